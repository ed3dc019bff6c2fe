#include "core/editor/selection.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace trustline {

bool has_many_selected(Session const& session)
{
    constexpr std::size_t many = 500;
    return session.selection.size() > many;
}

RecordId focus_of(Session const& session)
{
    return session.selection.empty() ? RecordId {} : session.selection.back();
}

Touchpoint const* focused_touchpoint(Session const& session, Journey const& journey)
{
    return journey.find(TouchpointId { focus_of(session).text });
}

Note const* focused_note(Session const& session, Journey const& journey)
{
    return journey.find(NoteId { focus_of(session).text });
}

StageId stage_meant(Session const& session, Journey const& journey)
{
    auto const focus = focus_of(session);
    if (auto const* stage = journey.find(StageId { focus.text }))
        return stage->id;
    if (auto const* touchpoint = journey.find(TouchpointId { focus.text }))
        return touchpoint->stage;
    if (auto const* note = journey.find(NoteId { focus.text }))
        return note->stage;
    return {};
}

LaneId lane_meant(Session const& session, Journey const& journey)
{
    auto const focus = focus_of(session);
    if (auto const* lane = journey.find(LaneId { focus.text }))
        return lane->id;
    if (auto const* touchpoint = journey.find(TouchpointId { focus.text }))
        return touchpoint->lane;
    if (auto const* note = journey.find(NoteId { focus.text }))
        return note->lane;
    return {};
}

std::string_view group_of(Journey const& journey, RecordId const& id)
{
    if (auto const* touchpoint = journey.find(TouchpointId { id.text }))
        return touchpoint->group;
    auto const* note = journey.find(NoteId { id.text });
    return note ? std::string_view(note->group) : std::string_view();
}

std::vector<RecordId> with_groups(Journey const& journey, std::vector<RecordId> const& ids)
{
    std::unordered_set<std::string_view> groups;
    std::unordered_set<RecordId, RecordIdHash> const given(ids.begin(), ids.end());
    for (auto const& id : ids) {
        if (auto const group = group_of(journey, id); !group.empty())
            groups.insert(group);
    }
    if (groups.empty())
        return ids;
    std::vector<RecordId> all;
    auto const add_members = [&](auto const& table) {
        for (auto const& [id, record] : table) {
            if (groups.contains(record.group) && !given.contains(id))
                all.push_back(id);
        }
    };
    add_members(journey.all<Touchpoint>());
    add_members(journey.all<Note>());
    all.insert(all.end(), ids.begin(), ids.end());
    return all;
}

std::vector<TouchpointId> selected_in_order(Session const& session, BoardLayout const& layout)
{
    std::vector<std::uint32_t> indices;
    for (auto const& id : session.selection) {
        if (auto const card = layout.card_of.find(id); card != layout.card_of.end())
            indices.push_back(card->second);
    }
    std::sort(indices.begin(), indices.end());
    std::vector<TouchpointId> ids;
    for (auto const index : indices)
        ids.push_back(layout.cards[index].id);
    return ids;
}

std::size_t tab_stops(BoardLayout const& layout)
{
    return layout.cards.size() + layout.notes.size() + layout.links.size();
}

RecordId tab_stop(BoardLayout const& layout, std::size_t place)
{
    if (place < layout.cards.size())
        return layout.cards[place].id;
    place -= layout.cards.size();
    if (place < layout.notes.size())
        return layout.notes[place].id;
    place -= layout.notes.size();
    return layout.links[place].id;
}

std::optional<std::size_t> place_of(BoardLayout const& layout, RecordId const& id)
{
    if (auto const card = layout.card_of.find(id); card != layout.card_of.end())
        return card->second;
    for (std::size_t note = 0; note < layout.notes.size(); ++note) {
        if (layout.notes[note].id == id)
            return layout.cards.size() + note;
    }
    for (std::size_t link = 0; link < layout.links.size(); ++link) {
        if (layout.links[link].id == id)
            return layout.cards.size() + layout.notes.size() + link;
    }
    return std::nullopt;
}

std::optional<TouchpointId> card_towards(BoardLayout const& layout, Vec2 from, Direction direction)
{
    std::optional<TouchpointId> best;
    float best_distance = 0;
    for (auto const& card : layout.cards) {
        auto const way = card.rect().centre() - from;
        bool const is_sideways = direction == Direction::Left || direction == Direction::Right;
        bool const is_back = direction == Direction::Left || direction == Direction::Up;
        float const ahead = (is_sideways ? way.x : way.y) * (is_back ? -1.0f : 1.0f);
        float const aside = std::abs(is_sideways ? way.y : way.x);
        if (ahead < 1)
            continue;
        float const distance = ahead + 3 * aside;
        if (best && distance >= best_distance)
            continue;
        best = card.id;
        best_distance = distance;
    }
    return best;
}

namespace {

Rect box_of(PlacedLink const& link)
{
    return bounds_of(link).inflated(-1);
}

}

std::optional<Rect> place_in_board(BoardLayout const& layout, RecordId const& id)
{
    if (auto const card = layout.card_of.find(id); card != layout.card_of.end())
        return layout.cards[card->second].seen_rect();
    for (auto const& note : layout.notes) {
        if (note.id == id)
            return note.rect;
    }
    for (auto const& link : layout.links) {
        if (link.id == id)
            return box_of(link);
    }
    for (auto const& stage : layout.stages) {
        if (stage.id == id)
            return Rect { stage.x, layout.grid.y, stage.width, layout.grid.height };
    }
    for (auto const& lane : layout.lanes) {
        if (lane.id == id)
            return Rect { layout.grid.x, lane.y, layout.grid.width, lane.height };
    }
    return std::nullopt;
}

}
