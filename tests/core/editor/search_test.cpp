#include "core/editor/actions.h"
#include "core/editor/search.h"
#include "support/board_driver.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace trustline {

namespace {

std::vector<Found> found_on(BoardDriver& board, std::string_view words, std::size_t most = 100)
{
    return found_by(board.editor().view(), words, most);
}

bool has_action(std::vector<Found> const& found, std::string_view id)
{
    return std::any_of(found.begin(), found.end(), [&](Found const& one) { return one.action == id; });
}

}

TEST(Search, BetterFitsRankFirst)
{
    EXPECT_EQ(rank_of("Add touchpoint", "add"), 0);
    EXPECT_EQ(rank_of("Add touchpoint", "TOUCH"), 1);
    EXPECT_EQ(rank_of("Add touchpoint", "point add"), 2);
    EXPECT_EQ(rank_of("Mark moment of truth", "mmt"), 3);
    EXPECT_EQ(rank_of("Ångra", "ång"), 0);
    EXPECT_FALSE(rank_of("Undo", "redo"));
}

TEST(Search, LettersInOrderAreLettersAndNotTheirBytes)
{
    EXPECT_EQ(rank_of("支付订单", "支订"), 3);
    EXPECT_FALSE(rank_of("攘两啯", "支")) << "E6 94 98, E4 B8 A4, E5 95 AF hold the bytes of E6 94 AF in order";
}

TEST(Search, FindsOnlyWhatCanBeRunNow)
{
    BoardDriver board;
    EXPECT_FALSE(has_action(found_on(board, ""), "delete"));
    board.click("Sign up");
    EXPECT_TRUE(has_action(found_on(board, ""), "delete"));
    EXPECT_FALSE(has_action(found_on(board, ""), "palette")) << "it is open already";
}

TEST(Search, FindsTouchpointsByTheirTitles)
{
    BoardDriver board;
    auto const found = found_on(board, "welcome");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].touchpoint, board.id_of("Welcome call"));
}

TEST(Search, FindsTheWordsOnScreenAndTheEnglishOnes)
{
    BoardDriver board;
    board.wish(ChooseLanguage { Language::Swedish });
    EXPECT_EQ(found_on(board, "lägg till kontakt").front().action, "add-touchpoint");
    EXPECT_TRUE(has_action(found_on(board, "add touchpoint"), "add-touchpoint"));
    board.wish(ChooseLanguage { Language::Chinese });
    EXPECT_EQ(found_on(board, "添加触点").front().action, "add-touchpoint");
}

TEST(Search, GivesNoMoreThanAsked)
{
    BoardDriver board;
    EXPECT_EQ(found_on(board, "", 3).size(), 3u);
}

}
