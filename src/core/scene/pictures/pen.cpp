#include "core/scene/pictures/pen.h"

#include <cmath>

namespace trustline {

namespace {

Rect around(std::vector<Vec2> const& points)
{
    Rect box { points.front().x, points.front().y, 0, 0 };
    for (auto const& point : points) {
        float const right = std::max(box.right(), point.x), bottom = std::max(box.bottom(), point.y);
        box.x = std::min(box.x, point.x);
        box.y = std::min(box.y, point.y);
        box.width = right - box.x;
        box.height = bottom - box.y;
    }
    return box;
}

Rect clipped(Rect const& rect, Vec2 size)
{
    return rect_between({ std::clamp(rect.x, 0.0f, size.x), std::clamp(rect.y, 0.0f, size.y) }, { std::clamp(rect.right(), 0.0f, size.x), std::clamp(rect.bottom(), 0.0f, size.y) });
}

float left_of(float x, float width, PictureAlign align)
{
    return align == PictureAlign::Left ? x : align == PictureAlign::Right ? x - width : x - width / 2;
}

}

Pen::Pen(PictureKind kind, PictureStyle const& style)
    : tokens(trustline::tokens(style.theme))
    , width(style.width)
    , height(style.height)
    , m_style(style)
    , m_decimal_sign(decimal_sign_from(say(decimal_sign_key)))
{
    m_picture.key = key_of(kind);
    m_picture.title = say(label_of(kind));
}

std::string Pen::say(std::string_view english, std::initializer_list<std::string_view> arguments) const
{
    std::string_view const words = m_style.say ? m_style.say(english) : english;
    return arguments.size() == 0 ? std::string(words) : filled(words, { arguments.begin(), arguments.end() }, m_decimal_sign);
}

float Pen::width_of(std::string_view text, PenText const& look) const
{
    return std::ceil(m_style.measure(text, { look.em, look.is_bold }));
}

float Pen::line_of(float em)
{
    constexpr std::pair<float, float> lines[] { { type::tiny, 14 }, { type::small, 16 }, { type::body, 18 }, { type::head, 20 }, { type::title, 24 }, { type::number, 30 } };
    for (auto const& [size, line] : lines) {
        if (em <= size)
            return line;
    }
    return std::round(em * 1.27f);
}

std::vector<std::string> Pen::lines(std::string_view words, float column, PenText const& look, std::size_t most_lines) const
{
    return wrapped(words, { look.em, look.is_bold }, column, most_lines, m_style.measure);
}

float Pen::height_of(std::string_view words, float column, PenText const& look, std::size_t most_lines) const
{
    return float(lines(words, column, look, most_lines).size()) * line_of(look.em);
}

float Pen::widest_word(std::string_view words, PenText const& look) const
{
    // Between characters of three bytes and more a line may break: Chinese has no spaces.
    auto const is_wide = [](char c) { return std::uint8_t(c) >= 0xe3; };
    float widest = 0;
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin + 1;
        while (end < words.size() && words[end] != ' ' && !is_wide(words[end]))
            ++end;
        widest = std::max(widest, width_of(words.substr(begin, end - begin), look));
        begin = end + (end < words.size() && words[end] == ' ' ? 1 : 0);
    }
    return widest;
}

PictureShape& Pen::add(PictureShapeKind kind, PenPaint const& paint)
{
    PictureShape& shape = m_picture.shapes.emplace_back();
    shape.kind = kind;
    shape.fill = paint.fill;
    shape.stroke = paint.stroke;
    shape.stroke_width = paint.stroke_width;
    shape.dash = paint.dash;
    shape.gap = paint.gap;
    shape.corner = paint.corner;
    return shape;
}

void Pen::box(Rect const& rect, PenPaint const& paint)
{
    add(PictureShapeKind::Box, paint).rect = rect;
}

void Pen::ground(Rect const& rect, PenPaint paint)
{
    if (!paint.stroke && tokens.edge_alpha > 0)
        paint.stroke = tokens.line;
    box(rect, paint);
}

void Pen::circle(Vec2 centre, float radius, PenPaint const& paint)
{
    add(PictureShapeKind::Circle, paint).rect = { centre.x - radius, centre.y - radius, 2 * radius, 2 * radius };
}

void Pen::line(std::vector<Vec2> points, PenPaint const& paint)
{
    if (points.size() < 2)
        return;
    auto& shape = add(PictureShapeKind::Line, paint);
    shape.rect = around(points);
    shape.points = std::move(points);
}

