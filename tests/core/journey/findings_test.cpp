#include "core/journey/journey.h"
#include "core/journey/sound.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

namespace {

    std::string finding_sentences(Findings const& findings)
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
        return finding_sentences(findings_in(journey));
    }

}

TEST(Findings, AreNoneInATidyJourney)
{
    EXPECT_EQ(finding_sentences(findings_in(three_stage_journey())), "");
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
    EXPECT_EQ(finding_sentences(findings_in(builder.journey())), "/links/again: There is another link between the same two touchpoints\n");
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
    EXPECT_EQ(finding_sentences(findings_in(Journey { map })), "/language: \"Svenska!\" is not the tag of a language, such as en or zh-CN\n");
}

RC_GTEST_PROP(Findings, MindNoJourney, (std::uint64_t seed))
{
    Dice dice(seed);
    for (auto const& finding : findings_in(random_journey(dice, 20)))
        RC_ASSERT(!finding.message.empty() && finding.place.pointer.front() == '/');
}

namespace {

    // What is found once these records are on the map as well.
    std::string findings_with(std::initializer_list<Record> records)
    {
        JourneyBuilder builder { three_stage_journey() };
        for (auto const& record : records)
            builder.add(record);
        EXPECT_TRUE(violations_in(builder.journey()).empty());
        return finding_sentences(findings_in(builder.journey()));
    }

    template<class R, class Fill>
    R made(char const* id, Fill fill)
    {
        R record;
        record.id = Id<R> { id };
        if constexpr (requires { record.touchpoint; })
            record.touchpoint = TouchpointId { "call" };
        fill(record);
        return record;
    }

    Timing timing(std::optional<double> process_time, std::optional<double> lead_time)
    {
        return made<Timing>("v", [&](Timing& t) { t.process_time = process_time, t.lead_time = lead_time; });
    }

}

TEST(Findings, OfRecordsThatNameWhatIsNotThere) // [F1]
{
    EXPECT_EQ(findings_with({ made<Timing>("v", [](Timing& t) { t.touchpoint = TouchpointId { "gone" }; }) }),
        "/timings/v/touchpoint: This names a touchpoint \"gone\" that is not on this map\n");
    EXPECT_EQ(findings_with({ made<Target>("g", [](Target& t) { t.round = RoundId { "gone" }; }) }),
        "/targets/g/round: This names a round \"gone\" that is not on this map\n");
    EXPECT_EQ(findings_after<Touchpoint>("call", [](Touchpoint& t) { t.service = ServiceId { "gone" }; }),
        "/touchpoints/call/service: This names a service \"gone\" that is not on this map\n");
    EXPECT_EQ(findings_after<Persona>("newcomers", [](Persona& p) { p.path = { TouchpointId { "ad" }, TouchpointId { "gone" } }; }),
        "/personas/newcomers/path/1: This names a touchpoint \"gone\" that is not on this map\n");
    EXPECT_EQ(findings_with({ made<Comment>("c", [](Comment& c) { c.text = "Well", c.persona = PersonaId { "gone" }; }) }),
        "/comments/c/persona: This names a persona \"gone\" that is not on this map\n");
}

TEST(Findings, OfWeightsThatAreAllZero) // [F2]
{
    EXPECT_EQ(findings_after<Persona>("newcomers", [](Persona& p) { p.weights.points = {}; }),
        "/personas/newcomers/weights: The weights of \"Newcomers\" add up to 0, not to 100\n");
}

TEST(Findings, AreNoneOfAScoreThatOnlyHasAZoneOrItems) // [F5]
{
    auto const only = [](auto fill) {
        return findings_after<Score>("score-1", [&](Score& s) {
            s.perception = s.expectation = {};
            fill(s);
        });
    };
    EXPECT_EQ(only([](Score& s) { s.desired[Dimension::Empathy] = 6; }), "");
    EXPECT_EQ(only([](Score& s) { s.item_set = ItemSet::Later21, s.perception_items.assign(21, 5); }), "");
    EXPECT_NE(only([](Score& s) { s.item_set = ItemSet::Later21, s.perception_items.assign(21, 0); }), "");
}

TEST(Findings, OfTimesThatCannotBe) // [F10], [F11]
{
    EXPECT_EQ(findings_with({ timing(60, 59) }), "/timings/v/leadTime: The lead time is shorter than the process time, which is a part of it\n");
    EXPECT_EQ(findings_with({ timing(60, 60) }), "");
    EXPECT_EQ(findings_with({ timing(60, {}) }), "");
    EXPECT_EQ(findings_with({ timing(-1, 60) }), "/timings/v/processTime: A time is 0 seconds or more, not -1\n");
    EXPECT_EQ(findings_with({ made<Timing>("v", [](Timing& t) { t.complete_and_accurate = 101; }) }),
        "/timings/v/completeAndAccurate: %C&A goes from 0 to 100 percent, not 101\n");
    EXPECT_TRUE(is_sound(timing(60, 60)));
    EXPECT_FALSE(is_sound(timing(60, 59)));
    EXPECT_FALSE(is_sound(timing(-1, {})));
}

