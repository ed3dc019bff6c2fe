#include "core/layout/board.h"
#include "core/layout/follow.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

using namespace trustline;

namespace {

// Three stages and three lanes; the first cell has three cards below each other.
JourneyBuilder linked_board()
{
    return JourneyBuilder {}
        .stage("s1", "Before")
        .stage("s2", "While")
        .stage("s3", "After")
        .lane("l1", "Customer")
        .lane("l2", "Frontstage")
        .lane("l3", "Backstage")
        .touchpoint("a", "A", "s1", "l1")
        .touchpoint("b", "B", "s1", "l1")
        .touchpoint("c", "C", "s1", "l1")
        .touchpoint("d", "D", "s2", "l1")
        .touchpoint("e", "E", "s3", "l1")
        .touchpoint("f", "F", "s3", "l3")
        .touchpoint("g", "G", "s3", "l2");
}

PlacedLink link_between(std::string const& from, std::string const& to, std::string const& label = {})
{
    BoardLayout const layout = lay_out_board(linked_board().link("link", from, to, label));
    return layout.links.at(0);
}

std::vector<Vec2> points_of(PlacedLink const& link)
{
    return { link.points.begin(), link.points.begin() + link.count };
}

// As thick as it is drawn.
Rect stretch(PlacedLink const& link, std::size_t i, float thickness = 1.75f)
{
    return rect_between(link.points[i], link.points[i + 1]).inflated(thickness / 2);
}

bool touches(Vec2 point, Rect const& rect)
{
    bool const is_in = point.x >= rect.x && point.x <= rect.right() && point.y >= rect.y && point.y <= rect.bottom();
    return is_in && (point.x == rect.x || point.x == rect.right() || point.y == rect.y || point.y == rect.bottom());
}

// A folded cell is as large as its slot.
Rect rect_of(BoardLayout const& layout, PlacedCard const& card)
{
    auto const& stage = layout.stages[card.stage];
    auto const& lane = layout.lanes[card.lane];
    if (!card.is_hidden())
        return card.rect();
    return { stage.x + cell_padding_x, lane.y + cell_padding_y, stage.is_collapsed ? stage.width - 2 * cell_padding_x : card_size.x,
        lane.is_collapsed ? lane.height - 2 * cell_padding_y : card_size.y };
}

// Sparse and crowded boards, with folded stages and lanes; many links.
Journey random_board(Dice& dice)
{
    JourneyBuilder builder;
    int const stages = dice.between(1, 6), lanes = dice.between(1, 4), cards = dice.between(1, 30);
    for (int i = 0; i < stages; ++i)
        builder.stage("s" + std::to_string(i), "S");
    for (int i = 0; i < lanes; ++i)
        builder.lane("l" + std::to_string(i), "L");
    for (int i = 0; i < cards; ++i)
        builder.touchpoint("t" + std::to_string(i), "T", "s" + std::to_string(dice.below(stages)), "l" + std::to_string(dice.below(lanes)));
    for (int i = 0; i < 40; ++i) {
        auto const from = std::to_string(dice.below(cards)), to = std::to_string(dice.below(cards));
        builder.link("k" + std::to_string(100 + i), "t" + from, "t" + to, dice.one_in(3) ? "words" : "");
    }
    Journey journey = builder;
    std::vector<Change> changes;
    for (auto const& [id, stage] : journey.all<Stage>()) {
        auto folded = stage;
        folded.is_collapsed = dice.one_in(5);
        changes.push_back({ id, stage, folded });
    }
    for (auto const& [id, lane] : journey.all<Lane>()) {
        auto folded = lane;
        folded.is_collapsed = dice.one_in(5);
        changes.push_back({ id, lane, folded });
    }
    EXPECT_FALSE(journey.apply({ "Fold", changes }));
    return journey;
}

}

TEST(Links, ToTheNextColumnGoStraight) // [L8] 1
{
    EXPECT_EQ(points_of(link_between("a", "d")), (std::vector<Vec2> { { 151, 56 }, { 165, 56 } }));
    EXPECT_EQ(points_of(link_between("d", "a")), (std::vector<Vec2> { { 165, 56 }, { 151, 56 } }));
}

