#pragma once

// Measures, layout and scene of the journey, each brought up to date only when something it reads has moved, and as little of it
// as can be: a changed score or a moved card costs what hangs on it, not the map. Cards that were moved glide to their new
// places: the scene keeps where they came from, motion() says how far they are.

#include "core/measure/keeper.h"
#include "core/layout/follow.h"
#include "core/scene/scene_keeper.h"

#include <array>

namespace trustline {

class Caches {
public:
    // Forgets everything: the journey is another one.
    void invalidate();
    // Right after the journey took the edit: then the next refresh looks at what it changed only.
    void note(Journey const& journey, Edit const& edit);
    void refresh_measures(Journey const& journey, RaterQuestion const& question);
    // True when the layout is another.
    bool refresh_layout(Journey const& journey);
    // All three. `motion_ms` is how long cards take to their new places, 0 when nothing shall move.
    void refresh(Journey const& journey, RaterQuestion const& question, SceneStyle const& style, double now_ms, double motion_ms);

    Measures const& measures() const { return m_keeper.measures(); }
    BoardLayout const& layout() const { return m_layout; }
    Scene const& scene() const { return m_scene.scene(); }
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

    bool follow_layout(Journey const& journey);
    bool can_alter_scene(SceneStyle const& style) const;
    void refresh_scene(Journey const& journey, SceneStyle const& style, double now_ms, double motion_ms);
    void rebuild_scene(Journey const& journey, SceneStyle const& style, double now_ms, double motion_ms);
    void begin_motion(double now_ms, double motion_ms);

    MeasureKeeper m_keeper;
    BoardLayout m_layout;
    std::optional<BoardLayout> m_previous_layout; // of m_scene, while m_layout is one that was made anew
    SceneKeeper m_scene;
    BoardChanges m_board_changes;  // since the layout was made
    MeasureNews m_news;            // since the scene was made
    std::uint64_t m_noted_revision = 0;
    bool m_has_unknown_edits = false; // that nobody noted, or whose effect on the scene is not followed
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
