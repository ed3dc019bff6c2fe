#include "core/scene/trust_marks.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float half_line = 3;
constexpr float beside_cliff = 14;
constexpr float label_clearance = 4;
constexpr float leading = 3; // of the first line: letters begin below the top of their box

// Of things from left to right, those that are far enough from what was chosen before them. Each lies near two chosen ones at
// most, so this is linear. `x_of(i)`, and `by_rank` from the first to choose to the last.
template<class XOf>
std::vector<std::uint32_t> kept_apart(std::vector<std::uint32_t> const& by_rank, XOf const& x_of, float least_distance)
{
    enum class State : std::uint8_t { Free, TooClose, Chosen };
    std::vector<State> states(by_rank.size(), State::Free);
    for (auto const index : by_rank) {
        if (states[index] != State::Free)
            continue;
        states[index] = State::Chosen;
        for (std::size_t left = index; left-- > 0 && x_of(index) - x_of(left) < least_distance;)
            states[left] = State::TooClose;
        for (std::size_t right = index + 1; right < states.size() && x_of(right) - x_of(index) < least_distance; ++right)
            states[right] = State::TooClose;
    }
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = 0; i < states.size(); ++i) {
        if (states[i] == State::Chosen)
            chosen.push_back(i);
    }
    return chosen;
}

// Of boxes from left to right those that reach into what is between two x as drawn.
template<class Iterator>
std::pair<Iterator, Iterator> boxes_between(Iterator begin, Iterator end, TrustScale const& scale, float left, float right)
{
    auto const first = std::partition_point(begin, end, [&](BoxInstance const& box) { return scale.x_of(box.rect[0] + box.rect[2]) < left; });
    return { first, std::partition_point(first, end, [&](BoxInstance const& box) { return scale.x_of(box.rect[0]) <= right; }) };
}

template<class LookAt>
void for_line_between(Scene const& scene, TrustScale const& scale, float left, float right, LookAt const& look_at)
{
    for (auto const& range : trust_line_between(scene.trust_line, scale, left, right)) {
        for (auto index = range.first; index < range.last; ++index)
            look_at(scene.trust_line[index]);
    }
}

// How far to the left a box of this height may reach: to the next piece of the line, or of what is written.
float clear_to_the_left(Scene const& scene, TrustScale const& scale, Rect const& wanted, float least, std::span<Rect const> written)
{
    float clear = std::max(least, wanted.x);
    for_line_between(scene, scale, wanted.x - label_clearance, wanted.right() + label_clearance, [&](BoxInstance const& box) {
        bool const is_above = scale.y_of(box.rect[1]) + half_line <= wanted.y + leading;
        bool const is_below = scale.y_of(box.rect[1] + box.rect[3]) - half_line >= wanted.bottom();
        if (!is_above && !is_below)
            clear = std::max(clear, std::min(wanted.right(), scale.x_of(box.rect[0] + box.rect[2])) + label_clearance);
    });
    for (auto const& words : written) {
        if (words.intersects(wanted))
            clear = std::max(clear, words.right() + 2 * label_clearance);
    }
    return clear;
}

}

BoxRange trust_area_between(std::span<BoxInstance const> area, TrustScale const& scale, float left, float right)
{
    auto const [first, last] = boxes_between(area.begin(), area.end(), scale, left, right);
    return { std::size_t(first - area.begin()), std::size_t(last - area.begin()) };
}

std::array<BoxRange, 3> trust_line_between(std::span<BoxInstance const> line, TrustScale const& scale, float left, float right)
{
    auto const climbs = std::partition_point(line.begin(), line.end(), [](BoxInstance const& box) { return box.rect[3] == 0; });
    auto const falls = std::partition_point(climbs, line.end(), [&](BoxInstance const& box) { return box.fill == line.front().fill; });
    auto const range = [&](auto begin, auto end) {
        auto const [first, last] = boxes_between(begin, end, scale, left, right);
        return BoxRange { std::size_t(first - line.begin()), std::size_t(last - line.begin()) };
    };
    return { range(line.begin(), climbs), range(climbs, falls), range(falls, line.end()) };
}

