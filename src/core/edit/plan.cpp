#include "core/edit/plan.h"

#include "core/edit/plans.h"
#include "core/edit/locks.h"

namespace trustline {

Result<Edit> plan(Journey const& journey, Command const& command)
{
    auto edit = std::visit([&](auto const& wish) { return plan_wish(journey, wish); }, command);
    if (!edit)
        return edit;
    if (auto problem = problem_with_locked(journey, command, edit.value()))
        return *problem;
    return edit;
}

}
