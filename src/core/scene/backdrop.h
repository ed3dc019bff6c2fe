#pragma once

// Lanes, hairlines and the three lines of the service blueprint (Shostack 1984; Bitner, Ostrom & Morgan 2008).

#include "core/scene/scene.h"

namespace trustline {

std::vector<BlueprintLine> blueprint_lines(BoardLayout const& layout);
std::vector<BoxInstance> backdrop_of(BoardLayout const& layout, std::vector<BlueprintLine> const& lines, Tokens const& tokens);

}
