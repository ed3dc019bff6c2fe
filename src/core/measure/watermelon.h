#pragma once

// Green outside, red inside: operations meet their targets while the customer is dissatisfied. Rule (product decision): ops =
// every operational metric with a target meets it (needs one or more); exp = gap > −1 and adequacy ≥ 0 and every NPS, CSAT, CES target
// met, as far as they are known (needs one or more). Rules [W1] … in measure/SPEC.md.

#include "core/measure/flat_map.h"
#include "core/measure/rater.h"

namespace trustline {

enum class WatermelonCell : std::uint8_t { Sound, Watermelon, CarriedByPeople, HonestlyRed, Unmeasured, UnmeasuredUnhappy };
inline constexpr std::size_t watermelon_cell_count = 6;
std::string_view label_of(WatermelonCell cell); // "Sound", "Watermelon", "Carried by people", "Honestly red", "Unmeasured", "Unmeasured, unhappy"
std::string_view key_of(WatermelonCell cell);   // "sound" …

struct WatermelonResult {
    std::optional<WatermelonCell> cell;      // none: the experience is not known
    std::optional<bool> operations_are_met;  // none: no operational metric with target and actual
    std::optional<bool> experience_is_good;  // none: neither gap nor adequacy nor experience metric
    int operations_n = 0;                    // metrics behind it
    int experience_n = 0;                    // scores and experience metrics behind it
    bool only_responsiveness = false;        // all that is measured here is responsiveness: speed is not quality

    bool operator==(WatermelonResult const&) const = default;
};

struct WatermelonSheet {
    FlatMap<TouchpointId, WatermelonResult> touchpoints; // every touchpoint
    FlatMap<ServiceId, WatermelonResult> services;       // by its own metrics, those of its touchpoints, and its scores
    std::array<int, watermelon_cell_count> counts {};    // touchpoints a cell
    int unknown = 0;                                     // touchpoints in no cell
    std::vector<TouchpointId> only_responsiveness;       // in the order of ids

    bool operator==(WatermelonSheet const&) const = default;
};

WatermelonSheet watermelons(Journey const& journey, RaterSheet const& sheet, RoundId const& round);

}
