#include "core/base/id.h"

#include <algorithm>

namespace trustline {

namespace {

    constexpr std::size_t longest_id = 64;
    constexpr std::size_t made_id_length = 10;
    // Letters come first, so that the first character of an id is one of the first 22. No i, l, o, u: they look like
    // digits, and ids stay clear of most words.
    constexpr std::string_view id_alphabet = "abcdefghjkmnpqrstvwxyz0123456789";
    constexpr std::uint64_t letters = 22;

    constexpr auto is_id_character = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || c == ':';
    };

    // SplitMix64 (Steele, Lea & Flood 2014): every seed gives a good sequence, zero included.
    std::uint64_t next_random(std::uint64_t& state)
    {
        std::uint64_t z = state += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

}

bool is_valid_id(std::string_view text)
{
    return !text.empty() && text.size() <= longest_id && std::all_of(text.begin(), text.end(), is_id_character);
}

std::string IdSource::next_text()
{
    auto bits = next_random(m_state);
    std::string text(1, id_alphabet[bits % letters]);
    bits /= letters;
    while (text.size() < made_id_length) {
        text += id_alphabet[bits % id_alphabet.size()];
        bits /= id_alphabet.size();
    }
    return text;
}

}
