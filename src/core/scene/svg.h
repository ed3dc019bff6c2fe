#pragma once

// The scene as SVG, for export and for tests: the whole board at level of detail 3 with its texts, headers and trust line.
// Texts are escaped, nothing in it can run or load anything; the map itself travels along in <metadata>.

#include "core/layout/text_wrap.h"
#include "core/scene/scene.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace trustline {

struct SvgParts {
    Journey const& journey;
    Measures const& measures;
    BoardLayout const& layout;
    Scene const& scene;
    SceneStyle style;
    std::string embedded_map; // text of the map file for <metadata>, or empty
    std::function<std::string_view(std::string_view)> say; // the words of labels in the reader's language; empty: English
};

std::string write_svg(SvgParts const& parts, MeasureText const& measure);

// The map that travels in an SVG of ours, as the text of its file; empty when there is none. For any text.
std::optional<std::string> map_in_svg(std::string_view svg);

}
