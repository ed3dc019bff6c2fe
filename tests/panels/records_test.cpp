#include "panels/durations.h"
#include "panels/rich_journey.h"
#include "support/panel_driver.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

TouchpointId const sign_up { "sign-up" };

template<class R>
R only(Journey const& journey)
{
    EXPECT_EQ(journey.all<R>().size(), 1u);
    return journey.all<R>().empty() ? R {} : journey.all<R>().begin()->second;
}

}

TEST(Durations, AreWrittenAsPeopleReadThem)
{
    EXPECT_EQ(duration_words(0, DecimalSign::Point), "0 s");
    EXPECT_EQ(duration_words(45, DecimalSign::Point), "45 s");
    EXPECT_EQ(duration_words(5640, DecimalSign::Point), "1 h 34 min");
    EXPECT_EQ(duration_words(90061, DecimalSign::Point), "1 d 1 h 1 min 1 s");
}

TEST(Durations, AreReadAsPeopleWriteThem)
{
    EXPECT_EQ(duration_from("26", DecimalSign::Point), 1560);
    EXPECT_EQ(duration_from("1 h 34 min", DecimalSign::Point), 5640);
    EXPECT_EQ(duration_from("1h34", DecimalSign::Point), 5640);
    EXPECT_EQ(duration_from("2,5 d", DecimalSign::Point), 216000);
    EXPECT_EQ(duration_from("3 \u5C0F\u65F6", DecimalSign::Point), 10800);
    EXPECT_EQ(duration_from("", DecimalSign::Point), std::nullopt);
    EXPECT_EQ(duration_from("soon", DecimalSign::Point), std::nullopt);
    EXPECT_EQ(duration_from("5 apples", DecimalSign::Point), std::nullopt);
}

TEST(Durations, WhatIsWrittenIsReadAgain)
{
    for (auto const sign : { DecimalSign::Point, DecimalSign::Comma }) {
        for (double const seconds : { 1.0, 59.0, 60.0, 3600.0, 86400.0, 123456.0, 0.5, 1.125 })
            EXPECT_EQ(duration_from(duration_words(seconds, sign), sign), seconds) << seconds;
    }
}

TEST(Durations, HaveTheDecimalSignOfTheReader)
{
    EXPECT_EQ(duration_words(0.5, DecimalSign::Comma), "0,5 s");
    EXPECT_EQ(duration_from("1,5 h", DecimalSign::Comma), 5400);
    EXPECT_EQ(duration_from("1.5 h", DecimalSign::Comma), 5400);
    EXPECT_EQ(duration_from("1 200 min", DecimalSign::Comma), 72000);
    EXPECT_EQ(duration_from("1 h 30", DecimalSign::Comma), 5400);
    EXPECT_EQ(duration_from("1,200 min", DecimalSign::Point), std::nullopt); // 1200?
    EXPECT_EQ(duration_from("5 30", DecimalSign::Point), std::nullopt);
}

TEST(RecordList, ACommentIsTypedAndThenDescribed)
{
    PanelDriver panel;
    panel.select("Sign up").activate("Add comment").type("Took for ever").key("Enter");
    auto const comment = only<Comment>(panel.journey());
    EXPECT_EQ(comment.text, "Took for ever");
    EXPECT_EQ(comment.touchpoint, sign_up);
    EXPECT_EQ(comment.round, RoundId { "autumn" }); // the round in hand
    panel.activate("Sentiment").activate("Negative");
    EXPECT_EQ(only<Comment>(panel.journey()).sentiment, Sentiment::Negative);
    panel.set_text("Source", "interview").key("Enter");
    EXPECT_EQ(only<Comment>(panel.journey()).source, "interview");
}

TEST(RecordList, NothingTypedAddsNothing)
{
    PanelDriver panel;
    panel.select("Sign up").activate("Add comment").key("Escape");
    EXPECT_TRUE(panel.journey().all<Comment>().empty());
    panel.activate("Add comment").type("  ").key("Enter");
    EXPECT_TRUE(panel.journey().all<Comment>().empty());
}

TEST(RecordList, WhatWasTypedGoesWhereItWasTyped)
{
    PanelDriver panel;
    panel.select("Sign up").activate("Add comment").type("Took for ever");
    panel.select("First login");
    EXPECT_EQ(only<Comment>(panel.journey()).touchpoint, sign_up);
}

