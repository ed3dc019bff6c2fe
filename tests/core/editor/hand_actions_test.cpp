#include "support/board_driver.h"

#include "core/editor/actions.h"
#include "core/editor/selection.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace trustline {

namespace {

    std::vector<std::string> sorted(std::vector<std::string> titles)
    {
        std::sort(titles.begin(), titles.end());
        return titles;
    }

    BoardDriver& select(BoardDriver& board, std::initializer_list<char const*> titles)
    {
        std::vector<RecordId> ids;
        for (auto const* title : titles)
            ids.push_back(board.id_of(title));
        return board.wish(Select { ids });
    }

}

TEST(SplitStage, TakesTheTouchpointAndWhatStandsBehindIt)
{
    BoardDriver board;
    board.click("Waits for a mail").run("split-stage");
    EXPECT_EQ(board.stages(), (std::vector<std::string> { "Discover", "Join", "Join, continued", "Onboard" }));
    EXPECT_EQ(board.cell("Join", "Customer"), (std::vector<std::string> { "Sign up" }));
    EXPECT_EQ(board.cell("Join, continued", "Customer"), (std::vector<std::string> { "Waits for a mail" }));
    EXPECT_EQ(board.stage_of("Checks the address"), "Join") << "It is the first of its cell";
    board.undo();
    EXPECT_EQ(board.journey(), three_stage_journey()) << "One step";
}

TEST(SplitStage, NeedsSomethingThatStays)
{
    BoardDriver board;
    board.click("First login").run("split-stage");
    EXPECT_EQ(board.stages().size(), 4u) << "The call stays";
    BoardDriver single { JourneyBuilder().stage("s", "Only").lane("l", "Customer").touchpoint("t", "Alone", "s", "l") };
    single.click("Alone").run("split-stage");
    EXPECT_EQ(single.stages().size(), 1u);
    EXPECT_EQ(single.toast(), "Nothing stands before it: there is nothing to split");
}

TEST(MergeStage, PutsTheNextOneBehind)
{
    BoardDriver board { JourneyBuilder(three_stage_journey()).with<Stage>("onboard", [](Stage& stage) { stage.description = "The first week"; }) };
    auto const before = board.journey();
    board.click("Sign up").run("merge-stage");
    EXPECT_EQ(board.stages(), (std::vector<std::string> { "Discover", "Join" }));
    EXPECT_EQ(board.cell("Join", "Customer"), (std::vector<std::string> { "Sign up", "Waits for a mail", "First login" }));
    EXPECT_EQ(board.journey().find(StageId { "join" })->description, "The first week");
    board.undo();
    EXPECT_EQ(board.journey(), before);
    board.click("First login");
    EXPECT_FALSE(find_action("merge-stage")->is_enabled(board.editor())) << "There is no next one";
}

