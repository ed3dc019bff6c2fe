#include "core/journey/journey.h"

#include "core/journey/shape.h"

#include <type_traits>

namespace trustline {

namespace {

    // The kind a change is about, unless its two sides disagree or there are none.
    std::optional<RecordKind> kind_of_change(Change const& change)
    {
        if (!change.before && !change.after)
            return std::nullopt;
        if (change.before && change.after && change.before->index() != change.after->index())
            return std::nullopt;
        return kind_of(change.before ? *change.before : *change.after);
    }

}

Journey::Journey()
{
    m_map.id = MapId { "map" };
}

Journey::Journey(MapInfo map)
    : m_map(std::move(map))
{
}

Journey::Journey(MapInfo map, Tables tables)
    : m_map(std::move(map))
    , m_tables(std::move(tables))
{
}

std::optional<RecordKind> Journey::kind_of(RecordId const& id) const
{
    for (std::size_t kind = 0; kind < record_kind_count; ++kind) {
        if (find_record(*this, RecordKind(kind), id))
            return RecordKind(kind);
    }
    return std::nullopt;
}

std::optional<Record> Journey::record(RecordId const& id) const
{
    auto const kind = kind_of(id);
    return kind ? std::optional(copy_of(*kind, find_record(*this, *kind, id))) : std::nullopt;
}

bool Journey::is_as_before(Change const& change) const
{
    if (!change.before)
        return !contains(change.id);
    auto const kind = trustline::kind_of(*change.before);
    auto const* record = find_record(*this, kind, change.id);
    return record && are_same(kind, record, address_of(*change.before));
}

void Journey::put(Record const& record)
{
    std::visit(
        [&]<class R>(R const& value) {
            if constexpr (std::is_same_v<R, MapInfo>)
                m_map = value;
            else
                std::get<Table<R>>(m_tables).insert_or_assign(value.id, value);
        },
        record);
}

void Journey::take_out(Record const& record)
{
    std::visit(
        [&]<class R>(R const& value) {
            if constexpr (!std::is_same_v<R, MapInfo>)
                std::get<Table<R>>(m_tables).erase(value.id);
        },
        record);
}

bool Journey::replace(Change const& change)
{
    auto const kind = kind_of_change(change);
    bool const names_its_record = (!change.before || id_of(*change.before) == change.id)
        && (!change.after || id_of(*change.after) == change.id);
    bool const is_lost_map = kind == RecordKind::Map && !(change.before && change.after);
    if (!kind || !names_its_record || is_lost_map || !is_as_before(change))
        return false;
    if (change.before)
        m_at_touchpoint.take_out(*kind, find_record(*this, *kind, change.id));
    if (change.after) {
        put(*change.after);
        m_at_touchpoint.put(*kind, find_record(*this, *kind, change.id));
    } else {
        take_out(*change.before);
    }
    return true;
}

std::optional<Error> Journey::apply(Edit const& edit)
{
    for (std::size_t done = 0; done < edit.changes.size(); ++done) {
        if (replace(edit.changes[done]))
            continue;
        std::string const id = edit.changes[done].id.text;
        while (done-- > 0)
            replace({ edit.changes[done].id, edit.changes[done].after, edit.changes[done].before });
        return Error { "This change does not fit the map: \"{0}\" is not as the change expects it", { id }, {} };
    }
    raise_revisions(edit);
    return std::nullopt;
}

void Journey::raise_revisions(Edit const& edit)
{
    auto const next = m_revision + 1;
    for (auto const& change : edit.changes) {
        if (change.before == change.after)
            continue;
        m_revision = next;
        m_kind_revisions[std::size_t(*kind_of_change(change))] = next;
    }
}

}
