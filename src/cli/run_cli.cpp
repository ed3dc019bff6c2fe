#include "cli/run_cli.h"

#include "cli/arguments.h"
#include "cli/commands.h"
#include "core/exchange/map_keys.h"

#include <algorithm>
#include <ostream>

namespace trustline {

namespace {

    constexpr char program_version[] = "1.0.0";

    constexpr char help[] = R"(Reads and writes Trustline's customer journey maps (*.trustline.json).

Usage:
  trustline validate FILE...          say what is wrong or odd in maps
  trustline format [--check] FILE...  bring maps into canonical form; --check only tells
  trustline convert IN -o OUT         between .trustline.json and .svg, by ending
  trustline report FILE [--json|--csv] [--round ROUND] [--persona PERSONA] [--compare ROUND]
                                      every measure of a map, for people, for programs,
                                      or one row a touchpoint for spreadsheets; rounds and
                                      personas by id or title
  trustline survey MAP CSV [--at ID] [--round ID | --new-round TITLE [--date DAY]]
                   [--persona ID] [--scale LOW-HIGH] [--reversed ITEMS] [-o OUT]
                                      a survey, one row a respondent, onto a touchpoint, a
                                      stage or the whole map; without -o only the preview
  trustline --help | --version

A file named - is standard input or output. No command uses a network or a
configuration. Complaints go to standard error as
  FILE:LINE:COLUMN: /pointer: sentence

Exit status:
  0  fine
  1  findings: a map has faults or oddities, or is not in canonical form
  2  wrong usage, or a file that cannot be read or written, or is no map
)";

    int run_validate(std::vector<std::string> const& arguments, Streams const& streams)
    {
        auto const asked = parsed(arguments, {});
        if (!asked.complaint.empty())
            return wrong_usage(streams, asked.complaint);
        if (asked.files.empty())
            return wrong_usage(streams, "validate needs a file");
        return validate_files(asked.files, streams);
    }

    int run_format(std::vector<std::string> const& arguments, Streams const& streams)
    {
        auto const asked = parsed(arguments, { { "--check", {} } });
        if (!asked.complaint.empty())
            return wrong_usage(streams, asked.complaint);
        if (asked.files.empty())
            return wrong_usage(streams, "format needs a file");
        return format_files(asked.files, asked.has("--check"), streams);
    }

    int run_convert(std::vector<std::string> const& arguments, Streams const& streams)
    {
        auto const asked = parsed(arguments, { { "-o", "one file" } });
        if (!asked.complaint.empty())
            return wrong_usage(streams, asked.complaint);
        if (asked.files.size() != 1 || asked.value_of("-o").empty())
            return wrong_usage(streams, "convert takes one file and -o with another");
        return convert_file(asked.files.front(), asked.value_of("-o"), streams);
    }

    int run_report(std::vector<std::string> const& arguments, Streams const& streams)
    {
        auto const asked = parsed(arguments, { { "--json", {} }, { "--csv", {} }, { "--round", "one round" }, { "--persona", "one persona" }, { "--compare", "one round" } });
        if (!asked.complaint.empty())
            return wrong_usage(streams, asked.complaint);
        if (asked.files.size() != 1)
            return wrong_usage(streams, "report takes one file");
        if (asked.has("--json") && asked.has("--csv"))
            return wrong_usage(streams, "report writes --json or --csv, not both");
        auto const form = asked.has("--json") ? ReportForm::Json : asked.has("--csv") ? ReportForm::Csv : ReportForm::Text;
        return report_file({ asked.files.front(), form, asked.value_of("--round"), asked.value_of("--persona"), asked.value_of("--compare") }, streams);
    }

}

int run_cli(std::vector<std::string> const& arguments, std::istream& in, std::ostream& out, std::ostream& err)
{
    Streams const streams { in, out, err };
    if (arguments.empty()) {
        err << help;
        return exit_unusable;
    }
    auto const& command = arguments.front();
    bool const wants_help = std::find(arguments.begin(), arguments.end(), "--help") != arguments.end();
    if (wants_help || command == "-h" || command == "help") {
        out << help;
        return exit_fine;
    }
    if (command == "--version") {
        out << "trustline " << program_version << ", map format " << map_version << '\n';
        return exit_fine;
    }
    if (command == "validate")
        return run_validate(arguments, streams);
    if (command == "format")
        return run_format(arguments, streams);
    if (command == "convert")
        return run_convert(arguments, streams);
    if (command == "report")
        return run_report(arguments, streams);
    if (command == "survey")
        return survey_file(arguments, streams);
    return wrong_usage(streams, "there is no command \"" + command + "\"");
}

}
