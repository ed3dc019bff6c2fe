#include "core/exchange/map_file.h"

#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

RC_GTEST_PROP(RoundTrip, ReadingWhatWasWrittenGivesTheSameJourney, (std::uint64_t seed)) // [X15]
{
    Dice dice(seed);
    auto const journey = random_journey(dice, 12);
    auto const opened = read_map(write_map(journey));
    if (!opened)
        RC_FAIL(to_english(opened.error()));
    RC_ASSERT(opened.value().journey == journey);
}

RC_GTEST_PROP(RoundTrip, WritingWhatWasReadGivesTheSameBytes, (std::uint64_t seed)) // [X15]
{
    Dice dice(seed);
    auto const text = write_map(random_journey(dice, 12));
    auto const opened = read_map(text);
    RC_ASSERT(bool(opened));
    RC_ASSERT(write_map(opened.value().journey) == text);
}

RC_GTEST_PROP(RoundTrip, NoDamageToOneByteIsACrashOrChangesWhatIsWrittenTwice, (std::uint64_t seed)) // [X15]
{
    Dice dice(seed);
    auto text = write_map(random_journey(dice, 3));
    for (int damage = dice.between(1, 3); damage > 0; --damage) {
        auto const at = std::size_t(dice.below(int(text.size())));
        if (dice.one_in(3))
            text.erase(at, std::size_t(dice.between(1, 40)));
        else
            text[at] = dice.one_in(2) ? "{}[]\",:0a\\"[dice.below(10)] : char(dice.bits());
    }
    auto const opened = read_map(text);
    if (!opened) {
        RC_ASSERT(!opened.error().message.empty());
        return;
    }
    RC_ASSERT(violations_in(opened.value().journey).empty());
    auto const once = write_map(opened.value().journey);
    auto const again = read_map(once);
    RC_ASSERT(bool(again));
    RC_ASSERT(again.value().journey == opened.value().journey);
    RC_ASSERT(write_map(again.value().journey) == once);
}

}
