// Any bytes as what is pasted, as text and as HTML: cards, a table, or neither. Whatever can be put onto a map keeps every
// rule. Seeds: corpus/read_clipboard.

#include "core/edit/plan.h"
#include "core/exchange/clipboard.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace trustline;

void require(bool condition, char const* what)
{
    if (condition)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

Journey small_map()
{
    Tables tables;
    std::get<Table<Stage>>(tables)[StageId { "s" }] = { .id = StageId { "s" }, .title = "Stage", .order = "U" };
    std::get<Table<Lane>>(tables)[LaneId { "l" }] = { .id = LaneId { "l" }, .title = "Lane", .order = "U" };
    return Journey({ .id = MapId { "map" } }, tables);
}

// All of them, or nothing when one is refused.
void put(Journey journey, std::vector<Command> const& commands)
{
    for (auto const& command : commands) {
        auto const edit = plan(journey, command);
        if (!edit)
            return require(!edit.error().message.empty(), "every refusal has a sentence");
        require(!journey.apply(edit.value()), "what was planned fits");
    }
    require(violations_in(journey).empty(), "what was put keeps the rules");
}

}

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size)
{
    static Journey const map = small_map();
    std::string_view const text { reinterpret_cast<char const*>(data), size };
    IdSource ids(1);
    for (auto const& pasted : { read_clipboard(text, {}), read_clipboard({}, text) }) {
        if (pasted.cards)
            put(map, plan_of_paste(map, *pasted.cards, {}, ids).commands);
        if (!pasted.table)
            continue;
        RowsChoice choice;
        choice.columns = pasted.table->columns;
        choice.has_headers = pasted.table->has_headers;
        auto const preview = preview_rows(map, *pasted.table, choice, [](std::string_view english) { return english; });
        if (!preview.problem)
            put(map, preview.commands);
    }
    return 0;
}
