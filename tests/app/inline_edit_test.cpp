// What is typed on the board itself, after a press that opened the field.

#include "support/app_driver.h"

#include <gtest/gtest.h>

namespace trustline {
namespace {

void double_click(AppDriver& app, Vec2 at)
{
    app.push(PointerMove { at, {}, {} });
    for (int const clicks : { 1, 2 })
        app.push(PointerDown { at, {}, {}, clicks, {} }).push(PointerUp { at, {}, {} });
    app.settle();
}

// The new card's title is not where the pointer is.
TEST(InlineEdit, ADoubleClickOnAnEmptyCellLetsOneTypeAtOnce)
{
    AppDriver app;
    app.open_example("it-service-desk.trustline.json");
    for (float const away : { -30.0f, 0.0f, 30.0f }) {
        Vec2 const at { app.centre_of("Notice").x, app.centre_of("Support").y + away };
        double_click(app, at);
        ASSERT_TRUE(app.host().caret.is_wanted) << away;
        app.type("Nobody noticed").key("Enter", "Enter");
        EXPECT_TRUE(app.has("Nobody noticed")) << away;
        app.key("z", "KeyZ", { false, true, false });
        EXPECT_FALSE(app.has("Nobody noticed")) << away;
    }
}

TEST(InlineEdit, ADoubleClickOnACardSelectsTheWholeTitle)
{
    AppDriver app;
    app.open_example("it-service-desk.trustline.json");
    double_click(app, app.centre_of("Calls the service desk"));
    ASSERT_TRUE(app.host().caret.is_wanted);
    app.type("Rings").key("Enter", "Enter");
    EXPECT_TRUE(app.has("Rings, "));
    EXPECT_FALSE(app.has("Calls the service desk"));
}

// Whoever reloads or closes the page has not pressed Enter first.
TEST(InlineEdit, WhatIsTypedCountsWhenThePageGoesOutOfSight)
{
    AppDriver app;
    app.open_example("it-service-desk.trustline.json");
    double_click(app, app.centre_of("Calls the service desk"));
    app.type("Rings");
    app.tell("hidden");
    EXPECT_FALSE(app.app().editor().history().is_in_gesture());
    app.settle();
    EXPECT_TRUE(app.has("Rings, "));
    EXPECT_FALSE(app.host().caret.is_wanted);
    app.key("z", "KeyZ", { false, true, false });
    EXPECT_TRUE(app.has("Calls the service desk, "));
    EXPECT_FALSE(app.app().editor().history().can_undo()) << "one step";

    app.key("n", "KeyN").type("Brand new");
    app.tell("hidden");
    EXPECT_FALSE(app.app().editor().history().is_in_gesture());
    app.settle();
    EXPECT_TRUE(app.has("Brand new, "));
}

TEST(InlineEdit, TabKeepsWhatIsTypedAndGoesOnAlongTheJourney)
{
    AppDriver app;
    app.open_example("it-service-desk.trustline.json");
    app.click("Laptop stays black").key("F2", "F2").type("Black screen").key("Tab", "Tab");
    EXPECT_TRUE(app.has("Black screen, "));
    EXPECT_FALSE(app.host().caret.is_wanted);
    ASSERT_EQ(app.session().selection.size(), 1u);
    auto const* next = app.journey().find(TouchpointId { app.session().selection.front().text });
    ASSERT_NE(next, nullptr);
    EXPECT_EQ(next->title, "Status page names the fault");
    app.key("F2", "F2").type("Page").key("Tab", "Tab", { true, false, false });
    EXPECT_TRUE(app.has("Page, "));
    EXPECT_EQ(app.journey().find(TouchpointId { app.session().selection.front().text })->title, "Black screen");
}

}
}
