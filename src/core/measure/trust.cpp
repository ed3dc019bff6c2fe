#include "core/measure/trust.h"

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

    // Unfavourable incidents at one touchpoint, [T5].
    struct Incidents {
        int open = 0;              // unresolved, up to and including the round asked for
        int of_round = 0;          // of the round asked for itself
        int resolved_of_round = 0;
    };

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

    void take(TrustLine& line, TrustStep step, bool is_scored)
    {
        line.balance += step.change;
        line.lowest = std::min(line.lowest, line.balance);
        line.highest = std::max(line.highest, line.balance);
        line.won += step.effect == TrustEffect::Won ? 1 : 0;
        line.lost += step.effect == TrustEffect::Lost ? 1 : 0;
        line.negatives += step.negatives;
        line.resolved += step.is_resolved ? 1 : 0;
        line.unscored += step.is_on_path && !is_scored && step.negatives == 0 ? 1 : 0;
        step.balance = line.balance;
        line.steps.push_back(std::move(step));
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
            auto step = step_at(id, result, incidents[index], line.ratio);
            if (!is_on_path[index])
                step = { .touchpoint = id, .is_on_path = false };
            else if (fixed && id == *fixed)
                step = { .touchpoint = id, .effect = TrustEffect::Won, .change = 1 };
            take(line, std::move(step), result.is_scored() || (fixed && id == *fixed));
        }
        return line;
    }

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
