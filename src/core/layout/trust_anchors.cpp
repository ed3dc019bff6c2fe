#include "core/layout/board.h"

#include "core/journey/queries.h"

namespace trustline {

// [L10] The first step stands a little off the stage's border, so that a stage begins with a tread.
std::vector<TrustAnchor> trust_anchors(BoardLayout const& layout)
{
    std::vector<TrustAnchor> anchors;
    anchors.reserve(layout.cards.size());
    std::vector<char> is_seen_lane;
    for (auto const& lane : layout.lanes)
        is_seen_lane.push_back(is_visible_to_customer(lane.kind));
    auto const* const is_seen = is_seen_lane.data();
    auto const* const cards = layout.cards.data();
    for (std::size_t index = 0; index < layout.stages.size(); ++index) {
        auto const& stage = layout.stages[index];
        std::size_t const first = anchors.size();
        auto const end = layout.stage_begin[index + 1];
        for (auto card = layout.stage_begin[index]; card < end; ++card) {
            if (is_seen[cards[card].lane])
                anchors.push_back({ card, 0 });
        }
        auto const count = anchors.size() - first;
        float const step = stage.width / (float(count) + 0.2f);
        auto* const anchor = anchors.data() + first;
        for (std::size_t i = 0; i < count; ++i)
            anchor[i].x = stage.x + step * (float(i) + 0.6f);
    }
    return anchors;
}

}
