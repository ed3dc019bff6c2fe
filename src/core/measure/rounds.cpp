#include "core/measure/rounds.h"

#include "core/base/text.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"
#include "core/measure/measures.h"
#include "core/measure/memory.h"
#include "core/measure/places.h"
#include "core/measure/settled.h"

#include <algorithm>
#include <memory>
#include <tuple>

namespace trustline {

namespace {

    std::optional<double> difference(std::optional<double> before, std::optional<double> after)
    {
        return before && after ? std::optional(*after - *before) : std::nullopt;
    }

    // What one number of the comparison is, and how it is read off the measures of a round.
    struct Reading {
        std::optional<double> value;
        int n = 0;
    };
    // Everything that numbers of the comparison are read from.
    struct RoundFacts {
        Measures const& measures;
        Memory memory;
        Reading metrics_met;
    };
    // The touchpoints whose records a number comes from.
    using Behind = void (*)(Journey const&, Measures const&, std::vector<TouchpointId>&);
    struct Row {
        std::string_view key;
        std::string_view label;
        std::string_view unit;
        Better better;
        Reading (*read)(RoundFacts const&);
        Behind behind;
    };

    Reading counted(int count, int n)
    {
        return { n > 0 ? std::optional(double(count)) : std::nullopt, n };
    }

    template<Dimension dimension>
    Reading gap(RoundFacts const& in)
    {
        auto const& result = in.measures.rater.map[dimension];
        return { result.gap, result.n };
    }

    template<Dimension dimension>
    Reading perception(RoundFacts const& in)
    {
        auto const& result = in.measures.rater.map[dimension];
        return { result.perception, result.n };
    }

    OverallResult const& overall(RoundFacts const& in) { return in.measures.rater.map.overall; }
    Reading weighted(RoundFacts const& in) { return { overall(in).weighted, overall(in).n }; }
    Reading unweighted(RoundFacts const& in) { return { overall(in).unweighted, overall(in).n }; }
    Reading perceived(RoundFacts const& in) { return { overall(in).perception, overall(in).n }; }
    Reading expected(RoundFacts const& in) { return { overall(in).expectation, overall(in).n }; }
    Reading adequacy(RoundFacts const& in)
    {
        auto const zone = in.measures.rater.map.overall_zone();
        return { zone.adequacy, zone.n };
    }
    Reading scored(RoundFacts const& in) { return counted(in.measures.rater.touchpoints_scored, int(in.measures.rater.touchpoints.size())); }

    int known_steps(TrustLine const& line) { return int(line.steps.size()) - line.unscored; }
    Reading balance(RoundFacts const& in)
    {
        int const n = known_steps(in.measures.trust);
        return { n > 0 ? std::optional(in.measures.trust.balance) : std::nullopt, n };
    }
    Reading negatives(RoundFacts const& in) { return counted(in.measures.trust.negatives, known_steps(in.measures.trust)); }
    Reading remembered(RoundFacts const& in) { return { in.memory.remembered, in.memory.n }; }
    Reading candidates(RoundFacts const& in) { return counted(int(in.measures.moments.candidates.size()), in.measures.rater.touchpoints_scored); }
    Reading watermelons_found(RoundFacts const& in)
    {
        auto const& sheet = in.measures.watermelon;
        return counted(sheet.counts[std::size_t(WatermelonCell::Watermelon)], int(sheet.touchpoints.size()) - sheet.unknown);
    }
    Reading metrics_met(RoundFacts const& in) { return in.metrics_met; }

    ValueStream const& stream(RoundFacts const& in) { return in.measures.value_stream; }
    Reading lead_time(RoundFacts const& in) { return { stream(in).lead_time, stream(in).n }; }
    Reading process_time(RoundFacts const& in) { return { stream(in).process_time, stream(in).n }; }
    Reading activity_ratio(RoundFacts const& in) { return { stream(in).activity_ratio, stream(in).n }; }
    Reading rolled(RoundFacts const& in) { return { stream(in).rolled_complete_and_accurate, stream(in).n }; }

