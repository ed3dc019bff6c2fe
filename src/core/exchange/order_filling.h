#pragma once

// People who write a map by hand leave order keys out; their records then stand in the order in which they appear.
// [X14] in SPEC.md.

#include "core/journey/records.h"

#include <vector>

namespace trustline {

// Gives a key to each record whose place in `is_missing` says so.
void fill_orders(std::vector<Persona>& personas, std::vector<bool> const& is_missing);
void fill_orders(std::vector<Stage>& stages, std::vector<bool> const& is_missing);
void fill_orders(std::vector<Lane>& lanes, std::vector<bool> const& is_missing);
void fill_orders(std::vector<Touchpoint>& touchpoints, std::vector<bool> const& is_missing); // cell by cell
void fill_orders(std::vector<Round>& rounds, std::vector<bool> const& is_missing);
template<class R>
void fill_orders(std::vector<R>&, std::vector<bool> const&) // records without an order
{
}

}
