#include "panels/record_list.h"

#include "core/base/text.h"
#include "core/editor/selection.h"
#include "core/journey/queries.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text_field.h"
#include "panels/ui/tooltip.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr std::size_t most_rows = 60;

// What is typed belongs to what is selected: it goes there also when something else is selected meanwhile.
std::string key_of_draft(Panel const& panel, RecordList const& list)
{
    return std::string(list.key) + ' ' + focus_of(panel.session()).text;
}

void end_draft(Panel& panel)
{
    panel.state.draft_list.clear();
}

// The record as it will be added: the round and the persona in hand are in `fresh` already.
Record new_record(RecordList const& list, std::string const& id, std::string const& words)
{
    Record record = list.fresh;
    *static_cast<RecordId*>(address_of(record)) = RecordId { id };
    auto const* name = name_field_of(list.kind);
    if (name && !words.empty())
        name->in<std::string>(address_of(record)) = words;
    return record;
}

void begin_adding(Panel& panel, RecordList const& list)
{
    auto const id = panel.state.ids.next_text();
    panel.state.folds[std::string(list.key)] = true;
    if (list.placeholder.empty()) {
        panel.wishes.push(AddRecord { new_record(list, id, {}) });
        panel.state.open_record = RecordId { id };
        return;
    }
    panel.state.draft_list = key_of_draft(panel, list);
    panel.state.draft_id = id;
    panel.state.draft_is_fresh = true;
}

// Its words make the record; the rest is filled in below them.
void draft_field(Panel& panel, Column& column, RecordList const& list)
{
    auto& ui = panel.ui;
    auto& state = panel.state;
    bool const is_long = name_field_of(list.kind)->kind == FieldKind::Text;
    ui::FieldLook look { .is_multiline = is_long, .enter_ends = true, .placeholder = list.placeholder, .key = state.draft_id, .takes_focus = state.draft_is_fresh };
    look.wish = [list, id = state.draft_id](std::string const& text) {
        if (trimmed(text).empty())
            return Wish { SetSetting {} }; // asks for nothing
        return Wish { Command { AddRecord { new_record(list, id, text) } } };
    };
    auto const box = column.take(is_long ? ui::area_height(ui, {}, column.width(), 2, 4, look) : ui::field_height(ui));
    auto const result = ui::text_field(ui, box, list.add, {}, look);
    if (state.draft_is_fresh)
        ui::scroll_to(box);
    bool const is_over = result.is_finished || result.is_cancelled || (!state.draft_is_fresh && !result.is_typing);
    state.draft_is_fresh = false;
    if (!is_over)
        return;
    if (result.is_finished && !trimmed(result.text).empty())
        state.open_record = RecordId { state.draft_id };
    end_draft(panel);
}

void remove_button(Panel& panel, Column& column, RecordId const& id)
{
    auto& ui = panel.ui;
    if (panel.session().is_read_only)
        return;
    ui::ButtonLook const look { .kind = ui::ButtonKind::Quiet, .icon = "trash", .key = "remove" };
    auto const words = panel.say("Remove");
    auto const row = column.take(ui::button_height(ui), 10);
    if (ui::button(ui, { row.x, row.y, std::min(row.width, ui::button_width(ui, words, look)), row.height }, words, look))
        panel.wishes.push(RemoveRecords { { id } });
}

constexpr std::size_t most_row_lines = 4; // of the words, and of what is said of them

void draw_row(Panel& panel, Rect const& box, RecordRow const& row, bool is_open, bool is_hovered)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    if (is_open || is_hovered)
        ui::fill_box(list, ui::inset(box, -ui.px(6), 0), ui.px(6), is_open ? panel.tokens().field : panel.tokens().hover);
    Rect rest = ui::inset(box, 0, ui.px(5));
    float const line = ui::line_of(ui, ui::Type::Small);
    if (!row.icon.empty()) {
        auto const icon = ui::cut_left(rest, ui.px(14), ui.px(8));
        ui::draw_icon(ui, list, row.icon, { icon.x, std::round(icon.y + (line - ui.px(14)) / 2) }, ui.px(14), row.icon_colour);
    }
    if (!row.at_right.empty()) {
        float const width = std::min(ui::text_width(ui, row.at_right, ui::Type::Small, true), rest.width / 2);
        auto const right = ui::cut_right(rest, width, ui.px(8));
        ui::label(ui, { right.x, right.y, right.width, line }, row.at_right, { ui::Type::Small, true, panel.tokens().ink, ui::Align::Right });
    }
    for (auto const& words : ui::lines_of(ui, row.words, rest.width, ui.ink(ui::Type::Small), most_row_lines))
        ui::label(ui, ui::cut_top(rest, line), words, ui.ink(ui::Type::Small));
    for (auto const& words : ui::lines_of(ui, row.detail, rest.width, ui.muted(ui::Type::Tiny), most_row_lines))
        ui::label(ui, ui::cut_top(rest, ui::line_of(ui, ui::Type::Tiny)), words, ui.muted(ui::Type::Tiny));
}

