#pragma once

// Numbers and times as people type them into fields, and as the fields show them. What has no unit is minutes: "1 h 34 min".

#include "core/base/text.h"
#include "core/editor/editor_view.h"
#include "core/editor/wishes.h"

#include <optional>
#include <string>
#include <string_view>

namespace trustline {

// Nothing is lost: "1 h 34 min 5 s"; days have 24 hours. With a view in the reader's language.
std::string duration_words(double seconds, DecimalSign sign, EditorView const* view = nullptr);
// Seconds; nothing for what is no time. Understands s, sec, min, m, h, tim, d and 秒 分 小时 天, with or without spaces.
std::optional<double> duration_from(std::string_view words, DecimalSign sign);
// A number without needless zeros, as it is typed: "12", "4.5".
std::string number_words(double value, DecimalSign sign);
// Says that a text was not understood, with one that would have been.
ShowProblem not_understood(std::string example);

}
