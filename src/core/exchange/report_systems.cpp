#include "core/exchange/report_systems.h"

#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/measure/incidents.h"
#include "core/measure/kano.h"
#include "core/measure/memory.h"

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

    template<class Enum>
    void put_word(ReportWriter& out, std::string_view key, std::optional<Enum> value)
    {
        if (value)
            out.put(key, key_of(*value));
        else
            out.put_null(key);
    }

    void put_weights(ReportWriter& out, RaterWeights const& weights)
    {
        out.begin("weights", Shape::OneLine);
        for (auto const dimension : all_dimensions)
            out.put(key_of(dimension), weights[dimension]);
        out.end();
    }

    void put_zone(ReportWriter& out, std::string_view key, ZoneResult const& zone)
    {
        out.begin(key, Shape::OneLine);
        out.put("adequate", zone.adequate);
        out.put("desired", zone.desired);
        out.put("adequacy", zone.adequacy);
        out.put("superiority", zone.superiority);
        out.put("position", zone.position());
        auto const state = zone.state();
        if (state)
            out.put("state", label_of(*state));
        else
            out.put_null("state");
        out.put("n", zone.n);
        out.end();
    }

    void put_result(ReportWriter& out, std::string_view key, RaterResult const& result)
    {
        out.begin(key);
        for (auto const dimension : all_dimensions) {
            auto const& of = result[dimension];
            out.begin(key_of(dimension), Shape::OneLine);
            out.put("perception", of.perception);
            out.put("expectation", of.expectation);
            out.put("gap", of.gap);
            out.put("n", of.n);
            out.end();
        }
        auto const& overall = result.overall;
        out.begin("overall", Shape::OneLine);
        out.put("unweighted", overall.unweighted);
        out.put("weighted", overall.weighted);
        out.put("perception", overall.perception);
        out.put("expectation", overall.expectation);
        out.put("scored", overall.scored);
        out.put("n", overall.n);
        out.end();
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

    void write_candidates(ReportWriter& out, ReportInput const& in)
    {
        out.begin_list("candidates");
        for (auto const& candidate : in.measures.moments.candidates) {
            auto const reason = reason_for(candidate);
            out.begin();
            put_touchpoint(out, in.journey, candidate.touchpoint);
            out.put("rank", candidate.rank);
            out.put("importance", candidate.importance);
            out.put("gap", candidate.gap);
            out.put("adequacy", candidate.adequacy);
            out.put("n", candidate.n);
            out.put("flagged", candidate.is_flagged);
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
        out.begin_list("points");
        for (auto const& point : sheet.points) {
            out.begin();
            out.put("touchpoint", point.touchpoint);
            out.put("importance", point.importance);
            out.put("performance", point.performance);
            out.put("quadrant", key_of(point.quadrant));
            out.put("n", point.n);
            out.end();
        }
        out.end_list();
        out.end();
    }

    void put_memory(ReportWriter& out, std::string_view key, Memory const& memory)
    {
        out.begin(key, Shape::OneLine);
        out.put("mean", memory.mean);
        out.put("peak", memory.peak);
        out.put("end", memory.end);
        out.put("remembered", memory.remembered);
        out.put("n", memory.n);
        out.put("peakAt", memory.peak_at);
        out.put("endAt", memory.end_at);
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
            put_word(out, "answered", result.answers.winner());
            put_word(out, "setByTeam", result.set_by_team);
            out.end();
        }
        out.end();
        out.begin_list("expectationDrift");
        if (!in.measures.earlier_round.is_empty()) {
            for (auto const& drift : expectation_drift(in.journey, in.measures.earlier_round, question.round)) {
                out.begin();
                out.put("touchpoint", drift.touchpoint);
                out.put("before", drift.before);
                out.put("after", drift.after);
                out.put("change", drift.change());
                out.put("nBefore", drift.n_before);
                out.put("nAfter", drift.n_after);
                put_word(out, "classBefore", drift.class_before);
                put_word(out, "classAfter", drift.class_after);
                out.end();
            }
        }
        out.end_list();
        out.end();
    }

    void put_incidents(ReportWriter& out, std::string_view key, IncidentCounts const& counts)
    {
        out.begin(key, Shape::OneLine);
        out.put("favourable", counts.favourable);
        out.put("resolved", counts.resolved);
        out.put("unresolved", counts.unresolved);
        out.put("n", counts.n());
        out.end();
    }

    void write_incidents(ReportWriter& out, ReportInput const& in)
    {
        auto const sheet = incidents_of(in.journey, in.measures.question);
        out.begin("incidents");
        put_incidents(out, "all", sheet.map);
        for (auto const& name : words_of(IncidentClass {})) {
            if (sheet.by_class[name.value].n() > 0)
                put_incidents(out, name.key, sheet.by_class[name.value]);
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
    put_memory(out, "memory", memory_of_path(in.journey, in.measures.rater, in.measures.question.persona));
    write_kano(out, in);
    write_incidents(out, in);
}

namespace {

    void put_effect(ReportWriter& out, TrustEffect effect)
    {
        if (effect == TrustEffect::None)
            out.put_null("effect");
        else
            out.put("effect", effect == TrustEffect::Won ? "won" : "lost");
    }

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
        out.put("won", line.won);
        out.put("lost", line.lost);
        out.put("negatives", line.negatives);
        out.put("resolved", line.resolved);
        out.put("unscored", line.unscored);
        out.put("n", int(line.steps.size()) - line.unscored);
    }

    void write_steps(ReportWriter& out, TrustLine const& line)
    {
        out.begin_list("steps");
        for (auto const& step : line.steps) {
            out.begin();
            out.put("touchpoint", step.touchpoint);
            put_effect(out, step.effect);
            out.put("change", step.change);
            out.put("balance", step.balance);
            out.put("incidents", step.incidents);
            out.put("resolved", step.is_resolved);
            out.end();
        }
        out.end_list();
    }

}

void write_trust(ReportWriter& out, ReportInput const& in)
{
    auto const& line = in.measures.trust;
    out.put("caption", "rule of thumb");
    out.put("rule", rules::trust);
    out.put("ratio", line.ratio);
    put_line(out, line);
    write_steps(out, line);
    out.begin_list("whatIfFixed");
    for (auto const& fix : what_if_fixed(in.journey, line)) {
        out.begin();
        out.put("touchpoint", fix.touchpoint);
        out.put("gain", fix.gain);
        out.put("balance", fix.balance);
        out.put("lowest", fix.lowest);
        out.put("negatives", fix.negatives);
        out.end();
    }
    out.end_list();
    out.begin("personas");
    for (auto const& of_persona : trust_of_personas(in.journey, in.measures.question.round)) {
        out.begin(of_persona.persona.text, Shape::OneLine);
        put_line(out, of_persona.line);
        out.end();
    }
    out.end();
}

namespace {

    template<class Id>
    void put_cells(ReportWriter& out, std::string_view key, FlatMap<Id, WatermelonResult> const& results)
    {
        out.begin(key);
        for (auto const& [id, result] : results) {
            out.begin(id.text, Shape::OneLine);
            put_word(out, "cell", result.cell);
            out.put("operationsMet", result.operations_are_met);
            out.put("experienceGood", result.experience_is_good);
            out.put("operationsN", result.operations_n);
            out.put("experienceN", result.experience_n);
            out.put("onlyResponsiveness", result.only_responsiveness);
            out.end();
        }
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
        put_word(out, "dimension", metric.dimension);
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

void write_value_stream(ReportWriter& out, ReportInput const& in)
{
    auto const& stream = in.measures.value_stream;
    out.put("rule", rules::value_stream);
    out.put("unit", "s");
    out.put("processTime", stream.process_time);
    out.put("leadTime", stream.lead_time);
    out.put("waiting", stream.waiting);
    out.put("activityRatio", stream.activity_ratio);
    out.put("rolledCompleteAndAccurate", stream.rolled_complete_and_accurate);
    out.put("bottleneck", stream.bottleneck);
    out.put("hasBranches", stream.has_branches);
    out.put("n", stream.n);
    out.put("leftOut", stream.left_out);
    out.put("givenToCustomer", stream.given_to_customer);
    out.put("leadTimeBefore", stream.lead_time_before);
    out.put("leadTimeAfter", stream.lead_time_after);
    out.put("compared", stream.compared);
    out.begin_list("steps");
    for (auto const& step : stream.steps) {
        out.begin();
        out.put("touchpoint", step.touchpoint);
        out.put("processTime", step.process_time);
        out.put("leadTime", step.lead_time);
        out.put("waiting", step.waiting());
        out.put("promisedTime", step.promised_time);
        out.put("late", step.lead_time && step.promised_time ? std::optional(step.is_late()) : std::nullopt);
        out.put("completeAndAccurate", step.complete_and_accurate);
        out.put("onLongestPath", step.is_on_longest_path);
        out.put("n", step.n);
        out.end();
    }
    out.end_list();
}

}
