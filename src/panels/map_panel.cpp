// The inspector when nothing is selected: the map as a whole, and what to do next.

#include "panels/inspector.h"

#include "core/base/text.h"
#include "core/journey/queries.h"
#include "panels/board_parts.h"
#include "panels/durations.h"
#include "panels/picture_view.h"
#include "panels/record_form.h"
#include "panels/ui/button.h"
#include "panels/ui/choice.h"
#include "panels/ui/shapes.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

std::string counts_in_words(Panel& panel)
{
    auto const& journey = panel.view.journey;
    return panel.say("Stages: {0}, lanes: {1}, touchpoints: {2}",
        { std::to_string(journey.all<Stage>().size()), std::to_string(journey.all<Lane>().size()), std::to_string(journey.all<Touchpoint>().size()) });
}

// Both ask the scene's cards, which stand in journey order with what is known of each as one word: this runs in every frame.
Touchpoint const* first_unscored(Panel const& panel)
{
    auto const& cards = panel.view.scene.cards;
    auto const found = std::find_if(cards.begin(), cards.end(), [](auto const& card) { return (card.flags & card_flags::is_unscored) != 0; });
    return found == cards.end() ? nullptr : panel.view.journey.find(panel.view.layout.cards[std::size_t(found - cards.begin())].id);
}

bool has_moments(Panel const& panel)
{
    auto const& cards = panel.view.scene.cards;
    return std::any_of(cards.begin(), cards.end(), [](auto const& card) { return (card.flags & card_flags::moment_of_truth) != 0; });
}

void scored_share(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    auto const all = panel.view.journey.all<Touchpoint>().size();
    if (all == 0)
        return;
    auto const scored = std::size_t(panel.view.measures.rater.touchpoints_scored);
    auto const words = panel.say(all == 1 ? "{0} of {1} touchpoint scored" : "{0} of {1} touchpoints scored", { std::to_string(scored), std::to_string(all) });
    ui::text(ui, column.take(ui::line_of(ui, ui::Type::Small), 5), words, ui.muted());
    ui::progress(ui, column.take(4, 12), words, all ? float(scored) / float(all) : 0);
}

void step(Panel& panel, Column& column, std::string_view icon, std::string_view words, std::function<void()> const& act)
{
    auto& ui = panel.ui;
    if (ui::button(ui, column.take(ui.touchable(34), 6), words, { .kind = ui::ButtonKind::Secondary, .icon = icon, .align = ui::Align::Left }))
        act();
}

void next_steps(Panel& panel, Column& column)
{
    if (panel.session().is_read_only)
        return;
    column.section(panel.say("What to do next"));
    if (panel.view.layout.cards.empty()) {
        auto const begin = how_to_begin(panel);
        step(panel, column, begin.icon, panel.label_of_action(begin.action), [&] { panel.run(begin.action); });
        return;
    }
    if (auto const* touchpoint = first_unscored(panel)) {
        step(panel, column, "right", panel.say("Score: {0}", { touchpoint->title }), [&] {
            panel.go_to(touchpoint->id);
            panel.run("score");
        });
    }
    if (!has_moments(panel))
        panel.ui.is_touch ? column.paragraph(panel.say("Mark the moments of truth: select a touchpoint and press the star"), panel.ui.muted(ui::Type::Small))
                          : column.paragraph(panel.say("Mark the moments of truth: select a touchpoint and press M"), panel.ui.muted(ui::Type::Small));
    step(panel, column, "insights", panel.say("See where quality and trust stand"), [&] { panel.run("overview"); });
    step(panel, column, "people", panel.say("Say who travels"), [&] { panel.run("personas"); });
}

void whole_map(Panel& panel, Column& column, RaterResult const& result)
{
    radar_with_number(panel, column, result, panel.view.measures.rater.weights);
    source_section(panel, column, "map", [](Touchpoint const&) { return true; });
}

// What else the map says, each a press away from its picture.
void meanings(Panel& panel, Column& column)
{
    auto const& measures = panel.view.measures;
    auto const& stream = measures.value_stream;
    auto const& voice = measures.voice.map;
    auto const& ranked = measures.priorities.ranked;
    int const watermelons = measures.watermelon.counts[std::size_t(WatermelonCell::Watermelon)];
    bool has_heading = false;
    auto const row = [&](std::string_view icon, std::string const& words, PictureKind kind) {
        if (!std::exchange(has_heading, true))
            column.section(panel.say("Insights"));
        step(panel, column, icon, words, [&] { show_insight(panel, kind); });
    };
    if (measures.watermelon.unknown < int(panel.view.journey.all<Touchpoint>().size()))
        row("watermelon", panel.say("Watermelons: {0}", { std::to_string(watermelons) }), PictureKind::Watermelon);
    if (stream.lead_time)
        row("clock", panel.say("Lead time {0}", { duration_words(std::round(*stream.lead_time), panel.ui.decimal_sign, &panel.view) }), PictureKind::ValueStream);
    if (voice.n() > 0)
        row("comment", panel.say("Comments: {0}, negative: {1}", { std::to_string(voice.n()), std::to_string(voice[Sentiment::Negative]) }), PictureKind::Voice);
    if (!ranked.empty() && ranked.front().rank == 1)
        row("flag", panel.say("First to fix: {0}", { title_of_reference(panel, RecordKind::Touchpoint, ranked.front().touchpoint) }), PictureKind::Priorities);
}

void trust_lines(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    auto const& trust = panel.view.measures.trust;
    if (trust.won + trust.lost == 0)
        return;
    column.section(panel.say("Trust"), panel.say("at the end: {0}", { panel.signed_number(trust.balance, 0) }));
    auto const words = panel.say("Touchpoints that win trust: {0}, that lose it: {1}", { std::to_string(trust.won), std::to_string(trust.lost) });
    column.paragraph(words, ui.ink(), 2);
    if (trust.to_earn_back() > 0)
        column.paragraph(panel.say(words_to_earn_back(trust), { std::to_string(trust.to_earn_back()) }), ui.muted(ui::Type::Small), 4);
}

}

void map_panel(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    auto const& map = panel.view.journey.map();
    auto const& result = panel.view.measures.rater.map;
    breadcrumb(panel, column, {}, counts_in_words(panel), 0);
    title_field(panel, column, panel.say("Name of the map"), map.title, [](std::string text) { return Wish { Command { RenameMap { std::move(text) } } }; });
    description_field(panel, column, panel.say("Description"), map.description, panel.say("Whose journey, when, and why it is looked at"),
        [](std::string text) { return Wish { Command { DescribeMap { std::move(text) } } }; });
    column.gap(4);
    scored_share(panel, column);
    next_steps(panel, column);
    if (panel.view.layout.cards.empty())
        return;
    column.section(panel.say("Service quality"), result.overall.n ? panel.say("n = {0}", { std::to_string(result.overall.n) }) : std::string());
    question_row(panel, column, nullptr);
    if (result.is_scored())
        whole_map(panel, column, result);
    else
        column.paragraph(panel.say("Nothing is scored yet"), ui.muted(ui::Type::Body));
    trust_lines(panel, column);
    meanings(panel, column);
}

}
