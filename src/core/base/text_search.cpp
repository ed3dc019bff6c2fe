#include "core/base/text_search.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace trustline {

namespace {

// The letter without its mark, '.' where it has none: U+00C0 to U+017F, U+1E00 to U+1EFF.
constexpr std::string_view latin = "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
                                   "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll"
                                   "lllnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.";
constexpr std::string_view more_latin = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
                                        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
                                        "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
                                        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

// Small Greek and Cyrillic letters with a mark, each followed by the one without.
constexpr std::u32string_view others = U"άαέεήηίιόούυώωϊιϋυΐιΰυςσёеїіўуґг";

char32_t without_mark(char32_t c)
{
    auto const in = [c](std::string_view table, char32_t first) {
        char const letter = c >= first && c - first < table.size() ? table[c - first] : '.';
        return letter == '.' ? c : char32_t(letter);
    };
    if (c < 0xC0)
        return c;
    if (c < 0x180)
        return in(latin, 0xC0);
    if (c >= 0x1E00 && c < 0x1F00)
        return in(more_latin, 0x1E00);
    for (std::size_t at = 0; at < others.size(); at += 2) {
        if (others[at] == c)
            return others[at + 1];
    }
    return c;
}

bool is_mark(char32_t c)
{
    return c >= 0x300 && c <= 0x36F;
}

std::u32string code_points(std::string_view text)
{
    auto const small = trustline::folded(text);
    std::u32string points;
    points.reserve(small.size());
    for (std::size_t at = 0; at < small.size();) {
        char32_t const c = next_code_point(small, at);
        points += c == U'ß' ? U"ss" : std::u32string(1, c);
    }
    return points;
}

// Where the letter at `at` is behind, with the marks that stand on it; 0 when it is another one.
std::size_t behind_letter(std::u32string const& text, std::size_t at, char32_t wanted)
{
    bool const is_same = text[at] == wanted || without_mark(text[at]) == wanted;
    if (!is_same && text[at] != without_mark(wanted))
        return 0; // before the marks are gone through: there may be thousands
    std::size_t end = at + 1;
    while (end < text.size() && is_mark(text[end]))
        ++end;
    // "ö" as one letter finds "o" with two dots that follow it.
    return is_same || end > at + 1 ? end : 0;
}

bool is_at(std::u32string const& text, std::size_t at, std::u32string const& word)
{
    for (char32_t const wanted : word) {
        if (is_mark(wanted))
            continue;
        at = at < text.size() ? behind_letter(text, at, wanted) : 0;
        if (at == 0)
            return false;
    }
    return true;
}

bool is_in(std::u32string const& text, std::u32string const& word)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_at(text, at, word))
            return true;
    }
    return false;
}

bool is_space(char32_t c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == 0xA0 || c == 0x3000;
}

}

SearchWords::SearchWords(std::string_view typed)
{
    std::u32string word;
    for (char32_t const c : code_points(typed) + U' ') {
        if (!is_space(c))
            word += c;
        else if (!word.empty())
            m_words.push_back(std::exchange(word, {}));
    }
}

bool SearchWords::are_in(std::vector<std::string_view> const& texts) const
{
    std::vector<std::u32string> folded_texts;
    for (auto const text : texts) {
        if (!text.empty())
            folded_texts.push_back(code_points(text));
    }
    return std::all_of(m_words.begin(), m_words.end(), [&](std::u32string const& word) {
        return std::any_of(folded_texts.begin(), folded_texts.end(), [&](std::u32string const& text) { return is_in(text, word); });
    });
}

}