void Pen::area(std::vector<Vec2> points, Vec2 heart, PenPaint const& paint)
{
    if (points.size() < 3)
        return;
    auto& shape = add(PictureShapeKind::Area, paint);
    shape.rect = around(points);
    shape.points = std::move(points);
    shape.heart = heart;
}

void Pen::icon(std::string_view name, Vec2 centre, float size, Colour colour)
{
    auto& shape = add(PictureShapeKind::Icon);
    shape.text = name;
    shape.rect = { centre.x - size / 2, centre.y - size / 2, size, size };
    shape.fill = colour;
}

Rect Pen::text(std::string_view words, Vec2 at, Colour colour, PenText const& look)
{
    std::string run = look.most_width > 0 ? shortened(words, { look.em, look.is_bold }, look.most_width, m_style.measure) : std::string(words);
    float const run_width = width_of(run, look);
    Rect const rect { left_of(at.x, run_width, look.align), at.y, run_width, line_of(look.em) };
    if (run.empty())
        return rect;
    auto& shape = add(PictureShapeKind::Text);
    shape.text = std::move(run);
    shape.style = { look.em, look.is_bold };
    shape.align = look.align;
    shape.fill = colour;
    shape.rect = rect;
    return rect;
}

Rect Pen::text_beside(std::string_view words, Vec2 at, Colour colour, PenText const& look)
{
    return text(words, { at.x, at.y - line_of(look.em) / 2 }, colour, look);
}

float Pen::paragraph(std::string_view words, Vec2 at, float paragraph_width, Colour colour, PenText const& look, std::size_t most_lines)
{
    for (auto const& run : lines(words, paragraph_width, look, most_lines)) {
        text(run, at, colour, { look.em, look.is_bold, look.align, 0 });
        at.y += line_of(look.em);
    }
    return at.y;
}

void Pen::paragraph_beside(std::string_view words, Vec2 at, float paragraph_width, Colour colour, PenText const& look, std::size_t most_lines)
{
    at.y -= height_of(words, paragraph_width, look, most_lines) / 2;
    paragraph(words, at, paragraph_width, colour, look, most_lines);
}

void Pen::mark(Rect const& area, float corner, std::vector<TouchpointId> touchpoints, std::string name, std::string tooltip)
{
    m_picture.marks.push_back({ area, corner, std::move(touchpoints), std::move(name), std::move(tooltip) });
}

void Pen::caption(std::string words)
{
    // Latin letters, with their accents in two bytes.
    if (words.size() > 1) {
        auto& letter = words[words.front() == '\xc3' ? 1 : 0];
        bool const is_plain = letter >= 'a' && letter <= 'z', is_accented = words.front() == '\xc3' && std::uint8_t(letter) >= 0xa0 && std::uint8_t(letter) <= 0xbe;
        letter = char(is_plain || is_accented ? letter - 0x20 : letter);
    }
    m_picture.caption = std::move(words);
}

void Pen::columns(std::initializer_list<std::string_view> english)
{
    for (auto const& column : english)
        m_picture.columns.push_back(say(column));
}

Picture Pen::take(float height)
{
    m_picture.size = { width, std::ceil(height) };
    for (auto& mark : m_picture.marks)
        mark.area = clipped(mark.area, m_picture.size);
    return std::move(m_picture);
}

Picture Pen::take_empty(std::string_view english, std::initializer_list<std::string_view> arguments)
{
    m_picture.shapes.clear();
    m_picture.marks.clear();
    m_picture.caption.clear();
    m_picture.rows.clear();
    m_picture.is_empty = true;
    float const bottom = paragraph(say(english, arguments), { 0, 4 }, width, tokens.muted, { type::body }, 12);
    return take(bottom + 4);
}

std::string number_cell(std::optional<double> value, int decimals)
{
    if (!value)
        return {};
    std::string text = plain_number(*value, DecimalSign::Point, decimals);
    // A table of data has the hyphen that every reader of numbers knows.
    if (std::string_view const minus = "\u2212"; std::string_view(text).starts_with(minus))
        text.replace(0, minus.size(), "-");
    return text;
}

std::string number_cell(double value, int decimals)
{
    return number_cell(std::optional(value), decimals);
}

std::string number_cell(int value)
{
    return std::to_string(value);
}

