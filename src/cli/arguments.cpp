#include "cli/arguments.h"

#include "cli/run_cli.h"

#include <algorithm>
#include <ostream>

namespace trustline {

namespace {

    bool is_option(std::string const& argument)
    {
        return argument.size() > 1 && argument[0] == '-';
    }

}

std::string Arguments::value_of(std::string const& option) const
{
    auto const found = values.find(option);
    return found == values.end() ? std::string {} : found->second;
}

bool Arguments::has(std::string_view option) const
{
    return std::find(options.begin(), options.end(), option) != options.end();
}

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

int wrong_usage(Streams const& streams, std::string const& complaint)
{
    streams.err << "trustline: " << complaint << "\nRun trustline --help to see how it is used.\n";
    return exit_unusable;
}

}
