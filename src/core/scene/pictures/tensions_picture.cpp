#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/measure/tensions.h"
#include "core/scene/pictures/legend_row.h"
#include "core/scene/pictures/parts.h"

namespace trustline {

namespace {

constexpr float below_words = 56; // the scale of a row with its numbers
constexpr std::size_t most_tensions = 12;

std::string end_text(Pen const& pen, Tension const& tension, bool is_left)
{
    auto const& own = is_left ? tension.left : tension.right;
    auto const ends = ends_of(tension);
    return own.empty() ? pen.say(is_left ? ends.left : ends.right) : one_line(own);
}

std::string tooltip_of(Pen const& pen, Tension const& tension, TensionResult const& result)
{
    auto lines = pen.say("{0} or {1}", { end_text(pen, tension, true), end_text(pen, tension, false) });
    if (!tension.description.empty())
        lines += '\n' + one_line(tension.description);
    auto const add = [&](std::string_view sentence, std::optional<int> value) {
        if (value)
            lines += '\n' + pen.say(sentence, { pen.signed_number(*value, 0) });
    };
    add("now {0}, from −3 to +3", result.position);
    add("wanted {0}", result.wanted);
    add("moved by {0}", result.moved);
    return lines + '\n' + pen.say("touchpoints: {0}", { std::to_string(result.touchpoints) });
}

// Those that are on the map.
std::vector<TouchpointId> tied_to(Journey const& journey, Tension const& tension)
{
    std::vector<TouchpointId> ids;
    for (auto const& id : tension.touchpoints) {
        if (journey.find(id))
            ids.push_back(id);
    }
    return ids;
}

// Returns the y below.
float draw_row(Pen& pen, float y, Tension const& tension, TensionResult const& result, std::vector<TouchpointId> touchpoints)
{
    auto const& t = pen.tokens;
    float const half = pen.width / 2 - 8;
    float const one = pen.paragraph(end_text(pen, tension, true), { 0, y + 4 }, half, t.ink, { type::small, true }, title_lines);
    float const other = pen.paragraph(end_text(pen, tension, false), { pen.width, y + 4 }, half, t.ink, { type::small, true, PictureAlign::Right }, title_lines);
    float const left = 10, right = pen.width - 10, bottom = std::max(one, other) + below_words - 4, middle = bottom - 34;
    auto const x_of = [&](int position) { return left + (right - left) * float(position + 3) / 6; };
    pen.line({ { left, middle }, { right, middle } }, { {}, t.line, 2 });
    for (int notch = -3; notch <= 3; ++notch)
        pen.line({ { x_of(notch), middle - (notch == 0 ? 7.0f : 4.0f) }, { x_of(notch), middle + (notch == 0 ? 7.0f : 4.0f) } }, { {}, t.line, 1 });
    for (int const notch : { -3, 0, 3 })
        pen.text(pen.signed_number(notch, 0), { x_of(notch), middle + 11 }, t.muted, { type::tiny, false, PictureAlign::Middle });
    if (result.position && result.wanted && *result.position != *result.wanted)
        pen.line({ { x_of(*result.position), middle }, { x_of(*result.wanted), middle } }, { {}, t.lost, 3, 5, 4 });
    if (result.wanted) {
        pen.box({ x_of(*result.wanted) - 2.5f, middle - 11, 5, 22 }, { t.panel });
        pen.box({ x_of(*result.wanted) - 1.25f, middle - 11, 2.5f, 22 }, { t.ink });
    }
    if (result.position && result.moved && *result.moved != 0)
        pen.circle({ x_of(*result.position - *result.moved), middle }, 5, { t.panel, t.muted, 1.75f });
    if (result.position)
        pen.circle({ x_of(*result.position), middle }, 7, { t.won, t.panel, 1.5f });
    auto const name = pen.say("{0} or {1}", { end_text(pen, tension, true), end_text(pen, tension, false) });
    pen.mark({ 0, y, pen.width, bottom - 4 - y }, radius::row, std::move(touchpoints), name, tooltip_of(pen, tension, result));
    return bottom;
}

}

Picture tensions_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Tensions, style };
    auto const results = tensions_of(journey, measures.question);
    pen.columns({ "id", "left", "right", "position", "wanted", "moved", "touchpoints" });
    auto const cell = [](std::optional<int> value) { return value ? std::to_string(*value) : std::string {}; };
    for (auto const& result : results) {
        if (auto const* tension = journey.find(result.tension))
            pen.row({ result.tension.text, end_text(pen, *tension, true), end_text(pen, *tension, false), cell(result.position), cell(result.wanted), cell(result.moved), number_cell(result.touchpoints) });
    }
    if (results.empty())
        return pen.take_empty("No tensions yet: name two good things that pull apart, and where the team stands between them.");
    auto const& t = pen.tokens;
    std::vector<LegendItem> legend { { { t.won }, {}, {}, pen.say("where we are"), {}, {}, LegendSample::Dot }, { { t.ink }, {}, {}, pen.say("where we should be"), {}, {}, LegendSample::Tick } };
    if (std::any_of(results.begin(), results.end(), [](TensionResult const& result) { return result.moved.value_or(0) != 0; }))
        legend.push_back({ { t.panel, t.muted, 1.75f }, {}, {}, round_title(pen, journey, measures.earlier_round, "before"), {}, {}, LegendSample::Dot });
    float y = draw_legend_row(pen, 0, legend) + 4;
    std::size_t drawn = 0;
    for (auto const& result : results) {
        auto const* tension = journey.find(result.tension);
        if (!tension || drawn == most_tensions)
            continue;
        if (drawn++ > 0)
            pen.line({ { 0, y }, { pen.width, y } }, { {}, pen.tokens.hair });
        y = draw_row(pen, y + 2, *tension, result, tied_to(journey, *tension)) - 2;
    }
    std::vector<TouchpointId> others;
    for (std::size_t i = drawn; i < results.size(); ++i) {
        auto const ids = tied_to(journey, *journey.find(results[i].tension));
        others.insert(others.end(), ids.begin(), ids.end());
    }
    y = draw_more(pen, { 0, y }, results.size() - drawn, std::move(others));
    pen.caption(pen.say("the farthest from where it should be first; tensions: {0}", { std::to_string(results.size()) }));
    return pen.take(y);
}

}
