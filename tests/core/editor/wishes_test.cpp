#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

Command renamed(std::string id, std::string title)
{
    return RenameTouchpoint { TouchpointId { std::move(id) }, std::move(title) };
}

}

TEST(Wishes, EachEditBecomesOneJournalEntryWithTheNextNumber)
{
    BoardDriver board;
    board.wish(renamed("ad", "One")).wish(renamed("ad", "Two")).undo().redo();
    auto const entries = board.host().all<AppendJournal>();
    ASSERT_EQ(entries.size(), 4u);
    for (std::size_t i = 0; i < entries.size(); ++i)
        EXPECT_EQ(entries[i].number, i + 1);
}

TEST(Wishes, AGestureIsOneEntry)
{
    BoardDriver board;
    board.wish(BeginGesture { "Describe touchpoint" });
    for (char const* text : { "A", "As", "Ask" })
        board.wish(Command { DescribeTouchpoint { TouchpointId { "ad" }, text } });
    EXPECT_TRUE(board.host().all<AppendJournal>().empty());
    board.wish(EndGesture {});
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
    EXPECT_EQ(board.editor().history().undo_label(), "Describe touchpoint");
    board.undo();
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(Wishes, WhatChangesNothingIsNoStep)
{
    BoardDriver board;
    board.wish(renamed("ad", "Sees the ad")).wish(BeginGesture { "Nothing" }).wish(renamed("ad", "Else")).wish(renamed("ad", "Sees the ad")).wish(EndGesture {});
    EXPECT_TRUE(board.host().all<AppendJournal>().empty());
    EXPECT_FALSE(board.editor().history().can_undo());
}

TEST(Wishes, AnErrorIsShownOnceARun)
{
    BoardDriver board;
    board.editor().run({ renamed("gone", "A"), renamed("gone", "B"), renamed("ad", "") }, board.now_ms());
    board.host().serve(board.editor());
    EXPECT_EQ(board.host().all<Announce>().size(), 1u);
    EXPECT_TRUE(board.session().toast->is_error);
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(Wishes, AnErrorFromOutsideIsAlwaysShownAndForAsLong)
{
    BoardDriver board;
    board.editor().show_error({ "One" });
    board.wait(20);
    board.editor().show_error({ "Two" });
    EXPECT_EQ(board.toast(), "Two");
    // After a long sleep, by somebody who does not know the time.
    Editor editor { fake_codec(), 1 };
    editor.update(1'000);
    editor.run({ MakeMapFromText { "" } }, 0);
    editor.update(100'000);
    EXPECT_TRUE(editor.session().toast);
    editor.update(106'500);
    EXPECT_FALSE(editor.session().toast);
}

TEST(Wishes, ToastsGoByThemselves)
{
    BoardDriver board;
    board.wish(renamed("gone", "A"));
    ASSERT_TRUE(board.session().toast);
    ASSERT_TRUE(board.editor().next_frame_ms());
    board.wait(5'000);
    EXPECT_TRUE(board.session().toast);
    board.wait(1'100);
    EXPECT_FALSE(board.session().toast);
    EXPECT_FALSE(board.editor().next_frame_ms());
}

TEST(Wishes, SnapshotsComeWithANewMapAndEvery200Entries)
{
    BoardDriver board;
    auto const first = board.host().all<StoreSnapshot>();
    ASSERT_EQ(first.size(), 1u);
    EXPECT_EQ(first[0].number, 0u);
    EXPECT_EQ(first[0].title, "Joining");
    EXPECT_EQ(first[0].touchpoints, 7);
    EXPECT_FALSE(first[0].thumb.empty());
    for (int i = 1; i <= 401; ++i)
        board.wish(renamed("ad", "Title " + std::to_string(i)));
    auto const snapshots = board.host().all<StoreSnapshot>();
    ASSERT_EQ(snapshots.size(), 3u);
    EXPECT_EQ(snapshots[1].number, 200u);
    EXPECT_EQ(snapshots[2].number, 400u);
    EXPECT_EQ(board.host().all<AppendJournal>().back().number, 401u);
}

TEST(Wishes, AfterAFailureTheNextEditBringsAWholeSnapshot)
{
    BoardDriver board;
    board.editor().set_save_status({ SaveState::NotSaved, "storage is full" });
    board.wish(renamed("ad", "Seen"));
    EXPECT_EQ(board.host().all<StoreSnapshot>().size(), 2u);
    EXPECT_EQ(board.host().last<StoreSnapshot>().number, 1u);
    board.editor().set_save_status({ SaveState::SavedOnDevice, "14:03" });
    board.wish(renamed("ad", "Seen again"));
    EXPECT_EQ(board.host().all<StoreSnapshot>().size(), 2u);
    EXPECT_EQ(board.session().save.detail, "14:03");
}

TEST(Wishes, AnAbandonedGestureLeavesNoTrace)
{
    BoardDriver board;
    board.click("Sign up").wish(BeginGesture { "X" }).wish(renamed("ad", "Else")).wish(Select { { RecordId { "login" } } }).wish(AbandonGesture {}).wish(EndGesture {});
    EXPECT_EQ(board.journey(), three_stage_journey());
    EXPECT_EQ(board.selection(), std::vector<std::string> { "Sign up" });
    EXPECT_TRUE(board.host().all<AppendJournal>().empty());
}

TEST(Wishes, AGestureThatNobodyEndedEndsWithTheNextPress)
{
    BoardDriver board;
    board.wish(BeginGesture { "Set importance" }).wish(Command { SetImportance { TouchpointId { "ad" }, 5 } });
    EXPECT_TRUE(board.editor().history().is_in_gesture());
    board.click("Sign up");
    EXPECT_FALSE(board.editor().history().is_in_gesture());
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
    board.wish(EndGesture {});
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
}

TEST(Wishes, NothingPointsToARecordThatIsGone)
{
    BoardDriver board;
    board.move_to(board.place_in_screen("Sign up").centre()).click("Sign up").wish(ChoosePersona { PersonaId { "returning" } });
    board.wish(Command { RemoveRecords { { RecordId { "sign-up" }, RecordId { "returning" } } } });
    EXPECT_TRUE(board.session().hovered.is_empty());
    EXPECT_TRUE(board.selection().empty());
    EXPECT_TRUE(board.session().persona.is_empty());
}

TEST(Wishes, MeasuresFollowTheQuestion)
{
    BoardDriver board;
    EXPECT_EQ(board.editor().view().measures.question.round.text, "autumn");
    auto const scored = board.editor().view().measures.rater.touchpoints_scored;
    board.wish(ChooseRound { RoundId { "spring" } });
    EXPECT_EQ(board.editor().view().measures.question.round.text, "spring");
    EXPECT_LT(board.editor().view().measures.rater.touchpoints_scored, scored);
}

TEST(Wishes, TheSceneIsRebuiltOnlyWhenSomethingMoved)
{
    BoardDriver board;
    board.settle();
    auto const number = board.editor().scene_number();
    board.click("Sign up").wait(100).wheel({ 0, 50 }).key("Tab");
    EXPECT_EQ(board.editor().scene_number(), number) << "selection and camera are not in the scene";
    board.wish(ChooseLens { Lens::Trust });
    EXPECT_EQ(board.editor().scene_number(), number + 1);
    board.wish(ChooseTheme { ThemeChoice::Dark });
    EXPECT_EQ(board.editor().scene_number(), number + 2);
    board.wish(renamed("ad", "Else"));
    EXPECT_EQ(board.editor().scene_number(), number + 3);
}

TEST(Wishes, CardsGlideWhenTheLayoutChanges)
{
    BoardDriver board;
    board.wish(Command { AddStage { StageId { "new" }, "First of all", StageId { "discover" } } });
    EXPECT_LT(board.editor().motion(board.now_ms()), 0.5f);
    auto const& card = board.editor().view().scene.cards.front();
    EXPECT_LT(card.from[0], card.position[0]);
    EXPECT_TRUE(board.editor().is_moving(board.now_ms()));
    board.settle();
    board.wish(ChooseLens { Lens::Overall });
    EXPECT_EQ(board.editor().motion(board.now_ms()), 1) << "a new colour moves nothing";
}

TEST(Wishes, ChoicesAreRemembered)
{
    BoardDriver board;
    board.wish(ChooseLanguage { Language::Swedish });
    auto const settings = board.host().last<RememberSettings>().json;
    EXPECT_NE(settings.find("\"language\":\"sv\""), std::string::npos);
    EXPECT_EQ(board.host().last<SetPageTitle>().language, "sv");
    EXPECT_EQ(board.host().last<SetPageTitle>().title, "Joining");
    board.wish(Command { RenameMap { "Another" } });
    EXPECT_EQ(board.host().last<SetPageTitle>().title, "Another");
}

TEST(Wishes, InlineEditingRenamesWhateverHasAName)
{
    BoardDriver board;
    board.wish(EditInline { RecordId { "join" } }).type("Sign");
    EXPECT_EQ(board.stages()[1], "Sign");
    board.wish(EditInline { RecordId { "backstage" } }).type("Behind");
    EXPECT_EQ(board.lanes()[2], "Behind");
    board.wish(EditInline { board.journey().map().id }).type("Membership");
    EXPECT_EQ(board.journey().map().title, "Membership");
    board.wish(EditInline { RecordId { "newcomers" } }).type("New ones");
    EXPECT_EQ(board.journey().find(PersonaId { "newcomers" })->title, "New ones");
    board.wish(EditInline { RecordId { "autumn" } }).type("Fall");
    EXPECT_EQ(board.journey().find(RoundId { "autumn" })->date, "2026-09-30");
}

TEST(Wishes, AFieldMaySayWhatWasTypedAfterAnotherWasOpened)
{
    BoardDriver board;
    board.click("Sign up").key("N");
    auto const first = board.session().inline_edit->record;
    // A button pressed by an assistive tool takes no focus from the field.
    board.run("add-touchpoint");
    auto const second = board.session().inline_edit->record;
    EXPECT_NE(first, second);
    board.wish(FinishInline { "First", false, first });
    EXPECT_EQ(board.session().inline_edit->record, second);
    EXPECT_EQ(board.touchpoint("First").id, first);
    board.wish(FinishInline { {}, true, second });
    EXPECT_FALSE(board.journey().contains(second));
    EXPECT_EQ(board.cell("Join", "Customer"), (std::vector<std::string> { "Sign up", "First", "Waits for a mail" }));
}

TEST(Wishes, AnEmptyTitleLeavesTheOldOne)
{
    BoardDriver board;
    board.wish(EditInline { RecordId { "join" } }).type("   ");
    EXPECT_EQ(board.stages()[1], "Join");
    EXPECT_FALSE(board.session().inline_edit);
}

}
