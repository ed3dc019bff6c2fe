#include "core/edit/alter.h"
#include "core/edit/plans.h"
#include "core/edit/texts.h"

#include <algorithm>

namespace trustline {

namespace {

    bool is_linked(Journey const& journey, TouchpointId const& from, TouchpointId const& to)
    {
        auto const& links = journey.all<Link>();
        return std::any_of(links.begin(), links.end(), [&](auto const& entry) {
            return entry.second.from == from && entry.second.to == to;
        });
    }

}

Result<Edit> plan_wish(Journey const& journey, AddLink const& wish)
{
    if (auto problem = problem_with_new_id(journey, wish.id))
        return *problem;
    if (!journey.find(wish.from) || !journey.find(wish.to))
        return gone(RecordKind::Touchpoint);
    if (wish.from == wish.to)
        return Error { "A link leads from one touchpoint to another", {}, {} };
    if (is_linked(journey, wish.from, wish.to))
        return Error { "These two touchpoints are linked already", {}, {} };
    Link link;
    link.id = wish.id;
    link.from = wish.from;
    link.to = wish.to;
    if (auto problem = set_title(link.label, wish.label))
        return *problem;
    return Edit { "Add link", { addition(link) } };
}

Result<Edit> plan_wish(Journey const& journey, RelabelLink const& wish)
{
    return altered(journey, wish.id, "Label link", [&](Link& link) { return set_title(link.label, wish.label); });
}

}
