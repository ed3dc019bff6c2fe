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
    void forget();
    void set(std::span<CardInstance const> cards);

private:
    friend class CardPass;
    template<class Condition>
    void select(InstanceArray& to, std::span<CardInstance const> cards, Condition condition);

    InstanceArray m_cards { 2 };
    InstanceArray m_starred { 2 }; // moments of truth
    InstanceArray m_signed { 2 };  // with a sign on the tile
    InstanceArray m_lined { 2 };   // with an outline, or a level for the score
    InstanceArray m_chipped { 2 }; // with a chip from near
    std::vector<CardInstance> m_selection; // scratch
    bool m_has_dimmed = false;
};

enum class CardLift : std::uint8_t { Resting, Dragged };

class CardPass {
public:
    CardPass();
    // The ones for cards from near, and those for tiles and dust.
    std::array<BoardProgram*, 4> near_programs() { return { &m_fill, &m_frame, &m_bars, &m_mark }; }
    std::array<BoardProgram*, 4> far_programs() { return { &m_dust, &m_tile, &m_tile_line, &m_sign }; }
    void forget();
    void draw(CardArray const& cards, Camera const& camera, Tokens const& tokens, Detail detail, CardLift lift);

private:
    struct Frame;
    void draw_dust(CardArray const& cards, Frame const& frame);
    void draw_tiles(CardArray const& cards, Frame const& frame);
    void draw_signs(CardArray const& cards, Frame const& frame);
    void draw_chips(CardArray const& cards, Frame const& frame);
    bool begin_signs(Frame const& frame);
    void draw_cards(CardArray const& cards, Frame const& frame);
    void draw_frames(CardArray const& cards, Frame const& frame, float band);
    void draw_middles(CardArray const& cards, Frame const& frame, float band);
    void draw_bars(CardArray const& cards, Frame const& frame);
    void draw_marks(InstanceArray const& cards, Frame const& frame);
    void upload_strokes();

    BoardProgram m_dust, m_tile, m_tile_line, m_sign, m_fill, m_frame, m_bars, m_mark;
    Tokens const* m_bar_colours_of = nullptr;
    bool m_has_strokes = false;
};

}
