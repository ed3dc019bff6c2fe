#include "core/journey/journey.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

namespace {

    std::string sentences_of(Findings const& findings)
    {
        std::string text;
        for (auto const& finding : findings)
            text += to_english(finding) + "\n";
        return text;
    }

    template<class R, class Alter>
    std::string findings_after(char const* id, Alter alter)
    {
        Journey journey = three_stage_journey();
        R const before = *journey.find(Id<R> { id });
        R after = before;
        alter(after);
        EXPECT_FALSE(journey.apply({ "Make odd", { { before.id, before, after } } }));
        EXPECT_TRUE(violations_in(journey).empty());
        return sentences_of(findings_in(journey));
    }

}

TEST(Findings, AreNoneInATidyJourney)
{
    EXPECT_EQ(sentences_of(findings_in(three_stage_journey())), "");
}

TEST(Findings, OfScoresThatHangInTheAir) // [F1]
{
    EXPECT_EQ(findings_after<Score>("score-1", [](Score& s) { s.touchpoint = TouchpointId { "gone" }; }),
        "/scores/score-1/touchpoint: This score belongs to a touchpoint \"gone\" that is not on this map\n");
    EXPECT_EQ(findings_after<Score>("score-1", [](Score& s) { s.round = RoundId { "gone" }; }),
        "/scores/score-1/round: This score belongs to a round \"gone\" that is not on this map\n");
    EXPECT_EQ(findings_after<Score>("score-1", [](Score& s) { s.persona = PersonaId { "gone" }; }),
        "/scores/score-1/persona: This score belongs to a persona \"gone\" that is not on this map\n");
    EXPECT_EQ(findings_after<Score>("score-1", [](Score& s) { s.persona = {}; }), "") << "nobody has to say for whom";
}

TEST(Findings, OfWeightsThatDoNotAddUp) // [F2]
{
    EXPECT_EQ(findings_after<Persona>("newcomers", [](Persona& p) { p.weights[Dimension::Reliability] = 50; }),
        "/personas/newcomers/weights: The weights of \"Newcomers\" add up to 118, not to 100\n");
}

TEST(Findings, OfSharesThatAreMoreThanEverybody) // [F3]
{
    EXPECT_EQ(findings_after<Persona>("newcomers", [](Persona& p) { p.share = 70.5; }),
        "/personas: The shares of the personas add up to 110.5 percent, more than 100\n");
    EXPECT_EQ(findings_after<Persona>("newcomers", [](Persona& p) { p.share = 0; }), "");
}

TEST(Findings, OfScoresThatAreThereTwice) // [F4]
{
    EXPECT_EQ(findings_after<Score>("score-7", [](Score& s) { s.round = RoundId { "autumn" }; }),
        "/scores/score-7: The same touchpoint is scored twice in one round by the same person for the same persona\n");
    EXPECT_NE(findings_after<Score>("score-6", [](Score& s) { s.round = {}; }), "") << "no round is the first round [Q3]";
}

TEST(Findings, OfScoresThatSayNothing) // [F5]
{
    EXPECT_EQ(findings_after<Score>("score-1", [](Score& s) { s.perception = s.expectation = {}; }),
        "/scores/score-1: This score says nothing: it has neither perception nor expectation\n");
}

TEST(Findings, OfLinks) // [F6]
{
    EXPECT_EQ(findings_after<Link>("ad-to-sign-up", [](Link& link) { link.to = link.from; }),
        "/links/ad-to-sign-up: This link leads from a touchpoint to itself\n");
    JourneyBuilder builder { three_stage_journey() };
    builder.link("again", "ad", "sign-up").link("back", "sign-up", "ad");
    EXPECT_EQ(sentences_of(findings_in(builder.journey())), "/links/again: There is another link between the same two touchpoints\n");
}

TEST(Findings, OfMissingTitles) // [F7]
{
    EXPECT_EQ(findings_after<Touchpoint>("call", [](Touchpoint& t) { t.title = " \u3000"; }), "/touchpoints/call/title: This has no title\n");
    EXPECT_EQ(findings_after<Stage>("join", [](Stage& s) { s.title = ""; }), "/stages/join/title: This has no title\n");
    EXPECT_EQ(findings_after<Note>("todo", [](Note& n) { n.text = ""; }), "") << "a note may be empty";
}

TEST(Findings, OfOrderThatIsAGuess) // [F8]
{
    EXPECT_EQ(findings_after<Stage>("join", [](Stage& s) { s.order = ""; }), "/stages/join/order: This has no order key, so its place is a guess\n");
    auto const same_key = [](Touchpoint& t) { t.order = three_stage_journey().find(TouchpointId { "mail" })->order; };
    EXPECT_EQ(findings_after<Touchpoint>("sign-up", same_key),
        "/touchpoints/sign-up/order: This has the same order key as \"Waits for a mail\", so their order is a guess\n");
    EXPECT_EQ(findings_after<Touchpoint>("call", same_key), "") << "keys count within a cell";
}

TEST(Findings, OfForms) // [F9]
{
    EXPECT_EQ(findings_after<Round>("spring", [](Round& r) { r.date = "31.3.2026"; }),
        "/rounds/spring/date: \"31.3.2026\" is not a day, such as 2026-09-30\n");
    MapInfo map;
    map.id = MapId { "map" };
    map.language = "Svenska!";
    EXPECT_EQ(sentences_of(findings_in(Journey { map })), "/language: \"Svenska!\" is not the tag of a language, such as en or zh-CN\n");
}

RC_GTEST_PROP(Findings, MindNoJourney, (std::uint64_t seed))
{
    Dice dice(seed);
    for (auto const& finding : findings_in(random_journey(dice, 20)))
        RC_ASSERT(!finding.message.empty() && finding.place.pointer.front() == '/');
}

}
