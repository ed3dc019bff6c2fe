#include "core/scene/pictures/builders.h"

#include "core/journey/names.h"
#include "core/measure/swot.h"
#include "core/scene/pictures/parts.h"

namespace trustline {

namespace {

constexpr float field_gap = 8, head = 36;
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

// What it says, and where; a tag without words is its touchpoint.
struct Item {
    std::string words, where;
    TouchpointId const* touchpoint = nullptr;
};

std::optional<Item> item_of(Pen const& pen, Journey const& journey, SwotTagId const& id)
{
    auto const* tag = journey.find(id);
    if (!tag)
        return std::nullopt;
    auto title = shown_title(pen, journey, tag->touchpoint), words = one_line(tag->text);
    return words.empty() ? Item { std::move(title), {}, &tag->touchpoint } : Item { std::move(words), std::move(title), &tag->touchpoint };
}

constexpr std::size_t most_tag_lines = 6;

float height_of(Pen const& pen, Item const& item, float width)
{
    return 8 + pen.height_of(item.words, width, {}, most_tag_lines) + (item.where.empty() ? 0 : pen.height_of(item.where, width, { type::tiny }));
}

float draw_item(Pen& pen, Vec2 at, float width, Item const& item)
{
    float y = pen.paragraph(item.words, { at.x, at.y + 2 }, width, pen.tokens.ink, {}, most_tag_lines);
    if (!item.where.empty())
        y = pen.paragraph(item.where, { at.x, y }, width, pen.tokens.muted, { type::tiny }, title_lines);
    pen.mark({ at.x - 6, at.y, width + 12, y + 4 - at.y }, radius::row, { *item.touchpoint }, item.words, item.where.empty() ? item.words : item.words + '\n' + item.where);
    return y + 6;
}

float height_of_cell(Pen const& pen, Journey const& journey, std::vector<SwotTagId> const& tags, float width)
{
    float height = head + 6;
    for (std::size_t i = 0; i < drawn_of(tags.size(), most_tags); ++i) {
        if (auto const item = item_of(pen, journey, tags[i]))
            height += height_of(pen, *item, width - 24);
    }
    return height + (tags.size() > drawn_of(tags.size(), most_tags) ? 18 : 0);
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
    for (std::size_t i = 0; i < drawn_of(tags.size(), most_tags); ++i) {
        if (auto const item = item_of(pen, journey, tags[i]))
            y = draw_item(pen, { rect.x + 12, y }, rect.width - 24, *item);
    }
    std::vector<TouchpointId> others;
    for (std::size_t i = drawn_of(tags.size(), most_tags); i < tags.size(); ++i) {
        if (auto const* tag = journey.find(tags[i]))
            others.push_back(tag->touchpoint);
    }
    draw_more(pen, { rect.x + 12, y }, others.size(), others, rect.width - 24);
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
        float const height = std::max({ 80.0f, height_of_cell(pen, journey, sheet[left.kind], cell_width), height_of_cell(pen, journey, sheet[right.kind], cell_width) });
        draw_cell(pen, journey, sheet, left, { 0, y, cell_width, height });
        draw_cell(pen, journey, sheet, right, { cell_width + field_gap, y, cell_width, height });
        y += height + field_gap;
    }
    pen.caption(pen.say("above from inside, below from outside; tags: {0}", { std::to_string(sheet.n()) }));
    return pen.take(y - field_gap);
}

}
