#include "core/editor/file_names.h"
#include "core/editor/new_map.h"
#include "core/editor/settings.h"
#include "core/journey/queries.h"
#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

using Titles = std::vector<std::string>;

TEST(Maps, ANewMapIsThereAtOnceAndStored)
{
    auto board = BoardDriver::without_map();
    EXPECT_EQ(board.session().page, Page::Start);
    board.run("new-map");
    EXPECT_EQ(board.session().page, Page::Board);
    EXPECT_EQ(board.stages(), (Titles { "Before", "During", "After" }));
    EXPECT_EQ(board.lanes(), (Titles { "Customer actions", "Front stage", "Back stage", "Support" }));
    EXPECT_TRUE(findings_in(board.journey()).empty());
    EXPECT_TRUE(board.host().has(board.editor().map_key()));
}

TEST(Maps, EachNewMapHasItsOwnKey)
{
    auto board = BoardDriver::without_map();
    board.run("new-map");
    auto const first = board.editor().map_key();
    board.run("back-to-start").run("new-map");
    EXPECT_NE(board.editor().map_key(), first);
}

TEST(Maps, AMapFromStorageGoesOnWithItsNumber)
{
    Editor editor { fake_codec(), 1 };
    editor.open(three_stage_journey(), "abc", 57, false, "trip.trustline.json");
    EXPECT_TRUE(editor.take_host_requests().empty()) << "it is stored already";
    editor.run({ Command { RenameMap { "Trip" } } }, 0);
    auto const requests = editor.take_host_requests();
    ASSERT_EQ(requests.size(), 1u);
    auto const* entry = std::get_if<AppendJournal>(&requests[0]);
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->map_key, "abc");
    EXPECT_EQ(entry->number, 58u);
}

TEST(Maps, WhoseNumbersWereLookedAtIsKeptOverAReload)
{
    JourneyBuilder map { three_stage_journey() };
    map.round("r1", "One").round("r2", "Two").round("r3", "Three").persona("p", "Ann");
    Editor before { fake_codec(), 1 };
    before.open(map, "abc", 57, false, {});
    before.run({ ChooseRound { RoundId { "r3" } }, CompareWith { RoundId { "r1" } }, ChoosePersona { PersonaId { "p" } } }, 0);
    std::string settings;
    for (auto const& request : before.take_host_requests()) {
        if (auto const* kept = std::get_if<RememberSettings>(&request))
            settings = kept->json;
    }
    Editor after { fake_codec(), 2 };
    take_settings(after.session(), settings);
    after.open(map, "abc", 57, false, {});
    EXPECT_EQ(after.session().round.text, "r3");
    EXPECT_EQ(after.session().compared.text, "r1");
    EXPECT_EQ(after.session().persona.text, "p");
    EXPECT_EQ(after.view().measures.earlier_round.text, "r1");
    after.open(map, "another", 1, false, {});
    EXPECT_TRUE(after.session().compared.is_empty()) << "it is of one map only";
}

TEST(Maps, TheRoundToCompareWithGoesRound)
{
    JourneyBuilder map { three_stage_journey() };
    map.round("r1", "One").round("r2", "Two").round("r3", "Three");
    BoardDriver board { map };
    board.wish(ChooseRound { RoundId { "r3" } });
    for (auto const* expected : { "spring", "autumn", "r1", "r2", "", "spring" }) {
        board.run("compare-round");
        EXPECT_EQ(board.session().compared.text, expected);
    }
}

