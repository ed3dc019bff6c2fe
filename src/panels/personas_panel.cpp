// Who travels, how many of them, and what matters most to each: a hundred points over five dimensions.

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/measure/linked_weights.h"
#include "panels/dialog.h"
#include "panels/inspector.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/choice.h"
#include "panels/ui/shapes.h"
#include "panels/ui/tooltip.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float list_width = 200;

Persona const* open_persona(Panel& panel, std::vector<Persona const*> const& personas)
{
    auto const found = std::find_if(personas.begin(), personas.end(), [&](Persona const* persona) { return persona->id == panel.state.open_persona; });
    if (found != personas.end())
        return *found;
    return personas.empty() ? nullptr : personas.front();
}

void add_persona(Panel& panel, std::size_t count)
{
    auto const id = panel.state.ids.next<Persona>();
    panel.wishes.push(AddPersona { id, panel.say("Persona {0}", { std::to_string(count + 1) }) });
    panel.state.open_persona = id;
}

void persona_row(Panel& panel, Rect const& box, Persona const& persona, bool is_open)
{
    auto& ui = panel.ui;
    auto const item = ui::area_button(ui, box, persona.title, persona.id.text, ui::Role::Option, 6);
    ui.mirror.last()->is_selected = is_open;
    if (is_open || item.is_hovered)
        ui::fill_box(ui::draw_list(), box, ui.px(6), is_open ? panel.tokens().accent_soft : panel.tokens().hover);
    Rect rest = ui::inset(box, ui.px(10), 0);
    if (persona.share > 0) {
        auto const share = plain_number(persona.share, 0) + " %";
        ui::label(ui, ui::cut_right(rest, ui::text_width(ui, share, ui::Type::Tiny), ui.px(6)), share, ui.muted(ui::Type::Tiny));
    }
    ui::label(ui, rest, persona.title, ui.lettering(ui::Type::Body, is_open ? panel.tokens().accent : panel.tokens().ink, is_open));
    if (item.is_pressed)
        panel.state.open_persona = persona.id;
}

void list_of_personas(Panel& panel, Column& column, std::vector<Persona const*> const& personas, Persona const* open)
{
    auto& ui = panel.ui;
    if (!personas.empty()) {
        Rect const rows { column.x(), column.y(), column.width(), float(personas.size()) * (ui.touchable(32) + 2) };
        ui::mirror_text(ui, rows, panel.say("Personas"), ui::Role::ListBox);
        ui.mirror.begin_inside(ui.mirror.last()->id);
        for (auto const* persona : personas)
            persona_row(panel, column.take(ui.touchable(32), 2), *persona, persona == open);
        ui.mirror.end_inside();
    }
    column.gap(6);
    if (panel.session().is_read_only)
        return;
    ui::ButtonLook const look { .kind = ui::ButtonKind::Secondary, .icon = "plus" };
    auto const words = panel.say("Add persona");
    auto const row = column.take(ui::button_height(ui));
    if (ui::button(ui, { row.x, row.y, std::min(row.width, ui::button_width(ui, words, look)), row.height }, words, look))
        add_persona(panel, personas.size());
}

// Both keep one gesture open while the thumb is held.
template<class MakeCommand>
void slide(Panel& panel, ui::SliderResult const& result, BeginGesture begin, MakeCommand const& make)
{
    if (result.is_begun)
        panel.wishes.push(std::move(begin));
    if (result.value)
        panel.wishes.push(make(*result.value));
    if (result.is_ended)
        panel.wishes.push(EndGesture {});
}

void share_row(Panel& panel, Column& column, Persona const& persona)
{
    auto& ui = panel.ui;
    auto row = column.take(ui.touchable(28), 4);
    auto const words = persona.share > 0 ? plain_number(persona.share, 0) + " %" : std::string(panel.say("not said"));
    ui::label(ui, ui::cut_left(row, ui.px(106)), panel.say("Share of all"), ui.ink());
    ui::label(ui, ui::cut_right(row, ui.px(66)), words, { ui::Type::Body, true, panel.tokens().ink, ui::Align::Right });
    auto const result = ui::slider(ui, ui::inset(row, ui.px(4), 0), panel.say("Share of the customers"), float(persona.share), 0, 100, 5, words);
    slide(panel, result, BeginGesture { "Set share" }, [&](float value) { return SetShare { persona.id, double(value) }; });
}

