#pragma once

// The tool as a function, in a folder of its own that is gone afterwards.

#include "cli/run_cli.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <unistd.h>

namespace trustline {

struct CliResult {
    int code = 0;
    std::string out;
    std::string err;
};

class CliDriver {
public:
    CliDriver()
    {
        static int number = 0;
        m_folder = std::filesystem::temp_directory_path() / ("trustline-cli-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
        std::filesystem::create_directories(m_folder);
    }
    ~CliDriver() { std::filesystem::remove_all(m_folder); }
    CliDriver(CliDriver const&) = delete;
    CliDriver& operator=(CliDriver const&) = delete;

    CliResult run(std::vector<std::string> const& arguments, std::string const& standard_input = {}) const
    {
        std::istringstream in(standard_input);
        std::ostringstream out;
        std::ostringstream err;
        int const code = run_cli(arguments, in, out, err);
        return { code, out.str(), err.str() };
    }

    std::string path(std::string const& name) const { return (m_folder / name).string(); }
    std::string write(std::string const& name, std::string const& text) const
    {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
    std::string read(std::string const& name) const
    {
        std::ifstream in(path(name), std::ios::binary);
        return { std::istreambuf_iterator<char>(in), {} };
    }
    std::vector<std::string> files() const
    {
        std::vector<std::string> names;
        for (auto const& entry : std::filesystem::directory_iterator(m_folder))
            names.push_back(entry.path().filename().string());
        return names;
    }

private:
    std::filesystem::path m_folder;
};

}
