// Typing on the board itself: over the card, note, header or label that is being renamed.

#include "panels/board_parts.h"

#include "core/base/text.h"
#include "core/editor/selection.h"
#include "panels/ui/memory.h"
#include "panels/ui/text.h"
#include "panels/ui/text_field.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <cmath>

namespace trustline {

namespace {

struct InlineField {
    Rect rect;
    std::string value;
    std::string_view name;
    bool is_multiline = false;
    ui::Type type = ui::Type::Body;
    bool is_bold = true;
    Colour fill { 0, 0, 0, 0 };
    float padding = 8, padding_above = 4; // px: the words stay where they were
};

ui::FieldLook look_of(Panel const& panel, InlineField const& field)
{
    ui::FieldLook look;
    look.is_multiline = field.is_multiline;
    look.type = field.type;
    look.is_bold = field.is_bold;
    look.padding = field.padding / panel.ui.scale;
    look.padding_above = field.padding_above / panel.ui.scale;
    return look;
}

// Never smaller than people can read, whatever the zoom.
Rect at_least(Rect const& rect, float width, float height)
{
    float const w = std::max(rect.width, width), h = std::max(rect.height, height);
    return { std::round(rect.x), std::round(rect.centre().y - h / 2), std::round(w), std::round(h) };
}

Rect within_page(Panel const& panel, Rect rect)
{
    auto const& board = panel.page.board;
    rect.x = std::clamp(rect.x, board.x + 2, std::max(board.x + 2, board.right() - rect.width - 2));
    rect.y = std::clamp(rect.y, board.y + 2, std::max(board.y + 2, board.bottom() - rect.height - 2));
    return rect;
}

constexpr float readable_zoom = 0.95f, least_far_width = 180;

// So high that all that is typed is seen, as long as that is not the whole board; at least as high as the place it stands in, and
// never half a line.
float height_of_typed(Panel& panel, InlineField const& field, float width, float height_of_place, int least_lines)
{
    constexpr int most_lines = 6;
    auto& ui = panel.ui;
    auto const& typed = ui.memory.field;
    int const rows = typed.id == 0 ? 0 : int(typed.edit.rows().size());
    float const typed_height = ui::area_height(ui, field.value, width, std::clamp(rows, least_lines, most_lines), most_lines, look_of(panel, field));
    float const line = ui::line_of(ui, field.type);
    return typed_height + line * std::max(0.0f, std::ceil((height_of_place - typed_height) / line - 0.05f));
}

std::optional<InlineField> field_of_touchpoint(Panel& panel, VisibleBoard const& board, RecordId const& id)
{
    auto const card = panel.view.layout.card_of.find(id);
    auto const* touchpoint = panel.view.journey.find(TouchpointId { id.text });
    if (!touchpoint || card == panel.view.layout.card_of.end())
        return std::nullopt;
    auto const rect = card_in_screen(panel, board, card->second);
    float const zoom = board.screen_from_board.zoom;
    InlineField field { {}, touchpoint->title, panel.say("Title of the touchpoint"), true };
    bool const is_far = zoom < readable_zoom;
    float const width = std::max(card_place::title_width * zoom + 14, panel.ui.px(is_far ? least_far_width : 120));
    float const height = height_of_typed(panel, field, width, card_place::title_line * 2 * zoom + 8, is_far ? 3 : 2);
    // Grows downwards with what is typed: its first line stays where the title begins.
    field.rect = { std::round(rect.x + card_place::padding_left * zoom - 8), std::round(rect.y + card_place::title_y * zoom - 4), std::round(width), std::round(height) };
    return field;
}

std::optional<InlineField> field_of_note(Panel& panel, VisibleBoard const& board, RecordId const& id)
{
    auto const* note = panel.view.journey.find(NoteId { id.text });
    if (!note)
        return std::nullopt;
    for (auto const& placed : panel.view.layout.notes) {
        if (placed.id != id)
            continue;
        InlineField field { board.screen_from_board * placed.rect, note->text, panel.say("Text of the note"), true, ui::Type::Small, false, panel.tokens().note, 10, 9 };
        float const width = std::max(field.rect.width, panel.ui.px(board.screen_from_board.zoom < readable_zoom ? least_far_width : 120));
        field.rect = { std::round(field.rect.x), std::round(field.rect.y), std::round(width), std::round(height_of_typed(panel, field, width, field.rect.height, 3)) };
        return field;
    }
    return std::nullopt;
}

std::optional<InlineField> field_of_stage(Panel& panel, RecordId const& id)
{
    auto const* stage = panel.view.journey.find(StageId { id.text });
    auto const place = place_in_board(panel.view.layout, id);
    if (!stage || !place)
        return std::nullopt;
    auto const column = panel.session().screen_from_board * *place;
    auto const& strip = panel.page.headers;
    float const left = std::max(column.x, strip.x);
    Rect const rect { left + 3, strip.y + 4, std::max(panel.ui.px(least_far_width), std::min(column.right(), strip.right()) - left - 6), strip.height - 8 };
    return InlineField { at_least(rect, panel.ui.px(least_far_width), ui::field_height(panel.ui)), stage->title, panel.say("Name of the stage"), false, ui::Type::Head };
}

std::optional<InlineField> field_of_lane(Panel& panel, RecordId const& id)
{
    auto const* lane = panel.view.journey.find(LaneId { id.text });
    auto const place = place_in_board(panel.view.layout, id);
    if (!lane || !place)
        return std::nullopt;
    auto const row = panel.session().screen_from_board * *place;
    auto const& column = panel.page.lane_names;
    Rect const rect { column.x + 3, std::max(row.y, column.y) + 4, panel.ui.px(180), ui::field_height(panel.ui) };
    return InlineField { rect, lane->title, panel.say("Name of the lane"), false, ui::Type::Body };
}

std::optional<InlineField> field_of_link(Panel& panel, VisibleBoard const& board, RecordId const& id)
{
    auto const* link = panel.view.journey.find(LinkId { id.text });
    if (!link)
        return std::nullopt;
    for (std::uint32_t at = 0; at < panel.view.layout.links.size(); ++at) {
        if (panel.view.layout.links[at].id == id) {
            auto const middle = link_label_in_screen(panel, board, at).centre();
            float const width = panel.ui.px(180), height = ui::field_height(panel.ui);
            return InlineField { { middle.x - width / 2, middle.y - height / 2, width, height }, link->label, panel.say("Label of the link"), false, ui::Type::Body, false };
        }
    }
    return std::nullopt;
}

std::optional<InlineField> field_of(Panel& panel, VisibleBoard const& board, RecordId const& id)
{
    switch (panel.view.journey.kind_of(id).value_or(RecordKind::Score)) {
    case RecordKind::Touchpoint:
        return field_of_touchpoint(panel, board, id);
    case RecordKind::Note:
        return field_of_note(panel, board, id);
    case RecordKind::Stage:
        return field_of_stage(panel, id);
    case RecordKind::Lane:
        return field_of_lane(panel, id);
    case RecordKind::Link:
        return field_of_link(panel, board, id);
    default:
        return std::nullopt; // The map's title is edited in the bar.
    }
}

bool is_single_text(InlineField const& field)
{
    return field.type == ui::Type::Body || field.type == ui::Type::Head;
}

}

void inline_edit(Panel& panel, VisibleBoard const& board)
{
    auto const& edit = panel.session().inline_edit;
    if (!edit || panel.view.journey.kind_of(edit->record) == RecordKind::Map)
        return;
    auto const field = field_of(panel, board, edit->record);
    if (!field)
        return;
    auto const rect = within_page(panel, field->rect);
    auto& ui = panel.ui;
    ui::begin_surface(ui, "inline edit", rect.inflated(2), { .fill = field->fill.alpha ? field->fill : panel.tokens().card, .corner = ui.px(8) });
    auto look = look_of(panel, *field);
    look.key = edit->record.text;
    look.takes_focus = ui.memory.field.id == 0;
    look.fill = field->fill.alpha ? field->fill : panel.tokens().card;
    look.ink = field->fill.alpha ? panel.tokens().note_ink : panel.tokens().ink;
    look.enter_ends = look.is_title = is_single_text(*field);
    look.asks_always = true;
    look.tab_ends = true;
    look.wish = [record = edit->record](std::string text) { return Wish { FinishInline { std::move(text), false, record } }; };
    auto const rows = ui.memory.field.edit.rows().size();
    auto const result = ui::text_field(ui, rect, field->name, field->value, look);
    if (rows != ui.memory.field.edit.rows().size())
        ui.memory.want_frame_at(panel.view.now_ms); // the field becomes higher
    if (result.is_finished && ImGui::IsKeyPressed(ImGuiKey_Tab, false))
        panel.wishes.push(RunAction { ImGui::GetIO().KeyShift ? "previous" : "next" });
    if (result.is_cancelled)
        panel.wishes.push(FinishInline { {}, true, edit->record });
    ui::end_surface(ui);
}

}
