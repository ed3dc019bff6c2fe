#include "core/edit/alter.h"
#include "core/edit/plans.h"
#include "core/journey/queries.h"

#include <algorithm>
#include <unordered_set>

namespace trustline {

namespace {

    // [P7] What goes: first what is wished for, then what cannot be without it.
    class Removal {
    public:
        explicit Removal(Journey const& journey)
            : m_journey(journey)
        {
        }

        void add(RecordId const& id) { m_ids.insert(id); }
        bool has(RecordId const& id) const { return m_ids.contains(id); }

        template<class R>
        bool has_all() const
        {
            auto const& table = m_journey.all<R>();
            return !table.empty() && std::all_of(table.begin(), table.end(), [&](auto const& entry) { return has(entry.first); });
        }

        // Touchpoints before what hangs on touchpoints.
        void add_what_cannot_stay()
        {
            add_where<Touchpoint>([&](Touchpoint const& touchpoint) { return has(touchpoint.stage) || has(touchpoint.lane); });
            add_where<Note>([&](Note const& note) { return has(note.stage) || has(note.lane); });
            add_where<Link>([&](Link const& link) { return has(link.from) || has(link.to); });
            RoundId const first = first_round(m_journey);
            add_where<Score>([&](Score const& score) {
                return has(score.touchpoint) || has(score.persona) || has(score.round.is_empty() ? first : score.round);
            });
        }

        // What hangs on others first, so that an edit reads as one would take things off a wall.
        std::vector<Change> changes() const
        {
            std::vector<Change> changes;
            append<Score>(changes);
            append<Link>(changes);
            append<Note>(changes);
            append<Touchpoint>(changes);
            append<Stage>(changes);
            append<Lane>(changes);
            append<Persona>(changes);
            append<Round>(changes);
            return changes;
        }

    private:
        template<class R, class Condition>
        void add_where(Condition condition)
        {
            for (auto const& [id, record] : m_journey.all<R>()) {
                if (condition(record))
                    add(id);
            }
        }

        template<class R>
        void append(std::vector<Change>& changes) const
        {
            for (auto const& [id, record] : m_journey.all<R>()) {
                if (has(id))
                    changes.push_back(removal(record));
            }
        }

        Journey const& m_journey;
        std::unordered_set<RecordId, RecordIdHash> m_ids;
    };

    struct Labels {
        char const* one;
        char const* many;
    };

    Labels labels_of(RecordKind kind)
    {
        switch (kind) {
        case RecordKind::Persona:
            return { "Remove persona", "Remove personas" };
        case RecordKind::Stage:
            return { "Remove stage", "Remove stages" };
        case RecordKind::Lane:
            return { "Remove lane", "Remove lanes" };
        case RecordKind::Touchpoint:
            return { "Remove touchpoint", "Remove touchpoints" };
        case RecordKind::Link:
            return { "Remove link", "Remove links" };
        case RecordKind::Note:
            return { "Remove note", "Remove notes" };
        case RecordKind::Round:
            return { "Remove round", "Remove rounds" };
        case RecordKind::Score:
            return { "Remove score", "Remove scores" };
        case RecordKind::Map:
            break;
        }
        return { "Remove", "Remove" };
    }

    // Named after what was wished for, not after what went with it.
    char const* label_of(std::vector<RecordKind> const& kinds)
    {
        if (kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [&](RecordKind kind) { return kind != kinds.front(); }))
            return "Remove";
        auto const labels = labels_of(kinds.front());
        return kinds.size() == 1 ? labels.one : labels.many;
    }

}

Result<Edit> plan_wish(Journey const& journey, RemoveRecords const& wish)
{
    Removal removed(journey);
    std::vector<RecordKind> kinds;
    for (auto const& id : wish.ids) {
        auto const kind = journey.kind_of(id);
        if (kind == RecordKind::Map)
            return Error { "The map itself cannot be removed", {}, {} };
        if (!kind || removed.has(id)) // [P5] gone already, or named twice
            continue;
        removed.add(id);
        kinds.push_back(*kind);
    }
    if (removed.has_all<Stage>())
        return Error { "The last stage stays: a map needs at least one", {}, {} };
    if (removed.has_all<Lane>())
        return Error { "The last lane stays: a map needs at least one", {}, {} };
    removed.add_what_cannot_stay();
    return Edit { label_of(kinds), removed.changes() };
}

}
