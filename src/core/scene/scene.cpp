#include "core/scene/scene.h"

#include "core/scene/backdrop.h"
#include "core/scene/boxes.h"
#include "core/scene/lens_classes.h"
#include "core/scene/trust_shapes.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace trustline {

namespace {

// Everything a card shows, index for index with layout.cards.
struct CardFacts : LensFacts {
    VoiceCounts const* voice = nullptr;
};

// Tables of measures are in the order of Journey::all<Touchpoint>(): the place is the index, and looking it up the way round.
template<class Value>
Value const* at_place(FlatMap<TouchpointId, Value> const& table, std::size_t place, TouchpointId const& id)
{
    if (place < table.size() && table.entry(place).first == id)
        return &table.value(place);
    return table.get(id);
}

void find_results(std::vector<CardFacts>& facts, Journey const& journey, Measures const& measures, BoardLayout const& layout)
{
    std::uint32_t place = 0;
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
        std::uint32_t const here = place++;
        auto const card = layout.card_of.find(id);
        if (card == layout.card_of.end())
            continue;
        auto& fact = facts[card->second];
        fact.touchpoint = &touchpoint;
        fact.place = here;
        fact.result = at_place(measures.rater.touchpoints, here, id);
        fact.earlier = at_place(measures.earlier.touchpoints, here, id);
        fact.watermelon = at_place(measures.watermelon.touchpoints, here, id);
        fact.voice = at_place(measures.voice.touchpoints, here, id);
        // [S4] The strongest of the scores that count.
        auto const* evidence = at_place(measures.evidence.touchpoints, here, id);
        fact.evidence = evidence && evidence->strongest ? std::uint32_t(*evidence->strongest) + 1 : 0;
    }
}

std::vector<CardFacts> facts_of(Journey const& journey, Measures const& measures, BoardLayout const& layout, std::vector<TrustAnchor> const& anchors)
{
    std::vector<CardFacts> facts(layout.cards.size());
    find_results(facts, journey, measures, layout);
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

void add_cards(Scene& scene, BoardLayout const& layout, std::vector<CardFacts> const& facts, LensClasses const& classes)
{
    std::vector<int> counts(classes.size());
    int none = 0;
    scene.cards.reserve(layout.cards.size());
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        auto const found = classes.of(facts[i]);
        scene.cards.push_back(card_of(layout.cards[i].position, facts[i], found ? &classes[*found] : nullptr));
        if (found)
            ++counts[*found];
        else if (classes.takes_part(facts[i]))
            ++none;
    }
    scene.legend = classes.legend(counts, none);
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

std::vector<LinkInstance> links_of(BoardLayout const& layout, Tokens const& tokens)
{
    std::vector<LinkInstance> links;
    links.reserve(layout.links.size());
    for (auto const& link : layout.links) {
        links.push_back({ { link.start.x, link.start.y, link.control_1.x, link.control_1.y, link.control_2.x, link.control_2.y, link.end.x, link.end.y },
            tokens.muted.packed() });
    }
    return links;
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

}

Scene build_scene(Journey const& journey, Measures const& measures, BoardLayout const& layout, SceneStyle const& style)
{
    Tokens const& theme = tokens(style.theme);
    auto const anchors = trust_anchors(layout);
    assert(anchors.size() == measures.trust.steps.size()); // both of the same revision of the journey
    Scene scene;
    scene.blueprint_lines = blueprint_lines(layout);
    scene.backdrop = backdrop_of(layout, scene.blueprint_lines, theme);
    scene.links = links_of(layout, theme);
    add_cards(scene, layout, facts_of(journey, measures, layout, anchors), LensClasses { journey, measures, style });
    mark_candidates(scene, layout, measures.moments);
    scene.notes = notes_of(layout, theme);
    add_trust_shapes(scene, measures, layout, anchors, theme);
    scene.bounds = layout.bounds;
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
}

}
