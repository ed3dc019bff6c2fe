#pragma once

// SVG as text, element by element. Everything that comes from a map is escaped here and nowhere else.

#include "core/base/geometry.h"
#include "core/layout/text_wrap.h"
#include "core/scene/icons.h"
#include "core/scene/tokens.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace trustline {

inline constexpr std::string_view svg_font_family
    = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

struct SvgPaint {
    std::optional<Colour> fill;
    std::optional<Colour> stroke;
    float stroke_width = 1;
    float dash = 0, gap = 0;
    float corner = 0;
    bool has_round_ends = false;
};

enum class SvgAnchor : std::uint8_t { Start, Middle, End };

struct SvgText {
    TextStyle style;
    Colour colour;
    SvgAnchor anchor = SvgAnchor::Start;
    float width = 0; // the text is squeezed or stretched to it, so that a viewer's wider font cannot leave its box; 0: as it comes
};

// Without what XML cannot hold, and with its five signs as entities.
std::string xml_escaped(std::string_view text);
// At most so many decimals (1 to 6), never "-0".
std::string svg_number(float value, int decimals = 2);
std::string svg_point(Vec2 at); // "12 34.5"

class SvgWriter {
public:
    void raw(std::string_view markup) { m_text += markup; }
    void open_group(Vec2 at);
    void close_group() { m_text += "</g>\n"; }
    void title(std::string_view text);
    void rect(Rect const& rect, SvgPaint const& paint);
    void circle(Vec2 centre, float radius, SvgPaint const& paint);
    void line(Vec2 from, Vec2 to, SvgPaint const& paint);
    void path(std::string_view data, SvgPaint const& paint);
    // `at` is the left (or middle, or right) end of the baseline.
    void text(std::string_view text, Vec2 at, SvgText const& look);
    // One after the other on one line; the anchor of the first holds for all.
    void texts(std::initializer_list<std::pair<std::string_view, SvgText>> texts, Vec2 at);
    void icon(std::string_view name, Vec2 at, float size, Colour ink, Tokens const& tokens);

    std::string take() { return std::move(m_text); }

private:
    void attribute(std::string_view name, float value);
    void colour(std::string_view name, std::optional<Colour> colour);
    void paint(SvgPaint const& paint);
    void look_of_text(SvgText const& look);

    std::string m_text;
};

}
