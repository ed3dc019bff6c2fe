#pragma once

// A layout that goes with the journey: what an edit did not move stays as it is. The result is always what lay_out_board()
// would say (tested), but takes the time of what moved, not of the whole board.

#include "core/layout/board.h"

namespace trustline {

// What has happened since the layout was made. Collected edit by edit.
class BoardChanges {
public:
    // Of any edit, right after it was applied.
    void note(Edit const& edit);
    void note(Change const& change);
    bool is_empty() const { return !m_is_whole && m_touchpoints.empty() && m_links.empty() && !m_has_notes; }
    // Stages or lanes changed, or so much that laying out everything is sooner done.
    bool is_whole() const { return m_is_whole; }
    void clear() { *this = {}; }

private:
    friend class BoardFollower;

    bool m_is_whole = false;
    bool m_has_notes = false;
    std::vector<TouchpointId> m_touchpoints;
    std::vector<LinkId> m_links;
};

// Where each card of the new layout was in the old one; `nowhere` for new ones.
struct CardMoves {
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;
    std::vector<std::uint32_t> before;         // by index; empty: where it was
    std::vector<TouchpointId> touchpoints {};  // those that went elsewhere or came, for whoever keeps what depends on the cell
};

// None when the changes cannot be followed: then the layout is as it was, and must be made anew.
std::optional<CardMoves> follow(BoardLayout& layout, Journey const& journey, BoardChanges const& changes);

}
