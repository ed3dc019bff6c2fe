#include "core/edit/alter.h"
#include "core/edit/group_copies.h"
#include "core/edit/order.h"
#include "core/edit/plans.h"
#include "core/journey/queries.h"
#include "core/journey/shape.h"

#include <unordered_map>
#include <unordered_set>

namespace trustline {

namespace {

    std::optional<Error> problem_with(Journey const& journey, DuplicateTouchpoints const& wish)
    {
        if (wish.ids.size() != wish.new_ids.size())
            return Error { "Each copy of a touchpoint needs an id of its own", {}, {} };
        if (auto problem = problem_with_any(journey, wish.ids))
            return problem;
        if (journey.all<Touchpoint>().size() + wish.ids.size() > max_touchpoints)
            return Error { "A map has at most {0} touchpoints", { std::to_string(max_touchpoints) }, {} };
        std::unordered_set<std::string_view> taken;
        for (auto const& id : wish.new_ids) {
            if (auto problem = problem_with_new_id(journey, id))
                return problem;
            if (!taken.insert(id.text).second)
                return Error { "The id \"{0}\" is used twice", { id.text }, {} };
        }
        return std::nullopt;
    }

    // [P9] Writes down the changes that copy touchpoints with what hangs on them.
    class Copier {
    public:
        Copier(Journey const& journey, DuplicateTouchpoints const& wish)
            : m_journey(journey)
            , m_ids(wish.seed)
        {
            for (std::size_t i = 0; i < wish.ids.size(); ++i) {
                m_copies.emplace(wish.ids[i].text, wish.new_ids[i]);
                m_taken.insert(wish.new_ids[i].text);
            }
        }

        std::vector<Change> changes()
        {
            copy_touchpoints();
            copy_what_is_said();
            copy_links();
            lengthen_paths();
            return std::move(m_changes);
        }

    private:
        using Neighbour = std::vector<Touchpoint const*>::const_iterator;

        TouchpointId const* copy_of_touchpoint(RecordId const& original) const
        {
            auto const copy = m_copies.find(original.text);
            return copy == m_copies.end() ? nullptr : &copy->second;
        }

        void copy_touchpoints()
        {
            auto const in_order = touchpoints_in_order(m_journey);
            for (auto cell = in_order.begin(); cell != in_order.end();) {
                auto const end = std::find_if(cell, in_order.end(), [&](Touchpoint const* touchpoint) {
                    return touchpoint->stage != (*cell)->stage || touchpoint->lane != (*cell)->lane;
                });
                copy_in_cell(cell, end);
                cell = end;
            }
        }

        void copy_in_cell(Neighbour begin, Neighbour end)
        {
            std::vector<Touchpoint> copies;
            copies.reserve(std::size_t(end - begin)); // the row points at them
            Row row(RecordKind::Touchpoint);
            for (auto original = begin; original != end; ++original) {
                row.keep(*original);
                if (auto const* id = copy_of_touchpoint((*original)->id)) {
                    copies.push_back(**original);
                    copies.back().id = *id;
                    copies.back().is_locked = false;
                    copies.back().group = m_groups.of((*original)->group, [&] { return new_id(); });
                    row.seat(&copies.back());
                }
            }
            if (copies.empty())
                return;
            for (auto& change : row.changes(m_journey))
                m_changes.push_back(std::move(change));
        }

        // What the team says of a touchpoint. What others said or did (comments, incidents, answers) happened once.
        void copy_what_is_said()
        {
            for (auto const kind : { RecordKind::Score, RecordKind::Metric, RecordKind::Timing, RecordKind::SwotTag, RecordKind::Target })
                copy_all(kind);
        }

        void copy_all(RecordKind kind)
        {
            auto const& reference = *field_of(kind, "touchpoint");
            each_of_kind(m_journey, kind, [&](void const* original) {
                auto const* touchpoint = copy_of_touchpoint(reference.in<RecordId>(original));
                if (!touchpoint)
                    return;
                Record copy = copy_of(kind, original);
                auto* const record = address_of(copy);
                fields_of(kind).front().in<RecordId>(record).text = new_id();
                reference.in<RecordId>(record) = *touchpoint;
                m_changes.push_back({ id_in(record), std::nullopt, std::move(copy) });
            });
        }

        // Whoever meets the original meets the copy right after it.
        void lengthen_paths()
        {
            for (auto const& [id, persona] : m_journey.all<Persona>()) {
                Persona after = persona;
                after.path.clear();
                for (auto const& met : persona.path) {
                    after.path.push_back(met);
                    if (auto const* copy = copy_of_touchpoint(met))
                        after.path.push_back(*copy);
                }
                if (after != persona)
                    m_changes.push_back({ id, persona, after });
            }
        }

        void copy_links()
        {
            for (auto const& [id, link] : m_journey.all<Link>()) {
                auto const* from = copy_of_touchpoint(link.from);
                auto const* to = copy_of_touchpoint(link.to);
                if (from && to) {
                    Link copy = link;
                    copy.id = LinkId { new_id() };
                    copy.from = *from;
                    copy.to = *to;
                    m_changes.push_back(addition(copy));
                }
            }
        }

        std::string new_id()
        {
            for (;;) {
                RecordId id { m_ids.next_text() };
                if (!m_journey.contains(id) && m_taken.insert(id.text).second)
                    return id.text;
            }
        }

        Journey const& m_journey;
        IdSource m_ids;
        std::unordered_map<std::string_view, TouchpointId> m_copies;
        std::unordered_set<std::string> m_taken;
        GroupCopies m_groups;
        std::vector<Change> m_changes;
    };

}

Result<Edit> plan_wish(Journey const& journey, DuplicateTouchpoints const& wish)
{
    if (auto problem = problem_with(journey, wish))
        return *problem;
    char const* const label = wish.ids.size() == 1 ? "Duplicate touchpoint" : "Duplicate touchpoints";
    return Edit { label, Copier(journey, wish).changes() };
}

}
