// What hangs on a touchpoint beside its score: the zone of tolerance, voices, numbers, times, priorities, and the scores
// that an overall number was made of.

#include "panels/inspector.h"

#include "core/base/text.h"
#include "core/editor/score_target.h"
#include "core/journey/queries.h"
#include "core/measure/zone.h"
#include "core/scene/icons.h"
#include "panels/durations.h"
#include "panels/record_list.h"
#include "panels/ui/choice.h"
#include "panels/ui/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trustline {

namespace {

RoundId round_in_hand(Panel const& panel)
{
    return panel.session().round.is_empty() ? current_round(panel.view.journey) : panel.session().round;
}

// A new record of a touchpoint, for the round and the persona in hand.
template<class R>
R fresh_at(Panel const& panel, TouchpointId const& touchpoint)
{
    R record;
    record.touchpoint = touchpoint;
    if constexpr (requires { record.round; })
        record.round = round_in_hand(panel);
    if constexpr (requires { record.persona; })
        record.persona = panel.session().persona;
    return record;
}

template<class R>
RecordList list_at(Panel& panel, RecordKind kind, std::string_view key, std::string_view title, std::string_view add, std::string_view placeholder, TouchpointId const& touchpoint)
{
    return { kind, key, panel.say(title), panel.say(add), placeholder.empty() ? placeholder : panel.say(placeholder), records_at(panel, kind, "touchpoint", touchpoint),
        fresh_at<R>(panel, touchpoint), { "touchpoint" } };
}

void watermelon_words(Panel& panel, Column& column, WatermelonResult const* result)
{
    auto& ui = panel.ui;
    if (!result || (result->operations_n == 0 && result->experience_n == 0))
        return;
    if (result->cell && result->operations_n > 0) {
        bool const is_watermelon = *result->cell == WatermelonCell::Watermelon;
        Rect row = column.take(ui::line_of(ui, ui::Type::Small), 4);
        if (is_watermelon)
            ui::draw_icon_in(ui, ui::draw_list(), "watermelon", ui::cut_left(row, ui.px(16), ui.px(6)), ui.px(16), panel.tokens().lost);
        ui::text(ui, row, panel.say(label_of(*result->cell)), ui.lettering(ui::Type::Small, is_watermelon ? panel.tokens().lost : panel.tokens().ink, true));
        if (is_watermelon)
            column.paragraph(panel.say("The numbers are on target and the customers are not content"), ui.muted(ui::Type::Tiny), 6);
    }
    if (result->only_responsiveness)
        column.paragraph(panel.say("All that is measured here is how fast it goes. Speed alone is not quality."), ui.lettering(ui::Type::Small, panel.tokens().lost), 6);
}

// --- zone of tolerance

void push_limit(Panel& panel, Touchpoint const& touchpoint, Dimension dimension, bool is_desired, int value)
{
    auto const target = panel.target_of(touchpoint.id);
    auto const fresh = panel.state.ids.next<Score>();
    if (is_desired)
        panel.wishes.push(SetDesired { touchpoint.id, target.round, target.persona, target.by, dimension, double(value), fresh });
    else
        panel.wishes.push(SetAdequate { touchpoint.id, target.round, target.persona, target.by, dimension, double(value), fresh });
}

void zone_row(Panel& panel, Column& column, Touchpoint const& touchpoint, Score const* score, Dimension dimension)
{
    auto& ui = panel.ui;
    ui::PipsLook look { .name = panel.say(label_of(dimension)), .sets_expectation = panel.state.zone_sets_desired };
    look.perception = score ? score->adequate[dimension] : 0;
    look.expectation = score ? score->desired[dimension] : 0;
    look.word_for_value = panel.say("adequate {0}, desired {1}");
    auto const box = column.take(ui.is_touch ? ui::keys_height(ui) : ui::pips_height(ui), ui.is_touch ? 8.0f : 0.0f);
    auto const pressed = ui.is_touch ? ui::keys(ui, box, look) : ui::pips(ui, box, look);
    if (panel.session().is_read_only)
        return;
    if (pressed.perception)
        push_limit(panel, touchpoint, dimension, false, *pressed.perception);
    if (pressed.expectation)
        push_limit(panel, touchpoint, dimension, true, *pressed.expectation);
}

std::string zone_in_words(Panel& panel, Score const* score)
{
    std::string words;
    for (auto const dimension : all_dimensions) {
        bool const is_known = score && score->adequate.is_scored(dimension) && score->desired.is_scored(dimension) && score->perception.is_scored(dimension);
        if (!is_known)
            continue;
        if (auto const zone = zone_of_tolerance(score->adequate[dimension], score->desired[dimension], score->perception[dimension]))
            words += (words.empty() ? "" : "; ") + std::string(panel.say(label_of(dimension))) + ": " + std::string(panel.say(label_of(zone.value().state)));
    }
    return words;
}

void zone_section(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    auto& ui = panel.ui;
    auto const target = panel.target_of(touchpoint.id);
    bool const has_zone = target.score && (target.score->adequate.scored_count() > 0 || target.score->desired.scored_count() > 0);
    if (!has_zone && panel.session().is_read_only)
        return;
    if (!folding_section(panel, column, "zone", panel.say("Zone of tolerance"), has_zone ? "" : panel.say("optional"), false))
        return;
    column.paragraph(panel.say("From what is just acceptable (adequate) to what people wish for (desired)"), ui.muted(ui::Type::Tiny), 6);
    std::array const sides { ui::Choice { panel.say("Adequate"), {}, {} }, ui::Choice { panel.say("Desired"), {}, {} } };
    if (auto const pressed = ui::segmented(ui, column.take(ui.touchable(32), 6), panel.say("Which limit is set"), sides, panel.state.zone_sets_desired ? 1 : 0))
        panel.state.zone_sets_desired = *pressed == 1;
    for (auto const dimension : all_dimensions)
        zone_row(panel, column, touchpoint, target.score, dimension);
    column.gap(4);
    if (auto const words = zone_in_words(panel, target.score); !words.empty())
        column.paragraph(words, ui.ink(ui::Type::Small), 6);
}

}

