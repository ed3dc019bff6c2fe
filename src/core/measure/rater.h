#pragma once

// RATER scores rolled up. Formulas of SERVQUAL (Parasuraman, Zeithaml & Berry 1988; weights 1990): gap = perception −
// expectation, −6 … +6, negative falls short. Means are of raters first, then of touchpoints. Nothing scored is "nothing"
// (empty optional), never 0. Rules [M1] … in measure/SPEC.md.

#include "core/journey/journey.h"
#include "core/measure/flat_map.h"
#include "core/measure/zone.h"

#include <array>
#include <optional>
#include <span>

namespace trustline {

struct DimensionResult {
    std::optional<double> perception;  // 1 to 7, mean of those who scored it
    std::optional<double> expectation; // 1 to 7
    std::optional<double> gap;         // −6 to +6, mean of the gaps of those who scored both
    int n = 0;                         // scores behind it

    bool operator==(DimensionResult const&) const = default;
};

struct OverallResult {
    std::optional<double> unweighted;  // gap U: mean of the dimension gaps; none below three scored dimensions
    std::optional<double> weighted;    // gap W: weights renormalised over the dimensions that have a gap
    std::optional<double> perception;  // weighted the same way (SERVPERF, Cronin & Taylor 1992, when E is missing)
    std::optional<double> expectation;
    int scored = 0;                    // dimensions with a perception, 0 to 5: "k of 5 scored"
    int n = 0;                         // scores behind it

    bool operator==(OverallResult const&) const = default;
};

// Zone of tolerance rolled up, of one dimension or overall (weighted, from three dimensions on).
struct ZoneResult {
    std::optional<double> adequate;    // M, 1 to 7, mean of those who said it
    std::optional<double> desired;     // D
    std::optional<double> adequacy;    // MSA = P − M, mean of those who said both; below 0: not acceptable
    std::optional<double> superiority; // MSS = P − D
    int n = 0;                         // scores behind the adequacy

    // Where the mean perception M + MSA stands; none as long as adequacy and superiority are not both known.
    std::optional<ZoneState> state() const;
    std::optional<double> position() const; // 0 at what is adequate, 1 at what is desired
    bool operator==(ZoneResult const&) const = default;
};

struct RaterResult {
    std::array<DimensionResult, dimension_count> dimensions;
    OverallResult overall;
    std::vector<ZoneResult> zones; // one a dimension, and the overall one behind them; empty when nobody said a zone

    DimensionResult const& operator[](Dimension dimension) const { return dimensions[std::size_t(dimension)]; }
    ZoneResult zone(Dimension dimension) const { return zones.empty() ? ZoneResult {} : zones[std::size_t(dimension)]; }
    ZoneResult overall_zone() const { return zones.empty() ? ZoneResult {} : zones[dimension_count]; }
    std::optional<double> adequacy() const { return overall_zone().adequacy; }
    bool is_scored() const { return overall.scored > 0; }
    bool operator==(RaterResult const&) const = default;
};

struct RaterSheet {
    RaterResult map;
    FlatMap<StageId, RaterResult> stages;
    FlatMap<LaneId, RaterResult> lanes;
    FlatMap<PersonaId, RaterResult> personas;
    FlatMap<ServiceId, RaterResult> services;
    FlatMap<TouchpointId, RaterResult> touchpoints; // every touchpoint has an entry, scored or not, in the order of its table
    RaterWeights weights;                           // the ones used for all but `personas`
    bool are_weights_published = false;             // they are the published default: label them so
    int touchpoints_scored = 0;

    bool operator==(RaterSheet const&) const = default;
};

// Which mean every roll-up is, for captions.
inline constexpr std::string_view rule_of_means = "Mean of raters first, then of touchpoints, each counted once";
// What an overall without expectations is called (Cronin & Taylor 1992).
inline constexpr std::string_view name_of_performance = "SERVPERF";

// Which scores count: those of one round (empty: all scores of a map without rounds), of one persona or of all.
struct RaterQuestion {
    RoundId round;
    PersonaId persona;
    RoundId compared {}; // the round to compare it with; empty, or the same, or not there: the one before

    bool operator==(RaterQuestion const&) const = default;
};

RaterSheet rate(Journey const& journey, RaterQuestion const& question);
// [M6] The hundred points behind it: those of the persona asked for, else of the map.
RaterWeights weights_used(Journey const& journey, RaterQuestion const& question);

// The scores of one touchpoint, or of anything else whose scores are given.
RaterResult rate_scores(std::span<Score const* const> scores, RaterWeights const& weights);
// The mean of several results: each counts once, whatever its n. n adds up.
RaterResult mean_of(std::span<RaterResult const* const> results, RaterWeights const& weights);

// Points that sum to 100 by largest remainder: [1,1,1] → [34,33,33]. All zero: the published default.
std::vector<int> hundred_points(std::span<double const> shares);
RaterWeights hundred_points_of(RaterWeights const& weights);
// [M6] The weights of the map: its personas' weights averaged by share (equal shares when none is given), as 100 points.
RaterWeights weights_of_map(Journey const& journey);

// Names of the gap's ranges for colours and words (product decision), from −6 up: the seven bins of the look.
enum class GapBin : std::uint8_t { FailingDeep, Failing, Short, Nearly, Met, Above, WellAbove };
GapBin gap_bin(double gap);
// With the fewest decimals, from one on, that do not say another bin: "\u22120.04" is nearly, and "0.0" would be met.
std::string gap_number(double gap, DecimalSign sign);
std::string_view label_of(GapBin bin); // "failing", "short", "nearly", "met", "above"

}
