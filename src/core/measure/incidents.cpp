#include "core/measure/incidents.h"

#include "core/measure/places.h"

#include <algorithm>

namespace trustline {

namespace {

    void count(IncidentCounts& counts, Incident const& incident)
    {
        ++(incident.is_favourable ? counts.favourable : incident.is_resolved ? counts.resolved : counts.unresolved);
    }

}

IncidentSheet incidents_of(Journey const& journey, RaterQuestion const& question)
{
    Places const places(journey);
    std::vector<std::uint32_t> rank(places.count());
    for (std::uint32_t i = 0; i < places.in_order.size(); ++i)
        rank[places.in_order[i]] = i;
    IncidentSheet sheet;
    std::vector<std::pair<std::uint32_t, IncidentId const*>> unresolved;
    for (auto const& [id, incident] : journey.all<Incident>()) {
        auto const touchpoint = places.touchpoint(incident.touchpoint);
        if (touchpoint == nowhere || !concerns(incident.round, question.round) || !concerns(incident.persona, question.persona))
            continue;
        count(sheet.map, incident);
        count(sheet.by_class[std::size_t(incident.incident_class)], incident);
        if (!incident.is_favourable && !incident.is_resolved)
            unresolved.emplace_back(rank[touchpoint], &id);
    }
    std::stable_sort(unresolved.begin(), unresolved.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto const& [place, id] : unresolved)
        sheet.unresolved.push_back(*id);
    return sheet;
}

}
