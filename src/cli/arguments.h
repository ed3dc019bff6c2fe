#pragma once

// What was asked for on the command line: options by name, those with a value, and files.

#include "cli/streams.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

struct Option {
    std::string name;
    std::string value; // what it takes, "one file"; empty: nothing
};

struct Arguments {
    std::vector<std::string> options;
    std::vector<std::string> files;
    std::map<std::string, std::string> values; // by option
    std::string complaint;                     // empty when all is understood

    std::string value_of(std::string const& option) const; // empty when it was not given
    bool has(std::string_view option) const;
};

// Behind the command, which comes first. What follows "--" is files.
Arguments parsed(std::vector<std::string> const& arguments, std::vector<Option> const& known_options);

// Says so, and answers with the exit status.
int wrong_usage(Streams const& streams, std::string const& complaint);

}
