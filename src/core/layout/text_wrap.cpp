#include "core/layout/text_wrap.h"

#include "core/base/text.h"
#include "core/layout/characters.h"

namespace trustline {

namespace {

constexpr std::string_view ellipsis = "\u2026";

// A piece of text that stays on one line if it can, and what comes between it and the next one.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;      // of what is shown
    std::size_t next = 0;     // where the next piece begins, behind the spaces
    bool ends_line = false;   // a line feed follows
};

char32_t code_point_at(std::string_view text, std::size_t at)
{
    return next_code_point(text, at);
}

// [W2] Whether a line may be broken between two signs that touch each other.
bool may_break_between(char32_t before, char32_t after)
{
    if (may_not_begin_a_line(after) || may_not_end_a_line(before))
        return false;
    bool const is_number = after >= '0' && after <= '9'; // 24/7, −3-5
    return is_ideographic(before) || is_ideographic(after) || (allows_break_after(before) && !is_number);
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// A letter of the alphabets that have spaces, or a sign of percent.
bool begins_unit(char c)
{
    auto const byte = std::uint8_t(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || c == '%' || (byte >= 0xc3 && byte < 0xe0);
}

// [W2] A number that stands alone stays with what it counts, "45 minutes", and with what it is the number of, "scores: 26": where the
// space between them ends, when it begins here.
std::size_t behind_counted_space(std::string_view text, std::size_t at)
{
    if (at == 0 || text[at] != ' ' || at + 1 >= text.size() || is_space(code_point_at(text, at + 1)))
        return at;
    if (text[at - 1] == ':')
        return is_digit(text[at + 1]) ? at + 1 : at;
    std::size_t begin = at;
    while (begin > 0 && is_digit(text[begin - 1]))
        --begin;
    bool const is_number = begin < at && (begin == 0 || text[begin - 1] == ' ');
    return is_number && begins_unit(text[at + 1]) ? at + 1 : at;
}

// [W2] "n = 4" reads as one word: where the spaces around an equals sign end, when they begin here.
std::size_t behind_equals_sign(std::string_view text, std::size_t at)
{
    bool const is_one = text.substr(at, 3) == " = " && at + 3 < text.size() && !is_space(code_point_at(text, at + 3));
    return is_one ? at + 3 : at;
}

// No line is that long; without a limit, a text of one word would be gone through once for each of its lines.
constexpr int most_signs_in_a_piece = 400;

std::size_t end_of_solid_text(std::string_view text, std::size_t at, bool keeps_equations)
{
    for (int signs = 1;; ++signs) {
        char32_t const base = code_point_at(text, at);
        at = end_of_cluster(text, at);
        if (at >= text.size() || signs == most_signs_in_a_piece)
            return at;
        if (auto const behind = std::max(behind_equals_sign(text, at), behind_counted_space(text, at)); keeps_equations && behind > at) {
            at = behind;
            continue;
        }
        char32_t const next = code_point_at(text, at);
        bool const is_first = signs == 1 && !is_ideographic(base) && !is_ideographic(next); // "/stages/0", "-o"
        if (is_space(next) || (!is_first && may_break_between(base, next)))
            return at;
    }
}

Piece piece_at(std::string_view text, std::size_t at, bool keeps_equations = true)
{
    Piece piece { at, at, at };
    if (!is_space(code_point_at(text, at)))
        piece.end = end_of_solid_text(text, at, keeps_equations);
    piece.next = piece.end;
    while (piece.next < text.size() && !piece.ends_line) {
        std::size_t behind = piece.next;
        char32_t const c = next_code_point(text, behind);
        if (!is_space(c))
            break;
        piece.ends_line = c == '\n' || c == 0x2028 || c == 0x2029;
        piece.next = behind;
    }
    return piece;
}

// [W4] As many signs of a text as fit, at least one.
std::size_t end_of_fitting(std::string_view text, TextStyle const& style, float width, MeasureText const& measure)
{
    float used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const end = end_of_cluster(text, at);
        used += measure(text.substr(at, end - at), style);
        if (used > width && at > 0)
            break;
        at = end;
    }
    return at;
}

struct Line {
    std::size_t end = 0;  // of what is shown
    std::size_t next = 0; // where the next line begins
};

// [W1] The line that begins at `begin`: whole pieces while they fit; the first one is cut when it alone is too long.
Line line_at(std::string_view text, std::size_t begin, TextStyle const& style, float width, MeasureText const& measure)
{
    Line line { begin, begin };
    float used = 0;
    while (line.next < text.size()) {
        Piece piece = piece_at(text, line.next);
        // The spaces before a piece count, those behind it do not.
        float const before = used;
        used += measure(text.substr(line.end, piece.end - line.end), style);
        // An equation that no line can hold is broken after all.
        if (used > width && line.next == begin) {
            if (auto const word = piece_at(text, begin, false); word.end < piece.end) {
                piece = word;
                used = before + measure(text.substr(line.end, piece.end - line.end), style);
            }
        }
        if (used > width) {
            if (line.next == begin) {
                std::size_t const cut = begin + end_of_fitting(text.substr(begin, piece.end - begin), style, width, measure);
                return { cut, cut == piece.end ? piece.next : cut };
            }
            return line;
        }
        line = { piece.end, piece.next };
        if (piece.ends_line)
            return line;
    }
    return line;
}

// [W3] The last line there is room for, when the text goes on behind it. A thousand characters are more than a line shows.
std::string last_line(std::string_view text, TextStyle const& style, float width, MeasureText const& measure)
{
    std::size_t end = 0;
    for (int characters = 0; end < text.size() && characters < 1000 && text[end] != '\n'; ++characters)
        next_code_point(text, end);
    return shortened(std::string(trimmed(text.substr(0, end))) + std::string(ellipsis), style, width, measure);
}

}

std::vector<std::string> wrapped(std::string_view text, TextStyle const& style, float width, std::size_t most_lines, MeasureText const& measure)
{
    std::vector<std::string> lines;
    text = trimmed(text);
    std::size_t at = 0;
    while (at < text.size() && lines.size() < most_lines) {
        Line const line = line_at(text, at, style, width, measure);
        bool const is_cut = lines.size() + 1 == most_lines && line.next < text.size();
        lines.push_back(is_cut ? last_line(text.substr(at), style, width, measure) : std::string(text.substr(at, line.end - at)));
        at = line.next;
    }
    return lines;
}

std::string shortened(std::string_view text, TextStyle const& style, float width, MeasureText const& measure)
{
    float const room = width - measure(ellipsis, style);
    float used = 0;
    std::size_t fitting = 0; // of the text, with room for the ellipsis behind it
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = end_of_cluster(text, at);
        used += measure(text.substr(at, end - at), style);
        if (used > width)
            return std::string(trimmed(text.substr(0, fitting))) + std::string(ellipsis);
        if (used <= room)
            fitting = end;
        at = end;
    }
    return std::string(text);
}

}