    Reading voices(RoundFacts const& in, Sentiment sentiment) { return counted(in.measures.voice.map[sentiment], in.measures.voice.map.n()); }
    Reading theory(RoundFacts const& in) { return { in.measures.evidence.share_of_theory, in.measures.evidence.n() }; }

    template<class Results, class Holds>
    void take_if(std::vector<TouchpointId>& ids, Results const& results, Holds holds)
    {
        for (auto const& [id, result] : results) {
            if (holds(result))
                ids.push_back(id);
        }
    }

    void scores_behind(Journey const&, Measures const& in, std::vector<TouchpointId>& ids)
    {
        take_if(ids, in.rater.touchpoints, [](RaterResult const& result) { return result.is_scored(); });
    }

    void zones_behind(Journey const&, Measures const& in, std::vector<TouchpointId>& ids)
    {
        take_if(ids, in.rater.touchpoints, [](RaterResult const& result) { return result.adequacy().has_value(); });
    }

    void trust_behind(Journey const&, Measures const& in, std::vector<TouchpointId>& ids)
    {
        for (auto const& step : in.trust.steps) {
            if (step.effect != TrustEffect::None || step.is_resolved)
                ids.push_back(step.touchpoint);
        }
    }

    void negatives_behind(Journey const&, Measures const& in, std::vector<TouchpointId>& ids)
    {
        for (auto const& step : in.trust.steps) {
            if (step.negatives > 0)
                ids.push_back(step.touchpoint);
        }
    }

    void memory_behind(Journey const& journey, Measures const& in, std::vector<TouchpointId>& ids)
    {
        auto const memory = memory_of_path(journey, in.rater, in.question.persona);
        for (auto const& id : { memory.peak_at, memory.end_at }) {
            if (!id.is_empty())
                ids.push_back(id);
        }
    }

    void candidates_behind(Journey const&, Measures const& in, std::vector<TouchpointId>& ids)
    {
        for (auto const& candidate : in.moments.candidates)
            ids.push_back(candidate.touchpoint);
    }

    void watermelons_behind(Journey const&, Measures const& in, std::vector<TouchpointId>& ids)
    {
        take_if(ids, in.watermelon.touchpoints, [](WatermelonResult const& result) { return result.cell == WatermelonCell::Watermelon; });
    }

    // Of a service: where it is used.
    void metrics_behind(Journey const& journey, Measures const& in, std::vector<TouchpointId>& ids)
    {
        RoundId const first = first_round(journey);
        for (auto const& [id, metric] : journey.all<Metric>()) {
            if (!is_of_round(metric, in.question.round, first) || !result_of(metric).is_met)
                continue;
            if (journey.find(metric.touchpoint))
                ids.push_back(metric.touchpoint);
            else if (!metric.service.is_empty())
                take_if(ids, journey.all<Touchpoint>(), [&service = metric.service](Touchpoint const& touchpoint) { return touchpoint.service == service; });
        }
    }

    void times_behind(Journey const&, Measures const& in, std::vector<TouchpointId>& ids)
    {
        for (auto const& step : in.value_stream.steps) {
            if (step.n > 0)
                ids.push_back(step.touchpoint);
        }
    }

    template<Sentiment sentiment>
    void voices_behind(Journey const&, Measures const& in, std::vector<TouchpointId>& ids)
    {
        take_if(ids, in.voice.touchpoints, [](VoiceCounts const& counts) { return counts[sentiment] > 0; });
    }

    void theory_behind(Journey const&, Measures const& in, std::vector<TouchpointId>& ids)
    {
        take_if(ids, in.evidence.touchpoints, [](TouchpointEvidence const& evidence) { return evidence.strongest == Evidence::Assumed; });
    }

