#include "core/scene/svg_parts.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/scene/boxes.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float track_width = 70, track_height = 5;

std::string_view name_of(BlueprintLineKind kind)
{
    switch (kind) {
    case BlueprintLineKind::Interaction:
        return "line of interaction";
    case BlueprintLineKind::Visibility:
        return "line of visibility";
    case BlueprintLineKind::InternalInteraction:
        break;
    }
    return "line of internal interaction";
}

// Perceived as a bar, expected as a tick, on a track from 0 to 7.
void draw_track(SvgBoard const& board, Vec2 at, OverallResult const& overall)
{
    auto const& tokens = board.tokens;
    board.out.rect({ at.x, at.y, track_width, track_height }, { .fill = tokens.glyph_base, .corner = track_height / 2 });
    if (overall.perception) {
        Colour const colour = overall.weighted ? thin_gap_colour(tokens, gap_bin(*overall.weighted)) : tokens.faint;
        board.out.rect({ at.x, at.y, float(*overall.perception) / 7 * track_width, track_height }, { .fill = colour, .corner = track_height / 2 });
    }
    if (overall.expectation)
        board.out.rect({ at.x + float(*overall.expectation) / 7 * track_width - 1, at.y - 3, 2, 11 }, { .fill = tokens.ink });
}

void draw_stage_score(SvgBoard const& board, Vec2 at, OverallResult const& overall)
{
    auto const& tokens = board.tokens;
    draw_track(board, at, overall);
    float const baseline = at.y + 6.5f;
    if (!overall.perception) {
        board.out.text(board.say("not scored"), { at.x + track_width + 8, baseline }, { { type::tiny }, tokens.muted });
        return;
    }
    board.out.text(plain_number(*overall.perception, board.decimal_sign()), { at.x + track_width + 8, baseline }, { { type::tiny, true }, tokens.ink });
    if (!overall.weighted)
        return;
    board.out.icon(icon_of(std::optional { gap_bin(*overall.weighted) }), { at.x + track_width + 29, at.y - 2.5f }, 10, tokens.muted, tokens);
    board.out.text(gap_number(*overall.weighted, board.decimal_sign()), { at.x + track_width + 42, baseline }, { { type::tiny }, tokens.muted });
}

std::string word_of(SvgBoard const& board, LegendEntry const& entry)
{
    return without_controls(filled(board.say(entry.word), entry.arguments, board.decimal_sign()));
}

bool shares_word(LegendEntry const& one, LegendEntry const& next)
{
    return one.word == next.word && one.arguments == next.arguments && !one.word.empty();
}

constexpr float legend_left = 132;

// Wide enough for the words that stand alone.
float legend_pitch(SvgBoard const& board)
{
    constexpr float least = 52, most = 132;
    float pitch = least;
    auto const& entries = board.parts.scene.legend.entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        bool const is_alone = (i == 0 || !shares_word(entries[i - 1], entries[i])) && (i + 1 == entries.size() || !shares_word(entries[i], entries[i + 1]));
        if (is_alone && !entries[i].is_unscored)
            pitch = std::max(pitch, board.measure(word_of(board, entries[i]), { type::tiny }) + 8);
    }
    return std::min(std::ceil(pitch), most);
}

void draw_legend_entry(SvgBoard const& board, LegendEntry const& entry, Rect const& rect)
{
    auto const& tokens = board.tokens;
    if (entry.is_unscored)
        board.out.rect(rect.inflated(-0.5f), { .stroke = tokens.faint, .dash = 3, .gap = 3 });
    else
        board.out.rect(rect, { .fill = entry.colour });
    bool const is_digit = entry.sign.size() == 1;
    Vec2 const centre = rect.centre();
    if (is_digit)
        board.out.text(entry.sign, { centre.x, centre.y + 4 }, { { type::tiny, true }, entry.on_colour, SvgAnchor::Middle });
    else
        board.out.icon(entry.sign, { centre.x - 5.5f, centre.y - 5.5f }, 11, entry.on_colour, tokens);
    board.out.text(std::to_string(entry.count), { centre.x, rect.bottom() + 15 }, { { type::tiny, true }, tokens.ink, SvgAnchor::Middle });
}

}

