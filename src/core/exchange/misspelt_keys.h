#pragma once

// Unknown keys are kept, so a slip such as "realiability" would lose a score without a word. [X9]

#include <optional>
#include <span>
#include <string_view>

namespace trustline {

// The known key that is at most two letters away; none for short keys, which are near to everything.
std::optional<std::string_view> probably_meant(std::string_view key, std::span<std::string_view const> known);

}
