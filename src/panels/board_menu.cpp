// What the right button (or a finger that rests) offers for what is under it.

#include "panels/action_menu.h"

#include "core/editor/selection.h"
#include "panels/board_parts.h"
#include "panels/ui/window.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace trustline {

namespace {

constexpr char menu_id[] = "board menu";
constexpr float hit_reach = 6; // px
constexpr double long_press_s = 0.45;

void open_at(Panel& panel, Vec2 at)
{
    auto const board_from_screen = panel.session().screen_from_board.inverse();
    panel.state.menu_hit = hit_test(panel.view.layout, board_from_screen * at, hit_reach / panel.session().screen_from_board.zoom);
    panel.state.menu_place = at;
    panel.state.menu_about = MenuAbout::Board;
    auto const& hit = panel.state.menu_hit;
    if (!hit.record.is_empty() && !panel.session().is_selected(hit.record))
        panel.wishes.push(Select { { hit.record } });
    ui::open_popup(menu_id);
}

void open(Panel& panel, MenuWanted const& wanted)
{
    panel.state.menu_hit = wanted.hit;
    panel.state.menu_place = wanted.place;
    panel.state.menu_about = wanted.about;
    ui::open_popup(menu_id);
    if (wanted.is_by_keys)
        ImGui::SetNavCursorVisible(true);
}

bool is_board_at(Panel const& panel, Vec2 at)
{
    return panel.page.cards.contains(at) && !ImGui::IsWindowHovered(ImGuiHoveredFlags_AnyWindow | ImGuiHoveredFlags_AllowWhenBlockedByPopup);
}

// A finger that rested and is lifted where it went down; one that moved has dragged something.
void watch_finger(Panel& panel)
{
    auto const& io = ImGui::GetIO();
    auto& press = panel.state.press_on_board;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        Vec2 const at { io.MousePos.x, io.MousePos.y };
        press = panel.session().touch && is_board_at(panel, at) ? std::optional(at) : std::nullopt;
        panel.state.press_since_ms = panel.view.now_ms;
    }
    // What is presented is looked at.
    if (panel.view.editor.has_pointer_dragged() || panel.session().presentation)
        press.reset();
    if (!press || !ImGui::IsMouseReleased(ImGuiMouseButton_Left))
        return;
    auto const place = *press;
    press.reset();
    if (has_finger_rested(panel))
        open_at(panel, place);
}

void add_note_at(Panel& panel, Vec2 place_in_board)
{
    auto const place = note_place_at(panel.view.layout, place_in_board);
    auto const id = panel.state.ids.next<Note>();
    panel.wishes.push(BeginGesture { "Add note" });
    panel.wishes.push(AddNote { id, std::string(panel.say("New note")), place.stage, place.lane, place.x, place.y });
    panel.wishes.push(EditInline { id, true });
}

void menu_of_touchpoint(Panel& panel, Rect const& anchor, std::string_view name)
{
    action_menu(panel, menu_id, anchor, name,
        { "rename", "score", "moment-of-truth", "", "insert-before", "link-to", "duplicate", "copy", "cut", "paste", "", "move-earlier", "move-later", "move-left", "move-right", "move-up", "move-down", "", "select-alike", "split-stage", "lock", "delete" });
}

void menu_of_several(Panel& panel, Rect const& anchor, std::string_view name)
{
    action_menu(panel, menu_id, anchor, name, { "moment-of-truth", "link-selected", "duplicate", "copy", "cut", "copy-picture", "", "group", "ungroup", "lock", "", "move-left", "move-right", "move-up", "move-down", "", "zoom-selection", "delete" });
}

// An empty place: what is added comes here.
void menu_of_place(Panel& panel, Rect const& anchor, std::string_view name)
{
    if (!ui::is_popup_open(menu_id))
        return;
    auto const& hit = panel.state.menu_hit;
    bool const is_cell = !hit.stage.is_empty() && !hit.lane.is_empty() && !panel.session().is_read_only;
    std::vector<ui::MenuEntry> entries {
        { .word = panel.say("Add touchpoint here"), .icon = "card", .is_disabled = !is_cell },
        { .word = panel.say("Add note here"), .icon = "note", .is_disabled = panel.session().is_read_only },
    };
    std::vector<std::string_view> ids { "", "" };
    std::string_view const actions[] { "", "paste", "add-stage", "add-lane", "", "select-all", "fit" };
    auto const more = entries_of(panel, actions, ids);
    entries.insert(entries.end(), more.begin(), more.end());
    entries[2].begins_group = true;
    auto const pressed = ui::menu(panel.ui, menu_id, anchor, name, entries);
    if (!pressed)
        return;
    auto const place = panel.session().screen_from_board.inverse() * panel.state.menu_place;
    if (*pressed == 0)
        add_touchpoint_at(panel, drop_place_at(panel.view.layout, place, {}));
    else if (*pressed == 1)
        add_note_at(panel, place);
    else {
        // It goes here, not behind what is selected elsewhere.
        if (ids[*pressed] == "paste")
            panel.wishes.push(Select {});
        panel.run(ids[*pressed]);
    }
}

