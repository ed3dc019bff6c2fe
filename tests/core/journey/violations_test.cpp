#include "core/journey/journey.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace trustline {

namespace {

    // The sentences with their places, one a line.
    std::string sentences_of(Findings const& findings)
    {
        std::string text;
        for (auto const& finding : findings)
            text += to_english(finding) + "\n";
        return text;
    }

    template<class R, class Alter>
    std::string violations_after(char const* id, Alter alter)
    {
        Journey journey = three_stage_journey();
        R const before = *journey.find(Id<R> { id });
        R after = before;
        alter(after);
        EXPECT_FALSE(journey.apply({ "Break", { { before.id, before, after } } }));
        return sentences_of(violations_in(journey));
    }

    template<class R>
    std::string violations_with(R const& record)
    {
        Journey journey = three_stage_journey();
        EXPECT_FALSE(journey.apply({ "Break", { { record.id, std::nullopt, record } } }));
        return sentences_of(violations_in(journey));
    }

    std::string violations_of_map(void (*alter)(MapInfo&))
    {
        MapInfo map = three_stage_journey().map();
        alter(map);
        return sentences_of(violations_in(Journey { map }));
    }

}

TEST(Violations, AreNoneInAJourneyThatKeepsTheRules)
{
    EXPECT_EQ(sentences_of(violations_in(three_stage_journey())), "");
    EXPECT_EQ(sentences_of(violations_in(large_journey(1000))), "");
}

RC_GTEST_PROP(Violations, AreNoneInRandomJourneys, (std::uint64_t seed))
{
    Dice dice(seed);
    RC_ASSERT(violations_in(random_journey(dice, 20)).empty());
}

TEST(Violations, OfIds) // [J1]
{
    Stage stage;
    stage.id = StageId { "no good/~" };
    stage.title = "A";
    stage.order = "V";
    EXPECT_EQ(violations_with(stage),
        "/stages/no good~1~0/id: \"no good/~\" cannot be an id: ids are 1 to 64 letters, digits, '_', '-', '.' or ':'\n");
}

TEST(Violations, OfIdsThatAreUsedTwice) // [J2]
{
    // apply() does not let this in; a file may try.
    Stage stage;
    stage.id = StageId { "twice" };
    Lane lane;
    lane.id = LaneId { "twice" };
    Lane map_lane;
    map_lane.id = LaneId { "map" };
    Tables tables;
    std::get<Table<Stage>>(tables).emplace(stage.id, stage);
    std::get<Table<Lane>>(tables).emplace(lane.id, lane);
    std::get<Table<Lane>>(tables).emplace(map_lane.id, map_lane);
    EXPECT_EQ(sentences_of(violations_in(Journey { Journey {}.map(), tables })),
        "/lanes/map/id: The id \"map\" is used twice\n"
        "/lanes/twice/id: The id \"twice\" is used twice\n");
}

TEST(Violations, OfReferences) // [J3]
{
    EXPECT_EQ(violations_after<Touchpoint>("call", [](Touchpoint& t) { t.stage = StageId { "gone" }; }),
        "/touchpoints/call/stage: There is no stage \"gone\" on this map\n");
    EXPECT_EQ(violations_after<Touchpoint>("call", [](Touchpoint& t) { t.lane = LaneId {}; }),
        "/touchpoints/call/lane: There is no lane \"\" on this map\n");
    EXPECT_EQ(violations_after<Link>("ad-to-sign-up", [](Link& link) { link.to = TouchpointId { "join" }; }),
        "/links/ad-to-sign-up/to: There is no touchpoint \"join\" on this map\n");
    EXPECT_EQ(violations_after<Note>("todo", [](Note& note) { note.lane = LaneId { "gone" }; }),
        "/notes/todo/lane: There is no lane \"gone\" on this map\n");
    EXPECT_EQ(violations_after<Note>("todo", [](Note& note) { note.lane = {}; }),
        "/notes/todo/stage: A note stands in a stage and a lane, or in neither\n");
}

