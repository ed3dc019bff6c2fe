#include "support/app_driver.h"

#include "core/exchange/map_file.h"
#include "core/exchange/report.h"
#include "core/journey/queries.h"
#include "support/files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace trustline {
namespace {

constexpr auto service_desk = "it-service-desk.trustline.json";

TEST(App, SleepsWhenNothingHappens)
{
    AppDriver app;
    app.open_example(service_desk).rest();
    EXPECT_LT(app.wanted_ms(), 0);
}

TEST(App, AnEventIsFollowedByFewFrames)
{
    AppDriver app;
    app.open_example(service_desk);
    app.push(PointerMove { { 700, 400 }, {}, {} });
    EXPECT_LE(app.settle(), 6);
}

TEST(App, EveryCardIsInTheMirror)
{
    AppDriver app;
    app.open_example(service_desk);
    for (auto const* touchpoint : touchpoints_in_order(app.journey()))
        EXPECT_TRUE(app.has(touchpoint->title)) << touchpoint->title;
}

TEST(App, TheMirrorIsToldOnlyWhenSomethingChanged)
{
    AppDriver app;
    app.open_example(service_desk).rest();
    int const before = app.host().mirror_updates;
    app.push(FocusLost {});
    app.settle();
    EXPECT_EQ(app.host().mirror_updates, before);
}

TEST(App, AClickOnACardSelectsIt)
{
    AppDriver app;
    app.open_example(service_desk);
    app.click("Calls the service desk");
    ASSERT_EQ(app.session().selection.size(), 1u);
    EXPECT_EQ(app.journey().find(TouchpointId { app.session().selection[0].text })->title, "Calls the service desk");
}

TEST(App, ADragMovesACardAndIsOneEntryOfTheJournal)
{
    AppDriver app;
    app.open_example(service_desk);
    auto const target = app.centre_of("Loan laptop at the desk");
    app.press_at(app.centre_of("Looks for help on the phone")).drag_to(target).release();
    EXPECT_EQ(app.host().all<AppendJournal>().size(), 1u);
    EXPECT_LT(app.rest(), 40);
    EXPECT_LT(app.wanted_ms(), 0);
}

TEST(App, AnOpenedMapIsStoredAtOnce)
{
    AppDriver app;
    app.open_example(service_desk);
    auto const snapshots = app.host().all<StoreSnapshot>();
    ASSERT_EQ(snapshots.size(), 1u);
    EXPECT_EQ(snapshots[0].map, app.ask("map"));
    EXPECT_EQ(snapshots[0].touchpoints, int(app.journey().all<Touchpoint>().size()));
}

TEST(App, WhatStorageHasIsTheMapAgain)
{
    AppDriver first;
    first.open_example(service_desk);
    first.click("Calls the service desk").key("m", "KeyM").click("Waits for the promised call").key("Delete", "Delete");
    auto const snapshot = first.host().all<StoreSnapshot>()[0];
    auto const entries = first.host().all<AppendJournal>();
    ASSERT_EQ(entries.size(), 2u);

    AppDriver second;
    EXPECT_TRUE(second.tell("restore", { snapshot.map_key, "", snapshot.map, entries[0].entry, entries[1].entry }, double(snapshot.number)));
    EXPECT_EQ(second.ask("map"), first.ask("map"));
    EXPECT_EQ(second.ask("map-key"), snapshot.map_key);
    EXPECT_TRUE(second.host().all<StoreSnapshot>().empty());
}

TEST(App, ADamagedFileLeavesTheMapAsItWas)
{
    AppDriver app;
    app.open_example(service_desk);
    auto const before = app.ask("map");
    EXPECT_FALSE(app.tell("open", { "{\"type\": \"trustline/map\", ", "broken.json" }));
    EXPECT_FALSE(app.ask("problem").empty());
    EXPECT_EQ(app.ask("map"), before);
    EXPECT_TRUE(app.session().toast);
}

TEST(App, TheReportIsThatOfTheCommandLine)
{
    AppDriver app;
    for (auto const& file : example_maps()) {
        auto const text = text_of_file(file);
        auto const map = read_map(text);
        ASSERT_TRUE(app.tell("open", { text, "map" }));
        auto const& journey = map.value().journey;
        EXPECT_EQ(app.ask("report"), report_json(journey, measure(journey, { current_round(journey), {} }))) << file;
    }
}

TEST(App, TypingIsForTheFieldAndNotForTheBoard)
{
    AppDriver app;
    app.open_example(service_desk);
    app.click("Calls the service desk").key("F2", "F2");
    ASSERT_TRUE(app.host().caret.is_wanted);
    auto const before = app.journey().all<Touchpoint>().size();
    app.key("n", "KeyN").type("旅程").key("Enter", "Enter");
    EXPECT_EQ(app.journey().all<Touchpoint>().size(), before);
    EXPECT_TRUE(app.has("旅程"));
    EXPECT_FALSE(app.host().caret.is_wanted);
}

// A program's pace: nothing waits for frames in between.
TEST(App, EventsThatComeAllAtOnceMeanWhatTheyMeanOneByOne)
{
    AppDriver app;
    app.open_example(service_desk);
    auto const at = app.centre_of("Calls the service desk");
    app.push(PointerMove { at, {}, {} }).push(PointerDown { at, {}, {}, 1, {} }).push(PointerUp { at, {}, {} });
    app.push(KeyDown { "F2", "F2", {}, false }).push(KeyUp { "F2", "F2", {} });
    app.push(TextTyped { "Rings" }).push(TextTyped { " the bell" });
    app.push(KeyDown { "Enter", "Enter", {}, false }).push(KeyUp { "Enter", "Enter", {} });
    app.settle();
    EXPECT_TRUE(app.has("Rings the bell"));
}

TEST(App, AnAssistiveToolPressesAButton)
{
    AppDriver app;
    app.open_example(service_desk);
    app.click("Calls the service desk").key("Delete", "Delete");
    EXPECT_FALSE(app.has("Calls the service desk"));
    app.send(ui::MirrorEvent::Kind::Activate, "Undo");
    EXPECT_TRUE(app.has("Calls the service desk"));
}

TEST(App, AButtonIsPressedHoweverLongItIsHeld)
{
    AppDriver app;
    app.click("Empty map").rest();
    EXPECT_EQ(app.session().page, Page::Board);
    app.click("Back to start").rest();
    EXPECT_EQ(app.session().page, Page::Start);
}

std::string focused_name(AppDriver& app)
{
    for (auto const& [id, node] : app.host().nodes) {
        if (node.is_focused)
            return node.name;
    }
    return {};
}

TEST(App, TabLeadsIntoTheStartPageAndRoundIt)
{
    AppDriver app;
    app.key("Tab", "Tab");
    auto const first = focused_name(app);
    EXPECT_FALSE(first.empty());
    std::set<std::string> names { first };
    for (int step = 0; step < 40; ++step) {
        app.key("Tab", "Tab");
        names.insert(focused_name(app));
    }
    EXPECT_TRUE(names.contains("Empty map"));
    EXPECT_TRUE(names.contains("Open a file"));
    EXPECT_FALSE(names.contains(""));
}

TEST(App, TabLeadsAlongTheJourneyThenThroughThePanelsAndBack)
{
    AppDriver app;
    app.open_example(service_desk);
    app.key("Tab", "Tab");
    EXPECT_TRUE(focused_name(app).starts_with(touchpoints_in_order(app.journey())[0]->title)) << focused_name(app);
    auto const first = focused_name(app);
    std::vector<std::string> names { first };
    for (int step = 0; step < 150; ++step) {
        app.key("Tab", "Tab");
        names.push_back(focused_name(app));
    }
    for (std::string const name : { "Select", "Share", "Insights", "Zoom in" })
        EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
    // Something has the focus all the way round.
    EXPECT_EQ(std::count(names.begin(), names.end(), ""), 0);
}

TEST(App, APasteIntoAFieldIsText)
{
    AppDriver app;
    app.open_example(service_desk);
    app.click("Calls the service desk").key("F2", "F2").push(TextPasted { "From elsewhere" });
    app.settle();
    app.key("Enter", "Enter");
    EXPECT_TRUE(app.has("From elsewhere"));
}

TEST(App, ACopyReachesThePage)
{
    AppDriver app;
    app.open_example(service_desk);
    app.click("Calls the service desk").key("F2", "F2").key("a", "KeyA", { false, true, false }).key("c", "KeyC", { false, true, false });
    EXPECT_EQ(app.ask("copied"), "Calls the service desk");
    EXPECT_EQ(app.ask("copied"), "");
}

TEST(App, ALostFocusLeavesNoKeyDown)
{
    AppDriver app;
    app.open_example(service_desk);
    app.click("Calls the service desk").key("F2", "F2");
    app.push(KeyDown { "ArrowLeft", "ArrowLeft", {}, false }).push(FocusLost {});
    app.rest();
    EXPECT_LT(app.wanted_ms(), 0);
}

TEST(App, ATwoFingerPinchPressesNothing)
{
    AppDriver app;
    app.open_example(service_desk);
    auto const at = app.centre_of("Calls the service desk");
    app.push(PointerDown { at, {}, PointerKind::Touch, 1, {} }).push(PointerCancel {});
    app.push(Pinch { at, 1.2f, {} });
    app.settle();
    EXPECT_TRUE(app.session().selection.empty());
    EXPECT_TRUE(app.host().all<AppendJournal>().empty());
}

// On a slow machine more time than a long press lies between the frames in which both fingers are taken.
TEST(App, ASlowFrameMakesNoLongPressOfAPinch)
{
    AppDriver app;
    app.open_example(service_desk);
    auto const at = app.centre_of("Calls the service desk");
    float const before = app.session().screen_from_board.zoom;
    app.push(PointerDown { at, {}, PointerKind::Touch, 1, {} }).push(PointerCancel {}).push(Pinch { at, 1.2f, {} });
    for (int frame = 0; frame < 8; ++frame)
        app.pass(600).app().frame(app.now_ms());
    EXPECT_TRUE(app.session().selection.empty());
    EXPECT_GT(app.session().screen_from_board.zoom, before * 1.1f);
}

TEST(App, WhatCannotBeToldIsRefused)
{
    AppDriver app;
    EXPECT_FALSE(app.tell("no-such-thing"));
    EXPECT_EQ(app.ask("no-such-thing"), "");
}

}
}
