#pragma once

// Where things stand in their tables, looked up once for a whole computation: measures then go by index instead of searching
// ids. Views and pointers are into the journey.

#include "core/journey/journey.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace trustline {

inline constexpr std::uint32_t nowhere = 0xFFFFFFFF;

// Hashing beats searching a table for tens of thousands of ids.
class IndexOf {
public:
    template<class R>
    explicit IndexOf(Table<R> const& table)
    {
        m_index_of.reserve(table.size());
        for (auto const& [id, record] : table)
            m_index_of.emplace(id.text, std::uint32_t(m_index_of.size()));
    }
    std::uint32_t operator()(RecordId const& id) const
    {
        if (id.is_empty())
            return nowhere;
        auto const found = m_index_of.find(id.text);
        return found == m_index_of.end() ? nowhere : found->second;
    }
    std::size_t size() const { return m_index_of.size(); }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_index_of;
};

struct Places {
    explicit Places(Journey const& of);

    Journey const& journey;
    IndexOf touchpoint;
    IndexOf stage;
    IndexOf lane;
    IndexOf persona;
    IndexOf service;
    std::vector<Touchpoint const*> touchpoints; // by index
    std::vector<std::uint32_t> in_order;        // indices, in journey order
    std::vector<std::uint32_t> stage_of;        // by index; nowhere when it is in none
    std::vector<std::uint32_t> lane_of;
    std::vector<std::uint32_t> service_of;
    std::vector<char> is_seen;                  // by the customer: [T2]
    std::vector<RoundId> rounds;                // in order

    std::size_t count() const { return touchpoints.size(); }
    RoundId first_round() const { return rounds.empty() ? RoundId {} : rounds.front(); }
    // [M7] Whether a record of this round counts when that one is asked for (none: all count). Without a round it is of the first.
    bool is_of_round(RoundId const& round, RoundId const& asked) const;
    // Place of a round in their order; nowhere when it is not on the map.
    std::uint32_t rank_of(RoundId const& round) const;
    // By index: 1 on the path of this persona; everywhere without a persona or a path.
    std::vector<char> on_path_of(PersonaId const& persona) const;
};

}
