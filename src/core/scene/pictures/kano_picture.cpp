#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/measure/kano.h"
#include "core/scene/pictures/dots.h"
#include "core/scene/pictures/parts.h"
#include "core/scene/pictures/quadrant_fields.h"

#include <cmath>
#include <map>

namespace trustline {

namespace {

constexpr std::size_t most_drifts = 6, most_set = 6;

std::string tooltip_of(Pen const& pen, Journey const& journey, KanoResult const& result)
{
    auto lines = shown_title(pen, journey, result.touchpoint);
    if (auto const kano = result.best_known())
        lines += '\n' + pen.say(label_of(*kano));
    if (auto const better = result.answers.better())
        lines += '\n' + pen.say("better {0}, worse {1}", { pen.signed_number(*better, 2), pen.signed_number(result.answers.worse().value_or(0), 2) });
    if (result.differs() && result.set_by_team)
        lines += '\n' + pen.say("the team had said: {0}", { pen.say(label_of(*result.set_by_team)) });
    return lines + '\n' + pen.say("answers: {0}", { std::to_string(result.answers.n()) });
}

float draw_plot(Pen& pen, Journey const& journey, Measures const& measures, std::vector<KanoResult> const& results)
{
    auto const& t = pen.tokens;
    Rect const plot = plot_within(pen, 30, pen.height); // what is listed below it is seen, too
    LabelRoom room = draw_fields(pen, plot, plot.centre(),
        { { { label_of(KanoClass::Attractive), t.muted, t.field }, { label_of(KanoClass::OneDimensional), t.muted, t.field }, { label_of(KanoClass::Indifferent), t.muted, t.field },
            { label_of(KanoClass::MustBe), t.muted, t.field } } });
    draw_scales(pen, plot, { 0, 1, 0.5, 1, true }, "better, if it is there", "worse, if it is not there");
    std::vector<Dot> dots;
    for (std::size_t i = 0; i < results.size(); ++i) {
        auto const& answers = results[i].answers;
        auto const better = answers.better(), worse = answers.worse();
        if (!better || !worse)
            continue;
        Vec2 const at { plot.x + plot.width * float(-*worse), plot.bottom() - plot.height * float(*better) };
        dots.push_back({ at, i, &results[i].touchpoint, gap_of(measures, results[i].touchpoint), double(answers.n()) });
    }
    if (dots.empty())
        return 0;
    draw_dots(pen, room, plot.inflated(field_margin), std::move(dots),
        [&](std::size_t index) { return DotWords { shown_title(pen, journey, results[index].touchpoint), tooltip_of(pen, journey, results[index]) }; });
    return plot.bottom() + below_plot(pen) + 4;
}

// What the team believes, where nobody has been asked.
float draw_set_by_team(Pen& pen, Journey const& journey, std::vector<KanoResult> const& results, float y)
{
    std::vector<KanoResult const*> set;
    for (auto const& result : results) {
        if (result.set_by_team && result.answers.n() == 0)
            set.push_back(&result);
    }
    if (set.empty())
        return y;
    y = draw_heading(pen, y, pen.say("As the team sees it, nobody asked"));
    std::size_t const shown = drawn_of(set.size(), most_set);
    for (std::size_t i = 0; i < shown; ++i) {
        auto const title = shown_title(pen, journey, set[i]->touchpoint), words = pen.say(label_of(*set[i]->set_by_team));
        float const width = std::min(pen.width, most_list_width), room = width - std::min(width * 0.45f, pen.width_of(words, {})) - 12, height = pen.height_of(title, room, {}) + 8;
        pen.text_beside(words, { width, y + height / 2 }, pen.tokens.muted, { type::small, false, PictureAlign::Right, width * 0.45f });
        pen.paragraph_beside(title, { 0, y + height / 2 }, room, pen.tokens.ink);
        pen.mark({ 0, y, width, height }, radius::row, { set[i]->touchpoint }, title, title + '\n' + words);
        y += height;
    }
    return draw_rest(pen, { 0, y }, set, shown, [](KanoResult const* result) { return result->touchpoint; }) + 8;
}

std::vector<ExpectationDrift> drifts_of(Journey const& journey, Measures const& measures)
{
    if (measures.earlier_round.is_empty())
        return {};
    auto drifts = expectation_drift(journey, measures.earlier_round, measures.question.round);
    std::erase_if(drifts, [](ExpectationDrift const& drift) { return std::abs(drift.change()) < 0.05; }); // not to be seen with one decimal
    return drifts;
}

// What delighted comes to be expected.
float draw_drift(Pen& pen, Journey const& journey, Measures const& measures, std::vector<ExpectationDrift> const& drifts, float y)
{
    if (drifts.empty())
        return y;
    y = draw_heading(pen, y, pen.say("How expectation moved since {0}", { round_title(pen, journey, measures.earlier_round, "before") }));
    std::vector<Dumbbell> rows;
    for (std::size_t i = 0; i < std::min(drifts.size(), most_drifts); ++i) {
        auto const& drift = drifts[i];
        auto tooltip = pen.say("expected {0}, then {1}", { pen.number(drift.before), pen.number(drift.after) });
        if (drift.class_before && drift.class_after)
            tooltip += '\n' + pen.say("{0} → {1}", { pen.say(label_of(*drift.class_before)), pen.say(label_of(*drift.class_after)) });
        // More that is expected is harder to meet.
        rows.push_back({ shown_title(pen, journey, drift.touchpoint), drift.before, drift.after, {}, false, { drift.touchpoint }, tooltip });
    }
    return draw_dumbbells(pen, y, rows) + 6;
}

void add_kano_classes(Pen& pen, Journey const& journey, std::vector<KanoResult> const& results, std::vector<ExpectationDrift> const& drifts)
{
    pen.columns({ "id", "touchpoint", "class", "set by the team", "better", "worse", "answers", "expected before", "expected now" });
    std::map<TouchpointId, ExpectationDrift const*> moved;
    for (auto const& drift : drifts)
        moved.emplace(drift.touchpoint, &drift);
    auto const word = [&](std::optional<KanoClass> kano) { return kano ? pen.say(label_of(*kano)) : std::string {}; };
    for (auto const& result : results) {
        auto const drift = moved.find(result.touchpoint);
        bool const has_drift = drift != moved.end();
        pen.row({ result.touchpoint.text, shown_title(pen, journey, result.touchpoint), word(result.best_known()), word(result.set_by_team), number_cell(result.answers.better()),
            number_cell(result.answers.worse()), number_cell(result.answers.n()), has_drift ? number_cell(drift->second->before) : std::string {}, has_drift ? number_cell(drift->second->after) : std::string {} });
        if (has_drift)
            moved.erase(drift);
    }
    for (auto const& [id, drift] : moved)
        pen.row({ id.text, shown_title(pen, journey, id), {}, {}, {}, {}, {}, number_cell(drift->before), number_cell(drift->after) });
}

}

Picture kano_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Kano, style };
    auto const results = kano_of(journey, measures.question.round, measures.question.persona);
    auto const drifts = drifts_of(journey, measures);
    add_kano_classes(pen, journey, results, drifts);
    if (results.empty() && drifts.empty())
        return pen.take_empty("Nobody has been asked yet: open a touchpoint and note what people say to “if it is there” and “if it is not there”.");
    bool const has_answers = std::any_of(results.begin(), results.end(), [](KanoResult const& result) { return result.answers.better().has_value(); });
    float y = has_answers ? draw_plot(pen, journey, measures, results) : 0;
    y = draw_set_by_team(pen, journey, results, y);
    y = draw_drift(pen, journey, measures, drifts, y);
    int answers = 0;
    for (auto const& result : results)
        answers += result.answers.n();
    pen.caption(pen.say("upwards: delights or the more the better; to the right: must be there or the more the better, as shares of all answers; answers: {0}", { std::to_string(answers) }));
    return pen.take(y);
}

}
