#pragma once

// [T2] No spreadsheet may take anybody's words for a formula; and back again.

#include <string>
#include <string_view>

namespace trustline {

inline constexpr std::string_view clipboard_attribute = "data-trustline";

// With an apostrophe in front when a spreadsheet could run it.
std::string defused(std::string_view cell);
// Without exactly that apostrophe.
std::string_view undefused(std::string_view cell);

}
