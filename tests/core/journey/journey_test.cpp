#include "core/journey/journey.h"

#include "core/journey/shape.h"

#include "core/journey/names.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>

namespace trustline {

namespace {

    Touchpoint renamed(Journey const& journey, char const* id, char const* title)
    {
        Touchpoint touchpoint = *journey.find(TouchpointId { id });
        touchpoint.title = title;
        return touchpoint;
    }

    Change change_of_title(Journey const& journey, char const* id, char const* title)
    {
        return { RecordId { id }, *journey.find(TouchpointId { id }), renamed(journey, id, title) };
    }

    // A journey that is put together from its records in another order.
    std::vector<Change> additions_of(Journey const& journey)
    {
        std::vector<Change> changes;
        each_record(journey, [&](RecordKind kind, void const* record) {
            if (kind != RecordKind::Map)
                changes.push_back({ id_in(record), std::nullopt, copy_of(kind, record) });
        });
        return changes;
    }

}

TEST(Journey, BeginsUntitledAndEmpty)
{
    Journey const journey;
    EXPECT_EQ(journey.map().id.text, "map");
    EXPECT_EQ(journey.map().trust_ratio, 12);
    EXPECT_TRUE(journey.map().title.empty());
    EXPECT_TRUE(journey.all<Stage>().empty());
    EXPECT_EQ(journey.revision(), 0u);
    EXPECT_TRUE(violations_in(journey).empty());
    EXPECT_TRUE(findings_in(journey).empty());
}

TEST(Journey, FindsARecordByItsId)
{
    Journey const journey = three_stage_journey();
    EXPECT_EQ(journey.find(StageId { "join" })->title, "Join");
    EXPECT_EQ(journey.find(StageId { "sign-up" }), nullptr) << "a touchpoint is no stage";
    EXPECT_EQ(journey.kind_of(RecordId { "sign-up" }), RecordKind::Touchpoint);
    EXPECT_EQ(journey.kind_of(RecordId { "map" }), RecordKind::Map);
    EXPECT_EQ(journey.kind_of(RecordId { "nobody" }), std::nullopt);
    EXPECT_EQ(journey.kind_of(RecordId {}), std::nullopt);
    EXPECT_EQ(journey.record(RecordId { "join" }), Record { *journey.find(StageId { "join" }) });
    EXPECT_EQ(journey.record(RecordId { "map" }), Record { journey.map() });
    EXPECT_EQ(journey.record(RecordId { "nobody" }), std::nullopt);
}

TEST(Journey, KnowsEveryRecordByKind)
{
    Dice dice(5);
    Journey const journey = random_journey(dice);
    for (auto const& change : additions_of(journey)) {
        EXPECT_EQ(journey.kind_of(change.id), kind_of(*change.after));
        EXPECT_EQ(journey.record(change.id), change.after);
    }
}

TEST(Apply, ReplacesWhatIsAsExpected) // [E1]
{
    Journey journey = three_stage_journey();
    ASSERT_FALSE(journey.apply({ "Rename", { change_of_title(journey, "sign-up", "Enrol") } }));
    EXPECT_EQ(journey.find(TouchpointId { "sign-up" })->title, "Enrol");
}

TEST(Apply, AltersTheMapItself) // [E1]
{
    Journey journey = three_stage_journey();
    MapInfo map = journey.map();
    map.trust_ratio = 5;
    ASSERT_FALSE(journey.apply({ "Ratio", { { map.id, journey.map(), map } } }));
    EXPECT_EQ(journey.map().trust_ratio, 5);
}

TEST(Apply, ReplacesAllOrNothing) // [E1]
{
    Journey journey = three_stage_journey();
    Journey const before = journey;
    auto stale = change_of_title(journey, "call", "New");
    auto other = std::get<Touchpoint>(*stale.before);
    other.title = "Another title than it has";
    stale.before = other;
    auto const problem = journey.apply({ "Rename", { change_of_title(journey, "sign-up", "Enrol"), stale } });
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->arguments, std::vector<std::string> { "call" });
    EXPECT_EQ(journey, before);
    EXPECT_EQ(journey.revision(), before.revision());
}

TEST(Apply, TakesAChainOfChangesOfOneRecord) // [E1]
{
    Journey journey = three_stage_journey();
    auto const first = change_of_title(journey, "call", "One");
    Touchpoint second = std::get<Touchpoint>(*first.after);
    second.title = "Two";
    ASSERT_FALSE(journey.apply({ "Twice", { first, { second.id, first.after, second } } }));
    EXPECT_EQ(journey.find(TouchpointId { "call" })->title, "Two");
}

