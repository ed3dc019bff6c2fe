// Whose numbers: persona, round, and how well founded the score is.

#include "panels/inspector.h"

#include "core/editor/score_target.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/scene/icons.h"
#include "panels/ui/button.h"
#include "panels/ui/menu.h"
#include "panels/ui/shapes.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <cmath>

namespace trustline {

namespace {

// A chooser as a chip: small words with an arrow.
std::optional<std::size_t> small_chooser(Panel& panel, Rect const& box, char const* id, std::string_view name, std::string_view shown, std::string_view icon,
    std::span<ui::MenuEntry const> entries)
{
    auto& ui = panel.ui;
    auto const item = ui::item(ui, box, { .name = name, .key = id, .ring_corner = box.height / 2 });
    ui.mirror.last()->value = shown;
    ui.mirror.last()->is_expanded = ui::is_popup_open(id);
    auto& list = ui::draw_list();
    ui::fill_box(list, box, box.height / 2, item.is_hovered ? panel.tokens().hover : panel.tokens().field);
    Rect rest = ui::inset(box, ui.px(10), 0);
    ui::draw_icon_in(ui, list, "down", ui::cut_right(rest, ui.px(12), ui.px(2)), ui.px(14), panel.tokens().muted);
    if (!icon.empty())
        ui::draw_icon_in(ui, list, icon, ui::cut_left(rest, ui.px(13), ui.px(5)), ui.px(13), panel.tokens().muted);
    ui::label(ui, rest, shown, ui.lettering(ui::Type::Tiny, panel.tokens().ink));
    if (item.is_hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (item.is_pressed)
        ui::open_popup(id);
    return ui::menu(ui, id, box, name, entries);
}

void persona_chooser(Panel& panel, Rect const& box)
{
    auto const personas = personas_in_order(panel.view.journey);
    std::vector<ui::MenuEntry> entries { { .word = panel.say("All personas") } };
    std::string_view shown = panel.say("All personas");
    entries[0].is_checked = panel.session().persona.is_empty();
    for (auto const* persona : personas) {
        ui::MenuEntry entry { .word = persona->title };
        entry.is_checked = panel.session().persona == persona->id;
        if (*entry.is_checked)
            shown = persona->title;
        entries.push_back(std::move(entry));
    }
    entries.push_back({ .word = panel.label_of_action("personas"), .icon = {}, .begins_group = true });
    auto const pressed = small_chooser(panel, box, "persona", panel.say("Persona"), shown, {}, entries);
    if (!pressed)
        return;
    if (*pressed == entries.size() - 1)
        panel.run("personas");
    else
        panel.wishes.push(ChoosePersona { *pressed == 0 ? PersonaId {} : personas[*pressed - 1]->id });
}

void round_chooser(Panel& panel, Rect const& box)
{
    auto const& journey = panel.view.journey;
    auto const rounds = rounds_in_order(journey);
    auto const current = panel.session().round.is_empty() ? current_round(journey) : panel.session().round;
    std::vector<ui::MenuEntry> entries;
    std::string_view shown = panel.say("First round");
    for (auto const* round : rounds) {
        ui::MenuEntry entry { .word = round->title };
        entry.is_checked = current == round->id;
        if (*entry.is_checked)
            shown = round->title;
        entries.push_back(std::move(entry));
    }
    entries.push_back({ .word = panel.say("New round"), .icon = "plus", .is_disabled = panel.session().is_read_only, .begins_group = !rounds.empty() });
    auto const pressed = small_chooser(panel, box, "round", panel.say("Round"), shown, {}, entries);
    if (!pressed)
        return;
    if (*pressed < rounds.size()) {
        panel.wishes.push(ChooseRound { rounds[*pressed]->id });
        return;
    }
    auto const id = panel.state.ids.next<Round>();
    panel.wishes.push(AddRound { id, panel.say("Round {0}", { std::to_string(rounds.size() + 1) }), {} });
    panel.wishes.push(ChooseRound { id });
}

void evidence_chooser(Panel& panel, Rect const& box, Touchpoint const& touchpoint)
{
    auto const target = score_target(panel.session(), panel.view.journey, touchpoint.id);
    auto const now = target.score ? target.score->evidence : panel.session().evidence;
    std::vector<ui::MenuEntry> entries;
    for (auto const& name : names_of(Evidence {})) {
        ui::MenuEntry entry { .word = panel.say(name.label), .icon = icon_of(std::optional(name.value)) };
        entry.is_checked = now == name.value;
        entries.push_back(std::move(entry));
    }
    auto const pressed = small_chooser(panel, box, "evidence", panel.say("Evidence"), panel.say(label_of(now)), icon_of(std::optional(now)), entries);
    if (!pressed)
        return;
    auto const chosen = Evidence(*pressed);
    panel.wishes.push(ChooseEvidence { chosen });
    if (target.score && !panel.session().is_read_only)
        panel.wishes.push(SetEvidence { touchpoint.id, target.round, target.persona, target.by, chosen });
}

}

void question_row(Panel& panel, Column& column, Touchpoint const* touchpoint)
{
    auto& ui = panel.ui;
    auto row = column.take(ui.touchable(24), 8);
    float const gap = ui.px(6);
    int const count = touchpoint ? 3 : 2;
    float const width = std::floor((row.width - gap * float(count - 1)) / float(count));
    persona_chooser(panel, ui::cut_left(row, width, gap));
    round_chooser(panel, ui::cut_left(row, width, gap));
    if (touchpoint)
        evidence_chooser(panel, ui::cut_left(row, width, gap), *touchpoint);
}

}
