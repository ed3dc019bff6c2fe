#include "core/exchange/report_members.h"
#include "core/exchange/report_systems.h"

#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/measure/incidents.h"
#include "core/measure/kano.h"
#include "core/measure/memory.h"

// offsetof is defined for these records by both compilers although some are not of standard layout.
#pragma GCC diagnostic ignored "-Winvalid-offsetof"

namespace trustline {

namespace {

    using Shape = ReportWriter::Shape;

    std::string_view title_of(Journey const& journey, TouchpointId const& id)
    {
        auto const* touchpoint = journey.find(id);
        return touchpoint ? std::string_view(touchpoint->title) : std::string_view {};
    }

    void put_touchpoint(ReportWriter& out, Journey const& journey, TouchpointId const& id)
    {
        out.put("touchpoint", id);
        out.put("title", title_of(journey, id));
    }

    void put_weights(ReportWriter& out, RaterWeights const& weights)
    {
        out.begin("weights", Shape::OneLine);
        for (auto const dimension : all_dimensions)
            out.put(key_of(dimension), weights[dimension]);
        out.end();
    }

    constexpr ReportMember zone_members[] {
        REPORT_MEMBER(ZoneResult, "adequate", adequate),
        REPORT_MEMBER(ZoneResult, "desired", desired),
        REPORT_MEMBER(ZoneResult, "adequacy", adequacy),
        REPORT_MEMBER(ZoneResult, "superiority", superiority),
        REPORT_OWN(ZoneResult, "position", of.position()),
        REPORT_OWN(ZoneResult, "state", of.state() ? std::optional(label_of(*of.state())) : std::nullopt),
        REPORT_MEMBER(ZoneResult, "n", n),
    };
    constexpr ReportMember dimension_members[] {
        REPORT_MEMBER(DimensionResult, "perception", perception),
        REPORT_MEMBER(DimensionResult, "expectation", expectation),
        REPORT_MEMBER(DimensionResult, "gap", gap),
        REPORT_MEMBER(DimensionResult, "n", n),
    };
    constexpr ReportMember overall_members[] {
        REPORT_MEMBER(OverallResult, "unweighted", unweighted),
        REPORT_MEMBER(OverallResult, "weighted", weighted),
        REPORT_MEMBER(OverallResult, "perception", perception),
        REPORT_MEMBER(OverallResult, "expectation", expectation),
        REPORT_MEMBER(OverallResult, "scored", scored),
        REPORT_MEMBER(OverallResult, "n", n),
    };

    void put_zone(ReportWriter& out, std::string_view key, ZoneResult const& zone)
    {
        put_object(out, key, &zone, zone_members);
    }

    void put_result(ReportWriter& out, std::string_view key, RaterResult const& result)
    {
        out.begin(key);
        for (auto const dimension : all_dimensions)
            put_object(out, key_of(dimension), &result[dimension], dimension_members);
        put_object(out, "overall", &result.overall, overall_members);
        if (result.zones.empty()) {
            out.put_null("zone");
        } else {
            out.begin("zone");
            for (auto const dimension : all_dimensions)
                put_zone(out, key_of(dimension), result.zone(dimension));
            put_zone(out, "overall", result.overall_zone());
            out.end();
        }
        out.end();
    }

    // Results by id, whichever kind of record.
    template<class Id>
    void put_results(ReportWriter& out, std::string_view key, FlatMap<Id, RaterResult> const& results)
    {
        out.begin(key);
        for (auto const& [id, result] : results)
            put_result(out, id.text, result);
        out.end();
    }

}

void write_rater(ReportWriter& out, ReportInput const& in)
{
    auto const& sheet = in.measures.rater;
    auto const touchpoints = sheet.touchpoints.size();
    out.put("rule", rules::rater);
    out.put("unit", "points on a scale from 1 to 7; gaps from -6 to 6");
    out.put("mean", rule_of_means);
    put_weights(out, sheet.weights);
    out.put("weightsArePublishedDefault", sheet.are_weights_published);
    out.put("touchpointsScored", sheet.touchpoints_scored);
    out.put("shareScored", touchpoints == 0 ? std::nullopt : std::optional(sheet.touchpoints_scored / double(touchpoints)));
    put_result(out, "map", sheet.map);
    put_results(out, "stages", sheet.stages);
    put_results(out, "lanes", sheet.lanes);
    put_results(out, "personas", sheet.personas);
    put_results(out, "services", sheet.services);
    put_results(out, "touchpoints", sheet.touchpoints);
}

namespace {

