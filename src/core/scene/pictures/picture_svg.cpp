#include "core/scene/pictures/picture.h"

#include "core/scene/svg_writer.h"

namespace trustline {

namespace {

constexpr float margin = 20;
constexpr float title_height = 24, caption_line = 14, below_head = 8;
constexpr TextStyle caption_style { type::tiny, false };

SvgPaint paint_of(PictureShape const& shape)
{
    return { shape.fill, shape.stroke, shape.stroke_width, shape.dash, shape.gap, shape.corner, false };
}

std::string path_of(std::vector<Vec2> const& points, bool is_closed)
{
    std::string data;
    for (auto const& point : points)
        data += (data.empty() ? 'M' : 'L') + svg_number(point.x) + ' ' + svg_number(point.y);
    return is_closed ? data + 'z' : data;
}

// A stroke lies inside its shape, in SVG it would lie on its border.
Rect without_stroke(PictureShape const& shape)
{
    return shape.stroke ? shape.rect.inflated(-shape.stroke_width / 2) : shape.rect;
}

void draw_text(SvgWriter& out, PictureShape const& shape)
{
    auto const& rect = shape.rect;
    bool const is_left = shape.align == PictureAlign::Left, is_right = shape.align == PictureAlign::Right;
    float const x = is_left ? rect.x : is_right ? rect.right() : rect.centre().x;
    SvgAnchor const anchor = is_left ? SvgAnchor::Start : is_right ? SvgAnchor::End : SvgAnchor::Middle;
    // Held to the width it was laid out with: fonts differ, and words must not run into each other.
    float const width = rect.width > 24 ? rect.width : 0;
    out.text(shape.text, { x, rect.centre().y + shape.style.em * 0.36f }, { shape.style, shape.fill.value_or(Colour {}), anchor, width });
}

void draw(SvgWriter& out, PictureShape const& shape, Tokens const& tokens)
{
    switch (shape.kind) {
    case PictureShapeKind::Box:
        out.rect(without_stroke(shape), paint_of(shape));
        break;
    case PictureShapeKind::Circle:
        out.circle(shape.rect.centre(), without_stroke(shape).width / 2, paint_of(shape));
        break;
    case PictureShapeKind::Line:
    case PictureShapeKind::Area: {
        SvgPaint paint = paint_of(shape);
        paint.has_round_ends = shape.dash == 0;
        out.path(path_of(shape.points, shape.kind == PictureShapeKind::Area), paint);
        break;
    }
    case PictureShapeKind::Text:
        draw_text(out, shape);
        break;
    case PictureShapeKind::Icon:
        out.icon(shape.text, shape.rect.top_left(), shape.rect.width, shape.fill.value_or(Colour {}), tokens);
        break;
    }
}

// What a reader's mouse finds without any script: a clear box with a title.
void draw(SvgWriter& out, PictureMark const& mark, Tokens const& tokens)
{
    out.raw("<g>");
    out.title(mark.tooltip.empty() ? mark.name : mark.tooltip);
    out.rect(mark.area, { .fill = with_alpha(tokens.panel, 0), .corner = mark.corner });
    out.raw("</g>\n");
}

void open_document(SvgWriter& out, Vec2 size, std::string_view title)
{
    auto const width = svg_number(size.x), height = svg_number(size.y);
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height
        + "\" role=\"img\" font-family=\"" + std::string(svg_font_family) + "\">\n");
    out.title(title);
    out.raw("\n");
}

}

std::string picture_svg(Picture const& picture, Theme theme)
{
    auto const& look = tokens(theme);
    auto const caption = wrapped(picture.caption, caption_style, picture.size.x, 4, estimated_width);
    float const head = title_height + caption_line * float(caption.size()) + below_head;
    Vec2 const size { picture.size.x + 2 * margin, picture.size.y + 2 * margin + head };
    SvgWriter out;
    open_document(out, size, picture.title);
    out.rect({ 0, 0, size.x, size.y }, { .fill = look.panel });
    out.text(picture.title, { margin, margin + 14 }, { { type::head, true }, look.ink });
    float baseline = margin + title_height + 8;
    for (auto const& line : caption) {
        out.text(line, { margin, baseline }, { caption_style, look.muted, SvgAnchor::Start, estimated_width(line, caption_style) });
        baseline += caption_line;
    }
    out.open_group({ margin, margin + head });
    for (auto const& shape : picture.shapes)
        draw(out, shape, look);
    for (auto const& mark : picture.marks)
        draw(out, mark, look);
    out.close_group();
    out.raw("</svg>\n");
    return out.take();
}

}