TEST(Maps, OpeningForgetsEverythingAboutTheOldOne)
{
    BoardDriver board;
    board.click("Sign up").keys({ "S", "5" }).press("First login").drag_to("Join", "Customer");
    board.editor().open({ .journey = three_stage_journey() });
    board.wait(20);
    EXPECT_TRUE(board.selection().empty());
    EXPECT_FALSE(board.session().is_scoring);
    EXPECT_FALSE(board.editor().history().can_undo());
    EXPECT_FALSE(board.editor().history().is_in_gesture());
    EXPECT_TRUE(board.editor().dragged().empty());
    EXPECT_EQ(board.editor().motion(board.now_ms()), 1) << "nothing glides from one map into another";
    board.release();
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(Maps, BehindAnOpenMapOpeningAsks)
{
    BoardDriver board;
    JourneyBuilder other;
    other.map("Other").stage("s", "S").lane("l", "L");
    board.editor().offer({ .journey = other });
    EXPECT_EQ(board.session().dialog, Dialog::ConfirmReplace);
    EXPECT_EQ(board.editor().waiting_title(), "Other");
    EXPECT_EQ(board.journey().map().title, "Joining");
    board.wish(ShowDialog { Dialog::None }).wish(OpenWaiting {});
    EXPECT_EQ(board.journey().map().title, "Joining") << "what was dropped is gone";
    board.editor().offer({ .journey = other });
    board.wish(OpenWaiting {});
    EXPECT_EQ(board.journey().map().title, "Other");
    EXPECT_EQ(board.session().dialog, Dialog::None);
}

TEST(Maps, OnTheStartPageNothingIsAsked)
{
    BoardDriver board;
    board.run("back-to-start");
    board.editor().offer({ .journey = empty_map(Language::English, *std::make_unique<IdSource>(3)) });
    EXPECT_EQ(board.session().dialog, Dialog::None);
    EXPECT_EQ(board.journey().map().title, "Untitled map");
}

TEST(Maps, GoingBackToStartStoresASnapshotForTheListOfMaps)
{
    BoardDriver board;
    board.wish(Command { RenameMap { "Renamed" } }).run("back-to-start");
    EXPECT_EQ(board.host().last<StoreSnapshot>().title, "Renamed");
    EXPECT_EQ(board.host().last<StoreSnapshot>().number, 1u);
    auto const count = board.host().all<StoreSnapshot>().size();
    board.wish(ShowPage { Page::Board }).run("back-to-start");
    EXPECT_EQ(board.host().all<StoreSnapshot>().size(), count) << "nothing has changed since";
}

TEST(Maps, TheHostIsAskedForTemplatesAndLastMaps)
{
    auto board = BoardDriver::without_map();
    board.session().recent = { { .key = "a", .title = "A" }, { .key = "b", .title = "B" } };
    board.wish(OpenTemplate { "ski.trustline.json" }).wish(OpenRecent { "a" }).wish(ForgetRecent { "b" }).run("open-file");
    EXPECT_EQ(board.host().last<FetchTemplate>().file, "ski.trustline.json");
    EXPECT_EQ(board.host().last<LoadRecent>().key, "a");
    EXPECT_EQ(board.host().last<DropRecent>().key, "b");
    EXPECT_EQ(board.session().recent.size(), 1u);
    EXPECT_EQ(board.host().all<PickFile>().size(), 1u);
    board.wish(ShowPage { Page::Board });
    EXPECT_EQ(board.session().page, Page::Start) << "there is no map to show";
}

TEST(Maps, LinesOfTextBecomeAMap)
{
    auto board = BoardDriver::without_map();
    board.wish(MakeMapFromText { "# Before\r\n- Looks for a number\n2. Calls\n\nOn the line:\n* Waits\n到达：\nÅker hem" });
    EXPECT_EQ(board.stages(), (Titles { "Before", "On the line", "到达" }));
    EXPECT_EQ(board.cell("Before", "Customer actions"), (Titles { "Looks for a number", "Calls" }));
    EXPECT_EQ(board.cell("On the line", "Customer actions"), Titles { "Waits" });
    EXPECT_EQ(board.cell("到达", "Customer actions"), Titles { "Åker hem" });
}

TEST(Maps, LinesWithoutAHeadingStandInOneStage)
{
    auto board = BoardDriver::without_map();
    board.wish(MakeMapFromText { "One\nTwo" });
    EXPECT_EQ(board.stages(), Titles { "Journey" });
}

TEST(Maps, LinesAreTidiedAsTitlesThatAreTyped) // [P2] of edit/SPEC.md
{
    auto board = BoardDriver::without_map();
    board.wish(MakeMapFromText { "Before\tnoon:\n1.5 hours of waiting\nCalls\t\tback\n" });
    EXPECT_EQ(board.stages(), Titles { "Before noon" });
    EXPECT_EQ(board.cell("Before noon", "Customer actions"), (Titles { "1.5 hours of waiting", "Calls back" }));
}

TEST(Maps, LinesWithANulBecomeNoMapThatCannotBeReadAgain) // [J6]
{
    auto board = BoardDriver::without_map();
    board.wish(MakeMapFromText { std::string("Calls\0back", 10) });
    EXPECT_FALSE(board.editor().is_open());
    EXPECT_TRUE(board.session().toast->is_error);
}

TEST(Maps, WhatIsNoMapSaysSoAndLeavesTheOpenOne)
{
    BoardDriver board;
    board.wish(MakeMapFromText { "{ \"no\": 1 }" });
    EXPECT_TRUE(board.session().toast->is_error);
    board.wish(MakeMapFromText { "  \n " });
    EXPECT_EQ(board.toast(), "There is no line of text to make a map of");
    EXPECT_EQ(board.journey().map().title, "Joining");
    EXPECT_EQ(board.session().dialog, Dialog::None);
}

TEST(Maps, SavingGoesToTheFileItCameFromOrIsNamedAfterTheTitle)
{
    BoardDriver board;
    board.key("Ctrl+S");
    EXPECT_EQ(board.host().last<SaveFile>().name, "Joining.trustline.json");
    EXPECT_FALSE(board.host().last<SaveFile>().ask_where);
    board.session().file_name = "old.json";
    board.key("Ctrl+Shift+S");
    EXPECT_EQ(board.host().last<SaveFile>().name, "old.json");
    EXPECT_TRUE(board.host().last<SaveFile>().ask_where);
    board.run("download-map").run("export-svg").run("download-report");
    auto const files = board.host().all<DownloadFile>();
    ASSERT_EQ(files.size(), 3u);
    EXPECT_EQ(files[0].mime, "application/vnd.trustline+json");
    EXPECT_EQ(files[1].name, "Joining.svg");
    EXPECT_EQ(files[1].text, "svg of Joining");
    EXPECT_EQ(files[2].text, "report of Joining");
}

TEST(Maps, AReadOnlyMapIsHandedBackAsItWasAndCanBeCopied)
{
    BoardDriver board;
    board.editor().open({ .journey = three_stage_journey(), .is_read_only = true, .original_text = "{\"version\":9}" });
    board.wait(20).run("save");
    EXPECT_EQ(board.host().last<SaveFile>().text, "{\"version\":9}");
    auto const key = board.editor().map_key();
    board.run("save-copy");
    EXPECT_FALSE(board.session().is_read_only);
    EXPECT_NE(board.editor().map_key(), key);
    board.wish(Command { RenameMap { "Copy" } });
    EXPECT_EQ(board.journey().map().title, "Copy");
    EXPECT_FALSE(board.editor().view().is_enabled("save-copy"));
}

TEST(Maps, AMapThatAnotherTabWritesCanBeTakenOver)
{
    BoardDriver board;
    EXPECT_FALSE(board.editor().view().is_enabled("take-over"));
    board.session().is_read_only = true;
    board.session().elsewhere = Elsewhere::TakenOver;
    board.run("take-over").settle();
    EXPECT_EQ(board.host().all<TakeOver>().size(), 1u);
    board.editor().open({ .journey = three_stage_journey() });
    EXPECT_EQ(board.session().elsewhere, Elsewhere::No);
}

TEST(FileNames, AreFitForAnyFileSystem)
{
    EXPECT_EQ(map_file_name("Roadside: day 1/2?"), "Roadside- day 1-2.trustline.json");
    EXPECT_EQ(map_file_name("..\\..\\etc"), "etc.trustline.json");
    EXPECT_EQ(map_file_name("  "), "map.trustline.json");
    EXPECT_EQ(map_file_name("旅程 åäö"), "旅程 åäö.trustline.json");
    EXPECT_LT(map_file_name(std::string(500, 'x')).size(), 150u);
}

TEST(Settings, SurviveTheWayThroughText)
{
    Session session;
    session.language = Language::Chinese;
    session.theme_choice = ThemeChoice::Projector;
    session.lens = Lens::Empathy;
    session.letters_are_shortcuts = false;
    session.kept_question = { "map \"1\"", RoundId { "r,1" }, {}, PersonaId { "p" } };
    Session read;
    take_settings(read, settings_text(session));
    EXPECT_EQ(read.language, Language::Chinese);
    EXPECT_EQ(read.theme_choice, ThemeChoice::Projector);
    EXPECT_EQ(read.lens, Lens::Empathy);
    EXPECT_FALSE(read.letters_are_shortcuts);
    EXPECT_TRUE(read.inspector_is_open);
    EXPECT_EQ(read.kept_question, session.kept_question);
}

TEST(Settings, NonsenseChangesNothing)
{
    Session session;
    take_settings(session, "{\"language\":\"xx\",\"theme\":7,\"lens\":");
    take_settings(session, "");
    take_settings(session, "\"language\":");
    EXPECT_EQ(session.language, Language::English);
    EXPECT_EQ(session.theme_choice, ThemeChoice::System);
}

}