float height_of_row(Panel& panel, RecordRow const& row, float width)
{
    auto& ui = panel.ui;
    float words = width - (row.icon.empty() ? 0 : ui.px(22));
    if (!row.at_right.empty())
        words -= std::min(ui::text_width(ui, row.at_right, ui::Type::Small, true), words / 2) + ui.px(8);
    auto const lines = std::max<std::size_t>(1, ui::lines_of(ui, row.words, words, ui.ink(ui::Type::Small), most_row_lines).size());
    float const detail = row.detail.empty() ? 0 : ui::paragraph_height(ui, row.detail, words, ui.muted(ui::Type::Tiny), most_row_lines);
    float const height = float(lines) * ui::line_of(ui, ui::Type::Small) + detail + 2 * ui.px(5);
    return ui.touchable(std::ceil(height / ui.scale));
}

void one_row(Panel& panel, Column& column, RecordList const& list, RecordId const& id)
{
    auto& ui = panel.ui;
    auto const* record = find_record(panel.view.journey, list.kind, id);
    if (!record)
        return;
    auto const row = record_row(panel, list.kind, record);
    auto const box = column.take(height_of_row(panel, row, column.width()), 0);
    auto const item = ui::area_button(ui, box, row.words, id.text, ui::Role::Button, 6);
    bool const is_open = panel.state.open_record == id;
    auto* node = ui.mirror.last();
    node->value = row.at_right;
    node->description = row.detail;
    node->is_expanded = is_open;
    draw_row(panel, box, row, is_open, item.is_hovered);
    if (item.is_pressed)
        panel.state.open_record = is_open ? RecordId {} : id;
    if (!is_open)
        return;
    column.gap(6);
    ImGui::PushID(id.text.c_str());
    record_form(panel, column, list.kind, record, list.hidden);
    remove_button(panel, column, id);
    ImGui::PopID();
}

RoundId round_of_record(RecordKind kind, void const* record)
{
    auto const* field = field_of(kind, "round");
    return field && field->kind == FieldKind::Reference ? RoundId { field->in<RecordId>(record).text } : RoundId {};
}

std::vector<RecordId> find_records_at(Journey const& journey, RecordKind kind, std::string_view key, RecordId const& place)
{
    struct Found {
        RecordId id;
        RoundId round;
    };
    std::vector<Found> found;
    auto const* field = field_of(kind, key);
    assert(field && field->kind == FieldKind::Reference);
    auto const take = [&](void const* record) { found.push_back({ id_in(record), round_of_record(kind, record) }); };
    if (key == "touchpoint") {
        for (auto const* record : journey.at_touchpoint(kind, TouchpointId { place.text }))
            take(record);
    } else {
        each_of_kind(journey, kind, [&](void const* record) {
            if (field->in<RecordId>(record) == place)
                take(record);
        });
    }
    auto const place_of_round = [rounds = rounds_in_order(journey)](RoundId const& round) {
        auto const at = std::find_if(rounds.begin(), rounds.end(), [&](Round const* one) { return one->id == round; });
        return round.is_empty() ? 0 : int(at - rounds.begin());
    };
    // The latest round first; within one by id.
    std::stable_sort(found.begin(), found.end(), [&](Found const& a, Found const& b) { return place_of_round(a.round) > place_of_round(b.round); });
    std::vector<RecordId> ids;
    for (auto& one : found)
        ids.push_back(std::move(one.id));
    return ids;
}

}

