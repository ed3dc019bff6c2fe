#pragma once

// A journey with something of every kind in it, so that no picture is empty: two rounds, three personas, twelve touchpoints.
// Ids are "t0" to "t11"; "t4" is a watermelon, "t5" falls short of what is adequate.

#include "core/journey/journey.h"

namespace trustline {

enum class RichTexts { English, Chinese, Long };
Journey rich_journey(RichTexts texts = RichTexts::English);

}
