#include "core/exchange/misspelt_keys.h"

#include <algorithm>
#include <array>

namespace trustline {

namespace {

    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 24;
    constexpr std::size_t most_slips = 2;

    // Levenshtein's distance: letters put in, left out or exchanged.
    std::size_t distance(std::string_view a, std::string_view b)
    {
        std::array<std::size_t, longest + 1> row;
        for (std::size_t k = 0; k <= b.size(); ++k)
            row[k] = k;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t k = 1; k <= b.size(); ++k) {
                auto const substituted = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
                diagonal = row[k];
                row[k] = std::min({ substituted, row[k] + 1, row[k - 1] + 1 });
            }
        }
        return row[b.size()];
    }

    bool has_comparable_length(std::string_view text)
    {
        return text.size() >= shortest && text.size() <= longest;
    }

}

std::optional<std::string_view> probably_meant(std::string_view key, std::span<std::string_view const> known)
{
    if (!has_comparable_length(key))
        return std::nullopt;
    for (auto const candidate : known) {
        // Two slips in a word of four letters make another word.
        auto const allowed = candidate.size() < 8 ? 1 : most_slips;
        if (has_comparable_length(candidate) && distance(key, candidate) <= allowed)
            return candidate;
    }
    return std::nullopt;
}

}
