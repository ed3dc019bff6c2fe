#pragma once

// A host for the editor without a page: keeps what it is asked for, and a store that can be read back. Texts of maps and
// entries are tickets for the values themselves, so that a test of the editor needs no reader of files.

#include "core/editor/editor.h"

#include <map>
#include <string>
#include <vector>

namespace trustline {

// Its texts can be read back only by a FakeHost of the same program.
MapCodec fake_codec();

class FakeHost {
public:
    // Takes what the editor asks for. Fails the test when the numbers of a map's journal do not rise by one.
    void serve(Editor& editor);

    // All requests of one kind so far, oldest first.
    template<class Request>
    std::vector<Request> all() const
    {
        std::vector<Request> found;
        for (auto const& request : m_requests) {
            if (auto const* one = std::get_if<Request>(&request))
                found.push_back(*one);
        }
        return found;
    }
    template<class Request>
    Request last() const
    {
        auto const found = all<Request>();
        return found.empty() ? Request {} : found.back();
    }
    void forget_requests() { m_requests.clear(); }

    // What a reload would bring back: the snapshot and the entries above its number.
    Journey stored(std::string const& map_key) const;
    bool has(std::string const& map_key) const { return m_maps.contains(map_key); }

private:
    struct StoredMap {
        std::uint64_t snapshot_number = 0;
        std::string snapshot;
        std::uint64_t last_number = 0;
        std::map<std::uint64_t, std::string> entries;
    };

    void keep(StoreSnapshot const& snapshot);
    void keep(AppendJournal const& entry);
    template<class Request>
    void keep(Request const&)
    {
    }

    std::vector<HostRequest> m_requests;
    std::map<std::string, StoredMap> m_maps;
};

}
