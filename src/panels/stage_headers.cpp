#include "panels/board_parts.h"

#include "core/base/text.h"
#include "core/scene/icons.h"
#include "panels/board_marks.h"
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

constexpr float padding = 12;
constexpr float least_width_for_numbers = 150; // track, mean and gap side by side
constexpr float least_width_for_gap = 64;      // sign and gap
constexpr float least_width_for_two_lines = 56; // of a name
constexpr float least_width_for_name = 66;      // of a name that has to be shortened: less is not understood
constexpr float least_width_for_collapsed = 44;
constexpr float width_of_numbers = 146;
constexpr float least_tile_for_sign = 20, tile_height = 14;
constexpr float least_numbers_height = 12;
constexpr float widest_name_across = 110;
constexpr float readable_zoom = 0.7f;
constexpr float track_width = 70, least_track_width = 28, track_height = 5;

RaterResult const* result_of(Panel const& panel, StageId const& id)
{
    auto const& stages = panel.view.measures.rater.stages;
    auto const found = stages.find(id);
    return found == stages.end() ? nullptr : &found->second;
}

// The whole header. What it shows follows from this width, so that nothing changes while the map is only moved.
Rect whole_header(Panel const& panel, PlacedStage const& stage)
{
    auto const& camera = panel.session().screen_from_board;
    auto const& strip = panel.page.headers;
    return { std::round(stage.x * camera.zoom + camera.offset.x), strip.y, std::round(stage.width * camera.zoom), strip.height };
}

// As far as it is seen.
Rect seen_header(Panel const& panel, PlacedStage const& stage)
{
    auto const& camera = panel.session().screen_from_board;
    auto const& strip = panel.page.headers;
    float const left = std::max(strip.x, stage.x * camera.zoom + camera.offset.x);
    float const right = std::min(strip.right(), (stage.x + stage.width) * camera.zoom + camera.offset.x);
    return { std::round(left), strip.y, std::round(right) - std::round(left), strip.height };
}

HeadersInHand& headers_in_hand(Panel& panel)
{
    auto& ui = panel.ui;
    auto& known = panel.state.headers;
    auto const number = panel.view.editor.scene_number();
    auto const language = panel.session().language;
    if (known.scene_number != number || known.language != language || known.scale != ui.scale || known.is_touch != ui.is_touch) {
        known = { number, language, ui.scale, ui.is_touch };
        known.words.resize(panel.view.layout.stages.size());
    }
    return known;
}

HeaderWords measured(Panel& panel, std::string_view title, RaterResult const* result)
{
    auto& ui = panel.ui;
    HeaderWords words { true, ui::text_width(ui, title, ui::Type::Head, true), ui::text_width(ui, title, ui::Type::Small, true),
        ui::longest_word_width(ui, title, ui.ink(ui::Type::Tiny, true)) };
    if (result && result->overall.perception) {
        words.mean = panel.number(*result->overall.perception);
        words.mean_width = std::max(ui.px(18), ui::text_width(ui, words.mean, ui::Type::Tiny, true)) + ui.px(4);
    }
    if (result && result->overall.weighted) {
        words.gap = panel.gap(*result->overall.weighted);
        words.gap_width = ui.px(13) + ui::text_width(ui, words.gap, ui::Type::Tiny) + 1;
    }
    return words;
}

HeaderWords& words_of(Panel& panel, std::size_t place, Stage const& stage)
{
    auto& words = headers_in_hand(panel).words[place];
    if (!words.is_known)
        words = measured(panel, stage.title, result_of(panel, stage.id));
    return words;
}

