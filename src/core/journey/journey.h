#pragma once

// The map itself: a value. It can be copied, compared and read by anyone; apply() is the only way to change it.

#include "core/base/result.h"
#include "core/journey/edit.h"
#include "core/journey/records.h"
#include "core/journey/touchpoint_index.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <tuple>

namespace trustline {

// Sorted by id. Transparent: a plain RecordId finds its record, too.
template<class R>
using Table = std::map<Id<R>, R, std::less<>>;

// One table a kind but the map, in the order of RecordKind.
using Tables = std::tuple<Table<Persona>, Table<Stage>, Table<Lane>, Table<Touchpoint>, Table<Link>, Table<Note>,
    Table<Round>, Table<Score>, Table<Service>, Table<Metric>, Table<Timing>, Table<Comment>, Table<Incident>, Table<KanoAnswer>,
    Table<SwotTag>, Table<Priority>, Table<Tension>, Table<Target>>;

class Journey {
public:
    Journey(); // an untitled map with the id "map" and nothing on it
    explicit Journey(MapInfo map);
    // For whoever reads a whole map: the records as they are, at revision 0. violations_in() tells whether they fit together.
    Journey(MapInfo map, Tables tables);

    MapInfo const& map() const { return m_map; }

    template<class R>
    Table<R> const& all() const
    {
        return std::get<Table<R>>(m_tables);
    }
    // Null when there is none. The pointer is good until the record is changed.
    template<class R>
    R const* find(Id<R> const& id) const
    {
        auto const& table = all<R>();
        auto const found = table.find(id);
        return found == table.end() ? nullptr : &found->second;
    }
    std::optional<RecordKind> kind_of(RecordId const& id) const;
    std::optional<Record> record(RecordId const& id) const;
    bool contains(RecordId const& id) const { return kind_of(id).has_value(); }

    // Records of a kind that has the field `touchpoint`, sorted by id. The pointers are good until one of them is changed.
    TouchpointIndex::Records const& at_touchpoint(RecordKind kind, TouchpointId const& touchpoint) const
    {
        return m_at_touchpoint.at(*this, kind, touchpoint);
    }
    // Touchpoints, in the same way.
    TouchpointIndex::Records const& in_stage(StageId const& stage) const { return m_at_touchpoint.at(*this, RecordKind::Touchpoint, stage); }

    // [E1] Checks every `before` against what is there, then replaces all or nothing. The only error is a `before`
    // that does not match (or an `after` with another id or kind); then the journey is as it was.
    [[nodiscard]] std::optional<Error> apply(Edit const& edit);

    // Rises with each edit that changed something; 0 for a journey that nobody has edited.
    std::uint64_t revision() const { return m_revision; }
    // The revision in which a record of this kind last changed: what layout and measures are cached by.
    std::uint64_t revision_of(RecordKind kind) const { return m_kind_revisions[std::size_t(kind)]; }

    // Two journeys are equal when their records are; revisions do not count.
    bool operator==(Journey const& other) const { return m_map == other.m_map && m_tables == other.m_tables; }

private:
    bool is_as_before(Change const& change) const;
    bool replace(Change const& change); // false, and nothing has changed, when the change does not fit
    void put(Record const& record);
    void take_out(Record const& record);
    void raise_revisions(Edit const& edit);

    MapInfo m_map;
    Tables m_tables;
    mutable TouchpointIndex m_at_touchpoint;
    std::uint64_t m_revision = 0;
    std::array<std::uint64_t, record_kind_count> m_kind_revisions {};
};

// Rules that hold after every edit and after every reading, [J1] … in SPEC.md; empty when all is well. A file that
// breaks one is refused with its place.
Findings violations_in(Journey const& journey);

// What is odd but can be lived with: a score of a round that is not there, weights that do not sum to 100. Place.pointer
// names the record by id: "/scores/s3f…/round". Shown by `trustline validate` and in the page.
Findings findings_in(Journey const& journey);

}
