#pragma once

// Value stream (lean): process time PT, lead time LT ≥ PT, waiting LT − PT, %C&A as judged by the receiver, all times in
// seconds. Activity ratio ΣPT / ΣLT (a ratio of sums, not a sum of ratios), rolled %C&A = Π. Of parallel branches the
// longest lead time counts. Rules [V1] … in measure/SPEC.md.

#include "core/measure/rater.h"

namespace trustline {

struct StreamStep {
    TouchpointId touchpoint;
    std::optional<double> process_time; // seconds
    std::optional<double> lead_time;
    std::optional<double> promised_time;
    std::optional<double> complete_and_accurate; // 0 to 1
    bool is_on_longest_path = false;
    int n = 0; // timings behind it

    std::optional<double> waiting() const; // LT − PT
    bool is_late() const { return lead_time && promised_time && *lead_time > *promised_time; }
    bool operator==(StreamStep const&) const = default;
};

struct ValueStream {
    std::vector<StreamStep> steps; // touchpoints with a usable timing, in journey order
    std::optional<double> process_time; // sum along the longest path, seconds
    std::optional<double> lead_time;
    std::optional<double> waiting;
    std::optional<double> activity_ratio; // 0 to 1, over steps of the path that have both times
    std::optional<double> rolled_complete_and_accurate; // 0 to 1, over all steps that have one
    TouchpointId bottleneck;   // the longest lead time of the path; empty when there is none
    bool has_branches = false;
    int n = 0;                 // timings used
    int left_out = 0;          // timings that cannot be: lead time below process time, below 0
    // Against the round before, at the touchpoints that have a lead time in both: seconds given to (above 0) or taken from
    // (below 0) the customer.
    std::optional<double> given_to_customer;
    std::optional<double> lead_time_before; // of those touchpoints
    std::optional<double> lead_time_after;
    int compared = 0;          // touchpoints in both

    bool operator==(ValueStream const&) const = default;
};

// Of the round asked for; a timing without a round is of the first; with no round asked for, all timings count.
ValueStream value_stream(Journey const& journey, RaterQuestion const& question);

// "45 s", "3 min", "2 h", "1.5 d" (of 24 hours): the largest unit that gives one or more, with at most one decimal.
struct Duration {
    double amount = 0;
    std::string_view unit; // "s", "min", "h", "d"
};
Duration duration_of(double seconds);

}
