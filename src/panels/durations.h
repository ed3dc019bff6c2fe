#pragma once

// Times as people write them: "1 h 34 min". What has no unit is minutes.

#include <optional>
#include <string>
#include <string_view>

namespace trustline {

// Nothing is lost: "1 h 34 min 5 s"; days have 24 hours.
std::string duration_words(double seconds);
// Seconds; nothing for what is no time. Understands s, sec, min, m, h, tim, d and 秒 分 小时 天, with or without spaces.
std::optional<double> duration_from(std::string_view words);
// A number without needless zeros, as it is typed: "12", "4.5".
std::string number_words(double value);

}