    void write_flagged(ReportWriter& out, ReportInput const& in)
    {
        out.begin_list("flagged");
        for (auto const& id : in.measures.moments.flagged) {
            auto const& touchpoint = *in.journey.find(id);
            auto const& overall = in.measures.rater.touchpoints.at(id).overall;
            out.begin();
            put_touchpoint(out, in.journey, id);
            out.put("kind", key_of(touchpoint.moment_of_truth->kind));
            out.put("reason", touchpoint.moment_of_truth->reason);
            out.put("importance", touchpoint.importance);
            out.put("gap", overall.weighted);
            out.put("n", overall.n);
            out.end();
        }
        out.end_list();
    }

    constexpr ReportMember candidate_members[] {
        REPORT_MEMBER(MomentCandidate, "rank", rank),
        REPORT_MEMBER(MomentCandidate, "importance", importance),
        REPORT_MEMBER(MomentCandidate, "gap", gap),
        REPORT_MEMBER(MomentCandidate, "adequacy", adequacy),
        REPORT_MEMBER(MomentCandidate, "n", n),
        REPORT_MEMBER(MomentCandidate, "flagged", is_flagged),
    };
    constexpr ReportMember point_members[] {
        REPORT_MEMBER(QuadrantPoint, "touchpoint", touchpoint),
        REPORT_MEMBER(QuadrantPoint, "importance", importance),
        REPORT_MEMBER(QuadrantPoint, "performance", performance),
        REPORT_OWN(QuadrantPoint, "quadrant", key_of(of.quadrant)),
        REPORT_MEMBER(QuadrantPoint, "n", n),
    };
    constexpr ReportMember memory_members[] {
        REPORT_MEMBER(Memory, "mean", mean),
        REPORT_MEMBER(Memory, "peak", peak),
        REPORT_MEMBER(Memory, "end", end),
        REPORT_MEMBER(Memory, "remembered", remembered),
        REPORT_MEMBER(Memory, "n", n),
        REPORT_MEMBER(Memory, "peakAt", peak_at),
        REPORT_MEMBER(Memory, "endAt", end_at),
    };
    constexpr ReportMember drift_members[] {
        REPORT_MEMBER(ExpectationDrift, "touchpoint", touchpoint),
        REPORT_MEMBER(ExpectationDrift, "before", before),
        REPORT_MEMBER(ExpectationDrift, "after", after),
        REPORT_OWN(ExpectationDrift, "change", of.change()),
        REPORT_MEMBER(ExpectationDrift, "nBefore", n_before),
        REPORT_MEMBER(ExpectationDrift, "nAfter", n_after),
        REPORT_OWN(ExpectationDrift, "classBefore", key_of(of.class_before)),
        REPORT_OWN(ExpectationDrift, "classAfter", key_of(of.class_after)),
    };
    constexpr ReportMember incident_members[] {
        REPORT_MEMBER(IncidentCounts, "favourable", favourable),
        REPORT_MEMBER(IncidentCounts, "resolved", resolved),
        REPORT_MEMBER(IncidentCounts, "unresolved", unresolved),
        REPORT_OWN(IncidentCounts, "n", of.n()),
    };

    void write_candidates(ReportWriter& out, ReportInput const& in)
    {
        out.begin_list("candidates");
        for (auto const& candidate : in.measures.moments.candidates) {
            auto const reason = reason_for(candidate);
            out.begin();
            put_touchpoint(out, in.journey, candidate.touchpoint);
            put_members(out, &candidate, candidate_members);
            out.put("reason", filled(reason.message, reason.arguments));
            out.end();
        }
        out.end_list();
    }

    void write_quadrants(ReportWriter& out, ReportInput const& in)
    {
        auto const sheet = quadrants(in.journey, in.measures.rater);
        out.begin("quadrants");
        out.put("rule", rules::quadrants);
        out.put("crossHair", label_of(sheet.cross_hair));
        out.put("importance", sheet.importance);
        out.put("performance", sheet.performance);
        out.put("n", int(sheet.points.size()));
        out.put("leftOut", sheet.left_out);
        put_list(out, "points", sheet.points, point_members);
        out.end();
    }

    void write_kano(ReportWriter& out, ReportInput const& in)
    {
        auto const& question = in.measures.question;
        out.begin("kano");
        out.put("rule", rules::kano);
        out.begin("touchpoints");
        for (auto const& result : kano_of(in.journey, question.round, question.persona)) {
            out.begin(result.touchpoint.text, Shape::OneLine);
            for (auto const& name : words_of(KanoClass {}))
                out.put(name.key, result.answers.by_class[name.value]);
            out.put("n", result.answers.n());
            out.put("better", result.answers.better());
            out.put("worse", result.answers.worse());
            out.put("answered", key_of(result.answers.winner()));
            out.put("setByTeam", key_of(result.set_by_team));
            out.end();
        }
        out.end();
        auto const& earlier = in.measures.earlier_round;
        put_list(out, "expectationDrift", earlier.is_empty() ? std::vector<ExpectationDrift> {} : expectation_drift(in.journey, earlier, question.round), drift_members);
        out.end();
    }

