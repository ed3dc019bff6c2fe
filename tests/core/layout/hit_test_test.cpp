#include "core/layout/board.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

using namespace trustline;

namespace {

Journey board()
{
    return JourneyBuilder {}
        .stage("s1", "Before")
        .stage("s2", "After")
        .lane("l1", "Customer")
        .lane("l2", "Back", LaneKind::Backstage)
        .touchpoint("a", "A", "s1", "l1")
        .touchpoint("b", "B", "s2", "l1")
        .link("link", "a", "b")
        .note("note", "On B", "s2", "l1", 100, 60);
}

}

TEST(HitTest, FindsACard)
{
    Hit const hit = hit_test(lay_out_board(board()), { 20, 20 }, 4);
    EXPECT_EQ(hit.record, TouchpointId { "a" });
    EXPECT_EQ(hit.kind, RecordKind::Touchpoint);
    EXPECT_EQ(hit.stage, StageId { "s1" });
    EXPECT_EQ(hit.lane, LaneId { "l1" });
}

TEST(HitTest, ANoteLiesOnTopOfACard)
{
    Hit const hit = hit_test(lay_out_board(board()), { 158 + 110, 70 }, 4);
    EXPECT_EQ(hit.record, NoteId { "note" });
    EXPECT_EQ(hit.kind, RecordKind::Note);
}

TEST(HitTest, ALinkIsHitWithinReach)
{
    BoardLayout const layout = lay_out_board(board());
    EXPECT_EQ(hit_test(layout, { 158, 59 }, 4).record, LinkId { "link" });
    EXPECT_TRUE(hit_test(layout, { 158, 69 }, 4).record.is_empty());
}

TEST(HitTest, BetweenCardsOnlyTheCellIsHit)
{
    Hit const hit = hit_test(lay_out_board(board()), { 20, 150 }, 4);
    EXPECT_TRUE(hit.record.is_empty());
    EXPECT_FALSE(hit.kind);
    EXPECT_EQ(hit.lane, LaneId { "l2" });
}

TEST(HitTest, OutsideTheGridNothingIsHit)
{
    for (Vec2 const point : { Vec2 { -1, 20 }, Vec2 { 20, -1 }, Vec2 { 317, 20 }, Vec2 { 20, 225 } })
        EXPECT_TRUE(hit_test(lay_out_board(board()), point, 4).stage.is_empty());
}

RC_GTEST_PROP(HitTest, AgreesWithALookAtEveryCard, (std::uint64_t seed))
{
    Dice dice { seed };
    BoardLayout const layout = lay_out_board(random_journey(dice, 30));
    for (int i = 0; i < 20; ++i) {
        Vec2 const point { float(dice.between(-20, int(layout.grid.width) + 20)), float(dice.between(-20, int(layout.grid.height) + 20)) };
        auto const slow = std::find_if(layout.cards.begin(), layout.cards.end(), [&](PlacedCard const& card) { return card.rect().contains(point); });
        Hit const hit = hit_test(layout, point, 0);
        if (hit.kind == RecordKind::Note)
            continue;
        RC_ASSERT((hit.kind == RecordKind::Touchpoint) == (slow != layout.cards.end()));
        if (slow != layout.cards.end())
            RC_ASSERT(RecordId(slow->id) == hit.record);
    }
}

RC_GTEST_PROP(HitTest, AnAreaTakesExactlyTheCardsItTouches, (std::uint64_t seed))
{
    Dice dice { seed };
    BoardLayout const layout = lay_out_board(random_journey(dice, 30));
    Rect const area { float(dice.between(-300, int(layout.grid.width) + 100)), float(dice.between(-300, int(layout.grid.height) + 100)), float(dice.between(1, 900)),
        float(dice.between(1, 900)) };
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < layout.cards.size(); ++i) {
        if (layout.cards[i].rect().intersects(area))
            expected.push_back(i);
    }
    auto found = card_indices_in(layout, area);
    std::sort(found.begin(), found.end());
    RC_ASSERT(found == expected);
    RC_ASSERT(cards_in(layout, area).size() == expected.size());
}
