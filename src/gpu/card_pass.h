#pragma once

// Cards at every level of detail. From near, a card is its frame (corners, band, ring, shadow), its middle (one flat colour)
// and its marks, each drawn for all cards by the cheapest program that can; from afar it is a tile or a speck.

#include "core/scene/detail.h"
#include "core/scene/scene.h"
#include "gpu/board_program.h"
#include "gpu/instance_array.h"

namespace trustline::gpu {

// The cards to draw, and among them those that show more than a plain tile from afar.
class CardArray {
public:
    void create();
    void forget();
    void set(std::span<CardInstance const> cards);

private:
    friend class CardPass;
    InstanceArray m_cards;
    InstanceArray m_starred; // moments of truth
    InstanceArray m_signed;  // with a sign on the tile
    std::vector<CardInstance> m_selection; // scratch
    bool m_has_dimmed = false;
};

enum class CardLift : std::uint8_t { Resting, Dragged };

class CardPass {
public:
    CardPass();
    // The ones for cards from near, and those for tiles and dust.
    std::array<BoardProgram*, 4> near_programs() { return { &m_fill, &m_frame, &m_bars, &m_mark }; }
    std::array<BoardProgram*, 3> far_programs() { return { &m_dust, &m_tile, &m_sign }; }
    void forget();
    void draw(CardArray& cards, Camera const& camera, Tokens const& tokens, Detail detail, CardLift lift);

private:
    struct Frame;
    void draw_dust(CardArray& cards, Frame const& frame);
    void draw_tiles(CardArray& cards, Frame const& frame);
    void draw_signs(CardArray& cards, Frame const& frame);
    void draw_cards(CardArray& cards, Frame const& frame);
    void draw_frames(CardArray& cards, Frame const& frame, float band);
    void draw_middles(CardArray& cards, Frame const& frame, float band);
    void draw_bars(CardArray& cards, Frame const& frame);
    void draw_marks(InstanceArray& cards, Frame const& frame);
    void upload_strokes();

    BoardProgram m_dust, m_tile, m_sign, m_fill, m_frame, m_bars, m_mark;
    Tokens const* m_bar_colours_of = nullptr;
    bool m_has_strokes = false;
};

}
