#include "core/editor/score_target.h"
#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

// Of the touchpoint that nobody has scored yet.
Score const* score_of(BoardDriver const& board, std::string_view title = "Waits for a mail")
{
    for (auto const& [id, score] : board.journey().all<Score>()) {
        if (score.touchpoint == board.id_of(title) && score.by.empty())
            return &score;
    }
    return nullptr;
}

}

TEST(Scoring, FiveDigitsScoreATouchpoint)
{
    BoardDriver board;
    board.click("Waits for a mail").keys({ "S", "5", "4", "6", "3", "7" });
    auto const* score = score_of(board);
    ASSERT_TRUE(score);
    EXPECT_EQ(score->perception.values, (std::array<double, 5> { 5, 4, 6, 3, 7 }));
    EXPECT_EQ(score->expectation.scored_count(), 0);
    EXPECT_EQ(score->round.text, "autumn") << "the current round";
    EXPECT_TRUE(board.session().is_scoring);
    EXPECT_EQ(board.session().scoring_dimension, Dimension::Responsiveness) << "it stays on the last";
    EXPECT_EQ(board.toast(), "“Waits for a mail” is scored. Tab leads to the next touchpoint.");
}

TEST(Scoring, ShiftSetsTheExpectationInPassing)
{
    BoardDriver board;
    board.click("Waits for a mail").keys({ "S", "Shift+6", "2", "Shift+7" });
    auto const* score = score_of(board);
    ASSERT_TRUE(score);
    EXPECT_EQ(score->perception[Dimension::Reliability], 2);
    EXPECT_EQ(score->expectation[Dimension::Reliability], 6);
    EXPECT_EQ(score->expectation[Dimension::Assurance], 7);
    EXPECT_EQ(board.session().scoring_dimension, Dimension::Assurance);
}

TEST(Scoring, ETurnsDigitsIntoExpectations)
{
    BoardDriver board;
    board.click("Waits for a mail").keys({ "S", "E", "6", "6", "E", "3" });
    auto const* score = score_of(board);
    ASSERT_TRUE(score);
    EXPECT_EQ(score->expectation.values, (std::array<double, 5> { 6, 6, 0, 0, 0 }));
    EXPECT_EQ(score->perception.values, (std::array<double, 5> { 0, 0, 3, 0, 0 }));
}

