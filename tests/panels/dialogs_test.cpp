#include "support/panel_driver.h"

#include <gtest/gtest.h>

namespace trustline {

TEST(Dialogs, HideEverythingElseFromAssistiveTools)
{
    PanelDriver panel;
    panel.show(Dialog::Overview);
    EXPECT_FALSE(panel.has(ui::Role::Button, "Undo"));
    EXPECT_TRUE(panel.has(ui::Role::Dialog, "Overview"));
}

TEST(Dialogs, EscapeClosesThem)
{
    PanelDriver panel;
    for (auto const dialog : { Dialog::Overview, Dialog::Personas, Dialog::MapDetails, Dialog::Shortcuts, Dialog::Palette, Dialog::ConfirmReplace }) {
        panel.show(dialog).key("Escape");
        if (panel.session().dialog == Dialog::Shortcuts) // its search field had the keyboard
            panel.key("Escape");
        EXPECT_EQ(panel.session().dialog, Dialog::None) << int(dialog);
    }
}

TEST(Dialogs, APressBesideClosesThem)
{
    PanelDriver panel;
    panel.show(Dialog::Overview).click_at({ 20, 450 });
    EXPECT_EQ(panel.session().dialog, Dialog::None);
}

TEST(Dialogs, TheBoardBelowIsOutOfReach)
{
    PanelDriver panel;
    panel.show(Dialog::Overview).click_at({ 1400, 20 }); // where “Share” is
    EXPECT_FALSE(panel.has(ui::Role::Menu, "Save and share"));
}

TEST(Overview, ARowSelectsItsTouchpoints)
{
    PanelDriver panel;
    panel.show(Dialog::Overview).activate("Onboard");
    EXPECT_EQ(panel.session().dialog, Dialog::None);
    EXPECT_EQ(panel.session().selection.size(), 2u); // First login, Welcome call
}

TEST(Overview, ADimensionShowsItsLens)
{
    PanelDriver panel;
    panel.show(Dialog::Overview).activate("Empathy");
    EXPECT_EQ(panel.session().lens, Lens::Empathy);
}

TEST(Overview, SaysWhatTheNumbersAre)
{
    PanelDriver panel;
    panel.show(Dialog::Overview);
    EXPECT_TRUE(panel.has("5 of 7 touchpoints scored"));
    EXPECT_TRUE(panel.has("trust at the end; 12 to 1, a rule of thumb"));
    EXPECT_TRUE(panel.has("Bar: perceived; tick: expected"));
}

TEST(Personas, DraggingAWeightIsOneGestureAndTheSumStaysAHundred)
{
    PanelDriver panel;
    panel.show(Dialog::Personas).forget();
    panel.drag_slider("Reliability", 0.8f);
    ASSERT_FALSE(panel.wishes().empty());
    EXPECT_EQ(panel.all<BeginGesture>().size(), 1u);
    EXPECT_EQ(panel.all<EndGesture>().size(), 1u);
    auto const wish = panel.last<SetWeights>();
    EXPECT_EQ(wish.weights.sum(), 100);
    EXPECT_GT(wish.weights[Dimension::Reliability], 60);
    panel.run("undo");
    EXPECT_EQ(panel.journey(), three_stage_journey());
}

TEST(Personas, AreAddedNamedAndRemoved)
{
    PanelDriver panel;
    panel.show(Dialog::Personas).click("Add persona");
    EXPECT_EQ(panel.journey().all<Persona>().size(), 3u);
    panel.click("Name of the persona").type("Grandparents").key("Enter");
    EXPECT_TRUE(panel.has(ui::Role::Option, "Grandparents"));
    panel.activate("Remove persona");
    EXPECT_EQ(panel.journey().all<Persona>().size(), 2u);
}

TEST(Personas, TheDefaultIsNamedAndOnePressAway)
{
    PanelDriver panel;
    panel.show(Dialog::Personas);
    EXPECT_TRUE(panel.has("Published default: R 32, A 19, T 11, E 16, R 22"));
    EXPECT_TRUE(panel.node("Use the published default").is_disabled);
    panel.set_value("Empathy", 50).activate("Use the published default");
    EXPECT_EQ(panel.last<SetWeights>().weights, RaterWeights {});
}

TEST(MapDetails, TheRatioOfTheTrustLineGoesStepByStep)
{
    PanelDriver panel;
    panel.show(Dialog::MapDetails).click("One more");
    EXPECT_EQ(panel.journey().map().trust_ratio, 13);
    panel.click("One less").click("One less");
    EXPECT_EQ(panel.journey().map().trust_ratio, 11);
    EXPECT_TRUE(panel.has("12 to 1 is a rule of thumb"));
}

TEST(MapDetails, TheLanguageOfTheTextsIsChosen)
{
    PanelDriver panel;
    panel.show(Dialog::MapDetails).click("Language of the map").activate("Svenska");
    EXPECT_EQ(panel.journey().map().language, "sv");
}

TEST(MapDetails, LeadToTheRounds)
{
    PanelDriver panel;
    panel.show(Dialog::MapDetails).click("Rounds…");
    EXPECT_EQ(panel.session().dialog, Dialog::Rounds);
}

TEST(Palette, FindsAnActionAndRunsItWithEnter)
{
    PanelDriver panel;
    panel.run("palette").type("dark").key("Enter");
    EXPECT_EQ(panel.session().theme_choice, ThemeChoice::Dark);
    EXPECT_EQ(panel.session().dialog, Dialog::None);
}

TEST(Palette, APressOnARowRunsIt)
{
    PanelDriver panel;
    panel.run("palette").type("dark");
    panel.click_at(panel.node(ui::Role::Option, "Dark theme").rect_in_screen.centre());
    EXPECT_EQ(panel.session().theme_choice, ThemeChoice::Dark);
    EXPECT_EQ(panel.session().dialog, Dialog::None);
}

TEST(Palette, FindsATouchpointAndGoesThere)
{
    PanelDriver panel;
    panel.run("palette").type("first log").key("Enter");
    EXPECT_EQ(panel.session().selection.front().text, "login");
    EXPECT_TRUE(panel.has_asked<LookAt>());
}

TEST(Palette, ArrowsWalkThroughWhatWasFound)
{
    PanelDriver panel;
    panel.run("palette").type("lens");
    panel.run("palette"); // closed again
    EXPECT_EQ(panel.session().dialog, Dialog::None);
    panel.run("palette").type("zoom").key("ArrowDown");
    auto const options = panel.names_of(ui::Role::Option);
    ASSERT_GT(options.size(), 1u);
    EXPECT_TRUE(panel.node(ui::Role::Option, options[1]).is_selected);
}

TEST(Shortcuts, AreMadeFromTheTableAndCanBeSearched)
{
    PanelDriver panel;
    panel.show(Dialog::Shortcuts);
    EXPECT_TRUE(panel.has("Keys of “Undo”: Ctrl+Z"));
    panel.type("moment");
    EXPECT_TRUE(panel.has("Moment of truth"));
    EXPECT_FALSE(panel.has("Keys of “Undo”"));
}

TEST(ConfirmReplace, AsksBeforeAMapGivesWayToAnother)
{
    PanelDriver panel;
    panel.editor().offer({ .journey = JourneyBuilder {}.map("The other map").stage("s", "S").lane("l", "L") });
    panel.settle();
    ASSERT_TRUE(panel.has("Open “The other map” instead"));
    panel.click("Cancel");
    EXPECT_NE(panel.journey().map().title, "The other map");
    panel.editor().offer({ .journey = JourneyBuilder {}.map("The other map").stage("s", "S").lane("l", "L") });
    panel.settle();
    panel.click("Open");
    EXPECT_EQ(panel.journey().map().title, "The other map");
}

TEST(Toast, OffersToTakeBack)
{
    PanelDriver panel;
    panel.select("Sign up").run("delete");
    ASSERT_TRUE(panel.has(ui::Role::Status, "Deleted: Sign up"));
    panel.click_at(panel.node(ui::Role::Button, "Undo").rect_in_screen.centre());
    EXPECT_EQ(panel.journey(), three_stage_journey());
}

}
