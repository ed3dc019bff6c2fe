#pragma once

// From a JSON object to a record: the kind of every value checked, everything unknown kept. Used for the records of a map
// and of a journal entry. What is wrong is collected with its place; the field then keeps its default. Ranges and
// references are the invariants' matter (journey/violations.cpp).

#include "core/exchange/json_document.h"
#include "core/journey/shape.h"

namespace trustline {

// What is noticed while reading.
struct ReadNotes {
    Findings errors; // the record cannot be used
    Findings slips;  // unknown keys that look like known ones
    std::size_t unknown_keys = 0;
};

// Fills a record that has its defaults. The notes say whether it can be used, and it is never used when it is not complete.
void read_record(JsonValue object, RecordKind kind, void* record, ReadNotes& notes);

// Whether a record has everything that it cannot be without.
bool is_complete(RecordKind kind, void const* record);

}
