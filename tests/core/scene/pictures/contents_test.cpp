// What single pictures say; that they are whole is pictures_test.cpp's.
#include "core/scene/pictures/picture.h"

#include "core/journey/queries.h"
#include "core/measure/moments.h"
#include "core/measure/trust.h"
#include "rich_journey.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>

using namespace trustline;

namespace {

struct Drawn {
    Journey journey;
    Measures measures;
    Picture picture;

    Drawn(PictureKind kind, Journey of, float width = 560)
        : journey(std::move(of))
        , measures(measure(journey, { current_round(journey), {} }))
        , picture(build_picture(kind, journey, measures, { width, Theme::Light, {} }))
    {
    }

    PictureShape const* text(std::string_view words) const
    {
        for (auto const& shape : picture.shapes) {
            if (shape.kind == PictureShapeKind::Text && shape.text == words)
                return &shape;
        }
        return nullptr;
    }
    bool says(std::string_view words) const
    {
        return std::any_of(picture.shapes.begin(), picture.shapes.end(),
            [&](PictureShape const& shape) { return shape.kind == PictureShapeKind::Text && shape.text.find(words) != std::string::npos; });
    }
    int texts(std::string_view words) const
    {
        return int(std::count_if(picture.shapes.begin(), picture.shapes.end(),
            [&](PictureShape const& shape) { return shape.kind == PictureShapeKind::Text && shape.text == words; }));
    }
    int count(PictureShapeKind kind, Colour colour) const
    {
        return int(std::count_if(picture.shapes.begin(), picture.shapes.end(),
            [&](PictureShape const& shape) { return shape.kind == kind && (shape.fill == colour || shape.stroke == colour); }));
    }
    PictureMark const* mark(std::string_view name) const
    {
        for (auto const& each : picture.marks) {
            if (each.name == name)
                return &each;
        }
        return nullptr;
    }
    std::vector<TouchpointId> marked() const
    {
        std::vector<TouchpointId> ids;
        for (auto const& each : picture.marks)
            ids.insert(ids.end(), each.touchpoints.begin(), each.touchpoints.end());
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }
};

Touchpoint important(Touchpoint touchpoint, int importance)
{
    touchpoint.importance = importance;
    return touchpoint;
}

// A few touchpoints with round numbers, so that a drawing of them can be read.
Journey small_map()
{
    auto map = one_cell();
    constexpr std::string_view titles[] { "Waits for the promised call", "Loan laptop", "Automatic mail" };
    constexpr double perceived[] { 2, 6, 5 }, expected[] { 6, 5, 5 };
    constexpr int importance[] { 7, 6, 2 };
    for (std::size_t i = 0; i < std::size(titles); ++i) {
        auto const id = "t" + std::to_string(i);
        map.touchpoint(id, std::string(titles[i]), "s1", "l1").score(id, all_of(perceived[i]), all_of(expected[i]));
        map.with<Touchpoint>(id, [&](Touchpoint& touchpoint) { touchpoint = important(touchpoint, importance[i]); });
    }
    return map;
}

// To accept a change: TRUSTLINE_UPDATE_GOLDEN=1, then look at the file in a browser.
void expect_on_record(std::string const& text, std::string const& name)
{
    std::string const path = std::string(TRUSTLINE_SOURCE_FOLDER) + "/tests/core/scene/pictures/" + name;
    if (std::getenv("TRUSTLINE_UPDATE_GOLDEN"))
        std::ofstream { path, std::ios::binary } << text;
    std::ifstream file { path, std::ios::binary };
    EXPECT_EQ(text, std::string(std::istreambuf_iterator<char>(file), {})) << name;
}

}

TEST(PictureContents, TheQuadrantOfASmallMapIsTheOneOnRecord)
{
    Drawn const drawn(PictureKind::Quadrant, small_map(), 400);
    expect_on_record(picture_svg(drawn.picture, Theme::Light), "quadrant.svg");
    expect_on_record(picture_csv(drawn.picture), "quadrant.csv");
}

TEST(PictureContents, TheRadarOfASmallMapIsTheOneOnRecord)
{
    Drawn const drawn(PictureKind::Radar, small_map(), 400);
    expect_on_record(picture_svg(drawn.picture, Theme::Light), "rater.svg");
    expect_on_record(picture_csv(drawn.picture), "rater.csv");
}

TEST(PictureContents, APointOfTheQuadrantStandsForItsTouchpoint)
{
    Drawn const drawn(PictureKind::Quadrant, small_map());
    auto const* mark = drawn.mark("Waits for the promised call");
    ASSERT_TRUE(mark);
    EXPECT_EQ(mark->touchpoints, std::vector<TouchpointId> { TouchpointId { "t0" } });
    EXPECT_NE(mark->tooltip.find("Concentrate here"), std::string::npos);
    EXPECT_NE(mark->tooltip.find("\u22124.0"), std::string::npos);
    EXPECT_NE(drawn.picture.caption.find("(5.0 and 4.3)"), std::string::npos); // where the cross-hair is
}

