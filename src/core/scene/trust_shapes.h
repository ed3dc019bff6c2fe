#pragma once

// The trust line as boxes in trust space: x in board units, y the balance, growing upwards.

#include "core/scene/scene.h"

namespace trustline {

// Fills everything of the scene whose name begins with "trust", and the falls. An anchor belongs to each step.
void add_trust_shapes(Scene& scene, Measures const& measures, BoardLayout const& layout, std::vector<TrustAnchor> const& anchors, Tokens const& tokens);

}
