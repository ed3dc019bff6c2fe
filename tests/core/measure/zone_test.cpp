#include "core/measure/zone.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace trustline {

// definitions.md section 1, computed vector: M 4.8, D 6.4, P 5.2.
TEST(ZoneOfTolerance, HasAdequacySuperiorityWidthPositionAndState) // [Z1] [Z2]
{
    auto const zone = zone_of_tolerance(4.8, 6.4, 5.2);
    ASSERT_TRUE(zone);
    EXPECT_NEAR(zone.value().adequacy, 0.4, 1e-9);
    EXPECT_NEAR(zone.value().superiority, -1.2, 1e-9);
    EXPECT_NEAR(zone.value().width, 1.6, 1e-9);
    ASSERT_TRUE(zone.value().position);
    EXPECT_NEAR(*zone.value().position, 0.25, 1e-9);
    EXPECT_EQ(zone.value().state, ZoneState::InZone);
}

TEST(ZoneOfTolerance, RefusesMoreRequiredThanDesired) // [Z1]
{
    EXPECT_EQ(zone_of_tolerance(6, 5, 5).error().message, "What is adequate cannot be more than what is desired");
    EXPECT_FALSE(zone_of_tolerance(std::nan(""), 5, 5));
    EXPECT_FALSE(zone_of_tolerance(1, std::numeric_limits<double>::infinity(), 5));
}

TEST(ZoneOfTolerance, HasNoPositionWithoutWidth) // [Z2]
{
    auto const zone = zone_of_tolerance(5, 5, 6);
    ASSERT_TRUE(zone);
    EXPECT_FALSE(zone.value().position);
    EXPECT_EQ(zone.value().width, 0);
    EXPECT_EQ(zone.value().state, ZoneState::AboveZone);
}

TEST(ZoneOfTolerance, HoldsBothEdgesInside) // [Z2]
{
    EXPECT_EQ(zone_of_tolerance(4, 6, 3.9).value().state, ZoneState::BelowZone);
    EXPECT_EQ(zone_of_tolerance(4, 6, 4).value().state, ZoneState::InZone);
    EXPECT_EQ(zone_of_tolerance(4, 6, 6).value().state, ZoneState::InZone);
    EXPECT_EQ(zone_of_tolerance(4, 6, 6.1).value().state, ZoneState::AboveZone);
    EXPECT_EQ(label_of(ZoneState::BelowZone), "below zone");
    EXPECT_EQ(label_of(ZoneState::InZone), "in zone");
    EXPECT_EQ(label_of(ZoneState::AboveZone), "above zone");
}

TEST(ZoneOfTolerance, IsScaleFree) // LibQUAL asks from 1 to 9
{
    EXPECT_EQ(zone_of_tolerance(6, 8, 7).value().position, 0.5);
}

}