TEST(PictureContents, PointsAtOnePlaceShareADotWithTheirCount) // [P3]
{
    auto map = one_cell();
    for (auto const* id : { "a", "b", "c" }) {
        map.touchpoint(id, std::string("Touchpoint ") + id, "s1", "l1").score(id, all_of(4), all_of(6));
        map.with<Touchpoint>(id, [](Touchpoint& touchpoint) { touchpoint.importance = 6; });
    }
    Drawn const drawn(PictureKind::Quadrant, map);
    ASSERT_EQ(drawn.picture.marks.size(), 1u);
    EXPECT_EQ(drawn.picture.marks[0].touchpoints.size(), 3u);
    EXPECT_TRUE(drawn.text("3"));
    EXPECT_TRUE(drawn.text("Touchpoint a +2")) << "the name says that the number is not its own";
    EXPECT_NE(drawn.picture.caption.find("a number in a dot"), std::string::npos);
}

TEST(PictureContents, EveryRankStandsAtItsDotAndNoCountLooksLikeOne)
{
    auto map = JourneyBuilder { small_map() };
    for (int i = 0; i < 3; ++i) {
        Priority priority { PriorityId { "p" + std::to_string(i) }, TouchpointId { "t" + std::to_string(i) } };
        priority.value = i == 0 ? 7 : 3;
        priority.effort = 4;
        map.add(priority);
    }
    Drawn const drawn(PictureKind::ImpactEffort, map, 280);
    EXPECT_TRUE(drawn.says("1."));
    // What stands at the ticks of both axes, and nowhere else.
    EXPECT_EQ(drawn.texts("2"), drawn.texts("3")) << "the dot of two, which would read as the second";
    EXPECT_EQ(drawn.count(PictureShapeKind::Circle, tokens(Theme::Light).ink), 1) << "a ring around the two";
}

TEST(PictureContents, FieldsHaveEdgesWhereTheirGroundsCannotBeTold)
{
    auto const edges = [](Theme theme) {
        auto const journey = rich_journey();
        auto const picture = build_picture(PictureKind::Quadrant, journey, measure(journey, { current_round(journey), {} }), { 560, theme, {} });
        return std::count_if(picture.shapes.begin(), picture.shapes.end(), [&](PictureShape const& shape) { return shape.kind == PictureShapeKind::Box && shape.stroke == tokens(theme).line; });
    };
    EXPECT_EQ(edges(Theme::Contrast), 4);
    EXPECT_EQ(edges(Theme::DarkContrast), 4);
    EXPECT_EQ(edges(Theme::Light), 0);
}

TEST(PictureContents, ANarrowListOfPrioritiesNamesItsNumbers)
{
    Drawn const drawn(PictureKind::Priorities, rich_journey(), 340);
    EXPECT_TRUE(drawn.text("Gap"));
    EXPECT_TRUE(drawn.says("Agreed with: Karin, head of desk"));
}

TEST(PictureContents, TheRadarIsRedWhereLessIsGivenThanIsAcceptable)
{
    Score score { ScoreId { "x" }, TouchpointId { "t" } };
    score.perception = { { 3, 6, 6, 6, 6 } };
    score.expectation = all_of(6);
    score.adequate = all_of(4);
    score.desired = all_of(7);
    Drawn const drawn(PictureKind::Radar, one_cell().touchpoint("t", "T", "s1", "l1").add(score));
    EXPECT_EQ(drawn.count(PictureShapeKind::Circle, tokens(Theme::Light).lost), 1);
    EXPECT_TRUE(drawn.says("below what is adequate"));
    EXPECT_NE(drawn.mark("Reliability")->tooltip.find("\u22121.0"), std::string::npos);
    score.perception = all_of(6);
    Drawn const fine(PictureKind::Radar, one_cell().touchpoint("t", "T", "s1", "l1").add(score));
    EXPECT_EQ(fine.count(PictureShapeKind::Circle, tokens(Theme::Light).lost), 0);
}

TEST(PictureContents, TheRadarLeavesOutWhatNobodyScored)
{
    Drawn const drawn(PictureKind::Radar, one_cell().touchpoint("t", "T", "s1", "l1").score("t", { { 5, 5, 5, 0, 5 } }, all_of(6)));
    EXPECT_EQ(drawn.count(PictureShapeKind::Circle, tokens(Theme::Light).won), 4);
    EXPECT_EQ(drawn.picture.rows[3][1], ""); // empathy: nothing, not 0
}

TEST(PictureContents, EachCellOfTheWatermelonSelectsItsTouchpoints)
{
    Drawn const drawn(PictureKind::Watermelon, rich_journey());
    auto const counts = drawn.measures.watermelon.counts;
    auto const name = "Watermelon " + std::to_string(counts[std::size_t(WatermelonCell::Watermelon)]);
    ASSERT_TRUE(drawn.mark(name));
    EXPECT_EQ(int(drawn.mark(name)->touchpoints.size()), counts[std::size_t(WatermelonCell::Watermelon)]);
    EXPECT_TRUE(drawn.says("responsiveness"));
}