std::string one_line(std::string_view text)
{
    auto line = without_controls(trimmed(text));
    for (auto& c : line) {
        if (c == '\n' || c == '\r' || c == '\t')
            c = ' ';
    }
    return line;
}

std::string shown_title(Pen const& pen, Journey const& journey, TouchpointId const& id)
{
    auto const* touchpoint = journey.find(id);
    auto title = touchpoint ? one_line(touchpoint->title) : std::string {};
    return title.empty() ? pen.say("Untitled touchpoint") : title;
}

std::string round_title(Pen const& pen, Journey const& journey, RoundId const& id, std::string_view otherwise)
{
    auto const* round = journey.find(id);
    auto title = round ? one_line(round->title) : std::string {};
    return title.empty() ? pen.say(otherwise) : title;
}

bool LabelRoom::is_free(Rect const& rect) const
{
    if (rect.x < m_bounds.x || rect.y < m_bounds.y || rect.right() > m_bounds.right() || rect.bottom() > m_bounds.bottom())
        return false;
    auto const is_crossed = [&](Rect const& line) { return line.intersects(rect); };
    if (!m_may_cross && std::any_of(m_lines.begin(), m_lines.end(), is_crossed))
        return false;
    return std::none_of(m_taken.begin(), m_taken.end(), [&](Rect const& taken) { return taken.intersects(rect); });
}

bool LabelRoom::is_near_another(Rect const& dot, Rect const& label) const
{
    // Twice as far as from its own; lines of words have some room above and below their letters.
    constexpr float clearance = 10, clearance_across = 5;
    Rect const wide { label.x - clearance, label.y - clearance_across, label.width + 2 * clearance, label.height + 2 * clearance_across };
    return std::any_of(m_dots.begin(), m_dots.end(), [&](Rect const& other) { return other.centre() != dot.centre() && other.intersects(wide); });
}

std::optional<Rect> LabelRoom::beside(Rect const& dot, Vec2 size, bool may_be_near_another)
{
    constexpr float gap = 4, between_words = 12;
    Vec2 const middle = dot.centre();
    float const right = dot.right() + gap, left = dot.x - gap - size.x, above = dot.y - size.y, below = dot.bottom();
    float const beside_y = middle.y - size.y / 2;
    Vec2 const corners[] { { right, beside_y }, { left, beside_y }, { right, above + 4 }, { right, below - 4 }, { left, above + 4 }, { left, below - 4 },
        { middle.x - size.x / 2, above - 1 }, { middle.x - size.x / 2, below + 1 }, { dot.x, above - 1 }, { dot.x, below + 1 }, { dot.right() - size.x, above - 1 },
        { dot.right() - size.x, below + 1 } };
    for (auto const& corner : corners) {
        Rect const rect { corner.x, corner.y, size.x, size.y };
        if (is_free(rect) && (may_be_near_another || !is_near_another(dot, rect))) {
            take({ rect.x - between_words, rect.y, rect.width + 2 * between_words, rect.height });
            return rect;
        }
    }
    return std::nullopt;
}

bool LabelRoom::label(Pen& pen, Rect const& dot, std::string_view words, Colour colour, PenText const& look, float most_width)
{
    m_may_cross = false;
    bool const is_clear = label_in(pen, dot, words, colour, look, most_width, 2);
    m_may_cross = true;
    return is_clear || label_in(pen, dot, words, colour, look, most_width, 4);
}

bool LabelRoom::label_in(Pen& pen, Rect const& dot, std::string_view words, Colour colour, PenText const& look, float most_width, std::size_t most_lines)
{
    float const full = pen.width_of(words, look), least = pen.widest_word(words, look);
    for (std::size_t parts = 1; parts <= most_lines; ++parts) {
        float const column = parts == 1 ? full : std::max(least, std::ceil(full / float(parts) * 1.2f));
        auto const runs = pen.lines(words, column, look, parts + 1);
        if (column > most_width || runs.size() > parts)
            continue;
        float width = 0;
        for (auto const& run : runs)
            width = std::max(width, pen.width_of(run, look));
        auto const place = beside(dot, { width, float(runs.size()) * Pen::line_of(look.em) });
        if (!place)
            continue;
        bool const is_left = place->right() <= dot.x;
        pen.paragraph(words, { is_left ? place->right() : place->x, place->y }, column, colour, { look.em, look.is_bold, is_left ? PictureAlign::Right : PictureAlign::Left }, parts);
        return true;
    }
    return false;
}

}
