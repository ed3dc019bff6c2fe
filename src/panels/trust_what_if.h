#pragma once

// What the trust line would be if the selected touchpoint had gone well: the dashed line of the strip.

#include "panels/panel.h"

namespace trustline {

// Null unless exactly one touchpoint is selected and it lost trust. Kept until the map, the selection or the question moves.
WhatIf const* what_if(Panel& panel);

}
