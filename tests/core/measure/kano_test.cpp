#include "core/measure/kano.h"

#include "support/journeys.h"

#include <gtest/gtest.h>

namespace trustline {

// Definitions, section 3: Kano's table, rows "if present", columns "if absent".
TEST(KanoClass, IsThatOfTheTable) // [K1]
{
    constexpr std::string_view rows[] { "QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ" };
    constexpr std::string_view letters = "MOAIRQ"; // in the order of KanoClass
    for (std::size_t present = 0; present < 5; ++present) {
        for (std::size_t absent = 0; absent < 5; ++absent)
            EXPECT_EQ(letters[std::size_t(kano_class(KanoReply(present), KanoReply(absent)))], rows[present][absent]) << present << absent;
    }
}

TEST(KanoCounts, HaveBetterAndWorse) // definitions, section 3: A 6, O 4, M 8, I 2 -> +0.50, -0.60
{
    KanoCounts const counts { { 8, 4, 6, 2, 3, 1 } };
    EXPECT_NEAR(*counts.better(), 0.5, 1e-12);
    EXPECT_NEAR(*counts.worse(), -0.6, 1e-12);
    EXPECT_EQ(counts.n(), 24);
    EXPECT_FALSE(KanoCounts {}.better());
    EXPECT_FALSE(KanoCounts {}.winner());
}

TEST(KanoCounts, BreakTiesTowardsWhatMustBe) // [K3]
{
    EXPECT_EQ((KanoCounts { { 2, 2, 1, 0, 0, 0 } }).winner(), KanoClass::MustBe);
    EXPECT_EQ((KanoCounts { { 0, 2, 2, 2, 0, 0 } }).winner(), KanoClass::OneDimensional);
    EXPECT_EQ((KanoCounts { { 0, 0, 1, 1, 3, 0 } }).winner(), KanoClass::Reverse);
}

namespace {

    KanoAnswer answer(char const* id, KanoReply present, KanoReply absent, char const* round = "")
    {
        KanoAnswer record;
        record.id = KanoAnswerId { id };
        record.touchpoint = TouchpointId { "t" };
        record.round = RoundId { round };
        record.if_present = present;
        record.if_absent = absent;
        return record;
    }

    JourneyBuilder small_map()
    {
        return JourneyBuilder().stage("s", "S").lane("l", "L").round("r1", "Spring").round("r2", "Autumn").touchpoint("t", "T", "s", "l");
    }

}

TEST(Kano, KnowsAnswersAndWhatTheTeamSays)
{
    auto const journey = small_map()
                             .with<Touchpoint>("t", [](Touchpoint& t) { t.kano = KanoClass::Attractive; })
                             .add(answer("k1", KanoReply::Neutral, KanoReply::Dislike))
                             .add(answer("k2", KanoReply::Neutral, KanoReply::Dislike, "r1"))
                             .journey();
    auto const all = kano_of(journey);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].answers.n(), 2);
    EXPECT_EQ(all[0].best_known(), KanoClass::MustBe);
    EXPECT_TRUE(all[0].differs());
    EXPECT_EQ(kano_of(journey, RoundId { "r2" })[0].answers.n(), 1); // the one without a round
}

// What delighted becomes expected.
TEST(Kano, ShowsHowExpectationMoved) // [K4]
{
    auto const journey = small_map()
                             .score("t", all_of(6), all_of(4), "r1")
                             .score("t", all_of(6), all_of(5.5), "r2")
                             .add(answer("k1", KanoReply::Like, KanoReply::Neutral, "r1"))
                             .add(answer("k2", KanoReply::Like, KanoReply::Dislike, "r2"))
                             .journey();
    auto const drift = expectation_drift(journey, RoundId { "r1" }, RoundId { "r2" });
    ASSERT_EQ(drift.size(), 1u);
    EXPECT_NEAR(drift[0].change(), 1.5, 1e-12);
    EXPECT_EQ(drift[0].class_before, KanoClass::Attractive);
    EXPECT_EQ(drift[0].class_after, KanoClass::OneDimensional);
    EXPECT_EQ(drift[0].n_after, 1);
}

}
