#pragma once

// Where the marks of the trust line stand, on the board and in the SVG: heads of its falls, their labels, the balance at the end.

#include "core/scene/scene.h"

#include <array>
#include <optional>
#include <span>

namespace trustline {

// From board x and balance to where the strip is drawn.
struct TrustScale {
    float zero_y = 0;
    float step = 1; // of one good moment
    float zoom = 1;
    float offset_x = 0;

    float x_of(float in_board) const { return in_board * zoom + offset_x; }
    float y_of(double balance) const { return zero_y - float(balance) * step; }
};

// Boxes of an array: [first, last).
struct BoxRange {
    std::size_t first = 0, last = 0;

    bool operator==(BoxRange const&) const = default;
};
// What of Scene::trust_area and Scene::trust_line (or the coarse ones) lies between two x as drawn. The line in three: treads, climbs, falls.
BoxRange trust_area_between(std::span<BoxInstance const> area, TrustScale const& scale, float left, float right);
std::array<BoxRange, 3> trust_line_between(std::span<BoxInstance const> line, TrustScale const& scale, float left, float right);

// One head stands for all falls that are too close to have one each.
struct TrustCliff {
    std::uint32_t fall = 0;    // index into the falls: whose foot is the lowest, there the head stands
    std::uint32_t deepest = 0; // whose gap is the deepest
    std::uint32_t count = 1;   // falls down to the foot, the one at the foot as well
    float x = 0;
    float from = 0, to = 0;    // balance

    bool operator==(TrustCliff const&) const = default;
};

inline constexpr float fall_head_distance = 16, fall_label_distance = 120; // as drawn

// [S7] From left to right, at least `least_distance` (board units) apart.
std::vector<TrustCliff> cliffs_of(std::span<TrustFall const> falls, float least_distance);
// [S7] Which of the cliffs get a label: those with the deepest gaps. Indices, rising.
std::vector<std::uint32_t> cliffs_to_label(std::span<TrustCliff const> cliffs, std::span<TrustFall const> falls, float least_distance);

// The sentence beside the balance, when it takes good moments to earn it back: {0} of them.
std::string_view words_to_earn_back(TrustLine const& trust);

// The highest and lowest places of the line between two x as drawn: words must keep clear of it.
struct TrustReach {
    float top = 1e9f, bottom = -1e9f;
};
TrustReach trust_reach(Scene const& scene, TrustScale const& scale, float left, float right);

// Number above title, both ending left of the cliff.
struct CliffLabel {
    Rect number, title; // the title is empty where the number stands alone

    Rect whole() const { return united(number, title); }
};
struct CliffWords {
    Vec2 number, title; // their whole sizes
    float least_title = 96;
};
// [S7] The title takes what the line leaves free, the number stands alone where that is too little, and nothing on top of the line or of
// what was `written` before.
std::optional<CliffLabel> place_cliff_label(
    Scene const& scene, TrustScale const& scale, Rect const& strip, TrustCliff const& cliff, CliffWords const& words, std::span<Rect const> written);

// The balance at the end, with its caption where that has room. An end out of sight is written where the line leaves the strip.
struct TrustEndLabel {
    Rect place; // empty where other words leave no room
    bool has_caption = false;
    bool is_beyond = false; // the line goes on to the right
};
TrustEndLabel place_trust_end(Scene const& scene, TrustScale const& scale, Rect const& strip, Vec2 number, float caption_width, std::span<Rect const> written);

// The line of zero from one x to another as drawn, but for the words that stand in its way.
struct ZeroStretch {
    float from = 0, to = 0;
};
std::vector<ZeroStretch> zero_line(TrustScale const& scale, float from, float to, std::span<Rect const> written);

}
