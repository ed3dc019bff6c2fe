#include "core/edit/alter.h"
#include "core/edit/kind_words.h"
#include "core/edit/plans.h"
#include "core/journey/queries.h"
#include "core/journey/shape.h"

#include <algorithm>
#include <unordered_set>

namespace trustline {

namespace {

    // [P7] What goes: first what is wished for, then what cannot be without it.
    class Removal {
    public:
        explicit Removal(Journey const& journey)
            : m_journey(journey)
            , m_first_round(first_round(journey))
        {
        }

        void add(RecordId const& id) { m_ids.insert(id); }
        bool has(RecordId const& id) const { return m_ids.contains(id); }

        bool has_all(RecordKind kind) const
        {
            std::size_t kept = 0;
            each_of_kind(m_journey, kind, [&](void const* record) { kept += has(id_in(record)) ? 0 : 1; });
            return kept == 0 && count_of(m_journey, kind) > 0;
        }

        // In the order of their kinds: what others hang on comes before them.
        void add_what_cannot_stay()
        {
            for (std::size_t kind = 1; kind < record_kind_count; ++kind) {
                each_of_kind(m_journey, RecordKind(kind), [&](void const* record) {
                    if (hangs_on_removed(RecordKind(kind), record))
                        add(id_in(record));
                });
            }
        }

        // References that are cleared; then what is taken out, what hangs on others first, so that an edit reads as one
        // would take things off a wall.
        std::vector<Change> changes() const
        {
            std::vector<Change> changes;
            for (std::size_t kind = 1; kind < record_kind_count; ++kind)
                append_cleared(changes, RecordKind(kind));
            for (std::size_t kind = record_kind_count - 1; kind > 0; --kind)
                append_removed(changes, RecordKind(kind));
            return changes;
        }

    private:
        bool hangs_on_removed(RecordKind kind, void const* record) const
        {
            for (auto const& field : fields_of(kind)) {
                if (field.kind == FieldKind::Reference && field.goes_with_it && has(meant_by(field, record)))
                    return true;
            }
            return false;
        }

        // [Q3] No round is the first round.
        RecordId const& meant_by(FieldShape const& field, void const* record) const
        {
            auto const& id = field.in<RecordId>(record);
            return id.is_empty() && field.target == RecordKind::Round ? m_first_round : id;
        }

        void append_cleared(std::vector<Change>& changes, RecordKind kind) const
        {
            if (!refers_loosely(kind))
                return;
            each_of_kind(m_journey, kind, [&](void const* record) {
                if (has(id_in(record)) || !names_removed(kind, record))
                    return;
                Record after = copy_of(kind, record);
                clear(kind, address_of(after));
                changes.push_back({ id_in(record), copy_of(kind, record), std::move(after) });
            });
        }

        static bool is_loose(FieldShape const& field)
        {
            return field.kind == FieldKind::References || (field.kind == FieldKind::Reference && !field.goes_with_it);
        }

        static bool refers_loosely(RecordKind kind)
        {
            auto const fields = fields_of(kind);
            return std::any_of(fields.begin(), fields.end(), is_loose);
        }

        bool names_removed(RecordKind kind, void const* record) const
        {
            for (auto const& field : fields_of(kind)) {
                if (field.kind == FieldKind::References) {
                    auto const& ids = field.in<std::vector<TouchpointId>>(record);
                    if (std::any_of(ids.begin(), ids.end(), [&](TouchpointId const& id) { return has(id); }))
                        return true;
                } else if (is_loose(field) && has(field.in<RecordId>(record)))
                    return true;
            }
            return false;
        }

        void clear(RecordKind kind, void* record) const
        {
            for (auto const& field : fields_of(kind)) {
                if (field.kind == FieldKind::References)
                    std::erase_if(field.in<std::vector<TouchpointId>>(record), [&](TouchpointId const& id) { return has(id); });
                else if (is_loose(field) && has(field.in<RecordId>(record)))
                    field.in<RecordId>(record).text.clear();
            }
        }

        void append_removed(std::vector<Change>& changes, RecordKind kind) const
        {
            each_of_kind(m_journey, kind, [&](void const* record) {
                if (has(id_in(record)))
                    changes.push_back({ id_in(record), copy_of(kind, record), std::nullopt });
            });
        }

        Journey const& m_journey;
        RecordId m_first_round;
        std::unordered_set<RecordId, RecordIdHash> m_ids;
    };

    // Named after what was wished for, not after what went with it.
    char const* label_of(std::vector<RecordKind> const& kinds)
    {
        if (kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [&](RecordKind kind) { return kind != kinds.front(); }))
            return "Remove";
        auto const& words = words_about(kinds.front());
        return kinds.size() == 1 ? words.remove : words.remove_many;
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
    if (removed.has_all(RecordKind::Stage))
        return Error { "The last stage stays: a map needs at least one", {}, {} };
    if (removed.has_all(RecordKind::Lane))
        return Error { "The last lane stays: a map needs at least one", {}, {} };
    removed.add_what_cannot_stay();
    return Edit { label_of(kinds), removed.changes() };
}

}
