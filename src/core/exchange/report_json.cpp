#include "core/exchange/report.h"

#include "core/exchange/json_writer.h"
#include "core/journey/shape.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"

namespace trustline {

namespace {

    using Shape = JsonWriter::Shape;

    void write_counts(JsonWriter& json, Journey const& journey)
    {
        for (auto const& name : names_of(RecordKind {}).subspan(1)) {
            json.key(name.key);
            json.number(double(count_of(journey, RecordKind(name.value))));
        }
    }

    void write_map(JsonWriter& json, Journey const& journey)
    {
        json.key("map");
        json.begin_object(Shape::OneLine);
        json.key("id");
        json.text(journey.map().id.text);
        json.key("title");
        json.text(journey.map().title);
        write_counts(json, journey);
        json.end_object();
    }

    void write_id_or_null(JsonWriter& json, RecordId const& id)
    {
        if (id.is_empty())
            json.null();
        else
            json.text(id.text);
    }

    void write_question(JsonWriter& json, RaterQuestion const& question)
    {
        json.key("question");
        json.begin_object(Shape::OneLine);
        json.key("round");
        write_id_or_null(json, question.round);
        json.key("persona");
        write_id_or_null(json, question.persona);
        json.end_object();
    }

    void write_dimension(JsonWriter& json, DimensionResult const& result)
    {
        json.begin_object(Shape::OneLine);
        json.key("perception");
        json.number(result.perception);
        json.key("expectation");
        json.number(result.expectation);
        json.key("gap");
        json.number(result.gap);
        json.key("n");
        json.number(result.n);
        json.end_object();
    }

    void write_overall(JsonWriter& json, OverallResult const& overall)
    {
        json.begin_object(Shape::OneLine);
        json.key("unweighted");
        json.number(overall.unweighted);
        json.key("weighted");
        json.number(overall.weighted);
        json.key("perception");
        json.number(overall.perception);
        json.key("expectation");
        json.number(overall.expectation);
        json.key("scored");
        json.number(overall.scored);
        json.key("n");
        json.number(overall.n);
        json.end_object();
    }

    void write_result(JsonWriter& json, RaterResult const& result)
    {
        json.begin_object();
        for (auto const dimension : all_dimensions) {
            json.key(key_of(dimension));
            write_dimension(json, result[dimension]);
        }
        json.key("overall");
        write_overall(json, result.overall);
        json.end_object();
    }

    template<class Id>
    void write_results(JsonWriter& json, std::string_view key, FlatMap<Id, RaterResult> const& results)
    {
        json.key(key);
        json.begin_object();
        for (auto const& [id, result] : results) {
            json.key(id.text);
            write_result(json, result);
        }
        json.end_object();
    }

    void write_weights(JsonWriter& json, RaterWeights const& weights)
    {
        json.key("weights");
        json.begin_object(Shape::OneLine);
        for (auto const dimension : all_dimensions) {
            json.key(key_of(dimension));
            json.number(weights[dimension]);
        }
        json.end_object();
    }

    void write_rater(JsonWriter& json, RaterSheet const& sheet)
    {
        auto const touchpoints = sheet.touchpoints.size();
        json.key("rater");
        json.begin_object();
        write_weights(json, sheet.weights);
        json.key("touchpointsScored");
        json.number(sheet.touchpoints_scored);
        json.key("shareScored");
        json.number(touchpoints == 0 ? std::nullopt : std::optional(sheet.touchpoints_scored / double(touchpoints)));
        json.key("map");
        write_result(json, sheet.map);
        write_results(json, "stages", sheet.stages);
        write_results(json, "lanes", sheet.lanes);
        write_results(json, "personas", sheet.personas);
        write_results(json, "touchpoints", sheet.touchpoints);
        json.end_object();
    }

    void write_moment(JsonWriter& json, Touchpoint const& touchpoint, RaterSheet const& sheet)
    {
        auto const result = sheet.touchpoints.find(touchpoint.id);
        json.begin_object(Shape::OneLine);
        json.key("touchpoint");
        json.text(touchpoint.id.text);
        json.key("title");
        json.text(touchpoint.title);
        json.key("kind");
        json.text(key_of(touchpoint.moment_of_truth->kind));
        json.key("reason");
        json.text(touchpoint.moment_of_truth->reason);
        json.key("importance");
        json.number(touchpoint.importance ? std::optional<double>(*touchpoint.importance) : std::nullopt);
        json.key("gap");
        json.number(result == sheet.touchpoints.end() ? std::nullopt : result->second.overall.weighted);
        json.end_object();
    }

    void write_moments(JsonWriter& json, Journey const& journey, RaterSheet const& sheet)
    {
        json.key("moments");
        json.begin_object();
        json.key("flagged");
        json.begin_array();
        for (auto const* touchpoint : touchpoints_in_order(journey)) {
            if (touchpoint->moment_of_truth)
                write_moment(json, *touchpoint, sheet);
        }
        json.end_array();
        json.end_object();
    }

    void write_effect(JsonWriter& json, TrustEffect effect)
    {
        if (effect == TrustEffect::None)
            json.null();
        else
            json.text(effect == TrustEffect::Won ? "won" : "lost");
    }

    void write_step(JsonWriter& json, TrustStep const& step)
    {
        json.begin_object(Shape::OneLine);
        json.key("touchpoint");
        json.text(step.touchpoint.text);
        json.key("effect");
        write_effect(json, step.effect);
        json.key("change");
        json.number(step.change);
        json.key("balance");
        json.number(step.balance);
        json.end_object();
    }

    void write_trust(JsonWriter& json, TrustLine const& line)
    {
        // A line that nobody has scored says nothing about trust.
        bool const is_known = line.unscored < int(line.steps.size());
        auto const known = [&](double value) { return is_known ? std::optional(value) : std::nullopt; };
        json.key("trust");
        json.begin_object();
        json.key("caption");
        json.text("rule of thumb");
        json.key("ratio");
        json.number(line.ratio);
        json.key("balance");
        json.number(known(line.balance));
        json.key("lowest");
        json.number(known(line.lowest));
        json.key("highest");
        json.number(known(line.highest));
        json.key("toEarnBack");
        json.number(known(line.to_earn_back()));
        json.key("won");
        json.number(line.won);
        json.key("lost");
        json.number(line.lost);
        json.key("unscored");
        json.number(line.unscored);
        json.key("steps");
        json.begin_array();
        for (auto const& step : line.steps)
            write_step(json, step);
        json.end_array();
        json.end_object();
    }

}

std::string report_json(Journey const& journey, Measures const& measures)
{
    JsonWriter json;
    json.begin_object();
    json.key("type");
    json.text("trustline/report");
    json.key("version");
    json.number(1);
    write_map(json, journey);
    write_question(json, measures.question);
    write_rater(json, measures.rater);
    write_moments(json, journey, measures.rater);
    write_trust(json, measures.trust);
    json.end_object();
    return json.take();
}

}