void draw_numbers(Panel& panel, Rect const& box, RaterResult const& result, HeaderWords const& words)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    auto const& overall = result.overall;
    float const middle = std::round(box.centre().y);
    auto const& [is_known, name_in_head, name_in_small, longest_word, mean, gap, mean_width, gap_width, has_room] = words;
    // The numbers may use the padding at the right, and the track leaves them the room they need.
    float const track = std::min(ui.px(track_width), box.width + ui.px(padding - 2) - mean_width - gap_width - ui.px(8));
    float x = box.x;
    if (track >= ui.px(least_track_width)) {
        ui::draw_bar(ui, list, { x, middle - 2, std::floor(track), ui.px(track_height) }, overall.perception, overall.expectation);
        x += std::floor(track) + ui.px(8);
    }
    if (!mean.empty()) {
        ui::label(ui, { x, box.y, mean_width, box.height }, mean, ui.ink(ui::Type::Tiny, true));
        x += mean_width;
    }
    if (overall.weighted) {
        ui::draw_icon(ui, list, icon_of(std::optional(gap_bin(*overall.weighted))), { x, middle - ui.px(5) }, ui.px(10), panel.tokens().muted);
        ui::label(ui, { x + ui.px(13), box.y, gap_width - ui.px(13), box.height }, gap, ui.muted(ui::Type::Tiny));
    }
}

// Too narrow for numbers: a tile as wide as the stage, in the colour and with the sign of its gap as in the legend, and the gap
// beside it where there is room. The tiles of stages without a name say by their width which stage they are.
void draw_tile(Panel& panel, Rect const& box, Rect const& column, RaterResult const& result)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    auto const gap = result.overall.weighted;
    float const height = std::min(ui.px(tile_height), box.height);
    Rect const row { box.x, std::round(box.centre().y - height / 2), box.width, height };
    if (gap && box.width >= ui.px(least_width_for_gap)) {
        auto const bin = gap_bin(*gap);
        Rect const tile { row.x, row.y, ui.px(least_tile_for_sign), height };
        ui::fill_box(list, tile, 3, panel.tokens().gap[std::size_t(bin)]);
        ui::draw_icon_in(ui, list, icon_of(std::optional(bin)), tile, ui.px(10), panel.tokens().on_gap[std::size_t(bin)]);
        float const left = tile.right() + ui.px(5);
        ui::label(ui, { left, box.y, box.right() - left, box.height }, panel.gap(*gap), ui.muted(ui::Type::Tiny));
        return;
    }
    Rect const tile { column.x + 2, row.y, column.width - 3, height };
    if (tile.width < 3)
        return;
    if (!gap) {
        ui::dashed_box(list, ui::inset(tile, 0.5f, 0.5f), 3, panel.tokens().faint, 1, 2, 2);
        return;
    }
    auto const bin = gap_bin(*gap);
    ui::fill_box(list, tile, 3, panel.tokens().gap[std::size_t(bin)]);
    if (tile.width >= ui.px(least_tile_for_sign) - 3)
        ui::draw_icon_in(ui, list, icon_of(std::optional(bin)), tile, ui.px(10), panel.tokens().on_gap[std::size_t(bin)]);
}

void draw_result(Panel& panel, Rect const& box, Rect const& column, RaterResult const* result, HeaderWords const& words)
{
    auto& ui = panel.ui;
    bool const is_scored = result && result->is_scored();
    if (is_scored && box.width >= ui.px(least_width_for_numbers - 2 * padding))
        draw_numbers(panel, box, *result, words);
    else if (is_scored)
        draw_tile(panel, box, column, *result);
    else if (box.width >= ui.px(least_width_for_gap))
        ui::label(ui, box, panel.say("not scored"), ui.muted(ui::Type::Tiny));
}

struct Name {
    ui::Lettering look;
    std::size_t lines;
};

// A long name in smaller letters, then on two lines, before it is shortened.
Name name_for(Panel const& panel, HeaderWords const& words, float width, float height)
{
    auto const& ui = panel.ui;
    auto const tiny = ui.ink(ui::Type::Tiny, true);
    if (words.name_in_head <= width && !panel.state.headers.are_small)
        return { ui.ink(ui::Type::Head, true), 1 };
    if (words.name_in_small <= width)
        return { ui.ink(ui::Type::Small, true), 1 };
    // A broken word is worse than a short one with its ellipsis.
    bool const breaks_well = words.longest_word <= width;
    // The tiles of narrow stages stand in one row, below names of one line.
    bool const has_height = width >= ui.px(least_width_for_two_lines) && 2 * ui::line_of(ui, ui::Type::Tiny) + ui.px(least_numbers_height) <= height;
    return { tiny, std::size_t(breaks_well && has_height ? 2 : 1) };
}

