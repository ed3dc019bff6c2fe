// The trust line: balance from left to right above the cards. Its shapes come from the scene; its words are here.

#include "panels/board_parts.h"

#include "core/base/text.h"
#include "panels/board_marks.h"
#include "panels/board_painter.h"
#include "panels/trust_what_if.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/tooltip.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float highest_step = 9;
constexpr float margin = 14;         // above the highest and below the lowest balance
constexpr float label_distance = 120;
constexpr float least_fall_title_width = 48;

struct Scale {
    float zero_y = 0;
    float step = 1; // pixels of one good moment
    float zoom = 1;
    float offset_x = 0;

    float x_of(float in_board) const { return in_board * zoom + offset_x; }
    float y_of(double balance) const { return zero_y - float(balance) * step; }
};

Scale scale_of(Panel const& panel)
{
    auto const& strip = panel.page.trust;
    auto const& scene = panel.view.scene;
    float const room = strip.height - 2 * margin;
    float const span = std::max(1.0f, scene.trust_highest - scene.trust_lowest);
    float const step = std::min(highest_step, room / span);
    float const spare = room - span * step;
    auto const& camera = panel.session().screen_from_board;
    return { std::round(strip.y + margin + spare / 2 + scene.trust_highest * step), step, camera.zoom, camera.offset.x };
}

void draw_column(Panel& panel, Scale const& scale)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    auto const& strip = panel.page.trust;
    Rect const column { panel.page.corner.x, strip.y, panel.page.corner.width, strip.height };
    float const left = column.x + (panel.page.is_narrow ? 6 : ui.px(12));
    float const width = column.right() - left - ui.px(14);
    auto const title_type = panel.page.is_narrow ? ui::Type::Tiny : ui::Type::Small;
    float y = strip.y + ui.px(10);
    // The zero of the line stands at the right of the column; beside it the words are narrower.
    bool is_beside_zero = std::abs(scale.zero_y - y - ui.px(8)) < ui.px(16);
    auto const title = panel.say("Trust line");
    if (is_beside_zero && ui::longest_word_width(ui, title, ui.ink(ui::Type::Tiny, true)) > width) {
        y = scale.zero_y + ui.px(9);
        is_beside_zero = false;
    }
    float const title_width = is_beside_zero ? width : column.right() - left - 2;
    auto const title_look = ui.ink(ui::longest_word_width(ui, title, ui.ink(title_type, true)) <= title_width ? title_type : ui::Type::Tiny, true);
    if (ui::longest_word_width(ui, title, title_look) <= title_width) {
        y += ui::paragraph(ui, { left, y }, title_width, title, title_look, 2) + 2;
    } else {
        // Never broken inside a word: shortened, and whole in the tooltip.
        ui::text(ui, { left, y, title_width, ui::line_of(ui, title_look.type) }, title, title_look);
        y += ui::line_of(ui, title_look.type) + 2;
    }
    double const ratio = panel.view.measures.trust.ratio;
    auto const caption = panel.say("{0} to 1, a rule of thumb", { plain_number(ratio, ratio == std::round(ratio) ? 0 : 1) });
    std::size_t const lines = std::size_t(std::max(1.0f, (strip.bottom() - y - 2) / ui::line_of(ui, ui::Type::Tiny)));
    ui::paragraph(ui, { left, y }, width, caption, ui.muted(ui::Type::Tiny), lines);
    auto const zero = ui.lettering(ui::Type::Tiny, panel.tokens().muted);
    float const line = ui::line_of(ui, ui::Type::Tiny);
    ui::draw_run(ui, list, { strip.x - ui.px(10), std::round(scale.zero_y - line / 2) }, "0", zero);
}

// The lowest and highest places of the line between two x of the screen: words must keep clear of it.
struct LineReach {
    float top, bottom;
};
LineReach line_between(Panel const& panel, Scale const& scale, float left, float right)
{
    constexpr float half_line = 3;
    LineReach reach { 1e9f, -1e9f };
    auto const& line = panel.view.scene.trust_line;
    // Treads, then climbs, then falls, each from left to right: only those in between are looked at.
    auto const treads = std::partition_point(line.begin(), line.end(), [](BoxInstance const& box) { return box.rect[3] == 0; });
    auto const climbs = std::partition_point(treads, line.end(), [&](BoxInstance const& box) { return box.fill == panel.tokens().won.packed(); });
    auto const look_at = [&](auto begin, auto end) {
        auto box = std::partition_point(begin, end, [&](BoxInstance const& each) { return scale.x_of(each.rect[0] + each.rect[2]) < left; });
        for (; box != end && scale.x_of(box->rect[0]) <= right; ++box) {
            reach.bottom = std::max(reach.bottom, scale.y_of(box->rect[1]) + half_line);
            reach.top = std::min(reach.top, scale.y_of(box->rect[1] + box->rect[3]) - half_line);
        }
    };
    look_at(line.begin(), treads);
    look_at(treads, climbs);
    look_at(climbs, line.end());
    return reach;
}

