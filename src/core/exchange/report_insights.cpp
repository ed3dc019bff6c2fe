#include "core/exchange/report_members.h"
#include "core/exchange/report_systems.h"

#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/measure/agreement_sheet.h"
#include "core/measure/blueprint.h"
#include "core/measure/personas.h"
#include "core/measure/rounds.h"
#include "core/measure/swot.h"
#include "core/measure/tensions.h"

// offsetof is defined for these records by both compilers although some are not of standard layout.
#pragma GCC diagnostic ignored "-Winvalid-offsetof"

namespace trustline {

namespace {

    using Shape = ReportWriter::Shape;

    void put_counts(ReportWriter& out, VoiceCounts const& counts)
    {
        for (auto const& name : words_of(Sentiment {}))
            out.put(name.key, counts.by_sentiment[name.value]);
        out.put("n", counts.n());
    }

    template<class Id>
    void put_voices(ReportWriter& out, std::string_view key, FlatMap<Id, VoiceCounts> const& voices)
    {
        out.begin(key);
        for (auto const& [id, counts] : voices) {
            if (counts.n() == 0)
                continue;
            out.begin(id.text, Shape::OneLine);
            put_counts(out, counts);
            out.end();
        }
        out.end();
    }

}

void write_voice(ReportWriter& out, ReportInput const& in)
{
    auto const& voice = in.measures.voice;
    out.put("rule", rules::voice);
    put_counts(out, voice.map);
    put_voices(out, "touchpoints", voice.touchpoints);
    put_voices(out, "personas", voice.personas);
    put_voices(out, "rounds", voice.rounds);
    out.begin_list("sources");
    for (auto const& source : voice.sources) {
        out.begin();
        out.put("source", source.source);
        put_counts(out, source.counts);
        out.end();
    }
    out.end_list();
    out.put("unheard", voice.unheard);
    out.put("goodNews", voice.good_news);
    out.put("favourableIncidents", voice.favourable_incidents);
}

namespace {

    constexpr ReportMember number_members[] {
        REPORT_MEMBER(RoundNumber, "label", label),
        REPORT_MEMBER(RoundNumber, "unit", unit),
        REPORT_MEMBER(RoundNumber, "before", before),
        REPORT_MEMBER(RoundNumber, "after", after),
        REPORT_OWN(RoundNumber, "change", of.change()),
        REPORT_OWN(RoundNumber, "better", of.change() && of.better != Better::Neither ? std::optional(of.is_better()) : std::nullopt),
        REPORT_MEMBER(RoundNumber, "nBefore", n_before),
        REPORT_MEMBER(RoundNumber, "nAfter", n_after),
    };
    constexpr ReportMember change_members[] {
        REPORT_MEMBER(TouchpointChange, "perceptionBefore", perception_before),
        REPORT_MEMBER(TouchpointChange, "perceptionAfter", perception_after),
        REPORT_MEMBER(TouchpointChange, "gapBefore", gap_before),
        REPORT_MEMBER(TouchpointChange, "gapAfter", gap_after),
        REPORT_OWN(TouchpointChange, "gapChange", of.gap_change()),
        REPORT_MEMBER(TouchpointChange, "leadTimeBefore", lead_time_before),
        REPORT_MEMBER(TouchpointChange, "leadTimeAfter", lead_time_after),
        REPORT_MEMBER(TouchpointChange, "nBefore", n_before),
        REPORT_MEMBER(TouchpointChange, "nAfter", n_after),
    };
    constexpr ReportMember metric_change_members[] {
        REPORT_MEMBER(MetricChange, "before", before),
        REPORT_MEMBER(MetricChange, "after", after),
        REPORT_MEMBER(MetricChange, "actualBefore", actual_before),
        REPORT_MEMBER(MetricChange, "actualAfter", actual_after),
        REPORT_MEMBER(MetricChange, "metBefore", was_met),
        REPORT_MEMBER(MetricChange, "metAfter", is_met),
    };
    constexpr ReportMember target_members[] {
        REPORT_OWN(TargetNumber, "dimension", key_of(of.dimension)),
        REPORT_MEMBER(TargetNumber, "aimed", aimed),
        REPORT_MEMBER(TargetNumber, "before", before),
        REPORT_MEMBER(TargetNumber, "after", after),
        REPORT_OWN(TargetNumber, "expected", of.expected()),
        REPORT_OWN(TargetNumber, "achieved", of.achieved()),
        REPORT_OWN(TargetNumber, "met", of.is_met()),
        REPORT_MEMBER(TargetNumber, "n", n),
    };

    void write_comparison(ReportWriter& out, RoundComparison const& comparison)
    {
        put_each(out, "numbers", comparison.numbers, [](RoundNumber const& number) { return number.key; }, number_members);
        put_each(out, "touchpoints", comparison.touchpoints, [](TouchpointChange const& change) { return std::string_view(change.touchpoint.text); }, change_members);
        put_list(out, "metrics", comparison.metrics, metric_change_members);
    }

