#include "core/base/text.h"
#include "core/journey/each_record.h"
#include "core/journey/journey.h"
#include "core/journey/names.h"
#include "core/journey/pointers.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"

#include <algorithm>
#include <set>
#include <tuple>

// What can be lived with, [F1] … in SPEC.md.

namespace trustline {

namespace {

    Error finding(std::string pointer, char const* message, std::vector<std::string> arguments = {})
    {
        for (auto& argument : arguments)
            argument = without_controls(argument);
        return { message, std::move(arguments), { 0, 0, std::move(pointer) } };
    }

    // [F1]
    void find_lost_references(Findings& findings, Journey const& journey)
    {
        for (auto const& [id, score] : journey.all<Score>()) {
            auto const pointer = [&, score_id = id](char const* key) { return pointer_to(RecordKind::Score, score_id, key); };
            if (!journey.find(score.touchpoint))
                findings.push_back(finding(pointer("touchpoint"), "This score belongs to a touchpoint \"{0}\" that is not on this map", { score.touchpoint.text }));
            if (!score.round.is_empty() && !journey.find(score.round))
                findings.push_back(finding(pointer("round"), "This score belongs to a round \"{0}\" that is not on this map", { score.round.text }));
            if (!score.persona.is_empty() && !journey.find(score.persona))
                findings.push_back(finding(pointer("persona"), "This score belongs to a persona \"{0}\" that is not on this map", { score.persona.text }));
        }
    }

    // [F2], [F3]
    void find_odd_personas(Findings& findings, Journey const& journey)
    {
        double shares = 0;
        for (auto const& [id, persona] : journey.all<Persona>()) {
            shares += persona.share;
            if (persona.weights.sum() != 100)
                findings.push_back(finding(pointer_to(RecordKind::Persona, id, "weights"), "The weights of \"{0}\" add up to {1}, not to 100",
                    { persona.title, std::to_string(persona.weights.sum()) }));
        }
        constexpr double rounding = 0.01;
        if (shares > 100 + rounding)
            findings.push_back(finding("/personas", "The shares of the personas add up to {0} percent, more than 100", { plain_number(shares) }));
    }

    // [F4], [F5]
    void find_odd_scores(Findings& findings, Journey const& journey)
    {
        std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>> seen;
        RoundId const first = first_round(journey);
        for (auto const& [id, score] : journey.all<Score>()) {
            auto const& round = score.round.is_empty() ? first : score.round;
            if (!seen.emplace(score.touchpoint.text, round.text, score.persona.text, score.by).second)
                findings.push_back(finding(pointer_to(RecordKind::Score, id), "The same touchpoint is scored twice in one round by the same person for the same persona"));
            if (score.perception.scored_count() + score.expectation.scored_count() == 0)
                findings.push_back(finding(pointer_to(RecordKind::Score, id), "This score says nothing: it has neither perception nor expectation"));
        }
    }

    // [F6]
    void find_odd_links(Findings& findings, Journey const& journey)
    {
        std::set<std::pair<std::string_view, std::string_view>> seen;
        for (auto const& [id, link] : journey.all<Link>()) {
            if (link.from == link.to)
                findings.push_back(finding(pointer_to(RecordKind::Link, id), "This link leads from a touchpoint to itself"));
            else if (!seen.emplace(link.from.text, link.to.text).second)
                findings.push_back(finding(pointer_to(RecordKind::Link, id), "There is another link between the same two touchpoints"));
        }
    }

    // [F7] The map itself may be untitled; it is called after its file then.
    template<class R>
    constexpr bool wants_title = std::is_same_v<R, Persona> || std::is_same_v<R, Stage> || std::is_same_v<R, Lane> || std::is_same_v<R, Touchpoint> || std::is_same_v<R, Round>;

    void find_missing_titles(Findings& findings, Journey const& journey)
    {
        each_record(journey, [&]<class R>(RecordKind kind, R const& record) {
            if constexpr (wants_title<R>) {
                if (trimmed(record.title).empty())
                    findings.push_back(finding(pointer_to(kind, record.id, "title"), "This has no title"));
            }
        });
    }

    // [F8] Neighbours in order that have the same key, or no key at all.
    template<class R, class SharesOrder>
    void find_ties(Findings& findings, RecordKind kind, std::vector<R const*> const& records, SharesOrder shares_order)
    {
        for (std::size_t i = 0; i < records.size(); ++i) {
            auto const pointer = [&] { return pointer_to(kind, records[i]->id, "order"); };
            if (records[i]->order.empty())
                findings.push_back(finding(pointer(), "This has no order key, so its place is a guess"));
            else if (i > 0 && records[i - 1]->order == records[i]->order && shares_order(*records[i - 1], *records[i]))
                findings.push_back(finding(pointer(), "This has the same order key as \"{0}\", so their order is a guess", { records[i - 1]->title }));
        }
    }

    void find_unclear_order(Findings& findings, Journey const& journey)
    {
        auto const always = [](auto const&, auto const&) { return true; };
        find_ties(findings, RecordKind::Persona, personas_in_order(journey), always);
        find_ties(findings, RecordKind::Stage, stages_in_order(journey), always);
        find_ties(findings, RecordKind::Lane, lanes_in_order(journey), always);
        find_ties(findings, RecordKind::Round, rounds_in_order(journey), always);
        find_ties(findings, RecordKind::Touchpoint, touchpoints_in_order(journey),
            [](Touchpoint const& a, Touchpoint const& b) { return a.stage == b.stage && a.lane == b.lane; });
    }

    // [F9]
    void find_odd_forms(Findings& findings, Journey const& journey)
    {
        auto const& map = journey.map();
        if (!map.language.empty() && !is_language_tag(map.language))
            findings.push_back(finding("/language", "\"{0}\" is not the tag of a language, such as en or zh-CN", { map.language }));
        for (auto const& [id, round] : journey.all<Round>()) {
            if (!round.date.empty() && !is_iso_day(round.date))
                findings.push_back(finding(pointer_to(RecordKind::Round, id, "date"), "\"{0}\" is not a day, such as 2026-09-30", { round.date }));
        }
    }

}

Findings findings_in(Journey const& journey)
{
    Findings findings;
    find_missing_titles(findings, journey);
    find_unclear_order(findings, journey);
    find_odd_personas(findings, journey);
    find_odd_links(findings, journey);
    find_odd_forms(findings, journey);
    find_lost_references(findings, journey);
    find_odd_scores(findings, journey);
    return findings;
}

}
