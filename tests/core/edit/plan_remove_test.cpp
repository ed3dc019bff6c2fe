#include "support/edit_driver.h"
#include "support/journeys.h"

namespace trustline {

namespace {

    RemoveRecords removal_of(std::initializer_list<char const*> ids)
    {
        RemoveRecords wish;
        for (char const* id : ids)
            wish.ids.push_back(RecordId { id });
        return wish;
    }

    std::string label_of(std::initializer_list<char const*> ids)
    {
        return EditDriver { three_stage_journey() }.edit_of(removal_of(ids)).label;
    }

}

TEST(Remove, ATouchpointWithItsScoresAndLinks) // [P7]
{
    EditDriver driver { three_stage_journey() };
    driver.run(removal_of({ "sign-up" }));
    EXPECT_EQ(driver.touchpoints(), "ad question mail address login call");
    EXPECT_FALSE(driver.has("ad-to-sign-up"));
    EXPECT_FALSE(driver.has("score-3") || driver.has("score-4"));
    EXPECT_EQ(driver.journey.all<Score>().size(), 5u);
    EXPECT_EQ(driver.journey.all<Note>().size(), 2u);
}

TEST(Remove, AStageWithAllThatStandsInIt) // [P7]
{
    EditDriver driver { three_stage_journey() };
    driver.run(removal_of({ "join" }));
    EXPECT_EQ(driver.touchpoints(), "ad question login call");
    EXPECT_FALSE(driver.has("todo")) << "a note in that stage";
    EXPECT_TRUE(driver.has("idea")) << "a note on the board";
    EXPECT_FALSE(driver.has("ad-to-sign-up"));
    EXPECT_EQ(driver.journey.all<Score>().size(), 5u);
}

TEST(Remove, ALaneWithAllThatStandsInIt) // [P7]
{
    EditDriver driver { three_stage_journey() };
    driver.run(removal_of({ "backstage" }));
    EXPECT_EQ(driver.touchpoints(), "ad question sign-up mail login call");
    EXPECT_FALSE(driver.has("todo"));
}

TEST(Remove, APersonaOrARoundWithItsScores) // [P7]
{
    EditDriver driver { three_stage_journey() };
    driver.run(removal_of({ "returning" }));
    EXPECT_FALSE(driver.has("score-4"));
    EXPECT_EQ(driver.journey.all<Score>().size(), 6u);
    driver.run(removal_of({ "spring" }));
    EXPECT_FALSE(driver.has("score-7"));
    EXPECT_EQ(driver.journey.all<Score>().size(), 5u);
    EXPECT_TRUE(findings_in(driver.journey).empty());
}

TEST(Remove, TheFirstRoundTakesScoresOfNoRoundAlong) // [P7], [Q3]
{
    JourneyBuilder builder { three_stage_journey() };
    builder.score("mail", { { 5, 5, 5, 5, 5 } });
    EditDriver driver { builder.journey() };
    driver.run(removal_of({ "spring" }));
    EXPECT_FALSE(driver.has("score-8"));
}

TEST(Remove, TheLastStageAndTheLastLaneStay) // [P7]
{
    EditDriver driver { three_stage_journey() };
    EXPECT_EQ(driver.refusal_of(removal_of({ "discover", "join", "onboard" })), "The last stage stays: a map needs at least one");
    EXPECT_EQ(driver.refusal_of(removal_of({ "customer", "frontstage", "backstage" })), "The last lane stays: a map needs at least one");
    driver.run(removal_of({ "discover", "join", "frontstage", "backstage" }));
    EXPECT_EQ(driver.touchpoints(), "login");
    EXPECT_EQ(driver.refusal_of(removal_of({ "onboard" })), "The last stage stays: a map needs at least one");
    EXPECT_EQ(driver.refusal_of(removal_of({ "customer" })), "The last lane stays: a map needs at least one");
}

TEST(Remove, TheMapItselfIsRefused)
{
    EXPECT_EQ(EditDriver { three_stage_journey() }.refusal_of(removal_of({ "call", "map" })), "The map itself cannot be removed");
}

TEST(Remove, WhatHasGoneAlreadyIsNoChange) // [P5]
{
    EditDriver driver { three_stage_journey() };
    EXPECT_TRUE(driver.edit_of(removal_of({ "gone", "" })).is_empty());
    EXPECT_TRUE(driver.edit_of(removal_of({})).is_empty());
    driver.run(removal_of({ "gone", "call" }));
    EXPECT_FALSE(driver.has("call"));
}

TEST(Remove, IsNamedAfterWhatWasWished)
{
    EXPECT_EQ(label_of({ "join" }), "Remove stage");
    EXPECT_EQ(label_of({ "call", "ad" }), "Remove touchpoints");
    EXPECT_EQ(label_of({ "call", "call" }), "Remove touchpoint");
    EXPECT_EQ(label_of({ "call", "todo" }), "Remove");
    EXPECT_EQ(label_of({ "score-1" }), "Remove score");
}

TEST(Remove, IsUndoneAsAWhole)
{
    EditDriver driver { three_stage_journey() };
    driver.run(removal_of({ "join", "customer", "newcomers", "idea" }));
    driver.history.undo(driver.journey);
    EXPECT_EQ(driver.journey, three_stage_journey());
}

}
