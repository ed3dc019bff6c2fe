// The trust line: balance from left to right above the cards. Its shapes come from the scene; its words are here.

#include "panels/board_parts.h"

#include "core/base/text.h"
#include "core/scene/trust_marks.h"
#include "panels/board_marks.h"
#include "panels/board_painter.h"
#include "panels/trust_what_if.h"
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

constexpr float highest_step = 9;
constexpr float margin = 14;         // above the highest and below the lowest balance
constexpr float least_fall_title_width = 96, most_fall_title_width = 220;

TrustScale scale_of(Panel const& panel)
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

void draw_column(Panel& panel, TrustScale const& scale)
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
    auto const caption = panel.say("{0} to 1, a rule of thumb", { panel.number(ratio, ratio == std::round(ratio) ? 0 : 1) });
    std::size_t const lines = std::size_t(std::max(1.0f, (strip.bottom() - y - 2) / ui::line_of(ui, ui::Type::Tiny)));
    ui::paragraph(ui, { left, y }, width, caption, ui.muted(ui::Type::Tiny), lines);
    auto const zero = ui.lettering(ui::Type::Tiny, panel.tokens().muted);
    float const line = ui::line_of(ui, ui::Type::Tiny);
    ui::draw_run(ui, list, { strip.x - ui.px(10), std::round(scale.zero_y - line / 2) }, "0", zero);
}

// Where words stand in the strip: the line of zero makes way for them.
using Words = std::vector<Rect>;

// Found once a scene and zoom: a large map has many falls to choose from.
CliffsInHand const& cliffs_in_hand(Panel& panel, float zoom)
{
    auto& known = panel.state.cliffs;
    auto const number = panel.view.editor.scene_number();
    if (known.scene_number != number || known.zoom != zoom) {
        auto const& falls = panel.view.scene.falls;
        known = { number, zoom, cliffs_of(falls, fall_head_distance / zoom), {} };
        known.labelled = cliffs_to_label(known.cliffs, falls, fall_label_distance / zoom);
    }
    return known;
}

std::string name_of(Panel& panel, TrustCliff const& cliff)
{
    if (cliff.count > 1)
        return panel.say("{0} touchpoints", { std::to_string(cliff.count) });
    auto const* touchpoint = panel.view.journey.find(panel.view.layout.cards[panel.view.scene.falls[cliff.fall].card].id);
    return touchpoint ? touchpoint->title : std::string();
}

struct WrittenCliff {
    TrustCliff const& cliff;
    std::string number, name;
    CliffLabel label;
};

std::optional<WrittenCliff> written_cliff(Panel& panel, TrustScale const& scale, Rect const& strip, TrustCliff const& cliff, Words const& words)
{
    auto& ui = panel.ui;
    auto name = name_of(panel, cliff);
    auto number = panel.signed_number(double(cliff.to) - double(cliff.from), 0);
    CliffWords sizes;
    sizes.number = { ui::text_width(ui, number, ui::Type::Head, true), ui.px(17) };
    sizes.title = { std::min(std::ceil(ui::text_width(ui, name, ui::Type::Small)), ui.px(most_fall_title_width)), ui::line_of(ui, ui::Type::Small) };
    sizes.least_title = ui.px(least_fall_title_width);
    auto const label = place_cliff_label(panel.view.scene, scale, strip, cliff, sizes, words);
    if (!label)
        return std::nullopt;
    return WrittenCliff { cliff, std::move(number), std::move(name), *label };
}

// Words of what comes behind the presented stage keep out of it.
std::vector<WrittenCliff> written_cliffs(Panel& panel, TrustScale const& scale, Words& words)
{
    auto const& known = cliffs_in_hand(panel, scale.zoom);
    auto const& strip = panel.page.trust;
    auto const* presented = presented_stage(panel);
    std::vector<WrittenCliff> written;
    for (auto const at : known.labelled) {
        auto const& cliff = known.cliffs[at];
        float const x = scale.x_of(cliff.x);
        if (x <= strip.x || x >= strip.right() + margin)
            continue;
        Rect place = strip;
        if (presented && cliff.x >= presented->x + presented->width)
            ui::cut_left(place, std::max(0.0f, scale.x_of(presented->x + presented->width) - strip.x));
        if (auto one = written_cliff(panel, scale, place, cliff, words)) {
            words.push_back(one->label.whole());
            written.push_back(std::move(*one));
        }
    }
    return written;
}

