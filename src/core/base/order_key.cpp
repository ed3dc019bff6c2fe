#include "core/base/order_key.h"

#include <algorithm>
#include <cassert>

// A key is the fraction 0.k1k2k3… in base 62, so every two keys have room between them as long as none ends in '0'.
//
// Halving the room costs one digit in six insertions at the same place. People do insert at the same place: at the end,
// at the beginning, behind the card they just added. So next to an open side we count instead. After the key
// "zz" + rest, the number in the first three digits of the rest goes up by one; when it cannot, the next key begins with
// one more 'z' and counts with one digit more. A key then grows with the logarithm of the number of insertions.
// Downwards the same with '0' for 'z'.

namespace trustline {

namespace {

    constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr int base = 62;
    constexpr char first_digit = '0';
    constexpr char last_digit = 'z';

    int value_of(char digit)
    {
        if (digit <= '9')
            return digit - '0';
        return digit <= 'Z' ? digit - 'A' + 10 : digit - 'a' + 36;
    }

    char digit_of(int value) { return digits[std::size_t(value)]; }

    char digit_at(std::string_view key, std::size_t at) { return at < key.size() ? key[at] : first_digit; }

    OrderKey without_trailing_zeros(OrderKey key)
    {
        key.erase(key.find_last_not_of(first_digit) + 1);
        return key;
    }

    // How many digits count behind a run of as many equal leading digits.
    std::size_t counter_width(std::size_t run)
    {
        constexpr std::size_t most = 4; // fourteen million insertions
        return std::min(run + 1, most);
    }

    std::size_t leading(char digit, std::string_view key)
    {
        return std::min(key.find_first_not_of(digit), key.size());
    }

    // The leading run of a key and the digits that count behind it, filled up with zeros.
    OrderKey run_and_counter(std::string_view key, std::size_t run)
    {
        OrderKey result(key.substr(0, run + counter_width(run)));
        result.resize(run + counter_width(run), first_digit);
        return result;
    }

    // One up at the last digit. The digit behind the run is below 'z', so this stays inside the key; where it becomes
    // 'z', the next run begins.
    OrderKey key_after(std::string_view key)
    {
        auto result = run_and_counter(key, leading(last_digit, key));
        std::size_t at = result.size() - 1;
        for (; result[at] == last_digit; --at)
            result[at] = first_digit;
        result[at] = digit_of(value_of(result[at]) + 1);
        return without_trailing_zeros(std::move(result));
    }

    // One down at the last digit; where that would leave only zeros, the highest number of the next run.
    OrderKey key_before(std::string_view key)
    {
        std::size_t const run = leading(first_digit, key);
        auto result = run_and_counter(key, run);
        std::size_t at = result.size() - 1;
        for (; result[at] == first_digit; --at)
            result[at] = last_digit;
        result[at] = digit_of(value_of(result[at]) - 1);
        if (result[run] == first_digit)
            result = OrderKey(run + 1, first_digit) + OrderKey(counter_width(run + 1), last_digit);
        return without_trailing_zeros(std::move(result));
    }

    OrderKey key_in_the_middle() { return { digit_of(base / 2) }; }

    OrderKey key_inside(std::string_view before, std::string_view after)
    {
        std::size_t at = 0;
        while (at < before.size() && before[at] == after[at])
            ++at;
        OrderKey const shared(before.substr(0, at));
        int const low = value_of(digit_at(before, at));
        int const high = value_of(after[at]);
        if (high - low >= 2)
            return shared + digit_of((low + high) / 2);
        if (at == before.size())
            return shared + key_before(after.substr(at));
        if (after.size() > at + 1)
            return shared + after[at];
        // The lower key's own branch, which is open at its top: halve while that is short, then count.
        auto const tail = before.substr(at + 1);
        int const lowest = value_of(digit_at(tail, 0));
        if (base - lowest >= 2)
            return shared + before[at] + digit_of((lowest + base) / 2);
        return shared + before[at] + key_after(tail);
    }

