#pragma once

// A seed for a command that makes ids by itself, out of our own source of ids.

#include "core/base/id.h"

namespace trustline {

inline std::uint64_t seed_from(IdSource& ids)
{
    // FNV-1a: the same on every machine, unlike std::hash.
    std::uint64_t seed = 14695981039346656037u;
    for (char const character : ids.next_text())
        seed = (seed ^ std::uint8_t(character)) * 1099511628211u;
    return seed;
}

}
