// What the map means: one page with a list of views at the left and the picture at the right. A press on anything that
// was drawn goes to its touchpoints.

#include "panels/dialog.h"
#include "panels/inspector.h"
#include "panels/panel_list.h"
#include "panels/picture_view.h"
#include "panels/ui/button.h"
#include "panels/ui/menu.h"
#include "panels/ui/shapes.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace trustline {

namespace {

constexpr float list_width = 256;
constexpr float card_padding = 20;
constexpr float most_width = 1416, most_height = 960; // wider, and eyes lose the row on their way from a name to its number
constexpr float least_words_beside_exports = 360;
constexpr std::size_t most_caption_lines = 5;

struct View {
    InsightPage page;
    PictureKind picture = PictureKind::Quadrant;
    std::string_view label;
};

std::vector<View> all_views()
{
    std::vector<View> views { { InsightPage::Together, PictureKind::Quadrant, "At a glance" } };
    for (std::size_t at = 0; at < picture_count; ++at)
        views.push_back({ InsightPage::Picture, PictureKind(at), label_of(PictureKind(at)) });
    return views;
}

bool is_shown(Panel const& panel, View const& view)
{
    return view.page == panel.state.insight_page && (view.page != InsightPage::Picture || view.picture == panel.session().insight);
}

void show(Panel& panel, View const& view)
{
    if (view.page == InsightPage::Picture)
        return show_insight(panel, view.picture);
    panel.state.insight_page = view.page;
}

// Selects, and goes where they are.
void go_to_all(Panel& panel, std::vector<TouchpointId> const& touchpoints)
{
    panel.wishes.push(ShowDialog { Dialog::None });
    if (touchpoints.size() == 1)
        return panel.go_to(touchpoints.front());
    panel.wishes.push(Select { { touchpoints.begin(), touchpoints.end() } });
    panel.run("zoom-selection");
}

// --- the list of views

void view_row(Panel& panel, Rect const& box, View const& view)
{
    auto& ui = panel.ui;
    auto const words = panel.say(view.label);
    bool const is_on = is_shown(panel, view);
    auto const item = ui::area_button(ui, box, words, view.label, ui::Role::Option, 6);
    ui.mirror.last()->is_selected = is_on;
    if (is_on || item.is_hovered)
        ui::fill_box(ui::draw_list(), box, ui.px(6), is_on ? panel.tokens().accent_soft : panel.tokens().hover);
    ui::label(ui, ui::inset(box, ui.px(10), 0), words, ui.lettering(ui::Type::Body, is_on ? panel.tokens().accent : panel.tokens().ink, is_on));
    if (item.is_pressed)
        show(panel, view);
}

void list_of_views(Panel& panel, Rect const& box)
{
    auto& ui = panel.ui;
    auto const views = all_views();
    auto const scroll = ui::begin_scroll(ui, "views", box);
    float const height = ui.touchable(32) + 2;
    Rect const rows { scroll.top_left.x + ui.px(14), scroll.top_left.y, box.width - ui.px(18), float(views.size()) * height };
    ui::mirror_text(ui, rows, panel.say("Views"), ui::Role::ListBox);
    ui.mirror.begin_inside(ui.mirror.last()->id);
    for (std::size_t at = 0; at < views.size(); ++at)
        view_row(panel, { rows.x, rows.y + float(at) * height, rows.width, height - 2 }, views[at]);
    ui.mirror.end_inside();
    ui::end_scroll(ui, rows.bottom() + ui.px(12));
}

// One at a time on a phone.
void view_chooser(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    auto const views = all_views();
    std::vector<ui::MenuEntry> entries;
    std::string_view shown;
    for (auto const& view : views) {
        bool const is_on = is_shown(panel, view);
        shown = is_on ? panel.say(view.label) : shown;
        ui::MenuEntry entry { .word = panel.say(view.label) };
        entry.is_checked = is_on ? std::optional(true) : std::nullopt;
        entries.push_back(std::move(entry));
    }
    if (auto const pressed = ui::chooser(ui, column.take(ui::field_height(ui)), "view", panel.say("Views"), shown, entries))
        show(panel, views[*pressed]);
}

// --- one picture

struct Export {
    std::string_view words;
    bool is_table;
};
constexpr ui::ButtonLook export_look { .kind = ui::ButtonKind::Secondary, .icon = "export" };

std::array<Export, 2> exports_of(Panel const& panel)
{
    return { Export { panel.say("Export picture (SVG)"), false }, Export { panel.say("Export numbers (CSV)"), true } };
}

float width_of_exports(Panel& panel)
{
    float width = panel.ui.px(8);
    for (auto const& one : exports_of(panel))
        width += ui::button_width(panel.ui, one.words, export_look);
    return width;
}

void export_buttons(Panel& panel, Column& column, PictureKind kind)
{
    auto& ui = panel.ui;
    bool const is_one_row = width_of_exports(panel) <= column.width();
    Rect row = is_one_row ? column.take(ui::button_height(ui)) : Rect {};
    for (auto const& one : exports_of(panel)) {
        auto const box = is_one_row ? ui::cut_left(row, ui::button_width(ui, one.words, export_look), ui.px(8)) : column.take(ui::button_height(ui), 6);
        if (ui::button(ui, box, one.words, export_look))
            panel.wishes.push(ExportInsight { kind, one.is_table });
    }
}

// Where there is room, what is asked and what can be taken away stand in one row, in the same place for every picture.
bool has_exports_beside(Panel& panel, Column const& column)
{
    return column.width() >= width_of_exports(panel) + panel.ui.px(least_words_beside_exports);
}

void questions_and_exports(Panel& panel, Column& column, PictureKind kind)
{
    auto& ui = panel.ui;
    float const width = width_of_exports(panel), low = (ui::button_height(ui) - ui.touchable(24)) / 2;
    Column questions { panel, { column.x(), column.y() + low }, column.width() - width - ui.px(16) };
    question_row(panel, questions, nullptr);
    Column exports { panel, { column.x() + column.width() - width, column.y() }, width };
    export_buttons(panel, exports, kind);
    column.take(std::max(questions.y(), exports.y()) - column.y(), 0);
}

// `height` is what is left of the page: a plot is as high as it can be seen at once.
void one_picture(Panel& panel, Column& column, PictureKind kind, float height)
{
    auto& ui = panel.ui;
    bool const is_beside = has_exports_beside(panel, column);
    float const words = 2 * ui::line_of(ui, ui::Type::Small) + ui.px(14), below = is_beside ? 0 : ui::button_height(ui) + ui.px(14);
    float const room = height - ui::button_height(ui) - ui::line_of(ui, ui::Type::Head) - words - below - ui.px(30);
    auto const& picture = picture_of(panel, kind, column.width(), std::max(0.0f, room));
    if (is_beside && !picture.is_empty)
        questions_and_exports(panel, column, kind);
    else
        question_row(panel, column, nullptr);
    ui::heading(ui, column.take(ui::line_of(ui, ui::Type::Head), 2), picture.title, 3, ui.ink(ui::Type::Head, true));
    if (!picture.caption.empty())
        column.paragraph(picture.caption, ui.muted(ui::Type::Small), 10);
    auto const* pressed = picture_view(panel, { column.x(), column.y() }, column.width(), picture);
    column.take(height_of(panel, picture, column.width()), 14);
    if (pressed)
        go_to_all(panel, *pressed);
    if (!is_beside && !picture.is_empty)
        export_buttons(panel, column, kind);
}

// --- the most important ones together, as cards

float card(Panel& panel, Vec2 top_left, float width, float least_height, PictureKind kind)
{
    auto& ui = panel.ui;
    float const padding = ui.px(card_padding), head = ui::line_of(ui, ui::Type::Head) + ui.px(10);
    auto const& picture = picture_of(panel, kind, width - 2 * padding);
    auto const caption_height = picture.caption.empty() ? 0 : ui::paragraph_height(ui, picture.caption, width - 2 * padding, ui.muted(ui::Type::Tiny), most_caption_lines) + ui.px(8);
    float const height = std::max(least_height, 2 * padding + head + caption_height + height_of(panel, picture, width - 2 * padding));
    Rect const box { top_left.x, top_left.y, width, std::ceil(height) };
    ui::fill_box(ui::draw_list(), box, ui.px(12), panel.tokens().panel); // not card: in the dark, fields have that colour
    ui::stroke_box(ui::draw_list(), box, ui.px(12), panel.tokens().line, 1);
    Rect rest = ui::inset(box, padding, padding);
    Rect title = ui::cut_top(rest, ui::line_of(ui, ui::Type::Head), ui.px(10));
    float const more = std::min(ui::button_height(ui), ui.px(28));
    auto const more_box = ui::centred(ui::cut_right(title, more, ui.px(8)), more, more);
    ui::heading(ui, title, picture.title, 3, ui.ink(ui::Type::Head, true));
    if (ui::icon_button(ui, more_box, "right", panel.say("Only this: {0}", { picture.title })))
        show_insight(panel, kind);
    if (!picture.caption.empty())
        ui::paragraph(ui, rest.top_left(), rest.width, picture.caption, ui.muted(ui::Type::Tiny), most_caption_lines);
    if (auto const* pressed = picture_view(panel, { rest.x, rest.y + caption_height }, rest.width, picture))
        go_to_all(panel, *pressed);
    return box.height;
}

void cards(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    constexpr std::array kinds { PictureKind::Quadrant, PictureKind::Watermelon, PictureKind::Priorities, PictureKind::ValueStream, PictureKind::Radar, PictureKind::Trust };
    float const gap = ui.px(14), least_width = ui.px(380);
    std::size_t const columns = std::max<std::size_t>(1, std::min<std::size_t>(2, std::size_t((column.width() + gap) / (least_width + gap))));
    float const width = std::floor((column.width() - gap * float(columns - 1)) / float(columns));
    auto& heights = panel.state.insight_heights;
    heights.resize(kinds.size());
    for (std::size_t first = 0; first < kinds.size(); first += columns) {
        // A row is as high as its highest card was in the last frame.
        std::size_t const end = std::min(kinds.size(), first + columns);
        float const tallest = *std::max_element(heights.begin() + std::ptrdiff_t(first), heights.begin() + std::ptrdiff_t(end));
        float row = 0;
        for (std::size_t at = first; at < end; ++at) {
            float const least = panel.state.insight_heights_stamp == width ? tallest : 0;
            float const height = card(panel, { column.x() + float(at - first) * (width + gap), column.y() }, width, least, kinds[at]);
            heights[at] = least > 0 && height <= tallest ? heights[at] : height;
            row = std::max(row, height);
        }
        column.take(row, 14);
    }
    panel.state.insight_heights_stamp = width;
}

void chosen_view(Panel& panel, Column& column, float height)
{
    if (panel.state.insight_page == InsightPage::Picture)
        return one_picture(panel, column, panel.session().insight, height);
    question_row(panel, column, nullptr);
    cards(panel, column);
}

std::string page_key(Panel const& panel)
{
    return "insight " + std::to_string(int(panel.state.insight_page)) + (panel.state.insight_page == InsightPage::Picture ? std::string(key_of(panel.session().insight)) : std::string());
}

}

void insights_panel(Panel& panel)
{
    auto& ui = panel.ui;
    auto const frame = begin_dialog(panel, "insights", { most_width, most_height }, panel.say("Insights"));
    Rect rest = frame.contents;
    bool const has_list = rest.width >= ui.px(760);
    if (has_list)
        list_of_views(panel, ui::cut_left(rest, ui.px(list_width)));
    auto const scroll = ui::begin_scroll(ui, page_key(panel).c_str(), rest);
    float const padding = panel.page.is_narrow ? 16 : ui.px(24);
    // The list has its own distance.
    float const left = has_list ? ui.px(20) : padding;
    Column column { panel, { scroll.top_left.x + left, scroll.top_left.y + 3 }, scroll.width - left - padding };
    if (!has_list)
        view_chooser(panel, column);
    chosen_view(panel, column, rest.bottom() - ui.px(1) - (rest.y + column.y() - scroll.top_left.y));
    ui::end_scroll(ui, column.y() + ui.px(20));
    end_dialog(panel, frame);
}

}
