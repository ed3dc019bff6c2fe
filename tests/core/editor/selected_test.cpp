#include "core/editor/selected.h"

#include <gtest/gtest.h>

using namespace trustline;

namespace {

std::vector<RecordId> ids(std::initializer_list<char const*> texts)
{
    std::vector<RecordId> result;
    for (auto const* text : texts)
        result.push_back(RecordId { text });
    return result;
}

TEST(Selected, KeepsTheOrderOfSelectingAndEachRecordOnce)
{
    Selected selected;
    selected = ids({ "c", "a", "c", "b", "a" });
    EXPECT_EQ(selected, ids({ "c", "a", "b" }));
    EXPECT_EQ(selected.back(), RecordId { "b" });
}

TEST(Selected, KnowsWhatIsInItAndWhatWasInItBefore)
{
    Selected selected = ids({ "a", "b" });
    EXPECT_TRUE(selected.contains(RecordId { "a" }));
    selected = ids({ "b", "c" });
    EXPECT_FALSE(selected.contains(RecordId { "a" }));
    EXPECT_TRUE(selected.contains(RecordId { "c" }));
    selected.clear();
    EXPECT_TRUE(selected.empty());
    EXPECT_FALSE(selected.contains(RecordId { "c" }));
}

TEST(Selected, HasAnotherNumberOnlyWhenSomethingElseIsSelected)
{
    Selected selected = ids({ "a" });
    auto const number = selected.number();
    selected = ids({ "a" });
    EXPECT_EQ(selected.number(), number);
    selected = ids({ "a", "b" });
    EXPECT_NE(selected.number(), number);
}

}
