#include "core/base/decimal.h"

#include <algorithm>

namespace trustline {

namespace {

    constexpr std::size_t group = 3;

    bool is_digit(char c) { return c >= '0' && c <= '9'; }

    // Exactly three digits, and then something else.
    bool begins_with_group(std::string_view text)
    {
        auto const digits = std::find_if_not(text.begin(), text.end(), is_digit) - text.begin();
        return std::size_t(digits) == group;
    }

    // Length of the space that the text begins with, as it stands between groups of digits; 0 for none.
    std::size_t space_before_group(std::string_view text)
    {
        for (std::string_view const space : { " ", "\u00A0", "\u202F" }) {
            if (text.starts_with(space) && begins_with_group(text.substr(space.size())))
                return space.size();
        }
        return 0;
    }

    std::string without_groups(std::string_view text)
    {
        std::string result;
        for (std::size_t at = 0; at < text.size();) {
            auto const space = !result.empty() && is_digit(result.back()) ? space_before_group(text.substr(at)) : 0;
            at += space;
            result += text[at++];
        }
        return result;
    }

    bool may_mean_thousands(std::string_view number, DecimalSign sign)
    {
        auto const digits = number.substr(std::min(number.find_first_of("0123456789"), number.size()));
        auto const at = digits.find(sign == DecimalSign::Point ? ',' : '.');
        return at != std::string_view::npos && at <= group && digits.front() != '0' && digits.substr(at + 1).size() == group;
    }

}

std::optional<double> decimal_number(std::string_view written)
{
    constexpr std::size_t most_digits = 15; // so many are exact in a double
    auto const trim = trimmed(written);
    if (trim.size() > 4 * most_digits)
        return std::nullopt;
    // Digits of full width are what an input method for Chinese gives.
    auto const plain = folded(trim);
    std::string_view text = plain;
    constexpr std::string_view minus = "\u2212";
    bool const is_negative = text.starts_with('-') || text.starts_with(minus);
    if (is_negative || text.starts_with('+'))
        text.remove_prefix(text.starts_with(minus) ? minus.size() : 1);
    if (text.empty() || text.size() > most_digits)
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

std::optional<double> typed_number(std::string_view text, DecimalSign sign)
{
    auto const number = without_groups(folded(trimmed(text)));
    return may_mean_thousands(number, sign) ? std::nullopt : decimal_number(number);
}

}
