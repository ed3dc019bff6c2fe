#include "core/exchange/report.h"

#include "core/base/text.h"
#include "core/exchange/report_lines.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"

namespace trustline {

namespace {

    struct ScoreLine {
        std::optional<double> perception;
        std::optional<double> expectation;
        std::optional<double> gap;
        int n = 0;
        std::string name;
    };

    // Numbers stand before the names: names of any script and length then need no alignment.
    std::string line_of(ScoreLine const& row)
    {
        auto const shown = [](std::optional<double> value) { return value ? plain_number(*value, DecimalSign::Point) : std::string("-"); };
        auto const gap = row.gap ? gap_number(*row.gap, DecimalSign::Point) : std::string("-");
        return right_aligned(shown(row.perception), 9) + right_aligned(shown(row.expectation), 10) + right_aligned(gap, 7)
            + right_aligned(std::to_string(row.n), 6) + "  " + row.name + "\n";
    }

    std::string head_of(char const* title)
    {
        return std::string("\n") + title + "\nperceived  expected    gap     n\n";
    }

    ScoreLine overall_row(OverallResult const& overall, std::string name)
    {
        if (overall.scored < int(dimension_count))
            name += " (" + std::to_string(overall.scored) + " of 5 scored)";
        return { overall.perception, overall.expectation, overall.weighted, overall.n, std::move(name) };
    }

    std::string heading(Journey const& journey, Measures const& measures)
    {
        auto const& sheet = measures.rater;
        std::string text = titled(journey.map().title, journey.map().id) + "\n";
        text += counted(journey.all<Touchpoint>().size(), "touchpoint", "touchpoints") + " in "
            + counted(journey.all<Stage>().size(), "stage", "stages") + " and "
            + counted(journey.all<Lane>().size(), "lane", "lanes") + ", "
            + counted(journey.all<Persona>().size(), "persona", "personas") + ", "
            + counted(journey.all<Score>().size(), "score", "scores") + "\n";
        text += std::to_string(sheet.touchpoints_scored) + " of " + std::to_string(sheet.touchpoints.size())
            + " touchpoints scored\n";
        if (auto const* round = journey.find(measures.question.round))
            text += "Round: " + titled(round->title, round->id) + "\n";
        if (auto const* persona = journey.find(measures.question.persona))
            text += "Persona: " + titled(persona->title, persona->id) + "\n";
        return text;
    }

    std::string dimensions(RaterSheet const& sheet)
    {
        auto text = head_of("Service quality (1 to 7; gap = perceived - expected)");
        for (auto const dimension : all_dimensions) {
            auto const& result = sheet.map[dimension];
            text += line_of({ result.perception, result.expectation, result.gap, result.n,
                std::string(label_of(dimension)) + ", weight " + std::to_string(sheet.weights[dimension]) });
        }
        text += line_of(overall_row(sheet.map.overall, "Overall, weighted"));
        text += sheet.are_weights_published ? "Weights: the published default\n" : "";
        auto const& unweighted = sheet.map.overall.unweighted;
        return text + "Overall gap, unweighted: " + (unweighted ? signed_number(*unweighted, DecimalSign::Point) : "-") + "\n";
    }

    template<class R>
    std::string results_of(char const* title, std::vector<R const*> const& records, FlatMap<Id<R>, RaterResult> const& results)
    {
        if (records.empty())
            return {};
        auto text = head_of(title);
        for (auto const* record : records)
            text += line_of(overall_row(results.at(record->id).overall, titled(record->title, record->id)));
        return text;
    }

}

std::string report_text(Journey const& journey, Measures const& measures)
{
    auto const& sheet = measures.rater;
    return heading(journey, measures) + dimensions(sheet)
        + results_of("Stages", stages_in_order(journey), sheet.stages)
        + results_of("Lanes", lanes_in_order(journey), sheet.lanes)
        + results_of("Services", services_in_order(journey), sheet.services)
        + results_of("Personas, each with its own weights", personas_in_order(journey), sheet.personas)
        + text_of_systems(journey, measures);
}

}
