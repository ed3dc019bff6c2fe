#pragma once

// Measures, layout and scene of the journey, each rebuilt only when something it reads has moved. Cards that were moved by
// a rebuild glide to their new places: the scene keeps where they came from, motion() says how far they are.

#include "core/layout/board.h"
#include "core/measure/keeper.h"
#include "core/scene/scene.h"

#include <array>

namespace trustline {

class Caches {
public:
    // Forgets everything: the journey is another one.
    void invalidate();
    // Right after the journey took the edit: then the next refresh looks at what it changed only.
    void note(Journey const& journey, Edit const& edit) { m_keeper.note(journey, edit); }
    void refresh_measures(Journey const& journey, RaterQuestion const& question);
    // True when the layout was rebuilt.
    bool refresh_layout(Journey const& journey);
    // All three. `motion_ms` is how long cards take to their new places, 0 when nothing shall move.
    void refresh(Journey const& journey, RaterQuestion const& question, SceneStyle const& style, double now_ms, double motion_ms);

    Measures const& measures() const { return m_keeper.measures(); }
    BoardLayout const& layout() const { return m_layout; }
    Scene const& scene() const { return m_scene; }
    std::uint64_t scene_number() const { return m_scene_number; }

    float motion(double now_ms) const;
    // Lets cards glide from where the hand let them go, `offset_in_board` off their places.
    void settle_from(std::vector<TouchpointId> const& cards, Vec2 offset_in_board, double now_ms, double motion_ms);

private:
    using Revisions = std::array<std::uint64_t, record_kind_count>;

    struct MeasuresKey {
        Revisions revisions {};
        RaterQuestion question;
        bool operator==(MeasuresKey const&) const = default;
    };

    void rebuild_scene(Journey const& journey, SceneStyle const& style, double now_ms, double motion_ms);

    MeasureKeeper m_keeper;
    BoardLayout m_layout;
    BoardLayout m_previous_layout; // of m_scene, while m_layout has moved on
    Scene m_scene;
    std::optional<MeasuresKey> m_measures_key;
    std::optional<Revisions> m_layout_key;
    std::optional<SceneStyle> m_style;
    bool m_layout_moved = false;   // since the scene was built
    bool m_measures_moved = false;
    std::uint64_t m_scene_number = 0;
    double m_motion_start_ms = 0;
    double m_motion_ms = 0;        // 0: at rest
};

}
