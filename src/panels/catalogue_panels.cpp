// Services, rounds and tensions of the map.

#include "core/base/text.h"
#include "core/journey/queries.h"
#include "core/measure/rounds.h"
#include "panels/catalogue.h"
#include "panels/durations.h"
#include "panels/inspector.h"
#include "panels/panel_list.h"
#include "panels/picture_view.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"

#include <algorithm>

namespace trustline {

namespace {

template<class R>
std::vector<R const*> in_order(Journey const& journey)
{
    std::vector<R const*> records;
    for (auto const& [id, record] : journey.all<R>())
        records.push_back(&record);
    std::sort(records.begin(), records.end(), [](R const* a, R const* b) { return std::tie(a->order, a->id) < std::tie(b->order, b->id); });
    return records;
}

void remove_one(Panel& panel, Column& column, std::string_view words, RecordId const& id)
{
    column.gap(8);
    if (!panel.session().is_read_only && small_button(panel, column, words, "trash", true))
        panel.wishes.push(RemoveRecords { { id } });
}

// --- services

void touchpoints_of_service(Panel& panel, Column& column, Service const& service)
{
    auto& ui = panel.ui;
    std::vector<Touchpoint const*> touchpoints;
    for (auto const* touchpoint : touchpoints_in_order(panel.view.journey)) {
        if (touchpoint->service == service.id)
            touchpoints.push_back(touchpoint);
    }
    column.section(panel.say("Touchpoints"), touchpoints.empty() ? std::string() : std::to_string(touchpoints.size()));
    if (touchpoints.empty())
        return column.paragraph(panel.say("Choose this service at the touchpoints that belong to it"), ui.muted(ui::Type::Small));
    constexpr std::size_t most = 20;
    for (std::size_t at = 0; at < std::min(most, touchpoints.size()); ++at) {
        auto const box = column.take(ui.touchable(28), 0);
        auto const item = ui::area_button(ui, box, touchpoints[at]->title, touchpoints[at]->id.text, ui::Role::Button, 6);
        if (item.is_hovered)
            ui::fill_box(ui::draw_list(), ui::inset(box, -ui.px(6), 0), ui.px(6), panel.tokens().hover);
        ui::label(ui, box, touchpoints[at]->title, ui.ink());
        if (item.is_pressed) {
            panel.wishes.push(ShowDialog { Dialog::None });
            panel.go_to(touchpoints[at]->id);
        }
    }
    if (touchpoints.size() > most)
        column.paragraph(panel.say("and {0} more", { std::to_string(touchpoints.size() - most) }), ui.muted());
}

void service_fields(Panel& panel, Column& column, RecordId const& id)
{
    auto const* service = panel.view.journey.find(ServiceId { id.text });
    if (!service)
        return;
    record_form(panel, column, RecordKind::Service, service);
    auto const* result = panel.view.measures.rater.services.get(service->id);
    if (result && result->is_scored()) {
        column.section(panel.say("Service quality"), panel.say("n = {0}", { std::to_string(result->overall.n) }));
        radar_with_number(panel, column, *result, panel.view.measures.rater.weights);
        column.paragraph(panel.say("Mean of the touchpoints that are scored; each counts once"), panel.ui.muted(ui::Type::Tiny));
        source_section(panel, column, service->id.text, [id = service->id](Touchpoint const& touchpoint) { return touchpoint.service == id; });
    }
    service_sections(panel, column, *service);
    touchpoints_of_service(panel, column, *service);
    remove_one(panel, column, panel.say("Remove service"), id);
}

// --- rounds

RoundId round_in_hand(Panel const& panel)
{
    return panel.session().round.is_empty() ? current_round(panel.view.journey) : panel.session().round;
}

void round_fields(Panel& panel, Column& column, RecordId const& id)
{
    auto const& journey = panel.view.journey;
    auto const* round = journey.find(RoundId { id.text });
    if (!round)
        return;
    record_form(panel, column, RecordKind::Round, round);
    bool const is_in_hand = round_in_hand(panel) == round->id;
    auto const before = is_in_hand ? panel.view.measures.earlier_round : round_before(journey, round->id);
    if (is_in_hand)
        column.paragraph(panel.say("All numbers are of this round"), panel.ui.muted(ui::Type::Small));
    else if (small_button(panel, column, panel.say("Look at this round"), "eye"))
        panel.wishes.push(ChooseRound { round->id });
    if (!before.is_empty())
        column.paragraph(panel.say(before == round_before(journey, round->id) ? "It is compared with the round before: {0}" : "It is compared with {0}", { title_of_reference(panel, RecordKind::Round, before) }), panel.ui.muted(ui::Type::Small));
    Target fresh;
    fresh.round = round->id;
    record_list(panel, column, { RecordKind::Target, "targets", panel.say("What it sets out to reach"), panel.say("Add target"), {}, records_at(panel, RecordKind::Target, "round", round->id), fresh, { "round" } });
    for (auto const& result : targets_of(journey, { round->id, {}, is_in_hand ? panel.session().compared : RoundId {} })) {
        auto const place = result.touchpoint.is_empty() ? std::string(panel.say("The whole map")) : title_of_reference(panel, RecordKind::Touchpoint, result.touchpoint);
        auto const reached = std::count_if(result.numbers.begin(), result.numbers.end(), [](auto const& number) { return number.is_met().value_or(false); });
        column.gap(6);
        column.paragraph(place + " \u00B7 " + panel.say("{0} of {1} reached", { std::to_string(reached), std::to_string(result.numbers.size()) }), panel.ui.ink(ui::Type::Small, true), 2);
        // What is reached needs no words.
        for (auto const& number : result.numbers) {
            if (number.is_met().value_or(false))
                continue;
            auto const after = number.after ? panel.number(*number.after) : std::string("\u2013");
            column.paragraph(panel.say("{0}: aimed at {1}, now {2}", { std::string(panel.say(label_of(number.dimension))), number_words(number.aimed, panel.ui.decimal_sign), after }), panel.ui.ink(ui::Type::Small), 2);
        }
    }
    remove_one(panel, column, panel.say("Remove round"), id);
}

void compare_button(Panel& panel, Column& column)
{
    if (panel.view.measures.earlier_round.is_empty())
        return;
    auto const now = title_of_reference(panel, RecordKind::Round, round_in_hand(panel));
    auto const before = title_of_reference(panel, RecordKind::Round, panel.view.measures.earlier_round);
    if (small_button(panel, column, panel.say("{0} and {1} side by side", { before, now }), "insights"))
        show_insight(panel, PictureKind::Rounds);
    column.gap(4);
}

// --- tensions

void tension_fields(Panel& panel, Column& column, RecordId const& id)
{
    auto const* tension = panel.view.journey.find(TensionId { id.text });
    if (!tension)
        return;
    column.paragraph(panel.say("−3: all for the left; +3: all for the right; 0: in balance"), panel.ui.muted(ui::Type::Tiny), 6);
    record_form(panel, column, RecordKind::Tension, tension);
    remove_one(panel, column, panel.say("Remove tension"), id);
}

}

void services_panel(Panel& panel)
{
    Catalogue catalogue { "services", panel.say("Services"), panel.say("Add service"),
        panel.say("What is offered: who answers for it, how it reaches people and what is promised. Touchpoints and numbers belong to a service."), {}, panel.state.open_service, {}, {} };
    for (auto const* service : in_order<Service>(panel.view.journey))
        catalogue.items.push_back({ service->id, service->title, service->owner });
    catalogue.add_one = [&] {
        Service service;
        service.id = panel.state.ids.next<Service>();
        service.title = panel.say("Service {0}", { std::to_string(catalogue.items.size() + 1) });
        panel.state.open_service = service.id;
        panel.wishes.push(AddRecord { std::move(service) });
    };
    catalogue.fields = [&](Column& column, RecordId const& id) { service_fields(panel, column, id); };
    catalogue_panel(panel, catalogue);
}

void rounds_panel(Panel& panel)
{
    Catalogue catalogue { "rounds", panel.say("Rounds"), panel.say("Add round"),
        panel.say("A round is one time at which the journey was scored. Two rounds can be compared: what was aimed at, and what came of it."), {}, panel.state.open_round, {}, {} };
    for (auto const* round : rounds_in_order(panel.view.journey))
        catalogue.items.push_back({ round->id, round->title, round->id == round_in_hand(panel) ? std::string(panel.say("shown")) : std::string() });
    catalogue.add_one = [&] {
        auto const id = panel.state.ids.next<Round>();
        panel.wishes.push(AddRound { id, panel.say("Round {0}", { std::to_string(catalogue.items.size() + 1) }), {} });
        panel.state.open_round = id;
    };
    catalogue.fields = [&](Column& column, RecordId const& id) { round_fields(panel, column, id); };
    catalogue.above = [&](Column& column) { compare_button(panel, column); };
    if (panel.state.open_round.is_empty())
        panel.state.open_round = round_in_hand(panel);
    catalogue_panel(panel, catalogue);
}

void tensions_panel(Panel& panel)
{
    Catalogue catalogue { "tensions", panel.say("Tensions"), panel.say("Add tension"),
        panel.say("Two good things that pull apart, such as innovation and stability: where you stand between them, where you want to be, and at which touchpoints it shows."), {},
        panel.state.open_tension, {}, {} };
    for (auto const& [id, tension] : panel.view.journey.all<Tension>()) {
        auto const row = record_row(panel, RecordKind::Tension, &tension);
        catalogue.items.push_back({ id, row.words, row.at_right });
    }
    catalogue.add_one = [&] {
        Tension tension;
        tension.id = panel.state.ids.next<Tension>();
        tension.kind = TensionKind::InnovationStability;
        tension.round = round_in_hand(panel);
        panel.state.open_tension = tension.id;
        panel.wishes.push(AddRecord { std::move(tension) });
    };
    catalogue.fields = [&](Column& column, RecordId const& id) { tension_fields(panel, column, id); };
    catalogue_panel(panel, catalogue);
}

}
