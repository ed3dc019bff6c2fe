#include "support/panel_driver.h"

#include "core/base/text.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

// The middle of a pip in a row of scores: 106 px of name, then one every 18 px.
Vec2 pip(PanelDriver const& panel, std::string_view name, int value)
{
    auto const row = panel.node(ui::Role::Slider, name).rect_in_screen;
    return { row.x + 106 + (float(value) - 0.5f) * 18, row.centre().y };
}

}

TEST(ScoreSection, APressOnAPipScores)
{
    PanelDriver panel;
    panel.select("Waits for a mail").click_at(pip(panel, "Reliability", 5));
    auto const wish = panel.last<SetPerception>();
    EXPECT_EQ(wish.touchpoint.text, "mail");
    EXPECT_EQ(wish.dimension, Dimension::Reliability);
    EXPECT_EQ(wish.value, 5);
    EXPECT_EQ(wish.round.text, "autumn");
    EXPECT_EQ(panel.node(ui::Role::Slider, "Reliability").now, 5);
}

TEST(ScoreSection, WithShiftItSetsTheExpectation)
{
    PanelDriver panel;
    panel.select("Waits for a mail").click_at(pip(panel, "Empathy", 6), true);
    EXPECT_EQ(panel.last<SetExpectation>().dimension, Dimension::Empathy);
    EXPECT_EQ(panel.last<SetExpectation>().value, 6);
}

TEST(ScoreSection, ASecondPressOnThePipClears)
{
    PanelDriver panel;
    panel.select("Waits for a mail").click_at(pip(panel, "Reliability", 5)).click_at(pip(panel, "Reliability", 5));
    EXPECT_EQ(panel.last<SetPerception>().value, 0);
    EXPECT_FALSE(panel.editor().view().measures.rater.touchpoints.at(TouchpointId { "mail" }).is_scored());
}

TEST(ScoreSection, IsOneStepOfUndo)
{
    PanelDriver panel;
    panel.select("Waits for a mail").wish(ChooseEvidence { Evidence::Observed });
    panel.click_at(pip(panel, "Reliability", 5));
    panel.run("undo");
    EXPECT_EQ(panel.journey(), three_stage_journey());
}

TEST(ScoreSection, AToolForAssistanceSetsTheValue)
{
    PanelDriver panel;
    panel.select("Waits for a mail").set_value("Assurance", 4);
    EXPECT_EQ(panel.last<SetPerception>().dimension, Dimension::Assurance);
    EXPECT_EQ(panel.last<SetPerception>().value, 4);
}

TEST(ScoreSection, DigitsSetTheRowThatTheKeyboardWalkedTo)
{
    PanelDriver panel;
    panel.select("Waits for a mail").focus("Tangibles");
    EXPECT_TRUE(panels_want_key(panel.state(), KeyDown { "6", "Digit6" }));
    panel.key("6");
    EXPECT_EQ(panel.last<SetPerception>().dimension, Dimension::Tangibles);
    EXPECT_EQ(panel.last<SetPerception>().value, 6);
}

TEST(ScoreSection, TheRowThatDigitsGoToIsMarkedInScoreMode)
{
    PanelDriver panel;
    panel.select("Sign up").run("score");
    EXPECT_TRUE(panel.node(ui::Role::Slider, "Reliability").is_focused);
    panel.wish(FocusDimension { Dimension::Empathy, false });
    EXPECT_TRUE(panel.node(ui::Role::Slider, "Empathy").is_focused);
    EXPECT_FALSE(panel.node(ui::Role::Slider, "Reliability").is_focused);
}

TEST(ScoreSection, TheWholeNumberAndItsPartsAreReadOut)
{
    PanelDriver panel;
    panel.select("Sign up");
    auto const& result = panel.editor().view().measures.rater.touchpoints.at(TouchpointId { "sign-up" });
    ASSERT_TRUE(result.overall.weighted);
    EXPECT_EQ(panel.node("Where the overall number comes from").value, signed_number(*result.overall.weighted, DecimalSign::Point));
    EXPECT_TRUE(panel.has(ui::Role::Image, "Reliability: gap"));
}

TEST(ScoreSection, ThePersonaIsChosenAndThenMeant)
{
    PanelDriver panel;
    panel.select("Waits for a mail").click("Persona");
    panel.activate("Returning");
    EXPECT_EQ(panel.session().persona.text, "returning");
    panel.click_at(pip(panel, "Reliability", 3));
    EXPECT_EQ(panel.last<SetPerception>().persona.text, "returning");
}

TEST(ScoreSection, ANewRoundIsChosenAtOnce)
{
    PanelDriver panel;
    panel.select("Sign up").click("Round").activate("New round");
    EXPECT_EQ(panel.journey().all<Round>().size(), 3u);
    EXPECT_EQ(panel.session().round, panel.last<AddRound>().id);
}

TEST(ScoreSection, EvidenceOfAScoreThatIsThereIsChanged)
{
    PanelDriver panel;
    panel.select("Sign up").click_at(panel.node(ui::Role::Button, "Evidence").rect_in_screen.centre()).activate("Measured");
    EXPECT_TRUE(panel.has_asked<SetEvidence>() || panel.has_asked<ChooseEvidence>());
    EXPECT_EQ(panel.session().evidence, Evidence::Measured);
}

TEST(ScoreSection, FingersGetKeys)
{
    PanelDriver panel { three_stage_journey(), { 390, 844 } };
    panel.select("Waits for a mail");
    ASSERT_TRUE(panel.has(ui::Role::RadioGroup, "Reliability"));
    auto const key = panel.node(ui::Role::Radio, "5").rect_in_screen;
    EXPECT_GE(key.height, 44);
    panel.click_at(key.centre());
    EXPECT_EQ(panel.last<SetPerception>().value, 5);
}

}
