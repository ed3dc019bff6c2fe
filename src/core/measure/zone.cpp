#include "core/measure/zone.h"

#include <cmath>

namespace trustline {

namespace {

    ZoneState state_of(double minimum, double desired, double perceived)
    {
        if (perceived < minimum)
            return ZoneState::BelowZone;
        return perceived > desired ? ZoneState::AboveZone : ZoneState::InZone;
    }

}

Result<ZoneOfTolerance> zone_of_tolerance(double minimum, double desired, double perceived)
{
    if (!std::isfinite(minimum) || !std::isfinite(desired) || !std::isfinite(perceived))
        return Error { "The zone of tolerance needs three numbers", {}, {} };
    if (minimum > desired)
        return Error { "What is adequate cannot be more than what is desired", {}, {} };

    ZoneOfTolerance zone {
        .adequacy = perceived - minimum,
        .superiority = perceived - desired,
        .width = desired - minimum,
        .position = std::nullopt,
        .state = state_of(minimum, desired, perceived),
    };
    if (zone.width > 0)
        zone.position = zone.adequacy / zone.width;
    return zone;
}

std::string_view label_of(ZoneState state)
{
    switch (state) {
    case ZoneState::BelowZone:
        return "below zone";
    case ZoneState::InZone:
        return "in zone";
    case ZoneState::AboveZone:
        break;
    }
    return "above zone";
}

}
