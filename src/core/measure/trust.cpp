#include "core/measure/trust.h"

#include "core/base/plain_range.h"
#include "core/journey/queries.h"
#include "core/measure/parts.h"
#include "core/measure/rater_table.h"
#include "core/measure/settled.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

    constexpr double lost_at_gap = -2;
    constexpr double won_above_gap = -1;
    constexpr double lost_at_perception = 3;
    constexpr double won_at_perception = 5;

    using Incidents = TrustLedger::Incidents;

    bool counts_in(Places const& places, Incident const& incident, RaterQuestion const& question)
    {
        bool const is_theirs = question.persona.is_empty() || incident.persona.is_empty() || incident.persona == question.persona;
        if (!is_theirs || incident.is_favourable)
            return false;
        if (question.round.is_empty() || incident.round.is_empty())
            return true;
        auto const rank = places.rank_of(incident.round);
        return rank != nowhere && rank <= places.rank_of(question.round);
    }

    std::vector<Incidents> incidents_of(Places const& places, RaterQuestion const& question)
    {
        std::vector<Incidents> result(places.count());
        for (auto const& [id, incident] : places.journey.all<Incident>()) {
            auto const touchpoint = places.touchpoint(incident.touchpoint);
            if (touchpoint == nowhere || !counts_in(places, incident, question))
                continue;
            auto& at = result[touchpoint];
            bool const is_of_round = places.is_of_round(incident.round, question.round);
            at.open += incident.is_resolved ? 0 : 1;
            at.of_round += is_of_round ? 1 : 0;
            at.resolved_of_round += is_of_round && incident.is_resolved ? 1 : 0;
        }
        return result;
    }

    // [T5] What one touchpoint does to the ledger.
    TrustStep step_at(TouchpointId const& touchpoint, RaterResult const& result, Incidents const& incidents, double ratio)
    {
        auto const by_scores = trust_effect(result);
        bool const is_put_right = incidents.of_round > 0 && incidents.resolved_of_round == incidents.of_round;
        TrustStep step;
        step.touchpoint = touchpoint;
        step.incidents = incidents.open;
        step.is_resolved = by_scores == TrustEffect::Lost && is_put_right && incidents.open == 0;
        bool const is_lost_by_scores = by_scores == TrustEffect::Lost && !step.is_resolved;
        step.negatives = std::max(incidents.open, is_lost_by_scores ? 1 : 0);
        if (step.negatives > 0)
            step.effect = TrustEffect::Lost;
        else if (by_scores == TrustEffect::Won)
            step.effect = TrustEffect::Won;
        step.change = step.effect == TrustEffect::Won ? 1 : -ratio * step.negatives;
        return step;
    }

    // What a step adds to the numbers of its line, or takes from them again.
    void count(TrustLine& line, TrustStep const& step, bool is_scored, int sign)
    {
        line.won += step.effect == TrustEffect::Won ? sign : 0;
        line.lost += step.effect == TrustEffect::Lost ? sign : 0;
        line.negatives += step.negatives * sign;
        line.resolved += step.is_resolved ? sign : 0;
        bool const is_known = is_scored || step.negatives > 0;
        line.known += step.is_on_path && is_known ? sign : 0;
        line.unscored += step.is_on_path && !is_known ? sign : 0;
    }

    void sum_up(TrustLine& line)
    {
        line.balance = line.lowest = line.highest = 0;
        for (auto& step : plainly(line.steps)) {
            line.balance += step.change;
            line.lowest = std::min(line.lowest, line.balance);
            line.highest = std::max(line.highest, line.balance);
            step.balance = line.balance;
        }
    }

    TrustStep step_of(TouchpointId const& id, RaterResult const& result, Incidents const& incidents, bool is_on_path, double ratio)
    {
        return is_on_path ? step_at(id, result, incidents, ratio) : TrustStep { .touchpoint = id, .is_on_path = false };
    }

    TrustLine line_with(Places const& places, RaterSheet const& sheet, RaterQuestion const& question, TouchpointId const* fixed)
    {
        TrustLine line;
        line.ratio = places.journey.map().trust_ratio;
        auto const incidents = incidents_of(places, question);
        auto const is_on_path = places.on_path_of(question.persona);
        for (auto const index : places.in_order) {
            // [T2] Only what the customer sees; back stage work shows in the steps it causes.
            if (!places.is_seen[index])
                continue;
            auto const& [id, result] = sheet.touchpoints.entry(index);
            bool const is_fixed = is_on_path[index] && fixed && id == *fixed;
            auto step = is_fixed ? TrustStep { .touchpoint = id, .effect = TrustEffect::Won, .change = 1 }
                                 : step_of(id, result, incidents[index], is_on_path[index], line.ratio);
            count(line, step, result.is_scored() || is_fixed, 1);
            line.steps.push_back(std::move(step));
        }
        sum_up(line);
        return line;
    }

}

void TrustLedger::begin(Places const& places, RaterSheet const& sheet, RaterQuestion const& question, TrustLine& line)
{
    m_incidents = incidents_of(places, question);
    m_is_on_path = places.on_path_of(question.persona);
    m_entries.clear();
    line = trust_line(places, sheet, question);
    for (auto const index : places.in_order) {
        if (places.is_seen[index])
            m_entries.push_back({ index, sheet.touchpoints.value(index).is_scored() });
    }
}

