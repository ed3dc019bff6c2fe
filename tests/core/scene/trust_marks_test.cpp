#include "core/scene/trust_marks.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace trustline;

namespace {

// Falls of one balance each at these places, from left to right; ranks as the scene gives them.
std::vector<TrustFall> falls_at(std::vector<float> const& places, std::vector<float> const& gaps = {})
{
    std::vector<TrustFall> falls;
    for (std::size_t i = 0; i < places.size(); ++i) {
        TrustFall fall { std::uint32_t(i), places[i], -12.0f * float(i), -12.0f * float(i + 1), gaps.empty() ? -2 : gaps[i] };
        fall.rank_of_foot = std::uint32_t(places.size() - 1 - i);
        for (std::size_t other = 0; !gaps.empty() && other < gaps.size(); ++other)
            fall.rank += gaps[other] < gaps[i];
        falls.push_back(fall);
    }
    if (gaps.empty()) {
        for (auto& fall : falls)
            fall.rank = fall.card;
    }
    return falls;
}

BoxInstance stroke(Rect const& rect)
{
    BoxInstance box;
    box.rect[0] = rect.x;
    box.rect[1] = rect.y;
    box.rect[2] = rect.width;
    box.rect[3] = rect.height;
    return box;
}

// Level at zero up to x 500, then down by 12 and on to 1000.
Scene one_cliff()
{
    Scene scene;
    scene.trust_line = { stroke({ 0, 0, 500, 0 }), stroke({ 500, -12, 500, 0 }), stroke({ 500, -12, 0, 12 }) };
    scene.trust_line.back().fill = 1;
    scene.trust_end = { 1000, -12 };
    return scene;
}

constexpr Rect strip { 0, 0, 1000, 140 };
constexpr TrustScale scale { 20, 9 };
TrustCliff const cliff { 0, 0, 1, 500, 0, -12 };

}

TEST(TrustMarks, FallsTooCloseShareOneHeadAtTheLowestFoot) // [S7]
{
    auto const cliffs = cliffs_of(falls_at({ 100, 108, 116, 300 }, { -2, -4, -3, -2 }), 20);
    ASSERT_EQ(cliffs.size(), 2u);
    EXPECT_EQ(cliffs[0], (TrustCliff { 2, 1, 3, 116, 0, -36 }));
    EXPECT_EQ(cliffs[1], (TrustCliff { 3, 3, 1, 300, -36, -48 }));
    EXPECT_TRUE(cliffs_of({}, 20).empty());
}

TEST(TrustMarks, HeadsStandClearOfEachOtherAlsoOnALongSlope) // [S7]
{
    std::vector<float> places;
    for (int i = 0; i < 200; ++i)
        places.push_back(float(i * 3));
    auto const cliffs = cliffs_of(falls_at(places), 16);
    EXPECT_GT(cliffs.size(), 30u);
    std::uint32_t counted = 0;
    for (std::size_t i = 0; i < cliffs.size(); ++i) {
        counted += cliffs[i].count;
        EXPECT_TRUE(i == 0 || cliffs[i].x - cliffs[i - 1].x >= 16);
    }
    EXPECT_EQ(counted, 200u);
}

