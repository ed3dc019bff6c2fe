#pragma once

// What the palette finds: actions and touchpoints by a few letters of their names.

#include "core/editor/editor_view.h"

#include <string_view>
#include <vector>

namespace trustline {

struct Found {
    std::string_view action;   // id of the actions table, or empty
    TouchpointId touchpoint;   // or empty
    int rank = 0;              // smaller is better
};

// Words in the interface language. Every word must occur, or else all letters in their order ("mmt" finds "Mark moment of
// truth"); the best first, actions before touchpoints of the same rank. Nothing typed: the actions that can be run now.
std::vector<Found> found_by(EditorView const& view, std::string_view words, std::size_t most);

// How well a text fits: 0 begins with the words, 1 a word of it does, 2 contains them, 3 has their letters in order.
std::optional<int> rank_of(std::string_view text, std::string_view words);

}
