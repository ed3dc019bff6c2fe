#pragma once

// Numbers as people and spreadsheets write them.

#include <optional>
#include <string_view>

namespace trustline {

// "5", "5.25", "5,25", "-1", with spaces around it; nothing for all else, thousands and exponents among it.
std::optional<double> decimal_number(std::string_view text);

}
