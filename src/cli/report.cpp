#include "cli/commands.h"
#include "cli/opening.h"
#include "cli/run_cli.h"
#include "core/exchange/report.h"
#include "core/journey/queries.h"

#include <ostream>

namespace trustline {

int report_file(std::string const& file, ReportForm form, Streams const& streams)
{
    auto const opened = open_file(file, streams);
    if (!opened)
        return exit_unusable;
    auto const& journey = opened->map.journey;
    auto const measures = measure(journey, { current_round(journey), {} });
    switch (form) {
    case ReportForm::Text:
        streams.out << report_text(journey, measures);
        break;
    case ReportForm::Json:
        streams.out << report_json(journey, measures);
        break;
    case ReportForm::Csv:
        streams.out << report_csv(journey, measures);
        break;
    }
    return exit_fine;
}

}
