#include "core/measure/measures.h"

#include "core/measure/keeper.h"
#include "core/measure/rounds.h"

namespace trustline {

Measures measure(Journey const& journey, RaterQuestion const& question)
{
    MeasureKeeper keeper;
    return keeper.refresh(journey, question);
}

std::optional<double> Measures::change_since_last_round(TouchpointId const& touchpoint) const
{
    return change_of_overall(earlier, rater, touchpoint);
}

}