void draw_cliff_label(Panel& panel, WrittenCliff const& it)
{
    auto& ui = panel.ui;
    auto const& [cliff, number, name, label] = it;
    ui::draw_run(ui, ui::draw_list(), { label.number.x, label.number.y - 2 }, number, ui.lettering(ui::Type::Head, panel.tokens().lost, true));
    if (!label.title.is_empty())
        ui::label(ui, label.title, name, ui.ink(ui::Type::Small));
    ui::mirror_text(ui, label.whole(), panel.say("Trust falls by {0}: {1}", { panel.number(double(cliff.from) - double(cliff.to), 0), name }));
}

// Those of the presented stage, or all others.
void draw_cliff_labels(Panel& panel, std::vector<WrittenCliff> const& written, bool is_presented)
{
    auto const* stage = presented_stage(panel);
    for (auto const& one : written) {
        bool const is_inside = stage && one.cliff.x >= stage->x && one.cliff.x < stage->x + stage->width;
        if (is_inside == is_presented)
            draw_cliff_label(panel, one);
    }
}

std::optional<std::size_t> fall_at(Panel const& panel, TrustScale const& scale, Vec2 pointer)
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
void point_at_falls(Panel& panel, TrustScale const& scale)
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
    ui::tooltip_over(panel.ui, { x - 10, mouse.y - 14, 20, 20 }, touchpoint->title, panel.signed_number(double(fall.to) - double(fall.from), 0));
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        panel.wishes.push(Select { { touchpoint->id } });
}

// Nobody has scored anything that the line could tell of: where to begin.
void invite_to_score(Panel& panel, Words& words)
{
    auto& ui = panel.ui;
    auto const& strip = panel.page.trust;
    auto const sentence = panel.say("Score touchpoints to see where trust is won and lost");
    auto const look = ui.lettering(ui::Type::Small, panel.tokens().accent);
    Vec2 const place { strip.x + 12, strip.y + 8 };
    float const width = strip.width - 24;
    auto const& steps = panel.view.measures.trust.steps;
    auto const first = std::find_if(steps.begin(), steps.end(), [](TrustStep const& step) { return step.is_on_path; });
    bool const is_for_hands = !panel.session().is_read_only && !panel.session().presentation && first != steps.end();
    if (!is_for_hands || ui::text_width(ui, sentence, look) > width) {
        float const height = ui::paragraph(ui, place, width, sentence, ui.muted(ui::Type::Tiny), 2);
        words.push_back({ place.x, place.y, width, height });
        return;
    }
    Rect written;
    if (ui::word_button(ui, place, sentence, look, &written)) {
        panel.go_to(first->touchpoint);
        panel.run("score");
    }
    words.push_back(written);
}

// Right button, or a finger that rested: on a fall what can be done with its touchpoint, elsewhere with the line.
void ask_for_menu(Panel& panel, TrustScale const& scale, Rect const& whole)
{
    bool const by_button = ImGui::IsMouseClicked(ImGuiMouseButton_Right), by_finger = has_finger_rested(panel);
    if (panel.session().presentation || !ui::is_pointer_over(whole) || (!by_button && !by_finger))
        return;
    auto const pressed = ImGui::GetIO().MouseClickedPos[by_button ? ImGuiMouseButton_Right : ImGuiMouseButton_Left];
    Vec2 const place { pressed.x, pressed.y };
    if (!whole.contains(place))
        return;
    auto const at = panel.page.trust.contains(place) ? fall_at(panel, scale, place) : std::nullopt;
    if (!at) {
        panel.state.menu_wanted = MenuWanted { {}, place, false, MenuAbout::TrustLine };
        return;
    }
    RecordId const id = panel.view.layout.cards[panel.view.scene.falls[*at].card].id;
    panel.state.menu_wanted = MenuWanted { { id, RecordKind::Touchpoint, {}, {} }, place };
    panel.wishes.push(Select { { id } });
}