    using enum Dimension;
    constexpr Row rows[] {
        { "overall.weighted", "Overall gap, weighted", "points", Better::Higher, weighted, scores_behind },
        { "overall.unweighted", "Overall gap, unweighted", "points", Better::Higher, unweighted, scores_behind },
        { "overall.perception", "Overall perception", "points", Better::Higher, perceived, scores_behind },
        { "overall.expectation", "Overall expectation", "points", Better::Neither, expected, scores_behind },
        { "reliability.gap", "Reliability: gap", "points", Better::Higher, gap<Reliability>, scores_behind },
        { "assurance.gap", "Assurance: gap", "points", Better::Higher, gap<Assurance>, scores_behind },
        { "tangibles.gap", "Tangibles: gap", "points", Better::Higher, gap<Tangibles>, scores_behind },
        { "empathy.gap", "Empathy: gap", "points", Better::Higher, gap<Empathy>, scores_behind },
        { "responsiveness.gap", "Responsiveness: gap", "points", Better::Higher, gap<Responsiveness>, scores_behind },
        { "reliability.perception", "Reliability: perception", "points", Better::Higher, perception<Reliability>, scores_behind },
        { "assurance.perception", "Assurance: perception", "points", Better::Higher, perception<Assurance>, scores_behind },
        { "tangibles.perception", "Tangibles: perception", "points", Better::Higher, perception<Tangibles>, scores_behind },
        { "empathy.perception", "Empathy: perception", "points", Better::Higher, perception<Empathy>, scores_behind },
        { "responsiveness.perception", "Responsiveness: perception", "points", Better::Higher, perception<Responsiveness>, scores_behind },
        { "overall.adequacy", "Service adequacy", "points", Better::Higher, adequacy, zones_behind },
        { "rater.touchpointsScored", "Touchpoints scored", "", Better::Neither, scored, scores_behind },
        { "trust.balance", "Trust at the end", "", Better::Higher, balance, trust_behind },
        { "trust.negatives", "Unresolved negatives", "", Better::Lower, negatives, negatives_behind },
        { "memory.remembered", "What is remembered", "points", Better::Higher, remembered, memory_behind },
        { "moments.candidates", "Moments of truth that fall short", "", Better::Lower, candidates, candidates_behind },
        { "watermelon.watermelons", "Watermelons", "", Better::Lower, watermelons_found, watermelons_behind },
        { "metrics.met", "Metrics that meet their target", "share", Better::Higher, metrics_met, metrics_behind },
        { "valueStream.leadTime", "Lead time", "s", Better::Lower, lead_time, times_behind },
        { "valueStream.processTime", "Process time", "s", Better::Neither, process_time, times_behind },
        { "valueStream.activityRatio", "Activity ratio", "share", Better::Higher, activity_ratio, times_behind },
        { "valueStream.rolledCompleteAndAccurate", "Complete and accurate, rolled", "share", Better::Higher, rolled, times_behind },
        { "voice.positive", "Positive comments", "", Better::Higher, [](RoundFacts const& in) { return voices(in, Sentiment::Positive); }, voices_behind<Sentiment::Positive> },
        { "voice.negative", "Negative comments", "", Better::Lower, [](RoundFacts const& in) { return voices(in, Sentiment::Negative); }, voices_behind<Sentiment::Negative> },
        { "evidence.shareOfTheory", "Share of touchpoints that are only theory", "share", Better::Lower, theory, theory_behind },
    };

    Reading met_in(Journey const& journey, Places const& places, RoundId const& round)
    {
        int met = 0;
        int n = 0;
        for (auto const& [id, metric] : journey.all<Metric>()) {
            if (!is_of_round(metric, round, places.first_round()))
                continue;
            if (auto const result = result_of(metric); result.is_met) {
                met += *result.is_met ? 1 : 0;
                ++n;
            }
        }
        return { n > 0 ? std::optional(met / double(n)) : std::nullopt, n };
    }

    RoundFacts facts_of(Journey const& journey, Places const& places, Measures const& measures)
    {
        return { measures, memory_of_path(journey, measures.rater, measures.question.persona), met_in(journey, places, measures.question.round) };
    }

    std::vector<std::optional<double>> lead_times_of(Places const& places, ValueStream const& stream)
    {
        std::vector<std::optional<double>> result(places.count());
        for (auto const& step : stream.steps)
            result[places.touchpoint(step.touchpoint)] = step.lead_time;
        return result;
    }

