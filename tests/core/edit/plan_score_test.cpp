#include "support/edit_driver.h"
#include "support/journeys.h"
#include "support/three_stages.h"

#include <cmath>

namespace trustline {

using namespace three_stages;

namespace {

    ScoreId const fresh_score { "fresh_score" };

    SetPerception perceived(Dimension dimension, double value)
    {
        return { mail, autumn, newcomers, "Li", dimension, value, fresh_score };
    }

}

TEST(SetPerception, MakesTheScoreThatIsNotThereYet) // [P6]
{
    EditDriver driver { three_stage_journey() };
    driver.run(perceived(Dimension::Empathy, 5));
    auto const* score = driver.journey.find(fresh_score);
    ASSERT_TRUE(score);
    EXPECT_EQ(score->touchpoint, mail);
    EXPECT_EQ(score->round, autumn);
    EXPECT_EQ(score->persona, newcomers);
    EXPECT_EQ(score->by, "Li");
    EXPECT_EQ(score->evidence, Evidence::Assumed);
    EXPECT_EQ(score->perception[Dimension::Empathy], 5);
    EXPECT_EQ(score->perception.scored_count(), 1);
    EXPECT_EQ(driver.history.undo_label(), "Score touchpoint");
}

TEST(SetPerception, FindsTheScoreOfTouchpointRoundPersonaAndRater) // [P6]
{
    EditDriver driver { three_stage_journey() };
    auto const before = driver.journey.all<Score>().size();
    driver.run(SetPerception { login, autumn, newcomers, " Maja ", Dimension::Tangibles, 2.5, fresh_score });
    EXPECT_EQ(driver.journey.all<Score>().size(), before);
    driver.run(SetPerception { login, spring, newcomers, "Maja", Dimension::Tangibles, 2, ScoreId { "f1" } });
    driver.run(SetPerception { login, autumn, {}, "Maja", Dimension::Tangibles, 2, ScoreId { "f2" } });
    driver.run(SetPerception { login, autumn, newcomers, "Li", Dimension::Tangibles, 2, ScoreId { "f3" } });
    EXPECT_EQ(driver.journey.all<Score>().size(), before + 3);
}

TEST(SetPerception, OfNoRoundIsOfTheFirst) // [P6], [Q3]
{
    EditDriver driver { three_stage_journey() };
    driver.run(SetPerception { mail, {}, {}, "", Dimension::Empathy, 3, fresh_score });
    EXPECT_TRUE(driver.journey.find(fresh_score)->round.is_empty());
    driver.run(SetPerception { mail, spring, {}, "", Dimension::Empathy, 4, ScoreId { "other" } });
    EXPECT_EQ(driver.journey.find(fresh_score)->perception[Dimension::Empathy], 4);
    EXPECT_FALSE(driver.has("other"));
}

TEST(SetExpectation, GoesIntoTheSameScore) // [P6]
{
    EditDriver driver { three_stage_journey() };
    driver.run(perceived(Dimension::Empathy, 5));
    driver.run(SetExpectation { mail, autumn, newcomers, "Li", Dimension::Empathy, 7, ScoreId { "other" } });
    EXPECT_EQ(driver.journey.find(fresh_score)->expectation[Dimension::Empathy], 7);
    EXPECT_EQ(driver.history.undo_label(), "Set expectation");
}

TEST(SetPerception, ToZeroClearsAndTheEmptyScoreGoes) // [P6]
{
    EditDriver driver { three_stage_journey() };
    driver.run(perceived(Dimension::Empathy, 5));
    driver.run(perceived(Dimension::Reliability, 6));
    driver.run(perceived(Dimension::Empathy, 0));
    EXPECT_EQ(driver.journey.find(fresh_score)->perception.scored_count(), 1);
    EXPECT_TRUE(driver.edit_of(perceived(Dimension::Empathy, 0)).is_empty());
    driver.run(perceived(Dimension::Reliability, 0));
    EXPECT_FALSE(driver.has("fresh_score"));
    EXPECT_TRUE(driver.edit_of(perceived(Dimension::Empathy, 0)).is_empty()) << "nothing to clear";
    EXPECT_EQ(driver.journey, three_stage_journey());
}

TEST(SetPerception, KeepsAScoreThatHoldsWhatANewerVersionWrote) // [P6]
{
    JourneyBuilder builder { three_stage_journey() };
    builder.score("mail", { { 5, 0, 0, 0, 0 } }, {}, "autumn", "newcomers", "Li");
    builder.with<Score>("score-8", [](Score& score) { score.extras = R"({"weather":"rain"})"; });
    EditDriver driver { builder.journey() };
    driver.run(perceived(Dimension::Reliability, 0));
    EXPECT_TRUE(driver.has("score-8"));
}

TEST(SetPerception, LeavesAnEmptyScoreOfTheFileAlone) // [P5]
{
    JourneyBuilder builder { three_stage_journey() };
    builder.score("mail", {}, {}, "autumn", "newcomers", "Li");
    EditDriver const driver { builder.journey() };
    EXPECT_TRUE(driver.edit_of(perceived(Dimension::Reliability, 0)).is_empty());
}

TEST(SetPerception, Refusals)
{
    EditDriver const driver { three_stage_journey() };
    EXPECT_EQ(driver.refusal_of(perceived(Dimension::Empathy, 8)), "A rating goes from 1 to 7, not 8");
    EXPECT_EQ(driver.refusal_of(perceived(Dimension::Empathy, 0.5)), "A rating goes from 1 to 7, not 0.5");
    EXPECT_EQ(driver.refusal_of(perceived(Dimension::Empathy, std::nan(""))), "A rating goes from 1 to 7, not nan");
    auto wish = perceived(Dimension::Empathy, 5);
    wish.touchpoint = TouchpointId { "gone" };
    EXPECT_EQ(driver.refusal_of(wish), "This touchpoint is no longer on the map");
    wish = perceived(Dimension::Empathy, 5);
    wish.round = RoundId { "gone" };
    EXPECT_EQ(driver.refusal_of(wish), "This round is no longer on the map");
    wish = perceived(Dimension::Empathy, 5);
    wish.persona = PersonaId { "gone" };
    EXPECT_EQ(driver.refusal_of(wish), "This persona is no longer on the map");
    wish = perceived(Dimension::Empathy, 5);
    wish.new_id = ScoreId { "ad" };
    EXPECT_EQ(driver.refusal_of(wish), "The id \"ad\" is used twice");
    wish = perceived(Dimension::Empathy, 5);
    wish.by = "\xFF";
    EXPECT_EQ(driver.refusal_of(wish), "This text is not valid UTF-8");
}

TEST(SetEvidence, IsOfAScoreThatIsThere)
{
    EditDriver driver { three_stage_journey() };
    driver.run(SetEvidence { login, autumn, newcomers, "Maja", Evidence::Observed });
    EXPECT_EQ(driver.journey.find(ScoreId { "score-5" })->evidence, Evidence::Observed);
    EXPECT_EQ(driver.refusal_of(SetEvidence { mail, autumn, newcomers, "Maja", Evidence::Observed }),
        "There is no score yet that this could be the evidence of");
}

}
