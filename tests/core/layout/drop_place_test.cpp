#include "core/layout/board.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

using namespace trustline;

namespace {

JourneyBuilder board(int cards_in_first_cell)
{
    JourneyBuilder builder;
    builder.stage("s1", "Before").stage("s2", "After").lane("l1", "Customer").lane("l2", "Back", LaneKind::Backstage);
    for (int i = 0; i < cards_in_first_cell; ++i)
        builder.touchpoint(std::string(1, char('a' + i)), "Card", "s1", "l1");
    return builder.touchpoint("z", "Card", "s2", "l2");
}

DropPlace place(std::string const& stage, std::string const& lane, std::string const& before = {})
{
    return { StageId { stage }, LaneId { lane }, TouchpointId { before } };
}

}

TEST(DropPlace, InAnEmptyCellIsItsEnd) // [L9]
{
    EXPECT_EQ(drop_place_at(lay_out_board(board(1)), { 200, 50 }, {}), place("s2", "l1"));
}

TEST(DropPlace, InOneColumnCountsWhoIsAbove) // [L9]
{
    BoardLayout const layout = lay_out_board(board(2));
    EXPECT_EQ(drop_place_at(layout, { 79, 30 }, {}), place("s1", "l1", "a"));
    EXPECT_EQ(drop_place_at(layout, { 79, 100 }, {}), place("s1", "l1", "b"));
    EXPECT_EQ(drop_place_at(layout, { 79, 200 }, {}), place("s1", "l1"));
}

TEST(DropPlace, SideBySideCountsTheRowThenWhoIsLeft) // [L9]
{
    BoardLayout const layout = lay_out_board(board(6)); // two columns, three rows: ab cd ef
    EXPECT_EQ(drop_place_at(layout, { 10, 56 }, {}), place("s1", "l1", "a"));
    EXPECT_EQ(drop_place_at(layout, { 155, 56 }, {}), place("s1", "l1", "b"));
    EXPECT_EQ(drop_place_at(layout, { 300, 56 }, {}), place("s1", "l1", "c"));
    EXPECT_EQ(drop_place_at(layout, { 10, 160 }, {}), place("s1", "l1", "c"));
    EXPECT_EQ(drop_place_at(layout, { 300, 300 }, {}), place("s1", "l1"));
}

TEST(DropPlace, CardsInTheHandAreNoNeighbours) // [L9]
{
    BoardLayout const layout = lay_out_board(board(3));
    std::vector<TouchpointId> const dragged { TouchpointId { "b" }, TouchpointId { "gone" } };
    EXPECT_EQ(drop_place_at(layout, { 79, 100 }, dragged), place("s1", "l1", "c"));
    EXPECT_EQ(drop_place_at(layout, { 79, 160 }, dragged), place("s1", "l1", "c"));
}

TEST(DropPlace, OutsideIsTheNearestCell) // [L9]
{
    BoardLayout const layout = lay_out_board(board(1));
    EXPECT_EQ(drop_place_at(layout, { -500, -500 }, {}), place("s1", "l1", "a"));
    EXPECT_EQ(drop_place_at(layout, { 5000, 5000 }, {}), place("s2", "l2"));
    EXPECT_EQ(drop_place_at(layout, { 5000, -3 }, {}), place("s2", "l1"));
}

TEST(DropPlace, AMapWithoutCellsHasNone)
{
    EXPECT_EQ(drop_place_at(lay_out_board(Journey {}), { 10, 10 }, {}), DropPlace {});
}

RC_GTEST_PROP(DropPlace, ACardHeldOverItsOwnPlaceStaysThere, (std::uint64_t seed)) // [L9]
{
    Dice dice { seed };
    BoardLayout const layout = lay_out_board(random_journey(dice, 20));
    for (std::uint32_t i = 0; i < layout.cards.size(); ++i) {
        auto const& card = layout.cards[i];
        if (card.is_hidden())
            continue;
        auto const cell = layout.cards_in_cell(card.stage, card.lane);
        DropPlace const drop = drop_place_at(layout, card.rect().centre(), { card.id });
        TouchpointId const next = i + 1 < cell.end ? layout.cards[i + 1].id : TouchpointId {};
        RC_ASSERT(drop == (DropPlace { layout.stages[card.stage].id, layout.lanes[card.lane].id, next }));
    }
}