struct FallLabel {
    std::string number;
    float number_width = 0, title_width = 0, number_line = 0, title_line = 0;
    float right = 0, bottom = 0;
    bool has_title = false;

    float height() const { return number_line + (has_title ? title_line : 0); }
    float width() const { return has_title ? std::max(number_width, title_width) : number_width; }
    Rect rect() const { return { right - width(), bottom - height(), width(), height() }; }
};

// Number and title where the line leaves room for both, the number alone where it is tight, nothing on top of the line.
std::optional<FallLabel> place_label(Panel& panel, Scale const& scale, TrustFall const& fall, std::string_view title)
{
    auto& ui = panel.ui;
    auto const& strip = panel.page.trust;
    FallLabel label;
    label.number = signed_number(double(fall.to) - double(fall.from), 0);
    label.number_width = ui::text_width(ui, label.number, ui::Type::Head, true);
    label.number_line = ui.px(17);
    label.title_line = ui::line_of(ui, ui::Type::Small);
    label.right = std::round(scale.x_of(fall.x)) - margin;
    float const whole_title = ui::text_width(ui, title, ui::Type::Small);
    auto const fits = [&] {
        label.bottom = std::clamp(scale.y_of(fall.to) - 1, strip.y + label.height() + 2, strip.bottom() - 2);
        auto const rect = label.rect();
        return rect.x >= strip.x + 2 && line_between(panel, scale, rect.x - 4, rect.right()).bottom <= rect.y + 3;
    };
    for (float const share : { 1.0f, 0.75f, 0.5f }) {
        label.has_title = true;
        label.title_width = std::floor(whole_title * share);
        if (label.title_width >= ui.px(least_fall_title_width) && fits())
            return label;
    }
    label.has_title = false;
    return fits() ? std::optional(label) : std::nullopt;
}

// Where words stand in the strip: the line of zero makes way for them.
using Words = std::vector<Rect>;

void draw_fall_label(Panel& panel, Scale const& scale, TrustFall const& fall, Words& words)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    auto const* touchpoint = panel.view.journey.find(panel.view.layout.cards[fall.card].id);
    auto const label = touchpoint ? place_label(panel, scale, fall, touchpoint->title) : std::nullopt;
    if (!label)
        return;
    auto const rect = label->rect();
    words.push_back(rect);
    ui::draw_run(ui, list, { label->right - label->number_width, rect.y - 2 }, label->number, ui.lettering(ui::Type::Head, panel.tokens().lost, true));
    if (label->has_title)
        ui::label(ui, { label->right - label->title_width, label->bottom - label->title_line, label->title_width, label->title_line }, touchpoint->title, ui.ink(ui::Type::Small));
    ui::mirror_text(ui, rect, panel.say("Trust falls by {0}: {1}", { plain_number(double(fall.from) - double(fall.to), 0), touchpoint->title }));
}

std::vector<std::uint32_t> const& labelled_falls(Panel& panel, float distance)
{
    auto& known = panel.state.falls;
    auto const number = panel.view.editor.scene_number();
    if (known.scene_number != number || known.distance != distance)
        known = { number, distance, falls_to_label(panel.view.scene.falls, distance) };
    return known.falls;
}

void draw_fall_labels(Panel& panel, Scale const& scale, Words& words)
{
    auto const& falls = panel.view.scene.falls;
    auto const& strip = panel.page.trust;
    for (auto const at : labelled_falls(panel, label_distance / scale.zoom)) {
        float const x = scale.x_of(falls[at].x);
        if (x > strip.x && x < strip.right() + margin)
            draw_fall_label(panel, scale, falls[at], words);
    }
}

