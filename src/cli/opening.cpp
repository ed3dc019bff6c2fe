#include "cli/opening.h"

#include "cli/files.h"

namespace trustline {

std::optional<OpenedFile> open_file(std::string const& file, Streams const& streams)
{
    auto text = read_file(file, streams.in);
    if (!text) {
        complain(streams, file, text.error());
        return std::nullopt;
    }
    auto map = read_map(text.value());
    if (!map) {
        complain(streams, file, map.error());
        return std::nullopt;
    }
    return OpenedFile { std::move(text).value(), std::move(map).value() };
}

}
