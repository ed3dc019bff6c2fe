#include "core/measure/widest_gaps.h"

#include "support/journeys.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    std::vector<std::string> widest(std::size_t most)
    {
        auto const journey = JourneyBuilder()
                                 .stage("s1", "Stage")
                                 .lane("l1", "Lane")
                                 .touchpoint("a", "A", "s1", "l1")
                                 .touchpoint("b", "B", "s1", "l1")
                                 .touchpoint("c", "C", "s1", "l1")
                                 .touchpoint("d", "D", "s1", "l1")
                                 .touchpoint("e", "E", "s1", "l1")
                                 .score("a", all_of(5), all_of(6))
                                 .score("b", all_of(2), all_of(6))
                                 .score("c", all_of(6), all_of(6)) // falls short of nothing
                                 .score("d", all_of(4), all_of(5))
                                 .score("e", all_of(1)) // has no gap
                                 .journey();
        std::vector<std::string> ids;
        for (auto const& id : widest_gaps(rate(journey, {}), most))
            ids.push_back(id.text);
        return ids;
    }

}

TEST(WidestGaps, AreTheWorstFirstAndOnlyWhatFallsShort) // [M12]
{
    EXPECT_EQ(widest(10), (std::vector<std::string> { "b", "a", "d" }));
    EXPECT_EQ(widest(1), (std::vector<std::string> { "b" }));
    EXPECT_EQ(widest(0), (std::vector<std::string> {}));
}

}
