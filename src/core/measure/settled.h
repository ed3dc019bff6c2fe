#pragma once

// A mean of scores that is -1 on paper may come out as -0.9999999999999998, and limits must not turn on that.

#include <cmath>

namespace trustline {

// Rounded to nine decimals: before a number is compared with a limit, never for a number that is shown or kept.
inline double settled(double value)
{
    return std::round(value * 1e9) / 1e9;
}

}
