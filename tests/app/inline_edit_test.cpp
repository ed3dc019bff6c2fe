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

}
}
