#pragma once

#include "core/measure/rater.h"

namespace trustline {

// Five linked sliders: one dimension gets so many of the hundred points (0 to 100), the other four share the rest in the
// proportion they had; when they had nothing, equally. The sum is always 100.
RaterWeights with_points(RaterWeights const& weights, Dimension dimension, int points);

}
