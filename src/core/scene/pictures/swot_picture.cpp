#include "core/scene/pictures/builders.h"

#include "core/journey/names.h"
#include "core/measure/swot.h"
#include "core/scene/pictures/parts.h"

namespace trustline {

namespace {

constexpr float field_gap = 8, item = 38, head = 36;
constexpr std::size_t most_tags = 5;

struct SwotLook {
    SwotKind kind;
    std::string_view icon;
    std::string_view side; // where it comes from
    bool is_good;
};
constexpr SwotLook looks[] {
    { SwotKind::Strength, "trust-won", "from inside", true },
    { SwotKind::Weakness, "gap-2", "from inside", false },
    { SwotKind::Opportunity, "arrow-up", "from outside", true },
    { SwotKind::Threat, "late", "from outside", false },
};

void draw_item(Pen& pen, Journey const& journey, Rect const& rect, SwotTagId const& id)
{
    auto const* tag = journey.find(id);
    if (!tag)
        return;
    auto const title = shown_title(pen, journey, tag->touchpoint), words = one_line(tag->text);
    pen.text(words.empty() ? title : words, { rect.x, rect.y + 2 }, pen.tokens.ink, { type::small, false, PictureAlign::Left, rect.width });
    if (!words.empty())
        pen.text(title, { rect.x, rect.y + 19 }, pen.tokens.muted, { type::tiny, false, PictureAlign::Left, rect.width });
    pen.mark({ rect.x - 6, rect.y, rect.width + 12, rect.height - 2 }, radius::row, { tag->touchpoint }, words.empty() ? title : words, words.empty() ? title : words + '\n' + title);
}

void draw_cell(Pen& pen, Journey const& journey, SwotSheet const& sheet, SwotLook const& look, Rect const& rect)
{
    auto const& t = pen.tokens;
    auto const& tags = sheet[look.kind];
    auto const name = pen.say(label_of(look.kind)), count = std::to_string(tags.size());
    pen.box(rect, { with_alpha(look.is_good ? t.won_soft : t.lost_soft, 0.6f), {}, 1, 0, 0, radius::card });
    std::vector<TouchpointId> touchpoints;
    for (auto const& id : tags) {
        if (auto const* tag = journey.find(id))
            touchpoints.push_back(tag->touchpoint);
    }
    std::sort(touchpoints.begin(), touchpoints.end());
    touchpoints.erase(std::unique(touchpoints.begin(), touchpoints.end()), touchpoints.end());
    pen.mark(rect, radius::card, std::move(touchpoints), name + " " + count, name + '\n' + pen.say(look.side) + '\n' + pen.say("tags: {0}", { count }));
    pen.icon(look.icon, { rect.x + 19, rect.y + 19 }, 14, look.is_good ? t.won : t.lost);
    Rect const number = pen.text_beside(count, { rect.right() - 12, rect.y + 19 }, t.ink, { type::head, true, PictureAlign::Right });
    pen.text_beside(name, { rect.x + 34, rect.y + 19 }, t.ink, { type::body, true, PictureAlign::Left, number.x - rect.x - 42 });
    float y = rect.y + head;
    for (std::size_t i = 0; i < std::min(tags.size(), most_tags); ++i, y += item)
        draw_item(pen, journey, { rect.x + 12, y, rect.width - 24, item }, tags[i]);
    if (tags.size() > most_tags)
        draw_more(pen, { rect.x + 12, y }, tags.size() - most_tags, {}, rect.width - 24);
}

}

Picture swot_picture(Journey const& journey, Measures const&, PictureStyle const& style)
{
    Pen pen { PictureKind::Swot, style };
    SwotSheet const sheet = swot_of(journey);
    pen.columns({ "kind", "id", "touchpoint", "text" });
    for (auto const& look : looks) {
        for (auto const& id : sheet[look.kind]) {
            if (auto const* tag = journey.find(id))
                pen.row({ pen.say(label_of(look.kind)), tag->touchpoint.text, shown_title(pen, journey, tag->touchpoint), one_line(tag->text) });
        }
    }
    if (sheet.n() == 0)
        return pen.take_empty("No tags yet: open a touchpoint and say what is a strength, a weakness, an opportunity or a threat there.");
    float const cell_width = (pen.width - field_gap) / 2;
    float y = 0;
    for (std::size_t row = 0; row < 2; ++row) {
        auto const& left = looks[2 * row];
        auto const& right = looks[2 * row + 1];
        std::size_t const most = std::max(sheet[left.kind].size(), sheet[right.kind].size());
        float const height = head + item * float(std::clamp<std::size_t>(most, 1, most_tags)) + (most > most_tags ? 24.0f : 6.0f);
        draw_cell(pen, journey, sheet, left, { 0, y, cell_width, height });
        draw_cell(pen, journey, sheet, right, { cell_width + field_gap, y, cell_width, height });
        y += height + field_gap;
    }
    pen.caption(pen.say("above from inside, below from outside; tags: {0}", { std::to_string(sheet.n()) }));
    return pen.take(y - field_gap);
}

}
