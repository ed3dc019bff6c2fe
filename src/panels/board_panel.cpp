#include "core/editor/selection.h"
#include "core/journey/queries.h"
#include "panels/board_marks.h"
#include "panels/board_parts.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

// Where the board begins right of the names of its lanes, the lanes go on to them.
void reach_lane_names(Panel& panel, ImDrawList& list, VisibleBoard const& board)
{
    float const begin = board.screen_from_board.offset.x;
    if (begin <= board.clip.x)
        return;
    for (auto const& lane : panel.view.layout.lanes) {
        auto const rows = board.screen_from_board * Rect { 0, lane.y, 1, lane.height };
        float const top = std::round(rows.y), bottom = std::round(rows.bottom());
        ui::fill_box(list, { board.clip.x, top, begin + 1 - board.clip.x, bottom - top }, 0, is_visible_to_customer(lane.kind) ? panel.tokens().lane : panel.tokens().backlane);
        ui::horizontal_hairline(list, board.clip.x, top, begin - board.clip.x, panel.tokens().hair);
    }
}

void draw_cards(Panel& panel, BoardPainter& painter, VisibleBoard const& board)
{
    auto& list = *ImGui::GetBackgroundDrawList(); // the screen is clean: it has been cleared with the canvas's colour
    list.PushClipRect(ui::to_imgui(board.clip.top_left()), { board.clip.right(), board.clip.bottom() });
    reach_lane_names(panel, list, board);
    painter.paint_board(list, board.screen_from_board, board.clip);
    draw_slot(panel, list, board);
    draw_marked_links(panel, list, board);
    auto const labels = draw_link_labels(panel, list, board);
    draw_blueprint_names(panel, list, board, labels);
    draw_note_texts(panel, list, board);
    draw_card_texts(panel, painter, list, board);
    draw_rings(panel, list, board);
    dim_beside_presented(panel, list, board.clip);
    list.PopClipRect();
    draw_count_of_selection(panel, list, board);
}

void draw_held(Panel& panel, BoardPainter& painter, VisibleBoard const& board)
{
    // Over the headers as well: the hand is above everything.
    auto& list = board.dragged.empty() ? *ImGui::GetBackgroundDrawList() : *ImGui::GetForegroundDrawList();
    Rect const clip = board.dragged.empty() ? board.clip : panel.page.board;
    list.PushClipRect(ui::to_imgui(clip.top_left()), { clip.right(), clip.bottom() });
    if (!board.dragged.empty()) {
        painter.paint_dragged(list, board.screen_from_board, panel.view.editor.drag_offset_in_board(), clip);
        draw_dragged_texts(panel, list, board);
    }
    draw_hand(panel, list, board);
    list.PopClipRect();
}

// ImGui knows no such pointers; the page shows them instead of some that nothing here asks for.
constexpr ImGuiMouseCursor open_hand_cursor = ImGuiMouseCursor_ResizeNESW, cross_cursor = ImGuiMouseCursor_Wait, copy_cursor = ImGuiMouseCursor_Progress;

void choose_pointer(Panel& panel)
{
    auto const& editor = panel.view.editor;
    if (editor.is_copying())
        return ImGui::SetMouseCursor(copy_cursor);
    if (editor.is_panning() || editor.is_carrying())
        return ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    if (ImGui::IsWindowHovered(ImGuiHoveredFlags_AnyWindow))
        return;
    auto const tool = panel.session().tool;
    if (editor.will_pan())
        ImGui::SetMouseCursor(open_hand_cursor);
    else if (tool != Tool::Select)
        ImGui::SetMouseCursor(cross_cursor);
    else if (!panel.session().hovered.is_empty())
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

// Beside the grid where there is room, otherwise in the middle.
Rect free_area(Panel const& panel, float wanted_width)
{
    auto const& cards = panel.page.cards;
    float const left = (panel.session().screen_from_board * Vec2 { panel.view.layout.grid.right(), 0 }).x;
    if (left > cards.x && cards.right() - left >= wanted_width)
        return { left, cards.y, cards.right() - left, std::min(cards.height, 400.0f) };
    return fit_area_in_screen(panel.session());
}

// The map has no touchpoint yet: where to begin.
void empty_map_guidance(Panel& panel)
{
    if (!panel.view.layout.cards.empty() || panel.session().inline_edit || panel.session().is_read_only)
        return;
    auto const begin = how_to_begin(panel);
    auto const first = begin.title, words = begin.words;
    auto& ui = panel.ui;
    float const width = std::min(ui.px(340), panel.page.cards.width - 32);
    auto const lettering = ui.lettering(ui::Type::Body, panel.tokens().muted);
    float const inner = width - 2 * ui.px(20);
    float const text_height = ui::paragraph_height(ui, words, inner, lettering);
    float const title_height = float(ui::lines_of(ui, first, inner, ui.ink(ui::Type::Head, true), 2).size()) * ui::line_of(ui, ui::Type::Head);
    float const height = ui.px(20) + title_height + 4 + text_height + ui.px(16) + ui.touchable(36) + ui.px(20);
    Rect const box = ui::centred(free_area(panel, width + 32), width, height);
    ui::begin_surface(ui, "guidance", box, { .fill = panel.tokens().panel, .corner = ui.px(12), .elevation = 3, .role = ui::Role::Region, .name = panel.say("How to begin") });
    Rect rest = ui::inset(box, ui.px(20), ui.px(20));
    ui::heading_lines(ui, rest.top_left(), inner, first, 2, ui.ink(ui::Type::Head, true));
    ui::cut_top(rest, title_height, 4);
    ui::paragraph(ui, rest.top_left(), inner, words, lettering);
    ui::cut_top(rest, text_height, ui.px(16));
    auto const label = panel.label_of_action(begin.action);
    ui::ButtonLook const look { .kind = ui::ButtonKind::Primary, .icon = begin.icon, .shortcut = {} };
    if (ui::button(ui, { rest.x, rest.y, std::min(inner, ui::button_width(ui, label, look)), ui.touchable(36) }, label, look))
        panel.run(begin.action);
    ui::end_surface(ui);
}

}

