#include "core/layout/board.h"
#include "core/journey/queries.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace trustline;

namespace {

JourneyBuilder two_by_two()
{
    return JourneyBuilder {}.stage("s1", "Before").stage("s2", "After").lane("l1", "Customer").lane("l2", "Back", LaneKind::Backstage);
}

void add_cards(JourneyBuilder& builder, int count, std::string const& stage, std::string const& lane)
{
    for (int i = 0; i < count; ++i)
        builder.touchpoint(stage + lane + std::to_string(i), "Card", stage, lane);
}

Vec2 position_of(BoardLayout const& layout, std::string const& id)
{
    return layout.card(TouchpointId { id })->position;
}

bool overlap_anywhere(BoardLayout const& layout)
{
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        for (std::size_t k = i + 1; k < layout.cards.size(); ++k) {
            bool const are_seen = !layout.cards[i].is_hidden() && !layout.cards[k].is_hidden();
            if (are_seen && layout.cards[i].rect().intersects(layout.cards[k].rect()))
                return true;
        }
    }
    return false;
}

bool is_inside(Rect const& inner, Rect const& outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

}

TEST(Board, AnEmptyMapHasAnEmptyGrid) // [L1]
{
    BoardLayout const layout = lay_out_board(Journey {});
    EXPECT_EQ(layout.grid, (Rect {}));
    EXPECT_TRUE(layout.cards.empty());
    EXPECT_FALSE(layout.stage_at(0));
    EXPECT_FALSE(layout.lane_at(0));
}

TEST(Board, StagesWithoutLanesAndLanesWithoutStagesHavePlaces) // [L1]
{
    BoardLayout const stages = lay_out_board(JourneyBuilder {}.stage("s1", "One").stage("s2", "Two"));
    EXPECT_EQ(stages.grid, (Rect { 0, 0, 316, 0 }));
    EXPECT_EQ(stages.stages[1].x, 158);

    BoardLayout const lanes = lay_out_board(JourneyBuilder {}.lane("l1", "One").lane("l2", "Two"));
    EXPECT_EQ(lanes.grid, (Rect { 0, 0, 0, 224 }));
    EXPECT_EQ(lanes.lanes[1].y, 112);
}

TEST(Board, AnEmptyCellIsOneCardWideAndHigh) // [L2]
{
    BoardLayout const layout = lay_out_board(two_by_two());
    EXPECT_EQ(layout.cell(0, 0), (Rect { 0, 0, 158, 112 }));
    EXPECT_EQ(layout.cell(1, 1), (Rect { 158, 112, 158, 112 }));
}

TEST(Board, CardsStandBelowEachOtherUntilThereAreFour) // [L3]
{
    auto builder = two_by_two();
    add_cards(builder, 4, "s1", "l1");
    BoardLayout const layout = lay_out_board(builder);
    EXPECT_EQ(position_of(layout, "s1l10"), (Vec2 { 7, 8 }));
    EXPECT_EQ(position_of(layout, "s1l13"), (Vec2 { 7, 8 + 3 * 104 }));
    EXPECT_EQ(layout.stages[0].width, 158);
    EXPECT_EQ(layout.lanes[0].height, 4 * 104 + 8);
}

TEST(Board, AFullerCellGrowsSidewaysAndReadsLeftToRight) // [L3] [L4]
{
    auto builder = two_by_two();
    add_cards(builder, 5, "s1", "l1");
    add_cards(builder, 2, "s1", "l2");
    BoardLayout const layout = lay_out_board(builder);
    EXPECT_EQ(layout.stages[0].width, 2 * 144 + 8 + 14);
    EXPECT_EQ(layout.lanes[0].height, 3 * 104 + 8);
    EXPECT_EQ(position_of(layout, "s1l11"), (Vec2 { 7 + 152, 8 }));
    EXPECT_EQ(position_of(layout, "s1l12"), (Vec2 { 7, 8 + 104 }));
    // The other lane of the stage uses the room, too.
    EXPECT_EQ(position_of(layout, "s1l21").y, position_of(layout, "s1l20").y);
    EXPECT_EQ(layout.lanes[1].height, 112);
}

TEST(Board, NotesMoveWithTheirCellOrStandFree) // [L7]
{
    auto builder = two_by_two();
    builder.note("n1", "In the cell", "s2", "l2", 5, 6).note("n2", "Free", {}, {}, -50, -60);
    BoardLayout const layout = lay_out_board(builder);
    ASSERT_EQ(layout.notes.size(), 2u);
    EXPECT_EQ(layout.notes[0].rect.top_left(), (Vec2 { 158 + 5, 112 + 6 }));
    EXPECT_EQ(layout.notes[1].rect.top_left(), (Vec2 { -50, -60 }));
    EXPECT_EQ(layout.bounds.top_left(), (Vec2 { -50, -60 }));
    EXPECT_EQ(layout.bounds.right(), layout.grid.right());
}

