#include "core/scene/svg_parts.h"

#include <array>

namespace trustline {

namespace {

// Base 64 (RFC 4648): the map may hold characters that XML cannot, and editors of SVG reformat what looks like text.
constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view element = "trustline:map";

std::string to_base64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::size_t const count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8 | (k < count ? std::uint8_t(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= count ? alphabet[three >> (18 - 6 * k) & 63] : '=';
    }
    return text;
}

bool is_xml_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::optional<std::string> from_base64(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int bit_count = 0;
    std::size_t digits = 0, padding = 0;
    for (char const c : text) {
        if (is_xml_space(c))
            continue;
        ++digits;
        if (c == '=') {
            ++padding;
            continue;
        }
        auto const value = alphabet.find(c);
        if (value == std::string_view::npos || padding > 0)
            return std::nullopt;
        bits = (bits << 6 | std::uint32_t(value)) & 0xFFFFFF;
        bit_count += 6;
        if (bit_count >= 8) {
            bit_count -= 8;
            bytes += char(bits >> bit_count & 0xFF);
        }
    }
    if (digits == 0 || digits % 4 != 0 || padding > 2)
        return std::nullopt;
    return bytes;
}

}

std::string metadata_with(std::string_view map)
{
    std::string const tag { element };
    return "<metadata><" + tag + " xmlns:trustline=\"https://trustline.example/map/1\" encoding=\"base64\">" + to_base64(map) + "</" + tag + "></metadata>\n";
}

std::optional<std::string> map_in_svg(std::string_view svg)
{
    // Titles cannot pretend: their '<' is escaped.
    std::size_t const tag = svg.find("<" + std::string(element));
    std::size_t const begin = tag == std::string_view::npos ? tag : svg.find('>', tag);
    std::size_t const end = begin == std::string_view::npos ? begin : svg.find('<', begin);
    if (end == std::string_view::npos)
        return std::nullopt;
    return from_base64(svg.substr(begin + 1, end - begin - 1));
}

}
