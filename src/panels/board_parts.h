#pragma once

// The parts of the board panel that are drawn in screen space around the cards.

#include "panels/board_texts.h"
#include "panels/ui/item.h"

namespace trustline {

class BoardPainter;

void lane_names(Panel& panel, VisibleBoard const& board);
void stage_headers(Panel& panel, VisibleBoard const& board);
void trust_strip(Panel& panel, BoardPainter& painter);
void inline_edit(Panel& panel, VisibleBoard const& board);
void board_menu(Panel& panel);
// The menu key asked for the menu of whatever has the focus, and no header took it.
void answer_menu_key(Panel& panel);
// Adding and naming is one step, as with the tools: whoever leaves the name empty has added nothing.
void add_touchpoint_at(Panel& panel, DropPlace const& place);
// Since the finger that is lifted now went down, it has rested on what it pressed.
bool has_finger_rested(Panel const& panel);
Rect clipped(Rect const& rect, Rect const& clip); // empty when nothing is left
// Cards, notes and links in view as nodes of the mirror, with what assistive tools ask of them.
void mirror_board(Panel& panel, VisibleBoard const& board);
void mirror_links(Panel& panel, VisibleBoard const& board);

// What a map without touchpoints lacks first, and the action that adds it.
struct HowToBegin {
    std::string_view title, words, action, icon;
};
HowToBegin how_to_begin(Panel const& panel);

// "+3.2, above" and the like, for assistive tools.
std::string spoken_gap(Panel& panel, RaterResult const& result);
// The wheel over headers pans and zooms like over the cards.
void pan_by_wheel(Panel& panel);
// Press selects, double press renames, drag moves: for headers of stages and lanes.
bool drag_header(Panel& panel, ui::Item const& item, RecordId const& id, char const* label); // true while it is in the hand
void select_or_rename(Panel& panel, ui::Item const& item, RecordId const& id);
// Right button, resting finger or menu key: opens what can be done with the stage or lane, which is selected for it.
bool asks_for_menu(Panel& panel, ui::Item const& item, RecordKind kind, RecordId const& id);

}
