#include "core/base/colour.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

    std::uint8_t mixed_channel(std::uint8_t from, std::uint8_t to, float t)
    {
        return std::uint8_t(std::lround(float(from) + (float(to) - float(from)) * t));
    }

    float linear(std::uint8_t channel)
    {
        float const value = float(channel) / 255.0f;
        return value <= 0.03928f ? value / 12.92f : std::pow((value + 0.055f) / 1.055f, 2.4f);
    }

    void add_hex(std::string& text, std::uint8_t channel)
    {
        constexpr std::string_view digits = "0123456789ABCDEF";
        text += digits[channel >> 4];
        text += digits[channel & 15];
    }

}

Colour mixed(Colour from, Colour to, float t)
{
    t = std::clamp(t, 0.0f, 1.0f);
    return { mixed_channel(from.red, to.red, t), mixed_channel(from.green, to.green, t),
        mixed_channel(from.blue, to.blue, t), mixed_channel(from.alpha, to.alpha, t) };
}

float relative_luminance(Colour colour)
{
    return 0.2126f * linear(colour.red) + 0.7152f * linear(colour.green) + 0.0722f * linear(colour.blue);
}

float contrast_ratio(Colour a, Colour b)
{
    auto const [darker, lighter] = std::minmax({ relative_luminance(a), relative_luminance(b) });
    return (lighter + 0.05f) / (darker + 0.05f);
}

std::string to_hex(Colour colour)
{
    std::string text = "#";
    add_hex(text, colour.red);
    add_hex(text, colour.green);
    add_hex(text, colour.blue);
    return text;
}

}
