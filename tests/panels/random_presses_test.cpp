// Somebody who presses whatever there is: nothing falls over, and the map stays sound.

#include "panels/rich_journey.h"
#include "support/panel_driver.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

bool can_be_pressed(ui::MirrorNode const& node)
{
    using ui::Role;
    bool const is_operated = node.role == Role::Button || node.role == Role::Checkbox || node.role == Role::Radio || node.role == Role::Option || node.role == Role::MenuItem || node.role == Role::Tab;
    // The map shall stay the one it is.
    bool const ends_the_map = node.name == "Back to start" || node.name == "New map" || node.name.starts_with("Open a file") || node.name == "Delete";
    return is_operated && !node.is_disabled && !ends_the_map;
}

void press_around(std::uint32_t seed, Vec2 page, int presses)
{
    PanelDriver panel { rich_journey(), page, Language(seed % 3) };
    auto const next = [&seed] { return seed = seed * 1664525u + 1013904223u, seed >> 8; };
    panel.wish(Select { { TouchpointId { "sign-up" } } });
    for (int at = 0; at < presses; ++at) {
        std::vector<std::string> names;
        for (auto const& node : panel.nodes()) {
            if (can_be_pressed(node))
                names.push_back(node.name);
        }
        if (names.empty() || next() % 12 == 0) {
            panel.key("Escape");
            continue;
        }
        panel.activate(names[next() % names.size()]);
        if (next() % 9 == 0)
            panel.type("12").key("Enter");
        if (next() % 7 == 0)
            panel.wish(Select { { TouchpointId { "sign-up" } } });
        if (next() % 15 == 0)
            panel.run("undo");
        ASSERT_TRUE(violations_in(panel.journey()).empty()) << "after " << at << " presses";
        ASSERT_FALSE(testing::Test::HasFailure()) << "after " << at << " presses";
    }
}

}

TEST(RandomPresses, AtADesk)
{
    for (std::uint32_t seed = 1; seed <= 6; ++seed)
        press_around(seed, { 1440, 900 }, 120);
}

TEST(RandomPresses, OnAPhone)
{
    for (std::uint32_t seed = 11; seed <= 14; ++seed)
        press_around(seed, { 390, 844 }, 120);
}

}
