#include "core/exchange/order_filling.h"

#include <algorithm>
#include <map>
#include <set>

namespace trustline {

namespace {

    struct Slot {
        OrderKey* order;
        bool is_missing;
    };
    using Sequence = std::vector<Slot>; // the records of one sequence, as they appear

    // A run of missing keys goes behind the record before it and before whatever came next in order so far.
    void fill_run(Sequence const& sequence, std::size_t begin, std::size_t end, std::set<OrderKey>& given)
    {
        OrderKey const before = begin > 0 && is_valid_order_key(*sequence[begin - 1].order) ? *sequence[begin - 1].order : OrderKey {};
        auto const after = before.empty() ? given.begin() : given.upper_bound(before);
        auto const keys = order_keys_between(before, after == given.end() ? std::string_view {} : *after, end - begin);
        for (std::size_t i = begin; i < end; ++i)
            *sequence[i].order = keys[i - begin];
        given.insert(keys.begin(), keys.end());
    }

    void fill(Sequence const& sequence)
    {
        std::set<OrderKey> given;
        for (auto const& slot : sequence) {
            if (!slot.is_missing && is_valid_order_key(*slot.order))
                given.insert(*slot.order);
        }
        for (std::size_t begin = 0; begin < sequence.size();) {
            std::size_t end = begin;
            while (end < sequence.size() && sequence[end].is_missing)
                ++end;
            if (end > begin)
                fill_run(sequence, begin, end, given);
            begin = end + 1;
        }
    }

    bool is_any_missing(std::vector<bool> const& is_missing)
    {
        return std::find(is_missing.begin(), is_missing.end(), true) != is_missing.end();
    }

    template<class R>
    void fill_all(std::vector<R>& records, std::vector<bool> const& is_missing)
    {
        if (!is_any_missing(is_missing))
            return;
        Sequence sequence;
        for (std::size_t i = 0; i < records.size(); ++i)
            sequence.push_back({ &records[i].order, is_missing[i] });
        fill(sequence);
    }

}

void fill_orders(std::vector<Persona>& personas, std::vector<bool> const& is_missing) { fill_all(personas, is_missing); }
void fill_orders(std::vector<Stage>& stages, std::vector<bool> const& is_missing) { fill_all(stages, is_missing); }
void fill_orders(std::vector<Lane>& lanes, std::vector<bool> const& is_missing) { fill_all(lanes, is_missing); }
void fill_orders(std::vector<Round>& rounds, std::vector<bool> const& is_missing) { fill_all(rounds, is_missing); }

void fill_orders(std::vector<Touchpoint>& touchpoints, std::vector<bool> const& is_missing)
{
    if (!is_any_missing(is_missing))
        return;
    std::map<std::pair<StageId, LaneId>, Sequence> cells;
    for (std::size_t i = 0; i < touchpoints.size(); ++i)
        cells[{ touchpoints[i].stage, touchpoints[i].lane }].push_back({ &touchpoints[i].order, is_missing[i] });
    for (auto const& [cell, sequence] : cells)
        fill(sequence);
}

}
