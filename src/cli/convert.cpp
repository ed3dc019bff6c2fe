#include "cli/commands.h"
#include "cli/files.h"
#include "cli/opening.h"
#include "cli/run_cli.h"
#include "core/exchange/text_check.h"
#include "core/journey/queries.h"
#include "core/measure/measures.h"
#include "core/scene/svg.h"

#include <ostream>

namespace trustline {

namespace {

    enum class Format { Map, Svg };

    // By ending; standard output gets whatever the input is not.
    std::optional<Format> format_of(std::string const& file, OpenedFile const& from)
    {
        if (file == standard_stream)
            return is_markup(from.text) ? Format::Map : Format::Svg;
        if (file.ends_with(".svg"))
            return Format::Svg;
        if (file.ends_with(".json"))
            return Format::Map;
        return std::nullopt;
    }

    // A map of a newer version travels as it is, whole.
    std::string map_text(OpenedMap const& map)
    {
        return map.is_read_only ? map.original : write_map(map.journey);
    }

    std::string svg_text(OpenedMap const& map)
    {
        auto const measures = measure(map.journey, { current_round(map.journey), {} });
        auto const layout = lay_out_board(map.journey);
        SceneStyle const style;
        auto const scene = build_scene(map.journey, measures, layout, style);
        return write_svg({ map.journey, measures, layout, scene, style, map_text(map), {} }, estimated_width);
    }

}

int convert_file(std::string const& from, std::string const& to, Streams const& streams)
{
    auto const opened = open_file(from, streams);
    if (!opened)
        return exit_unusable;
    auto const format = format_of(to, *opened);
    if (!format) {
        streams.err << to << ": the ending must be .trustline.json or .svg\n";
        return exit_unusable;
    }
    auto const text = *format == Format::Svg ? svg_text(opened->map) : map_text(opened->map);
    if (auto const error = write_file(to, text, streams.out)) {
        complain(streams, to, *error);
        return exit_unusable;
    }
    return exit_fine;
}

}
