// The bar that searches, the minimap, presentations, hidden panels, large text, keys of one's own.

#include "support/panel_driver.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace trustline {

namespace {

KeyDown key_down(std::string key, std::string code, Modifiers modifiers = {})
{
    return { std::move(key), std::move(code), modifiers, false };
}

}

TEST(SearchBar, CountsWhileItIsTypedAndWalksByEnter)
{
    PanelDriver panel;
    EXPECT_FALSE(panel.has(ui::Role::Region, "Find on the board"));
    panel.run("find").type("call");
    ASSERT_TRUE(panel.session().search);
    EXPECT_EQ(panel.session().search->words, "call");
    EXPECT_TRUE(panel.has(ui::Role::Status, "1 hit"));
    panel.key("Enter");
    EXPECT_EQ(panel.session().selection.front().text, "call");
    EXPECT_TRUE(panel.has(ui::Role::Status, "1 of 1"));
    EXPECT_EQ(panel.node(ui::Role::TextField, "Find on the board").value, "call");
    panel.type("x");
    EXPECT_EQ(panel.session().search->words, "callx") << "typing goes on after Enter";
    EXPECT_TRUE(panel.has(ui::Role::Status, "No hits"));
    EXPECT_TRUE(panel.node("Next hit").is_disabled);
    panel.key("Escape");
    EXPECT_FALSE(panel.session().search);
}

TEST(SearchBar, ButtonsDoTheSameAndEndIt)
{
    PanelDriver panel;
    panel.run("find").type("a").activate("Next hit");
    EXPECT_EQ(panel.session().selection.front().text, "ad");
    panel.activate("Previous hit");
    EXPECT_NE(panel.session().selection.front().text, "ad");
    panel.activate("End the search");
    EXPECT_FALSE(panel.session().search);
}

TEST(SearchBar, TheFirstPressOnAButtonCountsWhileTheWordsAreTyped)
{
    PanelDriver panel;
    panel.run("find").type("a").click("Next hit");
    ASSERT_FALSE(panel.session().selection.empty());
    EXPECT_EQ(panel.session().selection.front().text, "ad");
}

TEST(SearchBar, CoversNothingOfTheBoardWhichMakesRoom)
{
    PanelDriver panel;
    panel.run("zoom-100");
    panel.settle();
    auto const before = panel.rect("Sign up, ");
    float const top = panel.session().board_in_screen.y;
    panel.run("find");
    panel.settle();
    auto const bar = panel.rect("Find on the board");
    float const moved = panel.session().board_in_screen.y - top;
    EXPECT_GT(moved, 0);
    EXPECT_LE(bar.bottom(), panel.session().board_in_screen.y);
    EXPECT_FLOAT_EQ(panel.rect("Sign up, ").y, before.y + moved);
    panel.activate("End the search");
    panel.settle();
    EXPECT_FLOAT_EQ(panel.rect("Sign up, ").y, before.y);
}

TEST(SearchBar, StandsInPlaceOfTheTopBarOnAPhone)
{
    PanelDriver panel { three_stage_journey(), { 390, 844 } };
    auto const area = panel.session().board_in_screen;
    panel.run("find");
    panel.settle();
    EXPECT_EQ(panel.session().board_in_screen, area);
    EXPECT_LE(panel.rect("Find on the board").bottom(), area.y);
    EXPECT_FALSE(panel.has(ui::Role::Toolbar, "Map bar"));
}

TEST(SearchBar, FitsOnAPhone)
{
    PanelDriver panel { three_stage_journey(), { 390, 844 } };
    panel.run("find");
    auto const field = panel.node(ui::Role::TextField, "Find on the board").rect_in_screen;
    EXPECT_GE(field.x, 0);
    EXPECT_LE(field.right(), 390);
    EXPECT_GE(field.width, 100);
}

TEST(Minimap, IsThereWhenThereIsMoreThanIsSeen)
{
    PanelDriver panel { large_journey(600) };
    panel.run("fit");
    EXPECT_FALSE(panel.has(ui::Role::Image, "Minimap"));
    panel.run("zoom-100");
    auto const map = panel.node(ui::Role::Image, "Minimap").rect_in_screen;
    auto const before = panel.session().screen_from_board;
    panel.click_at({ map.right() - 6, map.bottom() - 6 });
    auto const after = panel.session().screen_from_board;
    EXPECT_EQ(after.zoom, before.zoom);
    EXPECT_LT(after.offset.x, before.offset.x - 500) << "to the other end";
    panel.click_at({ map.x + 6, map.y + 6 });
    EXPECT_GT(panel.session().screen_from_board.offset.x, after.offset.x + 500);
}

TEST(Minimap, NotOnAPhone)
{
    PanelDriver panel { large_journey(600), { 390, 844 } };
    panel.run("zoom-100");
    EXPECT_FALSE(panel.has(ui::Role::Image, "Minimap"));
}

