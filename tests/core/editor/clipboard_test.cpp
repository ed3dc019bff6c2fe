#include "support/board_driver.h"

#include "core/editor/actions.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    Paste what_was_copied(BoardDriver& board)
    {
        auto const copied = board.host().last<CopyToClipboard>();
        return { copied.plain, copied.html };
    }

    std::vector<RecordId> ids_of(BoardDriver& board, std::initializer_list<char const*> titles)
    {
        std::vector<RecordId> ids;
        for (auto const* title : titles)
            ids.push_back(board.id_of(title));
        return ids;
    }

}

TEST(ClipboardOfBoard, CopiesAndPastesBehindTheSelectedCard) // [K3]
{
    BoardDriver board;
    auto const before = board.journey();
    board.click("Sign up").key("Ctrl+C");
    board.wish(what_was_copied(board));
    EXPECT_EQ(board.cell("Join", "Customer"), (std::vector<std::string> { "Sign up", "Sign up", "Waits for a mail" }));
    EXPECT_EQ(board.selection(), (std::vector<std::string> { "Sign up" }));
    EXPECT_NE(board.session().selection.front(), RecordId { "sign-up" }) << "The pasted one is selected";
    board.undo();
    EXPECT_EQ(board.journey(), before) << "One step";
    EXPECT_EQ(board.session().selection, (std::vector<RecordId> { RecordId { "sign-up" } })) << "The old selection is back";
}

TEST(ClipboardOfBoard, CutsAndPastesElsewhere)
{
    BoardDriver board;
    board.click("Sign up").key("Ctrl+X");
    EXPECT_EQ(board.cell("Join", "Customer"), (std::vector<std::string> { "Waits for a mail" }));
    EXPECT_EQ(board.toast(), "Cut: 1 item");
    board.click("Welcome call").wish(what_was_copied(board));
    EXPECT_EQ(board.cell("Onboard", "Front stage"), (std::vector<std::string> { "Welcome call", "Sign up" }));
}

TEST(ClipboardOfBoard, PastesUnderThePointerWhenNothingIsSelected)
{
    BoardDriver board;
    board.click("Sign up").key("Ctrl+C").key("Escape");
    board.move_to(board.end_of_cell("Onboard", "Back stage"));
    board.wish(what_was_copied(board));
    EXPECT_EQ(board.cell("Onboard", "Back stage"), (std::vector<std::string> { "Sign up" }));
}

TEST(ClipboardOfBoard, PastesIntoAnotherMap) // [K2]
{
    BoardDriver source;
    source.wish(Select { ids_of(source, { "Sign up", "Welcome call" }) }).key("Ctrl+C");
    BoardDriver target { JourneyBuilder().map("Other").stage("a", "Join").stage("b", "Elsewhere").lane("l", "Customer") };
    target.wish(what_was_copied(source));
    EXPECT_EQ(target.cell("Join", "Customer"), (std::vector<std::string> { "Sign up" }));
    EXPECT_EQ(target.cell("Elsewhere", "Customer"), (std::vector<std::string> { "Welcome call" }));
}

TEST(ClipboardOfBoard, TakesLinesAsOneTouchpointEach)
{
    BoardDriver board;
    board.click("Sign up").wish(Paste { "- Reads the terms\n- Sets a password\n", {} });
    EXPECT_EQ(board.cell("Join", "Customer"), (std::vector<std::string> { "Sign up", "Reads the terms", "Sets a password", "Waits for a mail" }));
    EXPECT_EQ(board.selection(), (std::vector<std::string> { "Reads the terms", "Sets a password" }));
    board.undo();
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(ClipboardOfBoard, ShowsRowsBeforeAnythingChanges) // [W1]
{
    BoardDriver board;
    RowsSheet sheet;
    sheet.rows = { { "Name", "Phase" }, { "Says goodbye", "Leave" } };
    sheet.columns = { row_column("title"), row_column("stage") };
    sheet.has_headers = true;
    board.click("Sign up");
    board.editor().offer_rows(sheet, "list.csv");
    EXPECT_EQ(board.session().dialog, Dialog::Rows);
    EXPECT_EQ(board.journey(), three_stage_journey());
    EXPECT_EQ(board.session().rows->preview.new_stages, (std::vector<std::string> { "Leave" }));
    auto choice = board.session().rows->choice;
    choice.columns[1] = row_column("owner");
    board.wish(ChangeRows { choice });
    EXPECT_TRUE(board.session().rows->preview.new_stages.empty());
    board.wish(ImportRows {});
    EXPECT_EQ(board.session().dialog, Dialog::None);
    EXPECT_EQ(board.touchpoint("Says goodbye").owner, "Leave");
    EXPECT_EQ(board.selection(), (std::vector<std::string> { "Says goodbye" }));
    board.undo();
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(ClipboardOfBoard, LeavesAReadOnlyMapAlone)
{
    BoardDriver board;
    board.click("Sign up").key("Ctrl+C");
    board.session().is_read_only = true;
    board.wish(what_was_copied(board)).wish(Paste { "A line", {} }).key("Ctrl+X");
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(ClipboardOfBoard, KeepsWhatIsLockedWhenItIsCut) // [P13]
{
    BoardDriver board { JourneyBuilder(three_stage_journey()).with<Touchpoint>("sign-up", [](Touchpoint& touchpoint) { touchpoint.is_locked = true; }) };
    board.click("Sign up").key("Ctrl+X");
    EXPECT_EQ(board.toast(), "“Sign up” is locked. Unlock it first.");
    EXPECT_TRUE(board.journey().contains(RecordId { "sign-up" }));
}

TEST(ClipboardOfBoard, AsksThePageWhenAMenuPastes)
{
    BoardDriver board;
    board.run("paste");
    EXPECT_EQ(board.host().all<AskForPaste>().size(), 1u);
    board.click("Sign up").run("copy-picture");
    EXPECT_EQ(board.host().last<CopyToClipboard>().picture, "png");
}

}
