#include "core/scene/pictures/builders.h"

#include "core/journey/names.h"
#include "core/scene/icons.h"
#include "core/scene/pictures/parts.h"

namespace trustline {

namespace {

constexpr std::size_t most_assumed = 12;
constexpr Evidence grades[] { Evidence::Measured, Evidence::Surveyed, Evidence::Observed, Evidence::Reported, Evidence::Assumed };

struct GradeRow {
    std::string_view icon;
    std::string name;
    std::optional<int> scores;
    std::vector<TouchpointId> touchpoints;
};

std::vector<TouchpointId> known_by(EvidenceSheet const& sheet, std::optional<Evidence> grade)
{
    std::vector<TouchpointId> ids;
    for (auto const& [id, evidence] : sheet.touchpoints) {
        if (evidence.strongest == grade)
            ids.push_back(id);
    }
    return ids;
}

std::vector<GradeRow> grade_rows(Pen const& pen, EvidenceSheet const& sheet)
{
    std::vector<GradeRow> rows;
    for (auto const grade : grades) {
        rows.push_back({ icon_of(std::optional(grade)), pen.say(label_of(grade)), sheet.scores_by_grade[std::size_t(grade)], known_by(sheet, grade) });
    }
    rows.push_back({ "gap-none", pen.say("Not scored"), {}, known_by(sheet, std::nullopt) });
    return rows;
}

// Sign, name, bar and how many touchpoints and scores; the bar goes below the words where there is no room beside them.
float draw_rows(Pen& pen, float y, std::vector<GradeRow> const& rows, std::size_t all)
{
    auto const& t = pen.tokens;
    constexpr PenText name_look { type::body }, head_look { type::tiny, false, PictureAlign::Right }, number_look { type::small, true, PictureAlign::Right };
    float names = 0;
    for (auto const& row : rows)
        names = std::max(names, pen.width_of(row.name, name_look));
    auto const touchpoints = pen.say("touchpoints"), scores = pen.say("scores");
    float const left = 26 + names + 16, first = pen.width - std::max(48.0f, pen.width_of(scores, head_look) + 16), room = first - std::max(40.0f, pen.width_of(touchpoints, head_look)) - 16 - left;
    bool const is_beside = room >= 120;
    pen.text(touchpoints, { first, y }, t.muted, head_look);
    pen.text(scores, { pen.width, y }, t.muted, head_look);
    y += 18;
    for (auto const& row : rows) {
        float const height = is_beside ? 30 : 42, middle = y + (is_beside ? 15 : 12);
        auto const count = std::to_string(row.touchpoints.size());
        pen.icon(row.icon, { 8, middle }, 16, t.ink);
        pen.text_beside(row.name, { 26, middle }, t.ink, name_look);
        pen.text_beside(count, { first, middle }, t.ink, number_look);
        if (row.scores)
            pen.text_beside(std::to_string(*row.scores), { pen.width, middle }, t.ink, number_look);
        Rect const track = is_beside ? Rect { left, middle - 3, room, 6 } : Rect { 26, y + 26, pen.width - 26, 6 };
        pen.box(track, { t.glyph_base, {}, 1, 0, 0, 3 });
        float const share = float(row.touchpoints.size()) / float(std::max<std::size_t>(1, all));
        if (share > 0)
            pen.box({ track.x, track.y, std::max(6.0f, track.width * share), 6 }, { t.muted, {}, 1, 0, 0, 3 });
        auto words = row.name + '\n' + pen.say("touchpoints: {0}", { count });
        if (row.scores)
            words += '\n' + pen.say("scores: {0}", { std::to_string(*row.scores) });
        pen.mark({ 0, y, pen.width, height - 2 }, radius::row, row.touchpoints, row.name + ": " + count, words);
        y += height;
    }
    return y + 8;
}

float draw_assumed(Pen& pen, Journey const& journey, Measures const& measures, float y)
{
    auto assumed = known_by(measures.evidence, Evidence::Assumed);
    if (assumed.empty())
        return y;
    sort_worst_first(assumed, measures);
    y = draw_heading(pen, y, pen.say("Assumed and no more"));
    std::size_t const shown = drawn_of(assumed.size(), most_assumed);
    for (std::size_t i = 0; i < shown; ++i) {
        auto const n = pen.say("n = {0}", { std::to_string(measures.evidence.touchpoints.at(assumed[i]).n) });
        y = draw_touchpoint_line(pen, journey, measures, { 4, y }, pen.width - 8, assumed[i], n);
    }
    return draw_more(pen, { 29, y }, assumed.size() - shown, { assumed.begin() + std::ptrdiff_t(shown), assumed.end() });
}

}

Picture evidence_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Evidence, style };
    auto const& sheet = measures.evidence;
    pen.columns({ "id", "touchpoint", "evidence", "scores" });
    for (auto const& [id, evidence] : sheet.touchpoints) {
        if (pen.has_table())
            pen.row({ id.text, shown_title(pen, journey, id), evidence.strongest ? pen.say(label_of(*evidence.strongest)) : std::string {}, number_cell(evidence.n) });
    }
    if (sheet.n() == 0)
        return pen.take_empty("Nothing is scored yet: select a touchpoint and press 1 to 7.");
    float y = draw_rows(pen, 0, grade_rows(pen, sheet), sheet.touchpoints.size());
    if (sheet.is_assumption_map)
        y = pen.paragraph(pen.say("More than half of the scores are assumptions: this map is a theory. Go and see."), { 0, y }, pen.width, pen.tokens.lost, { type::body, true }) + 12;
    y = draw_assumed(pen, journey, measures, y);
    pen.caption(pen.say("Our rule: assumed, reported, observed, surveyed, measured, in rising strength. A touchpoint is as well known as its strongest score."));
    return pen.take(y);
}

}
