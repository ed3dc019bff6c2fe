#pragma once

// Rows of a table (a spreadsheet's, a list's) on their way onto the map as touchpoints: what was read, what somebody decides,
// and what would come of it. Read by exchange/clipboard.h. Rules [W1] … in SPEC.md.

#include "core/edit/fragment.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

// What a column holds: nothing of ours, a field of the touchpoint, why it is a moment of truth, a rating, or words for a note.
enum class RowUse : std::uint8_t { Ignored, Field, Reason, Perceived, Expected, Note };

struct RowColumn {
    RowUse use = RowUse::Ignored;
    std::uint8_t part = 0; // Field: its place among fields_of(Touchpoint); a rating: its dimension

    bool operator==(RowColumn const&) const = default;
};

// Everything a column may hold, in the order in which tables are written and choices are offered.
std::vector<RowColumn> all_row_columns();
RowColumn row_column(std::string_view touchpoint_key);
// English with one argument or none: "Title", "{0}, perceived".
Error words_of(RowColumn const& column);

struct RowsSheet {
    std::vector<std::vector<std::string>> rows; // some shorter or longer than others
    std::vector<RowColumn> columns;             // as recognised; one for each column of the widest row
    bool has_headers = false;                   // the first row names the columns
};

// What was pasted: cards of ours, or a table, or neither (then it is lines).
struct PastedThing {
    std::optional<Journey> cards;
    std::optional<RowsSheet> table;
    bool has_titles = false; // the table has a column whose header names titles
};

struct RowsChoice {
    std::vector<RowColumn> columns;
    bool has_headers = false;
    PastePlace place;      // for rows that do not say theirs
    RoundId round;         // of the ratings
    PersonaId persona;
    Evidence evidence = Evidence::Assumed;
    std::uint64_t seed = 0; // of the new ids

    bool operator==(RowsChoice const&) const = default;
};

struct RowsPreview {
    std::optional<Error> problem; // why nothing can come of it
    std::vector<Command> commands;
    std::vector<RecordId> pasted;
    int touchpoints = 0;
    int notes = 0;
    int scores = 0;
    int left_out = 0;             // rows without a title
    std::vector<std::string> new_stages, new_lanes, new_services;
    Findings findings;            // what was not understood, each with its line (the row) and column
};

// Words of labels in the reader's language, by which values are recognised as well as by the English ones.
using SayWords = std::function<std::string_view(std::string_view english)>;

// Everything that would come of it; nothing is changed.
RowsPreview preview_rows(Journey const& journey, RowsSheet const& sheet, RowsChoice const& choice, SayWords const& say);

// One touchpoint a line, without the signs of lists. An error when there is no line.
Result<RowsSheet> sheet_of_lines(std::string_view text);

}
