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
