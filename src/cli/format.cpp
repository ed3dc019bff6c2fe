#include "cli/commands.h"
#include "cli/files.h"
#include "cli/opening.h"
#include "cli/run_cli.h"
#include "core/exchange/text_check.h"

#include <algorithm>
#include <ostream>

namespace trustline {

namespace {

    std::optional<Error> refused_for_formatting(OpenedFile const& opened)
    {
        if (is_markup(opened.text))
            return Error { "This is a picture with a map inside: get the map out with trustline convert", {}, {} };
        if (opened.map.is_read_only)
            return Error { "A newer version of Trustline wrote this map (format {0}): it is left as it is",
                { std::to_string(opened.map.version) }, {} };
        return std::nullopt;
    }

    int write_formatted(std::string const& file, std::string const& text, Streams const& streams)
    {
        if (auto const error = write_file(file, text, streams.out)) {
            complain(streams, file, *error);
            return exit_unusable;
        }
        if (file != standard_stream)
            streams.out << file << ": formatted\n";
        return exit_fine;
    }

    int format_file(std::string const& file, bool only_check, Streams const& streams)
    {
        auto const opened = open_file(file, streams);
        if (!opened)
            return exit_unusable;
        if (auto const error = refused_for_formatting(*opened)) {
            complain(streams, file, *error);
            return exit_unusable;
        }
        auto const text = write_map(opened->map.journey);
        bool const is_formatted = text == opened->text;
        if (only_check && !is_formatted)
            complain(streams, file, { "This map is not in canonical form: run trustline format on it", {}, {} });
        if (only_check)
            return is_formatted ? exit_fine : exit_findings;
        if (is_formatted && file != standard_stream)
            return exit_fine;
        return write_formatted(file, text, streams);
    }

}

int format_files(std::vector<std::string> const& files, bool only_check, Streams const& streams)
{
    int worst = exit_fine;
    for (auto const& file : files)
        worst = std::max(worst, format_file(file, only_check, streams));
    return worst;
}

}
