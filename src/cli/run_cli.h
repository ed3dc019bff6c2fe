#pragma once

// The command-line tool as a function: main() only hands in what the system gives it. What each command does, and what it
// answers: docs/command-line.md.

#include <iosfwd>
#include <string>
#include <vector>

namespace trustline {

enum ExitCode : int {
    exit_fine = 0,
    exit_findings = 1,   // the files were read, and something is to be said about them
    exit_unusable = 2,   // wrong usage, or a file that cannot be read or written
};

// `arguments` without the name of the program.
int run_cli(std::vector<std::string> const& arguments, std::istream& in, std::ostream& out, std::ostream& err);

}