std::vector<TrustCliff> cliffs_of(std::span<TrustFall const> falls, float least_distance)
{
    std::vector<std::uint32_t> by_foot(falls.size());
    for (std::uint32_t i = 0; i < falls.size(); ++i)
        by_foot[falls[i].rank_of_foot] = i;
    auto const heads = kept_apart(by_foot, [&](std::size_t i) { return falls[i].x; }, least_distance);
    std::vector<TrustCliff> cliffs;
    cliffs.reserve(heads.size());
    std::uint32_t next = 0; // the first fall that may belong to the head
    for (auto const head : heads) {
        auto const& foot = falls[head];
        while (next < head && foot.x - falls[next].x >= least_distance)
            ++next;
        TrustCliff cliff { head, head, head - next + 1, foot.x, falls[next].from, foot.to };
        for (; next < head; ++next) {
            if (falls[next].rank < falls[cliff.deepest].rank)
                cliff.deepest = next;
        }
        cliffs.push_back(cliff);
        next = head + 1;
    }
    return cliffs;
}

std::vector<std::uint32_t> cliffs_to_label(std::span<TrustCliff const> cliffs, std::span<TrustFall const> falls, float least_distance)
{
    std::vector<std::uint32_t> by_depth(cliffs.size());
    for (std::uint32_t i = 0; i < cliffs.size(); ++i)
        by_depth[i] = i;
    std::sort(by_depth.begin(), by_depth.end(), [&](auto a, auto b) { return falls[cliffs[a].deepest].rank < falls[cliffs[b].deepest].rank; });
    return kept_apart(by_depth, [&](std::size_t i) { return cliffs[i].x; }, least_distance);
}

TrustReach trust_reach(Scene const& scene, TrustScale const& scale, float left, float right)
{
    TrustReach reach;
    for_line_between(scene, scale, left, right, [&](BoxInstance const& box) {
        reach.bottom = std::max(reach.bottom, scale.y_of(box.rect[1]) + half_line);
        reach.top = std::min(reach.top, scale.y_of(box.rect[1] + box.rect[3]) - half_line);
    });
    return reach;
}

std::optional<CliffLabel> place_cliff_label(
    Scene const& scene, TrustScale const& scale, Rect const& strip, TrustCliff const& cliff, CliffWords const& words, std::span<Rect const> written)
{
    float const right = std::round(scale.x_of(cliff.x)) - beside_cliff;
    auto const room_for = [&](float width, float height) {
        float const bottom = std::clamp(scale.y_of(cliff.to) - 1, strip.y + height + 2, strip.bottom() - 2);
        Rect const wanted { right - width, bottom - height, width, height };
        float const left = std::ceil(clear_to_the_left(scene, scale, wanted, strip.x + 2, written));
        return Rect { left, wanted.y, right - left, height };
    };
    auto const number_at = [&](float y) { return Rect { right - words.number.x, y, words.number.x, words.number.y }; };
    auto const both = room_for(std::max(words.number.x, words.title.x), words.number.y + words.title.y);
    if (both.width >= std::max(words.number.x, std::min(words.least_title, words.title.x))) {
        float const width = std::min(both.width, words.title.x);
        return CliffLabel { number_at(both.y), { right - width, both.y + words.number.y, width, words.title.y } };
    }
    auto const alone = room_for(words.number.x, words.number.y);
    if (alone.width >= words.number.x)
        return CliffLabel { number_at(alone.y), {} };
    // On a slope the number stands under what comes down to the foot, at most so low that its top is beside it.
    auto const below = number_at(std::round(std::max(alone.y, trust_reach(scene, scale, right - words.number.x - label_clearance, right + label_clearance).bottom - leading)));
    bool const is_inside = below.x >= strip.x + 2 && below.bottom() <= strip.bottom() - 2 && below.y <= scale.y_of(cliff.to);
    bool const is_free = std::none_of(written.begin(), written.end(), [&](Rect const& other) { return other.intersects(below); });
    return is_inside && is_free ? std::optional(CliffLabel { below, {} }) : std::nullopt;
}