void weight_rows(Panel& panel, Column& column, Persona const& persona)
{
    auto& ui = panel.ui;
    for (auto const dimension : all_dimensions) {
        auto row = column.take(ui.touchable(28), 0);
        auto const name = panel.say(label_of(dimension));
        auto const points = std::to_string(persona.weights[dimension]);
        auto const name_box = ui::cut_left(row, ui.px(106));
        ui::label(ui, name_box, name, ui.ink());
        ui::tooltip_over(ui, name_box, dimension_words(panel, dimension));
        ui::label(ui, ui::cut_right(row, ui.px(66)), points, { ui::Type::Body, true, panel.tokens().ink, ui::Align::Right });
        auto const result = ui::slider(ui, ui::inset(row, ui.px(4), 0), name, float(persona.weights[dimension]), 0, 100, 1, panel.say("{0} of 100 points", { points }));
        slide(panel, result, BeginGesture { "Set weights" }, [&](float value) { return SetWeights { persona.id, with_points(persona.weights, dimension, int(std::lround(value))) }; });
    }
    auto row = column.take(ui::line_of(ui, ui::Type::Small), 4);
    auto const sum = panel.say("Sum {0} of 100", { std::to_string(persona.weights.sum()) });
    ui::text(ui, row, sum, { ui::Type::Small, false, persona.weights.sum() == 100 ? panel.tokens().muted : panel.tokens().error, ui::Align::Right });
}

void default_row(Panel& panel, Column& column, Persona const& persona)
{
    auto& ui = panel.ui;
    column.paragraph(panel.say("Published default: R 32, A 19, T 11, E 16, R 22 (Zeithaml, Parasuraman & Berry 1990)"), ui.muted(ui::Type::Tiny), 6);
    bool const is_default = persona.weights == RaterWeights {};
    auto const words = panel.say("Use the published default");
    ui::ButtonLook const look { .kind = ui::ButtonKind::Secondary, .is_disabled = is_default };
    auto const row = column.take(ui::button_height(ui));
    if (ui::button(ui, { row.x, row.y, std::min(row.width, ui::button_width(ui, words, look)), row.height }, words, look))
        panel.wishes.push(SetWeights { persona.id, RaterWeights {} });
}

void read_only_weights(Panel& panel, Column& column, Persona const& persona)
{
    for (auto const dimension : all_dimensions)
        column.paragraph(std::string(panel.say(label_of(dimension))) + ": " + std::to_string(persona.weights[dimension]), panel.ui.ink(), 2);
}

void persona_fields(Panel& panel, Column& column, Persona const& persona)
{
    auto& ui = panel.ui;
    ImGui::PushID(persona.id.text.c_str());
    title_field(panel, column, panel.say("Name of the persona"), persona.title, [id = persona.id](std::string text) { return Wish { Command { RenamePersona { id, std::move(text) } } }; });
    description_field(panel, column, panel.say("Description"), persona.description, panel.say("Who they are, and what they cannot do without"),
        [id = persona.id](std::string text) { return Wish { Command { DescribePersona { id, std::move(text) } } }; });
    if (panel.session().is_read_only) {
        read_only_weights(panel, column, persona);
    } else {
        share_row(panel, column, persona);
        column.section(panel.say("What matters most"), panel.say("100 points"));
        weight_rows(panel, column, persona);
        default_row(panel, column, persona);
        column.gap(8);
        ui::ButtonLook const remove { .kind = ui::ButtonKind::Quiet, .icon = "trash" };
        auto const words = panel.say("Remove persona");
        auto const row = column.take(ui::button_height(ui));
        if (ui::button(ui, { row.x, row.y, std::min(row.width, ui::button_width(ui, words, remove)), row.height }, words, remove))
            panel.wishes.push(RemoveRecords { { persona.id } });
    }
    ImGui::PopID();
}

}

void personas_panel(Panel& panel)
{
    auto& ui = panel.ui;
    auto const frame = begin_dialog(panel, "personas", { 720, 620 }, panel.say("Personas"));
    auto const personas = personas_in_order(panel.view.journey);
    auto const* open = open_persona(panel, personas);
    auto const scroll = ui::begin_scroll(ui, "contents", frame.contents);
    float const padding = panel.page.is_narrow ? 16 : ui.px(24);
    Column column { panel, { frame.contents.x + padding, scroll.top_left.y }, frame.contents.width - 2 * padding };
    bool const is_beside = column.width() > ui.px(560);
    Column list { panel, { column.x(), column.y() }, is_beside ? ui.px(list_width) : column.width() };
    list_of_personas(panel, list, personas, open);
    float const left = is_beside ? column.x() + ui.px(list_width + 28) : column.x();
    Column fields { panel, { left, is_beside ? column.y() : list.y() + ui.px(12) }, column.x() + column.width() - left };
    if (open)
        persona_fields(panel, fields, *open);
    else
        fields.paragraph(panel.say("Different people travel through one journey. Each persona has a name, a share of the customers and a hundred points that say what matters most to them. Without personas the published default counts."), ui.muted(ui::Type::Body));
    ui::end_scroll(ui, std::max(list.y(), fields.y()) + ui.px(24));
    end_dialog(panel, frame);
}

}