HowToBegin how_to_begin(Panel const& panel)
{
    if (panel.view.layout.stages.empty())
        return { panel.say("Add the first stage"), panel.say("Stages are the columns: what customers go through, one after the other."), "add-stage", "plus" };
    if (panel.view.layout.lanes.empty())
        return { panel.say("Add the first lane"), panel.say("Lanes are the rows: the customer, those they meet, those behind them."), "add-lane", "plus" };
    auto const words = panel.ui.is_touch || panel.page.is_narrow ? panel.say("Press the button, or rest a finger on a cell. Type a title, press Enter, go on with the next.")
                                                                 : panel.say("Double-click a cell, or press N. Type a title, press Enter, go on with the next.");
    return { panel.say("Add the first touchpoint"), words, "add-touchpoint", "card" };
}

// The whole map in view cannot be read on a phone: it opens on its first stages, and the button shows the whole.
void look_at_first_stages(Panel& panel)
{
    auto const& key = panel.view.editor.map_key();
    if (!panel.page.is_narrow || panel.state.shown_map == key)
        return;
    panel.state.shown_map = key;
    constexpr std::size_t most_stages = 2;
    auto const& layout = panel.view.layout;
    if (layout.stages.size() <= most_stages)
        return;
    auto const& last = layout.stages[most_stages - 1];
    // As wide as the page, from the top: whatever is lower is scrolled to.
    float const width = last.x + last.width;
    panel.wishes.push(LookAt { { 0, 0, width, width * panel.page.cards.height / std::max(panel.page.cards.width, 1.0f) } });
}

namespace {

// A phone's sheet comes up over the board: what it is about goes on to be seen.
void keep_clear_of_sheet(Panel& panel)
{
    constexpr float margin = 12;
    auto const focus = panel.page.has_sheet ? focus_of(panel.session()) : RecordId {};
    if (panel.state.sheet_of == focus || ImGui::IsMouseDown(ImGuiMouseButton_Left))
        return;
    panel.state.sheet_of = focus;
    auto const place = focus.is_empty() ? std::nullopt : place_in_board(panel.view.layout, focus);
    if (!place || panel.view.journey.kind_of(focus) == RecordKind::Stage || panel.view.journey.kind_of(focus) == RecordKind::Lane)
        return;
    auto const rect = panel.session().screen_from_board * *place;
    float const below = rect.bottom() + margin - panel.page.inspector.y, above = rect.y - margin - panel.page.cards.y;
    if (below > 0 && above > 0)
        panel.wishes.push(PanBy { { 0, -std::min(below, above) } });
}

}

void board_panel(Panel& panel, BoardPainter& painter)
{
    look_at_first_stages(panel);
    keep_clear_of_sheet(panel);
    auto const board = visible_board(panel);
    draw_cards(panel, painter, board);
    // A surface without shape or touch: the home of the board's nodes and of its menu.
    ui::begin_surface(panel.ui, "board", panel.page.cards, { .role = ui::Role::Region, .name = panel.say("Board"), .takes_pointer = false });
    if (!panel.ui.is_passing) {
        mirror_board(panel, board);
        mirror_links(panel, board);
    }
    board_menu(panel);
    ui::end_surface(panel.ui);
    lane_names(panel, board);
    trust_strip(panel, painter);
    stage_headers(panel, board);
    answer_menu_key(panel);
    inline_edit(panel, board);
    draw_held(panel, painter, board);
    empty_map_guidance(panel);
    choose_pointer(panel);
}

}
