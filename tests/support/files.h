#pragma once

// Files of the repository, for tests that hold documents, schema and examples to the code.

#include <filesystem>
#include <string>
#include <vector>

namespace trustline {

std::filesystem::path in_repository(std::string const& path); // "docs/measures.md"
std::string text_of_file(std::filesystem::path const& file);   // fails the test when it is not there

std::vector<std::filesystem::path> example_maps(); // examples/*.trustline.json, by name

}
