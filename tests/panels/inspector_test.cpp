#include "support/panel_driver.h"

#include <gtest/gtest.h>

namespace trustline {

TEST(Inspector, ShowsTheMapWhenNothingIsSelected)
{
    PanelDriver panel;
    EXPECT_TRUE(panel.has("Stages: 3, lanes: 3, touchpoints: 7"));
    EXPECT_TRUE(panel.has("5 of 7 touchpoints scored"));
}

TEST(Inspector, TheNextThingToScoreIsOnePressAway)
{
    PanelDriver panel;
    panel.click("Score: ");
    EXPECT_TRUE(panel.session().is_scoring);
    ASSERT_EQ(panel.session().selection.size(), 1u);
}

TEST(TouchpointPanel, TheTitleIsRenamedWhereItStands)
{
    PanelDriver panel;
    panel.select("Sign up");
    auto const title = panel.node("Title");
    EXPECT_TRUE(title.is_multiline); // long titles wrap
    EXPECT_EQ(title.value, "Sign up");
    panel.click("Title").type("Signs up").key("Enter");
    EXPECT_EQ(panel.journey().find(TouchpointId { "sign-up" })->title, "Signs up");
}

TEST(TouchpointPanel, WhatWasTypedCountsAlsoWhenSomethingElseIsSelectedMeanwhile)
{
    PanelDriver panel;
    panel.select("Sign up").click("Description").type("Four fields, two too many");
    panel.select("First login");
    EXPECT_EQ(panel.journey().find(TouchpointId { "sign-up" })->description, "Four fields, two too many");
    EXPECT_EQ(panel.journey().find(TouchpointId { "login" })->description, "");
}

TEST(TouchpointPanel, TheChannelIsChosenFromAMenu)
{
    PanelDriver panel;
    panel.select("Sign up").click("Channel").activate("E-mail");
    EXPECT_EQ(panel.last<SetChannel>(), (SetChannel { TouchpointId { "sign-up" }, Channel::Mail, {} }));
    panel.click("Own word for the channel").type("Newsletter").key("Enter");
    EXPECT_EQ(panel.journey().find(TouchpointId { "sign-up" })->channel_name, "Newsletter");
}

TEST(TouchpointPanel, AMomentOfTruthHasAKindAndAReason)
{
    PanelDriver panel;
    panel.select("First login").click("Mark as a moment of truth");
    ASSERT_TRUE(panel.journey().find(TouchpointId { "login" })->moment_of_truth);
    panel.click("Kind of moment").activate("Recovery");
    panel.click("Reason").type("The first impression of the house").key("Ctrl+A");
    panel.click("Importance");
    auto const moment = *panel.journey().find(TouchpointId { "login" })->moment_of_truth;
    EXPECT_EQ(moment.kind, MomentKind::Recovery);
    EXPECT_EQ(moment.reason, "The first impression of the house");
    panel.activate("No moment of truth");
    EXPECT_FALSE(panel.journey().find(TouchpointId { "login" })->moment_of_truth);
}

TEST(TouchpointPanel, ImportanceIsSetByAToolForAssistance)
{
    PanelDriver panel;
    panel.select("First login").set_value("Importance", 6);
    EXPECT_EQ(panel.journey().find(TouchpointId { "login" })->importance, 6);
}

TEST(StagePanel, IsRenamedDescribedAndMoved)
{
    PanelDriver panel;
    panel.select("Join");
    panel.click("Name of the stage").type("Sign on").key("Enter");
    EXPECT_EQ(panel.journey().find(StageId { "join" })->title, "Sign on");
}

TEST(LanePanel, HasAKind)
{
    PanelDriver panel;
    panel.select("Front stage").click("Kind of lane").activate("Support");
    EXPECT_EQ(panel.journey().find(LaneId { "frontstage" })->kind, LaneKind::Support);
}

TEST(NotePanel, TheTextIsEditedInManyLines)
{
    PanelDriver panel;
    panel.wish(Select { { NoteId { "todo" } } });
    panel.click("Text of the note").key("Ctrl+A").type("Ask Anna").key("Enter").type("today").key("Ctrl+A");
    panel.wish(Select { {} });
    EXPECT_EQ(panel.journey().find(NoteId { "todo" })->text, "Ask Anna\ntoday");
}

TEST(LinkPanel, LeadsToBothEnds)
{
    PanelDriver panel;
    panel.wish(Select { { LinkId { "ad-to-sign-up" } } });
    panel.click("Sign up");
    EXPECT_EQ(panel.session().selection.front().text, "sign-up");
}

TEST(SeveralPanel, CountsAndOffersWhatTheyHaveInCommon)
{
    PanelDriver panel;
    panel.wish(Select { { TouchpointId { "sign-up" }, TouchpointId { "login" }, TouchpointId { "ad" } } });
    EXPECT_TRUE(panel.has(ui::Role::Heading, "3\u00a0touchpoints"));
    panel.click("Duplicate");
    EXPECT_EQ(panel.journey().all<Touchpoint>().size(), 10u);
}

TEST(Inspector, IsASheetOnAPhoneThatCanBeSentAway)
{
    PanelDriver panel { three_stage_journey(), { 390, 844 } };
    EXPECT_FALSE(panel.has(ui::Role::Region, "Inspector"));
    panel.select("Sign up");
    ASSERT_TRUE(panel.has(ui::Role::Region, "Inspector"));
    panel.click("Close");
    EXPECT_FALSE(panel.has(ui::Role::Region, "Inspector"));
}

}