std::optional<std::size_t> fall_at(Panel const& panel, Scale const& scale, Vec2 pointer)
{
    constexpr float reach = 8;
    std::optional<std::size_t> nearest;
    float least = reach;
    auto const& falls = panel.view.scene.falls;
    for (std::size_t at = 0; at < falls.size(); ++at) {
        float const away = std::abs(scale.x_of(falls[at].x) - pointer.x);
        bool const is_beside = pointer.y > scale.y_of(falls[at].from) - reach && pointer.y < scale.y_of(falls[at].to) + reach;
        if (away < least && is_beside) {
            least = away;
            nearest = at;
        }
    }
    return nearest;
}

// Falls without a label say their name under the pointer; a press selects the touchpoint.
void point_at_falls(Panel& panel, Scale const& scale)
{
    auto const mouse = ImGui::GetIO().MousePos;
    if (!ui::is_pointer_over(panel.page.trust))
        return;
    auto const at = fall_at(panel, scale, { mouse.x, mouse.y });
    if (!at)
        return;
    auto const& fall = panel.view.scene.falls[*at];
    auto const* touchpoint = panel.view.journey.find(panel.view.layout.cards[fall.card].id);
    if (!touchpoint)
        return;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    float const x = scale.x_of(fall.x);
    ui::tooltip_over(panel.ui, { x - 10, mouse.y - 14, 20, 20 }, touchpoint->title, signed_number(double(fall.to) - double(fall.from), 0));
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        panel.wishes.push(Select { { touchpoint->id } });
}

void draw_end(Panel& panel, Scale const& scale, Words& words)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    auto const& strip = panel.page.trust;
    auto const& trust = panel.view.measures.trust;
    if (trust.won + trust.lost == 0) {
        ui::text(ui, { strip.x + 12, strip.y + 8, strip.width - 24, ui::line_of(ui, ui::Type::Tiny) },
            panel.say("Score touchpoints to see where trust is won and lost"), ui.muted(ui::Type::Tiny));
        return;
    }
    float const x = std::round(scale.x_of(panel.view.scene.trust_end.x)), y = scale.y_of(panel.view.scene.trust_end.y);
    if (x > strip.x && x < strip.right() - 6) {
        ui::fill_circle(list, { x, y }, 6.5f, panel.tokens().won);
        ui::fill_circle(list, { x, y }, 3.5f, panel.tokens().canvas);
    }
    auto const number = signed_number(trust.balance, 0);
    auto const number_look = ui.ink(ui::Type::Head, true);
    auto const caption_look = ui.muted(ui::Type::Tiny);
    float const number_width = ui::text_width(ui, number, number_look);
    auto const caption = trust.to_earn_back() > 0 ? panel.say("{0} good moments earn it back", { std::to_string(trust.to_earn_back()) }) : std::string();
    float const caption_width = caption.empty() ? 0 : ui::text_width(ui, caption, caption_look) + 6;
    float const line = ui::line_of(ui, ui::Type::Head);
    float const right = std::clamp(x - ui.px(10), strip.x + number_width + 8, strip.right() - 8);
    auto const is_clear = [&](float top, float width) {
        auto const reach = line_between(panel, scale, right - width - 4, right + 2);
        return top + line <= reach.top + 4 || top + 4 >= reach.bottom;
    };
    // Beside the end of the line; when that is out of sight, above or below what is seen of it.
    float top = std::clamp(y - line - ui.px(9), strip.y + 2, strip.bottom() - line - 2);
    for (float const other : { strip.y + 2, strip.bottom() - line - 2 }) {
        if (!is_clear(top, number_width) && is_clear(other, number_width))
            top = other;
    }
    // Where a fall or a climb crosses the words, the number stands alone.
    bool const has_caption = caption_width > 0 && right - number_width - caption_width > strip.x && is_clear(top, number_width + caption_width);
    float left = right - number_width - (has_caption ? caption_width : 0);
    words.push_back({ left, top, right - left, line });
    ui::draw_run(ui, list, { left, top }, number, number_look);
    ui::mirror_text(ui, { left, top, number_width, line }, panel.say("Trust at the end: {0}", { number }));
    if (has_caption) {
        left += number_width + 6;
        ui::draw_run(ui, list, { left, top + std::round((line - ui::line_of(ui, ui::Type::Tiny)) / 2) + 1 }, caption, caption_look);
        ui::mirror_text(ui, { left, top, caption_width - 6, line }, caption);
    }
}

