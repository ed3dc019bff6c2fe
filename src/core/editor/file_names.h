#pragma once

// Names of files out of titles: no sign that a file system refuses, not too long, never empty.

#include <string>
#include <string_view>

namespace trustline {

std::string file_name(std::string_view title, std::string_view ending);
std::string map_file_name(std::string_view title); // "….trustline.json"

}
