#include "panels/inspector.h"

#include "core/editor/score_target.h"
#include "core/journey/names.h"
#include "panels/ui/button.h"
#include "panels/ui/choice.h"
#include "panels/ui/tooltip.h"

#include <array>
#include <cmath>

namespace trustline {

namespace {

// One step of undo, also when a new score brings its evidence along.
void push_score(Panel& panel, Touchpoint const& touchpoint, Dimension dimension, bool is_expectation, int value)
{
    auto const target = panel.target_of(touchpoint.id);
    auto const fresh = panel.state.ids.next<Score>();
    bool const brings_evidence = !target.score && value > 0 && panel.session().evidence != Evidence::Assumed;
    panel.wishes.push(BeginGesture { is_expectation ? "Set expectation" : "Score touchpoint" });
    if (is_expectation)
        panel.wishes.push(SetExpectation { touchpoint.id, target.round, target.persona, target.by, dimension, double(value), fresh });
    else
        panel.wishes.push(SetPerception { touchpoint.id, target.round, target.persona, target.by, dimension, double(value), fresh });
    if (brings_evidence)
        panel.wishes.push(SetEvidence { touchpoint.id, target.round, target.persona, target.by, panel.session().evidence });
    panel.wishes.push(EndGesture {});
}

void score_row(Panel& panel, Column& column, Touchpoint const& touchpoint, RaterResult const& result, Dimension dimension)
{
    auto& ui = panel.ui;
    auto const& session = panel.session();
    auto const& one = result[dimension];
    ui::PipsLook look;
    look.name = panel.say(label_of(dimension));
    look.perception = one.perception.value_or(0);
    look.expectation = one.expectation.value_or(0);
    look.is_focused = session.is_scoring && session.scoring_dimension == dimension;
    look.sets_expectation = session.scores_expectation;
    look.description = dimension_words(panel, dimension);
    look.word_for_value = panel.say("perceived {0}, expected {1}");
    auto const box = column.take(ui.is_touch ? ui::keys_height(ui) : ui::pips_height(ui), ui.is_touch ? 8.0f : 0.0f);
    auto const pressed = ui.is_touch ? ui::keys(ui, box, look) : ui::pips(ui, box, look);
    if (!ui.is_touch)
        ui::tooltip_over(ui, { box.x, box.y, ui.px(100), box.height }, look.description);
    if (session.is_read_only)
        return;
    if (pressed.is_pressed && session.is_scoring)
        panel.wishes.push(FocusDimension { dimension, session.scores_expectation });
    if (pressed.perception)
        push_score(panel, touchpoint, dimension, false, *pressed.perception);
    if (pressed.expectation)
        push_score(panel, touchpoint, dimension, true, *pressed.expectation);
}

void side_choice(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    std::array const sides { ui::Choice { panel.say("Perceived"), panel.say("Digits and presses set how it was perceived"), {} },
        ui::Choice { panel.say("Expected"), panel.say("Digits and presses set what was expected"), {} } };
    auto const box = column.take(ui.touchable(32), 6);
    auto const pressed = ui::segmented(ui, box, panel.say("What is scored"), sides, panel.session().scores_expectation ? 1 : 0);
    if (pressed)
        panel.wishes.push(FocusDimension { panel.session().scoring_dimension, *pressed == 1 });
}

std::string score_hint(Panel& panel, Touchpoint const& touchpoint, RaterResult const& result)
{
    if (panel.session().is_scoring && !panel.ui.is_touch)
        return std::string(panel.say("1 to 7 scores and goes on, Shift sets the expectation, 0 clears, E changes sides, Escape ends"));
    auto const target = panel.target_of(touchpoint.id);
    if (result.overall.n > 1 && !target.score)
        return panel.say("Mean of {0} scores. What you enter counts as one more; choose a persona to change its score.", { std::to_string(result.overall.n) });
    if (result.overall.n > 1)
        return panel.say("Mean of {0} scores", { std::to_string(result.overall.n) });
    return {};
}

void begin_button(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    if (panel.session().is_scoring || panel.session().is_read_only || ui.is_touch)
        return;
    auto const words = panel.label_of_action("score");
    auto const shortcut = panel.shortcut_of("score");
    ui::ButtonLook const look { .kind = ui::ButtonKind::Secondary, .tip = panel.say("Score by keyboard"), .shortcut = shortcut };
    auto const row = column.take(ui::button_height(ui), 6);
    if (ui::button(ui, { row.x, row.y, std::min(row.width, ui::button_width(ui, words, look)), row.height }, words, look))
        panel.run("score");
}

}

void score_section(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    auto& ui = panel.ui;
    auto const& sheet = panel.view.measures.rater;
    auto const found = sheet.touchpoints.find(touchpoint.id);
    RaterResult const result = found == sheet.touchpoints.end() ? RaterResult {} : found->second;
    auto const scored = result.is_scored() && result.overall.scored < int(dimension_count) ? panel.say("{0} of 5 scored", { std::to_string(result.overall.scored) }) : std::string();
    column.section(panel.say("Score"), scored);
    question_row(panel, column, &touchpoint);
    if (!panel.session().is_read_only && (ui.is_touch || panel.session().is_scoring))
        side_choice(panel, column);
    for (auto const dimension : all_dimensions)
        score_row(panel, column, touchpoint, result, dimension);
    column.gap(6);
    if (auto const hint = score_hint(panel, touchpoint, result); !hint.empty())
        column.paragraph(hint, ui.muted(ui::Type::Tiny), 6);
    if (result.is_scored())
        radar_with_number(panel, column, result, sheet.weights);
    else
        begin_button(panel, column);
}

}
