#pragma once

// Journeys and wishes out of a seed, for properties: RC_GTEST_PROP(…, (std::uint64_t seed)) { Dice dice(seed); … }. The
// journeys keep every rule of journey/SPEC.md but are odd in every way that is allowed: texts in many scripts, equal and
// missing order keys, scores of rounds that are not there, fields of newer versions.

#include "core/edit/commands.h"
#include "core/journey/journey.h"

#include <cstdint>
#include <random>

namespace trustline {

class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
        , m_ids(seed)
    {
    }

    std::uint64_t bits() { return m_engine(); }
    int below(int limit); // 0 … limit − 1
    int between(int lowest, int highest) { return lowest + below(highest - lowest + 1); }
    bool one_in(int times) { return below(times) == 0; }
    std::string text();      // valid UTF-8 in one of many scripts, empty at times
    std::string any_bytes(); // anything at all
    template<class R>
    Id<R> new_id()
    {
        return m_ids.next<R>();
    }

private:
    std::mt19937_64 m_engine;
    IdSource m_ids;
};

// Up to about `size` records of each kind, at least one stage and one lane.
Journey random_journey(Dice& dice, int size = 8);

// Mostly sensible, sometimes nonsense: ids that are not there, ratings of 9, titles that are no text.
Command random_command(Dice& dice, Journey const& journey);

}
