#pragma once

// A map from a file for commands that need all of it; whatever is wrong has been said when there is none.

#include "cli/streams.h"
#include "core/exchange/map_file.h"

#include <optional>

namespace trustline {

struct OpenedFile {
    std::string text;
    OpenedMap map;
};

std::optional<OpenedFile> open_file(std::string const& file, Streams const& streams);

}
