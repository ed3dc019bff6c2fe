#include "core/scene/scene.h"

#include "core/base/plain_range.h"
#include "core/journey/word_search.h"
#include "core/scene/backdrop.h"
#include "core/scene/boxes.h"
#include "core/scene/scene_parts.h"
#include "core/scene/trust_shapes.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

namespace trustline {

namespace {

// Tables of measures are in the order of Journey::all<Touchpoint>(): the place is the index, and looking it up the way round.
template<class Value>
Value const* at_place(FlatMap<TouchpointId, Value> const& table, std::size_t place, TouchpointId const& id)
{
    if (place < table.size() && table.entry(place).first == id)
        return &table.value(place);
    return table.get(id);
}

std::vector<CardFacts> facts_of(Journey const& journey, Measures const& measures, BoardLayout const& layout, std::vector<TrustAnchor> const& anchors)
{
    auto const cards = cards_by_place(layout);
    std::vector<CardFacts> facts(layout.cards.size());
    std::uint32_t place = 0;
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
        if (place < cards.size() && cards[place] != no_card)
            facts[cards[place]] = facts_of(touchpoint, place, measures);
        ++place;
    }
    for (std::size_t i = 0; i < anchors.size(); ++i)
        facts[anchors[i].card].step = &measures.trust.steps[i];
    for (auto const& step : measures.value_stream.steps) {
        if (auto const card = layout.card_of.find(step.touchpoint); card != layout.card_of.end())
            facts[card->second].stream = &step;
    }
    return facts;
}

std::uint32_t six_bits(std::optional<double> value)
{
    return value ? std::uint32_t(std::clamp(std::lround(*value * 8), 1L, 63L)) : 0;
}

void pack_bars(CardInstance& card, RaterResult const& result)
{
    for (std::size_t i = 0; i < dimension_count; ++i) {
        card.perception |= six_bits(result.dimensions[i].perception) << (6 * i);
        card.expectation |= six_bits(result.dimensions[i].expectation) << (6 * i);
    }
}

std::uint32_t flags_of(CardFacts const& facts)
{
    std::uint32_t flags = facts.evidence << card_flags::evidence_shift;
    if (facts.touchpoint && facts.touchpoint->moment_of_truth)
        flags |= card_flags::moment_of_truth;
    if (!facts.result || !facts.result->is_scored())
        flags |= card_flags::is_unscored;
    if (facts.watermelon && facts.watermelon->cell == WatermelonCell::Watermelon)
        flags |= card_flags::is_watermelon;
    if (facts.voice)
        flags |= std::min(std::uint32_t(facts.voice->n()), card_flags::most_comments) << card_flags::comments_shift;
    return flags;
}

// Those that the numbers propose and the team has not flagged: a hollow star.
void mark_candidates(Scene& scene, BoardLayout const& layout, MomentSheet const& moments)
{
    for (auto const& candidate : moments.candidates) {
        auto const card = layout.card_of.find(candidate.touchpoint);
        if (!candidate.is_flagged && card != layout.card_of.end())
            scene.cards[card->second].flags |= card_flags::is_candidate;
    }
}

// Notes and links are few, or thin: they fade into the ground.
void dim_others(Scene& scene, Journey const& journey, BoardLayout const& layout, std::string const& search, Tokens const& tokens)
{
    constexpr float faded = 0.72f;
    SearchWords const words { search };
    if (words.is_empty())
        return;
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        auto const* touchpoint = journey.find(layout.cards[i].id);
        if (touchpoint && !has_words(words, *touchpoint))
            scene.cards[i].flags |= card_flags::is_dimmed;
    }
    for (std::size_t i = 0; i < layout.notes.size(); ++i) {
        auto const* note = journey.find(layout.notes[i].id);
        if (note && !note->is_plain && !has_words(words, *note))
            scene.notes[i].fill = scene.notes[i].fill_end = mixed(tokens.note, tokens.canvas, faded).packed();
    }
    for (std::size_t i = 0; i < layout.links.size(); ++i) {
        auto const* link = journey.find(layout.links[i].id);
        if (link && !layout.links[i].is_hidden() && !has_words(words, *link))
            scene.links[i].colour = mixed(tokens.muted, tokens.canvas, faded).packed();
    }
}

}

std::vector<std::uint32_t> cards_by_place(BoardLayout const& layout)
{
    std::uint32_t end = 0, index = 0;
    for (auto const& card : plainly(layout.cards))
        end = card.place >= end ? card.place + 1 : end;
    std::vector<std::uint32_t> cards(end, no_card);
    auto* const by_place = cards.data();
    for (auto const& card : plainly(layout.cards))
        by_place[card.place] = index++;
    return cards;
}

CardFacts facts_of(Touchpoint const& touchpoint, std::uint32_t place, Measures const& measures)
{
    auto const& id = touchpoint.id;
    CardFacts facts;
    facts.touchpoint = &touchpoint;
    facts.place = place;
    facts.result = at_place(measures.rater.touchpoints, place, id);
    facts.earlier = at_place(measures.earlier.touchpoints, place, id);
    facts.watermelon = at_place(measures.watermelon.touchpoints, place, id);
    facts.voice = at_place(measures.voice.touchpoints, place, id);
    // [S4] The strongest of the scores that count.
    auto const* evidence = at_place(measures.evidence.touchpoints, place, id);
    facts.evidence = evidence && evidence->strongest ? std::uint32_t(*evidence->strongest) + 1 : 0;
    return facts;
}

