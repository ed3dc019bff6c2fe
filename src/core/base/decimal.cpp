#include "core/base/decimal.h"

#include "core/base/text.h"

namespace trustline {

namespace {

    bool is_digit(char c) { return c >= '0' && c <= '9'; }

}

std::optional<double> decimal_number(std::string_view text)
{
    text = trimmed(text);
    bool const is_negative = text.starts_with('-');
    if (is_negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty() || text.size() > 15) // so many digits are exact in a double
        return std::nullopt;
    double digits = 0;
    double unit = 1;
    int count = 0;
    bool is_fraction = false;
    for (char const c : text) {
        if (is_digit(c)) {
            digits = digits * 10 + (c - '0');
            unit *= is_fraction ? 10 : 1;
            ++count;
        } else if ((c == '.' || c == ',') && !is_fraction) {
            is_fraction = true;
        } else {
            return std::nullopt;
        }
    }
    if (count == 0)
        return std::nullopt;
    return (is_negative ? -1 : 1) * digits / unit;
}

}
