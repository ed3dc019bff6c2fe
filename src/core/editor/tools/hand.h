#pragma once

// What the pointer is busy with: one state at a time, one file a state. A state answers an event with the state that
// follows; it reads the view and writes wishes, as panels do.

#include "core/base/id.h"
#include "core/editor/editor_view.h"
#include "core/editor/input.h"
#include "core/editor/wishes.h"

#include <variant>

namespace trustline {

// Nothing is held.
struct Idle { };

// A button or a finger went down; what it means shows when it moves, goes up or stays.
struct Pressed {
    Vec2 at_in_screen;
    PointerKind kind {};
    Modifiers modifiers;
    Hit hit;
    bool was_selected = false; // the record under it, before the press
    double since_ms = 0;    // that it rests
    bool is_second = false; // of a double click
    Vec2 wandered {};       // from where it was pressed, when it last came to rest
};

struct MovingTouchpoints {
    TouchpointId grabbed;
    std::vector<TouchpointId> ids; // in journey order
    Vec2 grip_in_card;             // the point of the card that is held, in board units
    Vec2 pointer_in_screen;
    std::optional<DropPlace> place;  // where they are now
    std::optional<DropPlace> origin; // where they were, when that was one place
    TouchpointId original {};        // what the grabbed one is a copy of, while Alt draws copies
};

struct MovingNote {
    NoteId note;
    Vec2 grip_in_note; // in board units
    Vec2 pointer_in_screen;
};

struct ResizingNote {
    NoteId note;
    Vec2 grip_from_corner; // pointer to the note's lower right corner, in board units
    Vec2 pointer_in_screen;
};

struct Marquee {
    Vec2 from_in_board;
    Vec2 pointer_in_screen;
    std::vector<RecordId> selected_before;
    bool adds = false; // to what was selected before: Shift was held
};

struct Panning {
    Vec2 pointer_in_screen;
    PointerKind kind {};
    Vec2 velocity {};      // px a millisecond, of the last moments
    double moved_ms = 0;   // when it moved last
};

struct Linking {
    TouchpointId from;
    Vec2 pointer_in_screen;
    // After a click on the first card the second one is clicked, too; or chosen with Tab or the arrows and Enter.
    bool is_held = true;
    // Not a new link: an end of this one is moved, `from` is the card at its other end.
    LinkId link {};
    bool moves_start = false;
};

// With the touchpoint or note tool: adds where the button goes up.
struct Adding {
    Tool tool {};
    Vec2 pointer_in_screen;
};

using Hand = std::variant<Idle, Pressed, MovingTouchpoints, MovingNote, ResizingNote, Marquee, Panning, Linking, Adding>;

struct Desk {
    EditorView const& view;
    WishQueue& wishes;
    IdSource& ids;
    bool space_is_down = false;
};

// A press while nothing (or a link that waits for its second card) is held.
Hand press(Desk& desk, PointerDown const& event);
// The card, note or link under the mouse; empty for none.
RecordId hovered_at(EditorView const& view, Vec2 at_in_screen);

// What each state does when the pointer moves, is let go, or is called off. `moved` is also called when the board moved
// below a pointer that stands still.
Hand moved(Desk& desk, Pressed state, Vec2 at_in_screen);
Hand moved(Desk& desk, MovingTouchpoints state, Vec2 at_in_screen);
Hand moved(Desk& desk, MovingNote state, Vec2 at_in_screen);
Hand moved(Desk& desk, ResizingNote state, Vec2 at_in_screen);
Hand moved(Desk& desk, Marquee state, Vec2 at_in_screen);
Hand moved(Desk& desk, Panning state, Vec2 at_in_screen);
Hand moved(Desk& desk, Linking state, Vec2 at_in_screen);
Hand moved(Desk& desk, Adding state, Vec2 at_in_screen);

Hand released(Desk& desk, Pressed const& state);
Hand released(Desk& desk, MovingTouchpoints const& state);
Hand released(Desk& desk, MovingNote const& state);
Hand released(Desk& desk, ResizingNote const& state);
Hand released(Desk& desk, Marquee const& state);
Hand released(Desk& desk, Panning const& state);
Hand released(Desk& desk, Linking const& state);
Hand released(Desk& desk, Adding const& state);

// Escape, or the system took the pointer away: everything is as it was before the press.
void called_off(Desk& desk, Hand const& hand);
// A finger rests on a card: it is picked up; on an empty place: it draws a box. Other states stay what they are.
Hand held_still(Desk& desk, Hand const& hand);

// Steps between states, each in the file of the state it leads to.
Hand pick_up_touchpoints(Desk& desk, TouchpointId const& grabbed, Vec2 at_in_screen, Modifiers modifiers);
Hand pick_up_note(Desk& desk, NoteId const& note, Vec2 at_in_screen);
Hand begin_resizing_note(Desk& desk, NoteId const& note, Vec2 at_in_screen);
Hand begin_marquee(Desk& desk, Vec2 at_in_screen, Modifiers modifiers);
Hand begin_link(Desk& desk, TouchpointId const& from, Vec2 at_in_screen);
// Of the selected link whose end is at the pointer; Idle when there is none.
Hand begin_moving_link_end(Desk& desk, Vec2 at_in_screen, PointerKind kind);
// Asks for the link that leads to this card, or for the end that moves there.
void finish_link(Desk& desk, Linking const& state, TouchpointId const& target);

// The gap between two neighbours of a cell that the pointer is at: a press on its plus inserts a touchpoint before the card
// that is answered. Empty: none.
TouchpointId gap_at(EditorView const& view, Vec2 at_in_screen);
bool is_at_plus(EditorView const& view, Vec2 at_in_screen);
void insert_touchpoint(Desk& desk, TouchpointId const& before);

// Kernels of the states.
Vec2 in_board(EditorView const& view, Vec2 at_in_screen);
Hit hit_at(EditorView const& view, Vec2 at_in_screen);
// A note's place as its record says it, for its top left corner: counted from the cell under it, or from the board.
struct NotePlace {
    StageId stage;
    LaneId lane;
    int x = 0;
    int y = 0;
};
NotePlace note_place_at(BoardLayout const& layout, Vec2 corner_in_board);

}
