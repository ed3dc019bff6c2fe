#pragma once

// A drawing of what the map means, as data: one list of shapes that ImGui, SVG and a reader of tables can all make something
// of. Built from (journey, measures, width, theme, language) and nothing else; texts are final, in the reader's language,
// because their widths decide where things stand. Hover, selection and focus are the drawer's: a ring around a mark's area.

#include "core/base/geometry.h"
#include "core/journey/journey.h"
#include "core/layout/text_wrap.h"
#include "core/measure/measures.h"
#include "core/scene/card_text.h"
#include "core/scene/tokens.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

enum class PictureShapeKind : std::uint8_t {
    Box,    // rect, corner, fill, stroke
    Circle, // in the middle of rect, as wide as it
    Line,   // points, one after the other: stroke
    Area,   // points, closed: fill, stroke. Star-shaped around `heart`, so that a fan of triangles fills it
    Text,   // one line in rect, aligned in it; colour is `fill`
    Icon,   // text is its name (scene/icons.h); in rect; colour is `fill`
};
enum class PictureAlign : std::uint8_t { Left, Middle, Right };

// Pixels from the picture's left top. Drawn in their order.
struct PictureShape {
    PictureShapeKind kind = PictureShapeKind::Box;
    Rect rect; // Text: as wide as the words are, as high as a line of theirs
    std::vector<Vec2> points;
    Vec2 heart;
    std::optional<Colour> fill;
    std::optional<Colour> stroke; // inside of boxes and circles, in the middle of lines
    float stroke_width = 1;
    float dash = 0, gap = 0; // 0: solid
    float corner = 0;
    std::string text;
    TextStyle style;
    PictureAlign align = PictureAlign::Left;
};

// What can be pointed at. The order of marks is the order of Tab; of two at one point the later one is meant.
struct PictureMark {
    Rect area;
    float corner = 0;                      // of the ring around it
    std::vector<TouchpointId> touchpoints; // a click selects these; may be empty: then there is only something to read
    std::string name;                      // for screen readers, one line
    std::string tooltip;                   // lines with line feeds between them: the numbers behind it
};

struct Picture {
    std::string key;     // "radar": a part of the name of an exported file
    std::string title;   // "Importance and performance"
    std::string caption; // which mean, which cross-hair, which rule, how many: "cross-hair: means, n 17"
    Vec2 size;
    bool is_empty = false; // there is nothing to draw yet; the shapes are a sentence that says what to do
    std::vector<PictureShape> shapes;
    std::vector<PictureMark> marks;
    // The same in numbers. Cells are as in CSV: plain numbers with a point, nothing for what is not there.
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

struct PictureStyle {
    float width = 560; // from 280 (a narrow phone) to 1200
    Theme theme = Theme::Light;
    Say say;                               // translates; empty: English
    MeasureText measure = estimated_width;
    bool has_table = true;                 // columns and rows; whoever only draws does without them
    float height = 0;                      // room there is: what may be as high as it likes fills it; 0: a plain height
};

enum class PictureKind : std::uint8_t {
    Quadrant, Watermelon, Radar, Priorities, ImpactEffort, ValueStream, Trust, Rounds, Voice, PeakEnd, Personas, Kano, Swot, Tensions,
    Moments, Evidence, Agreement,
};
inline constexpr std::size_t picture_count = 17;

// Pure and never failing: what cannot be drawn is an empty picture with a sentence. Any journey, any width.
Picture build_picture(PictureKind kind, Journey const& journey, Measures const& measures, PictureStyle const& style);

std::string_view key_of(PictureKind kind);   // "radar"
std::string_view label_of(PictureKind kind); // "RATER, two rounds": English, a key of the translations
std::optional<PictureKind> picture_kind_from(std::string_view key);

// With title and caption above it, on a ground of its own.
std::string picture_svg(Picture const& picture, Theme theme);
// RFC 4180; cells that a spreadsheet would take for a formula begin with an apostrophe.
std::string picture_csv(Picture const& picture);

}
