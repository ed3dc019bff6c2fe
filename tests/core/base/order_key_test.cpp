#include "core/base/order_key.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

namespace trustline {

namespace {

    ::testing::AssertionResult is_between(OrderKey const& before, OrderKey const& key, OrderKey const& after)
    {
        if (!is_valid_order_key(key))
            return ::testing::AssertionFailure() << '"' << key << "\" is no valid key";
        if (!(before < key) || !(after.empty() || key < after))
            return ::testing::AssertionFailure() << '"' << key << "\" is not between \"" << before << "\" and \"" << after << '"';
        return ::testing::AssertionSuccess();
    }

    ::testing::AssertionResult rise_between(OrderKey const& before, std::vector<OrderKey> const& keys, OrderKey const& after)
    {
        OrderKey last = before;
        for (auto const& key : keys) {
            if (auto const result = is_between(last, key, after); !result)
                return result;
            last = key;
        }
        return ::testing::AssertionSuccess();
    }

    std::size_t longest_of(std::vector<OrderKey> const& keys)
    {
        std::size_t longest = 0;
        for (auto const& key : keys)
            longest = std::max(longest, key.size());
        return longest;
    }

    rc::Gen<OrderKey> any_key()
    {
        auto const digit = rc::gen::elementOf(std::string("01Vyz0zABab"));
        return rc::gen::suchThat(rc::gen::resize(6, rc::gen::container<std::string>(digit)),
            [](std::string const& key) { return is_valid_order_key(key); });
    }

}

TEST(OrderKey, IsOfDigitsAndLettersAndDoesNotEndInZero)
{
    for (char const* key : { "1", "V", "z", "01", "a00V", "zzzz" })
        EXPECT_TRUE(is_valid_order_key(key)) << key;
    for (char const* key : { "", "0", "V0", "a b", "å", "-", "V\n" })
        EXPECT_FALSE(is_valid_order_key(key)) << key;
}

TEST(OrderKeyBetween, BeginsInTheMiddle)
{
    EXPECT_EQ(order_key_between("", ""), "V");
}

TEST(OrderKeyBetween, CountsAtTheEnds)
{
    EXPECT_EQ(order_key_between("V", ""), "W");
    EXPECT_EQ(order_key_between("V1", ""), "W");
    EXPECT_EQ(order_key_between("y", ""), "z");
    EXPECT_EQ(order_key_between("z", ""), "z01");
    EXPECT_EQ(order_key_between("z0z", ""), "z1");
    EXPECT_EQ(order_key_between("zyz", ""), "zz");
    EXPECT_EQ(order_key_between("", "V"), "U");
    EXPECT_EQ(order_key_between("", "1"), "0zz");
    EXPECT_EQ(order_key_between("", "01"), "00zzz");
}

TEST(OrderKeyBetween, TakesTheShortestThatFits)
{
    EXPECT_EQ(order_key_between("A", "C"), "B");
    EXPECT_EQ(order_key_between("A", "B"), "AV");
    EXPECT_EQ(order_key_between("A", "B1"), "B");
    EXPECT_EQ(order_key_between("A", "AV"), "AF");
    EXPECT_EQ(order_key_between("Az", "B"), "Az01");
}

RC_GTEST_PROP(OrderKeyBetween, IsBetweenAnyTwo, ())
{
    auto keys = std::pair { *any_key(), *any_key() };
    if (keys.second < keys.first)
        std::swap(keys.first, keys.second);
    RC_PRE(keys.first != keys.second);
    RC_ASSERT(is_between(keys.first, order_key_between(keys.first, keys.second), keys.second));
    RC_ASSERT(is_between(keys.first, order_key_between(keys.first, ""), ""));
    RC_ASSERT(is_between("", order_key_between("", keys.second), keys.second));
    auto const count = std::size_t(*rc::gen::inRange(0, 80));
    for (auto const& [before, after] : { keys, std::pair { keys.first, OrderKey {} }, std::pair { OrderKey {}, keys.second } }) {
        auto const between = order_keys_between(before, after, count);
        RC_ASSERT(between.size() == count);
        RC_ASSERT(rise_between(before, between, after));
    }
}

TEST(OrderKeyBetween, TenThousandRandomInsertionsKeepTheirOrder)
{
    std::mt19937 random(20260930);
    std::vector<OrderKey> keys;
    for (int i = 0; i < 10'000; ++i) {
        auto const at = random() % (keys.size() + 1);
        auto const before = at > 0 ? keys[at - 1] : OrderKey {};
        auto const after = at < keys.size() ? keys[at] : OrderKey {};
        auto const key = order_key_between(before, after);
        ASSERT_TRUE(is_between(before, key, after));
        keys.insert(keys.begin() + std::ptrdiff_t(at), key);
    }
    EXPECT_TRUE(rise_between("", keys, ""));
    EXPECT_LE(longest_of(keys), 32u);
}

TEST(OrderKeyBetween, GrowsSlowlyWhenThingsAlwaysGoToTheSamePlace)
{
    OrderKey last = "V";
    OrderKey first = "V";
    OrderKey behind_v = "W";
    OrderKey before_w = "V";
    for (int i = 0; i < 10'000; ++i) {
        auto const next_last = order_key_between(last, "");
        auto const next_first = order_key_between("", first);
        auto const next_behind_v = order_key_between("V", behind_v);
        auto const next_before_w = order_key_between(before_w, "W");
        ASSERT_TRUE(is_between(last, next_last, ""));
        ASSERT_TRUE(is_between("", next_first, first));
        ASSERT_TRUE(is_between("V", next_behind_v, behind_v));
        ASSERT_TRUE(is_between(before_w, next_before_w, "W"));
        last = next_last;
        first = next_first;
        behind_v = next_behind_v;
        before_w = next_before_w;
        ASSERT_LE(std::max({ last.size(), first.size(), behind_v.size(), before_w.size() }), 6u) << i;
    }
}

TEST(OrderKeysBetween, AreShortAndEvenlySpread)
{
    EXPECT_EQ(order_keys_between("", "", 3), (std::vector<OrderKey> { "F", "V", "k" }));
    EXPECT_TRUE(order_keys_between("", "", 0).empty());
    EXPECT_EQ(longest_of(order_keys_between("", "", 61)), 1u);
    EXPECT_EQ(longest_of(order_keys_between("", "", 3'000)), 2u);
    EXPECT_EQ(longest_of(order_keys_between("", "", 20'000)), 3u);
    EXPECT_EQ(longest_of(order_keys_between("V", "W", 61)), 2u);
    EXPECT_TRUE(rise_between("", order_keys_between("", "", 20'000), ""));
    EXPECT_TRUE(rise_between("Vzzzz", order_keys_between("Vzzzz", "W", 500), "W"));
}

TEST(OrderKeysBetween, CountAtTheEnds)
{
    EXPECT_EQ(order_keys_between("V", "", 3), (std::vector<OrderKey> { "W", "X", "Y" }));
    EXPECT_EQ(order_keys_between("", "V", 3), (std::vector<OrderKey> { "S", "T", "U" }));
    EXPECT_EQ(order_keys_between("V", "", 1), (std::vector<OrderKey> { "W" }));
}

}
