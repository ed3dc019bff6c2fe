#pragma once

// Words on the board: titles and channels of the cards in view, notes, labels of links, names of the blueprint's lines.

#include "panels/panel.h"

#include <vector>

struct ImDrawList;

namespace trustline {

// What is on the board and in view, gathered once a frame.
struct VisibleBoard {
    Transform screen_from_board;
    Rect clip;                        // the part of the page that shows cards
    float motion = 1;
    Detail detail = Detail::Card;
    std::vector<std::uint32_t> cards; // indices into layout.cards, without those in the hand
    std::vector<std::uint32_t> dragged;
};

VisibleBoard visible_board(Panel& panel);
// Where a card is seen just now, between its old place and its new one.
Rect card_in_screen(Panel const& panel, VisibleBoard const& board, std::uint32_t card);

void draw_card_texts(Panel& panel, BoardPainter& painter, ImDrawList& list, VisibleBoard const& board);
void draw_dragged_texts(Panel& panel, ImDrawList& list, VisibleBoard const& board);
void draw_note_texts(Panel& panel, ImDrawList& list, VisibleBoard const& board);
// Answers where they stand, so that other words keep clear of them.
std::vector<Rect> draw_link_labels(Panel& panel, ImDrawList& list, VisibleBoard const& board);
void draw_blueprint_names(Panel& panel, ImDrawList& list, VisibleBoard const& board, std::vector<Rect> const& written);
Rect link_label_in_screen(Panel const& panel, VisibleBoard const& board, std::uint32_t link);

}
