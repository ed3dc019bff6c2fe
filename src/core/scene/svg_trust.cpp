#include "core/scene/svg_parts.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float line_width = 5;
constexpr float least_height = 138, most_height = 252, most_step = 9;
constexpr float padding_above = 28, padding_below = 16;
constexpr float label_distance = 120;
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

void draw_cliff(SvgBoard const& board, TrustStrip const& strip, TrustFall const& fall)
{
    Vec2 const foot { fall.x, strip.y_of(fall.to) };
    board.out.path("M" + svg_point(foot + Vec2 { -6, -8 }) + "L" + svg_point(foot) + "L" + svg_point(foot + Vec2 { 6, -8 }),
        { .stroke = board.tokens.lost, .stroke_width = 3, .has_round_ends = true });
}

void draw_cliff_label(SvgBoard const& board, TrustStrip const& strip, TrustFall const& fall)
{
    auto const* touchpoint = board.parts.journey.find(board.parts.layout.cards[fall.card].id);
    Vec2 const at { fall.x - 14, strip.y_of(fall.to) - 4 };
    board.out.text(signed_number(double(fall.to) - double(fall.from), 0), at - Vec2 { 0, 16 }, { { type::head, true }, board.tokens.lost, SvgAnchor::End });
    float const room = std::min(at.x + svg_place::lane_names - 8, 220.0f);
    auto const title = shortened(without_controls(touchpoint ? std::string_view(touchpoint->title) : std::string_view {}), { type::small }, room, board.measure);
    board.out.text(title, at, { { type::small }, board.tokens.ink, SvgAnchor::End });
}

// The balance at the end, and how many good moments earn it back.
void draw_end(SvgBoard const& board, TrustStrip const& strip)
{
    auto const& trust = board.parts.measures.trust;
    Vec2 const end { board.parts.scene.trust_end.x, strip.y_of(board.parts.scene.trust_end.y) };
    board.out.circle(end, 5, { .fill = board.tokens.canvas, .stroke = board.tokens.won, .stroke_width = 3 });
    Vec2 const at { end.x - 2, end.y - 14 };
    auto const balance = signed_number(trust.balance, 0);
    if (trust.to_earn_back() == 0) {
        board.out.text(balance, at, { { type::head, true }, board.tokens.ink, SvgAnchor::End });
        return;
    }
    auto const words = filled(board.say("{0} good moments earn it back"), { std::to_string(trust.to_earn_back()) });
    SvgText const number { { type::head, true }, board.tokens.ink, SvgAnchor::End };
    board.out.texts({ { balance + "\u2002", number }, { words, { { type::tiny }, board.tokens.muted } } }, at);
}

void draw_caption(SvgBoard const& board, TrustStrip const& strip)
{
    float const left = 12 - svg_place::lane_names;
    board.out.text(board.say("Trust line"), { left, -strip.height + 24 }, { { type::small, true }, board.tokens.ink });
    double const ratio = board.parts.measures.trust.ratio;
    auto const caption = filled(board.say("{0} to 1"), { plain_number(ratio, ratio == std::floor(ratio) ? 0 : 1) });
    board.out.text(caption, { left, -strip.height + 41 }, { { type::tiny }, board.tokens.muted });
    float baseline = -strip.height + 55;
    for (auto const& line : wrapped(board.say("a rule of thumb"), { type::tiny }, svg_place::lane_names - 16, 2, board.measure)) {
        board.out.text(line, { left, baseline }, { { type::tiny }, board.tokens.muted });
        baseline += 14;
    }
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
    draw_caption(board, strip);
    if (scene.trust_line.empty())
        return;
    draw_area(board, strip);
    board.out.line({ 0, strip.zero_y }, { scene.trust_end.x, strip.zero_y }, { .stroke = board.tokens.muted, .dash = 1, .gap = 4, .has_round_ends = true });
    board.out.text("0", { -8, strip.zero_y + 4 }, { { type::tiny }, board.tokens.muted, SvgAnchor::End });
    draw_line(board, strip);
    for (auto const& fall : scene.falls)
        draw_cliff(board, strip, fall);
    for (auto const index : falls_to_label(scene.falls, label_distance))
        draw_cliff_label(board, strip, scene.falls[index]);
    draw_end(board, strip);
}

}