void show_menu(Panel& panel, Rect const& anchor)
{
    auto const name = panel.say("Actions");
    if (panel.state.menu_about == MenuAbout::TrustLine)
        return action_menu(panel, menu_id, anchor, name, { "lens-trust", "insights", "overview", "", "map-details", "", "fit" });
    if (panel.state.menu_about == MenuAbout::Minimap)
        return action_menu(panel, menu_id, anchor, name, { "fit", "zoom-100", "zoom-selection", "", "go-back", "go-forward" });
    bool const is_several = panel.session().selection.size() > 1;
    switch (panel.state.menu_hit.kind.value_or(RecordKind::Map)) {
    case RecordKind::Touchpoint:
        return is_several ? menu_of_several(panel, anchor, name) : menu_of_touchpoint(panel, anchor, name);
    case RecordKind::Note:
        return action_menu(panel, menu_id, anchor, name, { "rename", "duplicate", "copy", "cut", "", "note-paper", "lock", "", "delete" });
    case RecordKind::Stage:
        return action_menu(panel, menu_id, anchor, name,
            { "rename-stage", "select-in-stage", "zoom-stage", "", "collapse-stage", "expand-all", "merge-stage", "", "stage-earlier", "stage-later", "add-stage", "", "remove-stage" });
    case RecordKind::Lane:
        return action_menu(panel, menu_id, anchor, name,
            { "rename-lane", "select-in-lane", "", "collapse-lane", "expand-all", "", "lane-up", "lane-down", "add-lane", "", "remove-lane" });
    case RecordKind::Link:
        return action_menu(panel, menu_id, anchor, name, { "rename", "", "link-start", "link-end", "turn-link", "", "delete" });
    default:
        break;
    }
    menu_of_place(panel, anchor, name);
}

}

void add_touchpoint_at(Panel& panel, DropPlace const& place)
{
    auto const id = panel.state.ids.next<Touchpoint>();
    panel.wishes.push(BeginGesture { "Add touchpoint" });
    panel.wishes.push(AddTouchpoint { id, std::string(panel.say("New touchpoint")), place.stage, place.lane, place.before });
    panel.wishes.push(EditInline { id, true });
}

bool has_finger_rested(Panel const& panel)
{
    // A finger that the system or a second one took away has left no place behind.
    bool const is_lifted = ImGui::IsMouseReleased(ImGuiMouseButton_Left) && ImGui::IsMousePosValid();
    return panel.session().touch && is_lifted && panel.view.now_ms - panel.state.press_since_ms >= long_press_s * 1000;
}

void answer_menu_key(Panel& panel)
{
    auto& state = panel.state;
    int const asked = panel.session().menu_asked;
    if (std::exchange(state.menu_answered, asked) == asked || state.menu_wanted)
        return;
    auto const& camera = panel.session().screen_from_board;
    auto const& cards = panel.page.cards;
    auto const focus = focus_of(panel.session());
    auto const kind = panel.view.journey.kind_of(focus);
    auto const rect = place_in_board(panel.view.layout, focus);
    if (!kind || !rect) {
        // Nothing is selected: what can be added, here in the middle.
        auto hit = hit_test(panel.view.layout, camera.inverse() * cards.centre(), 0);
        state.menu_wanted = MenuWanted { { {}, {}, hit.stage, hit.lane }, cards.centre(), true };
    } else {
        // Below a card; at the begin of a stage or lane.
        auto const seen = clipped(camera * *rect, cards);
        Vec2 const place { std::min(seen.x + 8, cards.right()), seen.y + std::min(seen.height, card_size.y * camera.zoom) };
        state.menu_wanted = MenuWanted { { focus, kind, {}, {} }, place, true };
    }
    panel.ui.memory.want_frame_at(panel.view.now_ms);
}

void board_menu(Panel& panel)
{
    auto const& io = ImGui::GetIO();
    Vec2 const at { io.MousePos.x, io.MousePos.y };
    if (!panel.session().presentation && ImGui::IsMouseClicked(ImGuiMouseButton_Right) && is_board_at(panel, at))
        open_at(panel, at);
    watch_finger(panel);
    if (auto const wanted = std::exchange(panel.state.menu_wanted, std::nullopt))
        open(panel, *wanted);
    show_menu(panel, { panel.state.menu_place.x, panel.state.menu_place.y - 6, 0, 0 });
}

}
