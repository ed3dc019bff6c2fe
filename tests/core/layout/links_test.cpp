#include "core/layout/board.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

using namespace trustline;

namespace {

// Two stages; the first has three cards below each other in one lane.
JourneyBuilder linked_board()
{
    return JourneyBuilder {}
        .stage("s1", "Before")
        .stage("s2", "After")
        .lane("l1", "Customer")
        .touchpoint("a", "A", "s1", "l1")
        .touchpoint("b", "B", "s1", "l1")
        .touchpoint("c", "C", "s1", "l1")
        .touchpoint("d", "D", "s2", "l1");
}

PlacedLink link_between(std::string const& from, std::string const& to)
{
    BoardLayout const layout = lay_out_board(linked_board().link("link", from, to));
    return layout.links.at(0);
}

}

TEST(Links, ToTheRightLeaveAndEnterHorizontally) // [L8]
{
    auto const link = link_between("a", "d");
    EXPECT_EQ(link.start, (Vec2 { 151, 56 }));
    EXPECT_EQ(link.end, (Vec2 { 165, 56 }));
    EXPECT_EQ(link.control_1.y, link.start.y);
    EXPECT_EQ(link.control_2.y, link.end.y);
    EXPECT_GT(link.control_1.x, link.start.x);
    EXPECT_LT(link.control_2.x, link.end.x);
}

TEST(Links, BackToTheLeftMirrorThem) // [L8]
{
    auto const link = link_between("d", "a");
    EXPECT_EQ(link.start, (Vec2 { 165, 56 }));
    EXPECT_EQ(link.end, (Vec2 { 151, 56 }));
    EXPECT_LT(link.control_1.x, link.start.x);
}

TEST(Links, BetweenNeighboursInAColumnGoStraight) // [L8]
{
    auto const down = link_between("a", "b");
    EXPECT_EQ(down.start, (Vec2 { 79, 104 }));
    EXPECT_EQ(down.end, (Vec2 { 79, 112 }));
    EXPECT_EQ(down.control_1.x, down.start.x);
    auto const up = link_between("b", "a");
    EXPECT_EQ(up.start, down.end);
    EXPECT_EQ(up.end, down.start);
}

TEST(Links, OverOtherCardsOfAColumnGoAround) // [L8]
{
    auto const link = link_between("a", "c");
    EXPECT_EQ(link.start.x, 151);
    EXPECT_EQ(link.end.x, 151);
    EXPECT_GT(link.control_1.x, 151);
    EXPECT_EQ(link.control_1.y, link.start.y);
    EXPECT_LT(distance_to(link, { 151 + 10, 160 }), 1); // inside the gap to the next stage
}

TEST(Links, ToItselfAreALoop)
{
    auto const link = link_between("a", "a");
    EXPECT_NE(link.start, link.end);
    EXPECT_GT(link.control_1.x, link.start.x);
}

TEST(Links, FollowCardsThatMoved)
{
    Journey const journey = linked_board().link("link", "a", "d");
    BoardLayout layout = lay_out_board(journey);
    layout.cards[0].position.y += 100;
    route_links(layout, journey);
    ASSERT_EQ(layout.links.size(), 1u);
    EXPECT_EQ(layout.links[0].start.y, 156);
}

TEST(Links, KnowHowFarAPointIs)
{
    auto const link = link_between("a", "c");
    EXPECT_NEAR(distance_to(link, link.start), 0, 0.01f);
    EXPECT_NEAR(distance_to(link, { 151 + 9.75f, 160 }), 0, 0.1f);
    EXPECT_NEAR(distance_to(link, { 151 + 19.75f, 160 }), 10, 0.1f);
}
