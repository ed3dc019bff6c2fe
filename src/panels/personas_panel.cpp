// Who travels, how many of them, and what matters most to each: a hundred points over five dimensions.

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/measure/linked_weights.h"
#include "panels/catalogue.h"
#include "panels/inspector.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/choice.h"
#include "panels/ui/shapes.h"
#include "panels/ui/tooltip.h"
#include "panels/ui/window.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float name_width = 124;

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
    auto const words = persona.share > 0 ? panel.number(persona.share, 0) + " %" : std::string(panel.say("not said"));
    ui::label(ui, ui::cut_left(row, ui.px(name_width)), panel.say("Share of all"), ui.ink());
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
        auto const name_box = ui::cut_left(row, ui.px(name_width));
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
    if (small_button(panel, column, panel.say("Use the published default"), {}, false, is_default))
        panel.wishes.push(SetWeights { persona.id, RaterWeights {} });
}

void read_only_weights(Panel& panel, Column& column, Persona const& persona)
{
    for (auto const dimension : all_dimensions)
        column.paragraph(std::string(panel.say(label_of(dimension))) + ": " + std::to_string(persona.weights[dimension]), panel.ui.ink(), 2);
}

// The touchpoints that this persona meets; without a path all of them.
void path_section(Panel& panel, Column& column, Persona const& persona)
{
    column.section(panel.say("Path"), persona.path.empty() ? panel.say("all touchpoints") : std::string_view {});
    auto path = touchpoint_list(panel, column, { persona.path.empty() ? std::string_view {} : panel.say("The touchpoints that this persona meets"), panel.say("Nobody has said: this persona meets all of them"), persona.path });
    if (!path)
        return;
    auto after = persona;
    after.path = std::move(*path);
    panel.wishes.push(ChangeRecord { std::move(after) });
}

void persona_fields(Panel& panel, Column& column, Persona const& persona)
{
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
        path_section(panel, column, persona);
        column.gap(8);
        if (small_button(panel, column, panel.say("Remove persona"), "trash", true))
            panel.wishes.push(RemoveRecords { { persona.id } });
    }
}

}

void personas_panel(Panel& panel)
{
    Catalogue catalogue { "personas", panel.say("Personas"), panel.say("Add persona"),
        panel.say("Different people travel through one journey. Each persona has a name, a share of the customers and a hundred points that say what matters most to them. Without personas the published default counts."),
        {}, panel.state.open_persona, {}, {} };
    for (auto const* persona : personas_in_order(panel.view.journey))
        catalogue.items.push_back({ persona->id, persona->title, persona->share > 0 ? panel.number(persona->share, 0) + " %" : std::string() });
    catalogue.add_one = [&] {
        auto const id = panel.state.ids.next<Persona>();
        panel.wishes.push(AddPersona { id, panel.say("Persona {0}", { std::to_string(catalogue.items.size() + 1) }) });
        panel.state.open_persona = id;
    };
    catalogue.fields = [&](Column& column, RecordId const& id) {
        if (auto const* persona = panel.view.journey.find(PersonaId { id.text }))
            persona_fields(panel, column, *persona);
    };
    catalogue_panel(panel, catalogue);
}

}
