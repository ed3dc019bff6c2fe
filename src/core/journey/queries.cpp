#include "core/journey/queries.h"

#include "core/journey/shape.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace trustline {

namespace {

    bool stands_before(Touchpoint const* a, Touchpoint const* b)
    {
        return std::tie(a->order, a->id) < std::tie(b->order, b->id);
    }

    template<class R>
    std::vector<R const*> in_order(Journey const& journey)
    {
        std::vector<R const*> records;
        for (auto const* record : records_in_order(journey, kind_of_type<R>))
            records.push_back(static_cast<R const*>(record));
        return records;
    }

    // Where each record stands among its kind. The views are into the journey.
    using Ranks = std::unordered_map<std::string_view, std::uint32_t>;

    template<class R>
    Ranks ranks_of(std::vector<R const*> const& records)
    {
        Ranks ranks;
        ranks.reserve(records.size());
        for (auto const* record : records)
            ranks.emplace(record->id.text, std::uint32_t(ranks.size()));
        return ranks;
    }

    // A record that names nothing we know comes last.
    std::uint64_t rank_in(Ranks const& ranks, RecordId const& id)
    {
        auto const found = ranks.find(id.text);
        return found == ranks.end() ? ranks.size() : found->second;
    }

    // The first eight characters as a number that sorts as they do. Keys are rarely longer.
    std::uint64_t beginning_of(OrderKey const& key)
    {
        std::uint64_t beginning = 0;
        for (std::size_t i = 0; i < 8; ++i)
            beginning = beginning << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0u);
        return beginning;
    }

    // Stage and lane as one number and the order as another, so that sorting thousands of touchpoints seldom looks at texts,
    // which lie scattered about the memory.
    struct Ranked {
        std::uint64_t cell;
        std::uint64_t beginning_of_order;
        Touchpoint const* touchpoint;

        bool operator<(Ranked const& other) const
        {
            if (cell != other.cell)
                return cell < other.cell;
            if (beginning_of_order != other.beginning_of_order)
                return beginning_of_order < other.beginning_of_order;
            return stands_before(touchpoint, other.touchpoint);
        }
    };

}

std::vector<void const*> records_in_order(Journey const& journey, RecordKind kind)
{
    std::vector<void const*> records;
    records.reserve(count_of(journey, kind));
    each_of_kind(journey, kind, [&](void const* record) { records.push_back(record); });
    auto const& order = *field_of(kind, "order");
    std::sort(records.begin(), records.end(), [&](void const* a, void const* b) {
        return std::tie(order.in<OrderKey>(a), id_in(a)) < std::tie(order.in<OrderKey>(b), id_in(b));
    });
    return records;
}

std::vector<Stage const*> stages_in_order(Journey const& journey) { return in_order<Stage>(journey); }
std::vector<Lane const*> lanes_in_order(Journey const& journey) { return in_order<Lane>(journey); }
std::vector<Persona const*> personas_in_order(Journey const& journey) { return in_order<Persona>(journey); }
std::vector<Round const*> rounds_in_order(Journey const& journey) { return in_order<Round>(journey); }
std::vector<Service const*> services_in_order(Journey const& journey) { return in_order<Service>(journey); }

std::vector<Touchpoint const*> touchpoints_in_order(Journey const& journey)
{
    auto const stages = ranks_of(stages_in_order(journey));
    auto const lanes = ranks_of(lanes_in_order(journey));
    std::vector<Ranked> ranked;
    ranked.reserve(journey.all<Touchpoint>().size());
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
        auto const cell = rank_in(stages, touchpoint.stage) << 32 | rank_in(lanes, touchpoint.lane);
        ranked.push_back({ cell, beginning_of(touchpoint.order), &touchpoint });
    }
    std::sort(ranked.begin(), ranked.end());

    std::vector<Touchpoint const*> touchpoints;
    touchpoints.reserve(ranked.size());
    for (auto const& entry : ranked)
        touchpoints.push_back(entry.touchpoint);
    return touchpoints;
}

std::vector<Touchpoint const*> touchpoints_in_cell(Journey const& journey, StageId const& stage, LaneId const& lane)
{
    std::vector<Touchpoint const*> touchpoints;
    for (auto const* record : journey.in_stage(stage)) {
        auto const& touchpoint = *static_cast<Touchpoint const*>(record);
        if (touchpoint.lane == lane)
            touchpoints.push_back(&touchpoint);
    }
    std::sort(touchpoints.begin(), touchpoints.end(), stands_before);
    return touchpoints;
}

RoundId current_round(Journey const& journey)
{
    Round const* last = nullptr;
    for (auto const& [id, round] : journey.all<Round>()) {
        if (!last || std::tie(last->order, last->id) < std::tie(round.order, round.id))
            last = &round;
    }
    return last ? last->id : RoundId {};
}

RoundId first_round(Journey const& journey)
{
    Round const* first = nullptr;
    for (auto const& [id, round] : journey.all<Round>()) {
        if (!first || std::tie(round.order, round.id) < std::tie(first->order, first->id))
            first = &round;
    }
    return first ? first->id : RoundId {};
}

RoundId round_of(Journey const& journey, Score const& score)
{
    return score.round.is_empty() ? first_round(journey) : score.round;
}

bool is_visible_to_customer(LaneKind kind)
{
    return kind == LaneKind::PhysicalEvidence || kind == LaneKind::Customer || kind == LaneKind::Frontstage;
}

std::string_view title_of(Record const& record)
{
    auto const* field = name_field_of(kind_of(record));
    return field ? std::string_view(field->in<std::string>(address_of(record))) : std::string_view {};
}

}
