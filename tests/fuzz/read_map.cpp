// Any bytes as a map: refused with a sentence and a place, or read into a journey that keeps every rule and is written and
// read again without a change. Seeds: corpus/read_map, and the maps of examples/.

#include "core/exchange/map_file.h"

#include <cstdio>
#include <cstdlib>

namespace {

void require(bool condition, char const* what)
{
    if (condition)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

}

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    using namespace trustline;
    auto const opened = read_map({ reinterpret_cast<char const*>(data), size });
    if (!opened) {
        require(!opened.error().message.empty(), "every refusal has a sentence");
        return 0;
    }
    auto const& map = opened.value();
    require(violations_in(map.journey).empty(), "what was read keeps the rules");
    require(map.is_read_only == (map.version > 1), "newer versions are read-only");
    auto const once = write_map(map.journey);
    auto const again = read_map(once);
    require(again.has_value(), "what was written can be read");
    require(again.value().journey == map.journey, "read(write(journey)) == journey");
    require(write_map(again.value().journey) == once, "write(read(text)) == text for canonical text");
    return 0;
}
