#include "cli/run_cli.h"

#include "cli/commands.h"
#include "core/exchange/map_keys.h"

#include <algorithm>
#include <map>
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

    // What was asked for: options by name, those with a value, and files.
    struct Arguments {
        std::vector<std::string> options;
        std::vector<std::string> files;
        std::map<std::string, std::string> values; // by option
        std::string complaint; // empty when all is understood

        std::string value_of(std::string const& option) const
        {
            auto const found = values.find(option);
            return found == values.end() ? std::string {} : found->second;
        }
        bool has(std::string_view option) const { return std::find(options.begin(), options.end(), option) != options.end(); }
    };

    bool is_option(std::string const& argument)
    {
        return argument.size() > 1 && argument[0] == '-';
    }

    struct Option {
        std::string name;
        std::string value; // what it takes, "one file"; empty: nothing
    };

    Arguments parsed(std::vector<std::string> const& arguments, std::vector<Option> const& known_options)
    {
        Arguments result;
        bool are_all_files = false;
        for (std::size_t i = 1; i < arguments.size(); ++i) {
            auto const& argument = arguments[i];
            if (are_all_files || !is_option(argument)) {
                result.files.push_back(argument);
                continue;
            }
            if (argument == "--") {
                are_all_files = true;
                continue;
            }
            auto const known = std::find_if(known_options.begin(), known_options.end(), [&](Option const& option) { return option.name == argument; });
            if (known == known_options.end()) {
                result.complaint = "unknown option " + argument;
            } else if (known->value.empty()) {
                result.options.push_back(argument);
            } else if (i + 1 < arguments.size() && result.values.emplace(argument, arguments[i + 1]).second) {
                ++i;
            } else {
                result.complaint = argument + " takes " + known->value;
            }
        }
        return result;
    }

    int wrong_usage(std::ostream& err, std::string const& complaint)
    {
        err << "trustline: " << complaint << "\nRun trustline --help to see how it is used.\n";
        return exit_unusable;
    }

    int run_validate(std::vector<std::string> const& arguments, Streams const& streams)
    {
        auto const asked = parsed(arguments, {});
        if (!asked.complaint.empty())
            return wrong_usage(streams.err, asked.complaint);
        if (asked.files.empty())
            return wrong_usage(streams.err, "validate needs a file");
        return validate_files(asked.files, streams);
    }

    int run_format(std::vector<std::string> const& arguments, Streams const& streams)
    {
        auto const asked = parsed(arguments, { { "--check", {} } });
        if (!asked.complaint.empty())
            return wrong_usage(streams.err, asked.complaint);
        if (asked.files.empty())
            return wrong_usage(streams.err, "format needs a file");
        return format_files(asked.files, asked.has("--check"), streams);
    }

    int run_convert(std::vector<std::string> const& arguments, Streams const& streams)
    {
        auto const asked = parsed(arguments, { { "-o", "one file" } });
        if (!asked.complaint.empty())
            return wrong_usage(streams.err, asked.complaint);
        if (asked.files.size() != 1 || asked.value_of("-o").empty())
            return wrong_usage(streams.err, "convert takes one file and -o with another");
        return convert_file(asked.files.front(), asked.value_of("-o"), streams);
    }

    int run_report(std::vector<std::string> const& arguments, Streams const& streams)
    {
        auto const asked = parsed(arguments, { { "--json", {} }, { "--csv", {} }, { "--round", "one round" }, { "--persona", "one persona" }, { "--compare", "one round" } });
        if (!asked.complaint.empty())
            return wrong_usage(streams.err, asked.complaint);
        if (asked.files.size() != 1)
            return wrong_usage(streams.err, "report takes one file");
        if (asked.has("--json") && asked.has("--csv"))
            return wrong_usage(streams.err, "report writes --json or --csv, not both");
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
    return wrong_usage(err, "there is no command \"" + command + "\"");
}

}