// Answers what is left below.
Rect draw_name(Panel& panel, Rect const& box, std::string_view title, HeaderWords const& words)
{
    auto& ui = panel.ui;
    auto const name = title.empty() ? Name { ui.ink(ui::Type::Head, true), 1 } : name_for(panel, words, box.width, box.height);
    float const height = panel.state.headers.are_high ? 2 * ui::line_of(ui, ui::Type::Tiny) : ui.px(22);
    float const numbers = std::max(ui.px(least_numbers_height), std::min(ui.px(16), box.height - height)); // closer together than cut
    Rect rest { box.x, box.y + std::max(0.0f, std::round((box.height - height - numbers) / 2)), box.width, height + numbers };
    auto const place = ui::cut_top(rest, height);
    // Digits need no more of their line than this; where the header is low they come up to the name rather than be cut.
    float const line_of_numbers = ui::line_of(ui, ui::Type::Tiny);
    rest = { rest.x, std::min(rest.y, box.bottom() - 1 - line_of_numbers), rest.width, std::max(rest.height, line_of_numbers) };
    if (name.lines == 1) {
        ui::label(ui, { place.x, place.y - 1, place.width, place.height }, title, name.look); // a little nearer to the edge than to the numbers
        return rest;
    }
    auto const& runs = ui::lines_of(ui, title, place.width, name.look, name.lines);
    float const line = ui::line_of(ui, name.look.type);
    float y = std::round(place.centre().y - float(runs.size()) * line / 2);
    for (auto const& run : runs) {
        ui::draw_run(ui, ui::draw_list(), { place.x, y }, run, name.look);
        y += line;
    }
    return rest;
}

std::uint32_t count_in(Panel const& panel, std::size_t stage)
{
    auto const& begin = panel.view.layout.stage_begin;
    return begin[stage + 1] - begin[stage];
}

// A dragged header goes where the pointer is: past the middle of its neighbour.
void drag_stage(Panel& panel, ui::Item const& item, std::size_t place)
{
    auto const& stages = panel.view.layout.stages;
    auto const& id = stages[place].id;
    if (!drag_header(panel, item, id, "Move stage"))
        return;
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    auto const& camera = panel.session().screen_from_board;
    float const x = (ImGui::GetIO().MousePos.x - camera.offset.x) / camera.zoom;
    if (place > 0 && x < stages[place - 1].x + stages[place - 1].width / 2)
        panel.wishes.push(MoveStage { id, stages[place - 1].id });
    else if (place + 1 < stages.size() && x > stages[place + 1].x + stages[place + 1].width / 2)
        panel.wishes.push(MoveStage { id, place + 2 < stages.size() ? stages[place + 2].id : StageId {} });
}

float side_of(Panel const& panel, float width)
{
    return panel.ui.px(width < panel.ui.px(100) ? 5 : padding);
}

// A name stands in its stage when it can be read there: whole, or so much of it that it is understood.
bool has_room_for_name(Panel& panel, PlacedStage const& placed, Stage const& stage, HeaderWords const& words, float width)
{
    auto& ui = panel.ui;
    float const inner = width - 2 * side_of(panel, width);
    if (inner >= ui.px(placed.is_collapsed ? least_width_for_collapsed : least_width_for_name))
        return true;
    auto const name = name_for(panel, words, inner, panel.page.headers.height);
    return name.lines > 1 ? !ui::lines_of(ui, stage.title, inner, name.look, name.lines).back().ends_with("\u2026") : ui::text_width(ui, stage.title, name.look) <= inner;
}

// Name and numbers stay in view while their stage does.
Rect place_of_words(Panel const& panel, Rect const& whole, HeaderWords const& words)
{
    auto& ui = panel.ui;
    float const side = side_of(panel, whole.width), inner = whole.width - 2 * side;
    float const width = std::min(inner, std::max(words.name_in_head, ui.px(width_of_numbers)));
    float const x = std::max(whole.x + side, std::min(panel.page.headers.x + side, whole.right() - side - width));
    return { x, whole.y, width, whole.height };
}

