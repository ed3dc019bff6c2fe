#pragma once

// The scene as SVG, for export and for tests: the whole board at level of detail 3 with its texts, headers and trust line.
// Texts are escaped, nothing in it can run or load anything; the map itself travels along in <metadata>.

#include "core/layout/text_wrap.h"
#include "core/scene/scene.h"

#include <string>

namespace trustline {

struct SvgParts {
    Journey const& journey;
    Measures const& measures;
    BoardLayout const& layout;
    Scene const& scene;
    SceneStyle style;
    std::string embedded_map; // text of the map file for <metadata>, or empty
};

std::string write_svg(SvgParts const& parts, MeasureText const& measure);

}
