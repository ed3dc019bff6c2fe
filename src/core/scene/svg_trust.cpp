#include "core/scene/svg_parts.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float line_width = 5;
constexpr float least_height = 138, most_height = 252, most_step = 9;
constexpr float padding_above = 28, padding_below = 16;
constexpr float most_title = 220;
constexpr float baseline = 4; // above the bottom of a line
constexpr float number_line = 18, name_line = 16;
constexpr TextStyle number_style { type::head, true }, name_style { type::small };
constexpr std::string_view lost_gradient = "trustline-lost";

void draw_area(SvgBoard const& board, TrustStrip const& strip)
{
    auto const& scene = board.parts.scene;
    auto const& soft = board.tokens.lost_soft;
    board.out.raw("<defs><linearGradient id=\"" + std::string(lost_gradient) + "\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" x2=\"0\" y1=\"" + svg_number(strip.zero_y)
        + "\" y2=\"" + svg_number(strip.y_of(std::min(scene.trust_lowest, -1.0f))) + "\"><stop offset=\"0\" stop-color=\"" + to_hex(soft)
        + "\" stop-opacity=\"0.25\"/><stop offset=\"1\" stop-color=\"" + to_hex(soft) + "\"/></linearGradient></defs>\n");
    for (auto const& box : scene.trust_area) {
        float const top = strip.y_of(box.rect[1] + box.rect[3]), bottom = strip.y_of(box.rect[1]);
        if (box.fill == box.fill_end) {
            board.out.rect({ box.rect[0], top, box.rect[2], bottom - top }, { .fill = unpacked(box.fill) });
            continue;
        }
        board.out.raw("<rect x=\"" + svg_number(box.rect[0]) + "\" y=\"" + svg_number(top) + "\" width=\"" + svg_number(box.rect[2]) + "\" height=\""
            + svg_number(bottom - top) + "\" fill=\"url(#" + std::string(lost_gradient) + ")\"/>\n");
    }
}

void draw_line(SvgBoard const& board, TrustStrip const& strip)
{
    for (auto const& box : board.parts.scene.trust_line) {
        board.out.line({ box.rect[0], strip.y_of(box.rect[1]) }, { box.rect[0] + box.rect[2], strip.y_of(box.rect[1] + box.rect[3]) },
            { .stroke = unpacked(box.fill), .stroke_width = line_width, .has_round_ends = true });
    }
}

void draw_cliff(SvgBoard const& board, TrustStrip const& strip, TrustCliff const& cliff)
{
    Vec2 const foot { cliff.x, strip.y_of(cliff.to) };
    board.out.path("M" + svg_point(foot + Vec2 { -6, -8 }) + "L" + svg_point(foot) + "L" + svg_point(foot + Vec2 { 6, -8 }),
        { .stroke = board.tokens.lost, .stroke_width = 3, .has_round_ends = true });
}

// What the words may fill: the lane names' column stands to the left of the strip.
Rect space_of(SvgBoard const& board, TrustStrip const& strip)
{
    float const right = board.parts.scene.trust_end.x + 2;
    return { -svg_place::lane_names + 6, -strip.height, right + svg_place::lane_names - 6, strip.height };
}

std::string name_of(SvgBoard const& board, TrustCliff const& cliff)
{
    if (cliff.count > 1)
        return filled(board.say("{0} touchpoints"), { std::to_string(cliff.count) });
    auto const* touchpoint = board.parts.journey.find(board.parts.layout.cards[board.parts.scene.falls[cliff.fall].card].id);
    return without_controls(touchpoint ? std::string_view(touchpoint->title) : std::string_view {});
}

struct WrittenCliff {
    std::string number, name;
    CliffLabel label;
};

std::optional<WrittenCliff> written_cliff(SvgBoard const& board, TrustStrip const& strip, TrustCliff const& cliff, std::span<Rect const> written)
{
    auto number = signed_number(double(cliff.to) - double(cliff.from), board.decimal_sign(), 0);
    auto name = name_of(board, cliff);
    CliffWords const words { { board.measure(number, number_style), number_line }, { std::min(board.measure(name, name_style), most_title), name_line } };
    auto const label = place_cliff_label(board.parts.scene, strip, space_of(board, strip), cliff, words, written);
    if (!label)
        return std::nullopt;
    return WrittenCliff { std::move(number), shortened(name, name_style, label->title.width + 0.5f, board.measure), *label };
}

void draw_written(SvgBoard const& board, WrittenCliff const& cliff)
{
    auto const& [number, title] = cliff.label;
    board.out.text(cliff.number, { number.right(), number.bottom() - baseline }, { number_style, board.tokens.lost, SvgAnchor::End });
    if (!title.is_empty())
        board.out.text(cliff.name, { title.right(), title.bottom() - baseline }, { name_style, board.tokens.ink, SvgAnchor::End });
}

