#include "support/panel_driver.h"

#include <gtest/gtest.h>

namespace trustline {

TEST(TopBar, TheTitleIsRenamedInPlace)
{
    PanelDriver panel;
    panel.click("Title of the map").type("Library").key("Enter");
    EXPECT_EQ(panel.last<RenameMap>().title, "Library");
    EXPECT_EQ(panel.journey().map().title, "Library");
}

TEST(TopBar, EscapeLeavesTheTitleAsItWas)
{
    PanelDriver panel;
    auto const before = panel.journey().map().title;
    panel.click("Title of the map").type("Library").key("Escape");
    EXPECT_EQ(panel.journey().map().title, before);
    EXPECT_EQ(panel.node("Title of the map").value, before);
}

TEST(TopBar, SaysTheTruthAboutSaving)
{
    PanelDriver panel;
    panel.editor().set_save_status({ SaveState::SavedOnDevice, "14:03" });
    panel.settle();
    EXPECT_TRUE(panel.has(ui::Role::Status, "Saved on this device 14:03"));
    panel.editor().set_save_status({ SaveState::NotSaved, "The disk is full" });
    panel.settle();
    EXPECT_TRUE(panel.has(ui::Role::Status, "Not saved: The disk is full"));
}

TEST(TopBar, UndoIsThereOnceThereIsSomethingToUndo)
{
    PanelDriver panel;
    EXPECT_TRUE(panel.node("Undo").is_disabled);
    panel.wish(Command { RenameMap { "Library" } });
    EXPECT_FALSE(panel.node("Undo").is_disabled);
    panel.click("Undo");
    EXPECT_NE(panel.journey().map().title, "Library");
    panel.click("Redo");
    EXPECT_EQ(panel.journey().map().title, "Library");
}

TEST(TopBar, TheLensIsChosenInTheRow)
{
    PanelDriver panel;
    EXPECT_EQ(panel.node(ui::Role::Radio, "Gap").is_checked, true);
    panel.click("Trust");
    EXPECT_EQ(panel.last<ChooseLens>().lens, Lens::Trust);
    EXPECT_EQ(panel.node(ui::Role::Radio, "Trust").is_checked, true);
}

TEST(TopBar, TheDimensionsAreUnderMore)
{
    PanelDriver panel;
    panel.click("More");
    ASSERT_TRUE(panel.has(ui::Role::MenuItem, "Empathy"));
    panel.click_at(panel.node(ui::Role::MenuItem, "Empathy").rect_in_screen.centre());
    EXPECT_EQ(panel.session().lens, Lens::Empathy);
    EXPECT_FALSE(panel.has(ui::Role::MenuItem, "Empathy"));
    EXPECT_EQ(panel.node(ui::Role::Radio, "Empathy").is_checked, true);
}

TEST(TopBar, ShareOffersToSaveAndToDownload)
{
    PanelDriver panel;
    panel.click("Share");
    for (auto const* name : { "Save", "Save as", "Download the map", "Export as picture" })
        EXPECT_TRUE(panel.has(ui::Role::MenuItem, name)) << name;
    panel.activate("Download the map");
    EXPECT_EQ(panel.last<RunAction>().id, "download-map");
}

TEST(TopBar, TheMenuChangesThemeAndLanguage)
{
    PanelDriver panel;
    panel.click("Menu").activate("Dark theme");
    EXPECT_EQ(panel.session().theme_choice, ThemeChoice::Dark);
    panel.click("Menu").activate("中文");
    EXPECT_EQ(panel.session().language, Language::Chinese);
}

TEST(TopBar, EscapeClosesAMenuAndNothingElse)
{
    PanelDriver panel;
    panel.select("Sign up").click("Menu");
    ASSERT_TRUE(panel.has(ui::Role::Menu, "Menu"));
    panel.key("Escape");
    EXPECT_FALSE(panel.has(ui::Role::Menu, "Menu"));
    EXPECT_EQ(panel.session().selection.size(), 1u);
}

TEST(TopBar, APressBesideClosesAMenu)
{
    PanelDriver panel;
    panel.click("Menu").click_at({ 700, 850 });
    EXPECT_FALSE(panel.has(ui::Role::Menu, "Menu"));
}

TEST(TopBar, TheMarkLeadsToTheStartPage)
{
    PanelDriver panel;
    panel.click("Back to start");
    EXPECT_EQ(panel.session().page, Page::Start);
}

TEST(TopBar, AMapThatCannotBeChangedSaysSoAndOffersACopy)
{
    PanelDriver panel;
    panel.session().is_read_only = true;
    panel.settle();
    EXPECT_TRUE(panel.has(ui::Role::Region, "Read only"));
    EXPECT_FALSE(panel.has(ui::Role::TextField, "Title of the map"));
    EXPECT_TRUE(panel.has(ui::Role::Button, "Save a copy"));
    EXPECT_TRUE(panel.has(ui::Role::Status, "A newer version of Trustline wrote this map."));
    EXPECT_FALSE(panel.has(ui::Role::Button, "Take over"));
}

TEST(TopBar, AMapThatAnotherTabHasSaysSoAndCanBeTakenOver)
{
    for (Vec2 const size : { Vec2 { 1440, 900 }, Vec2 { 390, 844 } }) {
        PanelDriver panel { three_stage_journey(), size };
        panel.session().is_read_only = true;
        panel.session().elsewhere = Elsewhere::Open;
        panel.settle();
        auto const banner = panel.node(ui::Role::Region, "Read only").rect_in_screen;
        for (auto const* inside : { "This map is open in another tab.", "Save a copy", "Take over" }) {
            EXPECT_GE(panel.rect(inside).y, banner.y) << inside;
            EXPECT_LE(panel.rect(inside).bottom(), banner.bottom()) << inside;
        }
        EXPECT_FALSE(panel.rect("This map is open").intersects(panel.rect("Take over")));
        panel.click("Take over");
        EXPECT_EQ(panel.last<RunAction>().id, "take-over");
    }
}

}
