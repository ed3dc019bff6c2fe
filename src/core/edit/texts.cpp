#include "core/edit/texts.h"

#include "core/base/text.h"
#include "core/edit/plan.h"

namespace trustline {

namespace {

    std::optional<Error> problem_with(std::string const& text)
    {
        if (!is_valid_utf8(text))
            return Error { "This text is not valid UTF-8", {}, {} };
        if (text.find('\0') != std::string::npos)
            return Error { "This text contains a character that cannot be shown (NUL)", {}, {} };
        return std::nullopt;
    }

    std::optional<Error> set(std::string& text, std::string_view tidy)
    {
        if (code_points_in(tidy) > max_text_characters)
            return Error { "This text is longer than {0} characters", { std::to_string(max_text_characters) }, {} };
        text = tidy;
        return std::nullopt;
    }

    // A run of line ends, tabs and other control characters is one space.
    std::string on_one_line(std::string const& text)
    {
        std::string line;
        for (char const c : text) {
            bool const is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
            if (!is_control)
                line += c;
            else if (!line.empty() && line.back() != ' ')
                line += ' ';
        }
        return line;
    }

    std::string with_plain_line_ends(std::string const& text)
    {
        std::string result;
        for (std::size_t i = 0; i < text.size(); ++i) {
            bool const is_first_of_two = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
            if (!is_first_of_two)
                result += text[i] == '\r' ? '\n' : text[i];
        }
        return result;
    }

}

std::optional<Error> set_title(std::string& text, std::string const& wish)
{
    if (auto problem = problem_with(wish))
        return problem;
    return set(text, trimmed(on_one_line(wish)));
}

std::optional<Error> set_text(std::string& text, std::string const& wish)
{
    if (auto problem = problem_with(wish))
        return problem;
    return set(text, trimmed(with_plain_line_ends(wish)));
}

std::optional<Error> set_required_title(std::string& text, std::string const& wish, char const* when_empty)
{
    std::string title;
    if (auto problem = set_title(title, wish))
        return problem;
    if (title.empty())
        return Error { when_empty, {}, {} };
    text = std::move(title);
    return std::nullopt;
}

}
