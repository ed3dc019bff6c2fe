#include "core/edit/order.h"

#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

namespace {

    std::string orders_of(std::vector<Seat> const& seats)
    {
        std::string text;
        for (auto const& seat : seats)
            text += seat.order.empty() ? "- " : seat.order + " ";
        return text.substr(0, text.find_last_not_of(' ') + 1);
    }

    std::string given(std::vector<Seat> seats)
    {
        give_orders(seats);
        return orders_of(seats);
    }

    Seat const fresh { "", true };
    Seat old(char const* order) { return { order, false }; }

}

TEST(GiveOrders, LeavesTheNeighboursAlone) // [P4]
{
    EXPECT_EQ(given({ old("A"), fresh, old("C") }), "A B C");
    EXPECT_EQ(given({ fresh, old("V") }), "U V");
    EXPECT_EQ(given({ old("V"), fresh, fresh }), "V W X");
    EXPECT_EQ(given({ fresh }), "V");
    EXPECT_EQ(given({}), "");
}

TEST(GiveOrders, RekeysAsManyEqualNeighboursAsNeeded) // [P4]
{
    EXPECT_EQ(given({ old("A"), old("C"), fresh, old("C"), old("C"), old("G") }), "A C D E F G");
    EXPECT_EQ(given({ old("C"), old("C"), fresh }), "C C D") << "ties that are not in the way stay";
}

TEST(GiveOrders, RekeysNeighboursWithoutAKey) // [P4]
{
    EXPECT_EQ(given({ old(""), fresh, old(""), old("V") }), "S T U V");
    EXPECT_EQ(given({ old(""), old("A"), fresh, old("C") }), "- A B C");
    EXPECT_EQ(given({ fresh, old(""), fresh, old("") }), "C O b n") << "nobody has a key: all are spread evenly";
}

RC_GTEST_PROP(GiveOrders, RisesAtEveryNewSeat, (std::uint64_t seed)) // [P4]
{
    Dice dice(seed);
    std::vector<OrderKey> keys { "", "", "1", "9Z", "V", "V", "V1", "V1", "V1", "W", "zz1" };
    std::vector<Seat> seats;
    for (auto const& key : keys) {
        while (dice.one_in(2))
            seats.push_back({ "", true });
        if (!dice.one_in(4))
            seats.push_back({ key, false });
    }
    auto const before = seats;
    give_orders(seats);
    for (std::size_t i = 0; i < seats.size(); ++i) {
        if (i > 0 && (before[i].is_new || before[i - 1].is_new))
            RC_ASSERT(seats[i - 1].order < seats[i].order);
        if (i > 0)
            RC_ASSERT(seats[i - 1].order <= seats[i].order);
        if (before[i].is_new)
            RC_ASSERT(is_valid_order_key(seats[i].order));
    }
}

}