TEST(RecordList, ThePersonaInHandIsTaken)
{
    PanelDriver panel;
    panel.wish(ChoosePersona { PersonaId { "newcomers" } });
    panel.select("Sign up").activate("Add incident").type("It broke").key("Enter");
    EXPECT_EQ(only<Incident>(panel.journey()).persona, PersonaId { "newcomers" });
    panel.activate("Resolved");
    EXPECT_TRUE(only<Incident>(panel.journey()).is_resolved);
}

TEST(RecordList, ANumberIsReadLikeASentence)
{
    PanelDriver panel { rich_journey() };
    panel.select("Sign up");
    auto const row = panel.node("Response time");
    EXPECT_EQ(row.value, "12 min");
    EXPECT_TRUE(row.description.starts_with("target 15 min \u00B7 met")) << row.description;
    EXPECT_TRUE(panel.has("Watermelon"));
    EXPECT_TRUE(panel.has("All that is measured here is how fast it goes."));
}

TEST(RecordList, ARowOpensIntoItsFormAndClosesAgain)
{
    PanelDriver panel { rich_journey() };
    panel.select("Sign up").activate("Response time");
    EXPECT_EQ(panel.node("Response time").is_expanded, true);
    panel.set_text("Actual", "18,5").key("Enter");
    EXPECT_EQ(panel.journey().find(MetricId { "response" })->actual, 18.5);
    panel.set_text("Actual", "fast").key("Enter");
    EXPECT_EQ(panel.journey().find(MetricId { "response" })->actual, 18.5);
    panel.set_text("Actual", "").key("Enter");
    EXPECT_EQ(panel.journey().find(MetricId { "response" })->actual, std::nullopt);
    panel.activate("Response time");
    EXPECT_FALSE(panel.has("Actual"));
}

TEST(RecordList, TimesAreTypedInAnyUnit)
{
    PanelDriver panel { rich_journey() };
    panel.select("Sign up").activate("Lead time 47 min");
    panel.set_text("Process time", "10 min").key("Enter");
    EXPECT_EQ(panel.journey().find(TimingId { "wait" })->process_time, 600);
}

TEST(RecordList, WhatContradictsItselfIsRefusedWithASentence)
{
    PanelDriver panel { rich_journey() };
    panel.select("Sign up").activate("Lead time 47 min");
    panel.set_text("Process time", "2 h").key("Enter");
    EXPECT_EQ(panel.journey().find(TimingId { "wait" })->process_time, 300);
    ASSERT_TRUE(panel.session().toast);
    EXPECT_EQ(panel.session().toast->sentence.message, "The lead time is shorter than the process time, which is a part of it");
}

TEST(RecordList, WhatAFileContradictsIsSaidInTheForm)
{
    PanelDriver panel { JourneyBuilder { rich_journey() }.with<Timing>("wait", [](Timing& timing) { timing.process_time = 7200; }) };
    panel.select("Sign up").activate("Lead time 47 min");
    EXPECT_TRUE(panel.has("The lead time is shorter than the process time"));
}

TEST(RecordList, AStepIsTakenAwayByASecondPress)
{
    PanelDriver panel { rich_journey() };
    panel.select("Sign up").activate("A shorter form").activate("4");
    auto const value = panel.journey().find(PriorityId { "shorter" })->value;
    EXPECT_EQ(value, 4);
    panel.activate("4");
    EXPECT_EQ(panel.journey().find(PriorityId { "shorter" })->value, std::nullopt);
}

TEST(RecordList, ARecordIsRemoved)
{
    PanelDriver panel { rich_journey() };
    panel.select("Sign up").activate("Four fields").activate("Remove");
    EXPECT_TRUE(panel.journey().all<SwotTag>().empty());
    EXPECT_FALSE(panel.has("Four fields"));
}

TEST(RecordList, FoldsAndRemembersItForEveryTouchpoint)
{
    PanelDriver panel { rich_journey() };
    panel.select("Sign up");
    EXPECT_TRUE(panel.has("“They said fifteen minutes”"));
    panel.activate("Comments");
    EXPECT_FALSE(panel.has("“They said fifteen minutes”"));
    panel.select("First login").select("Sign up");
    EXPECT_FALSE(panel.has("“They said fifteen minutes”"));
}

