#include "core/edit/fragment.h"

#include "core/edit/plan.h"
#include "core/journey/ranges.h"
#include "support/edit_driver.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <rapidcheck/gtest.h>

namespace trustline {

namespace {

    // Pastes as one step and answers what was pasted.
    std::vector<RecordId> paste(EditDriver& driver, Journey const& fragment, PastePlace const& place = {}, std::uint64_t seed = 1)
    {
        IdSource ids(seed);
        auto const plan = plan_of_paste(driver.journey, fragment, place, ids);
        driver.history.begin_gesture("Paste");
        for (auto const& command : plan.commands)
            driver.run(command);
        driver.history.end_gesture();
        return plan.pasted;
    }

    Journey fragment_with(std::initializer_list<char const*> ids, Journey const& journey = three_stage_journey())
    {
        std::vector<RecordId> records;
        for (auto const* id : ids)
            records.push_back({ id });
        return fragment_of(journey, records);
    }

    std::string titles_in(EditDriver const& driver, char const* stage, char const* lane)
    {
        std::string titles;
        for (auto const* touchpoint : touchpoints_in_cell(driver.journey, StageId { stage }, LaneId { lane }))
            titles += (titles.empty() ? "" : ", ") + touchpoint->title;
        return titles;
    }

    Journey other_map()
    {
        return JourneyBuilder().map("Other").stage("s1", "Before").stage("s2", "join").stage("s3", "Later").lane("l1", "Front stage", LaneKind::Frontstage).lane("l2", "Guest").round("r1", "winter").touchpoint("t1", "Arrives", "s1", "l2");
    }

}

TEST(Fragment, HoldsWhatHangsOnItsTouchpointsAndNoOtherTitle) // [K1]
{
    auto const fragment = fragment_with({ "sign-up" });
    EXPECT_EQ(fragment.all<Touchpoint>().size(), 1u);
    EXPECT_FALSE(fragment.all<Score>().empty());
    EXPECT_EQ(fragment.all<Round>().size(), 1u);
    EXPECT_TRUE(fragment.all<Link>().empty());
    EXPECT_EQ(fragment.find(StageId { "discover" })->title, "");
    EXPECT_EQ(fragment.find(StageId { "join" })->title, "Join");
    EXPECT_FALSE(fragment.find(StageId { "onboard" }));
    EXPECT_TRUE(violations_in(fragment).empty());
}

TEST(Fragment, OfAStageHoldsItsTouchpointsAndNotes) // [K1]
{
    auto const fragment = fragment_with({ "join" });
    EXPECT_EQ(fragment.all<Touchpoint>().size(), 3u);
    EXPECT_EQ(fragment.all<Note>().size(), 1u);
    EXPECT_TRUE(is_empty_fragment(fragment_with({ "ad-to-sign-up", "autumn" })));
}

TEST(Paste, InTheSameMapLandsBehindTheSelectedTouchpoint) // [K3]
{
    EditDriver driver { three_stage_journey() };
    auto const before = driver.journey;
    auto const pasted = paste(driver, fragment_with({ "sign-up" }), { StageId { "join" }, LaneId { "customer" }, TouchpointId { "mail" } });
    EXPECT_EQ(titles_in(driver, "join", "customer"), "Sign up, Sign up, Waits for a mail");
    ASSERT_EQ(pasted.size(), 1u);
    auto const scores_of = [&](RecordId const& touchpoint) {
        std::size_t count = 0;
        for (auto const& [id, score] : driver.journey.all<Score>())
            count += score.touchpoint == touchpoint ? 1 : 0;
        return count;
    };
    EXPECT_GT(scores_of(pasted[0]), 0u);
    EXPECT_EQ(scores_of(pasted[0]), scores_of(RecordId { "sign-up" }));
    EXPECT_FALSE(driver.history.undo(driver.journey).is_empty());
    EXPECT_EQ(driver.journey, before);
    EXPECT_FALSE(driver.history.can_undo()) << "It was one step";
}

TEST(Paste, KeepsLinksAmongWhatWasCopied) // [K1]
{
    EditDriver driver { three_stage_journey() };
    auto const pasted = paste(driver, fragment_with({ "ad", "sign-up" }));
    ASSERT_EQ(pasted.size(), 2u);
    bool is_linked = false;
    for (auto const& [id, link] : driver.journey.all<Link>())
        is_linked = is_linked || (link.from == pasted[0] && link.to == pasted[1]);
    EXPECT_TRUE(is_linked);
}

TEST(Paste, FindsStagesAndLanesByTitleElseByPlace) // [K2]
{
    EditDriver driver { other_map() };
    paste(driver, fragment_with({ "ad", "sign-up", "question", "login" }));
    EXPECT_EQ(titles_in(driver, "s2", "l1"), "Sign up") << "Join by its title, the first lane by its place";
    EXPECT_EQ(titles_in(driver, "s1", "l1"), "Sees the ad, Answers a question");
    EXPECT_EQ(titles_in(driver, "s3", "l1"), "First login");
}

TEST(Paste, AtAPlaceItWouldNotGoToKeepsDistances) // [K3]
{
    EditDriver driver { three_stage_journey() };
    paste(driver, fragment_with({ "ad", "address" }), { StageId { "onboard" }, LaneId { "frontstage" }, {} });
    EXPECT_EQ(titles_in(driver, "onboard", "frontstage"), "Welcome call, Sees the ad");
    EXPECT_EQ(titles_in(driver, "onboard", "backstage"), "Checks the address") << "At most the last stage and lane";
}

TEST(Paste, BringsPersonasAndRoundsThatAreNotThere) // [K2], [K5]
{
    auto journey = JourneyBuilder(three_stage_journey()).score("mail", { { 3, 0, 0, 0, 0 } }, {}, "spring", "newcomers", "Kim").journey();
    EditDriver driver { other_map() };
    auto const pasted = paste(driver, fragment_with({ "mail" }, journey));
    ASSERT_EQ(driver.journey.all<Score>().size(), 1u);
    auto const& score = driver.journey.all<Score>().begin()->second;
    EXPECT_EQ(score.touchpoint, pasted[0]);
    EXPECT_EQ(driver.journey.find(score.round)->title, journey.find(RoundId { "spring" })->title);
    EXPECT_EQ(current_round(driver.journey).text, "r1") << "What is looked at stays";
    EXPECT_EQ(driver.journey.find(score.persona)->share, 0);
}

TEST(Paste, LeavesWhatHappenedOnceWithTheOriginal) // [K4]
{
    auto const journey = JourneyBuilder(three_stage_journey()).add(Comment { .id = CommentId { "said" }, .touchpoint = TouchpointId { "mail" }, .text = "Never came" }).journey();
    auto const fragment = fragment_with({ "mail" }, journey);
    EditDriver copied { journey };
    paste(copied, fragment);
    EXPECT_EQ(copied.journey.all<Comment>().size(), 1u);
    EditDriver cut { journey };
    cut.run(RemoveRecords { { RecordId { "mail" } } });
    auto const pasted = paste(cut, fragment);
    ASSERT_EQ(cut.journey.all<Comment>().size(), 1u);
    EXPECT_EQ(cut.journey.all<Comment>().begin()->second.touchpoint, pasted[0]);
}

TEST(Paste, PutsANoteBesideOneThatIsThere)
{
    EditDriver driver { three_stage_journey() };
    auto const pasted = paste(driver, fragment_with({ "todo", "idea" }));
    ASSERT_EQ(pasted.size(), 2u);
    auto const& todo = *driver.journey.find(NoteId { "todo" });
    bool is_beside = false;
    for (auto const& id : pasted)
        is_beside = is_beside || driver.journey.find(NoteId { id.text })->x == todo.x + 16;
    EXPECT_TRUE(is_beside);
}

TEST(Paste, LetsAPersonaThatMeetsTheOriginalMeetTheCopy) // [K4]
{
    auto const journey = JourneyBuilder(three_stage_journey()).with<Persona>("newcomers", [](Persona& persona) { persona.path = { TouchpointId { "ad" }, TouchpointId { "call" } }; }).journey();
    EditDriver driver { journey };
    auto const pasted = paste(driver, fragment_with({ "ad" }, journey));
    auto const& path = driver.journey.find(PersonaId { "newcomers" })->path;
    ASSERT_EQ(path.size(), 3u);
    EXPECT_EQ(path[1], pasted[0]);
}

TEST(Paste, OfTwoPersonasThatAreOneHereLengthensItsPathOnce) // [K2], [K4]
{
    auto const source = JourneyBuilder(other_map()).touchpoint("t2", "Waits", "s1", "l2").add(Persona { .id = PersonaId { "a" }, .title = "Newcomers", .path = { TouchpointId { "t1" } } }).add(Persona { .id = PersonaId { "b" }, .title = "newcomers", .path = { TouchpointId { "t2" } } }).journey();
    auto const target = JourneyBuilder(three_stage_journey()).with<Persona>("newcomers", [](Persona& persona) { persona.path = { TouchpointId { "ad" } }; }).journey();
    EditDriver driver { target };
    auto const pasted = paste(driver, fragment_with({ "t1", "t2" }, source));
    ASSERT_EQ(pasted.size(), 2u);
    EXPECT_EQ(driver.journey.find(PersonaId { "newcomers" })->path.size(), 3u);
}

TEST(Paste, OntoAMapWithoutStagesIsRefusedAndNotTriedAnyway)
{
    IdSource ids(1);
    auto const plan_of = plan_of_paste(Journey {}, fragment_with({ "ad" }), {}, ids);
    ASSERT_FALSE(plan_of.commands.empty());
    auto const edit = plan(Journey {}, plan_of.commands.front());
    ASSERT_FALSE(edit);
    EXPECT_EQ(edit.error().message, "This stage is no longer on the map");
}

TEST(Paste, OfANoteAtTheFarthestPlaceStopsThere) // [P8]
{
    auto const journey = JourneyBuilder(three_stage_journey()).with<Note>("idea", [](Note& note) { note.x = note.y = farthest_coordinate; }).journey();
    EditDriver driver { journey };
    EXPECT_EQ(paste(driver, fragment_with({ "idea" }, journey)).size(), 1u);
    EXPECT_EQ(driver.journey.all<Note>().size(), journey.all<Note>().size() + 1);
}

RC_GTEST_PROP(Paste, OfAnyPartOfAnyMapKeepsTheRulesAndIsTakenBack, (std::uint64_t seed)) // [J1] to [J6], [E2]
{
    Dice dice(seed);
    auto const source = random_journey(dice);
    auto const target = dice.one_in(2) ? source : random_journey(dice);
    std::vector<RecordId> ids;
    for (auto const& [id, touchpoint] : source.all<Touchpoint>()) {
        if (dice.one_in(2))
            ids.push_back(id);
    }
    for (auto const& [id, note] : source.all<Note>()) {
        if (dice.one_in(2))
            ids.push_back(id);
    }
    auto const fragment = fragment_of(source, ids);
    auto const wrong = violations_in(fragment);
    if (!wrong.empty())
        RC_FAIL(to_english(wrong.front()));
    PastePlace place;
    if (dice.one_in(2) && !target.all<Touchpoint>().empty()) {
        auto const& anchor = target.all<Touchpoint>().begin()->second;
        place = { anchor.stage, anchor.lane, dice.one_in(2) ? anchor.id : TouchpointId {} };
    }
    IdSource new_ids(seed);
    auto const plan_of = plan_of_paste(target, fragment, place, new_ids);
    Journey journey = target;
    History history;
    history.begin_gesture("Paste");
    for (auto const& command : plan_of.commands) {
        auto const edit = plan(journey, command);
        // What a newer version wrote, or contradicts itself, may be refused as a whole.
        RC_PRE(edit.has_value());
        RC_ASSERT(!history.apply(journey, edit.value()));
    }
    history.end_gesture();
    RC_ASSERT(violations_in(journey).empty());
    RC_ASSERT(plan_of.pasted.size() == ids.size());
    for (auto const& id : plan_of.pasted)
        RC_ASSERT(journey.contains(id));
    if (history.can_undo())
        RC_ASSERT(!history.undo(journey).is_empty());
    RC_ASSERT(journey == target);
}

}
