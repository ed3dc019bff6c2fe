#include "app/opening.h"

#include "core/exchange/journal_entry.h"
#include "core/exchange/map_file.h"
#include "core/exchange/survey.h"

namespace trustline {

namespace {

MapToOpen to_open(OpenedMap opened)
{
    MapToOpen map;
    map.journey = std::move(opened.journey);
    map.is_read_only = opened.is_read_only;
    map.original_text = std::move(opened.original);
    return map;
}

std::optional<Error> replay(Journey& journey, std::string_view entry)
{
    auto edit = read_journal_entry(entry);
    if (!edit)
        return edit.error();
    return journey.apply(edit.value());
}

enum class Care : std::uint8_t { Quick, Thorough };

// Thorough looks at the rules after each entry, to find the first one that breaks them.
void replay_entries(RestoredMap& result, StoredMap const& stored, Care care)
{
    for (auto const& entry : stored.entries) {
        auto const before = care == Care::Thorough ? std::optional(result.map.journey) : std::nullopt;
        result.stopped_by = replay(result.map.journey, entry); // all or nothing
        auto const violations = before && !result.stopped_by ? violations_in(result.map.journey) : Findings();
        if (!violations.empty()) {
            result.stopped_by = violations.front();
            result.map.journey = *before;
        }
        if (result.stopped_by)
            return;
        ++result.map.number;
    }
}

}

std::optional<SurveySheet> survey_in(std::string_view bytes)
{
    if (!is_survey(bytes))
        return std::nullopt;
    auto sheet = read_survey(bytes);
    if (!sheet)
        return std::nullopt;
    return std::move(sheet).value();
}

Result<MapToOpen> map_in(std::string_view bytes)
{
    return map_of(MapReading(bytes, Oddities::LeftOut));
}

Result<MapToOpen> map_of(MapReading reading)
{
    while (!reading.is_done())
        reading.go_on();
    auto opened = reading.take();
    if (!opened)
        return opened.error();
    return to_open(std::move(opened).value());
}

Result<RestoredMap> restored(StoredMap const& stored, MapReading snapshot)
{
    auto map = map_of(std::move(snapshot));
    if (!map)
        return map.error();
    RestoredMap result { std::move(map).value(), {} };
    result.map.map_key = stored.map_key;
    result.map.file_name = stored.file_name;
    result.map.number = stored.number;
    auto const from_snapshot = result;
    replay_entries(result, stored, Care::Quick);
    // Each entry was read with care, but not against the others: a tampered store could break what holds between records.
    if (!violations_in(result.map.journey).empty()) {
        result = from_snapshot;
        replay_entries(result, stored, Care::Thorough);
    }
    return result;
}

}
