#pragma once

// Questions about what is selected and what comes next to it. The last selected record has the focus.

#include "core/editor/session.h"
#include "core/layout/board.h"

#include <optional>
#include <vector>

namespace trustline {

// Of what is selected, the records of one kind, in the order of selecting.
template<class R>
std::vector<Id<R>> selected_of(Session const& session, Journey const& journey)
{
    std::vector<Id<R>> ids;
    for (auto const& record : session.selection) {
        Id<R> id { record.text };
        if (journey.find(id))
            ids.push_back(std::move(id));
    }
    return ids;
}

// Whether at least so many of a kind are selected; looks no further than it must.
template<class R>
bool has_selected(Session const& session, Journey const& journey, std::size_t least = 1)
{
    for (auto record = session.selection.begin(); record != session.selection.end() && least > 0; ++record)
        least -= journey.find(Id<R> { record->text }) ? 1 : 0;
    return least == 0;
}

// So many that from afar their marks are the graphics layer's: a path around each would cost more than the map.
bool has_many_selected(Session const& session);

// The record with the focus; empty when nothing is selected.
RecordId focus_of(Session const& session);
Touchpoint const* focused_touchpoint(Session const& session, Journey const& journey);
Note const* focused_note(Session const& session, Journey const& journey);
// The stage or lane that an action about stages or lanes means: the selected one, or that of the focused card or note.
StageId stage_meant(Session const& session, Journey const& journey);
LaneId lane_meant(Session const& session, Journey const& journey);

// The group that a touchpoint or a note is in; empty: none.
std::string_view group_of(Journey const& journey, RecordId const& id);
// The ids, and before them all others of their groups: the last one keeps the focus.
std::vector<RecordId> with_groups(Journey const& journey, std::vector<RecordId> const& ids);

// Selected touchpoints cell by cell in journey order.
std::vector<TouchpointId> selected_in_order(Session const& session, BoardLayout const& layout);

// The order of Tab: touchpoints along the journey, then notes, then links.
std::size_t tab_stops(BoardLayout const& layout);
RecordId tab_stop(BoardLayout const& layout, std::size_t place);
std::optional<std::size_t> place_of(BoardLayout const& layout, RecordId const& id);

enum class Direction : std::uint8_t { Left, Right, Up, Down };
// The nearest card in a direction from a point of the board; what lies straight ahead comes before what lies aside.
std::optional<TouchpointId> card_towards(BoardLayout const& layout, Vec2 from_in_board, Direction direction);

// Where a record is on the board: card, note, a link's box, a stage's column, a lane's row. Empty when it is not there.
std::optional<Rect> place_in_board(BoardLayout const& layout, RecordId const& id);

}
