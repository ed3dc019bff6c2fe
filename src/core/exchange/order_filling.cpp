#include "core/exchange/order_filling.h"

#include <set>

namespace trustline {

namespace {

    // A run of missing keys goes behind the record before it and before whatever came next in order so far.
    void fill_run(OrderSequence const& sequence, std::size_t begin, std::size_t end, std::set<OrderKey>& given)
    {
        OrderKey const before = begin > 0 && is_valid_order_key(*sequence[begin - 1].order) ? *sequence[begin - 1].order : OrderKey {};
        auto const after = before.empty() ? given.begin() : given.upper_bound(before);
        auto const keys = order_keys_between(before, after == given.end() ? std::string_view {} : *after, end - begin);
        for (std::size_t i = begin; i < end; ++i)
            *sequence[i].order = keys[i - begin];
        given.insert(keys.begin(), keys.end());
    }

}

void fill_orders(OrderSequence const& sequence)
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

}
