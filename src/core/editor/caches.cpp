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

// What the scene says of these is not followed record by record.
bool is_followed(Change const& change)
{
    switch (kind_of(change.after ? *change.after : *change.before)) {
    case Kind::Map:
    case Kind::Persona:
    case Kind::Stage:
    case Kind::Lane:
    case Kind::Round:
    case Kind::Service:
        return false;
    default:
        return true;
    }
}

void merge(MeasureNews& all, MeasureNews const& news)
{
    all.is_all |= news.is_all;
    all.is_stream |= news.is_stream;
    all.touchpoints.insert(all.touchpoints.end(), news.touchpoints.begin(), news.touchpoints.end());
}

}

void Caches::invalidate()
{
    m_measures_key.reset();
    m_keeper.forget();
    m_layout_key.reset();
    m_style.reset();
    m_previous_layout.reset();
    m_board_changes.clear();
    m_has_unknown_edits = true;
    // Nothing glides from one map into another.
    m_scene.forget();
    m_motion_ms = 0;
}

void Caches::note(Journey const& journey, Edit const& edit)
{
    m_keeper.note(journey, edit);
    m_board_changes.note(edit);
    m_has_unknown_edits |= journey.revision() > m_noted_revision + 1 || !std::all_of(edit.changes.begin(), edit.changes.end(), is_followed);
    m_noted_revision = journey.revision();
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
    merge(m_news, m_keeper.take_news());
    m_measures_key = key;
    m_measures_moved = true;
}

bool Caches::refresh_layout(Journey const& journey)
{
    auto const key = revisions_of(journey, { Kind::Stage, Kind::Lane, Kind::Touchpoint, Kind::Link, Kind::Note });
    if (m_layout_key == key)
        return false;
    m_layout_key = key;
    if (follow_layout(journey))
        return true;
    if (!m_previous_layout)
        m_previous_layout = std::move(m_layout);
    m_layout = lay_out_board(journey);
    m_board_changes.clear();
    m_layout_moved = true;
    return true;
}

// Only what the edits moved. False when everything must be laid out.
bool Caches::follow_layout(Journey const& journey)
{
    bool const is_scene_of_layout = m_style && !m_previous_layout;
    if (!is_scene_of_layout || m_has_unknown_edits || m_noted_revision != journey.revision())
        return false;
    if (m_board_changes.is_empty())
        return true; // only words, say
    auto const moves = follow(m_layout, journey, m_board_changes);
    if (!moves)
        return false;
    m_board_changes.clear();
    m_scene.follow(*moves, m_layout);
    m_layout_moved = true;
    return true;
}

void Caches::refresh(Journey const& journey, RaterQuestion const& question, SceneStyle const& style, double now_ms, double motion_ms)
{
    refresh_measures(journey, question);
    refresh_layout(journey);
    if (m_layout_moved || m_measures_moved || m_style != style)
        refresh_scene(journey, style, now_ms, motion_ms);
}

bool Caches::can_alter_scene(SceneStyle const& style) const
{
    return m_style == style && !m_previous_layout && !m_has_unknown_edits && m_scene.can_alter(m_news, style);
}

void Caches::refresh_scene(Journey const& journey, SceneStyle const& style, double now_ms, double motion_ms)
{
    if (!can_alter_scene(style)) {
        rebuild_scene(journey, style, now_ms, motion_ms);
    } else {
        auto const motion_so_far = motion_ms > 0 ? std::optional(motion(now_ms)) : std::nullopt;
        m_scene.alter(journey, m_keeper.measures(), m_layout, m_news.touchpoints, m_layout_moved, motion_so_far);
        if (m_layout_moved)
            begin_motion(now_ms, motion_ms);
    }
    m_layout_moved = m_measures_moved = m_has_unknown_edits = false;
    m_noted_revision = journey.revision();
    m_previous_layout.reset();
    m_news = {};
    ++m_scene_number;
}

void Caches::begin_motion(double now_ms, double motion_ms)
{
    m_motion_start_ms = now_ms;
    m_motion_ms = m_scene.scene().moving.empty() ? 0 : motion_ms;
}

void Caches::rebuild_scene(Journey const& journey, SceneStyle const& style, double now_ms, double motion_ms)
{
    bool const is_first = !m_style.has_value();
    Scene const seen = std::move(m_scene.scene());
    m_scene.build(journey, m_keeper.measures(), m_layout, style);
    m_style = style;
    m_motion_ms = 0;
    if (is_first || motion_ms <= 0)
        return;
    carry_positions(m_scene.scene(), m_layout, seen, m_previous_layout ? *m_previous_layout : m_layout, motion(now_ms));
    begin_motion(now_ms, motion_ms);
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
    for (auto& card : m_scene.scene().cards) {
        card.from[0] = mixed(card.from[0], card.position[0], so_far);
        card.from[1] = mixed(card.from[1], card.position[1], so_far);
    }
    for (auto const& id : cards) {
        auto const found = m_layout.card_of.find(id);
        if (found == m_layout.card_of.end())
            continue;
        auto& card = m_scene.scene().cards[found->second];
        card.from[0] = card.position[0] + offset_in_board.x;
        card.from[1] = card.position[1] + offset_in_board.y;
    }
    find_moving(m_scene.scene());
    m_motion_start_ms = now_ms;
    m_motion_ms = motion_ms;
    ++m_scene_number;
}

}
