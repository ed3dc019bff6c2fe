// Menus are above everything, whatever lies where they open.

#include "support/app_driver.h"

#include <gtest/gtest.h>

namespace trustline {
namespace {

TEST(Menus, AMenuOverTheInspectorTakesThePointer)
{
    AppDriver app;
    app.open_example("it-service-desk.trustline.json");
    app.click("Share").click("Download the map");
    EXPECT_EQ(app.host().all<DownloadFile>().size(), 1u);
    EXPECT_FALSE(app.has("Download the map"));
}

struct Finger {
    AppDriver& app;
    Vec2 at;

    void down() { app.push(PointerDown { at, {}, PointerKind::Touch, 1, {} }).settle(); }
    void go(Vec2 by)
    {
        at = at + by;
        app.push(PointerMove { at, PointerKind::Touch, {} }).settle();
    }
    void up() { app.push(PointerUp { at, {}, {} }).settle(); }
};

TEST(Menus, AFingerThatRestedOpensOne)
{
    AppDriver app;
    app.open_example("it-service-desk.trustline.json");
    Finger finger { app, app.centre_of("Laptop stays black") };
    finger.down();
    app.pass(600).settle();
    finger.up();
    EXPECT_TRUE(app.has("Duplicate"));
}

TEST(Menus, AFingerThatPannedSlowlyOpensNone)
{
    AppDriver app;
    app.open_example("it-service-desk.trustline.json");
    Finger finger { app, app.centre_of("Laptop stays black") };
    finger.down();
    for (int i = 0; i < 5; ++i) {
        app.pass(200);
        finger.go({ 10, 0 });
    }
    finger.up();
    EXPECT_FALSE(app.has("Duplicate"));
}

TEST(Menus, AFingerThatBecameTwoOpensNone)
{
    AppDriver app;
    app.open_example("it-service-desk.trustline.json");
    Finger finger { app, app.centre_of("Laptop stays black") };
    finger.down();
    app.pass(600).push(PointerCancel {}).settle();
    EXPECT_FALSE(app.has("Duplicate"));
}

TEST(Menus, APressBesideClosesAndPressesNothing)
{
    AppDriver app;
    app.open_example("it-service-desk.trustline.json");
    auto const before = app.ask("map");
    app.click("Share");
    ASSERT_TRUE(app.has("Download the map"));
    app.click("Laptop stays black");
    EXPECT_FALSE(app.has("Download the map"));
    EXPECT_EQ(app.ask("map"), before);
}

}
}