TEST(Apply, RefusesWhatDoesNotFit) // [E1]
{
    Journey const start = three_stage_journey();
    Touchpoint const sign_up = *start.find(TouchpointId { "sign-up" });
    Stage const join = *start.find(StageId { "join" });
    Stage new_stage;
    new_stage.id = StageId { "sign-up" };
    Touchpoint other_id = sign_up;
    other_id.id = TouchpointId { "other" };
    Touchpoint missing = other_id;

    std::vector<std::pair<char const*, Change>> const misfits {
        { "nothing on either side", { sign_up.id, std::nullopt, std::nullopt } },
        { "added although it is there", { sign_up.id, std::nullopt, sign_up } },
        { "added under an id of another kind", { sign_up.id, std::nullopt, new_stage } },
        { "removed although it is not there", { missing.id, missing, std::nullopt } },
        { "an after of another id", { sign_up.id, sign_up, other_id } },
        { "an after of another kind", { sign_up.id, sign_up, new_stage } },
        { "a change that names another record", { join.id, sign_up, sign_up } },
        { "the map removed", { start.map().id, start.map(), std::nullopt } },
        { "a second map", { MapId { "second" }, std::nullopt, MapInfo {} } },
    };
    for (auto const& [what, change] : misfits) {
        Journey journey = start;
        EXPECT_TRUE(journey.apply({ "Misfit", { change } })) << what;
        EXPECT_EQ(journey, start) << what;
    }
}

TEST(Revision, RisesWithEachEditThatChangesSomething) // [E4]
{
    Journey journey = three_stage_journey();
    auto const before = journey.revision();
    ASSERT_FALSE(journey.apply({ "Nothing", {} }));
    Touchpoint const same = *journey.find(TouchpointId { "call" });
    ASSERT_FALSE(journey.apply({ "The same", { { same.id, same, same } } }));
    EXPECT_EQ(journey.revision(), before);
    ASSERT_FALSE(journey.apply({ "Rename", { change_of_title(journey, "call", "A"), change_of_title(journey, "ad", "B") } }));
    EXPECT_EQ(journey.revision(), before + 1);
}

TEST(Revision, OfAKindIsTheOneInWhichItChangedLast) // [E4]
{
    Journey journey = three_stage_journey();
    auto const stages = journey.revision_of(RecordKind::Stage);
    ASSERT_FALSE(journey.apply({ "Rename", { change_of_title(journey, "call", "A") } }));
    EXPECT_EQ(journey.revision_of(RecordKind::Touchpoint), journey.revision());
    EXPECT_EQ(journey.revision_of(RecordKind::Stage), stages);
}

TEST(Revision, DoesNotCountForEquality) // [E4]
{
    Journey journey = three_stage_journey();
    auto const change = change_of_title(journey, "call", "A");
    Edit const edit { "Rename", { change } };
    ASSERT_FALSE(journey.apply(edit));
    ASSERT_FALSE(journey.apply(inverse_of(edit)));
    EXPECT_EQ(journey, three_stage_journey());
    EXPECT_NE(journey.revision(), three_stage_journey().revision());
}

RC_GTEST_PROP(Journey, DoesNotCareInWhichOrderItsRecordsCame, (std::uint64_t seed))
{
    Dice dice(seed);
    Journey const journey = random_journey(dice);
    auto changes = additions_of(journey);
    for (std::size_t i = changes.size(); i > 1; --i)
        std::swap(changes[i - 1], changes[std::size_t(dice.below(int(i)))]);
    Journey shuffled { journey.map() };
    RC_ASSERT(!shuffled.apply({ "Build", changes }));
    RC_ASSERT(shuffled == journey);
    RC_ASSERT(violations_in(shuffled) == violations_in(journey));
    RC_ASSERT(findings_in(shuffled) == findings_in(journey));
}

TEST(Apply, TouchesOnlyWhatChanges)
{
    Journey journey = large_journey(10'000);
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < 1000; ++i) {
        auto const title = std::to_string(i);
        ASSERT_FALSE(journey.apply({ "Rename", { change_of_title(journey, "touchpoint-77", title.c_str()) } }));
    }
    // A copy of the tables would take ten milliseconds each time, more with sanitizers: ten seconds and up.
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
}

}
