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

inline Change addition(Record const& record) { return { id_of(record), std::nullopt, record }; }
inline Change removal(Record const& record) { return { id_of(record), record, std::nullopt }; }

// [P5] One change, or none when nothing is different.
Edit alteration(char const* label, void const* before, Record after);

// Changes a copy of a record and returns an error, if any.
using AlterRecord = std::optional<Error> (*)(void* alterer, void* record);
Result<Edit> altered(Journey const& journey, RecordKind kind, RecordId const& id, char const* label, void* alterer, AlterRecord alter);

// alter(R&) → std::optional<Error>.
template<class R, class Alter>
Result<Edit> altered(Journey const& journey, Id<R> const& id, char const* label, Alter alter)
{
    return altered(journey, kind_of_type<R>, id, label, &alter, [](void* alterer, void* record) -> std::optional<Error> {
        return (*static_cast<Alter*>(alterer))(*static_cast<R*>(record));
    });
}

}
