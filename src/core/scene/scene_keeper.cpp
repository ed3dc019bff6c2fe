#include "core/scene/scene_keeper.h"

#include "core/base/plain_range.h"
#include "core/scene/backdrop.h"
#include "core/scene/trust_shapes.h"

#include <algorithm>
#include <cassert>

namespace trustline {

namespace {

// Most are where they were, or only a little further.
template<class Element, class Make>
void put_in_new_order(std::vector<Element>& elements, CardMoves const& moves, Make make_new)
{
    auto const* const before = moves.before.data();
    std::size_t const count = moves.before.size(), old_count = elements.size();
    std::size_t begin = 0, end = count;
    while (begin < end && before[begin] == begin)
        ++begin;
    while (count == old_count && end > begin && before[end - 1] == end - 1)
        --end;
    // As many as before: then those of this range come from this range.
    std::vector<Element> const old(elements.data() + begin, elements.data() + (count == old_count ? end : old_count));
    elements.resize(count);
    for (auto card = begin; card < end; ++card)
        elements[card] = before[card] == CardMoves::nowhere ? make_new(card) : old[before[card] - begin];
}

void clear_trust(Scene& scene)
{
    for (auto* boxes : { &scene.trust_area, &scene.trust_line, &scene.trust_area_coarse, &scene.trust_line_coarse })
        boxes->clear();
    scene.falls.clear();
    scene.trust_end = {};
}

}

void SceneKeeper::build(Journey const& journey, Measures const& measures, BoardLayout const& layout, SceneStyle const& style)
{
    m_scene = build_scene(journey, measures, layout, style, &m_classes);
    m_style = style;
    m_lens.emplace(journey, measures, style);
}

void SceneKeeper::forget()
{
    m_scene = {};
    m_lens.reset();
}

void SceneKeeper::follow(CardMoves const& moves, BoardLayout const& layout)
{
    if (moves.before.empty() || !m_lens)
        return;
    // What went is in no class any more.
    std::vector<char> stays(m_scene.cards.size(), 0);
    auto* const stay = stays.data();
    std::size_t staying = 0;
    for (auto const before : plainly(moves.before)) {
        if (before == CardMoves::nowhere)
            continue;
        stay[before] = 1;
        ++staying;
    }
    for (std::size_t card = 0; staying < stays.size(); ++card) {
        if (stay[card])
            continue;
        m_classes.count(m_classes.of_card[card], -1);
        ++staying;
    }
    put_in_new_order(m_classes.of_card, moves, [](std::size_t) { return CardClasses::not_counted; });
    put_in_new_order(m_scene.cards, moves, [&](std::size_t card) { return card_of(layout.cards[card].position, {}, nullptr); });
}

bool SceneKeeper::can_alter(MeasureNews const& news, SceneStyle const& style) const
{
    if (!m_lens || news.is_all || !(m_style == style) || !style.search.empty())
        return false;
    // Their classes are made of all touchpoints together.
    bool const is_lens_of_all = style.lens == Lens::Owner && !news.touchpoints.empty();
    return !is_lens_of_all && !(style.lens == Lens::Waiting && news.is_stream);
}

void SceneKeeper::alter(Journey const& journey, Measures const& measures, BoardLayout const& layout, std::vector<std::uint32_t> const& touchpoints,
    bool is_layout_another, std::optional<float> motion)
{
    assert(m_scene.cards.size() == layout.cards.size());
    if (is_layout_another)
        place_everything(layout, motion);
    if (!is_layout_another && touchpoints.empty())
        return;
    auto const anchors = trust_anchors(layout);
    assert(anchors.size() == measures.trust.steps.size());
    auto const cards = cards_by_place(layout);
    for (auto const place : touchpoints) {
        if (place < cards.size() && cards[place] != no_card)
            alter_card(journey, measures, layout, anchors, cards[place]);
    }
    if (has_folded(layout)) {
        m_scene.backdrop = backdrop_of(layout, m_scene.blueprint_lines, tokens(m_style.theme));
        add_folded_cards(m_scene.backdrop, layout, m_scene.cards, tokens(m_style.theme));
    }
    m_scene.legend = m_lens->legend(m_classes.counts, m_classes.none);
    clear_trust(m_scene);
    add_trust_shapes(m_scene, measures, layout, anchors, tokens(m_style.theme));
}

void SceneKeeper::alter_card(Journey const& journey, Measures const& measures, BoardLayout const& layout, std::vector<TrustAnchor> const& anchors, std::uint32_t card)
{
    auto const& placed = layout.cards[card];
    auto const* touchpoint = journey.find(placed.id);
    assert(touchpoint);
    m_lens->look_again(journey, measures.question, placed.place, placed.id);
    auto facts = facts_of(*touchpoint, placed.place, measures);
    auto const anchor = std::lower_bound(anchors.begin(), anchors.end(), card, [](TrustAnchor const& other, std::uint32_t sought) { return other.card < sought; });
    if (anchor != anchors.end() && anchor->card == card)
        facts.step = &measures.trust.steps[std::size_t(anchor - anchors.begin())];
    if (m_style.lens == Lens::Waiting) {
        auto const& steps = measures.value_stream.steps;
        auto const step = std::find_if(steps.begin(), steps.end(), [&](StreamStep const& other) { return other.touchpoint == placed.id; });
        facts.stream = step == steps.end() ? nullptr : &*step;
    }
    m_classes.put(*m_lens, card, facts);
    auto& drawn = m_scene.cards[card];
    auto const before = drawn;
    drawn = card_of({ before.position[0], before.position[1] }, facts, m_classes.class_of(*m_lens, card));
    std::copy(std::begin(before.from), std::end(before.from), drawn.from);
    auto const& candidates = measures.moments.candidates;
    auto const candidate = std::find_if(candidates.begin(), candidates.end(), [&](MomentCandidate const& other) { return other.touchpoint == placed.id; });
    if (candidate != candidates.end() && !candidate->is_flagged)
        drawn.flags |= card_flags::is_candidate;
}

void SceneKeeper::place_everything(BoardLayout const& layout, std::optional<float> motion)
{
    auto const& theme = tokens(m_style.theme);
    m_scene.blueprint_lines = blueprint_lines(layout);
    m_scene.backdrop = backdrop_of(layout, m_scene.blueprint_lines, theme);
    put_links(m_scene.links, layout, theme);
    m_scene.notes = notes_of(layout, theme);
    m_scene.bounds = layout.bounds;
    auto const* placed = layout.cards.data();
    for (auto& drawn : plainly(m_scene.cards)) {
        auto const& position = placed++->position;
        drawn.from[0] = motion ? mixed(drawn.from[0], drawn.position[0], *motion) : position.x;
        drawn.from[1] = motion ? mixed(drawn.from[1], drawn.position[1], *motion) : position.y;
        drawn.position[0] = position.x;
        drawn.position[1] = position.y;
    }
    find_moving(m_scene);
}

}
