#pragma once

// Copies of a group are a group of their own: cards that were together are so again, apart from those they were copied from.

#include <string>
#include <unordered_map>

namespace trustline {

class GroupCopies {
public:
    // Empty for no group; new_id() gives a group its name when it is first met.
    template<class NewId>
    std::string of(std::string const& group, NewId new_id)
    {
        if (group.empty())
            return {};
        auto& copy = m_copies[group];
        if (copy.empty())
            copy = new_id();
        return copy;
    }

private:
    std::unordered_map<std::string, std::string> m_copies;
};

}