// Stages too narrow for their names: as many as there is room for are named across those that follow, as on an axis. Only
// the stages that are named have a divider, so that none stands below a name. Found once a scene and zoom.
HeadersInHand const& headers_at_zoom(Panel& panel)
{
    auto& ui = panel.ui;
    auto& known = headers_in_hand(panel);
    float const zoom = panel.session().screen_from_board.zoom;
    if (known.zoom == zoom)
        return known;
    known.zoom = zoom;
    auto const& placed = panel.view.layout.stages;
    auto& names = known.names_across;
    names.clear();
    float const widest = ui.px(widest_name_across), least = ui.px(least_width_for_name), gap = ui.px(5);
    auto const end_at = [&](float x) {
        if (!names.empty() && names.back().x + names.back().width + gap > x)
            names.back().width = x - gap - names.back().x;
    };
    std::size_t count_too_long = 0;
    for (std::uint32_t place = 0; place < placed.size(); ++place) {
        float const left = placed[place].x * zoom, width = placed[place].width * zoom;
        auto const* stage = width < 2 ? nullptr : panel.view.journey.find(placed[place].id);
        if (!stage)
            continue;
        auto& words = words_of(panel, place, *stage);
        count_too_long += !placed[place].is_collapsed && words.name_in_head > width - 2 * side_of(panel, width);
        words.has_room = has_room_for_name(panel, placed[place], *stage, words, std::round(width));
        if (words.has_room)
            end_at(left); // what came before ends here
        else if (names.empty() || left >= names.back().x + names.back().width + gap)
            names.push_back({ place, left + gap, std::min(widest, words.name_in_small) });
    }
    known.are_small = 3 * count_too_long >= placed.size();
    known.are_high = count_too_long > 0;
    end_at(panel.view.layout.grid.right() * zoom);
    std::erase_if(names, [&](NameAcross const& one) { return one.width < std::min(known.words[one.stage].name_in_small, least); });
    return known;
}

bool is_named_across(std::vector<NameAcross> const& names, std::size_t place)
{
    auto const found = std::lower_bound(names.begin(), names.end(), place, [](NameAcross const& one, std::size_t wanted) { return one.stage < wanted; });
    return found != names.end() && found->stage == place;
}

void draw_names_across(Panel& panel, std::vector<NameAcross> const& names)
{
    auto& ui = panel.ui;
    auto const& strip = panel.page.headers;
    float const height = 2 * ui::line_of(ui, ui::Type::Tiny), y = strip.y + std::max(0.0f, std::round((strip.height - height - ui.px(16)) / 2)) - 1, left = panel.session().screen_from_board.offset.x;
    for (auto const& one : names) {
        Rect const place { std::round(left + one.x), y, one.width, height };
        if (place.intersects(strip))
            ui::label(ui, place, panel.view.journey.find(panel.view.layout.stages[one.stage].id)->title, ui.ink(ui::Type::Small, true));
    }
}

// What is presented is not edited: a press leads there.
void present_stage(Panel& panel, ui::Item const& item, std::size_t place)
{
    if (!item.is_pressed)
        return;
    for (auto at = *panel.session().presentation; at < place + 1; ++at)
        panel.run("present-next");
    for (auto at = *panel.session().presentation; at > place + 1; --at)
        panel.run("present-previous");
}

void describe(Panel& panel, ui::MirrorNode& node, std::size_t place, RaterResult const* result)
{
    auto const& placed = panel.view.layout.stages[place];
    node.description = panel.say("Stage {0} of {1}", { std::to_string(place + 1), std::to_string(panel.view.layout.stages.size()) });
    if (result)
        node.description += ", " + spoken_gap(panel, *result);
    if (placed.is_collapsed)
        node.description += ", " + panel.say("collapsed, touchpoints: {0}", { std::to_string(count_in(panel, place)) });
    node.is_selected = panel.session().is_selected(placed.id);
}

