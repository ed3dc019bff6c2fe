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
#include <functional>

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
    ui::edge(ui, list, box, box.height / 2);
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

// What one of the choosers shows and offers; first made, then given the room it needs.
struct Chooser {
    char const* id;
    std::string_view name, shown, icon;
    std::vector<ui::MenuEntry> entries;
    std::function<void(std::size_t)> choose;
    std::string words {}; // shown instead, when they are put together

    std::string_view said() const { return words.empty() ? shown : std::string_view(words); }
};

Chooser persona_chooser(Panel& panel)
{
    auto const personas = personas_in_order(panel.view.journey);
    Chooser chooser { "persona", panel.say("Persona"), panel.say("All personas"), {}, {}, {} };
    chooser.entries.push_back({ .word = panel.say("All personas"), .is_checked = panel.session().persona.is_empty() });
    for (auto const* persona : personas) {
        bool const is_chosen = panel.session().persona == persona->id;
        chooser.entries.push_back({ .word = persona->title, .is_checked = is_chosen });
        if (is_chosen)
            chooser.shown = persona->title;
    }
    chooser.entries.push_back({ .word = panel.label_of_action("personas"), .begins_group = true });
    chooser.choose = [&panel, personas](std::size_t at) {
        if (at == personas.size() + 1)
            panel.run("personas");
        else
            panel.wishes.push(ChoosePersona { at == 0 ? PersonaId {} : personas[at - 1]->id });
    };
    return chooser;
}

void add_round(Panel& panel, std::size_t count)
{
    auto const id = panel.state.ids.next<Round>();
    panel.wishes.push(AddRound { id, panel.say("Round {0}", { std::to_string(count + 1) }), {} });
    panel.wishes.push(ChooseRound { id });
}

Chooser round_chooser(Panel& panel)
{
    auto const rounds = rounds_in_order(panel.view.journey);
    auto const current = panel.session().round.is_empty() ? current_round(panel.view.journey) : panel.session().round;
    Chooser chooser { "round", panel.say("Round"), panel.say("First round"), {}, {}, {} };
    for (auto const* round : rounds) {
        bool const is_chosen = current == round->id;
        chooser.entries.push_back({ .word = round->title, .is_checked = is_chosen });
        if (is_chosen)
            chooser.shown = round->title;
    }
    chooser.entries.push_back({ .word = panel.say("New round"), .icon = "plus", .is_disabled = panel.session().is_read_only, .begins_group = !rounds.empty() });
    chooser.choose = [&panel, rounds](std::size_t at) {
        if (at == rounds.size())
            add_round(panel, rounds.size());
        else
            panel.wishes.push(ChooseRound { rounds[at]->id });
    };
    return chooser;
}

// Which round the changes are counted from.
Chooser comparison_chooser(Panel& panel)
{
    auto const& measures = panel.view.measures;
    std::vector<RoundId> ids { RoundId {} };
    Chooser chooser { "compared", panel.say("Compared with"), panel.say("nothing to compare with"), {}, {}, {} };
    chooser.entries.push_back({ .word = panel.say("The round before"), .is_checked = panel.session().compared.is_empty() });
    for (auto const* round : rounds_in_order(panel.view.journey)) {
        bool const is_shown = round->id == measures.earlier_round;
        if (is_shown)
            chooser.words = panel.say("against {0}", { round->title });
        if (round->id == measures.question.round)
            continue;
        chooser.entries.push_back({ .word = round->title, .is_checked = is_shown && !panel.session().compared.is_empty() });
        ids.push_back(round->id);
    }
    chooser.choose = [&panel, ids](std::size_t at) { panel.wishes.push(CompareWith { ids[at] }); };
    return chooser;
}

Chooser evidence_chooser(Panel& panel, Touchpoint const& touchpoint)
{
    auto const target = panel.target_of(touchpoint.id);
    auto const now = target.score ? target.score->evidence : panel.session().evidence;
    Chooser chooser { "evidence", panel.say("Evidence"), panel.say(label_of(now)), icon_of(std::optional(now)), {}, {} };
    for (auto const& name : names_of(Evidence {}))
        chooser.entries.push_back({ .word = panel.say(name.label), .icon = icon_of(std::optional(name.value)), .is_checked = now == name.value });
    chooser.choose = [&panel, target, id = touchpoint.id](std::size_t at) {
        panel.wishes.push(ChooseEvidence { Evidence(at) });
        if (target.score && !panel.session().is_read_only)
            panel.wishes.push(SetEvidence { id, target.round, target.persona, target.by, Evidence(at) });
    };
    return chooser;
}

float natural_width(Panel& panel, Chooser const& chooser)
{
    auto& ui = panel.ui;
    return ui::text_width(ui, chooser.said(), ui::Type::Tiny) + ui.px(20 + 14) + (chooser.icon.empty() ? 0 : ui.px(18)) + 2;
}

}

// Each as wide as its words, in as many rows as that takes.
void question_row(Panel& panel, Column& column, Touchpoint const* touchpoint)
{
    auto& ui = panel.ui;
    std::vector<Chooser> choosers { persona_chooser(panel), round_chooser(panel) };
    if (touchpoint)
        choosers.push_back(evidence_chooser(panel, *touchpoint));
    else if (panel.view.journey.all<Round>().size() > 1)
        choosers.push_back(comparison_chooser(panel));
    float const gap = ui.px(6);
    auto row = column.take(ui.touchable(24), 8);
    float const whole = row.width;
    for (auto const& chooser : choosers) {
        float const width = std::min(whole, std::ceil(natural_width(panel, chooser)));
        if (width > row.width)
            row = column.take(ui.touchable(24), 8);
        auto const box = ui::cut_left(row, width, gap);
        if (auto const pressed = small_chooser(panel, box, chooser.id, chooser.name, chooser.said(), chooser.icon, chooser.entries))
            chooser.choose(*pressed);
    }
}

}
