#include "core/base/order_key.h"
#include "core/edit/alter.h"
#include "core/edit/kind_words.h"
#include "core/edit/plan.h"
#include "core/edit/plans.h"
#include "core/edit/texts.h"
#include "core/journey/ranges.h"
#include "core/journey/shape.h"
#include "core/journey/sound.h"
#include "core/journey/violations.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

// [P11] Records as a whole, of any kind, judged by the table of their fields.

namespace trustline {

namespace {

    bool needs_title_at_once(RecordKind kind)
    {
        return kind == RecordKind::Persona || kind == RecordKind::Stage || kind == RecordKind::Lane || kind == RecordKind::Round;
    }

    // The first of these contradictions that the record did not have before.
    std::optional<Error> new_one(Findings const& before, Findings const& after)
    {
        for (auto const& error : after) {
            bool const is_old = std::any_of(before.begin(), before.end(), [&](Error const& old) {
                return old.message == error.message && old.place.pointer == error.place.pointer;
            });
            if (!is_old)
                return Error { error.message, error.arguments, {} };
        }
        return std::nullopt;
    }

    // Puts records into the map one after the other, and collects what that changes.
    class Putter {
    public:
        explicit Putter(Journey const& journey)
            : m_journey(journey)
        {
        }

        // So that the records of one wish may refer to each other, whatever comes first.
        std::optional<Error> announce(std::vector<Record> const& records)
        {
            for (auto const& record : records) {
                if (!m_announced.emplace(id_of(record).text, kind_of(record)).second)
                    return Error { "The id \"{0}\" is used twice", { id_of(record).text }, {} };
            }
            return std::nullopt;
        }

        std::optional<Error> put(Record record)
        {
            auto const kind = kind_of(record);
            auto const* before = find_record(m_journey, kind, id_of(record));
            if (!before) {
                if (auto problem = problem_with_adding(kind, id_of(record)))
                    return problem;
            }
            auto* const after = address_of(record);
            if (auto problem = tidy(kind, before, after))
                return problem;
            if (auto problem = problem_with_references(kind, before, after))
                return problem;
            if (before)
                extras_in(kind, after) = extras_in(kind, before);
            give_order(kind, before, after);
            if (auto problem = problem_with_values(kind, before, after))
                return problem;
            add_change(kind, before, std::move(record));
            return std::nullopt;
        }

        std::vector<Change> take_changes() { return std::move(m_changes); }

    private:
        std::optional<Error> problem_with_adding(RecordKind kind, RecordId const& id)
        {
            if (auto problem = problem_with_new_id(m_journey, id))
                return problem;
            if (kind == RecordKind::Map)
                return Error { "There is a map already", {}, {} };
            if (kind == RecordKind::Touchpoint && m_journey.all<Touchpoint>().size() + ++m_new_touchpoints > max_touchpoints)
                return Error { "A map has at most {0} touchpoints", { std::to_string(max_touchpoints) }, {} };
            return std::nullopt;
        }

        // [P2]
        static std::optional<Error> tidy(RecordKind kind, void const* before, void* after)
        {
            for (auto const& field : fields_of(kind)) {
                if (auto problem = tidy(field, after))
                    return problem;
                if (!field.when_empty || !field.in<std::string>(after).empty())
                    continue;
                bool const is_taken_away = before && !field.in<std::string>(before).empty();
                if (is_taken_away || (!before && needs_title_at_once(kind)))
                    return Error { field.when_empty, {}, {} };
            }
            return std::nullopt;
        }

        static std::optional<Error> tidy(FieldShape const& field, void* record)
        {
            if (field.kind == FieldKind::Moment) {
                auto& moment = field.in<std::optional<MomentOfTruth>>(record);
                return moment ? set_text(moment->reason, std::string(moment->reason)) : std::nullopt;
            }
            if (field.kind == FieldKind::References) {
                keep_first_of_each(field.in<std::vector<TouchpointId>>(record));
                return std::nullopt;
            }
            if (!field.is_text())
                return std::nullopt;
            auto& text = field.in<std::string>(record);
            auto const wish = text;
            return field.kind == FieldKind::Text ? set_text(text, wish) : set_title(text, wish);
        }

        static void keep_first_of_each(std::vector<TouchpointId>& ids)
        {
            std::vector<TouchpointId> kept;
            std::unordered_set<std::string> seen;
            for (auto& id : ids) {
                if (seen.insert(id.text).second)
                    kept.push_back(std::move(id));
            }
            ids = std::move(kept);
        }

        // [P1] What hung in the air before may go on doing so.
        std::optional<Error> problem_with_references(RecordKind kind, void const* before, void const* after)
        {
            for (auto const& field : fields_of(kind)) {
                if (field.kind != FieldKind::Reference && field.kind != FieldKind::References)
                    continue;
                if (before && field.is_same(before, after))
                    continue;
                if (!is_there(field, before, after))
                    return gone(field.target);
            }
            return std::nullopt;
        }