void draw_end(Panel& panel, TrustScale const& scale, Words& words)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    auto const& strip = panel.page.trust;
    auto const& trust = panel.view.measures.trust;
    if (!trust.is_known())
        return invite_to_score(panel, words);
    Vec2 const tip { std::round(scale.x_of(panel.view.scene.trust_end.x)), scale.y_of(panel.view.scene.trust_end.y) };
    if (tip.x > strip.x && tip.x < strip.right() - 6) {
        ui::fill_circle(list, tip, 6.5f, panel.tokens().won);
        ui::fill_circle(list, tip, 3.5f, panel.tokens().canvas);
    }
    auto const number = panel.signed_number(trust.balance, 0);
    auto const number_look = ui.ink(ui::Type::Head, true);
    auto const caption_look = ui.muted(ui::Type::Tiny);
    float const number_width = ui::text_width(ui, number, number_look), line = ui::line_of(ui, ui::Type::Head);
    auto const caption = trust.to_earn_back() > 0 ? panel.say(words_to_earn_back(trust), { std::to_string(trust.to_earn_back()) }) : std::string();
    float const caption_width = caption.empty() ? 0 : ui::text_width(ui, caption, caption_look) + 6;
    auto const [place, has_caption, is_beyond] = place_trust_end(panel.view.scene, scale, strip, { number_width, line }, caption_width, words);
    bool const has_place = !place.is_empty();
    ui::mirror_text(ui, has_place ? Rect { place.x, place.y, number_width, line } : strip, panel.say("Trust at the end: {0}", { number }));
    if (!has_place)
        return;
    words.push_back(place);
    ui::draw_run(ui, list, place.top_left(), number, number_look);
    if (has_caption) {
        float const left = place.x + number_width + 6;
        ui::draw_run(ui, list, { left, place.y + std::round((line - ui::line_of(ui, ui::Type::Tiny)) / 2) + 1 }, caption, caption_look);
        ui::mirror_text(ui, { left, place.y, caption_width - 6, line }, caption);
    }
    if (is_beyond)
        ui::draw_icon_in(ui, list, "right", { place.right(), place.y, std::min(ui.px(16), strip.right() - place.right()), line }, ui.px(16), panel.tokens().muted);
}

void draw_what_if(Panel& panel, TrustScale const& scale, Words& words)
{
    auto const* fixed = what_if(panel);
    if (!fixed || fixed->points.size() < 2)
        return;
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    auto const& strip = panel.page.trust;
    auto const sentence = panel.say("if this had gone well: {0}", { panel.signed_number(fixed->balance, 0) });
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
    auto const reach = trust_reach(panel.view.scene, scale, right - width, right);
    bool const is_clear = y >= reach.bottom || y + line <= reach.top;
    if (right - width <= strip.x || !is_clear)
        return;
    Rect const place { right - width, y, width, line };
    words.push_back(place);
    ui::text(ui, place, sentence, look);
}

// Dotted, and nothing where words stand in its way.
void draw_zero(Panel& panel, TrustScale const& scale, Words const& words)
{
    auto const& strip = panel.page.trust;
    float const y = scale.zero_y + 0.5f, end = std::min(strip.right(), scale.x_of(panel.view.layout.grid.right()));
    for (auto const& stretch : zero_line(scale, std::max(strip.x, scale.x_of(0)), end, words))
        ui::dashed_line(ui::draw_list(), { stretch.from, y }, { stretch.to, y }, panel.tokens().muted, 1, 1, 4);
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
        painter.paint_trust(list, scale, cliffs_in_hand(panel, scale.zoom).cliffs, { strip.x - 2, strip.y, strip.width + 2, strip.height });
    Words words;
    draw_what_if(panel, scale, words);
    auto const cliffs = written_cliffs(panel, scale, words);
    draw_cliff_labels(panel, cliffs, false);
    draw_end(panel, scale, words);
    draw_zero(panel, scale, words);
    dim_beside_presented(panel, list, strip.inflated(2));
    draw_cliff_labels(panel, cliffs, true);
    list.PopClipRect();
    point_at_falls(panel, scale);
    ask_for_menu(panel, scale, whole);
    ui::horizontal_hairline(list, panel.page.lane_names.x, strip.bottom() - 1, whole.right() - panel.page.lane_names.x, panel.tokens().hair);
    pan_by_wheel(panel);
    ui::end_surface(ui);
}

}
