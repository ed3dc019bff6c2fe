#include "core/layout/board.h"

#include "core/journey/queries.h"

namespace trustline {

// [L10] The first step stands a little off the stage's border, so that a stage begins with a tread.
std::vector<TrustAnchor> trust_anchors(BoardLayout const& layout)
{
    std::vector<TrustAnchor> anchors;
    anchors.reserve(layout.cards.size());
    for (std::size_t stage = 0; stage < layout.stages.size(); ++stage) {
        std::size_t const first = anchors.size();
        for (auto card = layout.stage_begin[stage]; card < layout.stage_begin[stage + 1]; ++card) {
            if (is_visible_to_customer(layout.lanes[layout.cards[card].lane].kind))
                anchors.push_back({ card, 0 });
        }
        float const step = layout.stages[stage].width / (float(anchors.size() - first) + 0.2f);
        for (std::size_t i = first; i < anchors.size(); ++i)
            anchors[i].x = layout.stages[stage].x + step * (float(i - first) + 0.6f);
    }
    return anchors;
}

}
