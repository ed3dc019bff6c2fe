#pragma once

// Priority = value level agreed with a named stakeholder × gap × importance, against effort; not equal attention. How the
// factors combine is a product decision: worth = value × max(0, −gap) × importance, ranked by worth / effort. [R1] …

#include "core/measure/rater.h"

namespace trustline {

enum class Pick : std::uint8_t { QuickWin, BigProject, FillIn, Thankless }; // value and effort, cut at 4 of 7; 4 is high
std::string_view label_of(Pick pick); // "Quick win", "Big project", "Fill-in", "Thankless task"
std::string_view key_of(Pick pick);

struct PriorityResult {
    PriorityId priority;
    TouchpointId touchpoint;
    std::optional<int> value;      // 1 to 7
    std::optional<int> effort;     // 1 to 7
    std::optional<int> importance; // of the touchpoint, 1 to 7
    std::optional<double> gap;     // weighted, of the touchpoint
    std::optional<double> worth;   // 0 to 294; none as long as a factor is missing
    std::optional<double> worth_per_effort;
    std::optional<Pick> pick;
    int rank = 0;                  // from 1; 0: cannot be ranked
    int n = 0;                     // scores behind the gap
    bool is_agreed = false;        // a stakeholder is named

    bool operator==(PriorityResult const&) const = default;
};

struct PrioritySheet {
    std::vector<PriorityResult> ranked; // the most worth for its effort first, ties by id; unranked ones behind
    std::optional<double> effort_on_low_value; // 0 to 1: share of all effort that goes into value 1 to 3
    double effort = 0;                         // of those with value and effort
    int n = 0;                                 // priorities with value and effort

    bool operator==(PrioritySheet const&) const = default;
};

PrioritySheet priorities_of(Journey const& journey, RaterSheet const& sheet);

}
