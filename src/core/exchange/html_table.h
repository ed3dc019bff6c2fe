#pragma once

// The first table of an HTML text that another program put on the clipboard. No document is made of it: tags are passed
// over, texts of cells are kept.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

std::vector<std::vector<std::string>> table_in_html(std::string_view html);

// The value of the first attribute of this name in any tag, with its entities resolved.
std::optional<std::string> attribute_in_html(std::string_view html, std::string_view name);

}