TEST(Links, BetweenNeighboursInAColumnGoStraight) // [L8] 1
{
    EXPECT_EQ(points_of(link_between("a", "b")), (std::vector<Vec2> { { 79, 104 }, { 79, 112 } }));
    EXPECT_EQ(points_of(link_between("b", "a")), (std::vector<Vec2> { { 79, 112 }, { 79, 104 } }));
}

TEST(Links, OverFreePlacesGoStraight) // [L8] 1
{
    BoardLayout const layout = lay_out_board(linked_board().touchpoint("h", "H", "s1", "l3").link("link", "h", "f"));
    auto const& link = layout.links.at(0);
    EXPECT_EQ(link.count, 2);
    EXPECT_EQ(link.start().y, link.end().y);
}

TEST(Links, OfARowGoOverTheCardsBetweenThemAndBackBelow) // [L8] 2
{
    auto const over = link_between("a", "e");
    ASSERT_EQ(over.count, 4);
    EXPECT_EQ(over.start(), (Vec2 { 79, 8 }));
    EXPECT_EQ(over.end(), (Vec2 { 395, 8 }));
    EXPECT_LT(over.points[1].y, 8);
    auto const under = link_between("e", "a");
    EXPECT_EQ(under.start(), (Vec2 { 395, 104 }));
    EXPECT_GT(under.points[1].y, 104);
}

TEST(Links, OverOtherCardsOfAColumnGoAround) // [L8] 3
{
    auto const link = link_between("a", "c");
    ASSERT_EQ(link.count, 4);
    EXPECT_EQ(link.start(), (Vec2 { 151, 56 }));
    EXPECT_EQ(link.end(), (Vec2 { 151, 264 }));
    EXPECT_GT(link.points[1].x, 151);
    EXPECT_LT(link.points[1].x, 165); // inside the gap to the next stage
}

TEST(Links, ToTheNextColumnAndAnotherRowGoThroughTheGapBetween) // [L8] 4
{
    auto const link = link_between("b", "d");
    ASSERT_EQ(link.count, 4);
    EXPECT_EQ(link.start(), (Vec2 { 151, 160 }));
    EXPECT_EQ(link.end(), (Vec2 { 165, 56 }));
    EXPECT_EQ(link.points[1].x, link.points[2].x);
}

TEST(Links, ToTheNextRowGoThroughTheGapBetween) // [L8] 5
{
    auto const link = link_between("c", "g");
    ASSERT_EQ(link.count, 4);
    EXPECT_EQ(link.start().x, 79);
    EXPECT_EQ(link.end().x, 395);
    EXPECT_EQ(link.points[1].y, link.points[2].y);
}

TEST(Links, FarAwayTurnInTheGuttersBesideTheirCards) // [L8] 6
{
    auto const link = link_between("c", "f");
    ASSERT_EQ(link.count, 5);
    EXPECT_EQ(link.start(), (Vec2 { 79, 312 }));
    EXPECT_EQ(link.end().x, 323);
    EXPECT_EQ(link.points[3].y, link.end().y);
}

TEST(Links, ToItselfAreALoop) // [L8] 3
{
    auto const link = link_between("a", "a");
    ASSERT_EQ(link.count, 4);
    EXPECT_NE(link.start(), link.end());
    EXPECT_GT(link.points[1].x, link.start().x);
}

TEST(Links, ThatOverlapInAGutterAreApart) // [L14]
{
    BoardLayout const layout = lay_out_board(linked_board().link("k1", "a", "c").link("k2", "b", "d").link("k3", "b", "d"));
    EXPECT_NE(layout.links[0].points[1].x, layout.links[1].points[1].x);
    EXPECT_EQ(layout.links[1].points[1].x, layout.links[2].points[1].x); // from one card
}

TEST(Links, WithWordsTakeAWayBetweenLanes) // [L15]
{
    BoardLayout const layout = lay_out_board(linked_board().touchpoint("p", "P", "s2", "l2").link("k1", "p", "g", "next").link("k2", "a", "d", "no room"));
    auto const& link = layout.links.at(0);
    ASSERT_EQ(link.count, 4);
    EXPECT_EQ(label_box(link, 40).centre(), (Vec2 { 316, 320 }));
    EXPECT_EQ(layout.links.at(1).count, 2); // there are no two lanes beside it
    auto const far = link_between("c", "f", "a long way to go");
    EXPECT_EQ(far.middle.y, 320);
    EXPECT_EQ(label_box(far, 90).centre(), far.middle);
}

