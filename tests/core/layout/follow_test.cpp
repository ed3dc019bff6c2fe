#include "core/layout/follow.h"

#include "core/journey/shape.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

namespace {

    // A layout that follows its journey.
    class Followed {
    public:
        explicit Followed(Journey journey)
            : m_journey(std::move(journey))
            , m_layout(lay_out_board(m_journey))
        {
        }
        void change(Edit const& edit)
        {
            ASSERT_FALSE(m_journey.apply(edit));
            m_changes.note(edit);
        }
        // Whether it could be followed, and whether every card was said to come from where it was.
        bool refresh()
        {
            auto const before = m_layout;
            auto const moves = follow(m_layout, m_journey, m_changes);
            m_changes.clear();
            if (!moves)
                m_layout = lay_out_board(m_journey);
            else if (!moves->before.empty())
                check_origins(before, *moves);
            return moves.has_value();
        }
        Journey const& journey() const { return m_journey; }
        BoardLayout const& layout() const { return m_layout; }

    private:
        void check_origins(BoardLayout const& before, CardMoves const& moves) const
        {
            ASSERT_EQ(moves.before.size(), m_layout.cards.size());
            for (std::size_t i = 0; i < moves.before.size(); ++i) {
                auto const found = before.card_of.find(m_layout.cards[i].id);
                EXPECT_EQ(moves.before[i], found == before.card_of.end() ? CardMoves::nowhere : found->second);
            }
        }

        Journey m_journey;
        BoardLayout m_layout;
        BoardChanges m_changes;
    };

    Change random_change(Dice& dice, Journey const& journey)
    {
        auto const pick = [&]<class R>(Table<R> const& table) { return std::next(table.begin(), dice.below(int(table.size())))->second; };
        int const kind = dice.below(10);
        if (kind < 6 && !journey.all<Touchpoint>().empty()) {
            auto const before = pick(journey.all<Touchpoint>());
            auto after = before;
            if (dice.one_in(3))
                return { before.id, before, std::nullopt };
            if (dice.one_in(3)) {
                after.id = dice.new_id<Touchpoint>();
                return { after.id, std::nullopt, after };
            }
            after.stage = pick(journey.all<Stage>()).id;
            after.lane = pick(journey.all<Lane>()).id;
            after.order = pick(journey.all<Touchpoint>()).order;
            return { before.id, before, after };
        }
        if (kind < 8 && !journey.all<Link>().empty()) {
            auto const before = pick(journey.all<Link>());
            auto after = before;
            if (dice.one_in(2))
                return { before.id, before, std::nullopt };
            after.id = dice.one_in(2) ? dice.new_id<Link>() : before.id;
            after.to = before.from;
            if (after.id == before.id)
                return { before.id, before, after };
            return { after.id, std::nullopt, after };
        }
        if (kind == 8 && !journey.all<Note>().empty()) {
            auto const before = pick(journey.all<Note>());
            auto after = before;
            after.x += 40;
            return { before.id, before, after };
        }
        auto const before = pick(journey.all<Stage>());
        auto after = before;
        after.order = pick(journey.all<Stage>()).order;
        return { before.id, before, dice.one_in(4) ? after : before };
    }

    void check_links_in(BoardLayout const& layout, Dice& dice)
    {
        for (int i = 0; i < 20; ++i) {
            Rect const area { float(dice.between(-300, 3000)), float(dice.between(-300, 1500)), float(dice.below(900)), float(dice.below(900)) };
            std::vector<std::uint32_t> expected;
            for (std::uint32_t link = 0; link < layout.links.size(); ++link) {
                if (bounds_of(layout.links[link]).intersects(area))
                    expected.push_back(link);
            }
            RC_ASSERT(links_in(layout, area) == expected);
        }
    }

}

TEST(Follow, MovesOneCardWithoutLayingOutTheBoard)
{
    Followed followed { large_journey(400) };
    auto const& layout = followed.layout();
    auto const before = *followed.journey().find(layout.cards.front().id);
    auto after = before;
    auto const& last = *followed.journey().find(layout.cards.back().id);
    after.stage = last.stage;
    after.lane = last.lane;
    followed.change({ "Move", { { before.id, before, after } } });
    EXPECT_TRUE(followed.refresh());
    EXPECT_EQ(followed.layout(), lay_out_board(followed.journey()));
}

// As a hand does it: one card or a few over and over, to where there was room and to where rows or columns have to be added.
RC_GTEST_PROP(Follow, CarriesCardsThroughALargeMap, (std::uint64_t seed))
{
    Dice dice(seed);
    JourneyBuilder builder { large_journey(300) };
    auto const name = [](int touchpoint) { return "touchpoint-" + std::to_string(touchpoint); };
    for (int link = 0; link < 300; ++link)
        builder.link("link-" + std::to_string(link), name(link), name(dice.one_in(3) ? dice.below(300) : (link + 1) % 300), dice.one_in(8) ? "then" : "");
    Followed followed { builder.journey() };
    std::vector<TouchpointId> held;
    for (int count = 1 + dice.below(6); count > 0; --count)
        held.emplace_back(name(count * 47));
    for (int step = 0; step < 12; ++step) {
        auto const& other = *followed.journey().find(TouchpointId { name(dice.below(300)) });
        bool const stays_in_lane = dice.one_in(3);
        Edit edit { "Move", {} };
        for (auto const& id : held) {
            auto const before = *followed.journey().find(id);
            auto after = before;
            after.stage = other.stage;
            after.lane = stays_in_lane ? before.lane : other.lane;
            after.order = other.order;
            edit.changes.push_back({ id, before, after });
        }
        followed.change(edit);
        if (dice.one_in(4))
            continue;
        RC_ASSERT(followed.refresh());
        RC_ASSERT(followed.layout() == lay_out_board(followed.journey()));
        check_links_in(followed.layout(), dice);
    }
}

TEST(Follow, LeavesOtherChangesToAWholeLayout)
{
    Followed followed { three_stage_journey() };
    auto const before = followed.journey().all<Stage>().begin()->second;
    auto after = before;
    after.order = "zz";
    followed.change({ "Move", { { before.id, before, after } } });
    EXPECT_FALSE(followed.refresh());
}

TEST(Follow, DoesNothingWhenATitleChanges)
{
    BoardChanges changes;
    Touchpoint const before { TouchpointId { "t" } };
    auto after = before;
    after.title = "Other";
    changes.note(Edit { "Rename", { { before.id, before, after } } });
    EXPECT_TRUE(changes.is_empty());
}

// Random edits, undone now and then, followed now and then.
RC_GTEST_PROP(Follow, SaysWhatLayingOutFromNothingWouldSay, (std::uint64_t seed))
{
    Dice dice(seed);
    Followed followed { random_journey(dice, 16) };
    std::vector<Edit> done;
    for (int step = 0; step < 60; ++step) {
        if (!done.empty() && dice.one_in(4)) {
            followed.change(inverse_of(done.back()));
            done.pop_back();
        } else {
            Edit const edit { "Edit", { random_change(dice, followed.journey()) } };
            followed.change(edit);
            done.push_back(edit);
        }
        if (!dice.one_in(3))
            continue;
        followed.refresh();
        RC_ASSERT(followed.layout() == lay_out_board(followed.journey()));
    }
}

RC_GTEST_PROP(LinksIn, FindsWhatLookingAtEveryLinkWouldFind, (std::uint64_t seed))
{
    Dice dice(seed);
    check_links_in(lay_out_board(random_journey(dice, 24)), dice);
}

}