TEST(Scoring, ArrowsWalkBetweenDimensionsAndZeroClears)
{
    BoardDriver board;
    board.click("Waits for a mail").keys({ "S", "5", "4", "ArrowUp", "0" });
    EXPECT_EQ(score_of(board)->perception.values, (std::array<double, 5> { 5, 0, 0, 0, 0 }));
    EXPECT_EQ(board.session().scoring_dimension, Dimension::Assurance);
    board.keys({ "ArrowUp", "ArrowUp", "Backspace" });
    EXPECT_FALSE(score_of(board)) << "a score in which nothing is left is none";
    EXPECT_EQ(board.cell("Join", "Customer").size(), 2u) << "Backspace clears the score, not the card";
    board.keys({ "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "1" });
    EXPECT_EQ(score_of(board)->perception[Dimension::Responsiveness], 1);
}

TEST(Scoring, TabGoesOnWithTheNextTouchpoint)
{
    BoardDriver board;
    board.click("Waits for a mail").keys({ "S", "5", "5", "Tab" });
    EXPECT_TRUE(board.session().is_scoring);
    EXPECT_EQ(board.session().scoring_dimension, Dimension::Reliability);
    board.key("2");
    EXPECT_EQ(score_of(board, "Checks the address")->perception[Dimension::Reliability], 2);
}

TEST(Scoring, OutsideTheModeDigitsChooseLenses)
{
    BoardDriver board;
    board.click("Waits for a mail").key("3");
    EXPECT_EQ(board.session().lens, Lens::Trust);
    board.keys({ "S", "1", "8" });
    EXPECT_EQ(board.session().lens, Lens::Trust);
    board.keys({ "Escape", "1" });
    EXPECT_EQ(board.session().lens, Lens::Overall);
}

TEST(Scoring, EachDigitIsAStepAndTheTrustLineFollows)
{
    BoardDriver board;
    auto const lost = board.editor().view().measures.trust.lost;
    board.click("Waits for a mail").keys({ "S", "1", "1", "1" });
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 3u);
    EXPECT_EQ(board.editor().view().measures.trust.lost, lost + 1);
    board.undo().undo().undo();
    EXPECT_FALSE(score_of(board));
    EXPECT_EQ(board.editor().view().measures.trust.lost, lost);
}

TEST(Scoring, ANewScoreTakesTheEvidencePersonaAndRoundThatWereChosen)
{
    BoardDriver board;
    board.wish(ChooseEvidence { Evidence::Observed }).wish(ChoosePersona { PersonaId { "returning" } }).wish(ChooseRound { RoundId { "spring" } });
    board.click("Waits for a mail").keys({ "S", "4" });
    auto const* score = score_of(board);
    ASSERT_TRUE(score);
    EXPECT_EQ(score->evidence, Evidence::Observed);
    EXPECT_EQ(score->persona.text, "returning");
    EXPECT_EQ(score->round.text, "spring");
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
    board.wish(ChooseEvidence { Evidence::Measured }).key("5");
    EXPECT_EQ(score_of(board)->evidence, Evidence::Observed) << "what is there keeps its evidence";
}

TEST(ScoreTarget, IsTheOnlyScoreThatIsShown)
{
    BoardDriver board;
    // "First login" has one score in autumn: what is typed is what is then shown.
    auto const target = score_target(board.session(), board.journey(), TouchpointId { "login" });
    ASSERT_TRUE(target.score);
    EXPECT_EQ(target.by, "Maja");
    EXPECT_EQ(target.persona.text, "newcomers");
    auto const scores = board.journey().all<Score>().size();
    board.click("First login").keys({ "S", "3" });
    EXPECT_EQ(board.journey().all<Score>().size(), scores);
    EXPECT_EQ(board.journey().find(target.score->id)->perception[Dimension::Reliability], 3);
}

TEST(ScoreTarget, OfSeveralIsANewOneOfNobodyInParticular)
{
    BoardDriver board;
    auto const target = score_target(board.session(), board.journey(), TouchpointId { "sign-up" });
    EXPECT_FALSE(target.score);
    EXPECT_TRUE(target.by.empty());
    EXPECT_EQ(target.round.text, "autumn");
    board.wish(ChoosePersona { PersonaId { "returning" } });
    auto const chosen = score_target(board.session(), board.journey(), TouchpointId { "sign-up" });
    ASSERT_TRUE(chosen.score);
    EXPECT_EQ(chosen.by, "Li");
}

TEST(ScoreTarget, OfATouchpointWithoutScoresIsANewOne)
{
    BoardDriver board;
    EXPECT_FALSE(score_target(board.session(), board.journey(), TouchpointId { "mail" }).score);
}

TEST(Scoring, TheModeEndsWithoutATouchpoint)
{
    BoardDriver board;
    board.key("S");
    EXPECT_FALSE(board.session().is_scoring);
    board.click("Waits for a mail").key("S").click("Who checks at weekends?");
    EXPECT_FALSE(board.session().is_scoring);
}

TEST(Scoring, DigitsOfTheNumberPadAndOfForeignLayoutsCount)
{
    BoardDriver board;
    board.click("Waits for a mail").key("S");
    board.editor().handle(KeyDown { "5", "Numpad5", {}, false }, board.now_ms());
    board.editor().handle(KeyDown { "è", "Digit7", {}, false }, board.now_ms()); // French
    board.editor().handle(KeyDown { "&", "Digit6", { .shift = true }, false }, board.now_ms());
    auto const* score = score_of(board);
    EXPECT_EQ(score->perception.values, (std::array<double, 5> { 5, 7, 0, 0, 0 }));
    EXPECT_EQ(score->expectation.values, (std::array<double, 5> { 0, 0, 6, 0, 0 }));
}

TEST(Scoring, AReadOnlyMapIsNotScored)
{
    BoardDriver board;
    board.session().is_read_only = true;
    board.click("Waits for a mail").keys({ "S", "5" });
    EXPECT_FALSE(score_of(board));
    EXPECT_TRUE(board.session().toast->is_error);
}

}