namespace {

constexpr float beside_end = 10, beside_border = 8, arrow_width = 16, edge = 6;
constexpr float far_from_line = 1.6f; // of the words' height: farther, the caption makes way for the number

struct EndPlace {
    Rect place;
    float distance = 1e9f; // from the line
};

// Above or below what the line does beside the words, whichever is nearer to its end.
EndPlace nearest_place(Scene const& scene, TrustScale const& scale, Rect const& strip, Rect wanted, float y, std::span<Rect const> written)
{
    auto const reach = trust_reach(scene, scale, wanted.x - label_clearance, wanted.right() + 2);
    EndPlace best;
    for (float const top : { std::min(reach.top + leading, y) - wanted.height - 1, std::max(reach.bottom, y) + 1 }) {
        wanted.y = std::round(top);
        bool const is_inside = wanted.y >= strip.y && wanted.bottom() <= strip.bottom();
        bool const is_clear = std::none_of(written.begin(), written.end(), [&](Rect const& words) { return words.intersects(wanted); });
        float const distance = std::max(wanted.y - y, y - wanted.bottom());
        if (is_inside && is_clear && distance < best.distance)
            best = { wanted, distance };
    }
    return best;
}

}

TrustEndLabel place_trust_end(Scene const& scene, TrustScale const& scale, Rect const& strip, Vec2 number, float caption_width, std::span<Rect const> written)
{
    float const x = std::round(scale.x_of(scene.trust_end.x));
    TrustEndLabel label;
    label.is_beyond = x > strip.right();
    auto const leaving = trust_reach(scene, scale, strip.right() - edge, strip.right());
    float const y = label.is_beyond && leaving.top <= leaving.bottom ? (leaving.top + leaving.bottom) / 2 : scale.y_of(scene.trust_end.y);
    float const right = label.is_beyond ? strip.right() - arrow_width : std::clamp(x - beside_end, strip.x + number.x + beside_border, std::max(strip.x + number.x, strip.right()) - beside_border);
    auto const place = [&](float width) { return nearest_place(scene, scale, strip, { right - width, 0, width, number.y }, y, written); };
    auto const alone = place(number.x);
    auto const whole = caption_width > 0 && right - number.x - caption_width > strip.x ? place(number.x + caption_width) : EndPlace {};
    label.has_caption = !whole.place.is_empty() && (whole.distance <= far_from_line * number.y || whole.distance <= alone.distance);
    label.place = label.has_caption ? whole.place : alone.place;
    if (!label.place.is_empty())
        return label;
    // The line takes the whole height: the number stands a little before it, or on it, but never on other words.
    float const width = number.x + arrow_width;
    for (float x_before = right - width - beside_end; x_before > std::max(strip.x, right - 5 * width); x_before -= beside_end) {
        auto const beside = trust_reach(scene, scale, x_before - label_clearance, x_before + width);
        if (beside.top > beside.bottom)
            break; // the line begins behind it
        auto const before = nearest_place(scene, scale, strip, { x_before, 0, width, number.y }, (beside.top + beside.bottom) / 2, written).place;
        if (!before.is_empty()) {
            label.place = { before.x, before.y, number.x, number.y };
            return label;
        }
    }
    Rect const on_line { right - number.x, std::round(std::clamp(y - number.y - beside_end, strip.y + 2, strip.bottom() - number.y - 2)), number.x, number.y };
    if (std::none_of(written.begin(), written.end(), [&](Rect const& words) { return words.intersects(on_line); }))
        label.place = on_line;
    return label;
}

std::vector<ZeroStretch> zero_line(TrustScale const& scale, float from, float to, std::span<Rect const> written)
{
    std::vector<Rect> in_the_way;
    for (auto const& words : written) {
        if (words.y - 1 <= scale.zero_y && words.bottom() + 1 >= scale.zero_y)
            in_the_way.push_back(words);
    }
    std::sort(in_the_way.begin(), in_the_way.end(), [](Rect const& a, Rect const& b) { return a.x < b.x; });
    std::vector<ZeroStretch> stretches;
    auto const go_to = [&](float end) {
        if (end > from)
            stretches.push_back({ from, end });
    };
    for (auto const& words : in_the_way) {
        go_to(std::min(to, words.x - label_clearance));
        from = std::max(from, words.right() + label_clearance);
    }
    go_to(to);
    return stretches;
}

std::string_view words_to_earn_back(TrustLine const& trust)
{
    return trust.to_earn_back() == 1 ? "{0} good moment earns it back" : "{0} good moments earn it back";
}

}
