#include "core/editor/caches.h"

#include <algorithm>
#include <initializer_list>

namespace trustline {

namespace {

using Kind = RecordKind;

// Only the kinds that matter to the reader; the others stay 0.
std::array<std::uint64_t, record_kind_count> revisions_of(Journey const& journey, std::initializer_list<RecordKind> kinds)
{
    std::array<std::uint64_t, record_kind_count> revisions {};
    for (auto const kind : kinds)
        revisions[std::size_t(kind)] = journey.revision_of(kind);
    return revisions;
}

float eased_out_cubic(float t)
{
    float const left = 1 - t;
    return 1 - left * left * left;
}

bool has_motion(Scene const& scene)
{
    return std::any_of(scene.cards.begin(), scene.cards.end(), [](CardInstance const& card) {
        return card.from[0] != card.position[0] || card.from[1] != card.position[1];
    });
}

}

void Caches::invalidate()
{
    m_measures_key.reset();
    m_keeper.forget();
    m_layout_key.reset();
    m_style.reset();
    // Nothing glides from one map into another.
    m_scene = {};
    m_motion_ms = 0;
}

void Caches::refresh_measures(Journey const& journey, RaterQuestion const& question)
{
    MeasuresKey const key {
        revisions_of(journey, { Kind::Map, Kind::Persona, Kind::Stage, Kind::Lane, Kind::Touchpoint, Kind::Round, Kind::Score, Kind::Service,
                                  Kind::Link, Kind::Metric, Kind::Timing, Kind::Comment, Kind::Incident, Kind::Priority }),
        question,
    };
    if (m_measures_key == key)
        return;
    m_keeper.refresh(journey, question);
    m_measures_key = key;
    m_measures_moved = true;
}

bool Caches::refresh_layout(Journey const& journey)
{
    auto const key = revisions_of(journey, { Kind::Stage, Kind::Lane, Kind::Touchpoint, Kind::Link, Kind::Note });
    if (m_layout_key == key)
        return false;
    if (!m_layout_moved)
        m_previous_layout = std::move(m_layout);
    m_layout = lay_out_board(journey);
    m_layout_key = key;
    m_layout_moved = true;
    return true;
}

void Caches::refresh(Journey const& journey, RaterQuestion const& question, SceneStyle const& style, double now_ms, double motion_ms)
{
    refresh_measures(journey, question);
    refresh_layout(journey);
    if (m_layout_moved || m_measures_moved || m_style != style)
        rebuild_scene(journey, style, now_ms, motion_ms);
}

void Caches::rebuild_scene(Journey const& journey, SceneStyle const& style, double now_ms, double motion_ms)
{
    auto next = build_scene(journey, m_keeper.measures(), m_layout, style);
    bool const is_first = !m_style.has_value();
    if (!is_first && motion_ms > 0) {
        carry_positions(next, m_layout, m_scene, m_layout_moved ? m_previous_layout : m_layout, motion(now_ms));
        m_motion_start_ms = now_ms;
        m_motion_ms = has_motion(next) ? motion_ms : 0;
    } else {
        m_motion_ms = 0;
    }
    m_scene = std::move(next);
    m_style = style;
    m_layout_moved = false;
    m_measures_moved = false;
    ++m_scene_number;
}

float Caches::motion(double now_ms) const
{
    if (m_motion_ms <= 0)
        return 1;
    return eased_out_cubic(std::clamp(float((now_ms - m_motion_start_ms) / m_motion_ms), 0.0f, 1.0f));
}

void Caches::settle_from(std::vector<TouchpointId> const& cards, Vec2 offset_in_board, double now_ms, double motion_ms)
{
    assert(!m_layout_moved && "Settling is for a scene that is up to date");
    if (motion_ms <= 0)
        return;
    // The others go on from where they are now.
    float const so_far = motion(now_ms);
    for (auto& card : m_scene.cards) {
        card.from[0] = mixed(card.from[0], card.position[0], so_far);
        card.from[1] = mixed(card.from[1], card.position[1], so_far);
    }
    for (auto const& id : cards) {
        auto const found = m_layout.card_of.find(id);
        if (found == m_layout.card_of.end())
            continue;
        auto& card = m_scene.cards[found->second];
        card.from[0] = card.position[0] + offset_in_board.x;
        card.from[1] = card.position[1] + offset_in_board.y;
    }
    m_motion_start_ms = now_ms;
    m_motion_ms = motion_ms;
    ++m_scene_number;
}

}
