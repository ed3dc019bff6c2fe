#include "support/edit_driver.h"
#include "support/journeys.h"
#include "support/three_stages.h"

namespace trustline {

using namespace three_stages;

TEST(AddLink, LeadsFromOneTouchpointToAnother)
{
    EditDriver driver { three_stage_journey() };
    driver.run(AddLink { LinkId { "new" }, sign_up, call, " leads\nto " });
    auto const* link = driver.journey.find(LinkId { "new" });
    ASSERT_TRUE(link);
    EXPECT_EQ(link->from, sign_up);
    EXPECT_EQ(link->to, call);
    EXPECT_EQ(link->label, "leads to");
    driver.run(AddLink { LinkId { "back" }, call, sign_up, "" });
}

TEST(AddLink, Refusals)
{
    EditDriver const driver { three_stage_journey() };
    LinkId const id { "new" };
    EXPECT_EQ(driver.refusal_of(AddLink { id, ad, ad, "" }), "A link leads from one touchpoint to another");
    EXPECT_EQ(driver.refusal_of(AddLink { id, ad, sign_up, "" }), "These two touchpoints are linked already");
    EXPECT_EQ(driver.refusal_of(AddLink { id, ad, TouchpointId { "gone" }, "" }), "This touchpoint is no longer on the map");
    EXPECT_EQ(driver.refusal_of(AddLink { LinkId { "ad" }, ad, call, "" }), "The id \"ad\" is used twice");
}

TEST(ReattachLink, MovesOneEndOrTurnsIt)
{
    EditDriver driver { three_stage_journey() };
    LinkId const id { "ad-to-sign-up" };
    driver.run(ReattachLink { id, ad, call });
    EXPECT_EQ(driver.journey.find(id)->to, call);
    driver.run(ReattachLink { id, call, ad });
    EXPECT_EQ(driver.journey.find(id)->from, call);
    EXPECT_EQ(driver.refusal_of(ReattachLink { id, ad, ad }), "A link leads from one touchpoint to another");
    EXPECT_EQ(driver.refusal_of(ReattachLink { id, ad, TouchpointId { "gone" } }), "This touchpoint is no longer on the map");
    EXPECT_EQ(driver.refusal_of(ReattachLink { LinkId { "gone" }, ad, call }), "This link is no longer on the map");
    driver.run(AddLink { LinkId { "other" }, ad, sign_up, "" });
    EXPECT_EQ(driver.refusal_of(ReattachLink { id, ad, sign_up }), "These two touchpoints are linked already");
}

TEST(RelabelLink, MayTakeTheLabelAway)
{
    EditDriver driver { three_stage_journey() };
    driver.run(RelabelLink { LinkId { "ad-to-sign-up" }, "" });
    EXPECT_EQ(driver.journey.find(LinkId { "ad-to-sign-up" })->label, "");
    EXPECT_EQ(driver.refusal_of(RelabelLink { LinkId { "gone" }, "" }), "This link is no longer on the map");
}

TEST(AddNote, StandsInACellOrFree)
{
    EditDriver driver { three_stage_journey() };
    driver.run(AddNote { NoteId { "in" }, "Two\nlines ", StageId { "join" }, LaneId { "customer" }, 5, -7 });
    driver.run(AddNote { NoteId { "free" }, "", {}, {}, 5'000'000, -5'000'000 });
    auto const* in = driver.journey.find(NoteId { "in" });
    EXPECT_EQ(in->text, "Two\nlines");
    EXPECT_EQ(in->stage.text, "join");
    EXPECT_EQ(in->width, Note {}.width);
    auto const* free_note = driver.journey.find(NoteId { "free" });
    EXPECT_EQ(free_note->x, 1'000'000) << "far enough";
    EXPECT_EQ(free_note->y, -1'000'000);
}

TEST(AddNote, Refusals)
{
    EditDriver const driver { three_stage_journey() };
    NoteId const id { "new" };
    EXPECT_EQ(driver.refusal_of(AddNote { id, "", StageId { "join" }, {}, 0, 0 }), "A note stands in a stage and a lane, or in neither");
    EXPECT_EQ(driver.refusal_of(AddNote { id, "", StageId { "gone" }, LaneId { "customer" }, 0, 0 }), "This stage is no longer on the map");
    EXPECT_EQ(driver.refusal_of(AddNote { id, "", StageId { "join" }, LaneId { "gone" }, 0, 0 }), "This lane is no longer on the map");
    EXPECT_EQ(driver.refusal_of(AddNote { todo, "", {}, {}, 0, 0 }), "The id \"todo\" is used twice");
}

TEST(Note, IsEditedMovedAndResized) // [P8]
{
    EditDriver driver { three_stage_journey() };
    driver.run(EditNote { todo, "Done" });
    driver.run(MoveNote { todo, {}, {}, 11, 12 });
    driver.run(ResizeNote { todo, 300, -5 });
    auto const* note = driver.journey.find(todo);
    EXPECT_EQ(note->text, "Done");
    EXPECT_TRUE(note->stage.is_empty() && note->lane.is_empty());
    EXPECT_EQ(note->x, 11);
    EXPECT_EQ(note->width, 300);
    EXPECT_EQ(note->height, 24) << "a hand that drags too far stops at the smallest size";
    EXPECT_EQ(driver.refusal_of(MoveNote { idea, {}, LaneId { "customer" }, 0, 0 }), "A note stands in a stage and a lane, or in neither");
    EXPECT_EQ(driver.refusal_of(EditNote { NoteId { "gone" }, "" }), "This note is no longer on the map");
}

}
