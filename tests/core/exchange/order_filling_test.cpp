#include "core/exchange/map_file.h"

#include "core/journey/queries.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    std::string stages_in_order_of(std::string const& stages)
    {
        auto const map = read_map(R"({"type":"trustline/map","version":1,"stages":[)" + stages + "]}");
        EXPECT_TRUE(map) << to_english(map.error());
        std::string ids;
        for (auto const* stage : stages_in_order(map.value().journey))
            ids += stage->id.text;
        return ids;
    }

}

TEST(OrderFilling, KeepsTheOrderOfTheFile) // [X14]
{
    EXPECT_EQ(stages_in_order_of(R"({"id":"c"},{"id":"a"},{"id":"b"})"), "cab");
}

TEST(OrderFilling, PutsWhatHasNoKeyBehindItsNeighbour) // [X14]
{
    EXPECT_EQ(stages_in_order_of(R"({"id":"c","order":"f"},{"id":"x"},{"id":"a","order":"V"},{"id":"y"},{"id":"z"},{"id":"b","order":"z"})"), "ayzcxb");
    EXPECT_EQ(stages_in_order_of(R"({"id":"x"},{"id":"a","order":"V"},{"id":"b","order":"A"})"), "xba");
    EXPECT_EQ(stages_in_order_of(R"({"id":"a","order":"V"},{"id":"x"},{"id":"b","order":"V"},{"id":"y"})"), "abyx");
}

TEST(OrderFilling, LeavesAnEmptyKeyAlone) // [X14]
{
    auto const map = read_map(R"({"type":"trustline/map","version":1,"stages":[{"id":"a","order":""},{"id":"b"}]})");
    ASSERT_TRUE(map);
    EXPECT_EQ(map.value().journey.find(StageId { "a" })->order, "");
    EXPECT_NE(map.value().journey.find(StageId { "b" })->order, "");
    EXPECT_FALSE(map.value().findings.empty()); // and says so
}

TEST(OrderFilling, CountsEachCellForItself) // [X14]
{
    auto const map = read_map(R"({"type":"trustline/map","version":1,"stages":[{"id":"s1"},{"id":"s2"}],"lanes":[{"id":"l1"}],"touchpoints":[
        {"id":"d","stage":"s2","lane":"l1"},{"id":"b","stage":"s1","lane":"l1"},{"id":"c","stage":"s2","lane":"l1"},{"id":"a","stage":"s1","lane":"l1"}]})");
    ASSERT_TRUE(map);
    std::string ids;
    for (auto const* touchpoint : touchpoints_in_order(map.value().journey))
        ids += touchpoint->id.text;
    EXPECT_EQ(ids, "badc");
    EXPECT_EQ(map.value().journey.find(TouchpointId { "d" })->order, map.value().journey.find(TouchpointId { "b" })->order);
}

}
