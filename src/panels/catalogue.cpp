#include "panels/catalogue.h"

#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float list_width = 224;

CatalogueItem const* open_item(Catalogue const& catalogue)
{
    auto const& items = catalogue.items;
    auto const found = std::find_if(items.begin(), items.end(), [&](CatalogueItem const& item) { return item.id == catalogue.open; });
    return found != items.end() ? &*found : items.empty() ? nullptr : &items.front();
}

constexpr std::size_t most_title_lines = 4, most_right_lines = 2;

// What stands at the right goes below the title when both do not fit beside each other.
bool is_below(Panel const& panel, CatalogueItem const& one, float width)
{
    float const title = ui::text_width(panel.ui, one.title, ui::Type::Body, true);
    return !one.at_right.empty() && title + ui::text_width(panel.ui, one.at_right, ui::Type::Tiny) + panel.ui.px(28) > width;
}

// Of the title and of what stands below it. Titles are measured bold, whether they are or not: a row does not grow when it is opened.
float height_of_words(Panel& panel, CatalogueItem const& one, float width)
{
    auto& ui = panel.ui;
    float const room = width - ui.px(20), title = ui::paragraph_height(ui, one.title, room, ui.ink(ui::Type::Body, true), most_title_lines);
    return title + (is_below(panel, one, width) ? ui::paragraph_height(ui, one.at_right, room, ui.muted(ui::Type::Tiny), most_right_lines) : 0);
}

float row_height(Panel& panel, CatalogueItem const& one, float width)
{
    return std::max(panel.ui.touchable(32), height_of_words(panel, one, width) + panel.ui.px(12));
}

void draw_lines(Panel& panel, Rect& rest, std::string_view words, ui::Lettering const& look, ui::Lettering const& measured, std::size_t most)
{
    for (auto const& run : ui::lines_of(panel.ui, words, rest.width, measured, most))
        ui::label(panel.ui, ui::cut_top(rest, ui::line_of(panel.ui, look.type)), run, look);
}

void item_row(Panel& panel, Rect const& box, Catalogue const& catalogue, CatalogueItem const& one, bool is_open)
{
    auto& ui = panel.ui;
    auto const item = ui::area_button(ui, box, one.title, one.id.text, ui::Role::Option, 6);
    ui.mirror.last()->is_selected = is_open;
    if (is_open || item.is_hovered)
        ui::fill_box(ui::draw_list(), box, ui.px(6), is_open ? panel.tokens().accent_soft : panel.tokens().hover);
    Rect rest = ui::inset(box, ui.px(10), 0);
    bool const has_line_below = is_below(panel, one, box.width);
    if (!has_line_below && !one.at_right.empty()) {
        ui::label(ui, ui::cut_right(rest, ui::text_width(ui, one.at_right, ui::Type::Tiny), ui.px(6)), one.at_right, ui.muted(ui::Type::Tiny));
    }
    rest = ui::inset(rest, 0, std::round((box.height - height_of_words(panel, one, box.width)) / 2));
    draw_lines(panel, rest, one.title, ui.lettering(ui::Type::Body, is_open ? panel.tokens().accent : panel.tokens().ink, is_open), ui.ink(ui::Type::Body, true), most_title_lines);
    if (has_line_below)
        draw_lines(panel, rest, one.at_right, ui.muted(ui::Type::Tiny), ui.muted(ui::Type::Tiny), most_right_lines);
    if (item.is_pressed)
        catalogue.open = one.id;
}

void list_of_items(Panel& panel, Column& column, Catalogue const& catalogue, CatalogueItem const* open)
{
    auto& ui = panel.ui;
    if (!catalogue.items.empty()) {
        float height = 0;
        for (auto const& one : catalogue.items)
            height += row_height(panel, one, column.width()) + 2;
        Rect const rows { column.x(), column.y(), column.width(), height };
        ui::mirror_text(ui, rows, catalogue.title, ui::Role::ListBox);
        ui.mirror.begin_inside(ui.mirror.last()->id);
        for (auto const& one : catalogue.items)
            item_row(panel, column.take(row_height(panel, one, column.width()), 2), catalogue, one, &one == open);
        ui.mirror.end_inside();
    }
    column.gap(6);
    if (!panel.session().is_read_only && small_button(panel, column, catalogue.add, "plus"))
        catalogue.add_one();
}

}