TEST(Violations, OfRanges) // [J4]
{
    EXPECT_EQ(violations_after<Score>("score-1", [](Score& s) { s.perception[Dimension::Empathy] = 8; }),
        "/scores/score-1/perception/empathy: A rating goes from 1 to 7, not 8\n");
    EXPECT_EQ(violations_after<Score>("score-1", [](Score& s) { s.expectation[Dimension::Reliability] = 0.5; }),
        "/scores/score-1/expectation/reliability: A rating goes from 1 to 7, not 0.5\n");
    EXPECT_NE(violations_after<Score>("score-1", [](Score& s) { s.expectation[Dimension::Reliability] = std::nan(""); }), "");
    EXPECT_EQ(violations_after<Touchpoint>("call", [](Touchpoint& t) { t.importance = 0; }),
        "/touchpoints/call/importance: Importance goes from 1 to 7, not 0\n");
    EXPECT_EQ(violations_after<Persona>("newcomers", [](Persona& p) { p.share = 101; }),
        "/personas/newcomers/share: A share goes from 0 to 100 percent, not 101\n");
    EXPECT_EQ(violations_after<Persona>("newcomers", [](Persona& p) { p.weights[Dimension::Tangibles] = -1; }),
        "/personas/newcomers/weights/tangibles: A weight goes from 0 to 100 points, not -1\n");
    EXPECT_EQ(violations_after<Note>("idea", [](Note& n) { n.x = 1'000'001; }),
        "/notes/idea/x: A note's place goes from −1000000 to 1000000, not 1000001\n");
    EXPECT_EQ(violations_after<Note>("idea", [](Note& n) { n.height = 0; }),
        "/notes/idea/height: A note's sides go from 1 to 10000, not 0\n");
    EXPECT_EQ(violations_of_map([](MapInfo& map) { map.trust_ratio = 0; }),
        "/trustRatio: The trust ratio goes from 1 to 100, not 0\n");
}

TEST(Violations, OfRangesOfOtherRecords) // [J4]
{
    auto const touchpoint = TouchpointId { "call" };
    EXPECT_EQ(violations_after<Score>("score-1", [](Score& s) { s.adequate[Dimension::Empathy] = 8; }),
        "/scores/score-1/adequate/empathy: A rating goes from 1 to 7, not 8\n");
    EXPECT_EQ(violations_after<Score>("score-1", [](Score& s) { s.perception_items = { 0, 7.5, 9 }; }),
        "/scores/score-1/perceptionItems/1: A rating goes from 1 to 7, not 7.5\n");
    Metric metric;
    metric.id = MetricId { "m" };
    metric.counts = { 1, -1 };
    metric.band_year = -1;
    metric.actual = std::nan("");
    EXPECT_EQ(violations_with(metric), "/metrics/m/actual: A number must be finite, unlike nan\n"
                                       "/metrics/m/counts/1: A count of answers is 0 or more, not -1\n"
                                       "/metrics/m/bandYear: A year goes from 0 to 9999, not -1\n");
    Priority priority;
    priority.id = PriorityId { "p" };
    priority.touchpoint = touchpoint;
    priority.value = 8;
    priority.effort = 0;
    EXPECT_EQ(violations_with(priority), "/priorities/p/value: A value goes from 1 to 7, not 8\n"
                                         "/priorities/p/effort: An effort goes from 1 to 7, not 0\n");
    Tension tension;
    tension.id = TensionId { "t" };
    tension.position = 4;
    EXPECT_EQ(violations_with(tension), "/tensions/t/position: A position goes from −3 to 3, not 4\n");
    Timing timing;
    timing.id = TimingId { "v" };
    timing.touchpoint = touchpoint;
    timing.lead_time = INFINITY;
    EXPECT_NE(violations_with(timing), "");
    timing.lead_time = -1;
    EXPECT_EQ(violations_with(timing), "") << "[F11] can be lived with";
}

TEST(Violations, OfOrderKeys) // [J5]
{
    EXPECT_EQ(violations_after<Stage>("join", [](Stage& stage) { stage.order = "10"; }),
        "/stages/join/order: An order key is of letters and digits and does not end in 0, unlike \"10\"\n");
    EXPECT_EQ(violations_after<Stage>("join", [](Stage& stage) { stage.order = ""; }), "") << "a missing key can be lived with";
}

TEST(Violations, OfTexts) // [J6]
{
    EXPECT_EQ(violations_after<Touchpoint>("call", [](Touchpoint& t) { t.title = "\xFF"; }),
        "/touchpoints/call/title: This text is not valid UTF-8\n");
    EXPECT_EQ(violations_after<Touchpoint>("call", [](Touchpoint& t) { t.moment_of_truth->reason = std::string("a\0b", 3); }),
        "/touchpoints/call/momentOfTruth/reason: This text contains a character that cannot be shown (NUL)\n");
    EXPECT_EQ(violations_of_map([](MapInfo& map) { map.description = "\xC3"; }), "/description: This text is not valid UTF-8\n");
}

}
