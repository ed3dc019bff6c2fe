#include "cli/commands.h"
#include "cli/opening.h"
#include "cli/run_cli.h"
#include "core/exchange/report.h"
#include "core/journey/queries.h"

#include <ostream>

namespace trustline {

int report_file(std::string const& file, bool as_json, Streams const& streams)
{
    auto const opened = open_file(file, streams);
    if (!opened)
        return exit_unusable;
    auto const& journey = opened->map.journey;
    auto const measures = measure(journey, { current_round(journey), {} });
    streams.out << (as_json ? report_json(journey, measures) : report_text(journey, measures));
    return exit_fine;
}

}
