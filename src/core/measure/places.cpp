#include "core/measure/places.h"

#include "core/journey/queries.h"

#include <algorithm>
#include <cstring>

namespace trustline {

IndexOf::Slot IndexOf::slot_of(std::string_view id)
{
    Slot slot;
    std::memcpy(slot.beginning, id.data(), std::min(id.size(), sizeof slot.beginning));
    return slot;
}

std::size_t IndexOf::first_place_of(Slot const& slot) const
{
    auto hash = (slot.beginning[0] ^ slot.beginning[1] * 0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93;
    hash ^= hash >> 32;
    return std::size_t(hash) & (m_slots.size() - 1);
}

void IndexOf::reserve(std::size_t count)
{
    std::size_t slots = 8;
    while (slots < 2 * count)
        slots *= 2;
    m_slots.resize(slots);
    m_ids.reserve(count);
}

void IndexOf::add(std::string_view id)
{
    auto slot = slot_of(id);
    slot.index = std::uint32_t(m_ids.size());
    m_ids.push_back(id);
    auto place = first_place_of(slot);
    while (m_slots[place].index != nowhere)
        place = (place + 1) & (m_slots.size() - 1);
    m_slots[place] = slot;
}

std::uint32_t IndexOf::operator()(RecordId const& id) const
{
    if (id.is_empty())
        return nowhere;
    std::string_view const text = id.text;
    auto const sought = slot_of(text);
    for (auto place = first_place_of(sought); m_slots[place].index != nowhere; place = (place + 1) & (m_slots.size() - 1)) {
        auto const& slot = m_slots[place];
        bool const begins_alike = slot.beginning[0] == sought.beginning[0] && slot.beginning[1] == sought.beginning[1];
        // Ids hold no zeros, so of short ones the beginning is all there is.
        if (begins_alike && (text.size() < sizeof slot.beginning || m_ids[slot.index] == text))
            return slot.index;
    }
    return nowhere;
}

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
