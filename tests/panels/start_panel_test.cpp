#include "support/panel_driver.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

void offer_templates(PanelDriver& panel)
{
    panel.session().templates = { { "desk.trustline.json", "IT service desk: a laptop fails", "", "en", 6, 18, {} }, { "desk.zh-CN.trustline.json", "IT服务台", "", "zh-CN", 6, 18, {} },
        { "tow.trustline.json", "Roadside assistance", "", "en", 5, 16, {} } };
    panel.settle();
}

}

TEST(StartPanel, APressOnATemplateAsksForIt)
{
    auto panel = PanelDriver::on_start_page();
    offer_templates(*panel);
    panel->click("IT service desk");
    EXPECT_EQ(panel->last<OpenTemplate>().file, "desk.trustline.json");
}

TEST(StartPanel, EachJourneyIsOfferedOnceInTheLanguageOfTheInterface)
{
    auto panel = PanelDriver::on_start_page({ 1440, 900 }, Language::Chinese);
    offer_templates(*panel);
    EXPECT_TRUE(panel->has("IT服务台"));
    EXPECT_FALSE(panel->has("IT service desk"));
    EXPECT_TRUE(panel->has("Roadside assistance")); // not translated: better in English than not at all
}

TEST(StartPanel, TheReadersLanguageComesFirst)
{
    auto panel = PanelDriver::on_start_page({ 1440, 900 }, Language::Chinese);
    panel->session().templates = { { "tow.trustline.json", "Roadside assistance", "", "en", 5, 16, {} }, { "tower.trustline.json", "Control tower", "", "en", 5, 16, {} },
        { "desk.zh-CN.trustline.json", "IT服务台", "", "zh-CN", 6, 18, {} } };
    panel->settle();
    auto const own = panel->rect("IT服务台"), first = panel->rect("Roadside assistance"), second = panel->rect("Control tower");
    EXPECT_TRUE(own.y < first.y || (own.y == first.y && own.x < first.x));
    EXPECT_TRUE(first.y < second.y || (first.y == second.y && first.x < second.x)) << "the others keep their order";
}

TEST(StartPanel, AnEmptyMapIsOnePressAway)
{
    auto panel = PanelDriver::on_start_page();
    panel->click("Empty map");
    EXPECT_EQ(panel->session().page, Page::Board);
    EXPECT_TRUE(panel->has("Add the first touchpoint"));
}

TEST(StartPanel, PastedLinesBecomeAMapAndSaySoBefore)
{
    auto panel = PanelDriver::on_start_page();
    EXPECT_TRUE(panel->node("Make a map").is_disabled);
    panel->click("Pasted text").type("Book a visit");
    panel->key("Enter").type("Meet the doctor");
    EXPECT_TRUE(panel->has("Becomes a map; stages: "));
    panel->click("Make a map");
    EXPECT_EQ(panel->last<MakeMapFromText>().text, "Book a visit\nMeet the doctor");
    EXPECT_EQ(panel->journey().all<Touchpoint>().size(), 2u);
}

TEST(StartPanel, ClearEmptiesTheField)
{
    auto panel = PanelDriver::on_start_page();
    panel->click("Pasted text").type("Book a visit").click("Clear");
    EXPECT_EQ(panel->node("Pasted text").value, "");
}

TEST(StartPanel, TheLastMapsCanBeOpenedAndForgotten)
{
    auto panel = PanelDriver::on_start_page();
    panel->session().recent = { { "key-1", "Employee’s years with IT", "Yesterday", 585, {} } };
    panel->settle();
    panel->click("Employee");
    EXPECT_EQ(panel->last<OpenRecent>().key, "key-1");
    panel->click("Forget this map");
    EXPECT_EQ(panel->last<ForgetRecent>().key, "key-1");
    EXPECT_FALSE(panel->has("Employee"));
}

TEST(StartPanel, TheLanguageChangesAtOnce)
{
    auto panel = PanelDriver::on_start_page();
    panel->click("Svenska");
    EXPECT_EQ(panel->session().language, Language::Swedish);
    EXPECT_FALSE(panel->has("Where is trust won"));
}

TEST(StartPanel, LeadsBackToAMapThatIsOpen)
{
    PanelDriver panel;
    panel.run("back-to-start");
    panel.click("Back to “");
    EXPECT_EQ(panel.session().page, Page::Board);
}

}