        bool is_there(FieldShape const& field, void const* before, void const* after) const
        {
            if (field.kind == FieldKind::Reference) {
                auto const& id = field.in<RecordId>(after);
                return id.is_empty() ? !field.is_required : exists(field.target, id);
            }
            auto const& ids = field.in<std::vector<TouchpointId>>(after);
            return std::all_of(ids.begin(), ids.end(), [&](TouchpointId const& id) {
                return exists(field.target, id) || (before && has(field.in<std::vector<TouchpointId>>(before), id));
            });
        }

        static bool has(std::vector<TouchpointId> const& ids, TouchpointId const& id)
        {
            return std::find(ids.begin(), ids.end(), id) != ids.end();
        }

        bool exists(RecordKind kind, RecordId const& id) const
        {
            if (find_record(m_journey, kind, id))
                return true;
            auto const announced = m_announced.find(id.text);
            return announced != m_announced.end() && announced->second == kind;
        }

        // [P4] New ones, and touchpoints that change their cell, come last in their row; others stay where they are.
        void give_order(RecordKind kind, void const* before, void* after)
        {
            auto const* field = field_of(kind, "order");
            if (!field)
                return;
            auto& order = field->in<OrderKey>(after);
            if (before && row_of(kind, before) == row_of(kind, after)) {
                order = field->in<OrderKey>(before);
                return;
            }
            auto& last = last_order_in(kind, *field, after);
            last = order_key_between(last, {});
            order = last;
        }

        struct Row {
            RecordKind kind;
            std::string stage;
            std::string lane;

            bool operator==(Row const&) const = default;
            bool operator<(Row const& other) const { return std::tie(kind, stage, lane) < std::tie(other.kind, other.stage, other.lane); }
        };

        static Row row_of(RecordKind kind, void const* record)
        {
            if (kind != RecordKind::Touchpoint)
                return { kind, {}, {} };
            auto const& touchpoint = *static_cast<Touchpoint const*>(record);
            return { kind, touchpoint.stage.text, touchpoint.lane.text };
        }

        OrderKey& last_order_in(RecordKind kind, FieldShape const& field, void const* record)
        {
            auto const row = row_of(kind, record);
            auto const [known, is_new] = m_last_orders.try_emplace(row);
            if (is_new) {
                each_of_kind(m_journey, kind, [&, &last = known->second](void const* other) {
                    if (row_of(kind, other) == row)
                        last = std::max(last, field.in<OrderKey>(other));
                });
            }
            return known->second;
        }

        // [P8], and contradictions that were not there before.
        static std::optional<Error> problem_with_values(RecordKind kind, void const* before, void const* after)
        {
            Findings faults;
            find_faults_in_fields(faults, kind, after);
            if (!faults.empty())
                return Error { faults.front().message, faults.front().arguments, {} };
            Findings old_ones;
            Findings new_ones;
            if (before)
                find_contradictions(old_ones, kind, before);
            find_contradictions(new_ones, kind, after);
            return new_one(old_ones, new_ones);
        }

        // [P5]
        void add_change(RecordKind kind, void const* before, Record after)
        {
            auto const id = id_of(after);
            if (!before)
                m_changes.push_back({ id, std::nullopt, std::move(after) });
            else if (!are_same(kind, before, address_of(after)))
                m_changes.push_back({ id, copy_of(kind, before), std::move(after) });
        }

        Journey const& m_journey;
        std::unordered_map<std::string, RecordKind> m_announced;
        std::map<Row, OrderKey> m_last_orders;
        std::size_t m_new_touchpoints = 0;
        std::vector<Change> m_changes;
    };

    Result<Edit> put(Journey const& journey, Record const& record, char const* label)
    {
        Putter putter(journey);
        if (auto problem = putter.put(record))
            return *problem;
        return Edit { label, putter.take_changes() };
    }

}

Result<Edit> plan_wish(Journey const& journey, AddRecord const& wish)
{
    if (auto problem = problem_with_new_id(journey, id_of(wish.record)))
        return *problem;
    return put(journey, wish.record, words_about(kind_of(wish.record)).add);
}

Result<Edit> plan_wish(Journey const& journey, ChangeRecord const& wish)
{
    auto const kind = kind_of(wish.after);
    if (!find_record(journey, kind, id_of(wish.after)))
        return gone(kind);
    return put(journey, wish.after, words_about(kind).change);
}

Result<Edit> plan_wish(Journey const& journey, PutRecords const& wish)
{
    Putter putter(journey);
    if (auto problem = putter.announce(wish.records))
        return *problem;
    for (auto const& record : wish.records) {
        if (auto problem = putter.put(record))
            return *problem;
    }
    return Edit { wish.label, putter.take_changes() };
}

}
