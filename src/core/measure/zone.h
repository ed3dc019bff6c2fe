#pragma once

// The zone of tolerance (Zeithaml, Berry & Parasuraman 1993; as in LibQUAL): between what is just adequate and what is
// desired. Scale-free: any scale, as long as all three stand on the same one. Rules [Z1] … in measure/SPEC.md.

#include "core/base/result.h"

#include <cstdint>
#include <optional>

namespace trustline {

enum class ZoneState : std::uint8_t { BelowZone, InZone, AboveZone };

struct ZoneOfTolerance {
    double adequacy = 0;            // MSA = P − M; below 0: less than is acceptable
    double superiority = 0;         // MSS = P − D; above 0: more than is desired
    double width = 0;               // D − M, 0 or more
    std::optional<double> position; // (P − M) / (D − M): 0 at the minimum, 1 at the desired; none in a zone without width
    ZoneState state = ZoneState::InZone;

    bool operator==(ZoneOfTolerance const&) const = default;
};

// An error when more is required than is desired: whoever answered mixed the columns up.
Result<ZoneOfTolerance> zone_of_tolerance(double minimum, double desired, double perceived);

std::string_view label_of(ZoneState state); // "below zone", "in zone", "above zone"

}
