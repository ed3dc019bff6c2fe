// The inspector for what is not one touchpoint: several things, a stage, a lane, a note, a link.

#include "panels/inspector.h"

#include "core/base/text.h"
#include "core/editor/selection.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "panels/ui/button.h"
#include "panels/ui/menu.h"
#include "panels/ui/shapes.h"

#include <algorithm>

namespace trustline {

namespace {

template<class R>
std::string place_among(Panel& panel, std::vector<R const*> const& all, R const& one)
{
    auto const found = std::find_if(all.begin(), all.end(), [&](R const* other) { return other->id == one.id; });
    return panel.say("{0} of {1}", { std::to_string(found - all.begin() + 1), std::to_string(all.size()) });
}

template<class Map, class Key>
RaterResult result_in(Map const& results, Key const& id)
{
    auto const found = results.find(id);
    return found == results.end() ? RaterResult {} : found->second;
}

void quality_section(Panel& panel, Column& column, RaterResult const& result, std::string_view key, std::function<bool(Touchpoint const&)> const& is_part)
{
    auto const source = result.overall.n ? panel.say("n = {0}", { std::to_string(result.overall.n) }) : std::string();
    column.section(panel.say("Service quality"), source);
    question_row(panel, column, nullptr);
    if (!result.is_scored()) {
        column.paragraph(panel.say("Nothing is scored here yet"), panel.ui.muted(ui::Type::Body));
        roll_up_line(panel, column, key, is_part);
        return;
    }
    dimension_bars(panel, column, result);
    radar_with_number(panel, column, result, panel.view.measures.rater.weights);
    column.paragraph(panel.say("Mean of the touchpoints that are scored; each counts once"), panel.ui.muted(ui::Type::Tiny));
    roll_up_line(panel, column, key, is_part);
    source_section(panel, column, key, is_part);
}

void touchpoint_row(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    auto& ui = panel.ui;
    auto const box = column.take(ui.touchable(32), 4);
    auto const item = ui::area_button(ui, box, touchpoint.title, touchpoint.id.text);
    if (item.is_hovered)
        ui::fill_box(ui::draw_list(), box, ui.px(6), panel.tokens().hover);
    Rect rest = ui::inset(box, ui.px(8), 0);
    auto const* card = panel.view.layout.card(touchpoint.id);
    Rect const swatch = ui::centred(ui::cut_left(rest, ui.px(18), ui.px(8)), ui.px(18), ui.px(12));
    auto const index = card ? std::size_t(card - panel.view.layout.cards.data()) : 0;
    auto const band = card ? panel.view.scene.cards[index].band : 0;
    if (band >> 24)
        ui::fill_box(ui::draw_list(), swatch, 3, { std::uint8_t(band), std::uint8_t(band >> 8), std::uint8_t(band >> 16), 255 });
    else
        ui::dashed_box(ui::draw_list(), swatch, 3, panel.tokens().faint, 1, 2, 2);
    ui::label(ui, rest, touchpoint.title, ui.ink());
    if (item.is_pressed)
        panel.go_to(touchpoint.id);
}

}

namespace {

SeveralInHand const& several_in_hand(Panel& panel)
{
    auto& kept = panel.state.several;
    auto const selection = panel.session().selection.number();
    auto const scene_number = panel.view.editor.scene_number();
    if (kept.selection == selection && kept.scene_number == scene_number)
        return kept;
    kept = { selection, scene_number, selected_in_order(panel.session(), panel.view.layout), {} };
    auto const& sheet = panel.view.measures.rater;
    std::vector<RaterResult const*> results;
    for (auto const& id : kept.touchpoints) {
        if (auto const* result = sheet.touchpoints.get(id))
            results.push_back(result);
    }
    kept.mean = mean_of(results, sheet.weights);
    return kept;
}

}

void several_panel(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    auto const& [selection, scene_number, ids, mean] = several_in_hand(panel);
    auto const others = panel.session().selection.size() - ids.size();
    breadcrumb(panel, column, {}, panel.say("Selection"), panel.page.has_sheet ? 92 : ui.px(36));
    auto const title = others == 0 ? panel.say("{0} touchpoints", { std::to_string(ids.size()) })
                                   : panel.say("Touchpoints: {0}, others: {1}", { std::to_string(ids.size()), std::to_string(others) });
    column.take(ui::heading_lines(ui, { column.x(), column.y() }, column.width(), title, 2, ui.ink(ui::Type::Title, true)), 10);
    if (!panel.session().is_read_only)
        action_rows(panel, column, { "moment-of-truth", "link-selected", "duplicate", "move-left", "move-right", "delete" });
    if (mean.is_scored())
        quality_section(panel, column, mean, "several", [&](Touchpoint const& touchpoint) { return panel.session().is_selected(touchpoint.id); });
    column.section(panel.say("Touchpoints"));
    constexpr std::size_t most_rows = 30;
    for (std::size_t at = 0; at < std::min(ids.size(), most_rows); ++at) {
        if (auto const* touchpoint = panel.view.journey.find(ids[at]))
            touchpoint_row(panel, column, *touchpoint);
    }
    if (ids.size() > most_rows)
        column.paragraph(panel.say("and {0} more", { std::to_string(ids.size() - most_rows) }), ui.muted());
}

void stage_panel(Panel& panel, Column& column, Stage const& stage)
{
    auto const all = stages_in_order(panel.view.journey);
    breadcrumb(panel, column, {}, std::string(panel.say("Stage")) + " \u00B7 " + place_among(panel, all, stage), panel.page.has_sheet ? 92 : panel.ui.px(36));
    title_field(panel, column, panel.say("Name of the stage"), stage.title, [id = stage.id](std::string text) { return Wish { Command { RenameStage { id, std::move(text) } } }; });
    description_field(panel, column, panel.say("Description"), stage.description, panel.say("What the customer wants to get done in this stage"),
        [id = stage.id](std::string text) { return Wish { Command { DescribeStage { id, std::move(text) } } }; });
    quality_section(panel, column, result_in(panel.view.measures.rater.stages, stage.id), stage.id.text, [&](Touchpoint const& touchpoint) { return touchpoint.stage == stage.id; });
    if (panel.session().is_read_only)
        return;
    column.section(panel.say("Arrange"));
    action_rows(panel, column, { "stage-earlier", "stage-later", "add-stage", "collapse-stage", "merge-stage", "remove-stage" });
}

void lane_panel(Panel& panel, Column& column, Lane const& lane)
{
    auto& ui = panel.ui;
    auto const all = lanes_in_order(panel.view.journey);
    breadcrumb(panel, column, {}, std::string(panel.say("Lane")) + " \u00B7 " + place_among(panel, all, lane), panel.page.has_sheet ? 92 : ui.px(36));
    title_field(panel, column, panel.say("Name of the lane"), lane.title, [id = lane.id](std::string text) { return Wish { Command { RenameLane { id, std::move(text) } } }; });
    if (!panel.session().is_read_only) {
        column.label(panel.say("Who acts, and whether the customer sees it"));
        std::vector<ui::MenuEntry> entries;
        for (auto const& name : names_of(LaneKind {})) {
            ui::MenuEntry entry { .word = panel.say(name.label) };
            entry.is_checked = name.value == lane.kind ? std::optional(true) : std::nullopt;
            entries.push_back(std::move(entry));
        }
        if (auto const pressed = ui::chooser(ui, column.take(ui::field_height(ui)), "kind", panel.say("Kind of lane"), panel.say(label_of(lane.kind)), entries))
            panel.wishes.push(SetLaneKind { lane.id, LaneKind(*pressed) });
    }
    auto const words = is_visible_to_customer(lane.kind) ? panel.say("Above the line of visibility: counts for the trust line") : panel.say("Below the line of visibility: the customer does not see it");
    column.paragraph(words, ui.muted(ui::Type::Tiny));
    quality_section(panel, column, result_in(panel.view.measures.rater.lanes, lane.id), lane.id.text, [&](Touchpoint const& touchpoint) { return touchpoint.lane == lane.id; });
    if (panel.session().is_read_only)
        return;
    column.section(panel.say("Arrange"));
    action_rows(panel, column, { "lane-up", "lane-down", "add-lane", "collapse-lane", "remove-lane" });
}

void note_panel(Panel& panel, Column& column, Note const& note)
{
    auto& ui = panel.ui;
    breadcrumb(panel, column, "note", panel.say("Note"), panel.page.has_sheet ? 92 : ui.px(36));
    column.gap(6);
    locked_row(panel, column, note.is_locked);
    ui::FieldLook look { .is_multiline = true, .placeholder = panel.say("What is worth remembering?"), .ink = panel.tokens().note_ink, .fill = panel.tokens().note };
    look.wish = [id = note.id](std::string text) { return Wish { Command { EditNote { id, std::move(text) } } }; };
    if (panel.session().is_read_only)
        return column.paragraph(note.text, ui.ink());
    ui::text_field(ui, column.take(ui::area_height(ui, note.text, column.width(), 5, 14, look)), panel.say("Text of the note"), note.text, look);
    column.paragraph(panel.say("Arrows move the note, with Alt they resize it"), ui.muted(ui::Type::Tiny), 10);
    action_rows(panel, column, { "duplicate", "delete" });
}

void link_panel(Panel& panel, Column& column, Link const& link)
{
    auto& ui = panel.ui;
    breadcrumb(panel, column, "link", panel.say("Link"), panel.page.has_sheet ? 92 : ui.px(36));
    column.gap(6);
    ui::FieldLook look { .placeholder = panel.say("Label, such as “if nobody answers”") };
    look.wish = [id = link.id](std::string text) { return Wish { Command { RelabelLink { id, std::move(text) } } }; };
    if (!panel.session().is_read_only)
        ui::text_field(ui, column.take(ui::field_height(ui)), panel.say("Label of the link"), link.label, look);
    else if (!link.label.empty())
        column.paragraph(link.label, ui.ink());
    column.section(panel.say("From"));
    if (auto const* from = panel.view.journey.find(link.from))
        touchpoint_row(panel, column, *from);
    column.section(panel.say("To"));
    if (auto const* to = panel.view.journey.find(link.to))
        touchpoint_row(panel, column, *to);
    column.gap(8);
    if (!panel.session().is_read_only)
        action_rows(panel, column, { "delete" });
}

}
