#pragma once

// Numbers as people and spreadsheets write them.

#include "core/base/text.h"

#include <optional>
#include <string_view>

namespace trustline {

// "5", "5.25", "5,25", "-1", "−1", "５", with spaces around it; nothing for all else, thousands and exponents among it.
std::optional<double> decimal_number(std::string_view text);
// As people type it where numbers are shown with this sign: the same, and "12 000" in groups of three. Nothing for "1,200" where
// the sign is the point, nor for "1.200" where it is the comma: some mean thousands by it.
std::optional<double> typed_number(std::string_view text, DecimalSign sign);

}
