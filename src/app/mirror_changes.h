#pragma once

// What the page has to change in its elements so that they are the mirror again. Nodes are compared by a hash of all they
// say, so that a frame in which nothing moved costs the page nothing.

#include "panels/ui/mirror.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace trustline {

struct MirrorChanges {
    std::vector<ui::MirrorNode const*> changed; // new ones, too; good until the mirror's next frame
    std::vector<std::uint32_t> removed;
    std::vector<std::uint32_t> order;           // all ids in reading order, or empty when it is as before

    bool is_empty() const { return changed.empty() && removed.empty() && order.empty(); }
};

// Remembers what the page was told last.
class MirrorComparison {
public:
    MirrorChanges update(std::vector<ui::MirrorNode> const& nodes);
    // The page has lost its elements: the next update tells everything.
    void forget();

private:
    std::unordered_map<std::uint32_t, std::uint64_t> m_hashes;
    std::vector<std::uint32_t> m_order;
};

std::uint64_t hash_of(ui::MirrorNode const& node);

}
