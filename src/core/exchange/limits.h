#pragma once

// The same limits for file, link, paste and message.

#include "core/edit/plan.h"

namespace trustline {

inline constexpr std::size_t max_file_bytes = 20'000'000;
inline constexpr int max_json_depth = 32;

}
