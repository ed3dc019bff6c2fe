#pragma once

// The same limits for file, link, paste and message. Longest text and most touchpoints: edit/plan.h.

#include "core/edit/plan.h"

namespace trustline {

inline constexpr std::size_t max_file_bytes = 20'000'000;
inline constexpr int max_json_depth = 32;
// Keeps what a hostile file can make us remember near the size of the largest honest one.
inline constexpr std::size_t max_json_values = 2'000'000;

}
