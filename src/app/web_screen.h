#pragma once

// The screen in the browser: one canvas, one context of WebGL2, ImGui's shapes with the board between them. Survives the loss
// of its context; without WebGL2 it shows nothing, and all else works on.

#include "app/screen.h"
#include "core/scene/detail.h"
#include "gpu/board_renderer.h"
#include "gpu/imgui_renderer.h"

#include <imgui.h>

namespace trustline {

class WebScreen : public Screen {
public:
    // Makes the context on the canvas "#board" (or takes the restored one) and the programs. False when that is impossible.
    bool begin();
    // The context is lost.
    void lose();

    void show(EditorView const& view, ImDrawData& data) override;
    void paint_board(ImDrawList& list, Transform const& screen_from_board, Rect const& clip_in_screen) override;
    void paint_words(ImDrawList& list, ImDrawList const& words, std::uint64_t number, Vec2 moved_in_screen, Rect const& clip_in_screen) override;
    void paint_trust(ImDrawList& list, TrustScale const& scale, std::span<TrustCliff const> cliffs, Rect const& clip_in_screen) override;
    void paint_dragged(ImDrawList& list, Transform const& screen_from_board, Vec2 offset_in_board, Rect const& clip_in_screen) override;

private:
    // What a draw callback carries: plain bytes inside the draw list.
    struct BoardCall;
    struct WordsCall;
    struct TrustCall;
    struct DraggedCall;
    template<class Call>
    static void run(ImDrawList const*, ImDrawCmd const* command);

    bool make_context();
    void find_dragged(EditorView const& view);
    void find_rings(EditorView const& view);
    void gather_rings(EditorView const& view);
    gpu::Picture picture(Rect const& clip_in_screen) const;

    int m_context = 0;
    bool m_is_lost = false;
    gpu::ImGuiRenderer m_imgui;
    gpu::BoardRenderer m_board;

    // While show() runs.
    EditorView const* m_view = nullptr;
    std::vector<std::uint32_t> m_dragged; // indices into scene.cards, rising
    Detail m_detail = Detail::Card;

    // Of what: kept as long as it is so.
    struct RingsOf {
        std::uint64_t selection = 0, scene = 0; // their numbers
        std::uint32_t colour = 0;
        bool operator==(RingsOf const&) const = default;
    };
    RingsOf m_rings_of;
    std::uint64_t m_rings_number = 0;
    std::vector<BoxInstance> m_rings;
};

}
