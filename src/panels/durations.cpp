#include "panels/durations.h"

#include "core/base/decimal.h"

#include <array>
#include <cmath>

namespace trustline {

namespace {

struct TimeUnit {
    std::string_view word;
    double seconds;
};

// As in the pictures; what is left below a minute is seconds.
constexpr std::array written { TimeUnit { "{0} d", 86'400 }, TimeUnit { "{0} h", 3'600 }, TimeUnit { "{0} min", 60 } };
constexpr std::array understood {
    TimeUnit { "d", 86'400 }, TimeUnit { "h", 3'600 }, TimeUnit { "min", 60 }, TimeUnit { "s", 1 }, TimeUnit { "m", 60 }, TimeUnit { "sec", 1 }, TimeUnit { "sek", 1 },
    TimeUnit { "tim", 3'600 }, TimeUnit { "\u79D2", 1 }, TimeUnit { "\u5206", 60 }, TimeUnit { "\u5206\u949F", 60 }, TimeUnit { "\u5C0F\u65F6", 3'600 }, TimeUnit { "\u5929", 86'400 },
};

bool is_of_number(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ' ';
}

std::optional<double> seconds_of(std::string_view unit)
{
    if (unit.empty())
        return 60;
    for (auto const& one : understood) {
        if (unit == one.word)
            return one.seconds;
    }
    return std::nullopt;
}

}

std::string number_words(double value, DecimalSign sign)
{
    for (int decimals = 0; decimals < 6; ++decimals) {
        double const scale = std::pow(10.0, decimals);
        if (std::round(value * scale) / scale == value)
            return plain_number(value, sign, decimals);
    }
    return plain_number(value, sign, 6);
}

std::string duration_words(double seconds, DecimalSign sign, EditorView const* view)
{
    std::string words;
    auto const add = [&](double count, std::string_view sentence) {
        words.append(words.empty() ? "" : " ").append(filled(view ? view->say(sentence) : sentence, { number_words(count, sign) }, sign));
    };
    double left = seconds;
    for (auto const& unit : written) {
        double const count = std::floor(left / unit.seconds);
        if (count < 1)
            continue;
        add(count, unit.word);
        left -= count * unit.seconds;
    }
    if (left > 0 || words.empty())
        add(left, "{0} s");
    return words;
}

std::optional<double> duration_from(std::string_view words, DecimalSign sign)
{
    std::string const text = folded(trimmed(words));
    double sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        while (at < text.size() && is_of_number(text[at]))
            ++at;
        auto const number = typed_number(std::string_view(text).substr(begin, at - begin), sign);
        std::size_t const unit_begin = at;
        while (at < text.size() && !is_of_number(text[at]))
            ++at;
        auto const unit = seconds_of(trimmed(std::string_view(text).substr(unit_begin, at - unit_begin)));
        if (!number || !unit)
            return std::nullopt;
        sum += *number * *unit;
    }
    return text.empty() ? std::nullopt : std::optional(sum);
}

ShowProblem not_understood(std::string example)
{
    return { { "That was not understood: write it like {0}", { std::move(example) }, {} } };
}

}
