#pragma once

// What must hold for every screen: names for everything, nothing on top of each other, nothing outside of where it stands.

#include "support/panel_driver.h"

#include <gtest/gtest.h>

namespace trustline {

void expect_names_for_everything(PanelDriver const& panel);
void expect_nothing_overlaps(PanelDriver const& panel);
void expect_nothing_sticks_out(PanelDriver const& panel);

inline void expect_tidy(PanelDriver const& panel)
{
    expect_names_for_everything(panel);
    expect_nothing_overlaps(panel);
    expect_nothing_sticks_out(panel);
}

}
