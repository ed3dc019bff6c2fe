#pragma once

// The shapes that most plans have: look a record up, alter a copy, say what changed.

#include "core/base/result.h"
#include "core/journey/journey.h"

#include <optional>
#include <string>

namespace trustline {

// [P1] The wish names a record that is not there (any more).
Error gone(RecordKind kind);
// [P3] Why a new record cannot have this id, if so.
std::optional<Error> problem_with_new_id(Journey const& journey, RecordId const& id);

// [P1] for many.
template<class R>
std::optional<Error> problem_with_any(Journey const& journey, std::vector<Id<R>> const& ids)
{
    for (auto const& id : ids) {
        if (!journey.find(id))
            return gone(kind_of_type<R>);
    }
    return std::nullopt;
}

template<class R>
Change addition(R const& record)
{
    return { record.id, std::nullopt, record };
}

template<class R>
Change removal(R const& record)
{
    return { record.id, record, std::nullopt };
}

// [P5] One change, or none when nothing is different.
template<class R>
Edit alteration(std::string label, R const& before, R const& after)
{
    Edit edit { std::move(label), {} };
    if (before != after)
        edit.changes.push_back({ before.id, before, after });
    return edit;
}

// `alter` changes a copy of the record and returns an error, if any.
template<class R, class Alter>
Result<Edit> altered(Journey const& journey, Id<R> const& id, std::string label, Alter alter)
{
    auto const* before = journey.find(id);
    if (!before)
        return gone(kind_of_type<R>);
    R after = *before;
    if (std::optional<Error> problem = alter(after))
        return *problem;
    return alteration(std::move(label), *before, after);
}

}
