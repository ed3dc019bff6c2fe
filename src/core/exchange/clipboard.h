#pragma once

// What is copied and pasted: a table for spreadsheets (HTML and tab-separated text) in which the cards themselves travel
// along, so that nothing is lost on the way back; and whatever other programs bring. Rules [T1] … in SPEC.md.

#include "core/edit/rows.h"

#include <optional>
#include <string>
#include <string_view>

namespace trustline {

// Of the table in HTML: the cards.
inline constexpr std::string_view clipboard_attribute = "data-trustline";

struct ClipboardTexts {
    std::string plain;
    std::string html;

    bool operator==(ClipboardTexts const&) const = default;
};

// Whose ratings the table shows: means over all who scored. An empty round is the first, an empty persona all.
struct TableQuestion {
    RoundId round;
    PersonaId persona;
};

enum class Carries : std::uint8_t { Nothing, Cards };

// Of a fragment [K1]: one row a touchpoint, one a note; columns in which nothing stands are left out.
ClipboardTexts clipboard_table(Journey const& fragment, TableQuestion const& question, SayWords const& say, Carries carries);
// Lines that can be pasted as touchpoints again: titles, below those of their stages when there are several.
std::string clipboard_outline(Journey const& fragment);

PastedThing read_clipboard(std::string_view plain, std::string_view html);

// The sheet when a text is a table with a column that is known to hold titles; for files that are dropped.
std::optional<RowsSheet> rows_in(std::string_view text);

RowColumn row_column_of_header(std::string_view header);

}