    // Digits of a number in base 62, highest first. Long arithmetic as on paper; factors are small.
    using Digits = std::vector<int>;

    Digits first_digits_of(std::string_view key, std::size_t length)
    {
        Digits result(length);
        for (std::size_t i = 0; i < length; ++i)
            result[i] = value_of(digit_at(key, i));
        return result;
    }

    // Everything there is: 1.000…, written as a first digit of 62.
    Digits first_digits_of_end(std::string_view after, std::size_t length)
    {
        if (!after.empty())
            return first_digits_of(after, length);
        Digits result(length);
        result[0] = base;
        return result;
    }

    Digits difference(Digits const& from, Digits result)
    {
        for (std::size_t i = result.size(); i-- > 0;) {
            result[i] -= from[i];
            if (result[i] < 0 && i > 0) {
                result[i] += base;
                --result[i - 1];
            }
        }
        return result;
    }

    bool is_above(Digits const& number, std::size_t limit)
    {
        std::size_t value = 0;
        for (int const digit : number) {
            value = value * base + std::size_t(digit);
            if (value > limit)
                return true;
        }
        return false;
    }

    // start + span × numerator / denominator.
    OrderKey key_on_the_way(Digits const& start, Digits const& span, std::size_t numerator, std::size_t denominator)
    {
        Digits sum = start;
        std::size_t rest = 0;
        for (std::size_t i = 0; i < span.size(); ++i) {
            std::size_t const scaled = rest * base + std::size_t(span[i]) * numerator;
            sum[i] += int(scaled / denominator);
            rest = scaled % denominator;
        }
        OrderKey key(sum.size(), first_digit);
        int carry = 0;
        for (std::size_t i = sum.size(); i-- > 0;) {
            int const value = sum[i] + carry;
            key[i] = digit_of(value % base);
            carry = value / base;
        }
        return without_trailing_zeros(std::move(key));
    }

    std::vector<OrderKey> keys_spread_between(std::string_view before, std::string_view after, std::size_t count)
    {
        for (std::size_t length = 1;; ++length) {
            auto const start = first_digits_of(before, length);
            auto const span = difference(start, first_digits_of_end(after, length));
            if (!is_above(span, count))
                continue;
            std::vector<OrderKey> keys;
            for (std::size_t i = 1; i <= count; ++i)
                keys.push_back(key_on_the_way(start, span, i, count + 1));
            return keys;
        }
    }

    std::vector<OrderKey> keys_counted_up(std::string_view before, std::size_t count)
    {
        std::vector<OrderKey> keys;
        for (std::size_t i = 0; i < count; ++i)
            keys.push_back(key_after(i == 0 ? before : std::string_view(keys.back())));
        return keys;
    }

    std::vector<OrderKey> keys_counted_down(std::string_view after, std::size_t count)
    {
        std::vector<OrderKey> keys;
        for (std::size_t i = 0; i < count; ++i)
            keys.push_back(key_before(i == 0 ? after : std::string_view(keys.back())));
        std::reverse(keys.begin(), keys.end());
        return keys;
    }

}

bool is_valid_order_key(std::string_view key)
{
    return !key.empty() && key.back() != first_digit && key.find_first_not_of(digits) == std::string_view::npos;
}

OrderKey order_key_between(std::string_view before, std::string_view after)
{
    assert(before.empty() || is_valid_order_key(before));
    assert(after.empty() || is_valid_order_key(after));
    assert(after.empty() || before < after);
    if (before.empty() && after.empty())
        return key_in_the_middle();
    if (after.empty())
        return key_after(before);
    return before.empty() ? key_before(after) : key_inside(before, after);
}

std::vector<OrderKey> order_keys_between(std::string_view before, std::string_view after, std::size_t count)
{
    if (count == 1)
        return { order_key_between(before, after) };
    if (after.empty() && !before.empty())
        return keys_counted_up(before, count);
    if (before.empty() && !after.empty())
        return keys_counted_down(after, count);
    return keys_spread_between(before, after, count);
}

}
