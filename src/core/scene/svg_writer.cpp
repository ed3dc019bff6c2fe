#include "core/scene/svg_writer.h"

#include "core/base/text.h"

#include <cmath>

namespace trustline {

namespace {

// Production Char of XML 1.0: most controls and two non-characters cannot be written, not even as entities.
bool is_allowed_in_xml(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

std::string_view entity_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

Colour colour_of(IconPaint paint, Colour ink, Tokens const& tokens)
{
    switch (paint) {
    case IconPaint::Ink:
        return ink;
    case IconPaint::Card:
        return tokens.card;
    case IconPaint::Won:
        return tokens.won;
    case IconPaint::Failing:
        return tokens.gap[std::size_t(GapBin::Failing)];
    case IconPaint::Accent:
        break;
    }
    return tokens.accent;
}

}

std::string xml_escaped(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        char32_t const c = next_code_point(text, at);
        if (!is_allowed_in_xml(c))
            escaped += "\uFFFD";
        else if (auto const entity = c < 0x80 ? entity_of(char(c)) : std::string_view {}; !entity.empty())
            escaped += entity;
        else
            escaped += text.substr(begin, at - begin);
    }
    return escaped;
}

std::string svg_number(float value, int decimals)
{
    long scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    long const units = std::lround(double(value) * double(scale));
    std::string digits = std::to_string(std::labs(units));
    auto const least = std::size_t(decimals) + 1;
    if (digits.size() < least)
        digits.insert(0, least - digits.size(), '0');
    digits.insert(digits.size() - std::size_t(decimals), ".");
    while (digits.back() == '0')
        digits.pop_back();
    if (digits.back() == '.')
        digits.pop_back();
    return (units < 0 ? "-" : "") + digits;
}

std::string svg_point(Vec2 at) { return svg_number(at.x) + ' ' + svg_number(at.y); }

void SvgWriter::attribute(std::string_view name, float value)
{
    m_text += ' ';
    m_text += name;
    m_text += "=\"" + svg_number(value) + '"';
}

void SvgWriter::colour(std::string_view name, std::optional<Colour> colour)
{
    m_text += ' ';
    m_text += name;
    m_text += "=\"" + (colour ? to_hex(*colour) : "none") + '"';
    if (colour && colour->alpha < 255)
        attribute(std::string(name) + "-opacity", float(colour->alpha) / 255);
}

void SvgWriter::paint(SvgPaint const& paint)
{
    colour("fill", paint.fill);
    if (!paint.stroke)
        return;
    colour("stroke", paint.stroke);
    if (paint.stroke_width != 1)
        attribute("stroke-width", paint.stroke_width);
    if (paint.dash > 0)
        m_text += " stroke-dasharray=\"" + svg_number(paint.dash) + ' ' + svg_number(paint.gap) + '"';
    if (paint.has_round_ends)
        m_text += " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
}

void SvgWriter::open_group(Vec2 at)
{
    m_text += "<g transform=\"translate(" + svg_number(at.x) + ' ' + svg_number(at.y) + ")\">";
}

void SvgWriter::title(std::string_view text)
{
    m_text += "<title>" + xml_escaped(text) + "</title>";
}

void SvgWriter::rect(Rect const& rect, SvgPaint const& look)
{
    m_text += "<rect";
    attribute("x", rect.x);
    attribute("y", rect.y);
    attribute("width", std::max(rect.width, 0.0f));
    attribute("height", std::max(rect.height, 0.0f));
    if (look.corner > 0)
        attribute("rx", look.corner);
    paint(look);
    m_text += "/>\n";
}

void SvgWriter::circle(Vec2 centre, float radius, SvgPaint const& look)
{
    m_text += "<circle";
    attribute("cx", centre.x);
    attribute("cy", centre.y);
    attribute("r", radius);
    paint(look);
    m_text += "/>\n";
}

void SvgWriter::line(Vec2 from, Vec2 to, SvgPaint const& look)
{
    m_text += "<line";
    attribute("x1", from.x);
    attribute("y1", from.y);
    attribute("x2", to.x);
    attribute("y2", to.y);
    paint(look);
    m_text += "/>\n";
}

void SvgWriter::path(std::string_view data, SvgPaint const& look)
{
    m_text += "<path d=\"";
    m_text += data;
    m_text += '"';
    paint(look);
    m_text += "/>\n";
}

void SvgWriter::look_of_text(SvgText const& look)
{
    attribute("font-size", look.style.em);
    if (look.style.is_bold)
        m_text += " font-weight=\"600\"";
    if (look.anchor != SvgAnchor::Start)
        m_text += look.anchor == SvgAnchor::Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    if (look.width > 0) {
        attribute("textLength", look.width);
        m_text += " lengthAdjust=\"spacingAndGlyphs\"";
    }
    colour("fill", look.colour);
}

void SvgWriter::text(std::string_view text, Vec2 at, SvgText const& look)
{
    if (text.empty())
        return;
    m_text += "<text";
    attribute("x", at.x);
    attribute("y", at.y);
    look_of_text(look);
    m_text += '>' + xml_escaped(text) + "</text>\n";
}

void SvgWriter::texts(std::initializer_list<std::pair<std::string_view, SvgText>> texts, Vec2 at)
{
    m_text += "<text";
    attribute("x", at.x);
    attribute("y", at.y);
    look_of_text(texts.begin()->second);
    m_text += '>';
    for (auto const& [text, look] : texts) {
        m_text += "<tspan";
        attribute("font-size", look.style.em);
        m_text += look.style.is_bold ? " font-weight=\"600\"" : " font-weight=\"400\"";
        colour("fill", look.colour);
        m_text += '>' + xml_escaped(text) + "</tspan>";
    }
    m_text += "</text>\n";
}

void SvgWriter::icon(std::string_view name, Vec2 at, float size, Colour ink, Tokens const& tokens)
{
    auto const paths = icon_paths(name);
    if (paths.empty())
        return;
    m_text += "<g transform=\"translate(" + svg_number(at.x) + ' ' + svg_number(at.y) + ") scale(" + svg_number(size / 24, 4) + ")\">";
    for (auto const& each : paths) {
        SvgPaint look;
        Colour const painted = colour_of(each.paint, ink, tokens);
        if (each.is_filled)
            look.fill = painted;
        if (each.width > 0)
            look.stroke = painted;
        // [S8] Small icons are drawn with a bolder stroke, as the look says.
        look.stroke_width = each.width == 1.75f && size <= 16 ? 2 : each.width;
        look.dash = each.dash;
        look.gap = each.gap;
        look.has_round_ends = true;
        path(each.data, look);
    }
    close_group();
}

}
