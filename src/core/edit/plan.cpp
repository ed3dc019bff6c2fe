#include "core/edit/plan.h"

#include "core/edit/plans.h"

namespace trustline {

Result<Edit> plan(Journey const& journey, Command const& command)
{
    return std::visit([&](auto const& wish) { return plan_wish(journey, wish); }, command);
}

}
