#pragma once

// Two rounds side by side for every measure, and what a round set out to reach against what it did. Computed on demand.
// Rules [U1] … in measure/SPEC.md.

#include "core/measure/rater.h"

namespace trustline {

// The round before this one in order; empty when there is none.
RoundId round_before(Journey const& journey, RoundId const& round);

enum class Better : std::uint8_t { Higher, Lower, Neither };

// One number in both rounds.
struct RoundNumber {
    std::string_view key;   // "overall.weighted", "trust.balance" …, stable
    std::string_view label; // English, a key of the translations: "Overall gap, weighted"
    std::string_view unit;  // "points", "s", "share" (0 to 1), "" (a count)
    std::optional<double> before;
    std::optional<double> after;
    int n_before = 0;
    int n_after = 0;
    Better better = Better::Higher;

    std::optional<double> change() const;
    bool is_better() const;
    bool is_worse() const;
};

struct TouchpointChange {
    TouchpointId touchpoint;
    std::optional<double> perception_before, perception_after;
    std::optional<double> gap_before, gap_after; // weighted
    std::optional<double> lead_time_before, lead_time_after;
    int n_before = 0;
    int n_after = 0;

    std::optional<double> perception_change() const;
    std::optional<double> gap_change() const;
    bool operator==(TouchpointChange const&) const = default;
};

// A metric that is kept in both rounds: matched by what it belongs to, kind and title.
struct MetricChange {
    MetricId before;
    MetricId after;
    std::optional<double> actual_before, actual_after;
    std::optional<bool> was_met, is_met;
};

struct RoundComparison {
    RoundId earlier;
    RoundId later;
    std::vector<RoundNumber> numbers;          // the map's, every measure
    std::vector<TouchpointChange> touchpoints; // those with a number in one of the two, in journey order
    std::vector<MetricChange> metrics;         // by id of the later one
};

RoundComparison compare_rounds(Journey const& journey, RoundId const& earlier, RoundId const& later, PersonaId const& persona = {});
// The same when the later round has been measured already; its question says which round and persona.
struct Measures;
RoundComparison compare_rounds(Journey const& journey, RoundId const& earlier, Measures const& later);
RoundComparison compare_rounds(Journey const& journey, Measures const& earlier, Measures const& later); // both are there
// The touchpoints whose records one of its numbers comes from, in either round, by id.
std::vector<TouchpointId> touchpoints_behind(RoundNumber const& number, Journey const& journey, Measures const& earlier, Measures const& later);

// From two sheets that are there already, for the lens: weighted gap, after − before; where one of the two has none, weighted perception.
std::optional<double> change_of_overall(RaterSheet const& earlier, RaterSheet const& later, TouchpointId const& touchpoint);

// Expected against achieved: expected = aimed − before, achieved = after − before, of the perception of one dimension.
struct TargetNumber {
    Dimension dimension = Dimension::Reliability;
    double aimed = 0;
    std::optional<double> before; // in the round that it is compared with
    std::optional<double> after;
    int n = 0;                    // scores behind `after`

    std::optional<double> expected() const;
    std::optional<double> achieved() const;
    std::optional<bool> is_met() const; // after ≥ aimed
    bool operator==(TargetNumber const&) const = default;
};
struct TargetResult {
    TargetId target;
    RoundId round;
    TouchpointId touchpoint;           // empty: the map
    std::vector<TargetNumber> numbers; // dimensions that are aimed at, in the order of RATER

    bool operator==(TargetResult const&) const = default;
};
// Of one round, compared with the one that it is asked against, or of all, each with the round before it; of a round that is not there:
// none. The persona does not matter. By order of round, then the map's, then in journey order.
std::vector<TargetResult> targets_of(Journey const& journey, RaterQuestion const& question = {});

}
