#include "core/measure/kano.h"

#include "core/measure/places.h"
#include "core/measure/rater_table.h"

#include <algorithm>
#include <numeric>

namespace trustline {

namespace {

    constexpr auto M = KanoClass::MustBe;
    constexpr auto O = KanoClass::OneDimensional;
    constexpr auto A = KanoClass::Attractive;
    constexpr auto I = KanoClass::Indifferent;
    constexpr auto R = KanoClass::Reverse;
    constexpr auto Q = KanoClass::Questionable;

    // [K1] Rows: if present; columns: if absent.
    constexpr KanoClass evaluation[5][5] {
        { Q, A, A, A, O },
        { R, I, I, I, M },
        { R, I, I, I, M },
        { R, I, I, I, M },
        { R, R, R, R, Q },
    };

    std::vector<KanoCounts> answers_of(Places const& places, RoundId const& round, PersonaId const& persona)
    {
        std::vector<KanoCounts> counts(places.count());
        for (auto const& [id, answer] : places.journey.all<KanoAnswer>()) {
            auto const touchpoint = places.touchpoint(answer.touchpoint);
            if (touchpoint == nowhere || !concerns(answer.round, round) || !concerns(answer.persona, persona))
                continue;
            ++counts[touchpoint].by_class[std::size_t(kano_class(answer.if_present, answer.if_absent))];
        }
        return counts;
    }

    // [K4] Only answers that were given in this very round tell how it moved.
    std::vector<KanoCounts> answers_in(Places const& places, RoundId const& round)
    {
        std::vector<KanoCounts> counts(places.count());
        for (auto const& [id, answer] : places.journey.all<KanoAnswer>()) {
            auto const touchpoint = places.touchpoint(answer.touchpoint);
            if (touchpoint != nowhere && answer.round == round)
                ++counts[touchpoint].by_class[std::size_t(kano_class(answer.if_present, answer.if_absent))];
        }
        return counts;
    }

}

KanoClass kano_class(KanoReply if_present, KanoReply if_absent)
{
    return evaluation[std::size_t(if_present)][std::size_t(if_absent)];
}

int KanoCounts::n() const { return std::accumulate(by_class.begin(), by_class.end(), 0); }

// [K2]
std::optional<double> KanoCounts::better() const
{
    auto const count = [&](KanoClass of) { return by_class[std::size_t(of)]; };
    int const all = count(A) + count(O) + count(M) + count(I);
    return all == 0 ? std::nullopt : std::optional((count(A) + count(O)) / double(all));
}

std::optional<double> KanoCounts::worse() const
{
    auto const count = [&](KanoClass of) { return by_class[std::size_t(of)]; };
    int const all = count(A) + count(O) + count(M) + count(I);
    return all == 0 ? std::nullopt : std::optional(-(count(O) + count(M)) / double(all));
}

// [K3] The order of KanoClass is the order in which ties are broken.
std::optional<KanoClass> KanoCounts::winner() const
{
    static_assert(M < O && O < A && A < I && I < R && R < Q);
    auto const most = std::max_element(by_class.begin(), by_class.end());
    return *most == 0 ? std::nullopt : std::optional(KanoClass(most - by_class.begin()));
}

std::optional<KanoClass> KanoResult::best_known() const
{
    auto const answered = answers.winner();
    return answered ? answered : set_by_team;
}

bool KanoResult::differs() const
{
    auto const answered = answers.winner();
    return answered && set_by_team && *answered != *set_by_team;
}

std::vector<KanoResult> kano_of(Journey const& journey, RoundId const& round, PersonaId const& persona)
{
    Places const places(journey);
    auto const answers = answers_of(places, round, persona);
    std::vector<KanoResult> results;
    for (auto const index : places.in_order) {
        auto const& touchpoint = *places.touchpoints[index];
        if (answers[index].n() > 0 || touchpoint.kano)
            results.push_back({ touchpoint.id, answers[index], touchpoint.kano });
    }
    return results;
}

std::vector<ExpectationDrift> expectation_drift(Journey const& journey, RoundId const& earlier, RoundId const& later)
{
    Places const places(journey);
    RaterQuestion const questions[] { { earlier, {} }, { later, {} } };
    auto const sheets = rate_each(places, questions);
    auto const& before = sheets[0];
    auto const& after = sheets[1];
    auto const answers_before = answers_in(places, earlier);
    auto const answers_after = answers_in(places, later);
    std::vector<ExpectationDrift> drifts;
    for (auto const index : places.in_order) {
        auto const& then = before.touchpoints.value(index).overall;
        auto const& now = after.touchpoints.value(index).overall;
        if (then.expectation && now.expectation)
            drifts.push_back({ places.touchpoints[index]->id, *then.expectation, *now.expectation, then.n, now.n, answers_before[index].winner(),
                answers_after[index].winner() });
    }
    std::stable_sort(drifts.begin(), drifts.end(), [](auto const& a, auto const& b) { return a.change() > b.change(); });
    return drifts;
}

}
