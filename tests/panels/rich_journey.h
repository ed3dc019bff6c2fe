#pragma once

#include "core/journey/journey.h"

namespace trustline {

// three_stage_journey() with a record of every kind at “Sign up”: a watermelon, a long wait, voices, two rounds of scores.
Journey rich_journey();

}