TEST(PictureContents, TheTrustLineNamesItsFallsAndWhatFixingThemWouldGive)
{
    Drawn const drawn(PictureKind::Trust, small_map());
    EXPECT_TRUE(drawn.says("\u221212  Waits for"));
    EXPECT_TRUE(drawn.says("12 to 1") || drawn.picture.caption.find("12 to 1, a rule of thumb") != std::string::npos);
    EXPECT_TRUE(drawn.text("\u221210 → +3"));
    EXPECT_EQ(drawn.marked().size(), 3u);
}

TEST(PictureContents, TheLadderSaysWaitingAndWorkAndMarksABrokenPromise)
{
    auto map = small_map();
    Timing timing { TimingId { "x" }, TouchpointId { "t0" } };
    timing.process_time = 60;
    timing.lead_time = 3000;
    timing.promised_time = 1800;
    Drawn const drawn(PictureKind::ValueStream, JourneyBuilder { map }.add(timing));
    EXPECT_TRUE(drawn.text("49 min waiting"));
    EXPECT_TRUE(drawn.text("1 min"));
    EXPECT_EQ(drawn.count(PictureShapeKind::Box, tokens(Theme::Light).lost_soft), 1);
    EXPECT_EQ(drawn.count(PictureShapeKind::Box, tokens(Theme::Light).ink), 2); // the tick of the promise, and what it means
    EXPECT_TRUE(drawn.says("Bottleneck"));
}

TEST(PictureContents, RoundsShowBeforeAfterAndTarget)
{
    Drawn const drawn(PictureKind::Rounds, rich_journey());
    auto const& t = tokens(Theme::Light);
    EXPECT_TRUE(drawn.text("Q2 2026"));
    EXPECT_TRUE(drawn.text("target"));
    EXPECT_EQ(drawn.count(PictureShapeKind::Box, t.ink), 6); // one tick a dimension, and what it means
    ASSERT_TRUE(drawn.mark("Trust at the end"));
    EXPECT_FALSE(drawn.mark("Trust at the end")->touchpoints.empty()) << "every number opens down to what it comes from";
    EXPECT_TRUE(drawn.text("Guide is for another model"));
    EXPECT_TRUE(drawn.mark("Reliability"));
    EXPECT_NE(drawn.mark("Reliability")->tooltip.find("achieved"), std::string::npos);
}

TEST(PictureContents, OneRoundOnlySaysHowToGetASecond) // [P2]
{
    Drawn const drawn(PictureKind::Rounds, small_map());
    EXPECT_TRUE(drawn.picture.is_empty);
    EXPECT_TRUE(drawn.says("No rounds to compare yet"));
}

TEST(PictureContents, TheFirstPriorityIsWhatIsWorthTheMostForItsEffort)
{
    auto map = JourneyBuilder { small_map() };
    for (int i = 0; i < 3; ++i) {
        Priority priority { PriorityId { "p" + std::to_string(i) }, TouchpointId { "t" + std::to_string(i) } };
        priority.value = 2 + i;
        priority.effort = 4;
        map.add(priority);
    }
    Drawn const drawn(PictureKind::Priorities, map, 900);
    ASSERT_EQ(drawn.picture.rows.size(), 3u);
    EXPECT_EQ(drawn.picture.rows[0][1], "t0");
    EXPECT_EQ(drawn.picture.marks.front().name, "Waits for the promised call");
    EXPECT_TRUE(drawn.text("67 %")); // of the effort, on values 2 and 3
}

TEST(PictureContents, VoicesCountBothDirectionsAndNameTheUnheard)
{
    Drawn const drawn(PictureKind::Voice, rich_journey());
    EXPECT_TRUE(drawn.says("Nothing heard about: " + std::to_string(drawn.measures.voice.unheard.size())));
    EXPECT_TRUE(drawn.says("Good news"));
    EXPECT_TRUE(drawn.says("\u2212"));
}

TEST(PictureContents, TheSegmentThatDiffersIsPointedOut)
{
    Drawn const drawn(PictureKind::Personas, rich_journey());
    EXPECT_TRUE(drawn.says("Newcomers differs from all others"));
}

TEST(PictureContents, WhatIsRememberedStandsBesideTheMean)
{
    Drawn const drawn(PictureKind::PeakEnd, small_map());
    EXPECT_TRUE(drawn.says("peak: "));
    EXPECT_TRUE(drawn.text("remembered"));
    EXPECT_TRUE(drawn.text("3.5")); // (2 + 5) / 2
    EXPECT_TRUE(drawn.text("4.3"));
    ASSERT_TRUE(drawn.mark("remembered 3.5"));
    EXPECT_EQ(drawn.mark("remembered 3.5")->touchpoints.size(), 2u);
    EXPECT_EQ(drawn.mark("mean 4.3")->touchpoints.size(), 3u);
}

TEST(PictureContents, TensionsCarryTheirTouchpoints)
{
    Drawn const drawn(PictureKind::Tensions, rich_journey());
    ASSERT_EQ(drawn.picture.marks.size(), 4u);
    EXPECT_EQ(drawn.picture.marks[0].touchpoints.size(), 2u);
}
