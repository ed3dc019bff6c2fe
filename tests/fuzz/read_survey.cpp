// Any bytes as a survey: refused with a sentence and its place, or read into a sheet whose preview puts records that keep
// every rule onto a map. Seeds: corpus/read_survey.

#include "core/edit/plan.h"
#include "core/exchange/survey.h"

#include <cstdio>
#include <cstdlib>

namespace {

void require(bool condition, char const* what)
{
    if (condition)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

trustline::Journey small_map()
{
    using namespace trustline;
    Tables tables;
    std::get<Table<Stage>>(tables)[StageId { "s" }] = { .id = StageId { "s" }, .title = "Stage", .order = "U" };
    std::get<Table<Lane>>(tables)[LaneId { "l" }] = { .id = LaneId { "l" }, .title = "Lane", .order = "U" };
    return Journey({ .id = MapId { "map" } }, tables);
}

}

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    using namespace trustline;
    auto const sheet = read_survey({ reinterpret_cast<char const*>(data), size });
    if (!sheet) {
        require(!sheet.error().message.empty(), "every refusal has a sentence");
        return 0;
    }
    static Journey const map = small_map();
    auto choice = suggested_choice(map, sheet.value());
    choice.new_round_title = "Round";
    require(choice.columns.size() == sheet.value().headers.size(), "every column was looked at");
    for (double const high : { 7.0, 9.0 }) {
        choice.high = high;
        auto const preview = preview_survey(map, sheet.value(), choice);
        if (preview.problem)
            continue;
        require(preview.respondents > 0 && preview.answers > 0, "without answers there is a problem");
        auto journey = map;
        auto const edit = plan(journey, PutRecords { "Import survey", preview.records });
        require(edit.has_value() && !journey.apply(edit.value()), "what is shown can be put");
        require(violations_in(journey).empty(), "what was put keeps the rules");
        require(!survey_text(sheet.value(), choice, preview).empty(), "the preview can be printed");
    }
    return 0;
}
