#pragma once

// The judgement of a wish: reads the journey, writes nothing. An edit without changes means "it is so already".

#include "core/base/result.h"
#include "core/edit/commands.h"
#include "core/journey/journey.h"

namespace trustline {

// Longest text of a record, and most touchpoints of a map: the limits of the file (exchange/limits.h uses these).
inline constexpr std::size_t max_text_characters = 10'000;
inline constexpr std::size_t max_touchpoints = 20'000;

Result<Edit> plan(Journey const& journey, Command const& command);

}
