#pragma once

// The words of lenses: English, keys of the translations.

#include "core/scene/scene.h"

namespace trustline {

std::string_view word_of_none(Lens lens); // of what a lens has nothing to say about: "not scored"
std::string_view subtitle_of(Lens lens);  // "perception minus expectation"
// Of the five lenses that show one dimension.
Dimension dimension_of(Lens lens);

}
