#include "core/scene/pictures/builders.h"

#include "core/journey/names.h"
#include "core/scene/pictures/parts.h"

namespace trustline {

namespace {

constexpr std::size_t most_moments = 40;
constexpr float words_left = 26;

struct MomentRow {
    TouchpointId touchpoint;
    MomentCandidate const* candidate = nullptr; // none: marked by the team, and doing well or not scored
    std::string why;
};

std::string reason_of(Journey const& journey, TouchpointId const& id)
{
    auto const* touchpoint = journey.find(id);
    return touchpoint && touchpoint->moment_of_truth ? one_line(touchpoint->moment_of_truth->reason) : std::string {};
}

// What falls short, ranked; then what else the team has marked.
std::vector<MomentRow> moment_rows(Pen const& pen, Journey const& journey, MomentSheet const& sheet)
{
    std::vector<MomentRow> rows;
    for (auto const& candidate : sheet.candidates) {
        auto const reason = reason_for(candidate);
        rows.push_back({ candidate.touchpoint, &candidate, pen.say(reason) });
    }
    for (auto const& id : sheet.flagged) {
        auto const is_it = [&](MomentCandidate const& candidate) { return candidate.touchpoint == id; };
        if (std::none_of(sheet.candidates.begin(), sheet.candidates.end(), is_it))
            rows.push_back({ id, nullptr, reason_of(journey, id) });
    }
    return rows;
}

float draw_row(Pen& pen, Journey const& journey, float y, MomentRow const& row)
{
    auto const& t = pen.tokens;
    auto const title = shown_title(pen, journey, row.touchpoint);
    bool const is_marked = !row.candidate || row.candidate->is_flagged;
    float const room = pen.width - words_left;
    pen.icon(is_marked ? "star" : "star-hollow", { 8, y + 14 }, 16, t.ink);
    float below = pen.paragraph(title, { words_left, y + 5 }, room, t.ink, { type::body, true }, title_lines);
    below = pen.paragraph(row.why, { words_left, below }, room, t.muted, {}, title_lines) + 5;
    pen.mark({ 0, y, pen.width, below - y }, radius::row, { row.touchpoint }, title, row.why.empty() ? title : title + '\n' + row.why);
    return below + 2;
}

void add_rows(Pen& pen, Journey const& journey, Measures const& measures, std::vector<MomentRow> const& rows)
{
    pen.columns({ "id", "touchpoint", "rank", "importance", "gap", "adequacy", "scores", "set by the team", "kind", "reason" });
    if (!pen.has_table())
        return;
    for (auto const& row : rows) {
        auto const* touchpoint = journey.find(row.touchpoint);
        auto const* result = measures.rater.touchpoints.get(row.touchpoint);
        auto const& moment = touchpoint->moment_of_truth;
        pen.row({ row.touchpoint.text, shown_title(pen, journey, row.touchpoint), row.candidate ? number_cell(row.candidate->rank) : std::string {},
            touchpoint->importance ? number_cell(*touchpoint->importance) : std::string {}, number_cell(gap_of(measures, row.touchpoint)),
            row.candidate ? number_cell(row.candidate->adequacy) : std::string {}, number_cell(result ? result->overall.n : 0), pen.say(moment ? "yes" : "no"),
            moment ? pen.say(label_of(moment->kind)) : std::string {}, reason_of(journey, row.touchpoint) });
    }
}

}

// Moments of truth: those that fall short by the numbers, and those that the team has marked (Carlzon 1987).
Picture moments_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Moments, style };
    auto const& sheet = measures.moments;
    auto const rows = moment_rows(pen, journey, sheet);
    add_rows(pen, journey, measures, rows);
    constexpr std::string_view all_well = "Nothing that matters falls short, as far as importance and scores are known";
    if (rows.empty())
        return pen.take_empty(all_well);
    float y = sheet.candidates.empty() ? pen.paragraph(pen.say(all_well), { 0, 0 }, pen.width, pen.tokens.ink, { type::body }) + 10 : 0;
    std::size_t const shown = drawn_of(rows.size(), most_moments);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i == sheet.candidates.size())
            y = draw_heading(pen, y + 12, pen.say("Marked by the team, and doing well or not scored"));
        y = draw_row(pen, journey, y, rows[i]);
    }
    y = draw_rest(pen, { words_left, y }, rows, shown, [](MomentRow const& row) { return row.touchpoint; });
    pen.caption(pen.say("Our rule: importance 6 or 7 and a gap of −1 or worse (or less than adequate), ranked by importance × gap. A star says that the team has marked it."));
    return pen.take(y);
}

}
