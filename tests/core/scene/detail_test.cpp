#include "core/scene/detail.h"

#include "core/layout/board.h"

#include <gtest/gtest.h>

namespace trustline {
namespace {

float zoom_of_width(float width_in_screen) { return width_in_screen / card_size.x; }

TEST(Detail, FollowsTheWidthOfACardOnTheScreen)
{
    EXPECT_EQ(detail_at(zoom_of_width(7.9f)), Detail::Dust);
    EXPECT_EQ(detail_at(zoom_of_width(8.1f)), Detail::Tile);
    EXPECT_EQ(detail_at(zoom_of_width(31.9f)), Detail::Tile);
    EXPECT_EQ(detail_at(zoom_of_width(32.1f)), Detail::Label);
    EXPECT_EQ(detail_at(zoom_of_width(96.1f)), Detail::Card);
    EXPECT_EQ(detail_at(zoom_of_width(240.1f)), Detail::Open);
}

TEST(Detail, IsLeftOnlyTenPercentBeyondItsBorder)
{
    EXPECT_EQ(detail_at(zoom_of_width(100), Detail::Label), Detail::Label);
    EXPECT_EQ(detail_at(zoom_of_width(100), Detail::Card), Detail::Card);
    EXPECT_EQ(detail_at(zoom_of_width(90), Detail::Card), Detail::Card);
    EXPECT_EQ(detail_at(zoom_of_width(85), Detail::Card), Detail::Label);
    EXPECT_EQ(detail_at(zoom_of_width(110), Detail::Label), Detail::Card);
}

TEST(Detail, JumpsOverLevelsWhenTheZoomDoes)
{
    EXPECT_EQ(detail_at(zoom_of_width(300), Detail::Dust), Detail::Open);
    EXPECT_EQ(detail_at(zoom_of_width(4), Detail::Open), Detail::Dust);
}

}
}
