#include "core/measure/moments.h"

#include "core/measure/incidents.h"
#include "core/measure/memory.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    // id, importance (0: none), gap (of an expectation of 6)
    struct Point {
        char const* id;
        int importance;
        std::optional<double> gap;
    };

    JourneyBuilder map_with(std::vector<Point> const& points)
    {
        JourneyBuilder builder;
        builder.stage("s", "S").lane("l", "L");
        for (auto const& point : points) {
            builder.touchpoint(point.id, point.id, "s", "l");
            if (point.importance > 0)
                builder.with<Touchpoint>(point.id, [&](Touchpoint& t) { t.importance = point.importance; });
            if (point.gap)
                builder.score(point.id, all_of(6 + *point.gap), all_of(6));
        }
        return builder;
    }

    std::vector<std::string> candidates_of(Journey const& journey)
    {
        std::vector<std::string> ids;
        for (auto const& candidate : moments_of_truth(journey, rate(journey, {})).candidates)
            ids.push_back(candidate.touchpoint.text);
        return ids;
    }

}

// Definitions, section 3, candidate rule (product decision).
TEST(MomentCandidates, AreImportantAndFallShort) // [N1]
{
    Journey const journey = map_with({ { "a", 6, -1 }, { "b", 6, -0.9 }, { "c", 5, -4 }, { "d", 7, -2 }, { "e", 0, -4 }, { "f", 7, {} } });
    EXPECT_EQ(candidates_of(journey), (std::vector<std::string> { "d", "a" }));
    auto const first = moments_of_truth(journey, rate(journey, {})).candidates.front();
    EXPECT_NEAR(first.rank, 7 / 7.0 * 2, 1e-12);
    EXPECT_EQ(filled(reason_for(first).message, reason_for(first).arguments), "Importance 7 of 7 and a gap of −2.0 (n = 1)");
}

TEST(MomentCandidates, MayFallShortOfWhatIsAcceptable) // [N1]
{
    Journey const journey = map_with({ { "a", 6, -0.5 } }).with<Score>("score-1", [](Score& score) {
        score.adequate = all_of(5.7);
        score.desired = all_of(6.5);
    });
    ASSERT_EQ(candidates_of(journey).size(), 1u);
    auto const reason = reason_for(moments_of_truth(journey, rate(journey, {})).candidates.front());
    EXPECT_EQ(filled(reason.message, reason.arguments), "Importance 6 of 7, a gap of −0.5, and 0.2 below what is acceptable (n = 1)");
}

TEST(MomentSheet, ListsWhatTheTeamFlagged)
{
    auto const journey = map_with({ { "a", 7, -2 }, { "b", 1, {} } }).with<Touchpoint>("b", [](Touchpoint& t) { t.moment_of_truth = MomentOfTruth {}; }).journey();
    auto const sheet = moments_of_truth(journey, rate(journey, {}));
    EXPECT_EQ(sheet.flagged, (std::vector { TouchpointId { "b" } }));
    EXPECT_FALSE(sheet.candidates.front().is_flagged);
}

// Martilla & James 1977: the four quadrants.
TEST(Quadrants, AreThoseOfMartillaAndJames1977) // [N2]
{
    Journey const journey = map_with({ { "concentrate", 7, -3 }, { "keep", 6, 0 }, { "low", 2, -3 }, { "overkill", 2, 1 }, { "out", 0, 0 } });
    auto const middle = quadrants(journey, rate(journey, {}), CrossHair::ScaleMidpoint);
    ASSERT_EQ(middle.points.size(), 4u);
    EXPECT_EQ(middle.points[0].quadrant, Quadrant::ConcentrateHere);
    EXPECT_EQ(middle.points[1].quadrant, Quadrant::KeepUp);
    EXPECT_EQ(middle.points[2].quadrant, Quadrant::LowPriority);
    EXPECT_EQ(middle.points[3].quadrant, Quadrant::PossibleOverkill);
    EXPECT_EQ(middle.importance, 4);
    EXPECT_EQ(middle.left_out, 1);
    auto const means = quadrants(journey, rate(journey, {}));
    EXPECT_NEAR(*means.importance, 17 / 4.0, 1e-12);
    EXPECT_NEAR(*means.performance, (3 + 6 + 3 + 7) / 4.0, 1e-12);
    EXPECT_EQ(label_of(means.cross_hair), "Cross-hair at the means of all points");
    EXPECT_FALSE(quadrants(Journey {}, rate(Journey {}, {})).importance);
}

// Definitions, section 3, peak-end rule.
TEST(Memory, IsThatOfTheVectorsInTheDefinitions) // [P1]
{
    auto const first = memory_of(std::vector<double> { 5, 5, 5, 1, 4 });
    EXPECT_EQ(first.mean, 4.0);
    EXPECT_EQ(first.remembered, 2.5);
    auto const tie = memory_of(std::vector<double> { 7, 6, 1, 7 });
    EXPECT_EQ(tie.peak, 1);
    EXPECT_EQ(tie.remembered, 4.0);
    EXPECT_EQ(tie.mean, 5.25);
    EXPECT_EQ(tie.n, 4);
    EXPECT_FALSE(memory_of({}).remembered);
}

TEST(Memory, GoesAlongTheWayOfAPersona)
{
    auto const journey = map_with({ { "a", 0, -4 }, { "b", 0, 0 }, { "c", 0, -1 } })
                             .persona("p", "P")
                             .with<Persona>("p", [](Persona& p) { p.path = { TouchpointId { "c" }, TouchpointId { "b" } }; })
                             .journey();
    auto const sheet = rate(journey, {});
    EXPECT_EQ(memory_of_path(journey, sheet).peak_at.text, "a");
    auto const of_persona = memory_of_path(journey, sheet, PersonaId { "p" });
    EXPECT_EQ(of_persona.n, 2);
    EXPECT_EQ(of_persona.peak_at.text, "b");
    EXPECT_EQ(of_persona.end_at.text, "c"); // in journey order, however the path is listed
}

// Bitner, Booms & Tetreault 1990, and 1994: twelve classes and one.
TEST(IncidentSheet, CountsByClass)
{
    auto const incident = [](char const* id, IncidentClass of, bool is_favourable, bool is_resolved) {
        Incident record;
        record.id = IncidentId { id };
        record.touchpoint = TouchpointId { "a" };
        record.incident_class = of;
        record.is_favourable = is_favourable;
        record.is_resolved = is_resolved;
        return record;
    };
    auto const journey = map_with({ { "a", 0, {} } })
                             .add(incident("i1", IncidentClass::SlowService, false, false))
                             .add(incident("i2", IncidentClass::SlowService, false, true))
                             .add(incident("i3", IncidentClass::UnderAdversity, true, false))
                             .journey();
    auto const sheet = incidents_of(journey);
    EXPECT_EQ(sheet[IncidentClass::SlowService], (IncidentCounts { 0, 1, 1 }));
    EXPECT_EQ(sheet[IncidentClass::UnderAdversity], (IncidentCounts { 1, 0, 0 }));
    EXPECT_EQ(sheet.map.n(), 3);
    EXPECT_EQ(sheet.unresolved, (std::vector { IncidentId { "i1" } }));
    static_assert(std::size_t(IncidentClass::ProblemCustomer) + 1 == incident_class_count);
}

}