TEST(Findings, OfAnAdequateLevelAboveTheDesiredOne) // [F12]
{
    EXPECT_EQ(findings_after<Score>("score-1", [](Score& s) { s.adequate[Dimension::Empathy] = 6, s.desired[Dimension::Empathy] = 5.5; }),
        "/scores/score-1/adequate/empathy: What is adequate, 6, is above what is desired, 5.5\n");
    EXPECT_EQ(findings_after<Score>("score-1", [](Score& s) { s.adequate[Dimension::Empathy] = 6; }), "") << "nobody has said what is desired";
}

TEST(Findings, OfCountsAndItemsOfTheWrongLength) // [F13], [F14]
{
    auto const counted = [](MetricKind kind, std::size_t count) {
        return made<Metric>("m", [&](Metric& m) { m.title = "M", m.kind = kind, m.counts.assign(count, 3); });
    };
    EXPECT_EQ(findings_with({ counted(MetricKind::Nps, 10) }), "/metrics/m/counts: A metric of this kind counts 11 different answers, not 10\n");
    EXPECT_EQ(findings_with({ counted(MetricKind::Sla, 2) }), "/metrics/m/counts: A metric of this kind has no answers to count\n");
    EXPECT_EQ(findings_with({ counted(MetricKind::Nps, 11) }), "");
    EXPECT_EQ(findings_with({ counted(MetricKind::Csat, 5) }), "");
    EXPECT_EQ(findings_with({ counted(MetricKind::Ces, 7) }), "");

    EXPECT_EQ(findings_after<Score>("score-1", [](Score& s) { s.item_set = ItemSet::Revised22, s.expectation_items.assign(21, 4); }),
        "/scores/score-1/expectationItems: This set has 22 items, and there are 21 answers\n");
    EXPECT_EQ(findings_after<Score>("score-1", [](Score& s) { s.perception_items.assign(22, 4); }),
        "/scores/score-1/perceptionItems: Answers to single items need the set of items that they belong to\n");
}

TEST(Findings, OfWordsThatAreMissing) // [F7], [F15], [F17]
{
    EXPECT_EQ(findings_with({ made<Service>("s", [](Service& s) { s.order = "V"; }) }), "/services/s/title: This has no title\n");
    EXPECT_EQ(findings_with({ made<Comment>("c", [](Comment& c) { c.text = " "; }) }), "/comments/c/text: This has no words\n");
    EXPECT_EQ(findings_with({ made<Tension>("t", [](Tension& t) { t.left = "Fast"; }) }), "/tensions/t: This tension does not say what pulls apart\n");
    EXPECT_EQ(findings_with({ made<Tension>("t", [](Tension& t) { t.kind = TensionKind::AgilityProcess; }) }), "");
}

TEST(Findings, OfMetricsThatMeanNothing) // [F16]
{
    auto const metric = [](auto fill) {
        return findings_with({ made<Metric>("m", [&](Metric& m) { m.title = "M", fill(m); }),
            made<Service>("s", [](Service& s) { s.title = "S", s.order = "V"; }) });
    };
    EXPECT_EQ(metric([](Metric& m) { m.target = 5; }), "/metrics/m/target: This target has no unit, so nobody can tell what it means\n");
    EXPECT_EQ(metric([](Metric& m) { m.target = 5, m.unit = "min"; }), "");
    EXPECT_EQ(metric([](Metric& m) { m.target = 30, m.kind = MetricKind::Nps; }), "");
    EXPECT_EQ(metric([](Metric& m) { m.touchpoint = {}; }), "/metrics/m/touchpoint: This metric belongs to nothing: it names neither a touchpoint nor a service\n");
    EXPECT_EQ(metric([](Metric& m) { m.touchpoint = {}, m.service = ServiceId { "s" }; }), "");
    EXPECT_EQ(metric([](Metric& m) { m.service = ServiceId { "s" }; }), "/metrics/m/service: This metric names both a touchpoint and a service, where one of them is meant\n");
    EXPECT_EQ(metric([](Metric& m) { m.kind = MetricKind::Csat, m.method = MetricMethod::Net; }), "/metrics/m/method: Metrics of this kind are not computed in this way\n");
    EXPECT_EQ(metric([](Metric& m) { m.band = "Elite"; }), "/metrics/m/band: This band does not say which year's report it is from\n");
}

TEST(Findings, OfTimesAndTargetsThatAreThereTwice) // [F18]
{
    auto second = timing(1, 2);
    second.id = TimingId { "w" };
    second.round = RoundId { "spring" };
    EXPECT_EQ(findings_with({ timing(1, 2), second }), "/timings/w: The times of this touchpoint are there twice in one round\n") << "no round is the first [Q3]";
    second.round = RoundId { "autumn" };
    EXPECT_EQ(findings_with({ timing(1, 2), second }), "");
}

TEST(Findings, OfDatesOfAnyRecord) // [F9]
{
    EXPECT_EQ(findings_with({ made<Incident>("i", [](Incident& i) { i.text = "Fell", i.date = "yesterday"; }) }),
        "/incidents/i/date: \"yesterday\" is not a day, such as 2026-09-30\n");
}

}
