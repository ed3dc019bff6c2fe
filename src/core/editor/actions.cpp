#include "core/editor/actions.h"

#include "core/editor/actions/record_actions.h"
#include "core/editor/editor.h"

#include <algorithm>

namespace trustline {

namespace {

using namespace actions;

constexpr Shortcut plain(std::string_view key) { return { key, {} }; }
constexpr Shortcut shift(std::string_view key) { return { key, { .shift = true } }; }
constexpr Shortcut ctrl(std::string_view key) { return { key, { .ctrl = true } }; }
constexpr Shortcut ctrl_shift(std::string_view key) { return { key, { .shift = true, .ctrl = true } }; }
constexpr Shortcut alt(std::string_view key) { return { key, { .alt = true } }; }

bool always(Editor const&) { return true; }
bool has_map(Editor const& editor) { return editor.is_open(); }
bool has_several_rounds(Editor const& editor) { return is_on_board(editor) && editor.journey().all<Round>().size() > 1; }

Link const* selected_link(Editor const& editor)
{
    auto const& session = editor.session();
    return session.selection.size() == 1 && is_on_board(editor) ? editor.journey().find(LinkId { session.selection.front().text }) : nullptr;
}

bool has_link(Editor const& editor) { return selected_link(editor) != nullptr; }

template<bool moves_start>
void move_link_end(Editor& editor)
{
    editor.begin_moving_link_end(selected_link(editor)->id, moves_start);
}

void turn_link(Editor& editor)
{
    auto const link = *selected_link(editor);
    editor.carry_out(Command { ReattachLink { link.id, link.to, link.from } });
}

bool is_searching(Editor const& editor) { return is_on_board(editor) && editor.session().search.has_value(); }
bool can_show_menu(Editor const& editor) { return is_on_board(editor) && !editor.session().presentation; }
bool is_presenting(Editor const& editor) { return is_on_board(editor) && editor.session().presentation.has_value(); }

template<bool Session::*setting>
void turn(Editor& editor)
{
    editor.session().*setting = !(editor.session().*setting);
}

template<Dialog dialog>
void show(Editor& editor)
{
    editor.carry_out(ShowDialog { dialog });
}

// The second press of its key closes a dialog again.
template<Dialog dialog>
void toggle(Editor& editor)
{
    editor.carry_out(ShowDialog { editor.session().dialog == dialog ? Dialog::None : dialog });
}

template<Tool tool>
void choose(Editor& editor)
{
    editor.carry_out(ChooseTool { tool });
}

template<Lens lens>
void look_through(Editor& editor)
{
    editor.carry_out(ChooseLens { lens });
}

template<ThemeChoice theme>
void paint(Editor& editor)
{
    editor.carry_out(ChooseTheme { theme });
}

template<Language language>
void speak(Editor& editor)
{
    editor.carry_out(ChooseLanguage { language });
}

constexpr Action map_actions[] {
    { "new-map", "New map", "An empty map with three stages and four lanes", "Map", "plus", {}, always, [](Editor& e) { e.new_map(); } },
    { "open-file", "Open a file…", "A map, or a picture of a map that carries it", "Map", "open", { ctrl("o") }, always, [](Editor& e) { e.request(PickFile {}); } },
    { "save", "Save", "Into the file that the map came from", "Map", "device", { ctrl("s") }, has_map, [](Editor& e) { e.save(false); } },
    { "save-as", "Save as…", "Into a file of your choice", "Map", "", { ctrl_shift("s") }, has_map, [](Editor& e) { e.save(true); } },
    { "save-copy", "Save a copy", "A copy that can be changed, of a map that cannot", "Map", "", {}, [](Editor const& e) { return e.is_open() && e.session().is_read_only; }, [](Editor& e) { e.save_copy(); } },
    { "take-over", "Take over", "Another tab has this map: from now on it is changed here", "Map", "", {}, [](Editor const& e) { return e.is_open() && e.session().elsewhere != Elsewhere::No; }, [](Editor& e) { e.take_over(); } },
    { "download-map", "Download the map", "As a file of JSON, one record a line", "Map", "export", {}, has_map, [](Editor& e) { e.download_map(); } },
    { "export-svg", "Export as picture (SVG)", "The whole board; the map travels inside the picture", "Map", "share", {}, has_map, [](Editor& e) { e.export_svg(); } },
    { "download-report", "Download the report", "All numbers of the map as JSON", "Map", "", {}, has_map, [](Editor& e) { e.download_report(); } },
    { "import-survey", "Import survey…", "Answers to the questionnaire as CSV, one row a respondent; shown before anything is changed", "Map", "", {}, [](Editor const& e) { return is_on_board(e) && !e.session().is_read_only; }, [](Editor& e) { e.request(PickFile {}); } },
    { "map-details", "Map details…", "Title, description, language and the ratio of the trust line", "Map", "", {}, has_map, show<Dialog::MapDetails> },
    { "personas", "Personas…", "Who travels, and what matters most to them", "Map", "people", {}, has_map, show<Dialog::Personas> },
    { "overview", "Overview", "Service quality by dimension, stage and lane, and trust", "Map", "insights", { plain("o") }, has_map, toggle<Dialog::Overview> },
    { "insights", "Insights", "What the numbers mean, as pictures: quadrants, radar, value stream, priorities and more", "Map", "insights", { shift("i") }, has_map, toggle<Dialog::Insights> },
    { "services", "Services…", "What is offered, who answers for it, and what is promised", "Map", "people", {}, has_map, show<Dialog::Services> },
    { "rounds", "Rounds…", "When it was scored, what was aimed at, and which round is looked at", "Map", "clock", { shift("r") }, has_map, show<Dialog::Rounds> },
    { "tensions", "Tensions…", "Two good things that pull apart, and where you stand between them", "Map", "split", {}, has_map, show<Dialog::Tensions> },
    { "back-to-start", "Back to start", "Templates and the last maps", "Map", "left", {}, is_on_board, [](Editor& e) { e.carry_out(ShowPage { Page::Start }); } },
};

constexpr Action edit_actions[] {
    { "undo", "Undo", "", "Edit", "undo", { ctrl("z") }, [](Editor const& e) { return is_on_board(e) && e.history().can_undo(); }, [](Editor& e) { e.undo(); } },
    { "redo", "Redo", "", "Edit", "redo", { ctrl_shift("z"), ctrl("y") }, [](Editor const& e) { return is_on_board(e) && e.history().can_redo(); }, [](Editor& e) { e.redo(); } },
    { "rename", "Rename", "The title of a card, the text of a note, the label of a link", "Edit", "edit", { plain("enter"), plain("f2") }, has_name_to_edit, rename },
    { "duplicate", "Duplicate", "Copies with their scores; Alt and drag does the same", "Edit", "copy", { ctrl("d") }, has_something_to_copy, duplicate },
    { "delete", "Delete", "", "Edit", "trash", { plain("delete"), plain("backspace") }, has_selection, remove_selected },
    { "menu", "Actions…", "What can be done with what has the focus: a card, a stage, a lane; as the right button, or a finger that rests", "Edit", "menu", { shift("f10"), plain("contextmenu") }, can_show_menu, [](Editor& e) { ++e.session().menu_asked; } },
    { "select-all", "Select all", "", "Edit", "", { ctrl("a") }, is_on_board, select_all },
    { "clear-selection", "Clear the selection", "Escape leaves whatever is going on, step by step", "Edit", "", { plain("escape") }, has_selection, [](Editor& e) { e.carry_out(Select {}); } },
    { "next", "Next touchpoint", "Along the journey, then notes and links", "Edit", "", { plain("tab") }, is_on_board, [](Editor& e) { e.step_through_tab_order(false); } },
    { "previous", "Previous touchpoint", "", "Edit", "", { shift("tab") }, is_on_board, [](Editor& e) { e.step_through_tab_order(true); } },
};

constexpr Action touchpoint_actions[] {
    { "add-touchpoint", "Add touchpoint", "Behind the selected one; a double click adds one where it is", "Touchpoint", "card", { plain("n") }, is_on_board, add_touchpoint },
    { "insert-before", "Insert a touchpoint before", "Before the selected one; so does the plus that appears between two cards", "Touchpoint", "plus", { shift("enter") }, has_touchpoint, insert_before },
    { "moment-of-truth", "Moment of truth", "Marks where trust is won or lost, or takes the mark away", "Touchpoint", "star", { plain("m") }, has_touchpoints, toggle_moment_of_truth },
    { "score", "Score", "Then 1 to 7 for each dimension in turn; with Shift what was expected; 0 clears", "Touchpoint", "", { plain("s") }, has_touchpoint, [](Editor& e) { e.begin_scoring(); } },
    { "move-left", "Move to the previous stage", "", "Touchpoint", "left", { alt("arrowleft") }, has_touchpoints, [](Editor& e) { move_to_neighbour(e, Direction::Left); } },
    { "move-right", "Move to the next stage", "", "Touchpoint", "right", { alt("arrowright") }, has_touchpoints, [](Editor& e) { move_to_neighbour(e, Direction::Right); } },
    { "move-up", "Move to the lane above", "", "Touchpoint", "up", { alt("arrowup") }, has_touchpoints, [](Editor& e) { move_to_neighbour(e, Direction::Up); } },
    { "move-down", "Move to the lane below", "", "Touchpoint", "down", { alt("arrowdown") }, has_touchpoints, [](Editor& e) { move_to_neighbour(e, Direction::Down); } },
    { "move-earlier", "Move earlier in the cell", "", "Touchpoint", "", { plain("pageup"), ctrl("[") }, has_touchpoints, [](Editor& e) { move_in_cell(e, -1); } },
    { "move-later", "Move later in the cell", "", "Touchpoint", "", { plain("pagedown"), ctrl("]") }, has_touchpoints, [](Editor& e) { move_in_cell(e, 1); } },
    { "link-to", "Link to…", "Choose the other touchpoint with Tab or the arrows, then press Enter", "Touchpoint", "link", { shift("l") }, has_touchpoint, [](Editor& e) { e.begin_link_from(TouchpointId { focus_of(e.session()).text }); } },
    { "link-selected", "Link selected touchpoints", "From one to the next, in the order of selecting", "Touchpoint", "link", {}, has_two_touchpoints, link_selected },
    { "link-end", "Move the end of the link…", "To another touchpoint; or drag the end there", "Touchpoint", "link", {}, has_link, move_link_end<false> },
    { "link-start", "Move the start of the link…", "To another touchpoint; or drag the start there", "Touchpoint", "link", {}, has_link, move_link_end<true> },
    { "turn-link", "Turn the link round", "", "Touchpoint", "link", {}, has_link, turn_link },
};

constexpr Action board_actions[] {
    { "add-note", "Add note", "Goes anywhere; arrows move it, with Alt they resize it", "Board", "note", { shift("n") }, is_on_board, add_note },
    { "add-stage", "Add stage", "Behind the selected one, or at the end", "Board", "plus", { plain("f") }, is_on_board, add_stage },
    { "rename-stage", "Rename stage", "Of what is selected", "Board", "edit", {}, has_stage, rename_stage },
    { "select-stage", "Select the stage", "Of what is selected, to describe it", "Board", "", {}, has_stage, select_stage },
    { "stage-earlier", "Move stage earlier", "", "Board", "left", {}, [](Editor const& e) { return can_move_stage(e, -1); }, [](Editor& e) { move_stage(e, -1); } },
    { "stage-later", "Move stage later", "", "Board", "right", {}, [](Editor const& e) { return can_move_stage(e, 1); }, [](Editor& e) { move_stage(e, 1); } },
    { "remove-stage", "Remove stage", "With its touchpoints", "Board", "trash", {}, has_stage, remove_stage },
    { "add-lane", "Add lane", "Below the selected one, or at the end", "Board", "plus", { shift("f") }, is_on_board, add_lane },
    { "rename-lane", "Rename lane", "Of what is selected", "Board", "edit", {}, has_lane, rename_lane },
    { "select-lane", "Select the lane", "Of what is selected, to say what kind it is", "Board", "", {}, has_lane, select_lane },
    { "lane-up", "Move lane up", "", "Board", "up", {}, [](Editor const& e) { return can_move_lane(e, -1); }, [](Editor& e) { move_lane(e, -1); } },
    { "lane-down", "Move lane down", "", "Board", "down", {}, [](Editor const& e) { return can_move_lane(e, 1); }, [](Editor& e) { move_lane(e, 1); } },
    { "remove-lane", "Remove lane", "With its touchpoints", "Board", "trash", {}, has_lane, remove_lane },
};

constexpr Action tool_actions[] {
    { "tool-select", "Select", "Click, or drag a box; drag cards and notes", "Tools", "select", { plain("v") }, is_on_board, choose<Tool::Select> },
    { "tool-hand", "Hand", "Drag the board, or press the arrows; the middle button, or Space held down, drags it with every tool", "Tools", "hand", { plain("h") }, is_on_board, choose<Tool::Hand> },
    { "tool-touchpoint", "Place touchpoint", "The next click puts a touchpoint there", "Tools", "card", { plain("t") }, is_on_board, choose<Tool::AddTouchpoint> },
    { "tool-note", "Place note", "The next click puts a note there", "Tools", "note", {}, is_on_board, choose<Tool::AddNote> },
    { "tool-link", "Link", "Drag from one touchpoint to another, or click both", "Tools", "link", { plain("l") }, is_on_board, choose<Tool::AddLink> },
};

constexpr Action view_actions[] {
    { "fit", "Show the whole map", "", "View", "fit", { shift("code:Digit1") }, is_on_board, [](Editor& e) { e.fit(); } },
    { "zoom-selection", "Show the selection", "", "View", "", { shift("code:Digit2") }, has_selection, zoom_to_selection },
    { "zoom-100", "Zoom to 100 %", "", "View", "", { shift("code:Digit0") }, is_on_board, [](Editor& e) { zoom_to(e, 1); } },
    { "zoom-in", "Zoom in", "", "View", "plus", { plain("+"), plain("=") }, is_on_board, [](Editor& e) { zoom(e, 1.25f); } },
    { "zoom-out", "Zoom out", "", "View", "minus", { plain("-") }, is_on_board, [](Editor& e) { zoom(e, 0.8f); } },
    { "toggle-inspector", "Inspector", "What is selected, in detail", "View", "", { plain("i") }, is_on_board, [](Editor& e) { e.carry_out(SetSetting { "inspector_is_open", !e.session().inspector_is_open }); } },
    { "zoom-stage", "Show the stage", "Of what is selected, as large as there is room", "View", "", {}, has_stage, zoom_to_stage },
    { "go-back", "Back to where you were", "Before the last jump on the board", "View", "left", { alt("code:BracketLeft") }, [](Editor const& e) { return e.has_place_to_go(-1); }, [](Editor& e) { e.go_to_place(-1); } },
    { "go-forward", "Forward again", "To where you were before you went back", "View", "right", { alt("code:BracketRight") }, [](Editor const& e) { return e.has_place_to_go(1); }, [](Editor& e) { e.go_to_place(1); } },
    { "find", "Find on the board…", "What does not have the words is dimmed; Enter goes from one to the next", "View", "search", { ctrl("f") }, is_on_board, [](Editor& e) { e.search(); } },
    { "find-next", "Next hit", "", "View", "", { plain("f3") }, is_searching, [](Editor& e) { e.go_to_hit(1); } },
    { "find-previous", "Previous hit", "", "View", "", { shift("f3") }, is_searching, [](Editor& e) { e.go_to_hit(-1); } },
    { "present", "Present", "Stage by stage: arrows, Space or Page Down go on, Escape ends", "View", "present", { plain("p") }, is_on_board, [](Editor& e) { e.present(); } },
    { "present-next", "Next stage", "Of the presentation", "View", "right", {}, is_presenting, [](Editor& e) { e.walk_presentation(1); } },
    { "present-previous", "Previous stage", "Of the presentation", "View", "left", {}, is_presenting, [](Editor& e) { e.walk_presentation(-1); } },
    { "hide-panels", "Hide panels", "The board alone; the same keys bring them back", "View", "", { ctrl(".") }, is_on_board, turn<&Session::panels_are_hidden> },
    { "palette", "All commands…", "Type a few letters of what you want", "View", "search", { ctrl("k") }, always, toggle<Dialog::Palette> },
    { "shortcuts", "Keyboard shortcuts", "", "View", "", { plain("?"), plain("f1") }, always, toggle<Dialog::Shortcuts> },
    { "letter-keys", "Letter keys as shortcuts", "Off: only keys with Ctrl or Alt act on the board", "View", "", {}, always, [](Editor& e) { e.carry_out(SetSetting { "letters_are_shortcuts", !e.session().letters_are_shortcuts }); } },
};

constexpr Action lens_actions[] {
    { "lens-overall", "Overall", "How good each touchpoint is perceived to be", "Lens", "lens", { plain("code:Digit1"), plain("code:Numpad1") }, is_on_board, look_through<Lens::Overall> },
    { "lens-gap", "Gap", "Perception minus expectation", "Lens", "lens", { plain("code:Digit2"), plain("code:Numpad2") }, is_on_board, look_through<Lens::Gap> },
    { "lens-trust", "Trust", "Where trust is won and lost", "Lens", "lens", { plain("code:Digit3"), plain("code:Numpad3") }, is_on_board, look_through<Lens::Trust> },
    { "lens-reliability", "Reliability", "Does what was promised, right and on time", "Lens", "lens", { plain("code:Digit4"), plain("code:Numpad4") }, is_on_board, look_through<Lens::Reliability> },
    { "lens-assurance", "Assurance", "Knows the matter and inspires confidence", "Lens", "lens", { plain("code:Digit5"), plain("code:Numpad5") }, is_on_board, look_through<Lens::Assurance> },
    { "lens-tangibles", "Tangibles", "What can be seen and touched", "Lens", "lens", { plain("code:Digit6"), plain("code:Numpad6") }, is_on_board, look_through<Lens::Tangibles> },
    { "lens-empathy", "Empathy", "Understands the person and cares", "Lens", "lens", { plain("code:Digit7"), plain("code:Numpad7") }, is_on_board, look_through<Lens::Empathy> },
    { "lens-responsiveness", "Responsiveness", "Helps willingly and promptly", "Lens", "lens", { plain("code:Digit8"), plain("code:Numpad8") }, is_on_board, look_through<Lens::Responsiveness> },
    { "lens-watermelon", "Watermelon", "Numbers on target, customers not", "Lens", "watermelon", { plain("code:Digit9"), plain("code:Numpad9") }, is_on_board, look_through<Lens::Watermelon> },
    { "lens-evidence", "Evidence", "How well founded each score is", "Lens", "lens", { plain("code:Digit0"), plain("code:Numpad0") }, is_on_board, look_through<Lens::Evidence> },
    { "lens-waiting", "Waiting", "How long people wait, and how far beyond what was promised", "Lens", "clock", { plain("w") }, is_on_board, look_through<Lens::Waiting> },
    { "lens-owner", "Owner", "Who answers for it; touchpoints that nobody answers for stand out", "Lens", "person", { plain("r") }, is_on_board, look_through<Lens::Owner> },
    { "lens-agreement", "Agreement", "How far those who scored agree", "Lens", "people", { plain("a") }, is_on_board, look_through<Lens::Agreement> },
    { "lens-change", "Change", "Since the round before", "Lens", "lens", { plain("c") }, is_on_board, look_through<Lens::Change> },
    { "compare-round", "Compare with another round", "The round before, then each of the others in turn", "Lens", "clock", {}, has_several_rounds, [](Editor& e) { e.compare_with_next_round(); } },
};

constexpr Action appearance_actions[] {
    { "theme-system", "Theme of the system", "", "Appearance", "", {}, always, paint<ThemeChoice::System> },
    { "theme-light", "Light theme", "", "Appearance", "", {}, always, paint<ThemeChoice::Light> },
    { "theme-dark", "Dark theme", "", "Appearance", "", {}, always, paint<ThemeChoice::Dark> },
    { "theme-projector", "Projector theme", "Larger text and stronger lines", "Appearance", "present", {}, always, paint<ThemeChoice::Projector> },
    { "theme-contrast", "High contrast", "Black and white with strong lines, dark where the system is", "Appearance", "", {}, always, paint<ThemeChoice::HighContrast> },
    { "large-text", "Large text", "In panels, headers and menus", "Appearance", "", {}, always, [](Editor& e) { e.carry_out(SetSetting { "has_large_text", !e.session().has_large_text }); } },
    { "language-en", "English", "", "Appearance", "web", {}, always, speak<Language::English> },
    { "language-zh", "中文", "", "Appearance", "web", {}, always, speak<Language::Chinese> },
    { "language-sv", "Svenska", "", "Appearance", "web", {}, always, speak<Language::Swedish> },
};

std::vector<Action> make_table()
{
    std::vector<Action> table;
    std::span<Action const> const groups[] { map_actions, edit_actions, clipboard_actions(), hand_actions(), touchpoint_actions, board_actions, tool_actions, view_actions,
        lens_actions, appearance_actions };
    for (auto const group : groups)
        table.insert(table.end(), group.begin(), group.end());
    return table;
}

}

std::span<Action const> all_actions()
{
    static std::vector<Action> const table = make_table();
    return table;
}

Action const* find_action(std::string_view id)
{
    for (auto const& action : all_actions()) {
        if (action.id == id)
            return &action;
    }
    return nullptr;
}

bool EditorView::is_enabled(std::string_view action_id) const
{
    auto const* action = find_action(action_id);
    assert(action);
    return action && action->is_enabled(editor);
}

}