void draw_backdrop(SvgBoard const& board)
{
    for (auto const& box : board.parts.scene.backdrop) {
        Rect const rect { box.rect[0], box.rect[1], box.rect[2], box.rect[3] };
        Colour const colour = unpacked(box.fill);
        if (box.inflate == 0)
            board.out.rect(rect, { .fill = colour });
        else
            board.out.line(rect.top_left(), { rect.right(), rect.bottom() },
                { .stroke = colour, .stroke_width = 2 * box.inflate, .dash = float(box.dash), .gap = float(box.gap) });
    }
}

void draw_lane_names(SvgBoard const& board)
{
    constexpr float line = 16, left = 12 - svg_place::lane_names, width = svg_place::lane_names - 16;
    for (auto const& placed : board.parts.layout.lanes) {
        auto const* lane = board.parts.journey.find(placed.id);
        if (!lane)
            continue;
        TextStyle const style { type::small, true };
        auto const most_lines = std::size_t((placed.height - 32) / line);
        float baseline = placed.y + 26;
        for (auto const& text : wrapped(without_controls(lane->title), style, width, most_lines, board.measure)) {
            board.out.text(text, { left, baseline }, { style, board.tokens.ink });
            baseline += line;
        }
    }
    for (auto const& line_of : board.parts.scene.blueprint_lines) {
        TextStyle const style { type::tiny };
        float baseline = line_of.y - 5;
        auto lines = wrapped(board.say(name_of(line_of.kind)), style, width, 2, board.measure);
        for (auto text = lines.rbegin(); text != lines.rend(); ++text, baseline -= 13)
            board.out.text(*text, { left, baseline }, { style, board.tokens.muted });
    }
}

void draw_stage_headers(SvgBoard const& board, TrustStrip const& strip)
{
    float const top = -strip.height - svg_place::stage_header;
    auto const& grid = board.parts.layout.grid;
    for (auto const& placed : board.parts.layout.stages) {
        if (placed.x > 0)
            board.out.line({ placed.x, top + 12 }, { placed.x, 0 }, { .stroke = board.tokens.hair });
        auto const* stage = board.parts.journey.find(placed.id);
        if (!stage)
            continue;
        TextStyle const style { type::head, true };
        auto const title = shortened(without_controls(stage->title), style, placed.width - 20, board.measure);
        board.out.text(title, { placed.x + 12, top + 22 }, { style, board.tokens.ink });
        auto const result = board.parts.measures.rater.stages.find(placed.id);
        draw_stage_score(board, { placed.x + 12, top + 35 }, result == board.parts.measures.rater.stages.end() ? OverallResult {} : result->second.overall);
    }
    board.out.line({ -svg_place::lane_names, -strip.height }, { grid.width, -strip.height }, { .stroke = board.tokens.line });
}

float legend_width(SvgBoard const& board)
{
    return legend_left + legend_pitch(board) * float(board.parts.scene.legend.entries.size());
}

// [S9] Words that neighbours share stand once, in the middle of theirs.
void draw_legend(SvgBoard const& board, Vec2 at)
{
    constexpr float height = 18;
    float const pitch = legend_pitch(board);
    auto const& tokens = board.tokens;
    auto const& legend = board.parts.scene.legend;
    board.out.text(board.say(legend.title), { at.x, at.y + 13 }, { { type::small, true }, tokens.ink });
    float baseline = at.y + 30;
    for (auto const& line : wrapped(filled(board.say(legend.subtitle), legend.subtitle_arguments), { type::tiny }, legend_left - 16, 2, board.measure)) {
        board.out.text(line, { at.x, baseline }, { { type::tiny }, tokens.muted });
        baseline += 14;
    }
    for (std::size_t i = 0; i < legend.entries.size();) {
        std::size_t end = i;
        while (end < legend.entries.size() && (end == i || shares_word(legend.entries[i], legend.entries[end]))) {
            draw_legend_entry(board, legend.entries[end], { at.x + legend_left + pitch * float(end), at.y, pitch - 2, height });
            ++end;
        }
        float const centre = at.x + legend_left + pitch * float(i + end) / 2 - 1;
        auto const word = shortened(word_of(board, legend.entries[i]), { type::tiny }, pitch * float(end - i) - (legend.entries[i].is_unscored ? -24.0f : 4.0f), board.measure);
        board.out.text(word, { centre, at.y + 47 }, { { type::tiny }, tokens.muted, SvgAnchor::Middle });
        i = end;
    }
}

}
