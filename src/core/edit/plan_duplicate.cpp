#include "core/edit/alter.h"
#include "core/edit/order.h"
#include "core/edit/plans.h"
#include "core/journey/queries.h"

#include <unordered_map>

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
            copy_scores();
            copy_links();
            return std::move(m_changes);
        }

    private:
        using Neighbour = std::vector<Touchpoint const*>::const_iterator;

        TouchpointId const* copy_of(TouchpointId const& original) const
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
            Row<Touchpoint> row;
            for (auto original = begin; original != end; ++original) {
                row.keep(*original);
                if (auto const* id = copy_of((*original)->id)) {
                    copies.push_back(**original);
                    copies.back().id = *id;
                    row.seat(&copies.back());
                }
            }
            if (copies.empty())
                return;
            for (auto& change : row.changes(m_journey))
                m_changes.push_back(std::move(change));
        }

        void copy_scores()
        {
            for (auto const& [id, score] : m_journey.all<Score>()) {
                if (auto const* touchpoint = copy_of(score.touchpoint)) {
                    Score copy = score;
                    copy.id = ScoreId { new_id() };
                    copy.touchpoint = *touchpoint;
                    m_changes.push_back(addition(copy));
                }
            }
        }

        void copy_links()
        {
            for (auto const& [id, link] : m_journey.all<Link>()) {
                auto const* from = copy_of(link.from);
                auto const* to = copy_of(link.to);
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