TEST(Presentation, SaysTitleStoryAndScoreWithoutPanels)
{
    PanelDriver panel;
    panel.wish(DescribeStage { StageId { "join" }, "They decide within a minute." }).run("present");
    EXPECT_FALSE(panel.has(ui::Role::Toolbar, "Tools"));
    EXPECT_FALSE(panel.has("Undo"));
    EXPECT_TRUE(panel.has(ui::Role::Region, "Presentation"));
    EXPECT_TRUE(panel.has(ui::Role::Heading, panel.journey().map().title));
    panel.activate("Next stage").activate("Next stage");
    EXPECT_TRUE(panel.has(ui::Role::Heading, "Join"));
    EXPECT_TRUE(panel.has("They decide within a minute."));
    EXPECT_TRUE(panel.has("Stage 2 of 3"));
    EXPECT_TRUE(panel.has("perceived, of 7"));
    panel.activate("Next stage");
    EXPECT_TRUE(panel.node("Next stage").is_disabled);
    panel.activate("End the presentation");
    EXPECT_TRUE(panel.has(ui::Role::Toolbar, "Tools"));
}

TEST(Presentation, AHeaderLeadsToItsStageAndNothingIsEdited)
{
    PanelDriver panel;
    panel.run("present").click("Onboard");
    EXPECT_TRUE(panel.has(ui::Role::Heading, "Onboard"));
    panel.click("Join");
    EXPECT_TRUE(panel.has(ui::Role::Heading, "Join"));
    panel.double_click("Join");
    EXPECT_FALSE(panel.session().inline_edit);
    panel.drag(panel.rect("Join").centre(), panel.rect("Onboard").centre() + Vec2 { 40, 0 });
    for (auto const* name : { "Join", "Sign up, " })
        panel.right_click_at(panel.node(name).rect_in_screen.centre());
    EXPECT_TRUE(panel.names_of(ui::Role::MenuItem).empty());
    EXPECT_FALSE(panel.has("Add stage"));
    EXPECT_FALSE(panel.has("Add lane"));
    EXPECT_EQ(panel.journey(), three_stage_journey());
}

TEST(Presentation, IsBegunByAButtonWhereThereIsRoom)
{
    PanelDriver panel;
    EXPECT_TRUE(panel.has(ui::Role::Button, "Present"));
    panel.resize({ 800, 900 });
    EXPECT_FALSE(panel.has(ui::Role::Button, "Present"));
}

TEST(HiddenPanels, LeaveTheBoardAloneAndAWayBack)
{
    PanelDriver panel;
    auto const before = panel.session().board_in_screen;
    panel.run("hide-panels");
    EXPECT_FALSE(panel.has(ui::Role::Toolbar, "Tools"));
    EXPECT_FALSE(panel.has("Undo"));
    EXPECT_TRUE(panel.has("Sign up, "));
    EXPECT_GT(panel.session().board_in_screen.width, before.width + 300);
    panel.activate("Show panels");
    EXPECT_TRUE(panel.has(ui::Role::Toolbar, "Tools"));
    EXPECT_EQ(panel.session().board_in_screen, before);
}

TEST(LargeText, MakesPanelsLarger)
{
    PanelDriver panel;
    float const before = panel.rect("Undo").width;
    panel.run("large-text");
    EXPECT_NEAR(panel.rect("Undo").width, before * 1.25f, 2);
}

TEST(Shortcuts, AreFoundByTheirWordsAndKeys)
{
    PanelDriver panel;
    panel.show(Dialog::Shortcuts).type("dupl");
    EXPECT_TRUE(panel.has("Keys of “Duplicate”: Ctrl+D"));
    EXPECT_FALSE(panel.has("Keys of “Undo”"));
    panel.show(Dialog::None).show(Dialog::Shortcuts).type("ctrl z");
    EXPECT_TRUE(panel.has("Keys of “Undo”: Ctrl+Z"));
}

TEST(Shortcuts, APressOnKeysListensForOthersAndTheyCanGoBack)
{
    PanelDriver panel;
    panel.show(Dialog::Shortcuts).activate("Keys of “Present”");
    EXPECT_EQ(panel.session().listening_for, "present");
    EXPECT_TRUE(panel.node("Keys of “Present”").is_checked.value_or(false));
    panel.editor().handle(key_down("j", "KeyJ"), 0);
    panel.settle();
    EXPECT_TRUE(panel.has("Keys of “Present”: J"));
    panel.activate("Usual keys of “Present”");
    EXPECT_TRUE(panel.has("Keys of “Present”: P"));
    EXPECT_FALSE(panel.has("All keys as they were"));
    panel.activate("Keys of “Present”");
    panel.editor().handle(key_down("j", "KeyJ"), 0);
    panel.settle();
    panel.activate("All keys as they were");
    EXPECT_TRUE(panel.session().key_choices.empty());
}

TEST(Shortcuts, MenusAndTipsShowOnesOwnKeys)
{
    PanelDriver panel;
    panel.session().key_choices = { { "undo", "u", { .ctrl = true } } };
    panel.wish(RenameMap { "Other" });
    EXPECT_TRUE(panel.show(Dialog::Palette).type("undo").has("Undo"));
    auto const nodes = panel.nodes();
    EXPECT_TRUE(std::any_of(nodes.begin(), nodes.end(), [](ui::MirrorNode const& node) { return node.name == "Undo" && node.description == "Ctrl+U"; }));
}

}
