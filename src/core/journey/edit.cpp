#include "core/journey/edit.h"

#include <string_view>
#include <unordered_map>

namespace trustline {

Edit inverse_of(Edit const& edit)
{
    Edit inverse { edit.label, {} };
    inverse.changes.reserve(edit.changes.size());
    for (auto change = edit.changes.rbegin(); change != edit.changes.rend(); ++change)
        inverse.changes.push_back({ change->id, change->after, change->before });
    return inverse;
}

namespace {

    // Adds changes one after the other and keeps one a record, at the place of its first. The changes that are added
    // must outlive it.
    class Squasher {
    public:
        explicit Squasher(std::size_t expected)
        {
            m_changes.reserve(expected);
            m_places.reserve(expected);
        }

        void add(Change const& change)
        {
            auto const [known, is_new] = m_places.try_emplace(change.id.text, m_changes.size());
            if (is_new)
                m_changes.push_back(change);
            else
                m_changes[known->second].after = change.after;
        }

        std::vector<Change> take_changes()
        {
            std::erase_if(m_changes, [](Change const& change) { return change.before == change.after; });
            return std::move(m_changes);
        }

    private:
        std::vector<Change> m_changes;
        std::unordered_map<std::string_view, std::size_t> m_places;
    };

}

Edit squashed(Edit const& first, Edit const& second)
{
    Squasher squasher(first.changes.size() + second.changes.size());
    for (auto const& change : first.changes)
        squasher.add(change);
    for (auto const& change : second.changes)
        squasher.add(change);
    return { first.label, squasher.take_changes() };
}

}
