#pragma once

// Where each record of a map stands in its text. The journey names records by id ("/scores/s3f…/round"), a text by number
// ("/scores/12/round") with line and column; this turns the one into the other, fast enough for every record of a map.

#include "core/exchange/json_document.h"
#include "core/journey/records.h"

#include <unordered_map>

namespace trustline {

class RecordPlaces {
public:
    explicit RecordPlaces(JsonDocument const& document);

    void add_map(MapId const& id);
    // False when the id stands for another record already.
    bool add(RecordId const& id, RecordKind kind, std::size_t position, JsonValue record);

    // Of the value that the pointer names or, when it is not written, of the nearest one around it.
    Place place_of(std::string_view pointer_by_id) const;

    // The record that a pointer by id is about; empty for the map itself.
    static RecordId id_in(std::string_view pointer_by_id);

private:
    struct Entry {
        RecordKind kind = RecordKind::Map;
        std::size_t position = 0;
        std::uint32_t index = 0;
    };

    JsonDocument const& m_document;
    std::vector<std::size_t> m_line_starts;
    std::unordered_map<std::string, Entry> m_entries;
};

}
