#include "core/journey/edit.h"

#include "core/journey/journey.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

namespace {

    Stage stage(std::string title)
    {
        Stage result;
        result.id = StageId { "s1" };
        result.title = std::move(title);
        result.order = "V";
        return result;
    }

    Edit change(std::optional<Record> before, std::optional<Record> after)
    {
        return { "Change", { { RecordId { "s1" }, std::move(before), std::move(after) } } };
    }

    // The edit that turns one journey into another, record by record.
    template<class R>
    void add_differences(Edit& edit, Journey const& from, Journey const& to)
    {
        for (auto const& [id, record] : from.all<R>()) {
            auto const* after = to.find(id);
            if (!after)
                edit.changes.push_back({ id, record, std::nullopt });
            else if (*after != record)
                edit.changes.push_back({ id, record, *after });
        }
        for (auto const& [id, record] : to.all<R>()) {
            if (!from.find(id))
                edit.changes.push_back({ id, std::nullopt, record });
        }
    }

    Edit difference(Journey const& from, Journey const& to)
    {
        Edit edit { "Become another", {} };
        if (from.map() != to.map()) {
            auto map = to.map();
            map.id = from.map().id;
            edit.changes.push_back({ map.id, from.map(), map });
        }
        add_differences<Persona>(edit, from, to);
        add_differences<Stage>(edit, from, to);
        add_differences<Lane>(edit, from, to);
        add_differences<Touchpoint>(edit, from, to);
        add_differences<Link>(edit, from, to);
        add_differences<Note>(edit, from, to);
        add_differences<Round>(edit, from, to);
        add_differences<Score>(edit, from, to);
        return edit;
    }

}

TEST(Inverse, IsBackwardsWithTheSidesSwapped) // [E2]
{
    Edit const edit { "Both", { { RecordId { "a" }, std::nullopt, stage("one") }, { RecordId { "b" }, stage("two"), stage("three") } } };
    Edit const inverse = inverse_of(edit);
    EXPECT_EQ(inverse.label, "Both");
    ASSERT_EQ(inverse.changes.size(), 2u);
    EXPECT_EQ(inverse.changes[0], (Change { RecordId { "b" }, stage("three"), stage("two") }));
    EXPECT_EQ(inverse.changes[1], (Change { RecordId { "a" }, stage("one"), std::nullopt }));
    EXPECT_EQ(inverse_of(inverse), edit);
}

TEST(Squashed, ChangesARecordOnce) // [E3]
{
    auto const both = squashed(change(stage("a"), stage("b")), change(stage("b"), stage("c")));
    EXPECT_EQ(both, change(stage("a"), stage("c")));
}

TEST(Squashed, AddedThenChangedIsAdded) // [E3]
{
    EXPECT_EQ(squashed(change({}, stage("a")), change(stage("a"), stage("b"))), change({}, stage("b")));
    EXPECT_EQ(squashed(change(stage("a"), stage("b")), change(stage("b"), {})), change(stage("a"), {}));
    EXPECT_EQ(squashed(change(stage("a"), {}), change({}, stage("b"))), change(stage("a"), stage("b")));
}

TEST(Squashed, WhatCancelsOutIsGone) // [E3]
{
    EXPECT_TRUE(squashed(change({}, stage("a")), change(stage("a"), {})).is_empty());
    EXPECT_TRUE(squashed(change(stage("a"), stage("b")), change(stage("b"), stage("a"))).is_empty());
    EXPECT_TRUE(squashed(change(stage("a"), stage("a")), {}).is_empty());
}

TEST(Squashed, KeepsTheLabelOfTheFirst) // [E3]
{
    EXPECT_EQ(squashed({ "First", {} }, { "Second", { { RecordId { "s1" }, {}, stage("a") } } }).label, "First");
}

RC_GTEST_PROP(Edit, AndItsInverseLeaveTheJourneyAsItWas, (std::uint64_t seed)) // [E2]
{
    Dice dice(seed);
    Journey const before = random_journey(dice);
    Journey const other = random_journey(dice);
    Edit const edit = difference(before, other);
    Journey journey = before;
    RC_ASSERT(!journey.apply(edit));
    RC_ASSERT(!journey.apply(inverse_of(edit)));
    RC_ASSERT(journey == before);
}

RC_GTEST_PROP(Squashed, HasTheEffectOfBothInTurn, (std::uint64_t seed)) // [E3]
{
    Dice dice(seed);
    Journey const start = random_journey(dice);
    Journey in_turn = start;
    Edit const first = difference(in_turn, random_journey(dice));
    RC_ASSERT(!in_turn.apply(first));
    // Half way back, so that changes meet, chain and cancel out.
    Edit second = difference(in_turn, start);
    second.changes.resize(second.changes.size() / 2);
    RC_ASSERT(!in_turn.apply(second));

    Journey at_once = start;
    Edit const both = squashed(first, second);
    RC_ASSERT(!at_once.apply(both));
    RC_ASSERT(at_once == in_turn);
    RC_ASSERT(squashed(both, inverse_of(both)).is_empty());
}

}
