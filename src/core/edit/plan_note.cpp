#include "core/edit/alter.h"
#include "core/edit/plans.h"
#include "core/edit/texts.h"
#include "core/journey/ranges.h"

#include <algorithm>

namespace trustline {

namespace {

    // Small enough to be in nobody's way, large enough to be grabbed.
    constexpr int smallest_note_side = 24;

    // [P8] Places and sizes come from a hand that drags: they stop at the limit instead of being refused.
    int coordinate(int wish) { return std::clamp(wish, -farthest_coordinate, farthest_coordinate); }
    int side(int wish) { return std::clamp(wish, smallest_note_side, largest_note_side); }

    std::optional<Error> set_place(Journey const& journey, Note& note, MoveNote const& wish)
    {
        if (wish.stage.is_empty() != wish.lane.is_empty())
            return Error { "A note stands in a stage and a lane, or in neither", {}, {} };
        if (!wish.stage.is_empty() && !journey.find(wish.stage))
            return gone(RecordKind::Stage);
        if (!wish.lane.is_empty() && !journey.find(wish.lane))
            return gone(RecordKind::Lane);
        note.stage = wish.stage;
        note.lane = wish.lane;
        note.x = coordinate(wish.x);
        note.y = coordinate(wish.y);
        return std::nullopt;
    }

}

Result<Edit> plan_wish(Journey const& journey, AddNote const& wish)
{
    if (auto problem = problem_with_new_id(journey, wish.id))
        return *problem;
    Note note;
    note.id = wish.id;
    if (auto problem = set_text(note.text, wish.text))
        return *problem;
    if (auto problem = set_place(journey, note, { wish.id, wish.stage, wish.lane, wish.x, wish.y }))
        return *problem;
    return Edit { "Add note", { addition(note) } };
}

Result<Edit> plan_wish(Journey const& journey, EditNote const& wish)
{
    return altered(journey, wish.id, "Edit note", [&](Note& note) { return set_text(note.text, wish.text); });
}

Result<Edit> plan_wish(Journey const& journey, MoveNote const& wish)
{
    return altered(journey, wish.id, "Move note", [&](Note& note) { return set_place(journey, note, wish); });
}

Result<Edit> plan_wish(Journey const& journey, ResizeNote const& wish)
{
    return altered(journey, wish.id, "Resize note", [&](Note& note) {
        note.width = side(wish.width);
        note.height = side(wish.height);
        return std::nullopt;
    });
}

}
