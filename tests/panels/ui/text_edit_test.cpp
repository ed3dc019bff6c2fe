#include "panels/ui/text_edit.h"

#include <gtest/gtest.h>

namespace trustline::ui {

namespace {

using Step = TextEdit::Step;
using Way = TextEdit::Way;

// Ten pixels a character.
TextEdit edit_of(std::string_view text, bool is_multiline = true, float width = 100)
{
    TextEdit edit;
    edit.start(text, is_multiline);
    edit.lay_out(width, [](char32_t) { return 10.0f; });
    return edit;
}

void lay_out(TextEdit& edit)
{
    edit.lay_out(100, [](char32_t) { return 10.0f; });
}

std::vector<std::string> rows_of(TextEdit const& edit)
{
    std::vector<std::string> rows;
    for (std::size_t row = 0; row < edit.rows().size(); ++row)
        rows.push_back(edit.row_text(row));
    return rows;
}

}

TEST(TextEdit, RowsBreakAfterSpacesAndAtLineBreaks)
{
    EXPECT_EQ(rows_of(edit_of("wait for the call\nand again")), (std::vector<std::string> { "wait for ", "the call", "and again" }));
}

TEST(TextEdit, ALongWordIsBrokenInside)
{
    EXPECT_EQ(rows_of(edit_of("kundtjänstmedarbetare")), (std::vector<std::string> { "kundtjänst", "medarbetar", "e" }));
}

TEST(TextEdit, ChineseBreaksBetweenAnyTwoCharactersButNotBeforeAFullStop)
{
    EXPECT_EQ(rows_of(edit_of("等待承诺的回电等待承。诺的")), (std::vector<std::string> { "等待承诺的回电等待", "承。诺的" }));
}

TEST(TextEdit, AnEmptyTextHasOneRow)
{
    EXPECT_EQ(edit_of("").rows().size(), 1u);
    EXPECT_EQ(edit_of("a\n").rows().size(), 2u);
}

TEST(TextEdit, TypingReplacesTheSelection)
{
    auto edit = edit_of("Sign up");
    edit.select_all();
    edit.insert("签约");
    EXPECT_EQ(edit.text(), "签约");
    EXPECT_EQ(edit.caret(), 2u);
}

TEST(TextEdit, OneLineTakesNoLineBreaks)
{
    auto edit = edit_of("", false);
    edit.insert("one\ntwo\tthree");
    EXPECT_EQ(edit.text(), "one two three");
}

TEST(TextEdit, TheCaretPassesOverACombinedCharacterAtOnce)
{
    auto edit = edit_of("e\u0301a"); // e with a combining accent
    edit.put_caret(0, false);
    edit.move(Step::Character, Way::Forward, false);
    EXPECT_EQ(edit.caret(), 2u);
    edit.erase(Step::Character, Way::Back);
    EXPECT_EQ(edit.text(), "a");
}

TEST(TextEdit, WordsAreWalkedAndErasedWhole)
{
    auto edit = edit_of("wait for it");
    edit.move(Step::Word, Way::Back, false);
    EXPECT_EQ(edit.caret(), 9u);
    edit.erase(Step::Word, Way::Back);
    EXPECT_EQ(edit.text(), "wait it");
}

TEST(TextEdit, UpAndDownKeepTheirPlaceAcrossAShortRow)
{
    auto edit = edit_of("abcdefgh\nab\nabcdefgh");
    edit.put_caret(6, false);
    edit.move(Step::Row, Way::Forward, false);
    EXPECT_EQ(edit.caret(), 11u); // end of "ab"
    edit.move(Step::Row, Way::Forward, false);
    EXPECT_EQ(edit.caret(), 18u); // six characters in again
}

TEST(TextEdit, AnArrowLetsGoOfTheSelectionAtItsSide)
{
    auto edit = edit_of("abcdef");
    edit.put_caret(1, false);
    edit.put_caret(4, true);
    edit.move(Step::Character, Way::Back, false);
    EXPECT_EQ(edit.caret(), 1u);
    EXPECT_FALSE(edit.has_selection());
}

TEST(TextEdit, LettersInARowAreOneStepOfUndo)
{
    auto edit = edit_of("");
    for (auto const* letter : { "a", "b", "c" })
        edit.insert(letter);
    edit.insert(" ");
    edit.insert("d");
    edit.undo();
    EXPECT_EQ(edit.text(), "abc ");
    edit.undo();
    edit.undo();
    EXPECT_EQ(edit.text(), "");
    edit.redo();
    EXPECT_EQ(edit.text(), "abc");
}

TEST(TextEdit, APressFindsTheNearestPlace)
{
    auto edit = edit_of("wait for the call");
    EXPECT_EQ(edit.nearest(1, 24), 11u); // "the call": between e and the space, nearer to the e
    EXPECT_EQ(edit.nearest(9, 1000), 17u);
    EXPECT_EQ(edit.place_of(12).row, 1u);
}

TEST(TextEdit, ADoublePressTakesTheWord)
{
    auto edit = edit_of("wait for it");
    edit.select_word_at(6);
    EXPECT_EQ(edit.selected(), "for");
    edit.insert("by");
    lay_out(edit);
    EXPECT_EQ(edit.text(), "wait by it");
}

}
