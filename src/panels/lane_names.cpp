#include "panels/board_parts.h"

#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/tooltip.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float name_top = 12;
constexpr float leading = 4; // of a line of letters
constexpr std::size_t most_lines = 3;

float padding_of(Panel const& panel)
{
    return panel.page.is_narrow ? 6 : panel.ui.px(12);
}

Rect seen_lane(Panel const& panel, PlacedLane const& lane)
{
    auto const& camera = panel.session().screen_from_board;
    auto const& column = panel.page.lane_names;
    float const top = std::max(column.y, lane.y * camera.zoom + camera.offset.y);
    float const bottom = std::min(column.bottom(), (lane.y + lane.height) * camera.zoom + camera.offset.y);
    return { column.x, std::round(top), column.width, std::round(bottom) - std::round(top) };
}

void drag_lane(Panel& panel, ui::Item const& item, std::size_t place)
{
    auto const& lanes = panel.view.layout.lanes;
    auto const& id = lanes[place].id;
    if (!drag_header(panel, item, id, "Move lane"))
        return;
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    auto const& camera = panel.session().screen_from_board;
    float const y = (ImGui::GetIO().MousePos.y - camera.offset.y) / camera.zoom;
    if (place > 0 && y < lanes[place - 1].y + lanes[place - 1].height / 2)
        panel.wishes.push(MoveLane { id, lanes[place - 1].id });
    else if (place + 1 < lanes.size() && y > lanes[place + 1].y + lanes[place + 1].height / 2)
        panel.wishes.push(MoveLane { id, place + 2 < lanes.size() ? lanes[place + 2].id : LaneId {} });
}

// The largest letters in which no word has to be broken; a word that is too long for all of them is shortened.
ui::Lettering lettering_of(Panel& panel, std::string_view title, float width)
{
    auto& ui = panel.ui;
    auto const small = ui.ink(ui::Type::Small, true), tiny = ui.ink(ui::Type::Tiny, true);
    auto const fits = [&](ui::Lettering const& look) { return ui::longest_word_width(ui, title, look) <= width; };
    if (fits(small) && !panel.page.is_narrow)
        return small;
    return fits(tiny) ? tiny : ui.ink(ui::Type::Tiny);
}

void draw_name(Panel& panel, Rect const& box, std::string_view title)
{
    auto& ui = panel.ui;
    float const left = box.x + padding_of(panel), width = box.right() - left - 4;
    auto const lettering = lettering_of(panel, title, width);
    float const line = ui::line_of(ui, lettering.type);
    if (box.height < ui.px(name_top) + line + 4) {
        if (box.height >= line - ui.px(leading))
            ui::label(ui, { left, box.y - (box.height < line ? ui.px(1.5f) : 0), width, box.height }, title, lettering); // letters stand low in their line
        return;
    }
    auto const lines = std::size_t(std::clamp((box.height - ui.px(name_top) - 2) / line, 1.0f, float(most_lines)));
    ui::whole_words(ui, { left, box.y + ui.px(name_top) }, width, title, lettering, lines);
}

void describe(Panel& panel, ui::MirrorNode& node, std::size_t place)
{
    auto const& placed = panel.view.layout.lanes[place];
    node.description = panel.say("Lane {0} of {1}, {2}",
        { std::to_string(place + 1), std::to_string(panel.view.layout.lanes.size()), std::string(panel.say(label_of(placed.kind))) });
    if (placed.is_collapsed)
        node.description += ", " + std::string(panel.say("collapsed"));
    node.is_selected = panel.session().is_selected(placed.id);
}

void lane(Panel& panel, std::size_t place)
{
    auto& ui = panel.ui;
    auto const& placed = panel.view.layout.lanes[place];
    auto const box = seen_lane(panel, placed);
    auto const* record = box.height < 4 ? nullptr : panel.view.journey.find(placed.id);
    if (!record)
        return;
    auto& list = ui::draw_list();
    auto const& t = panel.tokens();
    ui::fill_box(list, box, 0, is_visible_to_customer(placed.kind) ? t.lane : t.backlane);
    auto const item = ui::item(ui, box, { .name = record->title, .key = placed.id.text, .reacts_to_double = true, .ring_corner = 4, .has_ring_inside = true });
    if (!ui.is_passing)
        describe(panel, *ui.mirror.last(), place);
    if (panel.session().is_selected(placed.id) || panel.state.dragged_header == placed.id)
        ui::fill_box(list, ui::inset(box, 3, 3), 6, t.accent_soft);
    else if (item.is_hovered)
        ui::fill_box(list, ui::inset(box, 3, 3), 6, t.hover);
    if (place > 0 && box.y > panel.page.lane_names.y)
        ui::horizontal_hairline(list, box.x, box.y, box.width, t.hair);
    if (panel.session().presentation || asks_for_menu(panel, item, RecordKind::Lane, placed.id))
        return;
    select_or_rename(panel, item, placed.id);
    drag_lane(panel, item, place);
}

