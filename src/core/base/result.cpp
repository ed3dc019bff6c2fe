#include "core/base/result.h"

#include <string_view>

namespace trustline {

namespace {

    // The number between the brace at `at` and its partner, or nothing when it is no placeholder of ours.
    struct Placeholder {
        bool is_one = false;
        bool is_number = false;
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
        bool const has_digits = end > at + 1;
        bool const is_number = sentence.substr(end).starts_with(".0}");
        end += is_number ? 2 : 0;
        return { has_digits && sentence.substr(end).starts_with('}'), is_number, index, end + 1 };
    }

}

// Within quotation marks a text's own become single ones: “how are you?” inside of ”…” is ’how are you?’.
static void append_quoted(std::string& result, std::string_view argument, bool opens_like_closing)
{
    for (std::size_t at = 0; at < argument.size(); ++at) {
        auto const here = argument.substr(at);
        bool const is_opening = here.starts_with("“"), is_closing = here.starts_with("”");
        if (is_opening || is_closing) {
            result += is_opening && !opens_like_closing ? "‘" : "’";
            at += 2;
        } else {
            result += here.front() == '"' ? '\'' : here.front();
        }
    }
}

std::string filled(std::string_view sentence, std::vector<std::string> const& arguments, DecimalSign sign)
{
    std::string result;
    std::size_t at = 0;
    while (at < sentence.size()) {
        if (sentence[at] == '{') {
            auto const found = placeholder_at(sentence, at);
            if (found.is_one && found.index < arguments.size()) {
                auto const before = sentence.substr(0, at);
                bool const opens_like_closing = before.ends_with("”");
                auto const begin = result.size();
                if (opens_like_closing || before.ends_with("“"))
                    append_quoted(result, arguments[found.index], opens_like_closing);
                else
                    result += arguments[found.index];
                if (auto const point = result.find('.', begin); found.is_number && point != std::string::npos)
                    result[point] = char(sign);
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