TEST(Links, DownToTheNextLaneHaveTheirWordsBesideThem) // [L15]
{
    auto const link = link_between("g", "f", "asks");
    ASSERT_EQ(link.count, 2);
    EXPECT_GT(label_box(link, 40).x, link.start().x);
}

TEST(Links, OfCardsInTheHandLeadToWhereTheyAreHeld) // [L16]
{
    auto const across = routed_freely({}, { 0, 0, 144, 96 }, { 300, 200, 144, 96 });
    EXPECT_EQ(points_of(across), (std::vector<Vec2> { { 144, 48 }, { 222, 48 }, { 222, 248 }, { 300, 248 } }));
    auto const up = routed_freely({}, { 0, 300, 144, 96 }, { 20, 0, 144, 96 });
    EXPECT_EQ(up.start(), (Vec2 { 72, 300 }));
    EXPECT_EQ(up.end(), (Vec2 { 92, 96 }));
}

TEST(Links, KnowHowFarAPointIs)
{
    auto const link = link_between("a", "c");
    float const x = link.points[1].x;
    EXPECT_NEAR(distance_to(link, link.start()), 0, 0.01f);
    EXPECT_NEAR(distance_to(link, { x, 160 }), 0, 0.1f);
    EXPECT_NEAR(distance_to(link, { x + 10, 160 }), 10, 0.1f);
}

RC_GTEST_PROP(Links, TouchNoCardButTheirTwoEnds, (std::uint64_t seed)) // [L8]
{
    Dice dice { seed };
    BoardLayout const layout = lay_out_board(random_board(dice));
    for (auto const& link : layout.links) {
        if (link.is_hidden())
            continue;
        for (std::size_t i = 0; i + 1u < link.count; ++i) {
            RC_ASSERT(link.points[i].x == link.points[i + 1].x || link.points[i].y == link.points[i + 1].y);
            RC_ASSERT(link.points[i] != link.points[i + 1]);
            for (std::uint32_t card = 0; card < layout.cards.size(); ++card) {
                bool const is_end = card == link.from || card == link.to;
                if (!layout.cards[card].is_hidden())
                    RC_ASSERT(!stretch(link, i, is_end ? 0 : 1.75f).intersects(layout.cards[card].rect()));
            }
        }
    }
}

RC_GTEST_PROP(Links, LeadFromBorderToBorderInsideTheGrid, (std::uint64_t seed)) // [L8]
{
    Dice dice { seed };
    BoardLayout const layout = lay_out_board(random_board(dice));
    for (auto const& link : layout.links) {
        auto const &from = layout.cards[link.from], &to = layout.cards[link.to];
        bool const is_in_one_folded_cell = from.is_hidden() && to.is_hidden() && from.stage == to.stage && from.lane == to.lane;
        RC_ASSERT(link.is_hidden() == is_in_one_folded_cell);
        if (link.is_hidden())
            continue;
        RC_ASSERT(touches(link.start(), rect_of(layout, from)));
        RC_ASSERT(touches(link.end(), rect_of(layout, to)));
        RC_ASSERT(distance_to(link, link.middle) <= 8);
        Rect const bounds = bounds_of(link);
        RC_ASSERT(bounds.x >= -1 && bounds.y >= -1 && bounds.right() <= layout.grid.right() + 1 && bounds.bottom() <= layout.grid.bottom() + 1);
    }
}

RC_GTEST_PROP(Links, FollowCardsAsIfRoutedAnew, (std::uint64_t seed)) // [L13]
{
    Dice dice { seed };
    Journey journey = random_board(dice);
    BoardLayout layout = lay_out_board(journey);
    auto const pick = [&]<class R>(Table<R> const& table) { return std::next(table.begin(), dice.below(int(table.size())))->second; };
    for (int step = 0; step < 20; ++step) {
        auto const before = pick(journey.all<Touchpoint>());
        auto after = before;
        after.stage = pick(journey.all<Stage>()).id;
        after.lane = pick(journey.all<Lane>()).id;
        Edit const edit { "Move", { { before.id, before, after } } };
        RC_ASSERT(!journey.apply(edit));
        BoardChanges changes;
        changes.note(edit);
        RC_ASSERT(follow(layout, journey, changes).has_value());
        RC_ASSERT(layout == lay_out_board(journey));
    }
}
