#pragma once

// The whole product but the page: owns ImGui's context, the editor and the panels, takes what the page says, and computes
// frames only when there is something to compute. Runs without a screen as well, for tests.
//
// Events wait in an inbox and are taken one decision at a time: a press, a key or a word from an assistive tool is followed
// by as many frames as ImGui needs to answer it before the next one is taken. So whoever types fast (or is a program) meets
// the same app as whoever types slowly. Such frames are only computed, not shown.

#include "app/mirror_changes.h"
#include "app/host.h"
#include "app/page_events.h"
#include "app/screen.h"
#include "core/editor/editor.h"
#include "panels/panels.h"

#include <deque>
#include <memory>

struct ImFontAtlas;
struct ImGuiContext;

namespace trustline {

class App {
public:
    struct Parts {
        Screen& screen;
        Host& host;
        ui::Fonts (*make_fonts)(ImFontAtlas&);
        std::uint64_t seed = 1;
        bool is_mac = false;
    };
    explicit App(Parts parts);
    ~App();
    App(App const&) = delete;
    App& operator=(App const&) = delete;

    // ImGui has one context at a time. Everything below that needs ours makes it the one.
    void make_current() const;

    void push(PageEvent event);
    void resize(Vec2 size_in_screen, float pixel_density);
    // The fonts or the theme's glyphs changed, the page lost its elements, the screen its memory: draw and tell everything.
    void start_afresh();

    // Computes and shows one frame. How many milliseconds until the next one is wanted: 0 at once (the browser's next
    // animation frame), negative when nothing is wanted before the next event.
    double frame(double now_ms);

    // The page goes out of sight and may not come back: what is being typed counts.
    void finish_typing();

    // Whether the app has a use for a key, so that the browser shall not use it its own way.
    bool uses(KeyDown const& key) const;

    Editor& editor() { return m_editor; }
    Editor const& editor() const { return m_editor; }
    std::uint64_t frame_count() const { return m_frame_count; } // shown ones
    // What the last copy or cut left, once.
    std::optional<std::string> take_copied_text();
    // Something outside the inbox changed the editor: a map was opened, a setting made.
    void wake() { m_settle = m_whole = settling_frames; }

private:
    // After the last event ImGui still changes what it draws for so many frames.
    static constexpr int settling_frames = 3;
    // At most so many frames are computed for one that is shown.
    static constexpr int most_steps = 8;

    void set_up_imgui(Parts const& parts);
    void step(double now_ms);
    void run_wishes(double now_ms);
    void begin_imgui_frame(double now_ms);
    void take_events(double now_ms);
    void tell_page();
    double wait_after(double now_ms) const;
    bool is_digesting() const;
    bool wants_frames_at_once(double now_ms) const;

    void take(PointerDown const& down);
    void take(PointerMove const& move);
    void take(PointerUp const& up);
    void take(PointerCancel const& cancel);
    void take(Wheel const& wheel);
    void take(Pinch const& pinch);
    void take(KeyDown const& key);
    void take(KeyUp const& key);
    void take(TextTyped const& text);
    void take(TextPasted const& text);
    void take(PointerLeft const&);
    void take(FocusLost const&);
    void take(ui::MirrorEvent const& event);

    bool walk(KeyDown const& key);
    bool needs_hover_first(PageEvent const& event) const;
    bool needs_whole_frame_first(PageEvent const& event) const;
    bool is_for_board_alone(PageEvent const& event) const;
    void drop_passed_moves();
    void feed_position(Vec2 at_in_screen, PointerKind kind);
    void feed_modifiers(Modifiers const& modifiers);
    bool is_board_at(Vec2 at_in_screen) const;
    bool is_held_otherwise(PointerButton button) const;
    void leave_board();

    Screen& m_screen;
    Host& m_host;
    std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)> m_imgui;
    std::unique_ptr<PanelState, void (*)(PanelState*)> m_panels;
    Editor m_editor;
    ui::Mirror m_mirror;
    MirrorComparison m_told_mirror;
    WishQueue m_wishes;

    std::deque<PageEvent> m_inbox;
    Vec2 m_pointer;                     // where ImGui was last told that it is
    bool m_board_has_pointer = false;   // pressed on the board, not yet released
    bool m_board_is_hovered = false;
    bool m_is_mac = false;
    int m_digestion = 0;                // steps before the next event is taken
    int m_settle = settling_frames;
    int m_whole = settling_frames;      // steps to come in which every panel is drawn
    bool m_is_passing = false;          // in the last step they were not: another one follows
    double m_now_ms = 0;
    double m_last_frame_ms = 0;
    double m_wanted_ms = -1;            // when the last frame wanted the next one; negative: not at all
    std::uint64_t m_frame_count = 0;

    Caret m_caret, m_told_caret;
    int m_told_pointer = 0; // ImGuiMouseCursor_Arrow
    std::string m_clipboard;
    bool m_was_copied = false;
};

}
