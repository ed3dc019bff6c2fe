#pragma once

// Counts the cards of a scene for its legend.

#include "core/scene/scene.h"

namespace trustline {

class LegendCount {
public:
    LegendCount(Lens lens, Tokens const& tokens);

    // No mark: nobody has scored what the lens shows.
    void add(std::optional<LensMark> const& mark);
    Legend take();

private:
    Legend m_legend;
    LegendEntry m_unscored;
};

}
