// What the core costs with maps of 100 to 10,000 touchpoints. scripts/bench runs it on a release build.
#include "bench/big_map.h"
#include "core/exchange/map_file.h"
#include "core/journey/queries.h"
#include "core/scene/card_text.h"
#include "core/scene/svg.h"

#include <benchmark/benchmark.h>

using namespace trustline;

namespace {

struct Board {
    explicit Board(benchmark::State const& state)
        : journey(big_map(int(state.range(0))))
        , measures(measure(journey, { current_round(journey), {} }))
        , layout(lay_out_board(journey))
        , scene(build_scene(journey, measures, layout, {}))
    {
    }

    Journey journey;
    Measures measures;
    BoardLayout layout;
    Scene scene;
};

void lay_out(benchmark::State& state)
{
    Board const board { state };
    for (auto _ : state)
        benchmark::DoNotOptimize(lay_out_board(board.journey));
}

void take_measures(benchmark::State& state)
{
    Board const board { state };
    for (auto _ : state)
        benchmark::DoNotOptimize(measure(board.journey, board.measures.question));
}

void make_scene(benchmark::State& state)
{
    Board const board { state };
    for (auto _ : state)
        benchmark::DoNotOptimize(build_scene(board.journey, board.measures, board.layout, {}));
}

void carry(benchmark::State& state)
{
    Board const board { state };
    Scene next = board.scene;
    for (auto _ : state) {
        carry_positions(next, board.layout, board.scene, board.layout, 0.5f);
        benchmark::ClobberMemory();
    }
}

void choose_labels(benchmark::State& state)
{
    Board const board { state };
    for (auto _ : state)
        benchmark::DoNotOptimize(falls_to_label(board.scene.falls, 120));
}

Vec2 point_on(BoardLayout const& layout, int i)
{
    return { float(i * 7919 % int(layout.grid.width)), float(i * 104729 % int(layout.grid.height)) };
}

void hit(benchmark::State& state)
{
    Board const board { state };
    int i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(hit_test(board.layout, point_on(board.layout, ++i % 10'000), 6));
}

void find_visible_cards(benchmark::State& state)
{
    Board const board { state };
    int i = 0;
    for (auto _ : state) {
        Vec2 const corner = point_on(board.layout, ++i % 10'000);
        benchmark::DoNotOptimize(card_indices_in(board.layout, { corner.x, corner.y, 1280, 720 }));
    }
}

void find_drop_place(benchmark::State& state)
{
    Board const board { state };
    std::vector<TouchpointId> const dragged { TouchpointId { "t1" } };
    int i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(drop_place_at(board.layout, point_on(board.layout, ++i % 10'000), dragged));
}

void write(benchmark::State& state)
{
    Board const board { state };
    for (auto _ : state)
        benchmark::DoNotOptimize(write_map(board.journey));
}

void read(benchmark::State& state)
{
    auto const text = write_map(Board { state }.journey);
    for (auto _ : state)
        benchmark::DoNotOptimize(read_map(text));
    state.SetBytesProcessed(std::int64_t(state.iterations()) * std::int64_t(text.size()));
}

void apply_one_move(benchmark::State& state)
{
    Journey journey = big_map(int(state.range(0)));
    Touchpoint const resting = *journey.find(TouchpointId { "t1" });
    Touchpoint moved = resting;
    moved.lane = LaneId { "lane4" };
    Edit const there { "Move", { { resting.id, resting, moved } } };
    Edit const back = inverse_of(there);
    for (auto _ : state) {
        benchmark::DoNotOptimize(journey.apply(there));
        benchmark::DoNotOptimize(journey.apply(back));
    }
}

// From an edit to the next picture: what a frame costs in which something was dropped.
void edit_to_scene(benchmark::State& state)
{
    Board board { state };
    Touchpoint moved = *board.journey.find(TouchpointId { "t1" });
    for (auto _ : state) {
        Touchpoint const before = moved;
        moved.lane = LaneId { moved.lane.text == "lane4" ? "lane0" : "lane4" };
        benchmark::DoNotOptimize(board.journey.apply({ "Move", { { moved.id, before, moved } } }));
        Measures const measures = measure(board.journey, board.measures.question);
        BoardLayout const layout = lay_out_board(board.journey);
        Scene scene = build_scene(board.journey, measures, layout, {});
        carry_positions(scene, layout, board.scene, board.layout, 1);
        benchmark::DoNotOptimize(scene);
    }
}

void write_picture(benchmark::State& state)
{
    Board const board { state };
    for (auto _ : state)
        benchmark::DoNotOptimize(write_svg({ board.journey, board.measures, board.layout, board.scene, {}, {}, {} }, estimated_width));
}

void wrap_titles(benchmark::State& state)
{
    Journey const journey = big_map(1000);
    auto const touchpoints = touchpoints_in_order(journey);
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(card_text(*touchpoints[++i % touchpoints.size()], estimated_width));
}

void sizes(benchmark::internal::Benchmark* benchmark)
{
    benchmark->Arg(100)->Arg(1000)->Arg(10'000);
}

}

BENCHMARK(lay_out)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(take_measures)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(make_scene)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(carry)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(choose_labels)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(hit)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(find_visible_cards)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(find_drop_place)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(read)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(write)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(apply_one_move)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(edit_to_scene)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(write_picture)->Apply(sizes)->Unit(benchmark::kMicrosecond);
BENCHMARK(wrap_titles);
