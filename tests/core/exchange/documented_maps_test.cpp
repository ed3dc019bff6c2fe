// Maps that stand in docs/file-format.md, and seeds of the fuzz target.

#include "core/exchange/map_file.h"
#include "support/files.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    std::vector<std::string> maps_in(std::string const& page)
    {
        std::vector<std::string> maps;
        std::string const fence = "```json\n";
        for (auto begin = page.find(fence); begin != std::string::npos; begin = page.find(fence, begin)) {
            begin += fence.size();
            auto const block = page.substr(begin, page.find("```", begin) - begin);
            if (block.find("trustline/map") != std::string::npos)
                maps.push_back(block);
        }
        return maps;
    }

}

TEST(DocumentedMaps, AreRead)
{
    auto const maps = maps_in(text_of_file(in_repository("docs/file-format.md")));
    ASSERT_EQ(maps.size(), 2u);
    auto const canonical = read_map(maps[0]);
    ASSERT_TRUE(canonical) << to_english(canonical.error());
    EXPECT_TRUE(canonical.value().findings.empty());
    EXPECT_EQ(write_map(canonical.value().journey), maps[0]);
    auto const by_hand = read_map(maps[1]);
    ASSERT_TRUE(by_hand) << to_english(by_hand.error());
    EXPECT_TRUE(by_hand.value().findings.empty());
}

TEST(FuzzSeeds, AreRefusedOrReadTheSameAgain) // [X15]
{
    int read = 0;
    for (auto const& entry : std::filesystem::directory_iterator(in_repository("tests/fuzz/corpus/read_map"))) {
        auto const opened = read_map(text_of_file(entry.path()));
        if (!opened)
            continue;
        auto const text = write_map(opened.value().journey);
        auto const again = read_map(text);
        ASSERT_TRUE(again) << entry.path();
        EXPECT_EQ(again.value().journey, opened.value().journey) << entry.path();
        EXPECT_EQ(write_map(again.value().journey), text) << entry.path();
        ++read;
    }
    EXPECT_GE(read, 5);
}

}
