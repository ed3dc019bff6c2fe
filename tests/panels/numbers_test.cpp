// Numbers that are typed: read with the decimal sign of either language, shown with that of the reader's.

#include "core/editor/translations.h"
#include "panels/rich_journey.h"
#include "support/panel_driver.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

std::string in_swedish(std::string_view english)
{
    return std::string(translated(Language::Swedish, english));
}

}

TEST(TypedNumbers, ARecordsFormShowsACommaAndReadsIt)
{
    PanelDriver panel { rich_journey(), { 1440, 900 }, Language::Swedish };
    auto const actual = in_swedish("Actual");
    panel.select("Sign up").activate("Response time");
    panel.set_text(actual, "18,5").key("Enter");
    EXPECT_EQ(panel.journey().find(MetricId { "response" })->actual, 18.5);
    EXPECT_EQ(panel.node(ui::Role::TextField, actual).value, "18,5");
    EXPECT_EQ(panel.node("Response time").value, "18,5 min");
    panel.set_text(actual, "7.25").key("Enter");
    EXPECT_EQ(panel.journey().find(MetricId { "response" })->actual, 7.25);
    EXPECT_EQ(panel.node(ui::Role::TextField, actual).value, "7,25");
    panel.set_text(actual, "12\u00A0000,5").key("Enter");
    EXPECT_EQ(panel.journey().find(MetricId { "response" })->actual, 12000.5);
    panel.set_text(actual, "\u22121,5").key("Enter");
    EXPECT_EQ(panel.journey().find(MetricId { "response" })->actual, -1.5);
    EXPECT_FALSE(panel.session().toast);
}

TEST(TypedNumbers, WhatIsNotUnderstoodIsSaidWithAnExampleInTheReadersLanguage)
{
    for (auto const& [language, typed, sentence] : { std::tuple { Language::English, "1,200", "That was not understood: write it like 7.5" },
             std::tuple { Language::Swedish, "1.200", "Det gick inte att förstå. Skriv till exempel 7,5" }, std::tuple { Language::Swedish, "snart", "Det gick inte att förstå. Skriv till exempel 7,5" } }) {
        PanelDriver panel { rich_journey(), { 1440, 900 }, language };
        panel.select("Sign up").activate("Response time");
        panel.set_text(translated(language, "Actual"), typed).key("Enter");
        EXPECT_EQ(panel.journey().find(MetricId { "response" })->actual, 12);
        ASSERT_TRUE(panel.session().toast) << typed;
        EXPECT_EQ(translated(language, panel.session().toast->sentence), sentence);
    }
}

TEST(TypedNumbers, TimesSayHowTheyAreWritten)
{
    PanelDriver panel { rich_journey(), { 1440, 900 }, Language::Swedish };
    panel.select("Sign up").activate("Ledtid 47 min");
    panel.set_text(in_swedish("Lead time"), "1,5 h").key("Enter");
    EXPECT_EQ(panel.journey().find(TimingId { "wait" })->lead_time, 5400);
    panel.set_text(in_swedish("Lead time"), "snart").key("Enter");
    EXPECT_EQ(panel.journey().find(TimingId { "wait" })->lead_time, 5400);
    ASSERT_TRUE(panel.session().toast);
    EXPECT_EQ(translated(Language::Swedish, panel.session().toast->sentence), "Det gick inte att förstå. Skriv till exempel 1 h 30 min");
}

TEST(TypedNumbers, OneTouchpointIsOne)
{
    PanelDriver panel { JourneyBuilder {}.stage("s", "S").lane("l", "L").touchpoint("a", "A", "s", "l").journey() };
    EXPECT_TRUE(panel.has("0 of 1 touchpoint scored"));
}

}