namespace {

// Ids of the scores that the number of a touchpoint was made of are added.
void add_sources(Panel const& panel, TouchpointId const& touchpoint, RoundId const& first, std::vector<RecordId>& ids)
{
    auto const& question = panel.view.measures.question;
    for (auto const* record : panel.view.journey.at_touchpoint(RecordKind::Score, touchpoint)) {
        auto const& score = *static_cast<Score const*>(record);
        auto const& round = score.round.is_empty() ? first : score.round;
        bool const is_asked = (question.round.is_empty() || round == question.round) && (question.persona.is_empty() || score.persona == question.persona);
        if (is_asked)
            ids.push_back(score.id);
    }
}

// `find` adds what is not kept from an earlier frame of this revision.
template<class Find>
void sources_of(Panel& panel, Column& column, std::string_view key, Find find)
{
    auto const& question = panel.view.measures.question;
    auto const name = "sources " + std::string(key) + ' ' + question.round.text + ' ' + question.persona.text;
    records_at(panel, RecordKind::Target, "round", {}); // what is kept belongs to this revision
    auto& kept = panel.state.records_at;
    auto found = kept.find(name);
    if (found == kept.end()) {
        std::vector<RecordId> ids;
        find(first_round(panel.view.journey), ids);
        std::sort(ids.begin(), ids.end());
        found = kept.emplace(name, std::move(ids)).first;
    }
    if (found->second.empty())
        return;
    RecordList const list { RecordKind::Score, sources_key, panel.say("Where the numbers come from"), {}, {}, found->second, Score {}, { "touchpoint" }, false };
    record_list(panel, column, list, false);
}

}

void source_section(Panel& panel, Column& column, std::string_view key, std::function<bool(Touchpoint const&)> const& is_part)
{
    sources_of(panel, column, key, [&](RoundId const& first, std::vector<RecordId>& ids) {
        for (auto const& [id, touchpoint] : panel.view.journey.all<Touchpoint>()) {
            if (is_part(touchpoint))
                add_sources(panel, id, first, ids);
        }
    });
}

void source_section(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    sources_of(panel, column, touchpoint.id.text, [&](RoundId const& first, std::vector<RecordId>& ids) { add_sources(panel, touchpoint.id, first, ids); });
}