void draw_what_if(Panel& panel, Scale const& scale, Words& words)
{
    auto const* fixed = what_if(panel);
    if (!fixed || fixed->points.size() < 2)
        return;
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    auto const& strip = panel.page.trust;
    auto const sentence = panel.say("if this had gone well: {0}", { signed_number(fixed->balance, 0) });
    auto const look = ui.lettering(ui::Type::Tiny, panel.tokens().won);
    float const width = ui::text_width(ui, sentence, look), line = ui::line_of(ui, ui::Type::Tiny);
    float const right = std::min(scale.x_of(fixed->points.back().x), strip.right()) - 8;
    float lowest = strip.y; // of the dashes above the words
    Vec2 before { scale.x_of(fixed->points.front().x), scale.y_of(fixed->points.front().y) };
    for (std::size_t at = 1; at < fixed->points.size(); ++at) {
        Vec2 const next { scale.x_of(fixed->points[at].x), scale.y_of(fixed->points[at].y) };
        bool const is_seen = next.x > strip.x && before.x < strip.right();
        if (next.x > right - width && before.x < right)
            lowest = std::max(lowest, before.y);
        if (is_seen) {
            Vec2 const from { std::max(before.x, strip.x - 20), before.y }, corner { std::min(next.x, strip.right() + 20), before.y };
            ui::dashed_line(list, from, corner, panel.tokens().won, 1.75f, 5, 4);
            ui::dashed_line(list, corner, { corner.x, next.y }, panel.tokens().won, 1.75f, 5, 4);
        }
        before = next;
    }
    float const y = std::clamp(lowest + 4, strip.y + 2, strip.bottom() - line - 2);
    auto const reach = line_between(panel, scale, right - width, right);
    bool const is_clear = y >= reach.bottom || y + line <= reach.top;
    if (right - width <= strip.x || !is_clear)
        return;
    Rect const place { right - width, y, width, line };
    words.push_back(place);
    ui::text(ui, place, sentence, look);
}

// Dotted, and nothing where words stand in its way.
void draw_zero(Panel& panel, Scale const& scale, Words words)
{
    constexpr float clearance = 4;
    auto const& strip = panel.page.trust;
    float const y = scale.zero_y + 0.5f, end = std::min(strip.right(), scale.x_of(panel.view.layout.grid.right()));
    float x = std::max(strip.x, scale.x_of(0));
    std::sort(words.begin(), words.end(), [](Rect const& a, Rect const& b) { return a.x < b.x; });
    auto const dots_to = [&](float to) {
        if (to > x)
            ui::dashed_line(ui::draw_list(), { x, y }, { to, y }, panel.tokens().muted, 1, 1, 4);
    };
    for (auto const& place : words) {
        if (place.y - 1 > y || place.bottom() + 1 < y)
            continue;
        dots_to(std::min(end, place.x - clearance));
        x = std::max(x, place.right() + clearance);
    }
    dots_to(end);
}

}

void trust_strip(Panel& panel, BoardPainter& painter)
{
    auto& ui = panel.ui;
    auto const& strip = panel.page.trust;
    auto const scale = scale_of(panel);
    Rect const whole { panel.page.board.x, strip.y, panel.page.board.width, strip.height };
    ui::begin_surface(ui, "trust", whole, { .fill = panel.tokens().canvas, .role = ui::Role::Region, .name = panel.say("Trust line") });
    auto& list = ui::draw_list();
    draw_column(panel, scale);
    list.PushClipRect({ strip.x - 2, strip.y }, { strip.right(), strip.bottom() }, true);
    if (!panel.view.measures.trust.steps.empty())
        painter.paint_trust(list, scale.zoom, scale.offset_x, scale.zero_y, scale.step, { strip.x - 2, strip.y, strip.width + 2, strip.height });
    Words words;
    draw_what_if(panel, scale, words);
    draw_fall_labels(panel, scale, words);
    draw_end(panel, scale, words);
    draw_zero(panel, scale, std::move(words));
    dim_beside_presented(panel, list, strip.inflated(2));
    list.PopClipRect();
    point_at_falls(panel, scale);
    ui::horizontal_hairline(list, panel.page.lane_names.x, strip.bottom() - 1, whole.right() - panel.page.lane_names.x, panel.tokens().hair);
    pan_by_wheel(panel);
    ui::end_surface(ui);
}

}
