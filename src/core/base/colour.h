#pragma once

// Colours as eight-bit sRGB, and what the eye makes of them.

#include <cstdint>
#include <string>
#include <string_view>

namespace trustline {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool operator==(Colour const&) const = default;
    // 0xAABBGGRR: what ImGui and the shaders read from memory as bytes R, G, B, A.
    constexpr std::uint32_t packed() const
    {
        return std::uint32_t(red) | std::uint32_t(green) << 8 | std::uint32_t(blue) << 16 | std::uint32_t(alpha) << 24;
    }
};

// 0xRRGGBB, as colours are written in the table of tokens.
constexpr Colour rgb(std::uint32_t hex)
{
    return { std::uint8_t(hex >> 16), std::uint8_t(hex >> 8), std::uint8_t(hex), 255 };
}

constexpr Colour with_alpha(Colour colour, float alpha)
{
    return { colour.red, colour.green, colour.blue, std::uint8_t(alpha * 255.0f + 0.5f) };
}

Colour mixed(Colour from, Colour to, float t);
float relative_luminance(Colour colour);         // WCAG 2.1, 0 to 1
float contrast_ratio(Colour a, Colour b);        // WCAG 2.1, 1 to 21
std::string to_hex(Colour colour);               // "#RRGGBB"

}
