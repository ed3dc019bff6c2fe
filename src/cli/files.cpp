#include "cli/files.h"

#include "cli/streams.h"
#include "core/exchange/limits.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <unistd.h>

namespace trustline {

namespace {

    namespace fs = std::filesystem;

    // An SVG with the largest map inside; see exchange/map_document.cpp.
    constexpr std::size_t most_bytes = 4 * max_file_bytes + 1;

    std::string reason_for(int number) { return std::generic_category().message(number); }

    Error unreadable(std::string reason)
    {
        return { "This file cannot be read: {0}", { std::move(reason) }, {} };
    }

    Error unwritable(std::string reason)
    {
        return { "This file cannot be written: {0}", { std::move(reason) }, {} };
    }

    std::string read_all(std::istream& in)
    {
        std::string text;
        char buffer[1 << 16];
        while (in && text.size() < most_bytes) {
            in.read(buffer, sizeof buffer);
            text.append(buffer, std::size_t(in.gcount()));
        }
        return text;
    }

    // A new file next to the one that it will replace, whose own name may be as long as names can be. The name is free, or the file is somebody else's.
    class NeighbourFile {
    public:
        explicit NeighbourFile(fs::path const& target)
        {
            constexpr int most_attempts = 100;
            for (int attempt = 0; attempt < most_attempts && !m_file; ++attempt) {
                auto const name = ".trustline." + std::to_string(::getpid()) + "." + std::to_string(attempt);
                m_path = target.parent_path() / name;
                m_file = std::fopen(m_path.c_str(), "wbx");
                if (!m_file && errno != EEXIST)
                    break;
            }
        }
        ~NeighbourFile()
        {
            if (m_file)
                std::fclose(m_file);
            if (m_file || m_is_written)
                std::remove(m_path.c_str()); // nothing is there any more when it was renamed
        }
        NeighbourFile(NeighbourFile const&) = delete;
        NeighbourFile& operator=(NeighbourFile const&) = delete;

        bool is_open() const { return m_file != nullptr; }
        fs::path const& path() const { return m_path; }

        bool write(std::string_view text)
        {
            bool const is_complete = std::fwrite(text.data(), 1, text.size(), m_file) == text.size() && std::fflush(m_file) == 0
                && ::fsync(::fileno(m_file)) == 0;
            m_is_written = std::fclose(m_file) == 0 && is_complete;
            m_file = nullptr;
            if (!m_is_written)
                std::remove(m_path.c_str());
            return m_is_written;
        }

    private:
        fs::path m_path;
        std::FILE* m_file = nullptr;
        bool m_is_written = false;
    };

    std::optional<Error> replace(fs::path const& target, std::string_view text)
    {
        NeighbourFile neighbour(target);
        if (!neighbour.is_open() || !neighbour.write(text))
            return unwritable(reason_for(errno));
        std::error_code error;
        auto const before = fs::status(target, error);
        if (fs::exists(before))
            fs::permissions(neighbour.path(), before.permissions(), error);
        fs::rename(neighbour.path(), target, error);
        return error ? std::optional(unwritable(error.message())) : std::nullopt;
    }

    // A pipe or a device is written as it is.
    std::optional<Error> write_through(fs::path const& target, std::string_view text)
    {
        std::ofstream out(target, std::ios::binary);
        out.write(text.data(), std::streamsize(text.size())).flush();
        return out ? std::nullopt : std::optional(unwritable(reason_for(errno)));
    }

}

Result<std::string> read_file(std::string const& file, std::istream& standard_input)
{
    if (file == standard_stream)
        return read_all(standard_input);
    std::error_code error;
    if (fs::is_directory(file, error))
        return unreadable("it is a folder");
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return unreadable(reason_for(errno));
    auto text = read_all(in);
    if (in.bad())
        return unreadable(reason_for(errno));
    return text;
}

std::optional<Error> write_file(std::string const& file, std::string_view text, std::ostream& standard_output)
{
    if (file == standard_stream) {
        standard_output << text;
        return std::nullopt;
    }
    std::error_code error;
    auto const resolved = fs::canonical(file, error);
    fs::path const target = error ? fs::path(file) : resolved;
    bool const is_new_or_plain = error || fs::is_regular_file(target, error);
    return is_new_or_plain ? replace(target, text) : write_through(target, text);
}

}