TEST(TouchpointPanel, ServiceOwnerAndKanoAreChosen)
{
    PanelDriver panel { rich_journey() };
    panel.select("First login").activate("Service").activate("Accounts");
    EXPECT_EQ(panel.journey().find(TouchpointId { "login" })->service, ServiceId { "accounts" });
    panel.set_text("Owner", "Anna L.").key("Enter");
    EXPECT_EQ(panel.journey().find(TouchpointId { "login" })->owner, "Anna L.");
    panel.activate("Kano class").activate("Delights");
    EXPECT_EQ(panel.journey().find(TouchpointId { "login" })->kano, KanoClass::Attractive);
}

TEST(ZoneOfTolerance, IsFoldedUntilAskedForAndSetsBothLimits)
{
    PanelDriver panel;
    panel.select("Sign up");
    EXPECT_FALSE(panel.has("Adequate"));
    panel.activate("Zone of tolerance");
    EXPECT_TRUE(panel.has("Adequate"));
    panel.activate("Desired");
    EXPECT_TRUE(panel.has("From what is just acceptable"));
}

TEST(OverallNumber, OpensDownToItsScores)
{
    PanelDriver panel;
    panel.select("Sign up");
    EXPECT_FALSE(panel.has("Maja"));
    panel.activate("Where the overall number comes from");
    EXPECT_TRUE(panel.has("Maja"));
    panel.select("Join");
    EXPECT_TRUE(panel.has("Sign up")); // its scores by touchpoint
    panel.wish(Select {});
    EXPECT_TRUE(panel.has("Where the numbers come from"));
}

TEST(StagePanel, SaysWhatItsTouchpointsSayTogether)
{
    PanelDriver panel { rich_journey() };
    panel.select("Join");
    EXPECT_TRUE(panel.has("Comments: 1, negative: 1 \u00B7 Watermelons: 1 \u00B7 Waiting: 42 min"));
}

TEST(ServicesPanel, AddsDescribesAndRemoves)
{
    PanelDriver panel { rich_journey() };
    panel.show(Dialog::Services);
    EXPECT_TRUE(panel.has(ui::Role::Dialog, "Services"));
    EXPECT_EQ(panel.node("Owner").value, "Maja L.");
    EXPECT_TRUE(panel.has("Sign up")); // its touchpoint
    panel.activate("Add service");
    EXPECT_EQ(panel.journey().all<Service>().size(), 2u);
    panel.set_text("Owner", "Nils").key("Enter");
    auto const& services = panel.journey().all<Service>();
    EXPECT_TRUE(std::any_of(services.begin(), services.end(), [](auto const& entry) { return entry.second.owner == "Nils"; }));
    panel.activate("Remove service");
    EXPECT_EQ(panel.journey().all<Service>().size(), 1u);
}

TEST(RoundsPanel, ChoosesTheRoundInHandAndSetsTargets)
{
    PanelDriver panel { rich_journey() };
    panel.show(Dialog::Rounds);
    EXPECT_TRUE(panel.has("All numbers are of this round"));
    EXPECT_TRUE(panel.has("The whole map"));
    panel.activate("Add target");
    EXPECT_EQ(panel.journey().all<Target>().size(), 2u);
    panel.activate(std::string(panel.journey().find(RoundId { "spring" })->title));
    panel.activate("Look at this round");
    EXPECT_EQ(panel.session().round, RoundId { "spring" });
    panel.activate("Add round");
    EXPECT_EQ(panel.journey().all<Round>().size(), 3u);
}

TEST(TensionsPanel, HasAPositionAndTouchpoints)
{
    PanelDriver panel { rich_journey() };
    panel.wish(Select { { TouchpointId { "login" } } });
    panel.show(Dialog::Tensions);
    panel.activate("Take the selected");
    EXPECT_EQ(panel.journey().find(TensionId { "pull" })->touchpoints, (std::vector { TouchpointId { "login" } }));
    panel.activate("Take out: First login");
    EXPECT_TRUE(panel.journey().find(TensionId { "pull" })->touchpoints.empty());
    panel.activate("Add tension");
    EXPECT_EQ(panel.journey().all<Tension>().size(), 2u);
}

TEST(PersonasPanel, APathIsTakenFromTheSelection)
{
    PanelDriver panel;
    panel.wish(Select { { TouchpointId { "login" }, TouchpointId { "ad" } } });
    panel.show(Dialog::Personas);
    panel.activate("Take the selected");
    EXPECT_EQ(panel.journey().find(PersonaId { "newcomers" })->path, (std::vector { TouchpointId { "ad" }, TouchpointId { "login" } }));
}

}