void TrustLedger::update(Places const& places, RaterSheet const& sheet, std::span<std::uint32_t const> touchpoints, TrustLine& line)
{
    for (auto const touchpoint : touchpoints) {
        auto const entry = std::find_if(m_entries.begin(), m_entries.end(), [&](Entry const& other) { return other.touchpoint == touchpoint; });
        if (entry != m_entries.end()) {
            auto const step = line.steps.begin() + (entry - m_entries.begin());
            count(line, *step, entry->is_scored, -1);
            line.steps.erase(step);
            m_entries.erase(entry);
        }
    }
    // All that stay stand in their order; so each finds its place among them.
    for (auto const touchpoint : touchpoints) {
        if (!places.is_seen[touchpoint])
            continue;
        auto const& [id, result] = sheet.touchpoints.entry(touchpoint);
        auto const at = std::lower_bound(m_entries.begin(), m_entries.end(), places.order_of[touchpoint],
            [&](Entry const& other, std::uint32_t order) { return places.order_of[other.touchpoint] < order; });
        auto step = step_of(id, result, m_incidents[touchpoint], m_is_on_path[touchpoint], line.ratio);
        count(line, step, result.is_scored(), 1);
        line.steps.insert(line.steps.begin() + (at - m_entries.begin()), std::move(step));
        m_entries.insert(at, { touchpoint, result.is_scored() });
    }
    sum_up(line);
}

int TrustLine::to_earn_back() const
{
    return balance < 0 ? int(std::ceil(settled(-balance))) : 0;
}

TrustEffect trust_effect(RaterResult const& result)
{
    if (result.overall.weighted) {
        double const gap = settled(*result.overall.weighted);
        if (gap <= lost_at_gap)
            return TrustEffect::Lost;
        return gap > won_above_gap ? TrustEffect::Won : TrustEffect::None;
    }
    if (result.overall.perception) {
        double const perception = settled(*result.overall.perception);
        if (perception <= lost_at_perception)
            return TrustEffect::Lost;
        return perception >= won_at_perception ? TrustEffect::Won : TrustEffect::None;
    }
    return TrustEffect::None;
}

std::optional<int> TrustLine::journeys_to_earn_back() const
{
    if (balance >= 0)
        return 0;
    auto const moments = std::count_if(steps.begin(), steps.end(), [](TrustStep const& step) { return step.is_on_path; });
    if (moments == 0)
        return std::nullopt;
    return int(std::ceil(settled(-balance / double(moments))));
}

TrustLine trust_line(Places const& places, RaterSheet const& sheet, RaterQuestion const& question)
{
    return line_with(places, sheet, question, nullptr);
}

TrustLine trust_line(Journey const& journey, RaterSheet const& sheet, RaterQuestion const& question)
{
    return line_with(Places(journey), sheet, question, nullptr);
}

TrustLine trust_line_if_fixed(Journey const& journey, RaterSheet const& sheet, TouchpointId const& fixed, RaterQuestion const& question)
{
    return line_with(Places(journey), sheet, question, &fixed);
}

std::vector<TrustWhatIf> what_if_fixed(Journey const& journey, TrustLine const& line)
{
    // The lowest balance from each step on; before it nothing would be different.
    std::vector<double> lowest_from(line.steps.size() + 1, line.balance);
    for (std::size_t i = line.steps.size(); i-- > 0;)
        lowest_from[i] = std::min(line.steps[i].balance, lowest_from[i + 1]);
    std::vector<TrustWhatIf> fixes;
    double lowest_before = 0;
    for (std::size_t i = 0; i < line.steps.size(); ++i) {
        auto const& step = line.steps[i];
        if (step.effect == TrustEffect::Lost) {
            double const gain = 1 - step.change;
            fixes.push_back({ step.touchpoint, gain, line.balance + gain, std::min(lowest_before, lowest_from[i] + gain), step.negatives });
        }
        lowest_before = std::min(lowest_before, step.balance);
    }
    auto const importance_of = [&](TrustWhatIf const& fix) {
        auto const* touchpoint = journey.find(fix.touchpoint);
        return touchpoint ? touchpoint->importance.value_or(0) : 0;
    };
    std::stable_sort(fixes.begin(), fixes.end(), [&](TrustWhatIf const& a, TrustWhatIf const& b) {
        return a.gain != b.gain ? a.gain > b.gain : importance_of(a) > importance_of(b);
    });
    return fixes;
}

std::vector<PersonaTrust> trust_of_personas(Journey const& journey, RoundId const& round)
{
    Places const places(journey);
    std::vector<RaterQuestion> questions;
    for (auto const* persona : personas_in_order(journey))
        questions.push_back({ round, persona->id });
    auto const sheets = rate_each(places, questions);
    std::vector<PersonaTrust> result;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        auto line = trust_line(places, sheets[i], questions[i]);
        std::erase_if(line.steps, [](TrustStep const& step) { return !step.is_on_path; });
        result.push_back({ questions[i].persona, std::move(line) });
    }
    return result;
}

}
