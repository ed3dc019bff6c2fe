#include "core/edit/history.h"
#include "core/edit/plan.h"
#include "core/journey/queries.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace trustline {

namespace {

    constexpr int commands_a_journey = 60;

    // Edits that were granted, of random commands on a random journey.
    struct Walk {
        Journey start;
        Journey end;
        std::vector<Edit> edits;
    };

    Walk random_walk(Dice& dice)
    {
        Walk walk;
        walk.start = random_journey(dice);
        walk.end = walk.start;
        for (int i = 0; i < commands_a_journey; ++i) {
            auto const edit = plan(walk.end, random_command(dice, walk.end));
            if (!edit)
                continue;
            RC_ASSERT(!walk.end.apply(edit.value()));
            walk.edits.push_back(edit.value());
        }
        return walk;
    }

}

RC_GTEST_PROP(RandomCommands, KeepTheRulesOfTheJourney, (std::uint64_t seed)) // [J1] to [J6]
{
    Dice dice(seed);
    Journey journey = random_journey(dice);
    for (int i = 0; i < commands_a_journey; ++i) {
        auto const command = random_command(dice, journey);
        auto const edit = plan(journey, command);
        if (!edit) {
            RC_ASSERT(!edit.error().message.empty());
            continue;
        }
        RC_ASSERT(!edit.value().label.empty());
        RC_ASSERT(!journey.apply(edit.value()));
        auto const violations = violations_in(journey);
        if (!violations.empty())
            RC_FAIL(edit.value().label + ": " + to_english(violations.front()));
    }
}

RC_GTEST_PROP(RandomCommands, ArePlannedAsTheLeastThatIsNeeded, (std::uint64_t seed)) // [P5]
{
    Dice dice(seed);
    for (auto const& edit : random_walk(dice).edits) {
        std::set<RecordId> ids;
        for (auto const& change : edit.changes) {
            RC_ASSERT(change.before != change.after);
            RC_ASSERT(ids.insert(change.id).second);
        }
    }
}

RC_GTEST_PROP(RandomCommands, AreAllTakenBackByTheirInverses, (std::uint64_t seed)) // [E2]
{
    Dice dice(seed);
    auto walk = random_walk(dice);
    for (auto edit = walk.edits.rbegin(); edit != walk.edits.rend(); ++edit)
        RC_ASSERT(!walk.end.apply(inverse_of(*edit)));
    RC_ASSERT(walk.end == walk.start);
}

RC_GTEST_PROP(RandomCommands, SquashIntoOneEdit, (std::uint64_t seed)) // [E3]
{
    Dice dice(seed);
    auto const walk = random_walk(dice);
    Edit whole;
    for (auto const& edit : walk.edits)
        whole = squashed(whole, edit);
    Journey journey = walk.start;
    RC_ASSERT(!journey.apply(whole));
    RC_ASSERT(journey == walk.end);
}

RC_GTEST_PROP(History, UndoingAllIsTheBeginningRedoingAllIsTheEnd, (std::uint64_t seed)) // [H1]
{
    Dice dice(seed);
    auto const walk = random_walk(dice);
    Journey journey = walk.start;
    History history;
    for (auto const& edit : walk.edits) {
        if (!history.is_in_gesture() && dice.one_in(5))
            history.begin_gesture("Gesture");
        RC_ASSERT(!history.apply(journey, edit));
        if (history.is_in_gesture() && dice.one_in(3))
            history.end_gesture();
    }
    history.end_gesture();
    while (history.can_undo())
        RC_ASSERT(!history.undo(journey).is_empty());
    RC_ASSERT(journey == walk.start);
    while (history.can_redo())
        RC_ASSERT(!history.redo(journey).is_empty());
    RC_ASSERT(journey == walk.end);
}

RC_GTEST_PROP(History, TheJournalOfItsEditsReplaysWithoutIt, (std::uint64_t seed)) // [H2]
{
    Dice dice(seed);
    Journey journey = random_journey(dice);
    Journey replay = journey;
    History history;
    std::vector<Edit> journal;
    for (int i = 0; i < commands_a_journey; ++i) {
        if (dice.one_in(4)) {
            journal.push_back(dice.one_in(3) ? history.redo(journey) : history.undo(journey));
            continue;
        }
        bool const is_gesture = dice.one_in(3);
        if (is_gesture)
            history.begin_gesture("Gesture");
        Edit last;
        for (int edits = is_gesture ? 3 : 1; edits > 0; --edits) {
            if (auto const edit = plan(journey, random_command(dice, journey))) {
                last = edit.value();
                RC_ASSERT(!history.apply(journey, last));
            }
        }
        if (is_gesture && dice.one_in(3)) {
            history.abandon_gesture(journey);
            continue;
        }
        journal.push_back(is_gesture ? history.end_gesture() : last);
    }
    for (auto const& edit : journal)
        RC_ASSERT(!replay.apply(edit));
    RC_ASSERT(replay == journey);
}

RC_GTEST_PROP(MoveTouchpoints, PutsThemWhereTheyWereWished, (std::uint64_t seed)) // [P4]
{
    Dice dice(seed);
    Journey journey = random_journey(dice, 20);
    auto const in_order = touchpoints_in_order(journey);
    RC_PRE(in_order.size() >= 2);
    auto const* moved = in_order[std::size_t(dice.below(int(in_order.size())))];
    auto const* before = in_order[std::size_t(dice.below(int(in_order.size())))];
    RC_PRE(moved != before && !moved->is_locked);
    MoveTouchpoints const wish { { moved->id }, before->stage, before->lane, before->id };
    // What the cell must look like: the others as they stood, the moved one right before its new neighbour.
    std::vector<TouchpointId> expected;
    for (auto const* touchpoint : touchpoints_in_cell(journey, wish.stage, wish.lane)) {
        if (touchpoint->id == wish.before)
            expected.push_back(moved->id);
        if (touchpoint->id != moved->id)
            expected.push_back(touchpoint->id);
    }
    auto const edit = plan(journey, wish);
    RC_ASSERT(edit.has_value());
    RC_ASSERT(!journey.apply(edit.value()));
    std::vector<TouchpointId> found;
    for (auto const* touchpoint : touchpoints_in_cell(journey, wish.stage, wish.lane))
        found.push_back(touchpoint->id);
    RC_ASSERT(found == expected);
    auto const again = plan(journey, wish);
    RC_ASSERT(again.has_value() && again.value().is_empty());
}

}