    void write_incidents(ReportWriter& out, ReportInput const& in)
    {
        auto const sheet = incidents_of(in.journey, in.measures.question);
        out.begin("incidents");
        put_object(out, "all", &sheet.map, incident_members);
        for (auto const& name : words_of(IncidentClass {})) {
            if (sheet.by_class[name.value].n() > 0)
                put_object(out, name.key, &sheet.by_class[name.value], incident_members);
        }
        out.end();
    }

}

void write_moments(ReportWriter& out, ReportInput const& in)
{
    out.put("rule", rules::moments);
    write_flagged(out, in);
    write_candidates(out, in);
    write_quadrants(out, in);
    out.put("memoryRule", rules::memory);
    auto const memory = memory_of_path(in.journey, in.measures.rater, in.measures.question.persona);
    put_object(out, "memory", &memory, memory_members);
    write_kano(out, in);
    write_incidents(out, in);
}

namespace {

    std::optional<std::string_view> key_of_effect(TrustEffect effect)
    {
        return effect == TrustEffect::None ? std::nullopt : std::optional<std::string_view>(effect == TrustEffect::Won ? "won" : "lost");
    }

    constexpr ReportMember line_members[] {
        REPORT_MEMBER(TrustLine, "won", won),
        REPORT_MEMBER(TrustLine, "lost", lost),
        REPORT_MEMBER(TrustLine, "negatives", negatives),
        REPORT_MEMBER(TrustLine, "resolved", resolved),
        REPORT_MEMBER(TrustLine, "unscored", unscored),
        REPORT_OWN(TrustLine, "n", int(of.steps.size()) - of.unscored),
    };
    constexpr ReportMember step_members[] {
        REPORT_MEMBER(TrustStep, "touchpoint", touchpoint),
        REPORT_OWN(TrustStep, "effect", key_of_effect(of.effect)),
        REPORT_MEMBER(TrustStep, "change", change),
        REPORT_MEMBER(TrustStep, "balance", balance),
        REPORT_MEMBER(TrustStep, "incidents", incidents),
        REPORT_MEMBER(TrustStep, "resolved", is_resolved),
    };
    constexpr ReportMember fix_members[] {
        REPORT_MEMBER(TrustWhatIf, "touchpoint", touchpoint),
        REPORT_MEMBER(TrustWhatIf, "gain", gain),
        REPORT_MEMBER(TrustWhatIf, "balance", balance),
        REPORT_MEMBER(TrustWhatIf, "lowest", lowest),
        REPORT_MEMBER(TrustWhatIf, "negatives", negatives),
    };

    void put_line(ReportWriter& out, TrustLine const& line)
    {
        // A line of which nobody has said anything says nothing about trust.
        bool const is_known = line.unscored < int(line.steps.size());
        auto const known = [&](double value) { return is_known ? std::optional(value) : std::nullopt; };
        out.put("balance", known(line.balance));
        out.put("lowest", known(line.lowest));
        out.put("highest", known(line.highest));
        out.put("toEarnBack", known(line.to_earn_back()));
        out.put("journeysToEarnBack", is_known ? line.journeys_to_earn_back() : std::nullopt);
        put_members(out, &line, line_members);
    }

}

void write_trust(ReportWriter& out, ReportInput const& in)
{
    auto const& line = in.measures.trust;
    out.put("caption", "rule of thumb");
    out.put("rule", rules::trust);
    out.put("ratio", line.ratio);
    put_line(out, line);
    put_list(out, "steps", line.steps, step_members);
    put_list(out, "whatIfFixed", what_if_fixed(in.journey, line), fix_members);
    out.begin("personas");
    for (auto const& of_persona : trust_of_personas(in.journey, in.measures.question.round)) {
        out.begin(of_persona.persona.text, Shape::OneLine);
        put_line(out, of_persona.line);
        out.end();
    }
    out.end();
}

namespace {

    constexpr ReportMember cell_members[] {
        REPORT_OWN(WatermelonResult, "cell", key_of(of.cell)),
        REPORT_MEMBER(WatermelonResult, "operationsMet", operations_are_met),
        REPORT_MEMBER(WatermelonResult, "experienceGood", experience_is_good),
        REPORT_MEMBER(WatermelonResult, "operationsN", operations_n),
        REPORT_MEMBER(WatermelonResult, "experienceN", experience_n),
        REPORT_MEMBER(WatermelonResult, "onlyResponsiveness", only_responsiveness),
    };

