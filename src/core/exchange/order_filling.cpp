#include "core/exchange/order_filling.h"

#include <algorithm>
#include <map>
#include <set>

namespace trustline {

namespace {

    using Orders = std::vector<OrderKey*>; // of the records of one sequence, as they appear

    bool is_missing(OrderKey const* order) { return order->empty(); }

    // A run of missing keys goes behind the record before it and before whatever came next in order so far.
    void fill_run(Orders const& orders, std::size_t begin, std::size_t end, std::set<OrderKey>& given)
    {
        OrderKey const before = begin > 0 && is_valid_order_key(*orders[begin - 1]) ? *orders[begin - 1] : OrderKey {};
        auto const after = before.empty() ? given.begin() : given.upper_bound(before);
        auto const keys = order_keys_between(before, after == given.end() ? std::string_view {} : *after, end - begin);
        for (std::size_t i = begin; i < end; ++i)
            *orders[i] = keys[i - begin];
        given.insert(keys.begin(), keys.end());
    }

    void fill(Orders const& orders)
    {
        std::set<OrderKey> given;
        for (auto const* order : orders) {
            if (is_valid_order_key(*order))
                given.insert(*order);
        }
        for (std::size_t begin = 0; begin < orders.size();) {
            std::size_t end = begin;
            while (end < orders.size() && is_missing(orders[end]))
                ++end;
            if (end > begin)
                fill_run(orders, begin, end, given);
            begin = end + 1;
        }
    }

    template<class R>
    void fill_all(std::vector<R>& records)
    {
        if (std::none_of(records.begin(), records.end(), [](R const& record) { return record.order.empty(); }))
            return;
        Orders orders;
        for (auto& record : records)
            orders.push_back(&record.order);
        fill(orders);
    }

}

void fill_orders(std::vector<Persona>& personas) { fill_all(personas); }
void fill_orders(std::vector<Stage>& stages) { fill_all(stages); }
void fill_orders(std::vector<Lane>& lanes) { fill_all(lanes); }
void fill_orders(std::vector<Round>& rounds) { fill_all(rounds); }

void fill_orders(std::vector<Touchpoint>& touchpoints)
{
    auto const has_no_order = [](Touchpoint const& touchpoint) { return touchpoint.order.empty(); };
    if (std::none_of(touchpoints.begin(), touchpoints.end(), has_no_order))
        return;
    std::map<std::pair<StageId, LaneId>, Orders> cells;
    for (auto& touchpoint : touchpoints)
        cells[{ touchpoint.stage, touchpoint.lane }].push_back(&touchpoint.order);
    for (auto& [cell, orders] : cells)
        fill(orders);
}

}
