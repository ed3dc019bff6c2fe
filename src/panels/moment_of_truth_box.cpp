#include "panels/inspector.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "panels/ui/button.h"
#include "panels/ui/menu.h"
#include "panels/ui/shapes.h"

#include <imgui.h>

#include <cmath>

namespace trustline {

namespace {

constexpr int highest = 7;

std::string standing_in_words(Panel& panel, Touchpoint const& touchpoint)
{
    std::string words;
    if (touchpoint.importance)
        words = panel.say("importance {0} of 7", { std::to_string(*touchpoint.importance) });
    auto const found = panel.view.measures.rater.touchpoints.find(touchpoint.id);
    if (found != panel.view.measures.rater.touchpoints.end() && found->second.overall.weighted)
        words += (words.empty() ? "" : ", ") + panel.say("gap {0}", { panel.gap(*found->second.overall.weighted) });
    if (!touchpoint.moment_of_truth->reason.empty())
        words += (words.empty() ? "" : " \u00B7 ") + touchpoint.moment_of_truth->reason;
    return words.empty() ? std::string(panel.say("Say why trust is won or lost here")) : words;
}

SetMomentOfTruth with_kind(Touchpoint const& touchpoint, MomentKind kind)
{
    auto moment = *touchpoint.moment_of_truth;
    moment.kind = kind;
    return { touchpoint.id, moment };
}

void kind_chooser(Panel& panel, Rect const& box, Touchpoint const& touchpoint)
{
    std::vector<ui::MenuEntry> entries;
    auto const now = touchpoint.moment_of_truth->kind;
    for (auto const& name : names_of(MomentKind {})) {
        ui::MenuEntry entry { .word = panel.say(name.label) };
        entry.is_checked = name.value == now ? std::optional(true) : std::nullopt;
        entries.push_back(std::move(entry));
    }
    if (auto const pressed = ui::chooser(panel.ui, box, "kind of moment", panel.say("Kind of moment"), panel.say(label_of(now)), entries))
        panel.wishes.push(with_kind(touchpoint, MomentKind(*pressed)));
}

// Seven steps; a press on the one that is set takes the importance away.
void importance_row(Panel& panel, Rect row, Touchpoint const& touchpoint)
{
    auto& ui = panel.ui;
    auto const item = ui::item(ui, row, { .role = ui::Role::Slider, .name = panel.say("Importance"), .is_disabled = panel.session().is_read_only, .reacts_on_press = true, .ring_corner = 6 });
    auto* node = ui.mirror.last();
    int const now = touchpoint.importance.value_or(0);
    node->minimum = 0;
    node->maximum = highest;
    node->now = float(now);
    node->value = now ? panel.say("{0} of 7", { std::to_string(now) }) : std::string(panel.say("not said"));
    ui::label(ui, ui::cut_left(row, ui.px(106)), panel.say("Importance"), ui.ink());
    auto& list = ui::draw_list();
    float const pitch = ui.px(18), width = ui.px(16), height = ui.px(10);
    auto const mouse = ImGui::GetIO().MousePos;
    std::optional<int> under;
    for (int at = 0; at < highest; ++at) {
        Rect const pip { row.x + float(at) * pitch + 1, std::round(row.centre().y - height / 2), width, height };
        ui::fill_box(list, pip, 3, at < now ? panel.tokens().ink : panel.tokens().glyph_base);
        if (item.is_hovered && mouse.x >= pip.x - 1 && mouse.x < pip.x - 1 + pitch) {
            under = at + 1;
            ui::stroke_box(list, pip.inflated(1), 4, panel.tokens().faint, 1);
        }
    }
    auto const words = now ? std::to_string(now) : std::string("\u2013");
    ui::label(ui, { row.x + highest * pitch, row.y, row.width - highest * pitch, row.height }, words, ui.lettering(ui::Type::Body, panel.tokens().ink, true, ui::Align::Right));
    std::optional<int> wanted;
    if (item.is_pressed && under)
        wanted = *under == now ? 0 : *under;
    if (item.set_value)
        wanted = std::clamp(int(std::lround(*item.set_value)), 0, highest);
    if (wanted)
        panel.wishes.push(SetImportance { touchpoint.id, *wanted ? wanted : std::nullopt });
}

void fields_of_moment(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    auto& ui = panel.ui;
    kind_chooser(panel, column.take(ui::field_height(ui)), touchpoint);
    ui::FieldLook look { .is_multiline = true, .placeholder = panel.say("Why is trust won or lost here?"), .fill = panel.tokens().panel };
    look.wish = [id = touchpoint.id, kind = touchpoint.moment_of_truth->kind](std::string text) {
        return Wish { Command { SetMomentOfTruth { id, MomentOfTruth { kind, std::move(text) } } } };
    };
    auto const& reason = touchpoint.moment_of_truth->reason;
    ui::text_field(ui, column.take(ui::area_height(ui, reason, column.width(), 2, 5, look)), panel.say("Reason"), reason, look);
    auto const words = panel.say("No moment of truth");
    ui::ButtonLook const quiet { .kind = ui::ButtonKind::Quiet };
    auto row = column.take(ui::button_height(ui), 0);
    if (ui::button(ui, { row.x, row.y, std::min(row.width, ui::button_width(ui, words, quiet)), row.height }, words, quiet))
        panel.wishes.push(SetMomentOfTruth { touchpoint.id, std::nullopt });
}

// What the numbers propose, with one sentence why.
void candidate_words(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    auto const& candidates = panel.view.measures.moments.candidates;
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        if (candidates[at].touchpoint != touchpoint.id)
            continue;
        column.gap(4);
        auto const words = panel.say("By our rule candidate {0} of {1}: {2}", { std::to_string(at + 1), std::to_string(candidates.size()), panel.view.say(reason_for(candidates[at])) });
        return column.paragraph(words, panel.ui.muted(ui::Type::Tiny), 6);
    }
}

void marked_box(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    auto& ui = panel.ui;
    bool const is_open = panel.state.moment_is_open && !panel.session().is_read_only;
    constexpr std::size_t most_lines = 4;
    float const padding = ui.px(12), star = ui.px(18), beside_star = column.width() - 2 * padding - star - ui.px(10);
    auto const standing = standing_in_words(panel, touchpoint);
    auto const standing_look = ui.muted(ui::Type::Tiny);
    float const head = ui.px(16) + ui::line_of(ui, ui::Type::Body) + 4 + ui::paragraph_height(ui, standing, beside_star, standing_look, most_lines) + ui.px(8);
    float const fields = is_open ? panel.state.moment_fields_height + padding : 0;
    auto const box = column.take(head + fields, 8);
    ui::fill_box(ui::draw_list(), box, ui.px(8), panel.tokens().field);
    ui::edge(ui, ui::draw_list(), box, ui.px(8));
    auto const name = panel.say("Moment of truth: {0}", { std::string(panel.say(label_of(touchpoint.moment_of_truth->kind))) });
    Rect const head_box { box.x, box.y, box.width, head };
    auto const item = ui::area_button(ui, head_box, name, "moment");
    ui.mirror.last()->is_expanded = is_open;
    if (item.is_pressed)
        panel.state.moment_is_open = !panel.state.moment_is_open;
    Rect rest = ui::inset(head_box, padding, ui.px(10));
    auto const star_box = ui::cut_left(rest, star, ui.px(10));
    ui::draw_icon(ui, ui::draw_list(), "star", { star_box.x, star_box.y + 1 }, star, panel.tokens().ink);
    ui::draw_icon(ui, ui::draw_list(), is_open ? "up" : "down", { rest.right() - star + 4, rest.y }, star, panel.tokens().muted);
    auto title = ui::cut_top(rest, ui::line_of(ui, ui::Type::Body), 4);
    title.width -= star;
    ui::label(ui, title, name, ui.ink(ui::Type::Body, true));
    ui::paragraph(ui, { rest.x, rest.y }, beside_star, standing, standing_look, most_lines);
    if (!is_open)
        return;
    Column inner { panel, { box.x + padding, box.y + head }, box.width - 2 * padding };
    fields_of_moment(panel, inner, touchpoint);
    panel.state.moment_fields_height = inner.y() - (box.y + head);
}

}

void moment_of_truth_box(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    auto& ui = panel.ui;
    if (touchpoint.moment_of_truth) {
        marked_box(panel, column, touchpoint);
    } else if (!panel.session().is_read_only) {
        auto const words = panel.say("Mark as a moment of truth");
        auto const shortcut = panel.shortcut_of("moment-of-truth");
        ui::ButtonLook const look { .kind = ui::ButtonKind::Secondary, .icon = "star-hollow", .shortcut = shortcut, .align = ui::Align::Left };
        float const words_height = ui::paragraph_height(ui, words, column.width() - ui.px(50), ui.ink());
        if (ui::button(ui, column.take(std::max(ui.touchable(36), words_height + 4)), words, look)) {
            panel.state.moment_is_open = true;
            panel.wishes.push(SetMomentOfTruth { touchpoint.id, MomentOfTruth {} });
        }
    }
    importance_row(panel, column.take(ui.touchable(28), 0), touchpoint);
    candidate_words(panel, column, touchpoint);
}

}
