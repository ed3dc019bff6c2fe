#pragma once

// Records that belong to something, one row each: a press opens a row into its form, the button adds one more. One
// mechanism for comments, incidents, metrics, timings, services and all others; what a row says is record_row()'s.

#include "panels/record_form.h"

#include <span>

namespace trustline {

// What a closed row says.
struct RecordRow {
    std::string_view icon;
    Colour icon_colour;
    std::string words;   // at most two lines
    std::string at_right; // short
    std::string detail;  // one muted line
};
RecordRow record_row(Panel& panel, RecordKind kind, void const* record);

struct RecordList {
    RecordKind kind {};
    std::string_view key;              // of the place; identity of its fold
    std::string_view title;            // "Comments"
    std::string_view add;              // "Add comment"
    std::string_view placeholder;      // of the field that takes the first words of a new one; empty: added at once
    std::span<RecordId const> records; // kept elsewhere: there may be many
    Record fresh;                      // what is added, but for its id and its words
    FieldKeys hidden {};               // fields that the place says already
    bool can_add = true;
};
// As a section that folds: heading with the number and the button, then the rows.
void record_list(Panel& panel, Column& column, RecordList const& list, bool is_open_at_first = true);

// A heading that folds what is below it; answers whether that is to be drawn. `room` is kept free at its right.
bool folding_section(Panel& panel, Column& column, std::string_view key, std::string_view title, std::string_view at_the_right, bool is_open_at_first, float room = 0);

// Records that refer to this one by this field ("touchpoint", "round"), by round and id. Kept until the journey moves.
std::vector<RecordId> const& records_at(Panel& panel, RecordKind kind, std::string_view field, RecordId const& place);

}
