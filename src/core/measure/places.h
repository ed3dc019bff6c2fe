#pragma once

// Where things stand in their tables, looked up once for a whole computation: measures then go by index instead of searching
// ids. Views and pointers are into the journey.

#include "core/journey/journey.h"

#include <span>
#include <string_view>
#include <vector>

namespace trustline {

struct RaterQuestion;

inline constexpr std::uint32_t nowhere = 0xFFFFFFFF;

// Where each id of a table stands. Ids are nearly always of sixteen bytes or fewer, and then the whole of an id lies in the
// slot itself: finding tens of thousands of them reads no memory but the slots. Longer ones are compared in the journey.
class IndexOf {
public:
    template<class R>
    explicit IndexOf(Table<R> const& table)
    {
        reserve(table.size());
        for (auto const& [id, record] : table)
            add(id.text);
    }
    // nowhere when it is empty or not in the table.
    std::uint32_t operator()(RecordId const& id) const;
    std::size_t size() const { return m_ids.size(); }

private:
    struct Slot {
        std::uint64_t beginning[2] {}; // of the id, filled up with zeros
        std::uint32_t index = nowhere;
    };

    static Slot slot_of(std::string_view id);
    std::size_t first_place_of(Slot const& slot) const;
    void reserve(std::size_t count);
    void add(std::string_view id);

    std::vector<Slot> m_slots; // a power of two, at most half full
    std::vector<std::string_view> m_ids; // by index, good as long as the table
};

// [O1] What nobody said of a round or a persona holds for each; and nothing asked means all.
template<class Id>
bool concerns(Id const& of_record, Id const& asked)
{
    return asked.is_empty() || of_record.is_empty() || of_record == asked;
}

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
    std::vector<std::uint32_t> order_of;        // by index: where it is in in_order
    std::vector<char> is_seen;                  // by the customer: [T2]
    std::vector<RoundId> rounds;                // in order

    // These touchpoints (each once) stand in another cell, at another place of it, or in another service than they did.
    void move(std::span<std::uint32_t const> indices);

    std::size_t count() const { return touchpoints.size(); }
    RoundId first_round() const { return rounds.empty() ? RoundId {} : rounds.front(); }
    // [M7] Whether a record of this round counts when that one is asked for (none: all count). Without a round it is of the first.
    bool is_of_round(RoundId const& round, RoundId const& asked) const;
    // Place of a round in their order; nowhere when it is not on the map.
    std::uint32_t rank_of(RoundId const& round) const;
    // The round that a question compares its own with: the one it names, else the one before; empty when there is none.
    RoundId compared_with(RaterQuestion const& question) const;
    // By index: 1 on the path of this persona; everywhere without a persona or a path.
    std::vector<char> on_path_of(PersonaId const& persona) const;

private:
    void look_up(std::uint32_t index);
    bool stands_before(std::uint32_t a, std::uint32_t b) const;

    std::vector<std::uint32_t> m_rank_of_stage, m_rank_of_lane; // by index; one more for what is nowhere
    std::vector<char> m_is_seen_lane;
};

}