void header(Panel& panel, std::size_t place, bool has_name, bool has_name_across)
{
    auto& ui = panel.ui;
    auto const& placed = panel.view.layout.stages[place];
    auto const box = seen_header(panel, placed);
    auto const* stage = box.width < 6 ? nullptr : panel.view.journey.find(placed.id);
    if (!stage)
        return;
    bool const is_dragged = panel.state.dragged_header == placed.id;
    auto const* result = result_of(panel, placed.id);
    auto const item = ui::item(ui, box, { .name = stage->title, .key = placed.id.text, .reacts_to_double = true, .ring_corner = 6, .has_ring_inside = true });
    if (!ui.is_passing)
        describe(panel, *ui.mirror.last(), place, result);
    auto& list = ui::draw_list();
    bool const is_selected = panel.session().is_selected(placed.id);
    if (is_selected || is_dragged)
        ui::fill_box(list, ui::inset(box, 2, 3), 6, panel.tokens().accent_soft);
    else if (item.is_hovered)
        ui::fill_box(list, ui::inset(box, 2, 3), 6, panel.tokens().hover);
    auto const whole = whole_header(panel, placed);
    if (place > 0 && box.x > panel.page.headers.x && (has_name || has_name_across))
        ui::vertical_hairline(list, box.x, box.y + 12, box.height - 12, panel.tokens().hair);

    auto const& words = words_of(panel, place, *stage);
    auto const rest = draw_name(panel, place_of_words(panel, whole, words), has_name ? std::string_view(stage->title) : std::string_view(), words);
    if (placed.is_collapsed) {
        auto count = std::to_string(count_in(panel, place));
        if (!words.mean.empty()) {
            auto const more = count + " · " + words.mean;
            count = ui::text_width(ui, more, ui::Type::Small) <= rest.width ? more : count;
        }
        if (ui::text_width(ui, count, ui::Type::Small) <= rest.width)
            ui::label(ui, rest, count, ui.muted(ui::Type::Small));
    } else {
        draw_result(panel, rest, whole, result, words);
    }
    if (whole.width < ui.px(100))
        ui::tooltip(ui, item, stage->title);
    if (panel.session().presentation)
        return present_stage(panel, item, place);
    if (asks_for_menu(panel, item, RecordKind::Stage, placed.id))
        return;
    // On a phone a stage is looked at first, and selected by the next press.
    bool const is_looked_at = panel.page.is_narrow && !is_selected && item.is_pressed && panel.session().screen_from_board.zoom < readable_zoom;
    if (is_looked_at)
        panel.wishes.push(LookAt { { placed.x, 0, placed.width, panel.view.layout.grid.height } });
    else
        select_or_rename(panel, item, placed.id);
    drag_stage(panel, item, place);
}

void add_button(Panel& panel)
{
    auto& ui = panel.ui;
    auto const& camera = panel.session().screen_from_board;
    auto const& strip = panel.page.headers;
    float const size = ui.touchable(28);
    float const x = std::round(panel.view.layout.grid.right() * camera.zoom + camera.offset.x + 8);
    if (x < strip.x || x + size > strip.right() || panel.session().is_read_only || panel.session().presentation)
        return;
    Rect const box { x, std::round(strip.centre().y - size / 2), size, size };
    // Behind the last stage, whichever is selected.
    if (ui::icon_button(ui, box, "plus", panel.label_of_action("add-stage"), panel.shortcut_of("add-stage"))) {
        panel.wishes.push(Select {});
        panel.run("add-stage");
    }
}

}

void stage_headers(Panel& panel, VisibleBoard const&)
{
    auto& ui = panel.ui;
    auto const& page = panel.page;
    Rect const strip { page.board.x, page.headers.y, page.board.width, page.headers.height };
    ui::begin_surface(ui, "stages", strip, { .fill = panel.tokens().canvas, .role = ui::Role::Region, .name = panel.say("Stages") });
    ui::draw_list().PushClipRect({ page.headers.x, strip.y }, { strip.right(), strip.bottom() }, true);
    auto const& headers = headers_at_zoom(panel);
    for (std::size_t place = 0; place < panel.view.layout.stages.size(); ++place)
        header(panel, place, headers.words[place].has_room, is_named_across(headers.names_across, place));
    draw_names_across(panel, headers.names_across);
    dim_beside_presented(panel, ui::draw_list(), { page.headers.x, strip.y, strip.right() - page.headers.x, strip.height });
    ui::draw_list().PopClipRect();
    add_button(panel);
    ui::horizontal_hairline(ui::draw_list(), strip.x, strip.bottom() - 1, strip.width, panel.tokens().line);
    pan_by_wheel(panel);
    ui::end_surface(ui);
}

}
