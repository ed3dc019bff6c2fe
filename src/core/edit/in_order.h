#pragma once

// Adding and moving what stands in one row: stages, lanes, personas, rounds.

#include "core/edit/alter.h"
#include "core/edit/order.h"

namespace trustline {

// [P1] Also when `before` has gone meanwhile.
template<class R>
Result<Edit> added_in_order(Journey const& journey, std::vector<R const*> const& siblings, R record, Id<R> const& before, char const* label)
{
    if (auto problem = problem_with_new_id(journey, record.id))
        return *problem;
    std::vector<R> const newcomers { std::move(record) };
    auto row = row_with(siblings, newcomers, before);
    if (!row)
        return gone(kind_of_type<R>);
    return Edit { label, row->changes(journey) };
}

template<class R>
Result<Edit> moved_in_order(Journey const& journey, std::vector<R const*> const& siblings, Id<R> const& id, Id<R> const& before, char const* label)
{
    auto const* record = journey.find(id);
    if (!record)
        return gone(kind_of_type<R>);
    std::vector<R> const newcomers { *record };
    auto row = row_with(siblings, newcomers, before);
    if (!row)
        return gone(kind_of_type<R>);
    if (is_same_order(row->records(), siblings))
        return Edit { label, {} };
    return Edit { label, row->changes(journey) };
}

}
