#pragma once

// What every picture is drawn with: shapes are added one after the other, texts are measured as they are set.

#include "core/base/text.h"
#include "core/scene/pictures/picture.h"

#include <initializer_list>

namespace trustline {

struct PenPaint {
    std::optional<Colour> fill;
    std::optional<Colour> stroke;
    float stroke_width = 1;
    float dash = 0, gap = 0;
    float corner = 0;
};

struct PenText {
    float em = type::small;
    bool is_bold = false;
    PictureAlign align = PictureAlign::Left;
    float most_width = 0; // longer words end with an ellipsis; 0: as long as they are
};

// Titles are broken into lines before they are cut.
inline constexpr std::size_t title_lines = 4;

class Pen {
public:
    Pen(PictureKind kind, PictureStyle const& style);

    Tokens const& tokens;
    float const width;
    float const height; // of the room, or 0

    // Translated, with {0}, {1} … filled in. A list, so that a sentence costs few instructions where it is said.
    std::string say(std::string_view english, std::initializer_list<std::string_view> arguments = {}) const;
    std::string say(Error const& sentence) const { return filled(say(sentence.message), sentence.arguments, m_decimal_sign); }
    // Numbers as the reader's language writes them; see number_cell for the table.
    std::string number(double value, int decimals = 1) const { return plain_number(value, m_decimal_sign, decimals); }
    std::string signed_number(double value, int decimals = 1) const { return trustline::signed_number(value, m_decimal_sign, decimals); }
    std::string gap(double value) const { return gap_number(value, m_decimal_sign); }
    float width_of(std::string_view text, PenText const& look) const;
    static float line_of(float em); // the line height of the type scale
    // What words become in a column of this width. The last line ends with an ellipsis when there are more than it may have.
    std::vector<std::string> lines(std::string_view words, float column, PenText const& look, std::size_t most_lines = title_lines) const;
    float height_of(std::string_view words, float column, PenText const& look, std::size_t most_lines = title_lines) const;
    // The narrowest column that breaks no word of these.
    float widest_word(std::string_view words, PenText const& look) const;

    void box(Rect const& rect, PenPaint const& paint);
    // The same as a ground for other things: with an edge where it cannot be told from what it lies on.
    void ground(Rect const& rect, PenPaint paint);
    void circle(Vec2 centre, float radius, PenPaint const& paint);
    void line(std::vector<Vec2> points, PenPaint const& paint);
    void area(std::vector<Vec2> points, Vec2 heart, PenPaint const& paint);
    void icon(std::string_view name, Vec2 centre, float size, Colour colour);
    // `at` is the left, the middle or the right of the upper edge of the line. Returns where the words are.
    Rect text(std::string_view words, Vec2 at, Colour colour, PenText const& look = {});
    // With its middle on this height.
    Rect text_beside(std::string_view words, Vec2 at, Colour colour, PenText const& look = {});
    // Broken into lines of this width; returns the y below.
    float paragraph(std::string_view words, Vec2 at, float paragraph_width, Colour colour, PenText const& look = {}, std::size_t most_lines = 8);
    // The same with the middle of its lines on this height.
    void paragraph_beside(std::string_view words, Vec2 at, float paragraph_width, Colour colour, PenText const& look = {}, std::size_t most_lines = title_lines);
    void mark(Rect const& area, float corner, std::vector<TouchpointId> touchpoints, std::string name, std::string tooltip = {});

    void caption(std::string words); // begins with a capital
    bool has_table() const { return m_style.has_table; } // otherwise rows need not be made
    void columns(std::initializer_list<std::string_view> english);
    void row(std::initializer_list<std::string_view> cells) { m_picture.rows.emplace_back(cells.begin(), cells.end()); }

    Picture take(float height);
    // Instead of everything drawn so far.
    Picture take_empty(std::string_view english, std::initializer_list<std::string_view> arguments = {});

    Picture const& drawn() const { return m_picture; }

private:
    PictureShape& add(PictureShapeKind kind, PenPaint const& paint = {});

    PictureStyle const& m_style;
    DecimalSign m_decimal_sign;
    Picture m_picture;
};

// A cell of the table: a number as CSV has it, empty for what is not there.
std::string number_cell(std::optional<double> value, int decimals = 2);
std::string number_cell(double value, int decimals = 2);
std::string number_cell(int value);

// A text of the map on one line.
std::string one_line(std::string_view text);
// Titles as they are drawn: never empty, no signs that turn text around.
std::string shown_title(Pen const& pen, Journey const& journey, TouchpointId const& id);

// The round's title, or these English words when there is no such round.
std::string round_title(Pen const& pen, Journey const& journey, RoundId const& id, std::string_view otherwise);

// Finds room for labels: what was taken once is not given again.
class LabelRoom {
public:
    explicit LabelRoom(Rect const& bounds)
        : m_bounds(bounds)
    {
    }
    void take(Rect const& rect) { m_taken.push_back(rect); }
    // Words that are not its own keep so far from a dot that nobody takes them for its own.
    void take_dot(Rect const& dot)
    {
        m_taken.push_back(dot);
        m_dots.push_back(dot);
    }
    // Lines that words cross only where they have no other place.
    void take_line(Rect const& line) { m_lines.push_back(line); }
    bool is_free(Rect const& rect) const;
    // Beside a dot of this size: right, left, above, below. Takes the place it finds, and as much around it that two names on one line do not read as one.
    std::optional<Rect> beside(Rect const& dot, Vec2 size, bool may_be_near_another = false);
    // Whole words beside a dot, on one line or on up to four; none at all where there is no room for them. Answers whether there was.
    bool label(Pen& pen, Rect const& dot, std::string_view words, Colour colour, PenText const& look, float most_width);

private:
    bool is_near_another(Rect const& dot, Rect const& label) const;
    bool label_in(Pen& pen, Rect const& dot, std::string_view words, Colour colour, PenText const& look, float most_width, std::size_t most_lines);

    Rect m_bounds;
    std::vector<Rect> m_taken, m_dots, m_lines;
    bool m_may_cross = true;
};

}
