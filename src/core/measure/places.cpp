#include "core/measure/places.h"

#include "core/journey/queries.h"

namespace trustline {

Places::Places(Journey const& of)
    : journey(of)
    , touchpoint(of.all<Touchpoint>())
    , stage(of.all<Stage>())
    , lane(of.all<Lane>())
    , persona(of.all<Persona>())
    , service(of.all<Service>())
{
    std::vector<char> is_seen_lane;
    for (auto const& [id, record] : of.all<Lane>())
        is_seen_lane.push_back(is_visible_to_customer(record.kind));
    auto const total = of.all<Touchpoint>().size();
    for (auto* list : { &stage_of, &lane_of, &service_of, &in_order })
        list->reserve(total);
    for (auto const& [id, record] : of.all<Touchpoint>()) {
        touchpoints.push_back(&record);
        stage_of.push_back(stage(record.stage));
        lane_of.push_back(lane(record.lane));
        service_of.push_back(service(record.service));
        is_seen.push_back(lane_of.back() != nowhere && is_seen_lane[lane_of.back()]);
    }
    for (auto const* record : touchpoints_in_order(of))
        in_order.push_back(touchpoint(record->id));
    for (auto const* round : rounds_in_order(of))
        rounds.push_back(round->id);
}

bool Places::is_of_round(RoundId const& round, RoundId const& asked) const
{
    return asked.is_empty() || (round.is_empty() && !rounds.empty() ? rounds.front() : round) == asked;
}

std::uint32_t Places::rank_of(RoundId const& round) const
{
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        if (rounds[i] == round)
            return std::uint32_t(i);
    }
    return nowhere;
}

std::vector<char> Places::on_path_of(PersonaId const& asked) const
{
    auto const* record = asked.is_empty() ? nullptr : journey.find(asked);
    if (!record || record->path.empty())
        return std::vector<char>(count(), 1);
    std::vector<char> result(count(), 0);
    for (auto const& id : record->path) {
        if (auto const index = touchpoint(id); index != nowhere)
            result[index] = 1;
    }
    return result;
}

}
