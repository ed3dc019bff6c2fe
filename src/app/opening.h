#pragma once

// Maps on their way in: out of any bytes, and out of what the page has stored.

#include "core/editor/editor.h"
#include "core/exchange/map_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

// A map file, or a picture of ours that carries one. `is_read_only` and the original when a newer version wrote it.
Result<MapToOpen> map_in(std::string_view bytes);
// Of one that was read step by step.
Result<MapToOpen> map_of(MapReading reading);
// Who only hands the function on must know the type all the same: the web's linker compares signatures.
static_assert(sizeof(Result<MapToOpen>) > 0);

// The sheet when the bytes are a survey; whatever else they are, it is nothing.
std::optional<SurveySheet> survey_in(std::string_view bytes);
static_assert(sizeof(std::optional<SurveySheet>) > 0);

// A snapshot and the journal entries above its number, in their order.
struct StoredMap {
    std::string map_key;
    std::string file_name;
    std::uint64_t number = 0; // of the snapshot
    std::string_view snapshot;
    std::vector<std::string_view> entries;
};

struct RestoredMap {
    MapToOpen map;
    std::optional<Error> stopped_by; // the first entry that could not be read or applied; all before it are in the map
};

// `snapshot`: the reading of its snapshot, maybe step by step before.
Result<RestoredMap> restored(StoredMap const& stored, MapReading snapshot);

}
