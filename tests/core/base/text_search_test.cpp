#include "core/base/text_search.h"

#include "core/base/text.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

bool finds(std::string_view typed, std::string_view text)
{
    return SearchWords { typed }.are_in({ text });
}

}

TEST(SearchWords, EveryWordMustOccurInOneOrTheOther)
{
    SearchWords const words { " sign  UP " };
    EXPECT_TRUE(words.are_in({ "Upper part", "Designs" }));
    EXPECT_FALSE(words.are_in({ "Designs", "" }));
    EXPECT_TRUE(SearchWords { " \t" }.is_empty());
}

TEST(SearchWords, APlainLetterFindsThoseWithMarksAndNotTheOtherWayRound)
{
    EXPECT_TRUE(finds("kop", "Köp biljett"));
    EXPECT_FALSE(finds("köp", "kopia"));
    EXPECT_TRUE(finds("KÖP", "köp"));
    EXPECT_TRUE(finds("cafe", "Le café"));
    EXPECT_TRUE(finds("pho", "Phở"));
    EXPECT_TRUE(finds("strasse", "Straße"));
    EXPECT_TRUE(finds("Łodz", "ŁÓDŹ"));
}

TEST(SearchWords, LettersWithMarksThatFollowThemAreTheSame)
{
    EXPECT_TRUE(finds("kop", "Ko\u0308p"));
    EXPECT_TRUE(finds("köp", "Ko\u0308p"));
    EXPECT_TRUE(finds("ko\u0308p", "Köp"));
}

TEST(SearchWords, ATowerOfMarksIsGoneThroughOnce)
{
    std::string tower = "o";
    for (int mark = 0; mark < 300'000; ++mark)
        tower += "\u0308";
    EXPECT_FALSE(finds("x", tower)); // would take minutes if each mark looked at all that follow
    EXPECT_TRUE(finds("o", tower));
}

TEST(SearchWords, WorkInEveryScript)
{
    EXPECT_TRUE(finds("客服", "致电客服中心"));
    EXPECT_FALSE(finds("客人", "致电客服中心"));
    EXPECT_TRUE(finds("ΠΟΛΙΤΗΣ", "πολίτης"));
    EXPECT_TRUE(finds("елка", "Ёлка"));
    EXPECT_TRUE(finds("МОСКВА", "москва"));
    EXPECT_TRUE(finds("sla", "ＳＬＡ 99%"));
    EXPECT_TRUE(finds("배송", "배송 조회"));
}

TEST(FoldedText, CapitalsOfOtherScriptsAreFolded)
{
    EXPECT_EQ(folded("ΆΩ ЁЯ Ա Ệ"), "άω ёя ա ệ");
}

}
