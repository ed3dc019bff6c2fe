#include "core/edit/order.h"

namespace trustline {

namespace {

    // The seats around a new one that must share the room, and the keys that bound it.
    struct Window {
        std::size_t begin;
        std::size_t end;
    };

    Window window_around(std::vector<Seat> const& seats, std::size_t at)
    {
        std::size_t begin = at;
        while (begin > 0 && seats[begin - 1].order.empty())
            --begin;
        auto const lower = begin > 0 ? seats[begin - 1].order : OrderKey {};
        std::size_t end = at + 1;
        while (end < seats.size() && (seats[end].is_new || seats[end].order <= lower || seats[end].order.empty()))
            ++end;
        return { begin, end };
    }

}

void give_orders(std::vector<Seat>& seats)
{
    for (std::size_t at = 0; at < seats.size(); ++at) {
        if (!seats[at].is_new)
            continue;
        auto const window = window_around(seats, at);
        auto const lower = window.begin > 0 ? seats[window.begin - 1].order : OrderKey {};
        auto const upper = window.end < seats.size() ? seats[window.end].order : OrderKey {};
        auto const keys = order_keys_between(lower, upper, window.end - window.begin);
        for (std::size_t i = window.begin; i < window.end; ++i)
            seats[i].order = keys[i - window.begin];
        at = window.end - 1;
    }
}

}
