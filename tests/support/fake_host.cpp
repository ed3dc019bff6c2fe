#include "support/fake_host.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string_view>

namespace trustline {

namespace {

// What tickets stand for, by number.
std::vector<Journey>& kept_journeys()
{
    static std::vector<Journey> journeys;
    return journeys;
}

std::vector<Edit>& kept_edits()
{
    static std::vector<Edit> edits;
    return edits;
}

std::string write_map(Journey const& journey)
{
    kept_journeys().push_back(journey);
    return "map " + std::to_string(kept_journeys().size() - 1);
}

std::string write_entry(Edit const& edit)
{
    kept_edits().push_back(edit);
    return "edit " + std::to_string(kept_edits().size() - 1);
}

std::string write_svg(EditorView const& view)
{
    return "svg of " + view.journey.map().title;
}

std::string write_report(Journey const& journey, Measures const&)
{
    return "report of " + journey.map().title;
}

std::size_t ticket_number(std::string_view ticket)
{
    return std::size_t(std::atoi(std::string(ticket.substr(ticket.rfind(' ') + 1)).c_str()));
}

Result<MapToOpen> read_map(std::string_view text)
{
    if (text.starts_with('{'))
        return Error { "This is not a map", {}, { 1, 1, {} } };
    return MapToOpen { .journey = kept_journeys().at(ticket_number(text)) };
}

}

MapCodec fake_codec()
{
    MapCodec codec { write_map, write_entry, write_svg, write_report, read_map };
    codec.write_copy = [](EditorView const&, Journey const& fragment, CopyForm form) -> CopyToClipboard {
        return { "copy", write_map(fragment), form == CopyForm::Png ? "png" : "" };
    };
    codec.read_copy = [](std::string_view, std::string_view html) -> PastedThing {
        PastedThing pasted;
        if (html.starts_with("map "))
            pasted.cards = kept_journeys().at(ticket_number(html));
        return pasted;
    };
    return codec;
}

void FakeHost::serve(Editor& editor)
{
    for (auto& request : editor.take_host_requests()) {
        std::visit([this](auto const& one) { keep(one); }, request);
        m_requests.push_back(std::move(request));
    }
}

void FakeHost::keep(StoreSnapshot const& snapshot)
{
    auto& map = m_maps[snapshot.map_key];
    map.snapshot_number = snapshot.number;
    map.snapshot = snapshot.map;
    map.last_number = std::max(map.last_number, snapshot.number);
}

void FakeHost::keep(AppendJournal const& entry)
{
    ASSERT_TRUE(has(entry.map_key)) << "An entry came before the map's first snapshot";
    auto& map = m_maps[entry.map_key];
    EXPECT_EQ(entry.number, map.last_number + 1);
    map.last_number = entry.number;
    map.entries[entry.number] = entry.entry;
}

Journey FakeHost::stored(std::string const& map_key) const
{
    auto const& map = m_maps.at(map_key);
    Journey journey = kept_journeys().at(ticket_number(map.snapshot));
    for (auto const& [number, entry] : map.entries) {
        if (number <= map.snapshot_number)
            continue;
        auto const problem = journey.apply(kept_edits().at(ticket_number(entry)));
        EXPECT_FALSE(problem) << "Entry " << number << " does not fit";
    }
    return journey;
}

}
