#pragma once

// Everything between a wish and a picture that is neither drawing nor JSON: holds the journey, its history and its
// session, runs wishes, keeps measures, layout and scene in step, and collects what the host shall do.

#include "core/base/id.h"
#include "core/edit/history.h"
#include "core/editor/host.h"
#include "core/editor/input.h"
#include "core/editor/wishes.h"
#include "core/layout/board.h"
#include "core/measure/measures.h"
#include "core/scene/scene.h"

#include <memory>

namespace trustline {

class Editor;
class EditorView;

// Bytes in and out come from above (exchange is not below editor), so the host hands the readers in.
struct MapCodec {
    std::string (*write_map)(Journey const&);
    std::string (*write_journal_entry)(Edit const&);
    std::string (*write_svg)(EditorView const&);
    std::string (*write_report)(Journey const&, Measures const&);
};

// Read-only, good until the next Editor::run. What panels get.
class EditorView {
public:
    Journey const& journey;
    Measures const& measures;
    BoardLayout const& layout;
    Scene const& scene;
    Session const& session;
    History const& history;
    Tokens const& tokens;
    double now_ms;

    std::string_view say(std::string_view english) const;       // in the interface language
    std::string say(Error const& sentence) const;               // with arguments
    Touchpoint const* only_selected_touchpoint() const;         // null unless exactly one touchpoint is selected
    bool is_enabled(std::string_view action_id) const;

    Editor const& editor;
};

class Editor {
public:
    Editor(MapCodec codec, std::uint64_t seed);
    ~Editor();

    // A map that was read; everything about the old one is forgotten. `map_key` names it in the host's storage,
    // `number` is the last journal entry that is in it.
    void open(Journey journey, std::string map_key, std::uint64_t number, bool is_read_only, std::string file_name);
    // What storage, files and page said.
    void set_save_status(SaveStatus status);
    void show_error(Error const& error);
    void show_message(Error const& sentence);

    // Pointer, wheel and keys that ImGui did not want. True when something was done with it.
    bool handle(InputEvent const& event, double now_ms);
    // The only place where the journey changes.
    void run(std::vector<Wish> wishes, double now_ms);
    // Brings measures, layout and scene up to date and moves animations on. Cheap when nothing moved.
    void update(double now_ms);

    EditorView view() const;
    Session& session() { return m_session; }
    Session const& session() const { return m_session; }
    Journey const& journey() const { return m_journey; }
    std::vector<HostRequest> take_host_requests();

    // True while a camera flight or a card's motion runs, so that the next frame is wanted at once.
    bool is_moving(double now_ms) const;
    float motion(double now_ms) const;    // 0 to 1, eased: where cards are between CardInstance::from and position
    std::uint64_t scene_number() const;   // rises when the scene was rebuilt
    std::vector<TouchpointId> const& dragged() const; // cards in the hand, drawn on top at drag_offset
    Vec2 drag_offset_in_board() const;
    std::optional<Rect> marquee_in_screen() const;
    std::optional<Rect> drop_slot_in_board() const;

private:
    // (the editor's engineer fills this in)
    Journey m_journey;
    Session m_session;
};

}
