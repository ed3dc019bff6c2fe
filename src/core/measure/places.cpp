#include "core/measure/places.h"

#include "core/journey/queries.h"
#include "core/measure/rater.h"

#include <algorithm>
#include <cstring>
#include <tuple>

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
    for (auto const& [id, record] : of.all<Lane>())
        m_is_seen_lane.push_back(is_visible_to_customer(record.kind));
    auto const total = of.all<Touchpoint>().size();
    touchpoints.reserve(total);
    for (auto* list : { &stage_of, &lane_of, &service_of, &order_of })
        list->resize(total, nowhere);
    is_seen.resize(total);
    in_order.reserve(total);
    for (auto const& [id, record] : of.all<Touchpoint>()) {
        touchpoints.push_back(&record);
        look_up(std::uint32_t(touchpoints.size() - 1));
    }
    for (auto const* record : touchpoints_in_order(of)) {
        auto const index = touchpoint(record->id);
        order_of[index] = std::uint32_t(in_order.size());
        in_order.push_back(index);
    }
    m_rank_of_stage.resize(stage.size() + 1, std::uint32_t(stage.size()));
    m_rank_of_lane.resize(lane.size() + 1, std::uint32_t(lane.size()));
    std::uint32_t rank = 0;
    for (auto const* record : stages_in_order(of))
        m_rank_of_stage[stage(record->id)] = rank++;
    rank = 0;
    for (auto const* record : lanes_in_order(of))
        m_rank_of_lane[lane(record->id)] = rank++;
    for (auto const* round : rounds_in_order(of))
        rounds.push_back(round->id);
}

void Places::look_up(std::uint32_t index)
{
    auto const& record = *touchpoints[index];
    stage_of[index] = stage(record.stage);
    lane_of[index] = lane(record.lane);
    service_of[index] = service(record.service);
    is_seen[index] = lane_of[index] != nowhere && m_is_seen_lane[lane_of[index]];
}

// As in touchpoints_in_order().
bool Places::stands_before(std::uint32_t a, std::uint32_t b) const
{
    auto const cell = [&](std::uint32_t index) {
        auto const stage_index = std::min(std::size_t(stage_of[index]), m_rank_of_stage.size() - 1);
        auto const lane_index = std::min(std::size_t(lane_of[index]), m_rank_of_lane.size() - 1);
        return std::pair { m_rank_of_stage[stage_index], m_rank_of_lane[lane_index] };
    };
    if (auto const of_a = cell(a), of_b = cell(b); of_a != of_b)
        return of_a < of_b;
    return std::tie(touchpoints[a]->order, touchpoints[a]->id) < std::tie(touchpoints[b]->order, touchpoints[b]->id);
}

void Places::move(std::span<std::uint32_t const> indices)
{
    auto first = std::uint32_t(count());
    for (auto const index : indices) {
        first = std::min(first, order_of[index]);
        order_of[index] = nowhere;
        look_up(index);
    }
    // All that stay stand in their order; so each finds its place among them.
    std::erase_if(in_order, [&](std::uint32_t index) { return order_of[index] == nowhere; });
    for (auto const index : indices) {
        auto const at = std::lower_bound(in_order.begin(), in_order.end(), index, [&](auto a, auto b) { return stands_before(a, b); });
        first = std::min(first, std::uint32_t(at - in_order.begin()));
        in_order.insert(at, index);
    }
    for (auto place = first; place < in_order.size(); ++place)
        order_of[in_order[place]] = place;
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

RoundId Places::compared_with(RaterQuestion const& question) const
{
    auto const rank = rank_of(question.round);
    if (rank == nowhere)
        return {};
    if (question.compared != question.round && rank_of(question.compared) != nowhere)
        return question.compared;
    return rank > 0 ? rounds[rank - 1] : RoundId {};
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
