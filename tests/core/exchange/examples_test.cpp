#include "core/exchange/map_file.h"
#include "support/files.h"

#include <gtest/gtest.h>

namespace trustline {

TEST(Examples, OpenWithoutFindingsInCanonicalForm)
{
    auto const files = example_maps();
    EXPECT_GE(files.size(), 6u);
    for (auto const& file : files) {
        auto const text = text_of_file(file);
        auto const opened = read_map(text);
        ASSERT_TRUE(opened) << file << ": " << to_english(opened.error());
        for (auto const& finding : opened.value().findings)
            ADD_FAILURE() << file << ": " << to_english(finding);
        EXPECT_TRUE(write_map(opened.value().journey) == text) << file << " is not in canonical form: run trustline format on it";
    }
}

}
