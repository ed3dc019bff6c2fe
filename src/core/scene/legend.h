#pragma once

// What the colours of a lens mean, and how many cards have each: the legend below the board. Part of every scene.

#include "core/base/colour.h"

#include <string>
#include <string_view>
#include <vector>

namespace trustline {

struct LegendEntry {
    Colour colour;
    Colour on_colour;        // of the sign
    std::string_view sign;   // icon_of(CardSign): name of an icon, or a digit "1" … "7"; empty for none
    std::string_view word;   // English, a key of the translations; entries next to each other may share a word
    std::vector<std::string> arguments; // for {0} of the word: fill them in after translating, see filled()
    int count = 0;           // cards in it
    bool is_unscored = false; // drawn as a dashed outline
};

struct Legend {
    std::string_view title;    // label_of(lens)
    std::string_view subtitle; // "perception minus expectation"
    std::vector<std::string> subtitle_arguments;
    std::vector<LegendEntry> entries; // from the worst to the best; what is not measured last (is_unscored), and only when there are such cards
};

}
