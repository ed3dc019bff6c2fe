#include "core/scene/scene.h"

#include "core/journey/queries.h"
#include "core/scene/backdrop.h"
#include "core/scene/boxes.h"
#include "core/scene/legend_count.h"
#include "core/scene/trust_shapes.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace trustline {

namespace {

// Everything a card shows, index for index with layout.cards.
struct CardFacts {
    Touchpoint const* touchpoint = nullptr;
    RaterResult const* result = nullptr;
    TrustStep const* step = nullptr;
    std::uint32_t evidence = 0; // 0 none, 1 assumed … 5 measured
};

// Touchpoints and their results are both sorted by id, so one walk along both finds each card once.
void find_results(std::vector<CardFacts>& facts, Journey const& journey, RaterSheet const& sheet, BoardLayout const& layout)
{
    auto result = sheet.touchpoints.begin();
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
        while (result != sheet.touchpoints.end() && result->first < id)
            ++result;
        auto const card = layout.card_of.find(id);
        if (card == layout.card_of.end())
            continue;
        facts[card->second].touchpoint = &touchpoint;
        if (result != sheet.touchpoints.end() && result->first == id)
            facts[card->second].result = &result->second;
    }
}

// [S4] The best evidence among the scores that the question counts.
void find_evidence(std::vector<CardFacts>& facts, Journey const& journey, RaterQuestion const& question, BoardLayout const& layout)
{
    auto const rounds = rounds_in_order(journey);
    RoundId const first_round = rounds.empty() ? RoundId {} : rounds.front()->id;
    for (auto const& [id, score] : journey.all<Score>()) {
        RoundId const& round = score.round.is_empty() ? first_round : score.round;
        bool const counts = (question.round.is_empty() || round == question.round)
            && (question.persona.is_empty() || score.persona == question.persona);
        auto const card = counts ? layout.card_of.find(score.touchpoint) : layout.card_of.end();
        if (card == layout.card_of.end())
            continue;
        auto& evidence = facts[card->second].evidence;
        evidence = std::max(evidence, std::uint32_t(score.evidence) + 1);
    }
}

std::vector<CardFacts> facts_of(Journey const& journey, Measures const& measures, BoardLayout const& layout, std::vector<TrustAnchor> const& anchors)
{
    std::vector<CardFacts> facts(layout.cards.size());
    find_results(facts, journey, measures.rater, layout);
    for (std::size_t i = 0; i < anchors.size(); ++i)
        facts[anchors[i].card].step = &measures.trust.steps[i];
    find_evidence(facts, journey, measures.question, layout);
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

std::uint32_t sign_bits(std::uint32_t sign)
{
    return card_flags::has_sign | sign << card_flags::sign_shift;
}

// The gap's sign stands on the three outer classes only; the others say enough by sinking into the paper.
std::uint32_t flags_of_gap(GapBin bin)
{
    bool const is_outer = bin <= GapBin::Failing || bin == GapBin::WellAbove;
    return is_outer ? sign_bits(std::uint32_t(bin)) : 0;
}

// What all cards of a scene have in common, worked out once.
struct CardStyle {
    Lens lens {};
    Tokens const& tokens;
    std::array<bool, 7> is_pale {}; // steps of the score scale that would vanish on a card
};

CardStyle card_style_of(SceneStyle const& style)
{
    CardStyle card_style { style.lens, tokens(style.theme) };
    for (std::size_t step = 0; step < card_style.is_pale.size(); ++step)
        card_style.is_pale[step] = contrast_ratio(card_style.tokens.score[step], card_style.tokens.card) < 3;
    return card_style;
}

std::uint32_t flags_of_score(double score, CardStyle const& style)
{
    auto const step = std::uint32_t(std::clamp(std::lround(score), 1L, 7L) - 1);
    return card_flags::is_score_sign | sign_bits(step) | (style.is_pale[step] ? card_flags::has_outline : 0);
}

std::uint32_t flags_of_trust(double change)
{
    return change == 0 ? 0 : card_flags::is_trust_sign | sign_bits(change > 0 ? 1 : 0);
}

std::uint32_t flags_of(LensMark const& mark, CardStyle const& style)
{
    std::uint32_t const ink = mark.on_colour == rgb(0xFFFFFF) ? card_flags::sign_is_light : 0;
    switch (mark.scale) {
    case LensScale::Gap:
        return ink | flags_of_gap(mark.sign.value_or(GapBin::Nearly));
    case LensScale::Score:
        return ink | flags_of_score(mark.value.value_or(1), style);
    case LensScale::Trust:
        break;
    }
    return ink | flags_of_trust(mark.value.value_or(0));
}

std::optional<LensMark> mark_of(CardFacts const& facts, CardStyle const& style)
{
    return facts.result ? lens_mark(*facts.result, facts.step, style.lens, style.tokens) : std::nullopt;
}

CardInstance card_of(Vec2 position, CardFacts const& facts, std::optional<LensMark> const& mark, CardStyle const& style)
{
    CardInstance card { { position.x, position.y }, { position.x, position.y } };
    card.flags = facts.evidence << card_flags::evidence_shift;
    if (facts.touchpoint && facts.touchpoint->moment_of_truth)
        card.flags |= card_flags::moment_of_truth;
    if (!facts.result || !facts.result->is_scored())
        card.flags |= card_flags::is_unscored;
    if (facts.result)
        pack_bars(card, *facts.result);
    if (mark) {
        card.band = mark->colour.packed();
        card.flags |= flags_of(*mark, style);
    }
    return card;
}

// [S9] Under the trust lens, cards behind the line of visibility are neither won nor lost, and not unscored either.
bool takes_part(CardFacts const& facts, Lens lens)
{
    return facts.step || lens != Lens::Trust;
}

void add_cards(Scene& scene, BoardLayout const& layout, std::vector<CardFacts> const& facts, CardStyle const& style)
{
    LegendCount legend { style.lens, style.tokens };
    scene.cards.reserve(layout.cards.size());
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        auto const mark = mark_of(facts[i], style);
        scene.cards.push_back(card_of(layout.cards[i].position, facts[i], mark, style));
        if (takes_part(facts[i], style.lens))
            legend.add(mark);
    }
    scene.legend = legend.take();
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
    add_cards(scene, layout, facts_of(journey, measures, layout, anchors), card_style_of(style));
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