    template<class Id>
    void put_cells(ReportWriter& out, std::string_view key, FlatMap<Id, WatermelonResult> const& results)
    {
        out.begin(key);
        for (auto const& [id, result] : results)
            put_object(out, id.text, &result, cell_members);
        out.end();
    }

}

void write_watermelon(ReportWriter& out, ReportInput const& in)
{
    auto const& sheet = in.measures.watermelon;
    out.put("rule", rules::watermelon);
    out.begin("counts", Shape::OneLine);
    for (std::size_t cell = 0; cell < watermelon_cell_count; ++cell)
        out.put(key_of(WatermelonCell(cell)), sheet.counts[cell]);
    out.put("unknown", sheet.unknown);
    out.end();
    out.put("onlyResponsiveness", sheet.only_responsiveness);
    put_cells(out, "touchpoints", sheet.touchpoints);
    put_cells(out, "services", sheet.services);
}

void write_metrics(ReportWriter& out, ReportInput const& in)
{
    out.put("rule", rules::metrics);
    int met = 0;
    int with_target = 0;
    out.begin("metrics");
    RoundId const first = first_round(in.journey);
    for (auto const& [id, metric] : in.journey.all<Metric>()) {
        if (!is_of_round(metric, in.measures.question.round, first))
            continue;
        auto const result = result_of(metric);
        met += result.is_met.value_or(false) ? 1 : 0;
        with_target += result.is_met ? 1 : 0;
        out.begin(id.text, Shape::OneLine);
        out.put("title", metric.title);
        out.put("kind", key_of(metric.kind));
        out.put("touchpoint", metric.touchpoint);
        out.put("service", metric.service);
        out.put("dimension", key_of(metric.dimension));
        out.put("actual", result.actual);
        out.put("target", result.target);
        out.put("unit", result.unit);
        out.put("direction", key_of(metric.direction));
        out.put("met", result.is_met);
        out.put("method", key_of(method_used(metric)));
        out.put("margin", result.margin);
        auto const remark = remark_on(result);
        if (remark.message.empty())
            out.put_null("remark");
        else
            out.put("remark", filled(remark.message, remark.arguments));
        if (metric.band.empty()) {
            out.put_null("band");
        } else {
            out.put("band", metric.band);
            out.put("bandYear", metric.band_year == 0 ? std::nullopt : std::optional(metric.band_year));
        }
        out.put("n", result.n);
        out.end();
    }
    out.end();
    out.put("met", met);
    out.put("n", with_target);
}

namespace {

    constexpr ReportMember stream_members[] {
        REPORT_MEMBER(ValueStream, "processTime", process_time),
        REPORT_MEMBER(ValueStream, "leadTime", lead_time),
        REPORT_MEMBER(ValueStream, "waiting", waiting),
        REPORT_MEMBER(ValueStream, "activityRatio", activity_ratio),
        REPORT_MEMBER(ValueStream, "rolledCompleteAndAccurate", rolled_complete_and_accurate),
        REPORT_MEMBER(ValueStream, "bottleneck", bottleneck),
        REPORT_MEMBER(ValueStream, "hasBranches", has_branches),
        REPORT_MEMBER(ValueStream, "n", n),
        REPORT_MEMBER(ValueStream, "leftOut", left_out),
        REPORT_MEMBER(ValueStream, "givenToCustomer", given_to_customer),
        REPORT_MEMBER(ValueStream, "leadTimeBefore", lead_time_before),
        REPORT_MEMBER(ValueStream, "leadTimeAfter", lead_time_after),
        REPORT_MEMBER(ValueStream, "compared", compared),
    };
    constexpr ReportMember stream_step_members[] {
        REPORT_MEMBER(StreamStep, "touchpoint", touchpoint),
        REPORT_MEMBER(StreamStep, "processTime", process_time),
        REPORT_MEMBER(StreamStep, "leadTime", lead_time),
        REPORT_OWN(StreamStep, "waiting", of.waiting()),
        REPORT_MEMBER(StreamStep, "promisedTime", promised_time),
        REPORT_OWN(StreamStep, "late", of.lead_time && of.promised_time ? std::optional(of.is_late()) : std::nullopt),
        REPORT_MEMBER(StreamStep, "completeAndAccurate", complete_and_accurate),
        REPORT_MEMBER(StreamStep, "onLongestPath", is_on_longest_path),
        REPORT_MEMBER(StreamStep, "n", n),
    };

}

void write_value_stream(ReportWriter& out, ReportInput const& in)
{
    auto const& stream = in.measures.value_stream;
    out.put("rule", rules::value_stream);
    out.put("unit", "s");
    put_members(out, &stream, stream_members);
    put_list(out, "steps", stream.steps, stream_step_members);
}

}