TEST(TrustMarks, OnlyWhatReachesIntoTheStripIsDrawn)
{
    // Steps of 10: up to 500 they rise, then they fall.
    std::vector<BoxInstance> treads, climbs, falls, area;
    for (float x = 0; x < 1000; x += 10) {
        treads.push_back(stroke({ x, 1, 10, 0 }));
        area.push_back(stroke({ x, 0, 10, 1 }));
        auto& risers = x < 500 ? climbs : falls;
        risers.push_back(stroke({ x, 0, 0, 1 }));
        risers.back().fill = x < 500 ? 0 : 1;
    }
    auto line = treads;
    line.insert(line.end(), climbs.begin(), climbs.end());
    line.insert(line.end(), falls.begin(), falls.end());

    TrustScale const twice { 20, 9, 2, 5 };
    for (auto const& [left, right] : { std::pair { -50.0f, 40.0f }, { 300.0f, 620.0f }, { 1100.0f, 1300.0f }, { 1990.0f, 3000.0f }, { 2100.0f, 2200.0f } }) {
        auto const reaches_in = [&, from = left, to = right](BoxInstance const& box) {
            return twice.x_of(box.rect[0] + box.rect[2]) >= from && twice.x_of(box.rect[0]) <= to;
        };
        auto const ranges = trust_line_between(line, twice, left, right);
        for (std::size_t index = 0; index < line.size(); ++index) {
            bool const is_drawn = std::any_of(ranges.begin(), ranges.end(), [&](BoxRange const& range) { return range.first <= index && index < range.last; });
            EXPECT_EQ(is_drawn, reaches_in(line[index])) << "box " << index << " from " << left << " to " << right;
        }
        auto const below = trust_area_between(area, twice, left, right);
        EXPECT_EQ(below.last - below.first, std::size_t(std::count_if(area.begin(), area.end(), reaches_in)));
    }
}

TEST(TrustMarks, OfCliffsTooCloseTheDeepestGapIsLabelled) // [S7]
{
    auto const falls = falls_at({ 100, 180, 290, 310 }, { -2.1f, -4, -3, -2 });
    auto const labelled = [&](float distance) { return cliffs_to_label(cliffs_of(falls, 1), falls, distance); };
    EXPECT_EQ(labelled(120), (std::vector<std::uint32_t> { 1, 3 }));
    EXPECT_EQ(labelled(15), (std::vector<std::uint32_t> { 0, 1, 2, 3 }));
    EXPECT_EQ(labelled(1000), (std::vector<std::uint32_t> { 1 }));
}

TEST(TrustMarks, ATitleTakesWhatTheLineLeavesFree) // [S7]
{
    auto const place = [](float title_width, Scene const& scene) { return place_cliff_label(scene, scale, strip, cliff, { { 30, 17 }, { title_width, 16 } }, {}); };
    auto const whole = place(200, one_cliff());
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->title.width, 200);
    EXPECT_EQ(whole->title.right(), 486);
    auto const long_title = place(700, one_cliff());
    ASSERT_TRUE(long_title);
    EXPECT_LT(long_title->title.width, 700);
    EXPECT_GE(long_title->title.x, strip.x);
    auto between = one_cliff();
    between.trust_line.push_back(stroke({ 360, -14, 0, 10 })); // crosses the words
    between.trust_line.back().fill = 1;
    std::swap(between.trust_line[2], between.trust_line[3]);
    auto const shorter = place(700, between);
    ASSERT_TRUE(shorter);
    EXPECT_GT(shorter->title.x, 360);
    EXPECT_GT(shorter->title.width, 100);
}

TEST(TrustMarks, ANumberStandsAloneWhereATitleHasNoRoom) // [S7]
{
    auto scene = one_cliff();
    scene.trust_line.insert(scene.trust_line.begin() + 2, stroke({ 445, -14, 0, 14 }));
    auto const label = place_cliff_label(scene, scale, strip, cliff, { { 30, 17 }, { 200, 16 } }, {});
    ASSERT_TRUE(label);
    EXPECT_TRUE(label->title.is_empty());
    scene.trust_line[2] = stroke({ 470, -14, 0, 14 });
    EXPECT_FALSE(place_cliff_label(scene, scale, strip, cliff, { { 30, 17 }, { 200, 16 } }, {}));
}

