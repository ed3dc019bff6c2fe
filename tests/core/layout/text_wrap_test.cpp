#include "core/layout/text_wrap.h"
#include "core/base/text.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace trustline;
using Lines = std::vector<std::string>;

namespace {

// Ten units a code point: exact, no fonts.
float ten_each(std::string_view text, TextStyle const&)
{
    return 10 * float(code_points_in(text));
}

Lines in_lines(std::string_view text, int characters, std::size_t most_lines = 10)
{
    return wrapped(text, {}, 10 * float(characters), most_lines, ten_each);
}

std::string joined(Lines const& lines)
{
    std::string text;
    for (auto const& line : lines)
        text += line;
    return text;
}

std::string without_spaces(std::string_view text)
{
    std::string rest;
    for (char const c : text) {
        if (c != ' ')
            rest += c;
    }
    return rest;
}

}

TEST(TextWrap, BreaksAtSpaces) // [W1]
{
    EXPECT_EQ(in_lines("Waits for the promised call", 9), (Lines { "Waits for", "the", "promised", "call" }));
}

TEST(TextWrap, ANumberStaysWithTheLetterItIsTheNumberOf) // [W2]
{
    EXPECT_EQ(in_lines("a gap of 2 (n = 4)", 14), (Lines { "a gap of 2", "(n = 4)" }));
    EXPECT_EQ(in_lines("ett gap på 2 (n = 4), sedan", 18), (Lines { "ett gap på 2", "(n = 4), sedan" }));
    EXPECT_EQ(in_lines("\u5DEE\u8DDD 2\uFF08n = 4\uFF09", 9), (Lines { "\u5DEE\u8DDD 2", "\uFF08n = 4\uFF09" }));
    EXPECT_EQ(in_lines("a =", 2), (Lines { "a", "=" }));
    EXPECT_EQ(in_lines("abc = def", 5), (Lines { "abc =", "def" })) << "no line can hold it";
}

TEST(TextWrap, ANumberStaysWithWhatItCounts) // [W2]
{
    EXPECT_EQ(in_lines("The answer takes 45 minutes", 20), (Lines { "The answer takes", "45 minutes" }));
    EXPECT_EQ(in_lines("blir 110 \u00E5r", 9), (Lines { "blir", "110 \u00E5r" }));
    EXPECT_EQ(in_lines("on the rim; scores: 26", 20), (Lines { "on the rim;", "scores: 26" }));
    EXPECT_EQ(in_lines("Q3 and Q4", 4), (Lines { "Q3", "and", "Q4" }));
    EXPECT_EQ(in_lines("412 pages", 5), (Lines { "412", "pages" })) << "no line can hold it";
}

TEST(TextWrap, ASlashThatBeginsAWordStaysWithIt) // [W2]
{
    EXPECT_EQ(in_lines("column 53, /stages/0/id", 13), (Lines { "column 53,", "/stages/0/id" }));
    EXPECT_EQ(in_lines("or -option", 4), (Lines { "or", "-opt", "ion" }));
}

TEST(TextWrap, ANoBreakSpaceIsNoPlaceToBreak) // [W2]
{
    EXPECT_EQ(in_lines("a gap of 2\u00A0h", 10), (Lines { "a gap of", "2\u00A0h" }));
}

TEST(TextWrap, SpacesBehindALineDoNotCount) // [W1]
{
    EXPECT_EQ(in_lines("  abc   def  ", 3), (Lines { "abc", "def" }));
}

TEST(TextWrap, NothingHasNoLines)
{
    EXPECT_EQ(in_lines("", 5), Lines {});
    EXPECT_EQ(in_lines("   ", 5), Lines {});
    EXPECT_EQ(in_lines("abc", 5, 0), Lines {});
}

TEST(TextWrap, ALineFeedEndsALine) // [W1]
{
    EXPECT_EQ(in_lines("a b\nc\n\nd", 5), (Lines { "a b", "c", "", "d" }));
}

TEST(TextWrap, ALongWordIsCutInside) // [W4]
{
    EXPECT_EQ(in_lines("Donaudampfschiff ja", 5), (Lines { "Donau", "dampf", "schif", "f ja" }));
}

TEST(TextWrap, BreaksBehindHyphensButNotInsideNumbers) // [W2]
{
    EXPECT_EQ(in_lines("face-to-face", 8), (Lines { "face-to-", "face" }));
    EXPECT_EQ(in_lines("open 24/7", 8), (Lines { "open", "24/7" }));
}

TEST(TextWrap, ChineseBreaksAnywhereButNotBeforeClosingPunctuation) // [W2]
{
    EXPECT_EQ(in_lines("等待承诺的回电", 4), (Lines { "等待承诺", "的回电" }));
    EXPECT_EQ(in_lines("服务台，回电。", 3), (Lines { "服务", "台，回", "电。" }));
    EXPECT_EQ(in_lines("他说「好」吗", 3), (Lines { "他说", "「好」", "吗" }));
}

