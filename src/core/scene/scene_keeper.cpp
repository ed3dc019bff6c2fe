#include "core/scene/scene_keeper.h"

#include "core/scene/backdrop.h"
#include "core/scene/trust_shapes.h"

#include <algorithm>
#include <cassert>

namespace trustline {

namespace {

template<class Element, class Make>
std::vector<Element> in_new_order(std::vector<Element> const& old, CardMoves const& moves, Make make_new)
{
    std::vector<Element> ordered;
    ordered.reserve(moves.before.size());
    for (std::size_t card = 0; card < moves.before.size(); ++card)
        ordered.push_back(moves.before[card] == CardMoves::nowhere ? make_new(card) : old[moves.before[card]]);
    return ordered;
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
    for (auto const before : moves.before) {
        if (before != CardMoves::nowhere)
            stays[before] = 1;
    }
    for (std::size_t card = 0; card < stays.size(); ++card) {
        if (!stays[card])
            m_classes.count(m_classes.of_card[card], -1);
    }
    m_classes.of_card = in_new_order(m_classes.of_card, moves, [](std::size_t) { return CardClasses::takes_no_part; });
    m_scene.cards = in_new_order(m_scene.cards, moves, [&](std::size_t card) { return card_of(layout.cards[card].position, {}, nullptr); });
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
    m_scene.links = links_of(layout, theme);
    m_scene.notes = notes_of(layout, theme);
    m_scene.bounds = layout.bounds;
    for (std::size_t card = 0; card < layout.cards.size(); ++card) {
        auto& drawn = m_scene.cards[card];
        auto const& position = layout.cards[card].position;
        drawn.from[0] = motion ? mixed(drawn.from[0], drawn.position[0], *motion) : position.x;
        drawn.from[1] = motion ? mixed(drawn.from[1], drawn.position[1], *motion) : position.y;
        drawn.position[0] = position.x;
        drawn.position[1] = position.y;
    }
    find_moving(m_scene);
}

}