TEST(Board, FindsCellsByPoint)
{
    BoardLayout const layout = lay_out_board(two_by_two());
    EXPECT_EQ(layout.stage_at(0), 0u);
    EXPECT_EQ(layout.stage_at(157.9f), 0u);
    EXPECT_EQ(layout.stage_at(158), 1u);
    EXPECT_FALSE(layout.stage_at(316));
    EXPECT_FALSE(layout.stage_at(-1));
    EXPECT_EQ(layout.lane_at(112), 1u);
    EXPECT_EQ(layout.stage(StageId { "s2" })->x, 158);
    EXPECT_EQ(layout.stage(StageId { "gone" }), nullptr);
    EXPECT_EQ(layout.lane(LaneId { "l2" })->y, 112);
}

RC_GTEST_PROP(Board, NoTwoCardsOverlapAndEachStaysInItsCell, (std::uint64_t seed)) // [L5]
{
    Dice dice { seed };
    BoardLayout const layout = lay_out_board(random_journey(dice, 24));
    RC_ASSERT(!overlap_anywhere(layout));
    for (auto const& card : layout.cards)
        RC_ASSERT(is_inside(card.seen_rect(), layout.cell(card.stage, card.lane)));
}

RC_GTEST_PROP(Board, CardsStandInTheOrderOfTheJourney, (std::uint64_t seed)) // [L6]
{
    Dice dice { seed };
    Journey const journey = random_journey(dice, 16);
    BoardLayout const layout = lay_out_board(journey);
    auto const in_order = touchpoints_in_order(journey);
    RC_ASSERT(layout.cards.size() == in_order.size());
    for (std::size_t i = 0; i < in_order.size(); ++i) {
        RC_ASSERT(layout.cards[i].id == in_order[i]->id);
        RC_ASSERT(layout.card(in_order[i]->id) == &layout.cards[i]);
        auto const cell = layout.cards_in_cell(layout.cards[i].stage, layout.cards[i].lane);
        RC_ASSERT(cell.begin <= i && i < cell.end);
    }
}

RC_GTEST_PROP(Board, AddingACardMovesNothingThatDidNotGrow, (std::uint64_t seed)) // [L11]
{
    Dice dice { seed };
    Journey journey = random_journey(dice, 12);
    BoardLayout const before = lay_out_board(journey);
    Touchpoint added;
    added.id = dice.new_id<Touchpoint>();
    added.stage = before.stages[std::size_t(dice.below(int(before.stages.size())))].id;
    added.lane = before.lanes[std::size_t(dice.below(int(before.lanes.size())))].id;
    added.order = "zzzz";
    RC_ASSERT(!journey.apply({ "Add", { { added.id, std::nullopt, added } } }));
    BoardLayout const after = lay_out_board(journey);

    for (std::size_t stage = 0; stage < before.stages.size(); ++stage) {
        if (before.stages[stage].id != added.stage)
            RC_ASSERT(before.stages[stage].width == after.stages[stage].width);
    }
    for (auto const& card : before.cards) {
        auto const& stage = before.stages[card.stage];
        auto const& lane = before.lanes[card.lane];
        bool const stage_is_the_same = after.stages[card.stage].x == stage.x && after.stages[card.stage].width == stage.width;
        bool const lane_is_the_same = after.lanes[card.lane].y == lane.y && after.lanes[card.lane].height == lane.height;
        if (stage_is_the_same && lane_is_the_same && (stage.id != added.stage || lane.id != added.lane))
            RC_ASSERT(after.card(card.id)->position == card.position);
    }
}

TEST(Board, ManyStagesTimesManyLanesCostNoMemory) // cells are not stored
{
    JourneyBuilder builder;
    std::vector<Change> changes;
    for (int i = 0; i < 20'000; ++i) {
        Stage stage;
        stage.id = StageId { "s" + std::to_string(i) };
        stage.order = "a";
        Lane lane;
        lane.id = LaneId { "l" + std::to_string(i) };
        lane.order = "a";
        changes.push_back({ stage.id, std::nullopt, stage });
        changes.push_back({ lane.id, std::nullopt, lane });
    }
    Journey journey;
    ASSERT_FALSE(journey.apply({ "Build", changes }));
    BoardLayout const layout = lay_out_board(journey);
    EXPECT_EQ(layout.stage_begin.size(), 20'001u);
    EXPECT_TRUE(card_indices_in(layout, layout.grid).empty());
}