TEST(MergeStage, IsTakenBackWhenTheirDescriptionsAreTooLongTogether) // [P2]
{
    auto const describe = [](Stage& stage) { stage.description = std::string(6'000, 'x'); };
    BoardDriver board { JourneyBuilder(three_stage_journey()).with<Stage>("join", describe).with<Stage>("onboard", describe) };
    auto const before = board.journey();
    board.click("Sign up").run("merge-stage");
    EXPECT_EQ(board.journey(), before);
    EXPECT_TRUE(board.session().toast->is_error) << board.toast();
}

TEST(ReadOnly, NoActionSaysThatItDidWhatItDidNot)
{
    for (auto const* action : { "merge-stage", "lock", "split-stage", "collapse-stage", "duplicate", "delete" }) {
        BoardDriver board;
        auto const before = board.journey();
        board.click("Waits for a mail");
        board.session().is_read_only = true;
        board.run(action);
        EXPECT_EQ(board.journey(), before) << action;
        EXPECT_EQ(board.toast(), "This map can only be looked at here. Choose “Save a copy” to work on a copy of it.") << action;
        for (auto const& said : board.host().all<Announce>())
            EXPECT_EQ(said.sentence.find("Collapsed"), std::string::npos) << said.sentence;
    }
}

TEST(ReadOnly, AfterASurveyWasRefusedWhatComesNextIsSaid)
{
    BoardDriver board;
    board.session().is_read_only = true;
    board.editor().offer_survey({}, "answers.csv");
    EXPECT_TRUE(board.session().toast->is_error);
    board.editor().offer_rows({}, "rows.csv");
    board.editor().show_message({ "Saved" });
    EXPECT_EQ(board.toast(), "Saved");
}

TEST(Duplicate, OfNotesKeepsTheirLookAndTheirGroup)
{
    BoardDriver board { JourneyBuilder(three_stage_journey()).with<Note>("todo", [](Note& note) { note.is_plain = true; note.group = "g"; }).with<Touchpoint>("sign-up", [](Touchpoint& touchpoint) { touchpoint.group = "g"; }) };
    board.wish(Select { { RecordId { "sign-up" }, RecordId { "todo" } } }).run("duplicate");
    std::string group;
    bool is_plain = false;
    for (auto const& id : board.session().selection) {
        EXPECT_NE(group_of(board.journey(), id), "g");
        if (auto const* note = board.journey().find(NoteId { id.text }))
            is_plain = note->is_plain;
        group = group.empty() ? std::string(group_of(board.journey(), id)) : group;
        EXPECT_EQ(group_of(board.journey(), id), group);
    }
    EXPECT_EQ(board.session().selection.size(), 2u);
    EXPECT_FALSE(group.empty());
    EXPECT_TRUE(is_plain);
}

TEST(MergeStage, OffersToUndoItOnlyOnce)
{
    BoardDriver board;
    board.click("Sign up").run("merge-stage");
    EXPECT_FALSE(board.toast().empty());
    board.undo();
    EXPECT_TRUE(board.toast().empty());
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(MergeStage, LeavesWhatIsLocked) // [P13]
{
    BoardDriver board { JourneyBuilder(three_stage_journey()).with<Touchpoint>("login", [](Touchpoint& touchpoint) { touchpoint.is_locked = true; }) };
    auto const before = board.journey();
    board.click("Sign up").run("merge-stage");
    EXPECT_EQ(board.journey(), before) << "Nothing half done";
    EXPECT_EQ(board.toast(), "“First login” is locked. Unlock it first.");
}

TEST(CollapsedStage, IsAStripWhoseCardsAreNowhere) // [L12]
{
    BoardDriver board;
    auto const width = board.editor().layout().grid.width;
    board.click("Sign up").run("collapse-stage");
    auto const& layout = board.editor().layout();
    EXPECT_EQ(layout.stage(StageId { "join" })->width, collapsed_stage_width);
    EXPECT_LT(layout.grid.width, width);
    EXPECT_TRUE(layout.card(TouchpointId { "sign-up" })->is_hidden());
    EXPECT_TRUE(cards_in(layout, layout.grid).size() == layout.cards.size() - 3);
    auto const place = place_in_board(layout, RecordId { "sign-up" });
    EXPECT_TRUE(layout.grid.contains(place->centre())) << "Whoever looks for it finds the strip";
    board.run("expand-all");
    EXPECT_EQ(board.editor().layout().grid.width, width);
    board.undo().undo();
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(CollapsedLane, IsAThinRow) // [L12]
{
    BoardDriver board;
    board.click("Sign up").run("collapse-lane");
    EXPECT_EQ(board.editor().layout().lane(LaneId { "customer" })->height, collapsed_lane_height);
    board.run("collapse-lane");
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(SelectMany, ByStageLaneLensAndTheOtherWayRound)
{
    BoardDriver board;
    board.click("Sign up").run("select-in-stage");
    EXPECT_EQ(sorted(board.selection()), (sorted({ "Sign up", "Waits for a mail", "Checks the address", "Who checks at weekends?" })));
    board.click("Sign up").run("select-in-lane");
    EXPECT_EQ(board.selection(), (std::vector<std::string> { "Sees the ad", "Sign up", "Waits for a mail", "First login" }));
    auto const all = board.editor().layout().cards.size() + board.editor().layout().notes.size();
    board.run("select-others");
    EXPECT_EQ(board.selection().size(), all - 4);
    board.click("Waits for a mail").run("select-alike");
    EXPECT_EQ(sorted(board.selection()), (sorted({ "Waits for a mail", "Checks the address" }))) << "Those that nobody has scored";
}

TEST(Groups, AreSelectedAndMovedTogether)
{
    BoardDriver board;
    select(board, { "Sign up", "First login" }).key("Ctrl+G");
    board.key("Escape").click("Sign up");
    EXPECT_EQ(sorted(board.selection()), (sorted({ "First login", "Sign up" })));
    board.press("Sign up").drag_to("Onboard", "Back stage").release();
    EXPECT_EQ(sorted(board.cell("Onboard", "Back stage")), (sorted({ "Sign up", "First login" })));
    board.undo().key("Ctrl+Shift+G").key("Escape").click("Sign up");
    EXPECT_EQ(board.selection(), (std::vector<std::string> { "Sign up" }));
    board.undo().undo();
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(Groups, TakeTheirNotesAlong)
{
    BoardDriver board;
    select(board, { "Sign up", "Who checks at weekends?" }).key("Ctrl+G").key("Escape");
    board.press("Sign up").drag_to("Onboard", "Front stage").release();
    auto const& note = *board.journey().find(NoteId { "todo" });
    EXPECT_EQ(note.stage.text, "onboard");
    EXPECT_EQ(note.lane.text, "frontstage");
    board.undo();
    EXPECT_EQ(board.stage_of("Sign up"), "Join");
    EXPECT_EQ(board.journey().find(NoteId { "todo" })->stage.text, "join") << "One step";
}

TEST(Groups, OfCopiesAreTheirOwn)
{
    BoardDriver board;
    select(board, { "Sign up", "First login" }).key("Ctrl+G").key("Ctrl+D");
    auto const& copy = *board.journey().find(TouchpointId { board.session().selection.front().text });
    EXPECT_FALSE(copy.group.empty());
    EXPECT_NE(copy.group, board.journey().find(TouchpointId { "sign-up" })->group);
}

TEST(Locks, HoldACardUnderTheHand) // [P13]
{
    BoardDriver board;
    board.click("Sign up").key("Ctrl+Shift+L");
    auto const before = board.journey();
    board.press("Sign up").drag_to("Onboard", "Customer").release();
    EXPECT_EQ(board.journey(), before);
    EXPECT_EQ(board.toast(), "“Sign up” is locked. Unlock it first.");
    select(board, { "Sign up", "First login" });
    board.press("First login").drag_to("Discover", "Back stage").release();
    EXPECT_EQ(board.stage_of("Sign up"), "Join") << "Others move without it";
    EXPECT_EQ(board.stage_of("First login"), "Discover");
    board.undo().click("Sign up").key("Delete");
    EXPECT_EQ(board.journey(), before);
    board.key("Ctrl+Shift+L").key("Delete");
    EXPECT_FALSE(board.journey().contains(RecordId { "sign-up" }));
}

TEST(FreeTexts, AreNotesWithoutPaper)
{
    BoardDriver board;
    board.run("add-text").type("The happy path");
    auto const& note = *board.journey().find(NoteId { board.session().selection.front().text });
    EXPECT_TRUE(note.is_plain);
    EXPECT_EQ(note.text, "The happy path");
    board.undo();
    EXPECT_EQ(board.journey(), three_stage_journey()) << "One step";
    select(board, { "Who checks at weekends?" }).run("note-paper");
    EXPECT_TRUE(board.journey().find(NoteId { "todo" })->is_plain);
}

}
