#include "core/journey/ranges.h"

#include <algorithm>
#include <cstdio>

namespace trustline {

namespace {

    bool is_digit(char c) { return c >= '0' && c <= '9'; }
    bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
    bool is_letter_or_digit(char c) { return is_digit(c) || is_letter(c); }

    int number_in(std::string_view digits)
    {
        int value = 0;
        for (char const digit : digits)
            value = value * 10 + (digit - '0');
        return value;
    }

    int days_in_month(int year, int month)
    {
        constexpr int days[] { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
        bool const is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return days[month - 1] + (month == 2 && is_leap_year ? 1 : 0);
    }

    bool is_subtag(std::string_view subtag)
    {
        return !subtag.empty() && subtag.size() <= 8 && std::all_of(subtag.begin(), subtag.end(), is_letter_or_digit);
    }

}

std::string as_written(double number)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.6g", number);
    return digits;
}

bool is_iso_day(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    auto const year = text.substr(0, 4);
    auto const month = text.substr(5, 2);
    auto const day = text.substr(8, 2);
    for (auto const part : { year, month, day }) {
        if (!std::all_of(part.begin(), part.end(), is_digit))
            return false;
    }
    int const month_number = number_in(month);
    return month_number >= 1 && month_number <= 12 && number_in(day) >= 1
        && number_in(day) <= days_in_month(number_in(year), month_number);
}

bool is_language_tag(std::string_view text)
{
    auto const language = text.substr(0, text.find('-'));
    if (language.size() < 2 || language.size() > 8 || !std::all_of(language.begin(), language.end(), is_letter))
        return false;
    for (auto rest = text.substr(language.size()); !rest.empty();) {
        auto const subtag = rest.substr(1, rest.find('-', 1) - 1);
        if (!is_subtag(subtag))
            return false;
        rest = rest.substr(1 + subtag.size());
    }
    return true;
}

}
