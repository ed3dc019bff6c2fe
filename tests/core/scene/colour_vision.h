#pragma once

// How colours are seen by eyes that lack one kind of cone: Machado, Oliveira & Fernandes 2009, "A physiologically-based model for
// simulation of color vision deficiency", severity 1.0. Distance in CIELAB (CIE 1976, D65).

#include "core/base/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace trustline::colour_vision {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

inline constexpr Matrix deuteranopia { { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } };
inline constexpr Matrix protanopia { { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } };
inline constexpr Matrix tritanopia { { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } };
inline constexpr Matrix to_xyz { { { 0.4124564, 0.3575761, 0.1804375 }, { 0.2126729, 0.7151522, 0.0721750 }, { 0.0193339, 0.1191920, 0.9503041 } } };

inline Triple times(Matrix const& matrix, Triple const& v)
{
    Triple product {};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            product[row] += matrix[row][column] * v[column];
    }
    return product;
}

inline double linear(std::uint8_t channel)
{
    double const value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

inline double lab_curve(double t)
{
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

inline Triple lab_seen_with(Matrix const& vision, Colour colour)
{
    Triple seen = times(vision, { linear(colour.red), linear(colour.green), linear(colour.blue) });
    for (auto& channel : seen)
        channel = std::min(1.0, std::max(0.0, channel));
    auto const xyz = times(to_xyz, seen);
    double const x = lab_curve(xyz[0] / 0.95047), y = lab_curve(xyz[1]), z = lab_curve(xyz[2] / 1.08883);
    return { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

inline double distance(Matrix const& vision, Colour a, Colour b)
{
    auto const first = lab_seen_with(vision, a), second = lab_seen_with(vision, b);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

struct Vision {
    char const* name;
    Matrix const& matrix;
};
inline constexpr Vision all_visions[] { { "deuteranopia", deuteranopia }, { "protanopia", protanopia }, { "tritanopia", tritanopia } };

}
