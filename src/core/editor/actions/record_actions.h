#pragma once

// What actions about touchpoints, stages, lanes, notes and links do. Each is a row of the table in actions.cpp.

#include "core/editor/actions.h"
#include "core/editor/editor.h"

namespace trustline::actions {

// --- when they make sense
bool is_on_board(Editor const& editor);
bool has_touchpoint(Editor const& editor);   // one has the focus
bool has_touchpoints(Editor const& editor);  // one or more are selected
bool has_two_touchpoints(Editor const& editor);
bool has_selection(Editor const& editor);
bool has_something_to_copy(Editor const& editor);
bool has_name_to_edit(Editor const& editor);
bool has_stage(Editor const& editor);        // a stage is meant by what is selected
bool has_lane(Editor const& editor);

// --- touchpoints
void add_touchpoint(Editor& editor);
void insert_before(Editor& editor);
void duplicate(Editor& editor);
void remove_selected(Editor& editor);
void rename(Editor& editor);
void toggle_moment_of_truth(Editor& editor);
void move_to_neighbour(Editor& editor, Direction direction); // stage or lane
void move_in_cell(Editor& editor, int by);                   // −1 earlier, +1 later

// --- notes, links, selection
void add_note(Editor& editor);
void link_selected(Editor& editor);
void select_all(Editor& editor);

// --- stages and lanes
void add_stage(Editor& editor);
void rename_stage(Editor& editor);
void select_stage(Editor& editor);
bool can_move_stage(Editor const& editor, int by);
void move_stage(Editor& editor, int by);
void remove_stage(Editor& editor);
void add_lane(Editor& editor);
void rename_lane(Editor& editor);
void select_lane(Editor& editor);
bool can_move_lane(Editor const& editor, int by);
void move_lane(Editor& editor, int by);
void remove_lane(Editor& editor);

// --- copy, cut, paste (clipboard_actions.cpp)
std::span<Action const> clipboard_actions();
// --- groups, locks, free texts; splitting, merging and collapsing (hand_actions.cpp)
std::span<Action const> hand_actions();

// --- looking
void zoom(Editor& editor, float factor);
void zoom_to(Editor& editor, float zoom);
void zoom_to_selection(Editor& editor);
void zoom_to_stage(Editor& editor);

}