std::vector<RecordId> const& records_at(Panel& panel, RecordKind kind, std::string_view field, RecordId const& place)
{
    auto& kept = panel.state.records_at;
    // What is kept of several selected records goes with that selection.
    auto const& selection = panel.session().selection;
    auto const several = selection.size() > 1 ? selection.number() : 0;
    auto const stamp = panel.view.editor.map_key() + ' ' + std::to_string(panel.view.journey.revision()) + ' ' + std::to_string(several);
    if (panel.state.records_at_stamp != stamp) {
        kept.clear();
        panel.state.words_at.clear();
        panel.state.records_at_stamp = stamp;
    }
    auto const key = std::to_string(int(kind)) + ' ' + std::string(field) + ' ' + place.text;
    auto const found = kept.find(key);
    if (found != kept.end())
        return found->second;
    return kept.emplace(key, find_records_at(panel.view.journey, kind, field, place)).first->second;
}

bool folding_section(Panel& panel, Column& column, std::string_view key, std::string_view title, std::string_view at_the_right, bool is_open_at_first, float room)
{
    auto& ui = panel.ui;
    auto const found = panel.state.folds.find(std::string(key));
    bool const is_open = found == panel.state.folds.end() ? is_open_at_first : found->second;
    column.gap(4);
    ui::horizontal_hairline(ui::draw_list(), column.x(), column.y(), column.width(), panel.tokens().hair);
    column.gap(4);
    Rect row = column.take(std::max(ui.touchable(32), ui::line_of(ui, ui::Type::Body)), 4);
    row.width -= room;
    auto const item = ui::area_button(ui, row, title, key, ui::Role::Button, 6);
    auto* node = ui.mirror.last();
    node->is_expanded = is_open;
    node->value = at_the_right;
    if (item.is_hovered)
        ui::fill_box(ui::draw_list(), ui::inset(row, -ui.px(6), 0), ui.px(6), panel.tokens().hover);
    ui::draw_icon_in(ui, ui::draw_list(), is_open ? "down" : "right", ui::cut_left(row, ui.px(16), ui.px(4)), ui.px(16), panel.tokens().muted);
    if (!at_the_right.empty()) {
        float const width = std::min(ui::text_width(ui, at_the_right, ui::Type::Small), row.width * 0.6f);
        ui::label(ui, ui::cut_right(row, width, ui.px(8)), at_the_right, { ui::Type::Small, false, panel.tokens().muted, ui::Align::Right });
    }
    ui::label(ui, row, title, ui.ink(ui::Type::Body, true));
    if (item.is_pressed)
        panel.state.folds[std::string(key)] = !is_open;
    return is_open;
}

void record_list(Panel& panel, Column& column, RecordList const& list, bool is_open_at_first)
{
    auto& ui = panel.ui;
    bool const can_add = list.can_add && !panel.session().is_read_only;
    if (list.records.empty() && !can_add)
        return;
    float const plus = ui::button_height(ui);
    auto const count = list.records.empty() ? std::string() : std::to_string(list.records.size());
    float const top = column.y();
    bool const is_drafting = panel.state.draft_list == key_of_draft(panel, list);
    bool const is_open = folding_section(panel, column, list.key, list.title, count, is_open_at_first && !list.records.empty(), can_add ? plus + ui.px(4) : 0);
    float const row_top = top + ui.px(8);
    Rect const plus_box { column.x() + column.width() - plus, std::round(row_top + (std::max(ui.touchable(32), ui::line_of(ui, ui::Type::Body)) - plus) / 2), plus, plus };
    if (can_add && ui::icon_button(ui, plus_box, "plus", list.add))
        begin_adding(panel, list);
    if (is_drafting)
        draft_field(panel, column, list);
    if (!is_open)
        return;
    for (std::size_t at = 0; at < std::min(list.records.size(), most_rows); ++at)
        one_row(panel, column, list, list.records[at]);
    if (list.records.size() > most_rows)
        column.paragraph(panel.say("and {0} more", { std::to_string(list.records.size() - most_rows) }), ui.muted(), 6);
    if (list.records.empty() && !is_drafting)
        column.paragraph(panel.say("None yet"), ui.muted(ui::Type::Small), 6);
}

}
