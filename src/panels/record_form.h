#pragma once

// The fields of any record as a form: the table of its shape (journey/shape.h) says what there is, one widget a kind of
// field. Each change asks for the record as a whole (ChangeRecord).

#include "core/journey/shape.h"
#include "panels/column.h"


#include <vector>

namespace trustline {

using FieldKeys = std::vector<std::string_view>; // as in the file: "incidentClass"

// All fields but these, and but those that say nothing for such a record (answers of a number that nobody asked for).
void record_form(Panel& panel, Column& column, RecordKind kind, void const* record, FieldKeys const& without = {});
// Only these, in this order.
void record_fields(Panel& panel, Column& column, RecordKind kind, void const* record, FieldKeys const& only);

// What people call what a reference points to; empty when it points to nothing.
std::string title_of_reference(Panel const& panel, RecordKind target, RecordId const& id);

// Touchpoints as rows that can be taken out, with ways to take more in: what is selected, and a menu.
struct TouchpointList {
    std::string_view name;
    std::string_view when_empty;
    std::vector<TouchpointId> const& touchpoints;
};
// The list after what was done to it in this frame.
std::optional<std::vector<TouchpointId>> touchpoint_list(Panel& panel, Column& column, TouchpointList const& list);

}
