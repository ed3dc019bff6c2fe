// What a closed row of a record says, so that it can be read like a sentence.

#include "panels/record_list.h"

#include "core/base/text.h"
#include "core/journey/queries.h"
#include "core/measure/metrics.h"
#include "core/scene/icons.h"
#include "panels/durations.h"

#include <cmath>

namespace trustline {

namespace {

class Words {
public:
    explicit Words(std::string_view between = " \u00B7 ")
        : m_between(between)
    {
    }
    Words& add(std::string_view part)
    {
        if (!part.empty())
            m_text += (m_text.empty() ? "" : std::string(m_between)) + std::string(part);
        return *this;
    }
    std::string text() const { return m_text; }

private:
    std::string_view m_between;
    std::string m_text;
};

// Only said where there is more than one.
std::string round_title(Panel& panel, RoundId const& round)
{
    if (panel.view.journey.all<Round>().size() < 2)
        return {};
    auto const id = round.is_empty() ? first_round(panel.view.journey) : round;
    return title_of_reference(panel, RecordKind::Round, id);
}

std::string persona_title(Panel& panel, PersonaId const& persona)
{
    return title_of_reference(panel, RecordKind::Persona, persona);
}

std::string with_unit(Panel const& panel, double number, std::string_view unit)
{
    return number_words(std::round(number * 100) / 100, panel.ui.decimal_sign) + (unit.empty() ? "" : " " + std::string(unit));
}

RecordRow row_of(Panel& panel, Comment const& comment)
{
    auto const& tokens = panel.tokens();
    RecordRow row;
    row.icon = comment.sentiment == Sentiment::Positive ? "trust-won" : comment.sentiment == Sentiment::Negative ? "trust-lost" : "gap-3";
    row.icon_colour = comment.sentiment == Sentiment::Positive ? tokens.won : comment.sentiment == Sentiment::Negative ? tokens.lost : tokens.muted;
    row.words = "\u201C" + comment.text + "\u201D";
    row.detail = Words().add(panel.say(label_of(comment.sentiment))).add(comment.source).add(persona_title(panel, comment.persona)).add(round_title(panel, comment.round)).add(comment.date).text();
    return row;
}

RecordRow row_of(Panel& panel, Incident const& incident)
{
    RecordRow row;
    row.icon = incident.is_resolved ? "check" : incident.is_favourable ? "trust-won" : "trust-lost";
    row.icon_colour = incident.is_resolved ? panel.tokens().muted : incident.is_favourable ? panel.tokens().won : panel.tokens().lost;
    row.words = incident.text;
    auto const state = incident.is_resolved ? panel.say("resolved") : incident.is_favourable ? panel.say("favourable") : panel.say("unresolved");
    row.detail = Words().add(state).add(panel.say(label_of(incident.incident_class))).add(incident.by).add(persona_title(panel, incident.persona)).add(round_title(panel, incident.round)).add(incident.date).text();
    return row;
}

RecordRow row_of(Panel& panel, Metric const& metric)
{
    auto const result = result_of(metric);
    RecordRow row;
    if (result.is_met) {
        row.icon = *result.is_met ? "check" : "cross";
        row.icon_colour = *result.is_met ? panel.tokens().won : panel.tokens().lost;
    }
    row.words = metric.title;
    row.at_right = result.actual ? with_unit(panel, *result.actual, result.unit) : std::string("\u2013");
    Words detail;
    if (result.target)
        detail.add(panel.say("target {0}", { with_unit(panel, *result.target, result.unit) }));
    if (result.is_met)
        detail.add(*result.is_met ? panel.say("met") : panel.say("not met"));
    auto const remark = remark_on(result);
    if (!remark.message.empty())
        detail.add(panel.view.say(remark));
    if (!metric.band.empty())
        detail.add(metric.band + (metric.band_year ? " (" + std::to_string(metric.band_year) + ")" : ""));
    row.detail = detail.add(panel.say(label_of(metric.kind))).add(round_title(panel, metric.round)).text();
    return row;
}

RecordRow row_of(Panel& panel, Timing const& timing)
{
    bool const is_late = timing.lead_time && timing.promised_time && *timing.lead_time > *timing.promised_time;
    RecordRow row { "clock", is_late ? panel.tokens().lost : panel.tokens().muted, {}, {}, {} };
    row.words = timing.lead_time ? panel.say("Lead time {0}", { duration_words(*timing.lead_time, panel.ui.decimal_sign, &panel.view) }) : std::string(panel.say("No lead time yet"));
    Words detail;
    if (timing.process_time)
        detail.add(panel.say("work {0}", { duration_words(*timing.process_time, panel.ui.decimal_sign, &panel.view) }));
    if (timing.promised_time)
        detail.add(panel.say("promised {0}", { duration_words(*timing.promised_time, panel.ui.decimal_sign, &panel.view) }));
    if (timing.complete_and_accurate)
        detail.add(panel.say("{0} % complete and accurate", { number_words(*timing.complete_and_accurate, panel.ui.decimal_sign) }));
    row.detail = detail.add(round_title(panel, timing.round)).text();
    return row;
}

RecordRow row_of(Panel& panel, KanoAnswer const& answer)
{
    RecordRow row;
    row.words = panel.say("There: {0}; not there: {1}", { std::string(panel.say(label_of(answer.if_present))), std::string(panel.say(label_of(answer.if_absent))) });
    row.detail = Words().add(answer.by).add(persona_title(panel, answer.persona)).add(round_title(panel, answer.round)).text();
    return row;
}

RecordRow row_of(Panel& panel, SwotTag const& tag)
{
    bool const is_good = tag.kind == SwotKind::Strength || tag.kind == SwotKind::Opportunity;
    RecordRow row { is_good ? "trust-won" : "trust-lost", is_good ? panel.tokens().won : panel.tokens().lost, tag.text, {}, std::string(panel.say(label_of(tag.kind))) };
    if (row.words.empty())
        std::swap(row.words, row.detail);
    return row;
}

RecordRow row_of(Panel& panel, Priority const& priority)
{
    RecordRow row { "flag", panel.tokens().muted, priority.title, {}, priority.stakeholder };
    if (row.words.empty())
        row.words = panel.say("To improve it");
    Words right(", ");
    if (priority.value)
        right.add(panel.say("value {0}", { std::to_string(*priority.value) }));
    if (priority.effort)
        right.add(panel.say("effort {0}", { std::to_string(*priority.effort) }));
    row.at_right = right.text();
    return row;
}

RecordRow row_of(Panel& panel, Tension const& tension)
{
    RecordRow row { "split", panel.tokens().muted, {}, {}, {} };
    bool const has_words = !tension.left.empty() || !tension.right.empty();
    row.words = has_words ? panel.say("{0} or {1}", { tension.left, tension.right }) : std::string(panel.say(label_of(tension.kind)));
    if (tension.position)
        row.at_right = panel.signed_number(*tension.position, 0);
    Words detail;
    if (tension.wanted)
        detail.add(panel.say("wanted {0}", { panel.signed_number(*tension.wanted, 0) }));
    if (!tension.touchpoints.empty())
        detail.add(panel.say("touchpoints: {0}", { std::to_string(tension.touchpoints.size()) }));
    row.detail = detail.add(title_of_reference(panel, RecordKind::Round, tension.round)).text();
    return row;
}

RecordRow row_of(Panel& panel, Target const& target)
{
    RecordRow row { "flag", panel.tokens().muted, {}, {}, {} };
    row.words = target.touchpoint.is_empty() ? std::string(panel.say("The whole map")) : title_of_reference(panel, RecordKind::Touchpoint, target.touchpoint);
    Words detail(", ");
    for (auto const dimension : all_dimensions) {
        if (target.perception.is_scored(dimension))
            detail.add(std::string(panel.say(label_of(dimension))) + " " + number_words(target.perception[dimension], panel.ui.decimal_sign));
    }
    row.detail = detail.text();
    return row;
}

RecordRow row_of(Panel& panel, Service const& service)
{
    RecordRow row { "people", panel.tokens().muted, service.title, {}, {} };
    row.detail = Words().add(service.owner).add(service.promise).text();
    return row;
}

RecordRow row_of(Panel&, Round const& round)
{
    return { {}, {}, round.title, round.date, {} };
}

RecordRow row_of(Panel& panel, Score const& score)
{
    RecordRow row { icon_of(std::optional(score.evidence)), panel.tokens().muted, {}, {}, {} };
    auto const by = score.by.empty() ? std::string(panel.say("Nobody named")) : score.by;
    auto const* selected = panel.view.only_selected_touchpoint();
    bool const is_of_one = selected && selected->id == score.touchpoint;
    row.words = is_of_one ? by : title_of_reference(panel, RecordKind::Touchpoint, score.touchpoint);
    Score const* one = &score;
    auto const overall = rate_scores({ &one, 1 }, panel.view.measures.rater.weights).overall;
    row.at_right = overall.weighted ? panel.gap(*overall.weighted) : overall.perception ? panel.number(*overall.perception) : std::string("\u2013");
    Words detail;
    if (!is_of_one)
        detail.add(by);
    if (overall.perception)
        detail.add(panel.say("perceived {0}", { panel.number(*overall.perception) }));
    if (overall.expectation)
        detail.add(panel.say("expected {0}", { panel.number(*overall.expectation) }));
    row.detail = detail.add(persona_title(panel, score.persona)).add(round_title(panel, score.round)).add(panel.say(label_of(score.evidence))).text();
    return row;
}

template<class R>
RecordRow typed_row(Panel& panel, void const* record)
{
    return row_of(panel, *static_cast<R const*>(record));
}

}

RecordRow record_row(Panel& panel, RecordKind kind, void const* record)
{
    switch (kind) {
    case RecordKind::Comment:
        return typed_row<Comment>(panel, record);
    case RecordKind::Incident:
        return typed_row<Incident>(panel, record);
    case RecordKind::Metric:
        return typed_row<Metric>(panel, record);
    case RecordKind::Timing:
        return typed_row<Timing>(panel, record);
    case RecordKind::KanoAnswer:
        return typed_row<KanoAnswer>(panel, record);
    case RecordKind::SwotTag:
        return typed_row<SwotTag>(panel, record);
    case RecordKind::Priority:
        return typed_row<Priority>(panel, record);
    case RecordKind::Tension:
        return typed_row<Tension>(panel, record);
    case RecordKind::Target:
        return typed_row<Target>(panel, record);
    case RecordKind::Service:
        return typed_row<Service>(panel, record);
    case RecordKind::Round:
        return typed_row<Round>(panel, record);
    case RecordKind::Score:
        return typed_row<Score>(panel, record);
    default: {
        auto const* name = name_field_of(kind);
        return { {}, {}, name ? name->in<std::string>(record) : std::string(), {}, {} };
    }
    }
}

}
