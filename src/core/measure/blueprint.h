#pragma once

// Service blueprint (Bitner, Ostrom & Morgan 2008): three lines between five kinds of lanes, who crosses them, and hand-overs
// between channels. Computed on demand. Rules [B1] … in measure/SPEC.md.

#include "core/journey/journey.h"

#include <array>
#include <string_view>
#include <vector>

namespace trustline {

enum class BlueprintLine : std::uint8_t { Interaction, Visibility, InternalInteraction };
std::string_view label_of(BlueprintLine line); // "Line of interaction" …
std::string_view key_of(BlueprintLine line);   // "interaction" …

// Whether somebody who goes from one lane to the other crosses the line. Physical evidence and customer are above all three.
bool crosses(BlueprintLine line, LaneKind from, LaneKind to);

struct Handover {
    TouchpointId from;
    TouchpointId to;
    Channel from_channel = Channel::None;
    Channel to_channel = Channel::None;

    bool operator==(Handover const&) const = default;
};

struct Blueprint {
    std::vector<Handover> handovers;                // from one channel into another, along what the customer sees
    int transitions = 0;                            // n: steps from one touchpoint to the next that were looked at
    std::array<std::vector<LinkId>, 3> crossings;   // links over each line, by id
    int links = 0;                                  // n: links between two known lanes
    std::array<int, 5> touchpoints_by_lane_kind {};

    bool operator==(Blueprint const&) const = default;
};

// Along the persona's path when one is named.
Blueprint blueprint_of(Journey const& journey, PersonaId const& persona = {});

}
