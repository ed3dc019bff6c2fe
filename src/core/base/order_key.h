#pragma once

// Places in an order as texts: a key can always be made between two others, so that moving one thing changes one
// record. Keys are of digits and letters, compare byte by byte, and never end in '0'.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

using OrderKey = std::string;

bool is_valid_order_key(std::string_view key);

// A key strictly between the two; an empty text stands for "before everything" or "after everything".
// Empty keys only at the ends: before < after must hold when both are given.
OrderKey order_key_between(std::string_view before, std::string_view after);

// `count` keys in rising order strictly between the two, short and evenly spread.
std::vector<OrderKey> order_keys_between(std::string_view before, std::string_view after, std::size_t count);

}
