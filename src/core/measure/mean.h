#pragma once

// A mean that knows whether there was anything to take it of.

#include <optional>

namespace trustline {

class Mean {
public:
    void add(double value)
    {
        m_sum += value;
        ++m_count;
    }
    void add(std::optional<double> value)
    {
        if (value)
            add(*value);
    }

    int count() const { return m_count; }
    // [M1] Empty when nothing was added, never 0.
    std::optional<double> value() const
    {
        return m_count == 0 ? std::optional<double> {} : m_sum / m_count;
    }

private:
    double m_sum = 0;
    int m_count = 0;
};

}