TEST(TrustMarks, OnASlopeTheNumberStandsUnderTheLine) // [S7]
{
    // Down in steps of 8 units and 3 balances, the last one at x 500.
    Scene scene;
    for (int i = 0; i < 5; ++i)
        scene.trust_line.push_back(stroke({ 468 + 8.0f * float(i), -3.0f * float(i), 8, 0 }));
    for (int i = 0; i < 4; ++i) {
        scene.trust_line.push_back(stroke({ 476 + 8.0f * float(i), -3.0f * float(i + 1), 0, 3 }));
        scene.trust_line.back().fill = 1;
    }
    auto const label = place_cliff_label(scene, { 20, 4 }, strip, cliff, { { 30, 17 }, { 200, 16 } }, {});
    ASSERT_TRUE(label);
    EXPECT_TRUE(label->title.is_empty());
    EXPECT_GE(label->number.y + 3, trust_reach(scene, { 20, 4 }, label->number.x, label->number.right()).bottom);
    EXPECT_LE(label->number.y, 20 + 12 * 4);
}

TEST(TrustMarks, TheBalanceStandsBesideItsLine)
{
    auto const label = place_trust_end(one_cliff(), scale, strip, { 30, 20 }, 180, {});
    EXPECT_TRUE(label.has_caption);
    EXPECT_FALSE(label.is_beyond);
    EXPECT_EQ(label.place.right(), 990);
    float const y = scale.y_of(-12);
    EXPECT_LT(label.place.bottom(), y);
    EXPECT_GT(label.place.bottom(), y - 6);
}

TEST(TrustMarks, OfAnEndOutOfSightTheBalanceStandsWhereTheLineLeaves)
{
    Rect const seen { 0, 0, 300, 140 };
    auto const label = place_trust_end(one_cliff(), scale, seen, { 30, 20 }, 180, {});
    EXPECT_TRUE(label.is_beyond);
    EXPECT_LT(label.place.right(), seen.right());
    EXPECT_GT(label.place.y, 20);
    EXPECT_LT(label.place.y, 26);
}

TEST(TrustMarks, ACaptionMakesWayWhereTheNumberAloneIsNearer)
{
    auto scene = one_cliff();
    scene.trust_line = { stroke({ 0, 8, 900, 0 }), stroke({ 900, -12, 100, 0 }), stroke({ 900, -12, 0, 20 }) };
    scene.trust_line.back().fill = 1;
    TrustScale const steep { 60, 6 };
    auto const label = place_trust_end(scene, steep, strip, { 30, 20 }, 180, {});
    EXPECT_FALSE(label.has_caption);
    EXPECT_LT(label.place.bottom(), steep.y_of(-12));
    EXPECT_GT(label.place.bottom(), steep.y_of(-12) - 6);
}

TEST(TrustMarks, TheBalanceNeverStandsOnOtherWords)
{
    // The fall takes the whole height where the line leaves the strip.
    auto scene = one_cliff();
    scene.trust_end = { 1000, 8 };
    Rect const seen { 0, 0, 505, 120 };
    TrustScale const high { 6, 9 };
    std::vector<Rect> written { { 380, 70, 106, 45 } };
    for (int times = 0; times < 2; ++times) {
        auto const label = place_trust_end(scene, high, seen, { 30, 20 }, 0, written);
        EXPECT_TRUE(label.is_beyond);
        for (auto const& words : written)
            EXPECT_FALSE(label.place.intersects(words));
        EXPECT_FALSE(times == 0 && label.place.is_empty()) << "there is room before the fall";
        written = { { 0, 0, 505, 120 } }; // and none at all
    }
}

TEST(TrustMarks, TheLineOfZeroMakesWayForWords)
{
    std::vector<Rect> const words { { 200, 10, 50, 20 }, { 400, 60, 50, 20 }, { 100, 10, 20, 20 } };
    auto const stretches = zero_line(scale, 0, 500, words);
    ASSERT_EQ(stretches.size(), 3u);
    EXPECT_EQ(stretches[0].to, 96);
    EXPECT_EQ(stretches[1].from, 124);
    EXPECT_EQ(stretches[2].from, 254);
    EXPECT_EQ(stretches[2].to, 500);
}
