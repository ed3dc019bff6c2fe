#include "core/editor/tools/hand.h"

#include "core/edit/locks.h"
#include "core/editor/seed.h"
#include "core/editor/selection.h"

#include <algorithm>

namespace trustline {

namespace {

// Alt drags copies away from their originals.
MovingTouchpoints copies_of(Desk& desk, MovingTouchpoints const& originals)
{
    MovingTouchpoints copies = originals;
    for (auto& id : copies.ids)
        id = desk.ids.next<Touchpoint>();
    auto const grabbed = std::find(originals.ids.begin(), originals.ids.end(), originals.grabbed);
    copies.grabbed = copies.ids[std::size_t(grabbed - originals.ids.begin())];
    copies.original = originals.grabbed;
    desk.wishes.push(BeginGesture { "Duplicate touchpoints" });
    desk.wishes.push(DuplicateTouchpoints { originals.ids, copies.ids, seed_from(desk.ids) });
    desk.wishes.push(Select { { copies.ids.begin(), copies.ids.end() } });
    return copies;
}

// Where cards that stand next to each other come from.
std::optional<DropPlace> place_of(BoardLayout const& layout, std::vector<TouchpointId> const& ids)
{
    auto const first = layout.card_of.at(ids.front());
    auto const next = first + ids.size();
    auto const& card = layout.cards[first];
    auto const cell = layout.cards_in_cell(card.stage, card.lane);
    // In journey order, so the last one tells whether there is a gap, or another cell.
    if (layout.card_of.at(ids.back()) + 1 != next || next > cell.end)
        return std::nullopt;
    return DropPlace { layout.stages[card.stage].id, layout.lanes[card.lane].id, next < cell.end ? layout.cards[next].id : TouchpointId {} };
}

// What is locked stays where it is, and says so once.
void leave_locked(Desk& desk, std::vector<TouchpointId>& ids)
{
    auto const& journey = desk.view.journey;
    auto const locked = std::stable_partition(ids.begin(), ids.end(), [&](TouchpointId const& id) { return !is_locked(journey, id); });
    if (locked != ids.end()) {
        auto const& touchpoint = *journey.find(*locked);
        desk.wishes.push(MoveTouchpoints { { *locked }, touchpoint.stage, touchpoint.lane, {} });
    }
    ids.erase(locked, ids.end());
}

// Selected notes that share a group with a card that was moved go into its cell.
void bring_notes(Desk& desk, MovingTouchpoints const& state)
{
    auto const& journey = desk.view.journey;
    for (auto const& id : selected_of<Note>(desk.view.session, journey)) {
        auto const& note = *journey.find(id);
        bool const is_along = !note.group.empty() && !note.stage.is_empty() && std::any_of(state.ids.begin(), state.ids.end(), [&](TouchpointId const& moved) { return journey.find(moved)->group == note.group; });
        if (is_along)
            desk.wishes.push(MoveNote { id, state.place->stage, state.place->lane, note.x, note.y });
    }
}

std::string label_of(MovingTouchpoints const& state)
{
    return state.ids.size() == 1 ? "Move touchpoint" : "Move touchpoints";
}

}

Hand pick_up_touchpoints(Desk& desk, TouchpointId const& grabbed, Vec2 at_in_screen, Modifiers modifiers)
{
    auto const* card = desk.view.layout.card(grabbed);
    if (!card)
        return Idle {};
    MovingTouchpoints state { grabbed, selected_in_order(desk.view.session, desk.view.layout),
        in_board(desk.view, at_in_screen) - card->position, at_in_screen, {}, {} };
    if (std::find(state.ids.begin(), state.ids.end(), grabbed) == state.ids.end()) {
        // A finger that rested on what was not selected: its group comes along.
        Session alone;
        alone.selection = with_groups(desk.view.journey, { grabbed });
        state.ids = selected_in_order(alone, desk.view.layout);
        desk.wishes.push(Select { alone.selection });
    }
    if (desk.view.session.is_read_only) {
        // Refused with the reason; there is nothing to hold then.
        auto const& touchpoint = *desk.view.journey.find(grabbed);
        desk.wishes.push(MoveTouchpoints { { grabbed }, touchpoint.stage, touchpoint.lane, {} });
        return Idle {};
    }
    if (modifiers.alt)
        return copies_of(desk, state);
    leave_locked(desk, state.ids);
    if (std::find(state.ids.begin(), state.ids.end(), grabbed) == state.ids.end())
        return Idle {};
    state.origin = place_of(desk.view.layout, state.ids);
    state.place = state.origin;
    desk.wishes.push(BeginGesture { label_of(state) });
    return state;
}

Hand moved(Desk& desk, MovingTouchpoints state, Vec2 at_in_screen)
{
    state.pointer_in_screen = at_in_screen;
    auto const place = drop_place_at(desk.view.layout, in_board(desk.view, at_in_screen), state.ids);
    if (place.stage.is_empty() || state.place == place)
        return state;
    state.place = place;
    if (place == state.origin) {
        // Back home nothing has happened: no step, no entry in the journal, not even another order key.
        desk.wishes.push(AbandonGesture {});
        desk.wishes.push(BeginGesture { label_of(state) });
        return state;
    }
    desk.wishes.push(MoveTouchpoints { state.ids, place.stage, place.lane, place.before });
    return state;
}

Hand released(Desk& desk, MovingTouchpoints const& state)
{
    if (state.place && state.place != state.origin)
        bring_notes(desk, state);
    desk.wishes.push(EndGesture {});
    return Idle {};
}

}
