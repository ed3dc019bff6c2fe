#pragma once

// A scene that goes with the journey: a changed score paints its card and the trust line again, a moved card takes its place,
// and all the other cards stay as they are. What it holds is always what build_scene() would make from nothing (tested).

#include "core/layout/follow.h"
#include "core/measure/keeper.h"
#include "core/scene/scene_parts.h"

namespace trustline {

class SceneKeeper {
public:
    Scene const& scene() const { return m_scene; }
    Scene& scene() { return m_scene; }

    // Everything anew.
    void build(Journey const& journey, Measures const& measures, BoardLayout const& layout, SceneStyle const& style);
    // Right after the layout followed an edit: the cards stand in its order again, each where it was seen before.
    void follow(CardMoves const& moves, BoardLayout const& layout);
    // Whether alter() is enough, for measures of the scene that was built last.
    bool can_alter(MeasureNews const& news, SceneStyle const& style) const;
    // Cards of these touchpoints (places), the trust line, and where everything is when the layout was another; `motion` says
    // how far cards are on their way, and they go on from there. Without a motion they stand at their places at once.
    void alter(Journey const& journey, Measures const& measures, BoardLayout const& layout, std::vector<std::uint32_t> const& touchpoints, bool is_layout_another,
        std::optional<float> motion);
    void forget();

private:
    void alter_card(Journey const& journey, Measures const& measures, BoardLayout const& layout, std::vector<TrustAnchor> const& anchors, std::uint32_t card);
    void place_everything(BoardLayout const& layout, std::optional<float> motion);

    Scene m_scene;
    SceneStyle m_style;
    std::optional<LensClasses> m_lens;
    CardClasses m_classes;
};

}
