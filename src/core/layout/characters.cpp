#include "core/layout/characters.h"

#include "core/base/text.h"

#include <algorithm>
#include <iterator>

namespace trustline {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Marks that stand on or around the letter before them.
constexpr Range marks[] = {
    { 0x0300, 0x036F }, { 0x0483, 0x0489 }, { 0x0591, 0x05BD }, { 0x05BF, 0x05BF }, { 0x05C1, 0x05C2 }, { 0x05C4, 0x05C5 },
    { 0x0610, 0x061A }, { 0x064B, 0x065F }, { 0x0670, 0x0670 }, { 0x06D6, 0x06DC }, { 0x06DF, 0x06E4 }, { 0x06E7, 0x06E8 },
    { 0x06EA, 0x06ED }, { 0x0900, 0x0903 }, { 0x093A, 0x093C }, { 0x093E, 0x094F }, { 0x0951, 0x0957 }, { 0x0962, 0x0963 },
    { 0x0981, 0x0983 }, { 0x09BC, 0x09BC }, { 0x09BE, 0x09CD }, { 0x0A01, 0x0A03 }, { 0x0A3C, 0x0A51 }, { 0x0A81, 0x0A83 },
    { 0x0ABC, 0x0ABC }, { 0x0ABE, 0x0ACD }, { 0x0B01, 0x0B03 }, { 0x0B3C, 0x0B3C }, { 0x0B3E, 0x0B57 }, { 0x0B82, 0x0B82 },
    { 0x0BBE, 0x0BCD }, { 0x0C00, 0x0C04 }, { 0x0C3E, 0x0C56 }, { 0x0C81, 0x0C83 }, { 0x0CBC, 0x0CBC }, { 0x0CBE, 0x0CD6 },
    { 0x0D00, 0x0D03 }, { 0x0D3B, 0x0D3C }, { 0x0D3E, 0x0D4D }, { 0x0E31, 0x0E31 }, { 0x0E33, 0x0E3A }, { 0x0E47, 0x0E4E },
    { 0x0EB1, 0x0EB1 }, { 0x0EB3, 0x0EBC }, { 0x0EC8, 0x0ECE }, { 0x0F71, 0x0F84 }, { 0x102B, 0x103E }, { 0x1160, 0x11FF },
    { 0x17B4, 0x17D3 }, { 0x1AB0, 0x1AFF }, { 0x1DC0, 0x1DFF }, { 0x200C, 0x200D }, { 0x20D0, 0x20FF }, { 0x302A, 0x302F },
    { 0x3099, 0x309A }, { 0xFE00, 0xFE0F }, { 0xFE20, 0xFE2F }, { 0x1F3FB, 0x1F3FF }, { 0xE0020, 0xE007F }, { 0xE0100, 0xE01EF },
};

constexpr Range ideographs[] = {
    { 0x1100, 0x115F }, { 0x2E80, 0x303F }, { 0x3041, 0x33FF }, { 0x3400, 0x4DBF }, { 0x4E00, 0x9FFF }, { 0xA000, 0xA4CF },
    { 0xA960, 0xA97F }, { 0xAC00, 0xD7A3 }, { 0xF900, 0xFAFF }, { 0xFE30, 0xFE4F }, { 0xFF00, 0xFFEF }, { 0x1F000, 0x1FAFF },
    { 0x20000, 0x3FFFD },
};

template<std::size_t count>
bool is_in(Range const (&ranges)[count], char32_t c)
{
    auto const* after = std::upper_bound(std::begin(ranges), std::end(ranges), c, [](char32_t value, Range const& range) { return value < range.first; });
    return after != std::begin(ranges) && c <= std::prev(after)->last;
}

bool is_one_of(std::u32string_view set, char32_t c)
{
    return set.find(c) != std::u32string_view::npos;
}

bool is_flag_letter(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

constexpr char32_t zero_width_joiner = 0x200D;

char32_t peek(std::string_view text, std::size_t at)
{
    return next_code_point(text, at);
}

}

std::size_t end_of_cluster(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return text.size();
    char32_t last = next_code_point(text, at);
    if (is_flag_letter(last) && at < text.size() && is_flag_letter(peek(text, at)))
        next_code_point(text, at);
    while (at < text.size()) {
        char32_t const next = peek(text, at);
        bool const is_joined = last == zero_width_joiner && !is_space(next);
        if (!is_in(marks, next) && !is_joined)
            break;
        last = next_code_point(text, at);
    }
    return at;
}

bool is_space(char32_t c)
{
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x1680 || (c >= 0x2000 && c <= 0x200B && c != 0x2007) || c == 0x2028 || c == 0x2029
        || c == 0x205F || c == 0x3000;
}

bool is_ideographic(char32_t c)
{
    return is_in(ideographs, c);
}

bool may_not_begin_a_line(char32_t c)
{
    return is_one_of(U")]},.!?:;%\u2019\u201D\u00BB\u203A\u2026\u2025\u2030"
                     U"\u3001\u3002\u3005\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u3019\u301B\u301C\u301E\u301F\u303B"
                     U"\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308E\u3095\u3096\u309B\u309C\u309D\u309E"
                     U"\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\u30EE\u30F5\u30F6\u30FB\u30FC\u30FD\u30FE"
                     U"\uFF01\uFF05\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF3D\uFF5D\uFF60\uFF61\uFF63\uFF64\uFF65\uFF70",
        c);
}

bool may_not_end_a_line(char32_t c)
{
    return is_one_of(U"([{\u2018\u201C\u00AB\u2039\u3008\u300A\u300C\u300E\u3010\u3014\u3016\u3018\u301A\u301D\uFF08\uFF3B\uFF5B\uFF5F\uFF62", c);
}

bool allows_break_after(char32_t c)
{
    return is_one_of(U"-/\u00AD\u2010\u2012\u2013\u2014", c);
}

}
