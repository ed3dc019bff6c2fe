#include "core/edit/in_order.h"

#include "core/journey/shape.h"

namespace trustline {

Result<Edit> added_in_order(Journey const& journey, RecordsInOrder const& siblings, Record const& record, RecordId const& before, char const* label)
{
    if (auto problem = problem_with_new_id(journey, id_of(record)))
        return *problem;
    auto const row = row_with(kind_of(record), siblings, { address_of(record) }, before);
    if (!row)
        return gone(kind_of(record));
    return Edit { label, row->changes(journey) };
}

Result<Edit> moved_in_order(Journey const& journey, RecordKind kind, RecordId const& id, RecordId const& before, char const* label)
{
    auto const* record = find_record(journey, kind, id);
    if (!record)
        return gone(kind);
    auto const siblings = records_in_order(journey, kind);
    auto const row = row_with(kind, siblings, { record }, before);
    if (!row)
        return gone(kind);
    if (is_same_order(row->records(), siblings))
        return Edit { label, {} };
    return Edit { label, row->changes(journey) };
}

}