TEST(TextWrap, MixedScriptsKeepWordsWhole) // [W2]
{
    EXPECT_EQ(in_lines("用Email联系", 6), (Lines { "用Email", "联系" }));
}

TEST(TextWrap, TheLastLineSaysThatMoreFollows) // [W3]
{
    EXPECT_EQ(in_lines("Guide is for another model", 9, 2), (Lines { "Guide is", "for anot\u2026" }));
    EXPECT_EQ(in_lines("ab cd ef", 5, 1), (Lines { "ab c\u2026" }));
    EXPECT_EQ(in_lines("first\nsecond", 9, 1), (Lines { "first\u2026" }));
}

TEST(TextWrap, WidthZeroStillEnds) // [W4]
{
    EXPECT_EQ(in_lines("abc", 0), (Lines { "a", "b", "c" }));
    EXPECT_EQ(wrapped("abc def", {}, -5, 2, ten_each), (Lines { "a", "\u2026" }));
    EXPECT_EQ(shortened("abc", {}, 0, ten_each), "\u2026");
}

TEST(TextWrap, OneEndlessWordCostsNoMoreThanItsLength) // [W4]
{
    std::size_t measured = 0;
    auto const counting = [&](std::string_view text, TextStyle const&) {
        measured += text.size();
        return 10 * float(text.size());
    };
    auto const lines = wrapped(std::string(100'000, 'x'), {}, 100, 100'000, counting);
    EXPECT_EQ(lines.size(), 10'000u);
    EXPECT_LT(measured, 5'000'000u);
}

TEST(TextWrap, SignsAreNotTornApart) // [W5]
{
    // e with a combining accent; a family joined by ZWJ; the flag of Sweden; a thumb with a skin colour.
    EXPECT_EQ(in_lines("e\u0301e\u0301", 1), (Lines { "e\u0301", "e\u0301" }));
    EXPECT_EQ(in_lines("\U0001F468\u200D\U0001F469\u200D\U0001F467x", 1).front(), "\U0001F468\u200D\U0001F469\u200D\U0001F467");
    EXPECT_EQ(in_lines("\U0001F1F8\U0001F1EA\U0001F1F8\U0001F1EA", 1), (Lines { "\U0001F1F8\U0001F1EA", "\U0001F1F8\U0001F1EA" }));
    EXPECT_EQ(in_lines("\U0001F44D\U0001F3FD!", 1).front(), "\U0001F44D\U0001F3FD");
    EXPECT_EQ(shortened("cafe\u0301 au lait", {}, 60, ten_each), "cafe\u0301\u2026");
}

TEST(TextWrap, ShorteningKeepsWhatFits)
{
    EXPECT_EQ(shortened("abc", {}, 30, ten_each), "abc");
    EXPECT_EQ(shortened("abcd", {}, 30, ten_each), "ab\u2026");
    EXPECT_EQ(shortened("ab cd", {}, 40, ten_each), "ab\u2026");
}

TEST(TextWrap, EstimatesWidthsByClassOfSign) // [W6]
{
    TextStyle const regular { 10, false }, bold { 10, true };
    EXPECT_FLOAT_EQ(estimated_width("等待", regular), 20);
    EXPECT_LT(estimated_width("ill", regular), estimated_width("WWW", regular) / 3);
    EXPECT_GT(estimated_width("Title", bold), estimated_width("Title", regular));
    EXPECT_FLOAT_EQ(estimated_width("e\u0301", regular), estimated_width("e", regular));
}

RC_GTEST_PROP(TextWrap, LosesNothing, (std::uint64_t seed)) // [W1]
{
    Dice dice { seed };
    std::string text;
    for (int i = dice.below(8); i >= 0; --i)
        text += std::string(dice.one_in(2) ? " " : "") + (dice.one_in(3) ? "等待「承诺」的，回电。" : dice.one_in(2) ? "word-one" : "cafe\u0301");
    auto const lines = in_lines(text, dice.between(0, 12), 1000);
    RC_ASSERT(without_spaces(joined(lines)) == without_spaces(text));
}

RC_GTEST_PROP(TextWrap, AnyTextGivesValidLines, (std::uint64_t seed))
{
    Dice dice { seed };
    auto const text = dice.text();
    auto const most = std::size_t(dice.between(0, 4));
    auto const lines = in_lines(text, dice.between(0, 12), most);
    RC_ASSERT(lines.size() <= most);
    for (auto const& line : lines)
        RC_ASSERT(is_valid_utf8(line));
}
