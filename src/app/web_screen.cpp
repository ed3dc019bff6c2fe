#include "app/web_screen.h"

#include "core/editor/editor.h"
#include "core/editor/selection.h"

#include <algorithm>
#include <cassert>

extern "C" int screen_context(); // web_screen.js: its handle, or 0

namespace trustline {

struct WebScreen::BoardCall {
    WebScreen* screen;
    Transform screen_from_board;
    Rect clip_in_screen;

    void draw() const
    {
        auto& it = *screen;
        it.m_board.draw_board(it.picture(clip_in_screen),
            { screen_from_board, it.m_detail, it.m_view->editor.motion(it.m_view->now_ms), it.m_dragged, it.m_rings, it.m_rings_number });
    }
};

struct WebScreen::WordsCall {
    WebScreen* screen;
    ImDrawList const* words;
    std::uint64_t number;
    Vec2 moved_in_screen;

    void draw() const { screen->m_imgui.draw_words(*words, number, moved_in_screen); }
};

struct WebScreen::TrustCall {
    WebScreen* screen;
    gpu::TrustFrame frame;
    Rect clip_in_screen;

    void draw() const { screen->m_board.draw_trust(screen->picture(clip_in_screen), frame); }
};

struct WebScreen::DraggedCall {
    WebScreen* screen;
    Transform screen_from_board;
    Vec2 offset_in_board;
    Rect clip_in_screen;

    void draw() const
    {
        auto& it = *screen;
        it.m_board.draw_dragged(it.picture(clip_in_screen), { screen_from_board, it.m_detail, it.m_dragged, offset_in_board });
    }
};

template<class Call>
void WebScreen::run(ImDrawList const*, ImDrawCmd const* command)
{
    auto const& call = *static_cast<Call const*>(command->UserCallbackData);
    if (call.screen->m_board.is_ready())
        call.draw();
}

bool WebScreen::make_context()
{
    if (!m_context)
        m_context = screen_context();
    return m_context != 0;
}

bool WebScreen::begin()
{
    m_is_lost = false;
    if (!make_context())
        return false;
    bool const is_complete = !m_imgui.create() && !m_board.create();
    return is_complete;
}

void WebScreen::lose()
{
    m_is_lost = true;
    m_imgui.forget();
    m_board.forget();
}

void WebScreen::show(EditorView const& view, ImDrawData& data)
{
    m_view = &view;
    m_detail = detail_at(view.session.screen_from_board.zoom, m_detail);
    find_dragged(view);
    find_rings(view);
    if (m_context && !m_is_lost) {
        auto const& canvas = view.tokens.canvas;
        glDisable(GL_SCISSOR_TEST);
        glClearColor(float(canvas.red) / 255, float(canvas.green) / 255, float(canvas.blue) / 255, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }
    m_imgui.draw(data);
    m_view = nullptr;
}

void WebScreen::find_dragged(EditorView const& view)
{
    m_dragged.clear();
    for (auto const& id : view.editor.dragged()) {
        if (auto const found = view.layout.card_of.find(id); found != view.layout.card_of.end())
            m_dragged.push_back(found->second);
    }
    std::sort(m_dragged.begin(), m_dragged.end());
}

// Around the many that the panels leave to us.
void WebScreen::find_rings(EditorView const& view)
{
    bool const are_wanted = m_detail < Detail::Label && has_many_selected(view.session) && m_dragged.empty();
    RingsOf const now = are_wanted ? RingsOf { view.session.selection.number(), view.editor.scene_number(), view.tokens.accent.packed() } : RingsOf {};
    if (now == m_rings_of)
        return;
    m_rings_of = now;
    ++m_rings_number;
    m_rings.clear();
    if (are_wanted)
        gather_rings(view);
}

void WebScreen::gather_rings(EditorView const& view)
{
    for (auto const& card : view.layout.cards) {
        if (!view.session.is_selected(card.id))
            continue;
        auto const rect = card.seen_rect();
        BoxInstance ring { { rect.x, rect.y, rect.width, rect.height } };
        ring.ring = m_rings_of.colour;
        ring.ring_width = 1.5f;
        m_rings.push_back(ring);
    }
}

gpu::Picture WebScreen::picture(Rect const& clip_in_screen) const
{
    assert(m_view);
    auto const& io = ImGui::GetIO();
    return { m_view->scene, m_view->layout, m_view->editor.scene_number(), m_view->tokens, { io.DisplaySize.x, io.DisplaySize.y },
        io.DisplayFramebufferScale.x, clip_in_screen };
}

void WebScreen::paint_board(ImDrawList& list, Transform const& screen_from_board, Rect const& clip_in_screen)
{
    BoardCall call { this, screen_from_board, clip_in_screen };
    list.AddCallback(run<BoardCall>, &call, sizeof call);
}

void WebScreen::paint_words(ImDrawList& list, ImDrawList const& words, std::uint64_t number, Vec2 moved_in_screen, Rect const&)
{
    WordsCall call { this, &words, number, moved_in_screen };
    list.AddCallback(run<WordsCall>, &call, sizeof call);
}

void WebScreen::paint_trust(ImDrawList& list, TrustScale const& scale, std::span<TrustCliff const> cliffs, Rect const& clip_in_screen)
{
    TrustCall call { this, { scale, cliffs }, clip_in_screen };
    list.AddCallback(run<TrustCall>, &call, sizeof call);
}

void WebScreen::paint_dragged(ImDrawList& list, Transform const& screen_from_board, Vec2 offset_in_board, Rect const& clip_in_screen)
{
    DraggedCall call { this, screen_from_board, offset_in_board, clip_in_screen };
    list.AddCallback(run<DraggedCall>, &call, sizeof call);
}

}
