#include "core/editor/file_names.h"

#include "core/base/text.h"

namespace trustline {

namespace {

constexpr std::size_t most_bytes = 120;
constexpr std::string_view refused = "/\\:*?\"<>|";

bool is_refused(char32_t character)
{
    return character < 0x20 || character == 0x7f || (character < 0x80 && refused.find(char(character)) != std::string_view::npos);
}

}

std::string file_name(std::string_view title, std::string_view ending)
{
    std::string name;
    bool ends_with_dash = false;
    for (std::size_t at = 0; at < title.size();) {
        auto const character = next_code_point(title, at);
        auto const bytes = is_refused(character) ? std::string("-") : to_utf8(character);
        if (name.size() + bytes.size() > most_bytes)
            break;
        if (bytes == "-" && ends_with_dash)
            continue;
        ends_with_dash = bytes == "-";
        name += bytes;
    }
    // A dot at the begin would hide the file.
    auto const first = name.find_first_not_of(" .-");
    auto const last = name.find_last_not_of(" .-");
    name = first == std::string::npos ? "map" : name.substr(first, last - first + 1);
    return name + std::string(ending);
}

std::string map_file_name(std::string_view title)
{
    return file_name(title, ".trustline.json");
}

}