// The balance at the end, and how many good moments earn it back.
struct WrittenEnd {
    std::string balance, caption;
    TrustEndLabel label;
};

WrittenEnd written_end(SvgBoard const& board, TrustStrip const& strip, std::span<Rect const> written)
{
    auto const& trust = board.parts.measures.trust;
    auto balance = signed_number(trust.balance, board.decimal_sign(), 0);
    auto caption = trust.to_earn_back() == 0 ? std::string() : filled(board.say(words_to_earn_back(trust)), { std::to_string(trust.to_earn_back()) });
    float const caption_width = caption.empty() ? 0 : board.measure(caption, { type::tiny }) + number_line / 2;
    auto const label = place_trust_end(board.parts.scene, strip, space_of(board, strip), { board.measure(balance, number_style), number_line }, caption_width, written);
    return { std::move(balance), std::move(caption), label };
}

void draw_written(SvgBoard const& board, TrustStrip const& strip, WrittenEnd const& end)
{
    Vec2 const tip { board.parts.scene.trust_end.x, strip.y_of(board.parts.scene.trust_end.y) };
    board.out.circle(tip, 5, { .fill = board.tokens.canvas, .stroke = board.tokens.won, .stroke_width = 3 });
    Vec2 const at { end.label.place.right(), end.label.place.bottom() - baseline };
    SvgText const number { number_style, board.tokens.ink, SvgAnchor::End };
    if (end.label.has_caption)
        board.out.texts({ { end.balance + "\u2002", number }, { end.caption, { { type::tiny }, board.tokens.muted } } }, at);
    else
        board.out.text(end.balance, at, number);
}

// Dotted, and nothing where words stand in its way.
void draw_zero(SvgBoard const& board, TrustStrip const& strip, std::span<Rect const> written)
{
    for (auto const& stretch : zero_line(strip, 0, board.parts.scene.trust_end.x, written))
        board.out.line({ stretch.from, strip.zero_y }, { stretch.to, strip.zero_y }, { .stroke = board.tokens.muted, .dash = 1, .gap = 4, .has_round_ends = true });
    board.out.text("0", { -8, strip.zero_y + 4 }, { { type::tiny }, board.tokens.muted, SvgAnchor::End });
}

// Answers where it is.
Rect draw_caption(SvgBoard const& board, TrustStrip const& strip)
{
    float const left = 12 - svg_place::lane_names;
    board.out.text(board.say("Trust line"), { left, -strip.height + 24 }, { { type::small, true }, board.tokens.ink });
    double const ratio = board.parts.measures.trust.ratio;
    auto const caption = filled(board.say("{0} to 1"), { plain_number(ratio, board.decimal_sign(), ratio == std::floor(ratio) ? 0 : 1) });
    board.out.text(caption, { left, -strip.height + 41 }, { { type::tiny }, board.tokens.muted });
    float baseline = -strip.height + 55;
    for (auto const& line : wrapped(board.say("a rule of thumb"), { type::tiny }, svg_place::lane_names - 16, 2, board.measure)) {
        board.out.text(line, { left, baseline }, { { type::tiny }, board.tokens.muted });
        baseline += 14;
    }
    return { left, -strip.height + 12, svg_place::lane_names - 16, baseline - 12 + strip.height - 12 };
}

}

TrustStrip trust_strip_of(Scene const& scene)
{
    float const range = std::max(scene.trust_highest - scene.trust_lowest, 1.0f);
    float const padding = padding_above + padding_below;
    TrustStrip strip;
    strip.height = std::clamp(range * most_step + padding, least_height, most_height);
    strip.step = std::min(most_step, (strip.height - padding) / range);
    strip.zero_y = -strip.height + padding_above + scene.trust_highest * strip.step;
    return strip;
}

void draw_trust_strip(SvgBoard const& board, TrustStrip const& strip)
{
    auto const& scene = board.parts.scene;
    std::vector<Rect> written { draw_caption(board, strip) };
    if (scene.trust_line.empty())
        return;
    auto const cliffs = cliffs_of(scene.falls, fall_head_distance);
    std::vector<WrittenCliff> labels;
    for (auto const index : cliffs_to_label(cliffs, scene.falls, fall_label_distance)) {
        if (auto label = written_cliff(board, strip, cliffs[index], written)) {
            written.push_back(label->label.whole());
            labels.push_back(std::move(*label));
        }
    }
    auto const end = written_end(board, strip, written);
    written.push_back(end.label.place);

    draw_area(board, strip);
    draw_zero(board, strip, written);
    draw_line(board, strip);
    for (auto const& cliff : cliffs)
        draw_cliff(board, strip, cliff);
    for (auto const& label : labels)
        draw_written(board, label);
    draw_written(board, strip, end);
}

}
