#pragma once

// A hand on the board: names things as people see them, by their titles. After every step it checks the map's invariants,
// and that what the host has stored is what is on the board.
//
//     BoardDriver board { three_stage_journey() };
//     board.press("Sign up").drag_to("Onboard", "Customer").release();
//     EXPECT_EQ(board.stage_of("Sign up"), "Onboard");

#include "support/fake_host.h"
#include "support/journeys.h"

#include <string>
#include <string_view>
#include <vector>

namespace trustline {

class BoardDriver {
public:
    explicit BoardDriver(Journey journey = three_stage_journey());
    // On the start page, with no map.
    static BoardDriver without_map();

    // --- pointer; a title is that of a touchpoint or the text of a note
    BoardDriver& press(std::string_view title, Modifiers modifiers = {});
    BoardDriver& press_at(Vec2 in_screen, Modifiers modifiers = {}, PointerButton button = {}, int clicks = 1);
    BoardDriver& move_to(Vec2 in_screen);                            // in a few steps, as hands do
    BoardDriver& move_by(Vec2 in_screen) { return move_to(m_pointer + in_screen); }
    BoardDriver& drag_to(std::string_view stage, std::string_view lane); // to the end of the cell
    BoardDriver& drag_onto(std::string_view title);
    BoardDriver& release(Modifiers modifiers = {});
    BoardDriver& click(std::string_view title, Modifiers modifiers = {});
    BoardDriver& double_click(std::string_view title);
    BoardDriver& click_at(Vec2 in_screen, Modifiers modifiers = {});
    BoardDriver& double_click_at(Vec2 in_screen);
    BoardDriver& wheel(Vec2 by, Modifiers modifiers = {}, bool is_notched = false);
    BoardDriver& use(PointerKind kind);
    Vec2 pointer() const { return m_pointer; }

    // --- keys: "Ctrl+Shift+Z", "Alt+ArrowLeft", "N", "Shift+1", "+"
    BoardDriver& key(std::string_view name);
    BoardDriver& keys(std::initializer_list<std::string_view> names);
    BoardDriver& release_key(std::string_view name);

    // --- wishes
    BoardDriver& wish(Wish wish);
    BoardDriver& run(std::string_view action_id);
    BoardDriver& type(std::string text); // into the field that is open on the board, and Enter
    BoardDriver& undo() { return run("undo"); }
    BoardDriver& redo() { return run("redo"); }

    // --- time
    BoardDriver& wait(double ms);
    BoardDriver& settle(); // until nothing moves any more
    double now_ms() const { return m_now_ms; }

    // --- what is there
    Journey const& journey() const { return m_editor.journey(); }
    Session const& session() const { return m_editor.session(); }
    Session& session() { return m_editor.session(); }
    Editor& editor() { return m_editor; }
    FakeHost& host() { return m_host; }
    RecordId id_of(std::string_view title) const;
    Touchpoint const& touchpoint(std::string_view title) const;
    std::string stage_of(std::string_view title) const;
    std::string lane_of(std::string_view title) const;
    std::vector<std::string> cell(std::string_view stage, std::string_view lane) const; // titles in order
    std::vector<std::string> selection() const;
    std::vector<std::string> stages() const;
    std::vector<std::string> lanes() const;
    Rect place_in_screen(std::string_view title) const;
    Vec2 end_of_cell(std::string_view stage, std::string_view lane) const;
    std::string toast() const; // the sentence on screen, or empty
    std::string last_announcement() const { return m_host.last<Announce>().sentence; }

private:
    struct NoMap { };
    explicit BoardDriver(NoMap);

    void handle(InputEvent const& event);
    void step();
    StageId stage_id(std::string_view title) const;
    LaneId lane_id(std::string_view title) const;

    Editor m_editor;
    FakeHost m_host;
    Vec2 m_pointer { 800, 400 };
    PointerKind m_kind {};
    PointerButton m_button {};
    double m_now_ms = 1'000;
};

}