    // Those of the round in hand against the one that it is compared with, those of every other against the one before it.
    void write_targets(ReportWriter& out, ReportInput const& in)
    {
        auto const& question = in.measures.question;
        out.begin_list("targets");
        for (auto const* round : rounds_in_order(in.journey)) {
            for (auto const& target : targets_of(in.journey, round->id == question.round ? question : RaterQuestion { round->id, {} })) {
                for (auto const& number : target.numbers) {
                    out.begin();
                    out.put("round", target.round);
                    out.put("touchpoint", target.touchpoint);
                    put_members(out, &number, target_members);
                    out.end();
                }
            }
        }
        out.end_list();
    }

}

void write_rounds(ReportWriter& out, ReportInput const& in)
{
    auto const& earlier = in.measures.earlier_round;
    out.put("rule", rules::rounds);
    out.put("earlier", earlier);
    out.put("later", in.measures.question.round);
    if (earlier.is_empty()) {
        for (auto const* key : { "numbers", "touchpoints", "metrics" })
            out.put_null(key);
    } else {
        write_comparison(out, compare_rounds(in.journey, earlier, in.measures));
    }
    write_targets(out, in);
}

void write_personas(ReportWriter& out, ReportInput const& in)
{
    auto const sheet = what_matters(in.journey, in.measures.rater);
    out.put("rule", sheet.rule);
    out.begin("personas");
    for (auto const& matter : sheet.personas) {
        auto const* persona = in.journey.find(matter.persona);
        out.begin(matter.persona.text);
        out.put("title", persona->title);
        out.put("share", persona->share > 0 ? std::optional(persona->share) : std::nullopt);
        out.begin("weights", Shape::OneLine);
        for (auto const dimension : all_dimensions)
            out.put(key_of(dimension), matter.weights[dimension]);
        out.end();
        out.begin("leverage", Shape::OneLine);
        for (auto const dimension : all_dimensions)
            out.put(key_of(dimension), matter.leverage[std::size_t(dimension)]);
        out.end();
        out.put("mattersMost", key_of(matter.matters_most));
        out.put("hurtsMost", key_of(matter.hurts_most));
        out.put("weighted", matter.result.overall.weighted);
        out.put("perception", matter.result.overall.perception);
        out.put("differsByResult", matter.differs_by_result);
        out.put("differsByWeights", matter.differs_by_weights);
        out.put("path", persona->path);
        out.put("n", matter.n);
        out.end();
    }
    out.end();
}

void write_services(ReportWriter& out, ReportInput const& in)
{
    for (auto const& [id, service] : in.journey.all<Service>()) {
        auto const& overall = in.measures.rater.services.at(id).overall;
        out.begin(id.text, Shape::OneLine);
        out.put("title", service.title);
        out.put("owner", service.owner);
        out.put("delivery", service.delivery);
        out.put("promise", service.promise);
        out.put("weighted", overall.weighted);
        out.put("perception", overall.perception);
        out.put("cell", key_of(in.measures.watermelon.services.at(id).cell));
        out.put("n", overall.n);
        out.end();
    }
}

void write_blueprint(ReportWriter& out, ReportInput const& in)
{
    auto const blueprint = blueprint_of(in.journey, in.measures.question.persona);
    out.put("rule", rules::blueprint);
    out.begin("touchpoints", Shape::OneLine);
    for (auto const& name : words_of(LaneKind {}))
        out.put(name.key, blueprint.touchpoints_by_lane_kind[name.value]);
    out.end();
    out.put("links", blueprint.links);
    out.begin("crossings");
    for (std::size_t line = 0; line < blueprint.crossings.size(); ++line)
        out.put(key_of(BlueprintLine(line)), blueprint.crossings[line]);
    out.end();
    out.put("transitions", blueprint.transitions);
    out.begin_list("handovers");
    for (auto const& handover : blueprint.handovers) {
        out.begin();
        out.put("from", handover.from);
        out.put("to", handover.to);
        out.put("fromChannel", key_of(handover.from_channel));
        out.put("toChannel", key_of(handover.to_channel));
        out.end();
    }
    out.end_list();
    out.put("n", int(blueprint.handovers.size()));
}

void write_swot(ReportWriter& out, ReportInput const& in)
{
    auto const sheet = swot_of(in.journey);
    for (auto const& name : words_of(SwotKind {})) {
        out.begin_list(name.key);
        for (auto const& id : sheet.tags[name.value]) {
            auto const& tag = *in.journey.find(id);
            out.begin();
            out.put("touchpoint", tag.touchpoint);
            out.put("text", tag.text);
            out.end();
        }
        out.end_list();
    }
    out.put("n", sheet.n());
}

namespace {

