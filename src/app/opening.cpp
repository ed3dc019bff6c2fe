#include "app/opening.h"

#include "core/exchange/journal_entry.h"
#include "core/exchange/map_file.h"
#include "core/scene/svg.h"

namespace trustline {

namespace {

MapToOpen to_open(OpenedMap opened)
{
    MapToOpen map;
    map.journey = std::move(opened.journey);
    map.is_read_only = opened.is_read_only;
    map.original_text = std::move(opened.original);
    return map;
}

bool looks_like_svg(std::string_view bytes)
{
    return bytes.substr(0, 1000).find("<svg") != std::string_view::npos;
}

std::optional<Error> replay(Journey& journey, std::string_view entry)
{
    auto edit = read_journal_entry(entry);
    if (!edit)
        return edit.error();
    return journey.apply(edit.value());
}

}

Result<MapToOpen> map_in(std::string_view bytes)
{
    std::optional<std::string> embedded;
    if (looks_like_svg(bytes)) {
        embedded = map_in_svg(bytes);
        if (!embedded)
            return Error { "This picture carries no Trustline map" };
    }
    auto opened = read_map(embedded ? *embedded : bytes);
    if (!opened)
        return opened.error();
    return to_open(std::move(opened).value());
}

Result<RestoredMap> restored(StoredMap const& stored)
{
    auto opened = read_map(stored.snapshot);
    if (!opened)
        return opened.error();
    RestoredMap result { to_open(std::move(opened).value()), {} };
    result.map.map_key = stored.map_key;
    result.map.file_name = stored.file_name;
    result.map.number = stored.number;
    for (auto const& entry : stored.entries) {
        result.stopped_by = replay(result.map.journey, entry);
        if (result.stopped_by)
            break;
        ++result.map.number;
    }
    return result;
}

}
