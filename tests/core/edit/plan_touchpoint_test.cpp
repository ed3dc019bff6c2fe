#include "support/edit_driver.h"
#include "support/journeys.h"
#include "support/three_stages.h"

namespace trustline {

using namespace three_stages;

TEST(AddTouchpoint, StandsAtTheEndOfItsCellOrBeforeAnother)
{
    EditDriver driver { three_stage_journey() };
    driver.run(AddTouchpoint { TouchpointId { "last" }, "Last", join, customer, {} });
    driver.run(AddTouchpoint { TouchpointId { "second" }, "Second", join, customer, mail });
    driver.run(AddTouchpoint { TouchpointId { "only" }, "Only", onboard, backstage, {} });
    EXPECT_EQ(driver.cell("join", "customer"), "sign-up second mail last");
    EXPECT_EQ(driver.cell("onboard", "backstage"), "only");
}

TEST(AddTouchpoint, MayBeUntitledUntilItIsTyped)
{
    EditDriver driver { three_stage_journey() };
    driver.run(AddTouchpoint { TouchpointId { "new" }, "", join, customer, {} });
    EXPECT_EQ(driver.refusal_of(RenameTouchpoint { TouchpointId { "new" }, " " }), "A touchpoint needs a title");
    driver.run(RenameTouchpoint { TouchpointId { "new" }, "等待电话" });
    EXPECT_EQ(driver.touchpoint("new").title, "等待电话");
}

TEST(AddTouchpoint, Refusals)
{
    EditDriver const driver { three_stage_journey() };
    TouchpointId const id { "new" };
    EXPECT_EQ(driver.refusal_of(AddTouchpoint { id, "A", StageId { "gone" }, customer, {} }), "This stage is no longer on the map");
    EXPECT_EQ(driver.refusal_of(AddTouchpoint { id, "A", join, LaneId { "gone" }, {} }), "This lane is no longer on the map");
    EXPECT_EQ(driver.refusal_of(AddTouchpoint { id, "A", join, customer, ad }), "This touchpoint is no longer on the map");
    EXPECT_EQ(driver.refusal_of(AddTouchpoint { sign_up, "A", join, customer, {} }), "The id \"sign-up\" is used twice");
}

TEST(AddTouchpoint, StopsAtTheMostAMapCanHave) // [P10]
{
    EditDriver const driver { large_journey(int(max_touchpoints)) };
    StageId const stage { "stage-1" };
    LaneId const lane { "lane-1" };
    EXPECT_EQ(driver.refusal_of(AddTouchpoint { TouchpointId { "new" }, "A", stage, lane, {} }), "A map has at most 20000 touchpoints");
    EXPECT_EQ(driver.refusal_of(DuplicateTouchpoints { { TouchpointId { "touchpoint-1" } }, { TouchpointId { "new" } }, 1 }),
        "A map has at most 20000 touchpoints");
}

TEST(Touchpoint, IsDescribed)
{
    EditDriver driver { three_stage_journey() };
    driver.run(DescribeTouchpoint { call, "A person\ncalls" });
    driver.run(SetChannel { call, Channel::Phone, " Switchboard " });
    driver.run(SetImportance { call, 3 });
    driver.run(SetMomentOfTruth { call, MomentOfTruth { MomentKind::Smot, " They remember it " } });
    auto const& touchpoint = driver.touchpoint("call");
    EXPECT_EQ(touchpoint.description, "A person\ncalls");
    EXPECT_EQ(touchpoint.channel, Channel::Phone);
    EXPECT_EQ(touchpoint.channel_name, "Switchboard");
    EXPECT_EQ(touchpoint.importance, 3);
    EXPECT_EQ(touchpoint.moment_of_truth, (MomentOfTruth { MomentKind::Smot, "They remember it" }));
    EXPECT_EQ(driver.history.undo_label(), "Mark moment of truth");

    driver.run(SetImportance { call, std::nullopt });
    driver.run(SetMomentOfTruth { call, std::nullopt });
    EXPECT_EQ(touchpoint.importance, std::nullopt);
    EXPECT_EQ(touchpoint.moment_of_truth, std::nullopt);
    EXPECT_EQ(driver.history.undo_label(), "Clear moment of truth");
}

TEST(Touchpoint, Refusals)
{
    EditDriver const driver { three_stage_journey() };
    EXPECT_EQ(driver.refusal_of(SetImportance { call, 8 }), "Importance goes from 1 to 7, not 8");
    EXPECT_EQ(driver.refusal_of(SetImportance { call, 0 }), "Importance goes from 1 to 7, not 0");
    EXPECT_EQ(driver.refusal_of(SetMomentOfTruth { call, MomentOfTruth { MomentKind::Smot, "\xFF" } }), "This text is not valid UTF-8");
    EXPECT_EQ(driver.refusal_of(SetChannel { TouchpointId { "gone" }, Channel::Web, "" }), "This touchpoint is no longer on the map");
}

TEST(MoveTouchpoints, ToAnotherCellChangesOneRecord) // [P4]
{
    EditDriver driver { three_stage_journey() };
    auto const edit = driver.edit_of(MoveTouchpoints { { sign_up }, onboard, customer, login });
    EXPECT_EQ(edit.label, "Move touchpoint");
    EXPECT_EQ(edit.changes.size(), 1u);
    driver.run(MoveTouchpoints { { sign_up }, onboard, customer, login });
    EXPECT_EQ(driver.cell("onboard", "customer"), "sign-up login");
    EXPECT_EQ(driver.cell("join", "customer"), "mail");
    EXPECT_EQ(driver.touchpoint("sign-up").title, "Sign up");
}

TEST(MoveTouchpoints, KeepTheirOrderAmongEachOther) // [P4]
{
    EditDriver driver { three_stage_journey() };
    auto const edit = driver.edit_of(MoveTouchpoints { { login, mail, ad, mail }, join, backstage, address });
    EXPECT_EQ(edit.label, "Move touchpoints");
    driver.run(MoveTouchpoints { { login, mail, ad, mail }, join, backstage, address });
    EXPECT_EQ(driver.cell("join", "backstage"), "ad mail login address");
}

TEST(MoveTouchpoints, BeforeOneOfThemselvesIsBeforeTheNextThatStays)
{
    EditDriver driver { three_stage_journey() };
    driver.run(MoveTouchpoints { { sign_up, ad }, join, customer, sign_up });
    EXPECT_EQ(driver.cell("join", "customer"), "ad sign-up mail");
}

TEST(MoveTouchpoints, ToWhereTheyAreIsNoChange) // [P5]
{
    EditDriver const driver { three_stage_journey() };
    EXPECT_TRUE(driver.edit_of(MoveTouchpoints { { sign_up }, join, customer, mail }).is_empty());
    EXPECT_TRUE(driver.edit_of(MoveTouchpoints { { sign_up }, join, customer, sign_up }).is_empty());
    EXPECT_TRUE(driver.edit_of(MoveTouchpoints { { mail }, join, customer, {} }).is_empty());
    EXPECT_TRUE(driver.edit_of(MoveTouchpoints { { mail, sign_up }, join, customer, {} }).is_empty());
    EXPECT_TRUE(driver.edit_of(MoveTouchpoints { {}, join, customer, {} }).is_empty());
}

TEST(MoveTouchpoints, Refusals)
{
    EditDriver const driver { three_stage_journey() };
    EXPECT_EQ(driver.refusal_of(MoveTouchpoints { { sign_up, TouchpointId { "gone" } }, join, customer, {} }), "This touchpoint is no longer on the map");
    EXPECT_EQ(driver.refusal_of(MoveTouchpoints { { sign_up }, StageId { "gone" }, customer, {} }), "This stage is no longer on the map");
    EXPECT_EQ(driver.refusal_of(MoveTouchpoints { { sign_up }, join, LaneId { "gone" }, {} }), "This lane is no longer on the map");
    EXPECT_EQ(driver.refusal_of(MoveTouchpoints { { sign_up }, join, frontstage, call }), "The touchpoint to stand before is in another cell");
}

TEST(MoveTouchpoints, AmongKeysThatAreEqual) // [P4]
{
    JourneyBuilder builder { three_stage_journey() };
    for (char const* id : { "k", "l", "m", "n" }) {
        builder.touchpoint(id, id, "onboard", "backstage");
        builder.with<Touchpoint>(id, [](Touchpoint& touchpoint) { touchpoint.order = "V"; });
    }
    EditDriver driver { builder.journey() };
    ASSERT_EQ(driver.cell("onboard", "backstage"), "k l m n");
    driver.run(MoveTouchpoints { { TouchpointId { "n" } }, onboard, backstage, TouchpointId { "l" } });
    EXPECT_EQ(driver.cell("onboard", "backstage"), "k n l m");
    driver.run(MoveTouchpoints { { TouchpointId { "m" } }, onboard, backstage, TouchpointId { "k" } });
    EXPECT_EQ(driver.cell("onboard", "backstage"), "m k n l");
}

TEST(DuplicateTouchpoints, StandBehindTheirOriginals) // [P9]
{
    EditDriver driver { three_stage_journey() };
    TouchpointId const copy { "sign-up-2" };
    TouchpointId const ad_copy { "ad-2" };
    driver.run(DuplicateTouchpoints { { sign_up, ad }, { copy, ad_copy }, 7 });
    EXPECT_EQ(driver.touchpoints(), "ad ad-2 question sign-up sign-up-2 mail address login call");
    Touchpoint expected = driver.touchpoint("sign-up");
    expected.id = copy;
    expected.order = driver.touchpoint("sign-up-2").order;
    EXPECT_EQ(driver.touchpoint("sign-up-2"), expected);
    EXPECT_EQ(driver.history.undo_label(), "Duplicate touchpoints");
}

TEST(DuplicateTouchpoints, BringTheirScoresAndTheLinksAmongThem) // [P9]
{
    EditDriver driver { three_stage_journey() };
    auto const scores = driver.journey.all<Score>().size();
    driver.run(DuplicateTouchpoints { { sign_up, ad }, { TouchpointId { "sign-up-2" }, TouchpointId { "ad-2" } }, 7 });
    EXPECT_EQ(driver.journey.all<Score>().size(), scores + 3) << "two of Sign up, one of the ad";
    ASSERT_EQ(driver.journey.all<Link>().size(), 2u);
    for (auto const& [id, link] : driver.journey.all<Link>()) {
        if (id.text != "ad-to-sign-up") {
            EXPECT_EQ(link.from.text, "ad-2");
            EXPECT_EQ(link.to.text, "sign-up-2");
            EXPECT_EQ(link.label, "clicks");
        }
    }
}

TEST(DuplicateTouchpoints, LeaveLinksToOthersBehind) // [P9]
{
    EditDriver driver { three_stage_journey() };
    driver.run(DuplicateTouchpoints { { sign_up }, { TouchpointId { "sign-up-2" } }, 7 });
    EXPECT_EQ(driver.journey.all<Link>().size(), 1u);
}

TEST(DuplicateTouchpoints, AreTheSameForTheSameSeed) // [P9]
{
    EditDriver const driver { three_stage_journey() };
    DuplicateTouchpoints const wish { { sign_up, ad }, { TouchpointId { "sign-up-2" }, TouchpointId { "ad-2" } }, 7 };
    EXPECT_EQ(driver.edit_of(wish), driver.edit_of(wish));
}

TEST(DuplicateTouchpoints, ManyInOneCellStandEachBehindItsOriginal) // [P9]
{
    EditDriver driver { three_stage_journey() };
    driver.run(DuplicateTouchpoints { { mail, sign_up }, { TouchpointId { "mail-2" }, TouchpointId { "sign-up-2" } }, 7 });
    EXPECT_EQ(driver.cell("join", "customer"), "sign-up sign-up-2 mail mail-2");
}

TEST(DuplicateTouchpoints, Refusals)
{
    EditDriver const driver { three_stage_journey() };
    TouchpointId const copy { "copy" };
    EXPECT_EQ(driver.refusal_of(DuplicateTouchpoints { { sign_up, ad }, { copy }, 7 }), "Each copy of a touchpoint needs an id of its own");
    EXPECT_EQ(driver.refusal_of(DuplicateTouchpoints { { sign_up, ad }, { copy, copy }, 7 }), "The id \"copy\" is used twice");
    EXPECT_EQ(driver.refusal_of(DuplicateTouchpoints { { sign_up }, { ad }, 7 }), "The id \"ad\" is used twice");
    EXPECT_EQ(driver.refusal_of(DuplicateTouchpoints { { TouchpointId { "gone" } }, { copy }, 7 }), "This touchpoint is no longer on the map");
}

}
