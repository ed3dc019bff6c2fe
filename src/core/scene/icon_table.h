#pragma once

// The drawings of all icons, as SVG path data on a grid of 24 × 24. One row a style: an icon of several styles has several
// rows, one after the other, painted in this order.

#include "core/scene/icons.h"

namespace trustline {

std::span<IconPath const> icon_table();

}