bool small_button(Panel& panel, Column& column, std::string_view words, std::string_view icon, bool is_quiet, bool is_disabled)
{
    auto& ui = panel.ui;
    ui::ButtonLook const look { .kind = is_quiet ? ui::ButtonKind::Quiet : ui::ButtonKind::Secondary, .icon = icon, .is_disabled = is_disabled };
    auto const row = column.take(ui::button_height(ui));
    // Without a border its icon stands where the fields begin.
    float const out = is_quiet ? ui.px(12) : 0;
    return ui::button(ui, { row.x - out, row.y, std::min(row.width, ui::button_width(ui, words, look)), row.height }, words, look);
}

namespace {

// Nothing yet: what it is good for, and the way to the first one.
void empty_catalogue(Panel& panel, Catalogue const& catalogue)
{
    auto& ui = panel.ui;
    constexpr float width = 480, padding = 24, gap = 20;
    bool const can_add = !panel.session().is_read_only;
    float const side = panel.page.is_narrow ? 16 : ui.px(padding), inner = std::min(ui.px(width), panel.page.size.x - 16) - 2 * side;
    float const words = ui::paragraph_height(ui, catalogue.explanation, inner, ui.muted(ui::Type::Body));
    float const buttons = can_add ? ui::button_height(ui) : 0, head = std::max(ui.touchable(32), ui::line_of(ui, ui::Type::Title)) + ui.px(24);
    auto const frame = begin_dialog(panel, catalogue.id, { width, (head + words + ui.px(gap) + buttons + ui.px(padding)) / ui.scale }, catalogue.title);
    auto const scroll = ui::begin_scroll(ui, "contents", frame.contents);
    Column column { panel, { frame.contents.x + side, scroll.top_left.y }, frame.contents.width - 2 * side };
    column.paragraph(catalogue.explanation, ui.muted(ui::Type::Body), gap);
    ui::ButtonLook const look { .kind = ui::ButtonKind::Primary, .icon = "plus" };
    if (can_add) {
        auto row = column.take(ui::button_height(ui), 0);
        if (ui::button(ui, ui::cut_right(row, std::min(row.width, ui::button_width(ui, catalogue.add, look)), 0), catalogue.add, look))
            catalogue.add_one();
    }
    ui::end_scroll(ui, column.y());
    end_dialog(panel, frame);
}

}

void catalogue_panel(Panel& panel, Catalogue const& catalogue)
{
    auto& ui = panel.ui;
    if (catalogue.items.empty())
        return empty_catalogue(panel, catalogue);
    auto const frame = begin_dialog(panel, catalogue.id, { 760, 680 }, catalogue.title);
    auto const* open = open_item(catalogue);
    auto const scroll = ui::begin_scroll(ui, "contents", frame.contents);
    float const padding = panel.page.is_narrow ? 16 : ui.px(24);
    Column column { panel, { frame.contents.x + padding, scroll.top_left.y }, frame.contents.width - 2 * padding };
    if (catalogue.above)
        catalogue.above(column);
    bool const is_beside = column.width() > ui.px(560);
    Column list { panel, { column.x(), column.y() }, is_beside ? ui.px(list_width) : column.width() };
    list_of_items(panel, list, catalogue, open);
    float const left = is_beside ? column.x() + ui.px(list_width + 28) : column.x();
    Column fields { panel, { left, is_beside ? column.y() : list.y() + ui.px(12) }, column.x() + column.width() - left };
    if (open) {
        ImGui::PushID(open->id.text.c_str());
        catalogue.fields(fields, open->id);
        ImGui::PopID();
    } else {
        fields.paragraph(catalogue.explanation, ui.muted(ui::Type::Body));
    }
    ui::end_scroll(ui, std::max(list.y(), fields.y()) + ui.px(24));
    end_dialog(panel, frame);
}

}
