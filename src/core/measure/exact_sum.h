#pragma once

// A sum of ratings without rounding: values are added as integers of 2^-60, so the order never matters, and taking one out
// again leaves exactly what was there before. Behind ResultMean.

#include <algorithm>
#include <cstdint>
#include <optional>

namespace trustline {

class ExactSum {
public:
    void add(double value)
    {
        m_sum += as_integer(value);
        ++m_count;
    }
    void take_out(double value)
    {
        m_sum -= as_integer(value);
        --m_count;
    }
    int count() const { return m_count; }
    // [M1] Empty when nothing was added, never 0.
    std::optional<double> mean() const
    {
        if (m_count == 0)
            return std::nullopt;
        auto const whole = m_sum / m_count;
        auto const rest = m_sum % m_count;
        return (double(std::int64_t(whole)) + double(std::int64_t(rest)) / m_count) / scale;
    }

private:
    __extension__ using Wide = __int128;

    // Ratings and their differences are from -6 to 7: below 8, as an integer they fit into 63 bits.
    static constexpr double scale = 1152921504606846976.0; // 2^60
    static std::int64_t as_integer(double value) { return std::int64_t(std::clamp(value, -7.75, 7.75) * scale); }

    Wide m_sum = 0;
    int m_count = 0;
};

}
