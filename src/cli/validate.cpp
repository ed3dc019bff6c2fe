#include "cli/commands.h"
#include "cli/files.h"
#include "cli/run_cli.h"
#include "core/exchange/map_document.h"
#include "core/exchange/map_file.h"

#include <algorithm>
#include <ostream>

namespace trustline {

namespace {

    int validate_file(std::string const& file, Streams const& streams)
    {
        auto const text = read_file(file, streams.in);
        if (!text) {
            complain(streams, file, text.error());
            return exit_unusable;
        }
        auto const opened = read_map(text.value());
        if (!opened) {
            complain(streams, file, opened.error());
            // A map with a fault in it is a finding; what is no map at all cannot be read.
            return open_map_document(text.value()) ? exit_findings : exit_unusable;
        }
        for (auto const& finding : opened.value().findings)
            complain(streams, file, finding);
        if (!opened.value().findings.empty())
            return exit_findings;
        streams.out << shown_name(file, "standard input") << ": fine\n";
        return exit_fine;
    }

}

int validate_files(std::vector<std::string> const& files, Streams const& streams)
{
    int worst = exit_fine;
    for (auto const& file : files)
        worst = std::max(worst, validate_file(file, streams));
    return worst;
}

}
