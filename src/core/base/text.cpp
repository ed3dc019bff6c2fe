#include "core/base/text.h"

#include <cassert>
#include <cmath>
#include <cstdio>

namespace trustline {

namespace {

    constexpr char32_t replacement = 0xFFFD;
    constexpr std::string_view minus_sign = "\u2212";

    struct Decoded {
        char32_t code_point = replacement;
        std::size_t length = 1;
        bool is_valid = false;
    };

    bool is_continuation(std::string_view text, std::size_t at)
    {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    }

    std::size_t length_after(unsigned char lead)
    {
        if (lead >= 0xF0)
            return 4;
        return lead >= 0xE0 ? 3 : 2;
    }

    // The shortest form only, no surrogates, nothing above U+10FFFF (RFC 3629).
    Decoded decoded_at(std::string_view text, std::size_t at)
    {
        auto const lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80)
            return { lead, 1, true };
        if (lead < 0xC2 || lead > 0xF4)
            return {};
        std::size_t const length = length_after(lead);
        char32_t code_point = lead & (0x7Fu >> length);
        for (std::size_t i = 1; i < length; ++i) {
            if (!is_continuation(text, at + i))
                return {};
            code_point = code_point << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
        }
        constexpr char32_t smallest[] { 0, 0, 0x80, 0x800, 0x10000 };
        bool const is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
        if (code_point < smallest[length] || code_point > 0x10FFFF || is_surrogate)
            return {};
        return { code_point, length, true };
    }

    // The property White_Space of Unicode.
    bool is_white_space(char32_t c)
    {
        return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A)
            || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
    }

    // Where the code point that ends before `end` begins.
    std::size_t start_of_last(std::string_view text, std::size_t end)
    {
        for (std::size_t length = 1; length <= 4 && length <= end; ++length) {
            auto const decoded = decoded_at(text.substr(0, end), end - length);
            if (decoded.is_valid && decoded.length == length)
                return end - length;
        }
        return end - 1;
    }

    // Latin Extended-A is pairs of a capital and its small letter; where the pairs begin at odd numbers, and the letters
    // that have no partner, are the exceptions.
    char32_t folded_extended(char32_t c)
    {
        if (c == 0x130)
            return 'i';
        if (c == 0x178)
            return 0xFF;
        if (c == 0x17F)
            return 's';
        if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
            return c % 2 == 1 ? c + 1 : c;
        if (c == 0x131 || c == 0x138 || c == 0x149)
            return c;
        return c % 2 == 0 ? c + 1 : c;
    }

    // Capitals in rows: each is followed, so far behind it, by its small letter; `is_paired`: by the next one.
    struct Capitals {
        char32_t first, last;
        std::int32_t to_small;
        bool is_paired = false;
    };
    constexpr Capitals capitals[] = {
        { 0x386, 0x386, 38 }, { 0x388, 0x38A, 37 }, { 0x38C, 0x38C, 64 }, { 0x38E, 0x38F, 63 }, { 0x391, 0x3AB, 32 }, // Greek
        { 0x400, 0x40F, 80 }, { 0x410, 0x42F, 32 }, { 0x460, 0x480, 1, true }, { 0x48A, 0x4BE, 1, true }, { 0x4D0, 0x52E, 1, true }, // Cyrillic
        { 0x531, 0x556, 48 },                                   // Armenian
        { 0x1E00, 0x1E94, 1, true }, { 0x1EA0, 0x1EFE, 1, true }, // Latin as in Vietnamese
        { 0xFF21, 0xFF3A, 32 - 0xFEE0 },                        // full width, as input methods for Chinese give it
    };

    char32_t folded_elsewhere(char32_t c)
    {
        for (auto const& row : capitals) {
            if (c >= row.first && c <= row.last)
                return row.is_paired && c % 2 == 1 ? c : char32_t(std::int32_t(c) + row.to_small);
        }
        return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }

    char32_t folded(char32_t c)
    {
        if (c >= 'A' && c <= 'Z')
            return c + 32;
        if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
            return c + 32;
        if (c >= 0x100 && c <= 0x17F)
            return folded_extended(c);
        return c < 0x386 ? c : folded_elsewhere(c);
    }

    bool is_unseen_control(char32_t c)
    {
        bool const is_control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
        bool const turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F);
        return is_control || turns_direction;
    }

    // The text before the first white space, which `rest` loses together with that space. May be empty.
    std::string_view taken_word(std::string_view& rest)
    {
        std::size_t end = 0;
        std::size_t next = 0;
        while (end < rest.size() && !is_white_space(next_code_point(rest, next)))
            end = next;
        auto const word = rest.substr(0, end);
        rest = rest.substr(next);
        return word;
    }

    std::string number(double value, DecimalSign sign, int decimals)
    {
        assert(std::isfinite(value) && decimals >= 0 && decimals <= 9);
        char digits[400]; // the longest double has 309 digits before its point
        auto const length = std::snprintf(digits, sizeof digits, "%.*f", decimals, std::fabs(value));
        if (decimals > 0)
            digits[length - decimals - 1] = char(sign);
        return { digits, std::size_t(length) };
    }

    bool is_zero(std::string_view digits)
    {
        return digits.find_first_not_of("0.,") == std::string_view::npos;
    }

}

