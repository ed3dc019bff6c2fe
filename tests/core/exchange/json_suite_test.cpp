// Others' opinion of what JSON is: nst/JSONTestSuite (MIT), when it is on this machine. It is no part of the repository.

#include "core/exchange/json_document.h"
#include "core/exchange/text_check.h"
#include "support/files.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace trustline {

namespace {

    namespace fs = std::filesystem;

    fs::path suite_folder()
    {
        if (auto const* folder = std::getenv("TRUSTLINE_JSON_TEST_SUITE"))
            return folder;
        return in_repository("../shared/data/json-test-suite");
    }

    // What every text passes before it is read as a map, without the question whether it could be one.
    bool is_json(std::string_view text)
    {
        bool const is_text = valid_utf8_prefix(text) == text.size() && text.find('\0') == std::string_view::npos;
        return is_text && JsonDocument::parse(without_byte_order_mark(text));
    }

}

TEST(JsonTestSuite, IsAgreedWith) // [X1]
{
    auto const folder = suite_folder() / "test_parsing";
    if (!fs::is_directory(folder))
        GTEST_SKIP() << "JSONTestSuite is not on this machine: set TRUSTLINE_JSON_TEST_SUITE to its folder";

    int read = 0;
    int refused = 0;
    for (auto const& entry : fs::directory_iterator(folder)) {
        auto const name = entry.path().filename().string();
        auto const text = text_of_file(entry.path());
        bool const is_ours_to_refuse = name == "y_object_duplicated_key.json" || name == "y_object_duplicated_key_and_value.json" // [X5]
            || name == "y_object_escaped_null_in_key.json" || name == "y_string_null_escape.json"; // [X4]
        if (name.starts_with("y_") && !is_ours_to_refuse) {
            EXPECT_TRUE(is_json(text)) << name;
            ++read;
        }
        if (name.starts_with("n_") || is_ours_to_refuse) {
            EXPECT_FALSE(is_json(text)) << name;
            ++refused;
        }
        if (name.starts_with("i_"))
            is_json(text); // either, but no crash
    }
    EXPECT_GT(read, 90);
    EXPECT_GT(refused, 180);
}

}
