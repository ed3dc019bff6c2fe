#include "core/base/result.h"

#include <string_view>

namespace trustline {

namespace {

    // The number between the brace at `at` and its partner, or nothing when it is no placeholder of ours.
    struct Placeholder {
        bool is_one = false;
        std::size_t index = 0;
        std::size_t end = 0; // behind the closing brace
    };

    Placeholder placeholder_at(std::string_view sentence, std::size_t at)
    {
        constexpr std::size_t most_digits = 3;
        std::size_t index = 0;
        std::size_t end = at + 1;
        while (end < sentence.size() && end - at <= most_digits && sentence[end] >= '0' && sentence[end] <= '9')
            index = index * 10 + std::size_t(sentence[end++] - '0');
        bool const is_one = end > at + 1 && end < sentence.size() && sentence[end] == '}';
        return { is_one, index, end + 1 };
    }

}

std::string filled(std::string_view sentence, std::vector<std::string> const& arguments)
{
    std::string result;
    std::size_t at = 0;
    while (at < sentence.size()) {
        if (sentence[at] == '{') {
            auto const found = placeholder_at(sentence, at);
            if (found.is_one && found.index < arguments.size()) {
                result += arguments[found.index];
                at = found.end;
                continue;
            }
        }
        result += sentence[at++];
    }
    return result;
}

std::string to_english(Error const& error)
{
    std::string place;
    auto const add = [&](std::string const& part) { place += place.empty() ? part : ", " + part; };
    if (error.place.line > 0)
        add("line " + std::to_string(error.place.line));
    if (error.place.column > 0)
        add("column " + std::to_string(error.place.column));
    if (!error.place.pointer.empty())
        add(error.place.pointer);
    auto const sentence = filled(error.message, error.arguments);
    return place.empty() ? sentence : place + ": " + sentence;
}

}