namespace {

std::string roll_up_words(Panel& panel, std::function<bool(Touchpoint const&)> const& is_part)
{
    auto const& measures = panel.view.measures;
    int comments = 0, negative = 0, watermelons = 0;
    double waiting = 0;
    for (auto const& [id, touchpoint] : panel.view.journey.all<Touchpoint>()) {
        if (!is_part(touchpoint))
            continue;
        if (auto const* voice = measures.voice.touchpoints.get(id)) {
            comments += voice->n();
            negative += (*voice)[Sentiment::Negative];
        }
        auto const* watermelon = measures.watermelon.touchpoints.get(id);
        watermelons += watermelon && watermelon->cell == WatermelonCell::Watermelon ? 1 : 0;
    }
    for (auto const& step : measures.value_stream.steps) {
        auto const* touchpoint = panel.view.journey.find(step.touchpoint);
        waiting += touchpoint && is_part(*touchpoint) ? step.waiting().value_or(0) : 0;
    }
    std::string words;
    auto const add = [&words](std::string const& part) { words += (words.empty() ? "" : " \u00B7 ") + part; };
    if (comments > 0)
        add(panel.say("Comments: {0}, negative: {1}", { std::to_string(comments), std::to_string(negative) }));
    if (watermelons > 0)
        add(panel.say("Watermelons: {0}", { std::to_string(watermelons) }));
    if (waiting > 0)
        add(panel.say("Waiting: {0}", { duration_words(std::round(waiting), panel.ui.decimal_sign, &panel.view) }));
    return words;
}

}

void roll_up_line(Panel& panel, Column& column, std::string_view key, std::function<bool(Touchpoint const&)> const& is_part)
{
    auto const& question = panel.view.measures.question;
    records_at(panel, RecordKind::Target, "round", {}); // what is kept belongs to this revision
    auto const name = std::string(key) + ' ' + question.round.text + ' ' + question.persona.text + ' ' + std::to_string(int(panel.session().language));
    auto found = panel.state.words_at.find(name);
    if (found == panel.state.words_at.end())
        found = panel.state.words_at.emplace(name, roll_up_words(panel, is_part)).first;
    if (!found->second.empty())
        column.paragraph(found->second, panel.ui.ink(ui::Type::Small));
}

void score_extras(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    source_section(panel, column, touchpoint);
    zone_section(panel, column, touchpoint);
}

void touchpoint_sections(Panel& panel, Column& column, Touchpoint const& touchpoint)
{
    auto const& id = touchpoint.id;
    record_list(panel, column, list_at<Comment>(panel, RecordKind::Comment, "comments", "Comments", "Add comment", "In their own words", id));
    record_list(panel, column, list_at<Incident>(panel, RecordKind::Incident, "incidents", "Incidents", "Add incident", "What happened, once, to somebody", id));
    record_list(panel, column, list_at<Metric>(panel, RecordKind::Metric, "metrics", "Numbers", "Add number", "What is measured, such as “Response time”", id));
    watermelon_words(panel, column, panel.view.measures.watermelon.touchpoints.get(id));
    record_list(panel, column, list_at<Timing>(panel, RecordKind::Timing, "timings", "Time", "Add times", {}, id));
    record_list(panel, column, list_at<Priority>(panel, RecordKind::Priority, "priorities", "Priorities", "Add priority", "What would be done", id));
    record_list(panel, column, list_at<SwotTag>(panel, RecordKind::SwotTag, "swot", "SWOT", "Add SWOT tag", "A strength, weakness, opportunity or threat", id));
    record_list(panel, column, list_at<KanoAnswer>(panel, RecordKind::KanoAnswer, "kano", "Kano answers", "Add Kano answer", {}, id));
}

void service_sections(Panel& panel, Column& column, Service const& service)
{
    Metric fresh;
    fresh.service = service.id;
    fresh.round = round_in_hand(panel);
    record_list(panel, column, { RecordKind::Metric, "service-metrics", panel.say("Numbers"), panel.say("Add number"), panel.say("What is measured, such as “Response time”"),
        records_at(panel, RecordKind::Metric, "service", service.id), fresh, { "service", "touchpoint" } });
    watermelon_words(panel, column, panel.view.measures.watermelon.services.get(service.id));
}

}
