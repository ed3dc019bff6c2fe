#include "core/base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

TEST(Utf8, IsValidInItsShortestFormOnly)
{
    for (char const* text : { "", "plain", "å", "电", "🙂", "\u0001", "\U0010FFFF" })
        EXPECT_TRUE(is_valid_utf8(text)) << text;
    EXPECT_TRUE(is_valid_utf8(std::string_view("\0", 1)));
    for (char const* text : { "\x80", "\xC3", "\xC0\x80", "\xC1\xBF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "a\xE7\x94" })
        EXPECT_FALSE(is_valid_utf8(text)) << testing::PrintToString(text);
}

TEST(Utf8, BrokenBytesAreReplacedOneByOne)
{
    std::string_view const text = "a\xE7\x94z";
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), U'a');
    EXPECT_EQ(next_code_point(text, at), 0xFFFDu);
    EXPECT_EQ(at, 2u);
    EXPECT_EQ(next_code_point(text, at), 0xFFFDu);
    EXPECT_EQ(next_code_point(text, at), U'z');
    EXPECT_EQ(at, text.size());
}

TEST(Utf8, CountsCodePoints)
{
    EXPECT_EQ(code_points_in("Zoë 等待 🙂"), 8u);
    EXPECT_EQ(code_points_in("\xFF\xFF"), 2u);
}

RC_GTEST_PROP(Utf8, GoesThereAndBack, ())
{
    auto const code_point = char32_t(*rc::gen::oneOf(rc::gen::inRange(0, 0xD800), rc::gen::inRange(0xE000, 0x110000)));
    auto const text = to_utf8(code_point);
    RC_ASSERT(is_valid_utf8(text));
    std::size_t at = 0;
    RC_ASSERT(next_code_point(text, at) == code_point);
    RC_ASSERT(at == text.size());
}

TEST(Utf8, WhatIsNoCodePointIsReplaced)
{
    EXPECT_EQ(to_utf8(0xD800), "\uFFFD");
    EXPECT_EQ(to_utf8(0x110000), "\uFFFD");
}

RC_GTEST_PROP(Text, NothingMindsAnyBytes, (std::string const& bytes))
{
    RC_ASSERT(is_valid_utf8(without_controls(bytes)));
    RC_ASSERT(is_valid_utf8(folded(bytes)));
    RC_ASSERT(code_points_in(bytes) <= bytes.size());
    auto const core = trimmed(bytes);
    RC_ASSERT(bytes.find(core) != std::string::npos);
    RC_ASSERT(trimmed(core) == core);
    RC_ASSERT(contains_folded(bytes, "") && contains_folded(bytes, " "));
}

TEST(Trimmed, TakesAnyUnicodeWhiteSpaceOffBothEnds)
{
    EXPECT_EQ(trimmed(" \t\r\n a b \u3000\u00A0\u2028"), "a b");
    EXPECT_EQ(trimmed("\u3000等待\u3000"), "等待");
    EXPECT_EQ(trimmed("   "), "");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed("\u200Ba"), "\u200Ba") << "a zero-width space is no white space";
    EXPECT_EQ(trimmed("a\xA0"), "a\xA0") << "a broken byte is no space";
}

TEST(Text, ALineOfAListIsFreedOfItsSign)
{
    for (auto const* line : { "Calls", "- Calls", "*  Calls", "• Calls", "2. Calls", "12) Calls" })
        EXPECT_EQ(without_list_sign(line), "Calls") << line;
    EXPECT_EQ(without_list_sign("1.支付"), "支付");
    for (auto const* line : { "-Calls", "2 calls", "", "12", "-", "2.5 hours of waiting", "24.12. the parcel arrives" })
        EXPECT_EQ(without_list_sign(line), line);
}

TEST(Folded, FoldsLatinLetters)
{
    EXPECT_EQ(folded("ÅÄÖ ÉÑÞ × ÷ ß"), "åäö éñþ × ÷ ß");
    EXPECT_EQ(folded("ĀŁŃŽŸĹ ĸŉ"), "āłńžÿĺ ĸŉ");
    EXPECT_EQ(folded("ſİı"), "siı");
    EXPECT_EQ(folded("等待 ABC"), "等待 abc");
}

TEST(ContainsFolded, WantsEveryWord)
{
    EXPECT_TRUE(contains_folded("Waits for the promised call", "CALL wait"));
    EXPECT_TRUE(contains_folded("Väntar på samtalet", "VÄNTAR\u3000PÅ"));
    EXPECT_TRUE(contains_folded("anything", "  "));
    EXPECT_FALSE(contains_folded("Waits for the promised call", "call mail"));
    EXPECT_FALSE(contains_folded("", "x"));
}

TEST(WithoutControls, ShowsWhatWouldRearrangeTheWords)
{
    EXPECT_EQ(without_controls("pay \u202Egpj.exe"), "pay \uFFFDgpj.exe");
    EXPECT_EQ(without_controls("\u2066a\u2069"), "\uFFFDa\uFFFD");
    EXPECT_EQ(without_controls(std::string_view("a\0b\x1B\x7F", 5)), "a\uFFFDb\uFFFD\uFFFD");
    EXPECT_EQ(without_controls("\u0085"), "\uFFFD");
}

TEST(WithoutControls, KeepsLinesTabsAndJoiners)
{
    EXPECT_EQ(without_controls("a\tb\nc"), "a\tb\nc");
    EXPECT_EQ(without_controls("a\r\nb\rc"), "a\nb\nc");
    EXPECT_EQ(without_controls("👩\u200D🔧"), "👩\u200D🔧");
}

TEST(SignedNumber, HasAPlusOrARealMinus)
{
    EXPECT_EQ(signed_number(1.44, DecimalSign::Point), "+1.4");
    EXPECT_EQ(signed_number(-3.6, DecimalSign::Point), "−3.6");
    EXPECT_EQ(signed_number(0, DecimalSign::Point), "0.0");
    EXPECT_EQ(signed_number(-0.04, DecimalSign::Point), "0.0");
    EXPECT_EQ(signed_number(0.04, DecimalSign::Point), "0.0");
    EXPECT_EQ(signed_number(-12, DecimalSign::Point, 0), "−12");
    EXPECT_EQ(signed_number(-0.8405, DecimalSign::Point, 3), "−0.841");
}

TEST(PlainNumber, HasNoPlus)
{
    EXPECT_EQ(plain_number(5.75, DecimalSign::Point), "5.8");
    EXPECT_EQ(plain_number(-5.75, DecimalSign::Point), "−5.8");
    EXPECT_EQ(plain_number(-0.0, DecimalSign::Point), "0.0");
    EXPECT_EQ(plain_number(100, DecimalSign::Point, 0), "100");
}

TEST(PlainNumber, HasTheDecimalSignOfTheReader)
{
    EXPECT_EQ(decimal_sign_from(","), DecimalSign::Comma);
    EXPECT_EQ(decimal_sign_from(decimal_sign_key), DecimalSign::Point);
    EXPECT_EQ(plain_number(7.4, DecimalSign::Comma), "7,4");
    EXPECT_EQ(plain_number(-0.04, DecimalSign::Comma), "0,0");
    EXPECT_EQ(plain_number(100, DecimalSign::Comma, 0), "100");
    EXPECT_EQ(signed_number(-0.6, DecimalSign::Comma), "−0,6");
    EXPECT_EQ(signed_number(1.42, DecimalSign::Comma), "+1,4");
    EXPECT_EQ(signed_number(0.04, DecimalSign::Comma), "0,0");
}

}
