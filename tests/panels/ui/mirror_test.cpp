#include "panels/ui/mirror.h"

#include <gtest/gtest.h>

namespace trustline::ui {

TEST(Mirror, GivesEveryNodeAnIdOfItsOwn)
{
    Mirror mirror;
    mirror.begin_frame();
    mirror.add({ .id = 7, .name = "one" });
    mirror.add({ .id = 7, .name = "another" });
    EXPECT_NE(mirror.nodes()[0].id, mirror.nodes()[1].id);
}

TEST(Mirror, TellsWhichContainerANodeStandsIn)
{
    Mirror mirror;
    mirror.begin_frame();
    mirror.add({ .id = 1, .role = Role::Dialog, .name = "Personas" });
    mirror.begin_inside(1);
    mirror.add({ .id = 2, .name = "Close" });
    mirror.end_inside();
    mirror.add({ .id = 3, .name = "Undo" });
    EXPECT_EQ(mirror.nodes()[1].parent, 1u);
    EXPECT_EQ(mirror.nodes()[2].parent, 0u);
}

TEST(Mirror, KeepsAnEventForTwoFrames)
{
    Mirror mirror;
    mirror.push_event({ MirrorEvent::Kind::Activate, 5 });
    mirror.drop_stale_events();
    EXPECT_TRUE(mirror.take_event(5));
    EXPECT_FALSE(mirror.take_event(5));
    mirror.push_event({ MirrorEvent::Kind::Activate, 5 });
    mirror.drop_stale_events();
    mirror.drop_stale_events();
    EXPECT_FALSE(mirror.take_event(5));
}

}
