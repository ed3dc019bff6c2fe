#pragma once

// Widgets that choose among few: a segmented row, tabs, chips, check boxes, the pips of a score, sliders.

#include "core/measure/rater.h"
#include "panels/ui/item.h"

#include <span>
#include <string>

namespace trustline::ui {

struct Choice {
    std::string_view word;
    std::string_view tip;
    std::string_view shortcut;
    std::string_view icon_behind {};
};

// A row of words of which one is on. Answers the one that was pressed, or nothing. Each is as wide as its word needs;
// when they do not fit, as wide as an equal share.
std::optional<std::size_t> segmented(Ui& ui, Rect const& rect, std::string_view name, std::span<Choice const> choices, std::optional<std::size_t> current);
float segmented_width(Ui& ui, std::span<Choice const> choices);

std::optional<std::size_t> tabs(Ui& ui, Rect const& rect, std::string_view name, std::span<Choice const> choices, std::size_t current);

// 22 px high (44 for fingers); answers whether it was pressed.
bool chip(Ui& ui, Rect const& rect, std::string_view word, bool is_on, std::string_view icon = {});
float chip_width(Ui& ui, std::string_view word, std::string_view icon = {});
float chip_height(Ui const& ui);

bool checkbox(Ui& ui, Rect const& rect, std::string_view word, bool is_on);

// One row of 1 to 7 with its name at the left and the gap at the right. A press sets the score, with Shift the expectation;
// a press on the score that is there clears it.
struct PipsLook {
    std::string_view name;
    double perception = 0;   // 0: not scored
    double expectation = 0;
    bool is_focused = false; // the row that the digits go to
    bool sets_expectation = false;
    std::string description;
    std::string_view word_for_value; // "perceived {0}, expected {1}" in the language shown
};
struct PipsResult {
    std::optional<int> perception;  // 0: clear
    std::optional<int> expectation;
    bool is_pressed = false;
};
PipsResult pips(Ui& ui, Rect const& rect, PipsLook const& look);
float pips_height(Ui const& ui);
// For fingers: seven keys of 46 × 44 below the name.
PipsResult keys(Ui& ui, Rect const& rect, PipsLook const& look);
float keys_height(Ui const& ui);

struct SliderResult {
    bool is_begun = false;   // a drag begins
    bool is_ended = false;
    std::optional<float> value; // it moved
};
SliderResult slider(Ui& ui, Rect const& rect, std::string_view name, float value, float minimum, float maximum, float step, std::string_view value_in_words);

void progress(Ui& ui, Rect const& rect, std::string_view name, float share);

}
