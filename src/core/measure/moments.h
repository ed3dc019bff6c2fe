#pragma once

// Moments of truth: those the team flagged (Carlzon 1987: any contact in which the customer forms an impression), and those
// that the numbers propose. Candidate (product decision): importance 6 or 7 and (gap ≤ −1 or adequacy < 0), ranked by
// importance/7 × max(0, −gap). Importance-performance analysis: Martilla & James 1977. Rules [N1] … in measure/SPEC.md.

#include "core/measure/rater.h"

namespace trustline {

struct MomentCandidate {
    TouchpointId touchpoint;
    double rank = 0;               // 0 to 6
    int importance = 0;            // 6 or 7
    std::optional<double> gap;     // weighted
    std::optional<double> adequacy;
    int n = 0;
    bool is_flagged = false;       // the team has flagged it already

    bool operator==(MomentCandidate const&) const = default;
};

struct MomentSheet {
    std::vector<TouchpointId> flagged;       // in journey order
    std::vector<MomentCandidate> candidates; // the highest rank first, ties in journey order

    bool operator==(MomentSheet const&) const = default;
};

MomentSheet moments_of_truth(Journey const& journey, RaterSheet const& sheet);
// One sentence why: "Importance 7 of 7 and a gap of −2.0 (n = 4)". An Error is a sentence with arguments; nothing is wrong.
Error reason_for(MomentCandidate const& candidate);

enum class Quadrant : std::uint8_t { ConcentrateHere, KeepUp, LowPriority, PossibleOverkill };
std::string_view label_of(Quadrant quadrant); // "Concentrate here", "Keep up the good work", "Low priority", "Possible overkill"
std::string_view key_of(Quadrant quadrant);   // "concentrateHere" …

enum class CrossHair : std::uint8_t { GrandMeans, ScaleMidpoint };
std::string_view label_of(CrossHair cross_hair); // "Cross-hair at the means of all points", "Cross-hair at the middle of the scale (4)"

struct QuadrantPoint {
    TouchpointId touchpoint;
    double importance = 0;  // 1 to 7
    double performance = 0; // 1 to 7: perception, weighted
    Quadrant quadrant = Quadrant::LowPriority;
    int n = 0;

    bool operator==(QuadrantPoint const&) const = default;
};

struct QuadrantSheet {
    CrossHair cross_hair = CrossHair::GrandMeans;
    std::optional<double> importance;  // where the lines cross; none without points and with grand means
    std::optional<double> performance;
    std::vector<QuadrantPoint> points; // in journey order; on the line counts as high
    int left_out = 0;                  // touchpoints without an importance or without a perception

    bool operator==(QuadrantSheet const&) const = default;
};

QuadrantSheet quadrants(Journey const& journey, RaterSheet const& sheet, CrossHair cross_hair = CrossHair::GrandMeans);

}
