// What measures cost on a map of 10,000 touchpoints with 50,000 scores and everything else that is measured.
#include "bench/rich_map.h"
#include "core/exchange/report.h"
#include "core/journey/queries.h"
#include "core/measure/keeper.h"
#include "core/measure/rounds.h"

#include <benchmark/benchmark.h>

using namespace trustline;

namespace {

Journey const& rich()
{
    static Journey const journey = rich_map(10'000, 50'000);
    return journey;
}

RaterQuestion question() { return { current_round(rich()), {} }; }

void measure_all(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(measure(rich(), question()));
}

// From the edit that changes one score to all measures that the map shows.
void measure_one_changed_score(benchmark::State& state)
{
    Journey journey = rich();
    MeasureKeeper keeper;
    keeper.refresh(journey, question());
    int i = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto const before = *journey.find(ScoreId { "score" + std::to_string(++i * 7919 % 50'000) });
        auto after = before;
        after.perception.values.fill(1 + i % 7);
        Edit const edit { "Score", { { before.id, before, after } } };
        benchmark::DoNotOptimize(journey.apply(edit));
        state.ResumeTiming();
        keeper.note(journey, edit);
        benchmark::DoNotOptimize(keeper.refresh(journey, question()));
    }
}

void compare_two_rounds(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(compare_rounds(rich(), RoundId { "before" }, RoundId { "now" }));
}

void write_report(benchmark::State& state)
{
    auto const measures = measure(rich(), question());
    for (auto _ : state)
        benchmark::DoNotOptimize(report_json(rich(), measures));
}

}

BENCHMARK(measure_all)->Unit(benchmark::kMicrosecond);
BENCHMARK(measure_one_changed_score)->Unit(benchmark::kMicrosecond);
BENCHMARK(compare_two_rounds)->Unit(benchmark::kMicrosecond);
BENCHMARK(write_report)->Unit(benchmark::kMicrosecond);
