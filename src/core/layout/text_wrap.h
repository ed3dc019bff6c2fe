#pragma once

// Breaking texts into lines: at spaces, between any two CJK characters (never before closing punctuation), inside a word
// only when it is longer than the line. The last line that fits gets an ellipsis when more would follow.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

struct TextStyle {
    float em = 13; // pixels, or board units
    bool is_bold = false;
    bool operator==(TextStyle const&) const = default;
};

// Width of a run of text. The page measures with its own fonts; tools and tests with estimated_width.
using MeasureText = std::function<float(std::string_view, TextStyle const&)>;

// A table of average widths for a system font: CJK 1 em, Latin by class of letter. The same on every machine.
float estimated_width(std::string_view text, TextStyle const& style);

std::vector<std::string> wrapped(std::string_view text, TextStyle const& style, float width, std::size_t most_lines, MeasureText const& measure);
std::string shortened(std::string_view text, TextStyle const& style, float width, MeasureText const& measure);

}
