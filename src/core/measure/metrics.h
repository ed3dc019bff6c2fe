#pragma once

// Numbers that somebody keeps: what they come to, and whether they meet their target. NPS (Reichheld 2003), CSAT, CES 2.0,
// DORA's five metrics. Rules [I1] … in measure/SPEC.md.

#include "core/journey/journey.h"

#include <optional>
#include <span>
#include <string_view>

namespace trustline {

struct Nps {
    double score = 0;  // −100 to +100, no percent sign
    int promoters = 0; // 9, 10
    int passives = 0;  // 7, 8
    int detractors = 0; // 0 to 6
    double margin = 0; // 1.96 · √((p + d − (p − d)²) / n) · 100

    int n() const { return promoters + passives + detractors; }
    bool is_small() const { return n() < 30; } // then print the margin
    bool operator==(Nps const&) const = default;
};

// Answers by value, lowest first: 11 (0 to 10), 5 (1 to 5), 7 (1 to 7, 7 is easy). Nothing when there are no answers, or when
// the counts are not that many or below 0.
std::optional<Nps> nps_of(std::span<int const> counts);
// TopTwo (Usual): satisfied (4, 5) in percent of all answers. Mean: 1 to 5.
std::optional<double> csat_of(std::span<int const> counts, MetricMethod method);
// Mean (Usual): 1 to 7. Net: percent of 6, 7 minus percent of 1 to 3. Agreeing: percent of 5 to 7.
std::optional<double> ces_of(std::span<int const> counts, MetricMethod method);

bool is_about_experience(MetricKind kind); // NPS, CSAT, CES; all others are operational
bool is_of_dora(MetricKind kind);
MetricMethod method_used(Metric const& metric); // Usual resolved: TopTwo for CSAT, Mean for CES

struct MetricResult {
    MetricId metric;
    std::optional<double> actual; // computed from counts when there are usable ones, else as typed
    std::optional<double> target;
    std::optional<bool> is_met;   // none without an actual and a target
    int n = 0;                    // answers behind it; 0 when the actual was typed
    std::optional<double> margin; // of an NPS
    std::string_view unit;        // as written; "%" or "" for NPS, CSAT, CES. Good as long as the journey
    bool is_small_sample = false; // an NPS of fewer than 30

    bool operator==(MetricResult const&) const = default;
};

MetricResult result_of(Metric const& metric);
// "{0} ± {1} (n = {2}: fewer than 30 answers say little)" and the like for what needs a remark; empty message: nothing.
Error remark_on(MetricResult const& result);

// A metric of the round asked for (none: every metric). A metric without a round is of the first.
bool is_of_round(Metric const& metric, RoundId const& asked, RoundId const& first);

// Clusters of the respondents of one year's report, not thresholds; "k" numbers are from general knowledge. Change fail rate is
// not monotone: never derive a band from it. The 2025 report has no such bands.
struct DoraBand {
    std::string_view name;  // "Elite"
    int year = 0;           // 2024
    int share_percent = 0;  // of the respondents
    std::string_view range; // "less than one day"
};
std::span<DoraBand const> dora_bands(MetricKind kind); // empty for the rework rate and what is not DORA's

}
