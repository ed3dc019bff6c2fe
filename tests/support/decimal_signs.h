#pragma once

// For tests of the decimal sign: which numbers a text holds, and which of them somebody typed, such as the name of a release.

#include "core/journey/journey.h"

#include <set>
#include <string>
#include <string_view>

namespace trustline {

// "7.4" of "perceived 7.4 of 10": digits on both sides of this sign.
std::set<std::string> numbers_with(char sign, std::string_view text);
std::set<std::string> numbers_typed_with(char sign, Journey const& journey);

}