// Lanes that are lower than their names: as many are named as there is room for, from the top, whatever of them is seen.
void draw_names(Panel& panel)
{
    auto& ui = panel.ui;
    auto const& camera = panel.session().screen_from_board;
    auto const& column = panel.page.lane_names;
    float const left = column.x + padding_of(panel), width = column.right() - left - 4;
    float named_to = camera.offset.y;
    float const tallest = ui::line_of(ui, ui::Type::Small) - ui.px(leading);
    for (auto const& placed : panel.view.layout.lanes) {
        auto const box = seen_lane(panel, placed);
        float const height = placed.height * camera.zoom, middle = placed.y * camera.zoom + camera.offset.y + height / 2;
        bool const is_out_of_view = height >= tallest && box.height < 4;
        if (is_out_of_view)
            named_to = middle + height / 2;
        auto const* record = is_out_of_view ? nullptr : panel.view.journey.find(placed.id);
        if (!record)
            continue;
        auto const lettering = lettering_of(panel, record->title, width);
        float const line = ui::line_of(ui, lettering.type), letters = line - ui.px(leading);
        if (height >= letters) {
            if (box.height >= 4)
                draw_name(panel, box, record->title);
            named_to = middle + height / 2;
            continue;
        }
        float const top = std::max(middle - letters / 2, named_to);
        if (top + letters / 2 > middle + ui.px(leading))
            continue;
        named_to = top + letters;
        if (top + letters > column.y && top < column.bottom())
            ui::label(ui, { left, std::round(top), width, letters }, record->title, lettering);
    }
}

void draw_blueprint_lines(Panel& panel)
{
    auto& list = ui::draw_list();
    auto const& camera = panel.session().screen_from_board;
    auto const& column = panel.page.lane_names;
    for (auto const& blueprint : panel.view.scene.blueprint_lines) {
        float const y = ui::snapped(blueprint.y * camera.zoom + camera.offset.y);
        if (y <= column.y || y >= column.bottom())
            continue;
        if (blueprint.kind == BlueprintLineKind::Visibility)
            ui::dashed_line(list, { column.x, y }, { column.right(), y }, panel.tokens().muted, 1.5f, 7, 5);
        else if (blueprint.kind == BlueprintLineKind::Interaction)
            ui::horizontal_hairline(list, column.x, y, column.width, panel.tokens().line);
    }
}

void add_button(Panel& panel)
{
    auto& ui = panel.ui;
    auto const& camera = panel.session().screen_from_board;
    auto const& column = panel.page.lane_names;
    float const size = ui.touchable(28);
    Rect place { column.x + 4, std::round(panel.view.layout.grid.bottom() * camera.zoom + camera.offset.y + 6), size, size };
    bool const has_room = place.y >= column.y && place.bottom() <= column.bottom();
    // Above the legend, in the last lane, below its name.
    if (place.intersects(panel.state.legend_box))
        place.y = panel.state.legend_box.y - size - 4;
    bool const is_on_name = !panel.view.layout.lanes.empty() && place.y < panel.view.layout.lanes.back().y * camera.zoom + camera.offset.y + ui.px(48);
    if (!has_room || is_on_name || panel.session().is_read_only || panel.session().presentation)
        return;
    if (ui::icon_button(ui, place, "plus", panel.label_of_action("add-lane"), panel.shortcut_of("add-lane"))) {
        panel.wishes.push(Select {});
        panel.run("add-lane");
    }
}

}

void lane_names(Panel& panel, VisibleBoard const&)
{
    auto& ui = panel.ui;
    auto const& column = panel.page.lane_names;
    ui::begin_surface(ui, "lanes", column, { .fill = panel.tokens().canvas, .role = ui::Role::Region, .name = panel.say("Lanes") });
    for (std::size_t place = 0; place < panel.view.layout.lanes.size(); ++place)
        lane(panel, place);
    draw_blueprint_lines(panel);
    draw_names(panel);
    add_button(panel);
    pan_by_wheel(panel);
    ui::end_surface(ui);
}

}
