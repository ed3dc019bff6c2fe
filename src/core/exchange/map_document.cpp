#include "core/exchange/map_document.h"

#include "core/exchange/limits.h"
#include "core/exchange/map_keys.h"
#include "core/exchange/migrations.h"
#include "core/exchange/text_check.h"
#include "core/scene/svg.h"

#include <cmath>

namespace trustline {

namespace {

    // A picture of a map of max_file_bytes: the map in base 64, and its shapes.
    constexpr std::size_t max_svg_bytes = 4 * max_file_bytes;

    std::optional<Error> refused_type(JsonValue root)
    {
        if (!root.is_object())
            return Error { "This is JSON, but not a Trustline map", {}, root.place() };
        auto const type = root.find(type_key);
        if (!type || !type->is_text())
            return Error { "This is JSON of another program: a map says \"type\": \"trustline/map\" at its top", {}, root.place() };
        if (type->text() == ballot_type)
            return Error { "This is a ballot, not a map: open the map that it was given for", {}, type->place() };
        if (type->text() != map_type)
            return Error { "This file belongs to another program: its type is \"{0}\"", { std::string(beginning_of(type->text())) },
                type->place() };
        return std::nullopt;
    }

    Result<int> version_of(JsonValue root)
    {
        constexpr double most = 1'000'000;
        auto const version = root.find(version_key);
        if (!version)
            return Error { "A map says which version of the format it is in: add \"version\": 1", {}, root.place() };
        bool const is_whole = version->is_number() && version->number() == std::floor(version->number());
        if (!is_whole || version->number() < 1 || version->number() > most)
            return Error { "The version of a map is a whole number from 1 up", {}, version->place() };
        return int(version->number());
    }

    Result<MapDocument> opened(JsonDocument document)
    {
        if (auto error = refused_type(document.root()))
            return *error;
        auto const version = version_of(document.root());
        if (!version)
            return version.error();
        auto current = migrated(std::move(document), version.value(), map_version, migrations());
        if (!current)
            return current.error();
        return MapDocument { std::move(current).value(), version.value() };
    }

}

Result<MapDocument> open_map_document(std::string_view text)
{
    std::string map;
    // A map's own texts may talk about SVG, so only markup is searched for a map.
    if (is_markup(text) && text.size() <= max_svg_bytes)
        map = map_in_svg(text).value_or("");
    if (!map.empty())
        text = map;
    if (auto error = refused_as_text(text))
        return *error;
    auto document = JsonDocument::parse(without_byte_order_mark(text));
    if (!document)
        return document.error();
    return opened(std::move(document).value());
}

}
