#pragma once

// Draws the board with WebGL2: reads the scene's arrays as they are, uploads what changed in them and can be seen, one draw
// call a kind. Everything is drawn inside the scissor that is set when it is called (ImGui's, in a draw callback), onto the
// bound framebuffer, with premultiplied blending switched on before and after. Binds programs and vertex arrays as it likes.

#include "core/scene/detail.h"
#include "core/scene/scene.h"
#include "core/scene/trust_marks.h"
#include "gpu/box_pass.h"
#include "gpu/card_pass.h"
#include "gpu/link_pass.h"

#include <span>

namespace trustline::gpu {

// What all three kinds of frames need. The references are used during the call only.
struct Picture {
    Scene const& scene;
    BoardLayout const& layout;
    std::uint64_t scene_number = 0; // rises whenever scene or layout is another
    Tokens const& tokens;
    Vec2 screen_size;               // of the whole canvas, CSS pixels
    float pixel_ratio = 1;          // device pixels a CSS pixel
    Rect clip_in_screen;            // what is outside need not be drawn
};

struct BoardFrame {
    Transform screen_from_board;
    Detail detail = Detail::Card;
    float motion = 1;                               // Editor::motion
    std::span<std::uint32_t const> hidden_cards {}; // indices into scene.cards, rising: those in the hand
    std::span<BoxInstance const> rings {};          // over the cards, around those that are selected when they are many
    std::uint64_t rings_number = 0;                 // another one whenever they are others
};

struct TrustFrame {
    TrustScale scale; // in the screen
    std::span<TrustCliff const> cliffs;
};

struct DraggedFrame {
    Transform screen_from_board;
    Detail detail = Detail::Card;
    std::span<std::uint32_t const> cards; // indices into scene.cards
    Vec2 offset_in_board;
};

class BoardRenderer {
public:
    // Once there is a context of WebGL2, and again after a lost one was restored. Begins to compile what the first frame
    // needs, and waits for nothing. An error when the context gives nothing.
    [[nodiscard]] std::optional<Error> create();
    // The context is lost: what the GPU held is gone and its names mean nothing.
    void forget();
    bool is_ready() const { return m_is_ready; }
    // The first program that the driver refused, known once a frame needed it; what it draws is missing.
    std::optional<Error> error();

    void draw_board(Picture const& picture, BoardFrame const& frame);
    void draw_trust(Picture const& picture, TrustFrame const& frame);
    void draw_dragged(Picture const& picture, DraggedFrame const& frame);

private:
    // What was gathered last, and for which part of the board it is enough.
    struct Gathered {
        std::uint64_t scene_number = 0;
        Rect area;
        bool is_moving = false;
        std::vector<std::uint32_t> hidden;
        bool has_links = false;
        std::size_t links = 0;
    };
    void gather(Picture const& picture, BoardFrame const& frame);
    bool is_gathered(Picture const& picture, BoardFrame const& frame, Rect const& seen) const;
    void gather_cards(Picture const& picture, BoardFrame const& frame);
    std::vector<std::uint32_t> cards_in_area(Picture const& picture) const;
    void gather_links(Picture const& picture);
    void draw_links_in_hand(Picture const& picture, DraggedFrame const& frame);
    void upload_trust(Picture const& picture, bool is_coarse);
    void upload_fall_heads(Picture const& picture, TrustFrame const& frame);

    void begin_far_programs();

    bool m_is_ready = false;
    bool m_has_begun_far_programs = false;
    BoxPass m_box_pass;
    CardPass m_card_pass;
    LinkPass m_link_pass;
    BoxArray m_backdrop, m_notes, m_rings, m_trust_area, m_trust_line;
    CardArray m_cards, m_dragged;
    InstanceArray m_links { texels_per_link }, m_held_links { texels_per_link }, m_falls { texels_per_link };
    std::optional<Gathered> m_gathered;
    std::uint64_t m_rings_number = 0;
    std::optional<std::pair<std::uint64_t, bool>> m_trust_gathered; // number of the scene, and whether it is the coarse line
    std::optional<std::pair<std::uint64_t, float>> m_heads_gathered; // number of the scene, and the zoom
    std::vector<CardInstance> m_card_scratch;
    std::vector<std::uint32_t> m_links_in_hand; // indices of those of the cards in the hand
    std::vector<LinkInstance> m_link_scratch;
};

}
