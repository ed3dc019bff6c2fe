#pragma once

// What is selected, in the order of selecting; the last one has the focus. Read like a vector. Whether a record is in it
// costs the same whether three are selected or ten thousand.

#include "core/base/id.h"

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace trustline {

class Selected {
public:
    Selected() = default;
    Selected(std::vector<RecordId> ids) { *this = std::move(ids); }
    // Each once, at its first place.
    Selected& operator=(std::vector<RecordId> ids);

    bool contains(RecordId const& id) const { return m_known.contains(id); }
    // Another one whenever something else came to be selected: what is kept of a selection is kept by it.
    std::uint64_t number() const { return m_number; }

    operator std::vector<RecordId> const&() const { return m_ids; }
    auto begin() const { return m_ids.begin(); }
    auto end() const { return m_ids.end(); }
    std::size_t size() const { return m_ids.size(); }
    bool empty() const { return m_ids.empty(); }
    RecordId const& front() const { return m_ids.front(); }
    RecordId const& back() const { return m_ids.back(); }
    RecordId const& operator[](std::size_t at) const { return m_ids[at]; }
    void clear() { *this = std::vector<RecordId>(); }

    bool operator==(std::vector<RecordId> const& ids) const { return m_ids == ids; }

private:
    std::vector<RecordId> m_ids;
    std::unordered_set<RecordId, RecordIdHash> m_known;
    std::uint64_t m_number = 0;
};

}
