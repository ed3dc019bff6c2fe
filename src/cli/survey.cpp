#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/opening.h"
#include "cli/run_cli.h"
#include "core/base/decimal.h"
#include "core/edit/plan.h"
#include "core/exchange/survey.h"
#include "core/journey/queries.h"

#include <ostream>

namespace trustline {

namespace {

    struct SurveyArguments {
        std::string map;
        std::string csv;
        std::string at;
        std::string round;
        std::string new_round;
        std::string date;
        std::string persona;
        std::string scale;
        std::string reversed;
        std::string output;
        std::string complaint; // empty when all is understood
    };

    SurveyArguments understood(std::vector<std::string> const& arguments)
    {
        std::vector<Option> options;
        for (auto const* name : { "--at", "--round", "--new-round", "--date", "--persona", "--scale", "--reversed", "-o" })
            options.push_back({ name, "one value" });
        auto const asked = parsed(arguments, options);
        SurveyArguments result { {}, {}, asked.value_of("--at"), asked.value_of("--round"), asked.value_of("--new-round"), asked.value_of("--date"),
            asked.value_of("--persona"), asked.value_of("--scale"), asked.value_of("--reversed"), asked.value_of("-o"), asked.complaint };
        if (!result.complaint.empty())
            return result;
        if (asked.files.size() != 2) {
            result.complaint = "survey takes a map and a CSV file";
            return result;
        }
        result.map = asked.files[0];
        result.csv = asked.files[1];
        if (!result.round.empty() && !result.new_round.empty())
            result.complaint = "--round names a round of the map, --new-round adds one: give one of them";
        else if (result.map == standard_stream && result.csv == standard_stream)
            result.complaint = "standard input is the map or the CSV file, not both";
        return result;
    }

    // "1-9"; a number below zero has its own dash: "-3-3".
    bool read_scale(std::string_view text, SurveyChoice& choice)
    {
        auto const dash = text.find('-', 1);
        if (dash == std::string_view::npos)
            return false;
        auto const low = decimal_number(text.substr(0, dash));
        auto const high = decimal_number(text.substr(dash + 1));
        if (!low || !high || *low >= *high)
            return false;
        choice.low = *low;
        choice.high = *high;
        return true;
    }

    // The same survey onto the same map gives the same ids.
    std::uint64_t seed_of(std::string_view text)
    {
        std::uint64_t hash = 14695981039346656037ULL; // FNV-1a
        for (char const c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        return hash;
    }

    // What is wrong with it, for people; empty when all is understood.
    std::string take_choice(SurveyChoice& choice, SurveyArguments const& asked, Journey const& journey)
    {
        choice.at = RecordId { asked.at };
        choice.persona = PersonaId { asked.persona };
        if (!asked.round.empty())
            choice.round = RoundId { asked.round };
        if (!asked.new_round.empty() || choice.round.is_empty()) {
            choice.round = {};
            choice.new_round_title = !asked.new_round.empty() ? asked.new_round : "Round " + std::to_string(journey.all<Round>().size() + 1);
            choice.new_round_date = asked.date;
        } else if (!asked.date.empty()) {
            return "--date is the day of a new round";
        }
        if (!asked.scale.empty() && !read_scale(asked.scale, choice))
            return "--scale is LOW-HIGH, such as 1-9";
        auto const items = items_in(asked.reversed);
        if (!items)
            return "--reversed is a list of items, such as 10-13,18-22";
        choice.reversed = *items;
        return {};
    }

    int write_result(Journey journey, SurveyPreview const& preview, SurveyArguments const& asked, Streams const& streams)
    {
        auto const edit = plan(journey, PutRecords { "Import survey", preview.records });
        auto problem = edit ? journey.apply(edit.value()) : std::optional<Error> { edit.error() };
        if (problem) {
            complain(streams, asked.map, *problem);
            return exit_unusable;
        }
        if (auto const error = write_file(asked.output, write_map(journey), streams.out)) {
            complain(streams, asked.output, *error);
            return exit_unusable;
        }
        return preview.findings.empty() ? exit_fine : exit_findings;
    }

}

int survey_file(std::vector<std::string> const& arguments, Streams const& streams)
{
    auto const asked = understood(arguments);
    if (!asked.complaint.empty())
        return wrong_usage(streams, asked.complaint);
    auto const opened = open_file(asked.map, streams);
    if (!opened)
        return exit_unusable;
    if (opened->map.is_read_only) {
        complain(streams, asked.map, { "A newer version of Trustline wrote this map: it can only be read here", {}, {} });
        return exit_unusable;
    }
    auto const text = read_file(asked.csv, streams.in);
    auto const sheet = text ? read_survey(text.value()) : Result<SurveySheet> { text.error() };
    if (!sheet) {
        complain(streams, asked.csv, sheet.error());
        return exit_unusable;
    }
    auto const& journey = opened->map.journey;
    auto choice = suggested_choice(journey, sheet.value());
    choice.seed = seed_of(text.value());
    if (auto const complaint = take_choice(choice, asked, journey); !complaint.empty())
        return wrong_usage(streams, complaint);
    auto const preview = preview_survey(journey, sheet.value(), choice);
    // The map itself may be what goes to standard output.
    (asked.output == standard_stream ? streams.err : streams.out) << survey_text(sheet.value(), choice, preview);
    for (auto const& finding : preview.findings)
        complain(streams, asked.csv, finding);
    if (preview.problem) {
        complain(streams, asked.csv, *preview.problem);
        return exit_unusable;
    }
    if (asked.output.empty())
        return preview.findings.empty() ? exit_fine : exit_findings;
    return write_result(journey, preview, asked, streams);
}

}
