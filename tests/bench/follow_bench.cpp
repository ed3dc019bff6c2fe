// What one edit costs on a map of 1,000 and 10,000 touchpoints, from the edit to the arrays that are drawn: measures, layout and
// scene follow it. The same figure at both sizes is the aim.
#include "bench/big_map.h"
#include "bench/rich_map.h"
#include "core/journey/queries.h"
#include "core/layout/follow.h"
#include "core/scene/scene_keeper.h"

#include <benchmark/benchmark.h>

using namespace trustline;

namespace {

struct Drawn {
    explicit Drawn(Journey of)
        : journey(std::move(of))
        , question { current_round(journey), {} }
        , layout(lay_out_board(journey))
    {
        measures.refresh(journey, question);
        measures.take_news();
        scene.build(journey, measures.measures(), layout, {});
    }

    void apply(Edit const& edit)
    {
        benchmark::DoNotOptimize(journey.apply(edit));
        measures.note(journey, edit);
        changes.note(edit);
    }

    void follow_edit()
    {
        measures.refresh(journey, question);
        auto const news = measures.take_news();
        bool const is_layout_another = !changes.is_empty();
        if (is_layout_another) {
            if (auto const moves = follow(layout, journey, changes))
                scene.follow(*moves, layout);
            changes.clear();
        }
        scene.alter(journey, measures.measures(), layout, news.touchpoints, is_layout_another, 1.0f);
    }

    Journey journey;
    RaterQuestion question;
    MeasureKeeper measures;
    BoardLayout layout;
    BoardChanges changes;
    SceneKeeper scene;
};

// A card in the hand passes from lane to lane.
void drag_step(benchmark::State& state)
{
    Drawn drawn { big_map(int(state.range(0))) };
    TouchpointId const id { "t1" };
    for (auto _ : state) {
        auto const before = *drawn.journey.find(id);
        auto after = before;
        after.lane = LaneId { before.lane.text == "lane4" ? "lane0" : "lane4" };
        drawn.apply({ "Move", { { id, before, after } } });
        drawn.follow_edit();
    }
}

void score_step(benchmark::State& state)
{
    Drawn drawn { rich_map(int(state.range(0)), int(state.range(0)) * 5) };
    int i = 0;
    for (auto _ : state) {
        ScoreId const id { "score" + std::to_string(++i * 7919 % int(state.range(0) * 5)) };
        auto const before = *drawn.journey.find(id);
        auto after = before;
        after.perception.values.fill(1 + i % 7);
        drawn.apply({ "Score", { { id, before, after } } });
        drawn.follow_edit();
    }
}

void find_links_in_view(benchmark::State& state)
{
    auto const layout = lay_out_board(big_map(int(state.range(0))));
    int i = 0;
    for (auto _ : state) {
        Rect const area { float(++i * 7919 % int(layout.grid.width)), 0, 1280, 720 };
        benchmark::DoNotOptimize(links_in(layout, area));
    }
}

}

BENCHMARK(drag_step)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(score_step)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(find_links_in_view)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMicrosecond);
