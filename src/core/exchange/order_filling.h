#pragma once

// People who write a map by hand leave order keys out; their records then stand in the order in which they appear.
// [X14] in SPEC.md.

#include "core/journey/records.h"

#include <vector>

namespace trustline {

void fill_orders(std::vector<Persona>& personas);
void fill_orders(std::vector<Stage>& stages);
void fill_orders(std::vector<Lane>& lanes);
void fill_orders(std::vector<Touchpoint>& touchpoints); // cell by cell
void fill_orders(std::vector<Round>& rounds);
template<class R>
void fill_orders(std::vector<R>&) // records without an order
{
}

}
