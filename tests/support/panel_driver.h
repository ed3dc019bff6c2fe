#pragma once

// Panels without a screen: an editor, a page of some size, ImGui with a font of fixed width. Things are found in the mirror by
// the names that people read, and worked with by the hand's verbs; what was asked for is kept, and run like in the app.
//
//     PanelDriver panel { three_stage_journey() };
//     panel.select("Sign up").click("Mark as a moment of truth");
//     EXPECT_TRUE(panel.last<SetMomentOfTruth>().moment);

#include "core/editor/editor.h"
#include "panels/panels.h"
#include "support/journeys.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;

namespace trustline {

// Paints nothing, and remembers in which order it was asked to.
class BlindPainter : public BoardPainter {
public:
    void paint_board(ImDrawList&, Transform const&, Rect const&) override { painted += "board "; }
    void paint_words(ImDrawList&, ImDrawList const&, std::uint64_t number, Vec2 moved_in_screen, Rect const&) override
    {
        words_number = number;
        words_moved = moved_in_screen;
    }
    void paint_trust(ImDrawList&, TrustScale const& scale, std::span<TrustCliff const>, Rect const&) override
    {
        painted += "trust ";
        trust_step = scale.step;
    }
    void paint_dragged(ImDrawList&, Transform const&, Vec2, Rect const&) override { painted += "dragged "; }

    std::string painted;
    float trust_step = 0;
    std::uint64_t words_number = 0; // 0: none were kept
    Vec2 words_moved;
};

class PanelDriver {
public:
    explicit PanelDriver(Journey journey = three_stage_journey(), Vec2 page = { 1440, 900 }, Language language = Language::English);
    ~PanelDriver();
    static std::unique_ptr<PanelDriver> on_start_page(Vec2 page = { 1440, 900 }, Language language = Language::English);

    // --- the hand; a name is the whole name of a node, or its begin
    PanelDriver& click(std::string_view name, bool with_shift = false);
    PanelDriver& double_click(std::string_view name);
    PanelDriver& right_click_at(Vec2 at);
    PanelDriver& click_at(Vec2 at, bool with_shift = false);
    PanelDriver& hover(std::string_view name);
    PanelDriver& drag(Vec2 from, Vec2 to);
    PanelDriver& drag_slider(std::string_view name, float share_of_width); // lets go at the end
    PanelDriver& wheel_at(Vec2 at, float y);
    PanelDriver& type(std::string_view text);
    PanelDriver& key(std::string_view name); // "Enter", "Escape", "Tab", "ArrowDown", "Ctrl+A" …

    // --- an assistive tool
    PanelDriver& activate(std::string_view name);
    PanelDriver& focus(std::string_view name);
    PanelDriver& set_text(std::string_view name, std::string text);
    PanelDriver& set_value(std::string_view name, float value);

    // --- the person at work
    PanelDriver& select(std::string_view title); // a touchpoint, stage, lane or note
    PanelDriver& wish(Wish wish);
    PanelDriver& run(std::string_view action);
    PanelDriver& show(Dialog dialog) { return wish(ShowDialog { dialog }); }
    PanelDriver& resize(Vec2 page);
    PanelDriver& let_time_pass(double ms);

    // --- what is there
    std::vector<ui::MirrorNode> const& nodes() const { return m_mirror.nodes(); }
    ui::MirrorNode node(std::string_view name) const;  // fails the test when there is none
    ui::MirrorNode node(ui::Role role, std::string_view name) const;
    bool has(std::string_view name) const;
    bool has(ui::Role role, std::string_view name) const;
    std::vector<std::string> names_of(ui::Role role) const;
    Rect rect(std::string_view name) const { return node(name).rect_in_screen; }

    // --- what was asked for since the last forget()
    std::vector<Wish> const& wishes() const { return m_wishes; }
    void forget() { m_wishes.clear(); }
    template<class W>
    std::vector<W> all() const
    {
        std::vector<W> found;
        for (auto const& wish : m_wishes) {
            if (auto const* one = as<W>(wish))
                found.push_back(*one);
        }
        return found;
    }
    template<class W>
    W last() const
    {
        auto const found = all<W>();
        return found.empty() ? W {} : found.back();
    }
    template<class W>
    bool has_asked() const { return !all<W>().empty(); }

    Editor& editor() { return m_editor; }
    Session& session() { return m_editor.session(); }
    Journey const& journey() const { return m_editor.journey(); }
    BlindPainter const& painter() const { return m_painter; }
    PanelState& state() { return *m_state; }
    Vec2 page() const { return m_page; }
    void settle();

private:
    struct NoMap { };
    PanelDriver(NoMap, Vec2 page, Language language);

    template<class W>
    static W const* as(Wish const& wish)
    {
        if constexpr (std::is_constructible_v<Command, W>) {
            auto const* command = std::get_if<Command>(&wish);
            return command ? std::get_if<W>(command) : nullptr;
        } else {
            return std::get_if<W>(&wish);
        }
    }

    void frame();
    void press(bool is_down, int button = 0);
    void move_to(Vec2 at);

    Vec2 m_page;
    ImGuiContext* m_context;
    Editor m_editor;
    ui::Mirror m_mirror;
    BlindPainter m_painter;
    PanelState* m_state = nullptr;
    WishQueue m_queue;
    std::vector<Wish> m_wishes;
    double m_now_ms = 1'000;
};

}