    constexpr ReportMember priority_members[] {
        REPORT_MEMBER(PriorityResult, "agreed", is_agreed),
        REPORT_MEMBER(PriorityResult, "value", value),
        REPORT_MEMBER(PriorityResult, "gap", gap),
        REPORT_MEMBER(PriorityResult, "importance", importance),
        REPORT_MEMBER(PriorityResult, "effort", effort),
        REPORT_MEMBER(PriorityResult, "worth", worth),
        REPORT_MEMBER(PriorityResult, "worthPerEffort", worth_per_effort),
        REPORT_OWN(PriorityResult, "pick", key_of(of.pick)),
        REPORT_MEMBER(PriorityResult, "n", n),
    };
    constexpr ReportMember tension_members[] {
        REPORT_MEMBER(TensionResult, "position", position),
        REPORT_MEMBER(TensionResult, "wanted", wanted),
        REPORT_MEMBER(TensionResult, "pull", pull),
        REPORT_MEMBER(TensionResult, "moved", moved),
    };

}

void write_priorities(ReportWriter& out, ReportInput const& in)
{
    auto const& sheet = in.measures.priorities;
    out.put("rule", rules::priorities);
    out.put("effort", sheet.effort);
    out.put("effortOnLowValue", sheet.effort_on_low_value);
    out.put("n", sheet.n);
    out.begin_list("ranked");
    for (auto const& result : sheet.ranked) {
        auto const& priority = *in.journey.find(result.priority);
        out.begin();
        out.put("rank", result.rank == 0 ? std::nullopt : std::optional(result.rank));
        out.put("title", priority.title);
        out.put("touchpoint", result.touchpoint);
        out.put("stakeholder", priority.stakeholder);
        put_members(out, &result, priority_members);
        out.end();
    }
    out.end_list();
}

void write_tensions(ReportWriter& out, ReportInput const& in)
{
    auto const results = tensions_of(in.journey, in.measures.question);
    out.put("unit", "-3 (all left) to 3 (all right)");
    out.begin_list("tensions");
    for (auto const& result : results) {
        auto const& tension = *in.journey.find(result.tension);
        auto const ends = ends_of(tension);
        out.begin();
        out.put("kind", key_of(tension.kind));
        out.put("left", ends.left);
        out.put("right", ends.right);
        put_members(out, &result, tension_members);
        out.put("touchpoints", tension.touchpoints);
        out.put("n", result.touchpoints);
        out.end();
    }
    out.end_list();
    out.put("n", int(results.size()));
}

void write_evidence(ReportWriter& out, ReportInput const& in)
{
    auto const& sheet = in.measures.evidence;
    out.put("rule", rules::evidence);
    out.put("shareOfTheory", sheet.share_of_theory);
    out.put("isAssumptionMap", sheet.is_assumption_map);
    out.put("unscored", sheet.unscored);
    out.put("n", sheet.n());
    for (auto const& [key, counts] : { std::pair("scores", &sheet.scores_by_grade), std::pair("touchpointsByGrade", &sheet.touchpoints_by_grade) }) {
        out.begin(key, Shape::OneLine);
        for (auto const& name : words_of(Evidence {}))
            out.put(name.key, (*counts)[name.value]);
        out.end();
    }
    out.begin("touchpoints");
    for (auto const& [id, evidence] : sheet.touchpoints) {
        if (!evidence.strongest)
            continue;
        out.begin(id.text, Shape::OneLine);
        out.put("strongest", key_of(*evidence.strongest));
        out.put("n", evidence.n);
        out.end();
    }
    out.end();
}

namespace {

    std::optional<double> index_of(Spread const& spread, std::optional<double> value)
    {
        return spread.words >= AgreementWords::Indices ? value : std::nullopt;
    }

    constexpr ReportMember spread_members[] {
        REPORT_MEMBER(Spread, "median", median),
        REPORT_MEMBER(Spread, "lowest", lowest),
        REPORT_MEMBER(Spread, "highest", highest),
        REPORT_OWN(Spread, "adMean", index_of(of, of.ad_mean)),
        REPORT_OWN(Spread, "rwg", index_of(of, of.rwg)),
        REPORT_OWN(Spread, "consensus", index_of(of, of.consensus)),
        REPORT_MEMBER(Spread, "forDiscussion", is_for_discussion),
        REPORT_MEMBER(Spread, "n", n),
    };
    constexpr ReportMember alpha_members[] {
        REPORT_MEMBER(Alpha, "value", value),
        REPORT_MEMBER(Alpha, "units", units),
        REPORT_MEMBER(Alpha, "n", values),
    };

}

void write_agreement(ReportWriter& out, ReportInput const& in)
{
    auto const sheet = agreement_of(in.journey, in.measures.question);
    out.put("rule", rules::agreement);
    put_object(out, "alpha", &sheet.alpha, alpha_members);
    out.put("forDiscussion", sheet.for_discussion);
    out.begin("touchpoints");
    for (auto const& agreement : sheet.touchpoints) {
        out.begin(agreement.touchpoint.text);
        for (auto const dimension : all_dimensions) {
            if (agreement[dimension].n >= 2)
                put_object(out, key_of(dimension), &agreement[dimension], spread_members);
        }
        out.end();
    }
    out.end();
}

}
