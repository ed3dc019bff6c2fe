#include "core/scene/svg.h"

#include "core/base/text.h"
#include "core/scene/svg_parts.h"

#include <algorithm>

namespace trustline {

namespace {

constexpr float least_legend_width = 640; // the legend's

// Everything that is drawn, around the board's origin.
Rect bounds_of(SvgBoard const& board_of, TrustStrip const& strip)
{
    using namespace svg_place;
    auto const& parts = board_of.parts;
    auto const& grid = parts.layout.grid;
    float const head = strip.height + stage_header + map_title;
    Rect const board { -lane_names, -head, std::max({ grid.width + lane_names, least_legend_width, legend_width(board_of) }), head + grid.height + legend };
    return united(board, parts.layout.bounds).inflated(margin);
}

void open_document(SvgWriter& out, Rect const& bounds, std::string_view title)
{
    auto const number = [](float value) { return svg_number(value); };
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(bounds.width) + "\" height=\"" + number(bounds.height) + "\" viewBox=\"" + number(bounds.x) + ' '
        + number(bounds.y) + ' ' + number(bounds.width) + ' ' + number(bounds.height) + "\" role=\"img\" font-family=\"" + std::string(svg_font_family) + "\">\n");
    out.title(title);
    out.raw("\n");
}

}

Colour unpacked(std::uint32_t packed)
{
    return { std::uint8_t(packed), std::uint8_t(packed >> 8), std::uint8_t(packed >> 16), std::uint8_t(packed >> 24) };
}

std::string write_svg(SvgParts const& parts, MeasureText const& measure)
{
    SvgWriter out;
    SvgBoard const board { parts, measure, tokens(parts.style.theme), out };
    TrustStrip const strip = trust_strip_of(parts.scene);
    Rect const bounds = bounds_of(board, strip);
    auto const title = without_controls(parts.journey.map().title);

    open_document(out, bounds, title);
    if (!parts.embedded_map.empty())
        out.raw(metadata_with(parts.embedded_map));
    out.rect(bounds, { .fill = board.tokens.canvas });
    TextStyle const title_style { type::title, true };
    out.text(shortened(title, title_style, bounds.width - 2 * svg_place::margin, measure),
        { -svg_place::lane_names, -strip.height - svg_place::stage_header - svg_place::map_title + 20 }, { title_style, board.tokens.ink });
    draw_backdrop(board);
    draw_lane_names(board);
    draw_stage_headers(board, strip);
    draw_trust_strip(board, strip);
    draw_links(board);
    draw_cards(board);
    draw_notes(board);
    draw_legend(board, { -svg_place::lane_names, parts.layout.grid.height + 20 });
    out.raw("</svg>\n");
    return out.take();
}

}
