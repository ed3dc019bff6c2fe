#include "core/edit/alter.h"
#include "core/edit/plans.h"

namespace trustline {

Result<Edit> plan_wish(Journey const& journey, AddRecord const& wish)
{
    auto const& id = id_of(wish.record);
    if (auto problem = problem_with_new_id(journey, id))
        return *problem;
    return Edit { "Add", { { id, std::nullopt, wish.record } } };
}

Result<Edit> plan_wish(Journey const& journey, ChangeRecord const& wish)
{
    auto const& id = id_of(wish.after);
    auto before = journey.record(id);
    if (!before || before->index() != wish.after.index())
        return gone(kind_of(wish.after));
    if (*before == wish.after)
        return Edit { "Change", {} };
    return Edit { "Change", { { id, std::move(before), wish.after } } };
}

Result<Edit> plan_wish(Journey const& journey, PutRecords const& wish)
{
    Edit edit { wish.label, {} };
    for (auto const& record : wish.records) {
        auto before = journey.record(id_of(record));
        if (before != record)
            edit.changes.push_back({ id_of(record), std::move(before), record });
    }
    return edit;
}

}
