#include "core/edit/alter.h"
#include "core/edit/plans.h"
#include "core/edit/texts.h"

#include <algorithm>

namespace trustline {

namespace {

    // Why a link cannot lead from one to the other, if so; what link `id` is now does not stand in its way.
    std::optional<Error> problem_with_ends(Journey const& journey, LinkId const& id, TouchpointId const& from, TouchpointId const& to)
    {
        if (!journey.find(from) || !journey.find(to))
            return gone(RecordKind::Touchpoint);
        if (from == to)
            return Error { "A link leads from one touchpoint to another", {}, {} };
        auto const& links = journey.all<Link>();
        bool const is_linked = std::any_of(links.begin(), links.end(), [&](auto const& entry) {
            return entry.second.from == from && entry.second.to == to && entry.first != id;
        });
        return is_linked ? std::optional(Error { "These two touchpoints are linked already", {}, {} }) : std::nullopt;
    }

}

Result<Edit> plan_wish(Journey const& journey, AddLink const& wish)
{
    if (auto problem = problem_with_new_id(journey, wish.id))
        return *problem;
    if (auto problem = problem_with_ends(journey, wish.id, wish.from, wish.to))
        return *problem;
    Link link;
    link.id = wish.id;
    link.from = wish.from;
    link.to = wish.to;
    if (auto problem = set_title(link.label, wish.label))
        return *problem;
    return Edit { "Add link", { addition(link) } };
}

Result<Edit> plan_wish(Journey const& journey, ReattachLink const& wish)
{
    return altered(journey, wish.id, "Move link", [&](Link& link) -> std::optional<Error> {
        link.from = wish.from;
        link.to = wish.to;
        return problem_with_ends(journey, wish.id, wish.from, wish.to);
    });
}

Result<Edit> plan_wish(Journey const& journey, RelabelLink const& wish)
{
    return altered(journey, wish.id, "Label link", [&](Link& link) { return set_title(link.label, wish.label); });
}

}
