#pragma once

// Results by id in one piece of memory, sorted by id: what a std::map answers, without a node for each of ten thousand
// touchpoints. Filled once, in order; entries are altered in place.

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

namespace trustline {

template<class Key, class Value>
class FlatMap {
public:
    using Entry = std::pair<Key, Value>;
    using const_iterator = typename std::vector<Entry>::const_iterator;

    void reserve(std::size_t count) { m_entries.reserve(count); }
    // Keys come in rising order.
    Value& add(Key const& key, Value value)
    {
        assert(m_entries.empty() || m_entries.back().first < key);
        return m_entries.emplace_back(key, std::move(value)).second;
    }
    void clear() { m_entries.clear(); }

    const_iterator find(Key const& key) const
    {
        auto const at = std::lower_bound(m_entries.begin(), m_entries.end(), key, [](Entry const& entry, Key const& sought) { return entry.first < sought; });
        return at != m_entries.end() && at->first == key ? at : m_entries.end();
    }
    bool contains(Key const& key) const { return find(key) != end(); }
    Value const& at(Key const& key) const
    {
        auto const found = find(key);
        assert(found != end());
        return found->second;
    }
    // Null when there is none.
    Value const* get(Key const& key) const
    {
        auto const found = find(key);
        return found == end() ? nullptr : &found->second;
    }

    // By place in the order of ids, which is that of Journey::all<>().
    Entry const& entry(std::size_t index) const { return m_entries[index]; }
    Value const& value(std::size_t index) const { return m_entries[index].second; }
    Value& value(std::size_t index) { return m_entries[index].second; }

    const_iterator begin() const { return m_entries.begin(); }
    const_iterator end() const { return m_entries.end(); }
    std::size_t size() const { return m_entries.size(); }
    bool empty() const { return m_entries.empty(); }
    bool operator==(FlatMap const&) const = default;

private:
    std::vector<Entry> m_entries;
};

}
