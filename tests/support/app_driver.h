#pragma once

// The whole app without a browser: what the page would do, by the names that people read. After each step it runs frames
// until the app asks for none.

#include "app/app.h"
#include "app/messages.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

// Keeps what the app tells its page.
class RecordingHost : public Host {
public:
    void take(HostRequest const& request) override { requests.push_back(request); }
    void show_mirror(MirrorChanges const& changes) override;
    void place_caret(Caret const& where) override { caret = where; }
    void show_pointer(int imgui_cursor) override { pointer = imgui_cursor; }

    template<class Request>
    std::vector<Request> all() const
    {
        std::vector<Request> found;
        for (auto const& request : requests) {
            if (auto const* one = std::get_if<Request>(&request))
                found.push_back(*one);
        }
        return found;
    }

    std::vector<HostRequest> requests;
    std::map<std::uint32_t, ui::MirrorNode> nodes; // the page's elements
    std::vector<std::uint32_t> order;
    int mirror_updates = 0;
    Caret caret;
    int pointer = 0;
};

// Answers what ImGui wants of a renderer and draws nothing.
class BlindScreen : public Screen {
public:
    void show(EditorView const&, ImDrawData&) override;
    void paint_board(ImDrawList&, Transform const&, Rect const&) override { ++boards_painted; }
    void paint_words(ImDrawList&, ImDrawList const&, std::uint64_t, Vec2, Rect const&) override { }
    void paint_trust(ImDrawList&, TrustScale const&, std::span<TrustCliff const>, Rect const&) override { }
    void paint_dragged(ImDrawList&, Transform const&, Vec2, Rect const&) override { }

    int boards_painted = 0;
};

class AppDriver {
public:
    explicit AppDriver(Vec2 page_size = { 1440, 900 });
    ~AppDriver();

    AppDriver& open_example(std::string_view file);
    bool tell(std::string_view what, std::vector<std::string_view> texts = {}, double number = 0);
    std::string ask(std::string_view what, std::vector<std::string_view> texts = {});

    AppDriver& click(std::string_view name); // a node of the mirror, with the mouse
    AppDriver& press_at(Vec2 at);
    AppDriver& drag_to(Vec2 at);
    AppDriver& release();
    AppDriver& key(std::string const& key, std::string const& code = {}, Modifiers modifiers = {});
    AppDriver& type(std::string const& text);
    AppDriver& send(ui::MirrorEvent::Kind kind, std::string_view name, std::string const& text = {});
    AppDriver& push(PageEvent event);

    // Runs frames until none is wanted at once; answers how many were shown.
    int settle();
    // The same, and lets time go by until no timer is waited for either; answers the frames that took.
    int rest();
    double wanted_ms() const { return m_wanted_ms; } // what the last frame answered
    double now_ms() const { return m_now_ms; }
    AppDriver& pass(double ms);                      // time goes by, without a frame

    // The node whose name begins like this; fails the test when there is none.
    ui::MirrorNode node(std::string_view name) const;
    bool has(std::string_view name) const;
    Vec2 centre_of(std::string_view name) const { return node(name).rect_in_screen.centre(); }

    App& app() { return m_app; }
    RecordingHost& host() { return m_host; }
    Journey const& journey() const { return m_app.editor().journey(); }
    Session const& session() const { return m_app.editor().session(); }

private:
    BlindScreen m_screen;
    RecordingHost m_host;
    App m_app;
    Messages m_messages;
    double m_now_ms = 1000;
    double m_wanted_ms = 0;
    Vec2 m_pointer;
};

}
