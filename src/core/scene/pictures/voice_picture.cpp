#include "core/scene/pictures/builders.h"

#include "core/scene/pictures/legend_row.h"
#include "core/scene/pictures/parts.h"

namespace trustline {

namespace {

constexpr std::size_t most_heard = 10, most_quotes = 3, most_unheard = 5;

struct VoiceRow {
    TouchpointId touchpoint;
    VoiceCounts counts;
};

// Where people said the most first.
std::vector<VoiceRow> rows_of(VoiceSheet const& sheet)
{
    std::vector<VoiceRow> rows;
    for (auto const& [id, counts] : sheet.touchpoints) {
        if (counts.n() > 0)
            rows.push_back({ id, counts });
    }
    std::stable_sort(rows.begin(), rows.end(), [](VoiceRow const& a, VoiceRow const& b) { return a.counts.n() > b.counts.n(); });
    return rows;
}

// Negative to the left of the line, positive to its right, mixed in between as an outline. Returns the y below.
float draw_row(Pen& pen, Journey const& journey, float y, VoiceRow const& row, float words, float axis, float unit)
{
    auto const& t = pen.tokens;
    auto const title = shown_title(pen, journey, row.touchpoint);
    float const height = std::max(26.0f, pen.height_of(title, words - 10, {}) + 8);
    float const middle = y + height / 2;
    int const negative = row.counts[Sentiment::Negative], positive = row.counts[Sentiment::Positive], mixed = row.counts[Sentiment::Mixed];
    float const half = float(mixed) * unit / 2;
    pen.paragraph_beside(title, { 0, middle }, words - 10, t.ink);
    if (mixed > 0)
        pen.box({ axis - half, middle - 6, 2 * half, 12 }, { t.panel, t.muted, 1.25f, 0, 0, radius::tile });
    auto const side = [&](int count, bool is_left, Colour colour, std::string_view sign) {
        if (count == 0)
            return;
        float const width = float(count) * unit;
        pen.box({ is_left ? axis - half - 1 - width : axis + half + 1, middle - 6, width, 12 }, { colour, {}, 1, 0, 0, radius::tile });
        float const x = is_left ? axis - half - width - 6 : axis + half + width + 6;
        pen.text_beside(std::string(sign) + std::to_string(count), { x, middle }, colour, { type::tiny, true, is_left ? PictureAlign::Right : PictureAlign::Left });
    };
    side(negative, true, t.lost, "\u2212");
    side(positive, false, t.won, "+");
    pen.mark({ 0, y, pen.width, height }, radius::row, { row.touchpoint }, title,
        title + '\n' + pen.say("{0} positive, {1} mixed, {2} negative", { std::to_string(positive), std::to_string(mixed), std::to_string(negative) }));
    return y + height;
}

float draw_rows(Pen& pen, Journey const& journey, float y, std::vector<VoiceRow> const& rows)
{
    float const words = std::min(300.0f, pen.width * (pen.width < 480 ? 0.38f : 0.42f));
    float widest = 1;
    for (auto const& row : rows) {
        float const half = float(row.counts[Sentiment::Mixed]) / 2;
        widest = std::max({ widest, half + float(row.counts[Sentiment::Negative]), half + float(row.counts[Sentiment::Positive]) });
    }
    float const unit = std::min(22.0f, ((pen.width - words) / 2 - 30) / widest);
    std::size_t const shown = drawn_of(rows.size(), most_heard);
    // As near to the names as the longest bar lets it be.
    float const axis = words + std::min((pen.width - words) / 2, widest * unit + 30), top = y;
    for (std::size_t i = 0; i < shown; ++i)
        y = draw_row(pen, journey, y, rows[i], words, axis, unit);
    pen.line({ { axis, top }, { axis, y } }, { {}, pen.tokens.faint });
    return draw_rest(pen, { 0, y + 4 }, rows, shown, [](VoiceRow const& row) { return row.touchpoint; });
}

// In quotation marks; those inside become single ones.
std::string quoted(Pen const& pen, std::string_view text)
{
    constexpr std::pair<std::string_view, std::string_view> marks[] { { "\u201C", "\u2018" }, { "\u201D", "\u2019" } };
    auto words = one_line(text);
    for (auto const& [twofold, single] : marks) {
        for (auto at = words.find(twofold); at != std::string::npos; at = words.find(twofold, at))
            words.replace(at, twofold.size(), single);
    }
    return pen.say("\u201C{0}\u201D", { words });
}

// Good news has its own view.
float draw_good_news(Pen& pen, Journey const& journey, VoiceSheet const& sheet, float y)
{
    if (sheet.good_news.empty())
        return y;
    y = draw_heading(pen, y, pen.say("Good news"));
    for (std::size_t i = 0; i < std::min(sheet.good_news.size(), most_quotes); ++i) {
        auto const* comment = journey.find(sheet.good_news[i]);
        if (!comment)
            continue;
        float const top = y;
        pen.icon("trust-won", { 7, y + 8 }, 12, pen.tokens.won);
        auto const words = quoted(pen, comment->text);
        y = pen.paragraph(words, { 20, y }, pen.width - 20, pen.tokens.ink, { type::small }, 8);
        auto where = shown_title(pen, journey, comment->touchpoint);
        if (!comment->source.empty())
            where += ", " + one_line(comment->source);
        y = pen.paragraph(where, { 20, y }, pen.width - 20, pen.tokens.muted, { type::tiny }, title_lines) + 8;
        pen.mark({ 0, top - 3, pen.width, y - top }, radius::row, { comment->touchpoint }, words, words + '\n' + where);
    }
    return y + 4;
}

float draw_unheard(Pen& pen, Journey const& journey, Measures const& measures, float y)
{
    auto const& unheard = measures.voice.unheard;
    if (unheard.empty())
        return y;
    auto const count = std::to_string(unheard.size());
    auto const words = pen.say("Nothing heard about: {0}", { count });
    float const below = draw_heading(pen, y, words);
    pen.mark(Rect { 0, y, std::min(pen.width, pen.width_of(words, { type::small, true })), below - y - 8 }.inflated(2), radius::row, unheard, words);
    y = below - 2;
    std::size_t const shown = drawn_of(unheard.size(), most_unheard);
    for (std::size_t i = 0; i < shown; ++i)
        y = draw_touchpoint_line(pen, journey, measures, { 4, y }, pen.width - 8, unheard[i]);
    return draw_more(pen, { 29, y }, unheard.size() - shown, { unheard.begin() + std::ptrdiff_t(shown), unheard.end() });
}

void add_heard(Pen& pen, Journey const& journey, Measures const& measures)
{
    pen.columns({ "id", "touchpoint", "positive", "mixed", "negative", "never heard from" });
    if (!pen.has_table())
        return;
    auto const& sheet = measures.voice;
    std::vector<TouchpointId> unheard = sheet.unheard;
    std::sort(unheard.begin(), unheard.end());
    for (auto const& [id, counts] : sheet.touchpoints) {
        bool const is_unheard = std::binary_search(unheard.begin(), unheard.end(), id);
        pen.row({ id.text, shown_title(pen, journey, id), number_cell(counts[Sentiment::Positive]), number_cell(counts[Sentiment::Mixed]), number_cell(counts[Sentiment::Negative]),
            pen.say(is_unheard ? "yes" : "no") });
    }
}

}

Picture voice_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Voice, style };
    add_heard(pen, journey, measures);
    auto const& sheet = measures.voice;
    if (sheet.map.n() == 0)
        return pen.take_empty("Nobody has said anything yet: open a touchpoint and write down what somebody said, good or bad.");
    auto const& t = pen.tokens;
    auto const said = [&](Sentiment sentiment) {
        std::vector<TouchpointId> ids;
        for (auto const& [id, counts] : sheet.touchpoints) {
            if (counts[sentiment] > 0)
                ids.push_back(id);
        }
        return ids;
    };
    float y = draw_legend_row(pen, 0,
        { { { t.lost }, {}, {}, pen.say("negative"), std::to_string(sheet.map[Sentiment::Negative]), said(Sentiment::Negative) }, { { t.panel, t.muted, 1.25f }, {}, {}, pen.say("mixed"), std::to_string(sheet.map[Sentiment::Mixed]), said(Sentiment::Mixed) },
            { { t.won }, {}, {}, pen.say("positive"), std::to_string(sheet.map[Sentiment::Positive]), said(Sentiment::Positive) } });
    y = draw_rows(pen, journey, y + 8, rows_of(sheet)) + 8;
    y = draw_good_news(pen, journey, sheet, y);
    y = draw_unheard(pen, journey, measures, y);
    pen.caption(pen.say("comments by touchpoint: {0}", { std::to_string(sheet.map.n()) }));
    return pen.take(y);
}

}
