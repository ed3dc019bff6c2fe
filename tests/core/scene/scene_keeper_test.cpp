#include "core/scene/scene_keeper.h"

#include "core/journey/queries.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstring>

namespace trustline {

namespace {

    template<class Instance>
    bool are_same_bytes(std::vector<Instance> const& a, std::vector<Instance> const& b)
    {
        return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(Instance)) == 0);
    }

    bool are_same_legends(Legend const& a, Legend const& b)
    {
        auto const is_same = [](LegendEntry const& x, LegendEntry const& y) {
            return x.colour == y.colour && x.word == y.word && x.arguments == y.arguments && x.count == y.count && x.is_unscored == y.is_unscored;
        };
        return a.title == b.title && std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), is_same);
    }

    bool are_same_falls(TrustFall const& a, TrustFall const& b)
    {
        return a.card == b.card && a.x == b.x && a.from == b.from && a.to == b.to && a.gap == b.gap && a.rank == b.rank;
    }

    bool are_same(Scene const& a, Scene const& b)
    {
        return are_same_bytes(a.backdrop, b.backdrop) && are_same_bytes(a.links, b.links) && are_same_bytes(a.cards, b.cards) && are_same_bytes(a.notes, b.notes)
            && are_same_bytes(a.trust_area, b.trust_area) && are_same_bytes(a.trust_line, b.trust_line)
            && are_same_bytes(a.trust_area_coarse, b.trust_area_coarse) && are_same_bytes(a.trust_line_coarse, b.trust_line_coarse)
            && std::equal(a.falls.begin(), a.falls.end(), b.falls.begin(), b.falls.end(), are_same_falls) && a.trust_end == b.trust_end
            && a.trust_lowest == b.trust_lowest && a.trust_highest == b.trust_highest && are_same_legends(a.legend, b.legend) && a.bounds == b.bounds
            && a.moving == b.moving;
    }

    // Layout, measures and scene that go with a journey.
    struct Drawn {
        Drawn(Journey of, SceneStyle given)
            : journey(std::move(of))
            , question { current_round(journey), {} }
            , style(std::move(given))
            , layout(lay_out_board(journey))
        {
            measures.refresh(journey, question);
            measures.take_news();
            scene.build(journey, measures.measures(), layout, style);
        }

        void change(Edit const& edit)
        {
            ASSERT_FALSE(journey.apply(edit));
            measures.note(journey, edit);
            changes.note(edit);
        }

        // False when it was all made anew.
        bool refresh()
        {
            measures.refresh(journey, question);
            auto const news = measures.take_news();
            bool const is_layout_another = !changes.is_empty();
            auto const moves = follow(layout, journey, changes);
            changes.clear();
            if (!moves)
                layout = lay_out_board(journey);
            if (!moves || !scene.can_alter(news, style)) {
                scene.build(journey, measures.measures(), layout, style);
                return false;
            }
            scene.follow(*moves, layout);
            scene.alter(journey, measures.measures(), layout, news.touchpoints, is_layout_another, std::nullopt);
            return true;
        }

        Scene expected() const { return build_scene(journey, measures.measures(), layout, style); }

        Journey journey;
        RaterQuestion question;
        SceneStyle style;
        MeasureKeeper measures;
        BoardLayout layout;
        BoardChanges changes;
        SceneKeeper scene;
    };

    Edit random_edit(Dice& dice, Journey const& journey)
    {
        auto const pick = [&]<class R>(Table<R> const& table) { return std::next(table.begin(), dice.below(int(table.size())))->second; };
        if (dice.one_in(2) && !journey.all<Score>().empty()) {
            auto const before = pick(journey.all<Score>());
            auto after = before;
            after.perception[all_dimensions[std::size_t(dice.below(5))]] = dice.below(8);
            after.evidence = Evidence(dice.below(5));
            return { "Score", { { before.id, before, after } } };
        }
        if (journey.all<Touchpoint>().empty())
            return {};
        auto const before = pick(journey.all<Touchpoint>());
        auto after = before;
        after.stage = pick(journey.all<Stage>()).id;
        after.lane = pick(journey.all<Lane>()).id;
        after.importance = 1 + dice.below(7);
        return { "Move", { { before.id, before, after } } };
    }

}

TEST(SceneKeeper, PaintsOneCardWhenOneScoreChanges)
{
    Drawn drawn { large_journey(300), {} };
    auto const before = drawn.journey.all<Score>().begin()->second;
    auto after = before;
    after.perception.values.fill(1);
    drawn.change({ "Score", { { before.id, before, after } } });
    EXPECT_TRUE(drawn.refresh());
    EXPECT_TRUE(are_same(drawn.scene.scene(), drawn.expected()));
}

TEST(SceneKeeper, MovesACardFromWhereItWasSeen)
{
    Drawn drawn { large_journey(300), {} };
    auto const& first = drawn.layout.cards.front();
    auto const start = first.position;
    auto const before = *drawn.journey.find(first.id);
    auto const& last = *drawn.journey.find(drawn.layout.cards.back().id);
    auto after = before;
    after.stage = last.stage;
    after.lane = last.lane;
    drawn.change({ "Move", { { before.id, before, after } } });
    drawn.measures.refresh(drawn.journey, drawn.question);
    auto const moves = follow(drawn.layout, drawn.journey, drawn.changes);
    ASSERT_TRUE(moves);
    drawn.scene.follow(*moves, drawn.layout);
    drawn.scene.alter(drawn.journey, drawn.measures.measures(), drawn.layout, drawn.measures.take_news().touchpoints, true, 1.0f);
    auto const index = drawn.layout.card_of.at(before.id);
    EXPECT_EQ(drawn.scene.scene().cards[index].from[0], start.x);
    EXPECT_EQ(drawn.scene.scene().cards[index].from[1], start.y);
    EXPECT_FALSE(drawn.scene.scene().moving.empty());
}

// Under every lens: random scores and moves, undone now and then.
RC_GTEST_PROP(SceneKeeper, HoldsWhatWouldBeMadeFromNothing, (std::uint64_t seed))
{
    Dice dice(seed);
    Drawn drawn { random_journey(dice, 12), { Lens(dice.below(int(lens_count))), Theme::Light } };
    std::vector<Edit> done;
    for (int step = 0; step < 30; ++step) {
        if (!done.empty() && dice.one_in(4)) {
            drawn.change(inverse_of(done.back()));
            done.pop_back();
        } else if (auto const edit = random_edit(dice, drawn.journey); !edit.is_empty()) {
            drawn.change(edit);
            done.push_back(edit);
        }
        if (!dice.one_in(2))
            continue;
        drawn.refresh();
        RC_ASSERT(are_same(drawn.scene.scene(), drawn.expected()));
    }
}

}
