#include "core/base/geometry.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

TEST(Rect, UnitedIsTheSmallestBoxAroundBoth)
{
    EXPECT_EQ(united({ 0, 0, 10, 10 }, { 20, -5, 10, 10 }), (Rect { 0, -5, 30, 15 }));
    EXPECT_EQ(united({}, { 20, -5, 10, 10 }), (Rect { 20, -5, 10, 10 })) << "an empty box adds nothing";
    EXPECT_EQ(united({ 20, -5, 10, 10 }, { 500, 500, 0, 9 }), (Rect { 20, -5, 10, 10 }));
}

TEST(Rect, BetweenTwoCornersInAnyOrder)
{
    EXPECT_EQ(rect_between({ 5, 1 }, { 2, 8 }), (Rect { 2, 1, 3, 7 }));
    EXPECT_EQ(rect_between({ 2, 8 }, { 5, 1 }), (Rect { 2, 1, 3, 7 }));
}

TEST(Rect, ContainsItsTopLeftButNotItsBottomRight)
{
    Rect const rect { 1, 1, 2, 2 };
    EXPECT_TRUE(rect.contains({ 1, 1 }));
    EXPECT_FALSE(rect.contains({ 3, 3 }));
    EXPECT_FALSE(rect.intersects({ 3, 1, 5, 5 })) << "touching is not intersecting";
}

TEST(Mixed, IsExactAtBothEnds)
{
    EXPECT_EQ(mixed(0.1f, 0.7f, 0.0f), 0.1f);
    EXPECT_EQ(mixed(0.1f, 0.7f, 1.0f), 0.7f);
    EXPECT_EQ(mixed(Vec2 { 0, 10 }, Vec2 { 10, 0 }, 0.5f), (Vec2 { 5, 5 }));
}

TEST(Transform, GoesThereAndBack)
{
    Transform const screen_from_board { 0.5f, { 100, -20 } };
    EXPECT_EQ(screen_from_board * Vec2({ 10, 40 }), (Vec2 { 105, 0 }));
    EXPECT_EQ(screen_from_board.inverse() * (screen_from_board * Vec2 { 10, 40 }), (Vec2 { 10, 40 }));
    EXPECT_EQ(screen_from_board * Rect({ 0, 0, 8, 4 }), (Rect { 100, -20, 4, 2 }));
}

}
