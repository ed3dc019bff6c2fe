#include "support/files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace trustline {

std::filesystem::path in_repository(std::string const& path)
{
    return std::filesystem::path(TRUSTLINE_SOURCE_FOLDER) / path;
}

std::string text_of_file(std::filesystem::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    EXPECT_TRUE(in) << "cannot read " << file;
    return { std::istreambuf_iterator<char>(in), {} };
}

std::vector<std::filesystem::path> example_maps()
{
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(in_repository("examples"))) {
        if (entry.path().string().ends_with(".trustline.json"))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}