bool is_valid_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        auto const decoded = decoded_at(text, at);
        if (!decoded.is_valid)
            return false;
        at += decoded.length;
    }
    return true;
}

char32_t next_code_point(std::string_view text, std::size_t& at)
{
    assert(at < text.size());
    auto const decoded = decoded_at(text, at);
    at += decoded.length;
    return decoded.code_point;
}

std::size_t code_points_in(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        next_code_point(text, at);
    return count;
}

std::string to_utf8(char32_t c)
{
    if ((c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF)
        c = replacement;
    auto const tail = [c](int shift) { return char(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80)
        return { char(c) };
    if (c < 0x800)
        return { char(0xC0 | c >> 6), tail(0) };
    if (c < 0x10000)
        return { char(0xE0 | c >> 12), tail(6), tail(0) };
    return { char(0xF0 | c >> 18), tail(12), tail(6), tail(0) };
}

std::string_view trimmed(std::string_view text)
{
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t next = begin;
        if (!is_white_space(next_code_point(text, next)))
            break;
        begin = next;
    }
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t const last = start_of_last(text, end);
        std::size_t at = last;
        if (!is_white_space(next_code_point(text, at)))
            break;
        end = last;
    }
    return text.substr(begin, end - begin);
}

std::string_view without_list_sign(std::string_view line)
{
    constexpr std::string_view all_digits = "0123456789";
    auto const digits = line.find_first_not_of(all_digits);
    bool const has_sign = digits != 0 && digits != std::string_view::npos && (line[digits] == '.' || line[digits] == ')');
    if (has_sign && line.find_first_of(all_digits, digits) != digits + 1) // "2.5 hours" is a number, no place in a list
        return trimmed(line.substr(digits + 1));
    for (std::string_view const sign : { "- ", "* ", "+ ", "• " }) {
        if (line.starts_with(sign))
            return trimmed(line.substr(sign.size()));
    }
    return line;
}

std::string folded(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        result += to_utf8(folded(next_code_point(text, at)));
    return result;
}

bool contains_folded(std::string_view text, std::string_view words)
{
    auto const haystack = folded(text);
    auto const needles = folded(words);
    for (std::string_view rest = needles; !rest.empty();) {
        auto const word = taken_word(rest);
        if (haystack.find(word) == std::string::npos)
            return false;
    }
    return true;
}

std::string without_controls(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\r') { // line ends of Windows and of old Macs
            at += text.substr(at, 2) == "\r\n" ? 2 : 1;
            result += '\n';
            continue;
        }
        char32_t const code_point = next_code_point(text, at);
        result += to_utf8(is_unseen_control(code_point) ? replacement : code_point);
    }
    return result;
}

DecimalSign decimal_sign_from(std::string_view word)
{
    return word == "," ? DecimalSign::Comma : DecimalSign::Point;
}

std::string signed_number(double value, DecimalSign sign, int decimals)
{
    auto const digits = number(value, sign, decimals);
    return value > 0 && !is_zero(digits) ? "+" + digits : plain_number(value, sign, decimals);
}

std::string plain_number(double value, DecimalSign sign, int decimals)
{
    auto const digits = number(value, sign, decimals);
    return value < 0 && !is_zero(digits) ? std::string(minus_sign) + digits : digits;
}

}
