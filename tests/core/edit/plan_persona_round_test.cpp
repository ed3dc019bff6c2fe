#include "support/edit_driver.h"
#include "support/journeys.h"
#include "support/three_stages.h"

namespace trustline {

using namespace three_stages;

TEST(AddPersona, ComesLastWithThePublishedWeights)
{
    EditDriver driver { three_stage_journey() };
    driver.run(AddPersona { PersonaId { "new" }, "Guests" });
    EXPECT_EQ(personas_in_order(driver.journey).back()->title, "Guests");
    EXPECT_EQ(driver.journey.find(PersonaId { "new" })->weights, RaterWeights {});
    EXPECT_EQ(driver.refusal_of(AddPersona { PersonaId { "other" }, "  " }), "A persona needs a name");
}

TEST(Persona, IsRenamedDescribedSharedAndWeighted)
{
    EditDriver driver { three_stage_journey() };
    RaterWeights weights;
    weights.points = { 20, 20, 20, 20, 20 };
    driver.run(RenamePersona { newcomers, "Newbies" });
    driver.run(DescribePersona { newcomers, "Never been here" });
    driver.run(SetShare { newcomers, 12.5 });
    driver.run(SetWeights { newcomers, weights });
    auto const* persona = driver.journey.find(newcomers);
    EXPECT_EQ(persona->title, "Newbies");
    EXPECT_EQ(persona->description, "Never been here");
    EXPECT_EQ(persona->share, 12.5);
    EXPECT_EQ(persona->weights, weights);
}

TEST(Persona, Refusals)
{
    EditDriver const driver { three_stage_journey() };
    RaterWeights weights;
    weights.points = { 101, 0, 0, 0, 0 };
    EXPECT_EQ(driver.refusal_of(SetShare { newcomers, -1 }), "A share goes from 0 to 100 percent, not -1");
    EXPECT_EQ(driver.refusal_of(SetWeights { newcomers, weights }), "A weight goes from 0 to 100 points, not 101");
    EXPECT_EQ(driver.refusal_of(RenamePersona { newcomers, "" }), "A persona needs a name");
    EXPECT_EQ(driver.refusal_of(SetShare { PersonaId { "gone" }, 1 }), "This persona is no longer on the map");
}

TEST(AddRound, ComesLastAndBecomesTheCurrentOne)
{
    EditDriver driver { three_stage_journey() };
    driver.run(AddRound { RoundId { "winter" }, "Winter", "2026-12-31" });
    EXPECT_EQ(current_round(driver.journey), RoundId { "winter" });
    EXPECT_EQ(driver.journey.find(RoundId { "winter" })->date, "2026-12-31");
}

TEST(Round, IsRenamedAndDated)
{
    EditDriver driver { three_stage_journey() };
    driver.run(RenameRound { RoundId { "spring" }, "Q1", "" });
    EXPECT_EQ(driver.journey.find(RoundId { "spring" })->title, "Q1");
    EXPECT_EQ(driver.journey.find(RoundId { "spring" })->date, "");
    EXPECT_EQ(driver.refusal_of(RenameRound { RoundId { "spring" }, "Q1", "tomorrow" }), "\"tomorrow\" is not a day, such as 2026-09-30");
    EXPECT_EQ(driver.refusal_of(RenameRound { RoundId { "spring" }, "", "" }), "A round needs a title");
    EXPECT_EQ(driver.refusal_of(AddRound { RoundId { "spring" }, "Q1", "" }), "The id \"spring\" is used twice");
    EXPECT_EQ(driver.refusal_of(RenameRound { RoundId { "gone" }, "Q1", "" }), "This round is no longer on the map");
}

}