    std::vector<TouchpointChange> touchpoint_changes(Places const& places, Measures const& before, Measures const& after)
    {
        auto const times_before = lead_times_of(places, before.value_stream);
        auto const times_after = lead_times_of(places, after.value_stream);
        std::vector<TouchpointChange> changes;
        for (auto const index : places.in_order) {
            auto const& then = before.rater.touchpoints.value(index).overall;
            auto const& now = after.rater.touchpoints.value(index).overall;
            bool const says_nothing = then.n + now.n == 0 && !times_before[index] && !times_after[index];
            if (!says_nothing)
                changes.push_back({ places.touchpoints[index]->id, then.perception, now.perception, then.weighted, now.weighted, times_before[index],
                    times_after[index], then.n, now.n });
        }
        return changes;
    }

    // [U1] The same metric in another round.
    auto identity(Metric const& metric)
    {
        return std::tuple(std::string_view(metric.touchpoint.text), std::string_view(metric.service.text), metric.kind, trimmed(metric.title));
    }

    std::vector<MetricChange> metric_changes(Journey const& journey, RoundId const& first, RoundId const& earlier, RoundId const& later)
    {
        std::vector<Metric const*> before;
        for (auto const& [id, metric] : journey.all<Metric>()) {
            if (is_of_round(metric, earlier, first))
                before.push_back(&metric);
        }
        std::stable_sort(before.begin(), before.end(), [](Metric const* a, Metric const* b) { return identity(*a) < identity(*b); });
        std::vector<MetricChange> changes;
        for (auto const& [id, metric] : journey.all<Metric>()) {
            if (!is_of_round(metric, later, first))
                continue;
            auto const same = std::lower_bound(before.begin(), before.end(), metric, [](Metric const* a, Metric const& b) { return identity(*a) < identity(b); });
            if (same == before.end() || identity(**same) != identity(metric))
                continue;
            auto const then = result_of(**same);
            auto const now = result_of(metric);
            changes.push_back({ (*same)->id, id, then.actual, now.actual, then.is_met, now.is_met });
        }
        return changes;
    }

}

std::optional<double> RoundNumber::change() const { return difference(before, after); }

bool RoundNumber::is_better() const
{
    auto const moved = settled(change().value_or(0));
    return better == Better::Higher ? moved > 0 : better == Better::Lower && moved < 0;
}

bool RoundNumber::is_worse() const
{
    auto const moved = settled(change().value_or(0));
    return better == Better::Higher ? moved < 0 : better == Better::Lower && moved > 0;
}

std::optional<double> TouchpointChange::perception_change() const { return difference(perception_before, perception_after); }
std::optional<double> TouchpointChange::gap_change() const { return difference(gap_before, gap_after); }
std::optional<double> TargetNumber::expected() const { return difference(before, aimed); }
std::optional<double> TargetNumber::achieved() const { return difference(before, after); }
std::optional<bool> TargetNumber::is_met() const
{
    return after ? std::optional(settled(*after) >= settled(aimed)) : std::nullopt;
}

RoundId round_before(Journey const& journey, RoundId const& round)
{
    Places const places(journey);
    auto const rank = places.rank_of(round);
    return rank == nowhere || rank == 0 ? RoundId {} : places.rounds[rank - 1];
}

RoundComparison compare_rounds(Journey const& journey, RoundId const& earlier, RoundId const& later, PersonaId const& persona)
{
    return compare_rounds(journey, earlier, measure(journey, { later, persona }));
}

RoundComparison compare_rounds(Journey const& journey, RoundId const& earlier, Measures const& later)
{
    return compare_rounds(journey, measure(journey, { earlier, later.question.persona }), later);
}

RoundComparison compare_rounds(Journey const& journey, Measures const& earlier, Measures const& later)
{
    Places const places(journey);
    auto const before = facts_of(journey, places, earlier);
    auto const after = facts_of(journey, places, later);
    RoundComparison comparison { earlier.question.round, later.question.round, {}, touchpoint_changes(places, before.measures, after.measures),
        metric_changes(journey, places.first_round(), earlier.question.round, later.question.round) };
    for (auto const& row : rows) {
        auto const then = row.read(before);
        auto const now = row.read(after);
        comparison.numbers.push_back({ row.key, row.label, row.unit, then.value, now.value, then.n, now.n, row.better });
    }
    return comparison;
}

std::vector<TouchpointId> touchpoints_behind(RoundNumber const& number, Journey const& journey, Measures const& earlier, Measures const& later)
{
    std::vector<TouchpointId> ids;
    for (auto const& row : rows) {
        if (row.key != number.key)
            continue;
        row.behind(journey, earlier, ids);
        row.behind(journey, later, ids);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::optional<double> change_of_overall(RaterSheet const& earlier, RaterSheet const& later, TouchpointId const& touchpoint)
{
    auto const* before = earlier.touchpoints.get(touchpoint);
    auto const* after = later.touchpoints.get(touchpoint);
    if (!before || !after)
        return std::nullopt;
    auto const change = difference(before->overall.weighted, after->overall.weighted);
    return change ? change : difference(before->overall.perception, after->overall.perception);
}

namespace {

    // Rater results of a round, computed when the first target asks for them.
    class Rated {
    public:
        explicit Rated(Journey const& journey)
            : m_journey(journey)
        {
        }
        RaterSheet const& of(RoundId const& round)
        {
            for (auto const& [id, sheet] : m_sheets) {
                if (id == round)
                    return *sheet;
            }
            m_sheets.emplace_back(round, std::make_unique<RaterSheet>(rate(m_journey, { round, {} })));
            return *m_sheets.back().second;
        }

    private:
        Journey const& m_journey;
        std::vector<std::pair<RoundId, std::unique_ptr<RaterSheet>>> m_sheets;
    };

    DimensionResult result_at(RaterSheet const& sheet, TouchpointId const& touchpoint, Dimension dimension)
    {
        if (touchpoint.is_empty())
            return sheet.map[dimension];
        auto const* result = sheet.touchpoints.get(touchpoint);
        return result ? (*result)[dimension] : DimensionResult {};
    }

}

std::vector<TargetResult> targets_of(Journey const& journey, RaterQuestion const& asked)
{
    Places const places(journey);
    Rated rated(journey);
    struct Placed {
        std::uint32_t round;
        std::uint32_t place; // 0: the map
        TargetResult result;
    };
    std::vector<std::uint32_t> place_of(places.count());
    for (std::uint32_t i = 0; i < places.in_order.size(); ++i)
        place_of[places.in_order[i]] = i + 1;
    std::vector<Placed> placed;
    for (auto const& [id, target] : journey.all<Target>()) {
        auto const round = target.round.is_empty() ? places.first_round() : target.round;
        auto const rank = places.rank_of(round);
        auto const touchpoint = places.touchpoint(target.touchpoint);
        bool const is_lost = rank == nowhere || (touchpoint == nowhere && !target.touchpoint.is_empty());
        if (is_lost || (!asked.round.is_empty() && round != asked.round))
            continue;
        // The round asked for is compared with the one that it is asked against, every other one with the one before it.
        auto const before = places.compared_with(round == asked.round ? asked : RaterQuestion { round, {} });
        TargetResult result { id, round, target.touchpoint, {} };
        for (auto const dimension : all_dimensions) {
            if (!is_rating(target.perception[dimension]))
                continue;
            auto const now = result_at(rated.of(round), target.touchpoint, dimension);
            auto const then = before.is_empty() ? DimensionResult {} : result_at(rated.of(before), target.touchpoint, dimension);
            result.numbers.push_back({ dimension, target.perception[dimension], then.perception, now.perception, now.n });
        }
        placed.push_back({ rank, touchpoint == nowhere ? 0 : place_of[touchpoint], std::move(result) });
    }
    std::stable_sort(placed.begin(), placed.end(), [](Placed const& a, Placed const& b) { return a.round != b.round ? a.round < b.round : a.place < b.place; });
    std::vector<TargetResult> results;
    for (auto& entry : placed)
        results.push_back(std::move(entry.result));
    return results;
}

}