CardInstance card_of(Vec2 position, CardFacts const& facts, LensClass const* lens_class)
{
    CardInstance card { { position.x, position.y }, { position.x, position.y } };
    card.flags = flags_of(facts);
    if (facts.result)
        pack_bars(card, *facts.result);
    if (lens_class) {
        card.band = lens_class->entry.colour.packed();
        card.flags |= lens_class->flags;
    }
    return card;
}

void CardClasses::begin(LensClasses const& classes, std::size_t cards)
{
    counts.assign(classes.size(), 0);
    none = 0;
    of_card.assign(cards, not_counted);
}

void CardClasses::put(LensClasses const& classes, std::size_t card, CardFacts const& facts)
{
    count(of_card[card], -1);
    auto const found = classes.of(facts);
    of_card[card] = found ? std::uint8_t(*found) : no_class;
    count(of_card[card], 1);
}

void CardClasses::count(std::uint8_t of, int by)
{
    if (of == no_class)
        none += by;
    else if (of != not_counted)
        counts[of] += by;
}

LensClass const* CardClasses::class_of(LensClasses const& classes, std::size_t card) const
{
    return of_card[card] < classes.size() ? &classes[of_card[card]] : nullptr;
}

namespace {

void put_link(LinkInstance& instance, PlacedLink const& link, std::uint32_t colour)
{
    auto const* point = link.points.data();
    auto* out = instance.points;
    for (std::size_t count = link.count > 0 ? link.count : 1; count < link.points.size(); ++count) {
        *out++ = point->x;
        *out++ = point->y;
    }
    for (; out != std::end(instance.points); ++point) {
        *out++ = point->x;
        *out++ = point->y;
    }
    instance.colour = link.is_hidden() ? 0 : colour;
}

}

LinkInstance link_instance(PlacedLink const& link, std::uint32_t colour)
{
    LinkInstance instance;
    put_link(instance, link, colour);
    return instance;
}

void put_links(std::vector<LinkInstance>& links, BoardLayout const& layout, Tokens const& tokens)
{
    links.resize(layout.links.size());
    auto* instance = links.data();
    auto const colour = tokens.muted.packed();
    for (auto const& link : plainly(layout.links))
        put_link(*instance++, link, colour);
}

std::vector<BoxInstance> notes_of(BoardLayout const& layout, Tokens const& tokens)
{
    std::vector<BoxInstance> notes;
    notes.reserve(layout.notes.size());
    for (auto const& note : layout.notes) {
        BoxInstance box = plain_box(note.rect, tokens.note);
        box.corner = radius::note;
        box.lift = 1;
        if (note.is_plain)
            box.fill = box.fill_end = box.lift = 0;
        notes.push_back(box);
    }
    return notes;
}

Scene build_scene(Journey const& journey, Measures const& measures, BoardLayout const& layout, SceneStyle const& style)
{
    return build_scene(journey, measures, layout, style, nullptr);
}

Scene build_scene(Journey const& journey, Measures const& measures, BoardLayout const& layout, SceneStyle const& style, CardClasses* classes)
{
    Tokens const& theme = tokens(style.theme);
    auto const anchors = trust_anchors(layout);
    assert(anchors.size() == measures.trust.steps.size()); // both of the same revision of the journey
    Scene scene;
    scene.blueprint_lines = blueprint_lines(layout);
    scene.backdrop = backdrop_of(layout, scene.blueprint_lines, theme);
    put_links(scene.links, layout, theme);
    LensClasses const of_lens { journey, measures, style };
    CardClasses of_cards;
    CardClasses& card_classes = classes ? *classes : of_cards;
    card_classes.begin(of_lens, layout.cards.size());
    auto const facts = facts_of(journey, measures, layout, anchors);
    scene.cards.reserve(layout.cards.size());
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        card_classes.put(of_lens, i, facts[i]);
        scene.cards.push_back(card_of(layout.cards[i].position, facts[i], card_classes.class_of(of_lens, i)));
    }
    add_folded_cards(scene.backdrop, layout, scene.cards, theme);
    scene.legend = of_lens.legend(card_classes.counts, card_classes.none);
    mark_candidates(scene, layout, measures.moments);
    scene.notes = notes_of(layout, theme);
    add_trust_shapes(scene, measures, layout, anchors, theme);
    scene.bounds = layout.bounds;
    dim_others(scene, journey, layout, style.search, theme);
    return scene;
}

void carry_positions(Scene& next, BoardLayout const& next_layout, Scene const& previous, BoardLayout const& previous_layout, float motion)
{
    for (std::size_t i = 0; i < next.cards.size(); ++i) {
        auto const& id = next_layout.cards[i].id;
        // Most cards keep their index when one is moved.
        std::size_t before = i;
        if (i >= previous_layout.cards.size() || previous_layout.cards[i].id != id) {
            auto const found = previous_layout.card_of.find(id);
            if (found == previous_layout.card_of.end())
                continue;
            before = found->second;
        }
        auto const& seen = previous.cards[before];
        next.cards[i].from[0] = mixed(seen.from[0], seen.position[0], motion);
        next.cards[i].from[1] = mixed(seen.from[1], seen.position[1], motion);
    }
    find_moving(next);
}

void find_moving(Scene& scene)
{
    scene.moving.clear();
    std::uint32_t index = 0;
    for (auto const& card : plainly(scene.cards)) {
        if (card.from[0] != card.position[0] || card.from[1] != card.position[1])
            scene.moving.push_back(index);
        ++index;
    }
}

}
