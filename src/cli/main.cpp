// trustline: the command-line tool.

#include "cli/run_cli.h"

#include <iostream>

int main(int argument_count, char** arguments)
{
    int const code = trustline::run_cli({ arguments + 1, arguments + argument_count }, std::cin, std::cout, std::cerr);
    // A full disk behind standard output shows only here.
    std::cout.flush();
    return std::cout ? code : int(trustline::exit_unusable);
}
