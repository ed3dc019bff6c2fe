#include "core/scene/icons.h"
#include "core/journey/names.h"
#include "core/scene/path_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace trustline;

TEST(PathData, ReadsLinesAbsoluteAndRelative)
{
    auto const lines = polylines_of("M1 2L3 4h2V1z M-0.5 .5l1 -1");
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_TRUE(lines[0].is_closed);
    EXPECT_EQ(lines[0].points, (std::vector<Vec2> { { 1, 2 }, { 3, 4 }, { 5, 4 }, { 5, 1 } }));
    EXPECT_EQ(lines[1].points, (std::vector<Vec2> { { -0.5f, 0.5f }, { 0.5f, -0.5f } }));
}

TEST(PathData, ArcsStayOnTheirCircleAndEndWhereTheyShould)
{
    auto const lines = polylines_of("M3 12a9 9 0 1 1 18 0a9 9 0 1 1 -18 0z");
    ASSERT_EQ(lines.size(), 1u);
    for (auto const& point : lines[0].points)
        EXPECT_NEAR(std::hypot(point.x - 12, point.y - 12), 9, 0.001f);
    EXPECT_NEAR(lines[0].points.back().x, 3, 0.001f);
    EXPECT_EQ(lines[0].points.size(), 25u); // twelve segments an arc
}

TEST(PathData, ArcsTurnTheRightWay)
{
    auto const clockwise = polylines_of("M12 5A7 7 0 0 1 19 12"), large = polylines_of("M12 5A7 7 0 1 0 19 12");
    for (auto const& point : clockwise[0].points) {
        EXPECT_GE(point.x, 12 - 0.001f);
        EXPECT_LE(point.y, 12.001f);
    }
    EXPECT_TRUE(std::any_of(large[0].points.begin(), large[0].points.end(), [](Vec2 point) { return point.x < 8; }));
}

TEST(Icons, AllStayOnTheirGrid)
{
    EXPECT_GT(icon_names().size(), 60u);
    for (auto const name : icon_names()) {
        ASSERT_FALSE(icon(name).empty()) << name;
        ASSERT_FALSE(icon_paths(name).empty()) << name;
        for (auto const& stroke : icon(name)) {
            ASSERT_FALSE(stroke.points.empty()) << name;
            EXPECT_TRUE(stroke.is_filled || stroke.width > 0) << name;
            for (auto const& point : stroke.points) {
                EXPECT_TRUE(point.x >= 0 && point.x <= 24 && point.y >= 0 && point.y <= 24) << name;
            }
        }
    }
}

TEST(Icons, AFanFromTheHeartFillsFilledOnes)
{
    for (auto const name : icon_names()) {
        for (auto const& stroke : icon(name)) {
            if (!stroke.is_filled)
                continue;
            EXPECT_TRUE(stroke.is_closed) << name;
            // All triangles of the fan turn the same way.
            int turns_left = 0, turns_right = 0;
            for (std::size_t i = 0; i < stroke.points.size(); ++i) {
                Vec2 const a = stroke.points[i] - stroke.heart, b = stroke.points[(i + 1) % stroke.points.size()] - stroke.heart;
                float const area = a.x * b.y - a.y * b.x;
                turns_left += area < -0.001f;
                turns_right += area > 0.001f;
            }
            EXPECT_TRUE(turns_left == 0 || turns_right == 0) << name;
        }
    }
}

TEST(Icons, DotsAreOnePoint)
{
    auto const strokes = icon("more");
    ASSERT_EQ(strokes.size(), 3u);
    EXPECT_EQ(strokes[0].points.size(), 1u);
}

TEST(Icons, EveryChannelEvidenceAndGapHasOne)
{
    for (auto const& channel : names_of(Channel {}))
        EXPECT_EQ(icon(icon_of(channel.value)).empty(), channel.value == Channel::None) << channel.key;
    for (auto const& evidence : names_of(Evidence {}))
        EXPECT_FALSE(icon(icon_of(std::optional { evidence.value })).empty());
    for (int bin = 0; bin < 7; ++bin)
        EXPECT_FALSE(icon(icon_of(std::optional { GapBin(bin) })).empty());
    EXPECT_FALSE(icon(icon_of(std::optional<GapBin> {})).empty());
    EXPECT_TRUE(icon("no such icon").empty());
    EXPECT_TRUE(icon_paths("no such icon").empty());
}
