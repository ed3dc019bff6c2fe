#include "core/scene/svg_parts.h"

#include "core/base/text.h"
#include "core/scene/card_text.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

// The part of a rounded card left of x = 6.
constexpr std::string_view band_outline = "M6 0.25A8 8 0 0 0 0 8V88A8 8 0 0 0 6 95.75z";

double unpacked_value(std::uint32_t packed, std::size_t dimension)
{
    return double(packed >> (6 * dimension) & 63) / 8;
}

void draw_band(SvgBoard const& board, CardInstance const& card)
{
    if (card.band != 0)
        board.out.path(band_outline, { .fill = unpacked(card.band) });
    else
        board.out.path(band_outline, { .stroke = board.tokens.faint, .dash = 3, .gap = 3 });
}

void add_box(std::string& path, float x, float y, float width, float height)
{
    path += 'M' + svg_number(x) + ' ' + svg_number(y) + 'h' + svg_number(width) + 'v' + svg_number(height) + 'h' + svg_number(-width) + 'z';
}

float glyph_x_of(std::size_t dimension)
{
    return card_place::glyph_x + float(dimension) * (card_place::glyph_bar + card_place::glyph_gap);
}

std::string tracks()
{
    using namespace card_place;
    std::string path;
    for (std::size_t i = 0; i < dimension_count; ++i)
        add_box(path, glyph_x_of(i), glyph_y, glyph_bar, glyph_height);
    return path;
}

// The bars of a card as few paths: one a colour. A big map has tens of thousands of bars.
void draw_bars(SvgBoard const& board, CardInstance const& card)
{
    using namespace card_place;
    std::vector<std::pair<Colour, std::string>> paths;
    for (std::size_t i = 0; i < dimension_count; ++i) {
        double const perception = unpacked_value(card.perception, i), expectation = unpacked_value(card.expectation, i);
        if (perception == 0)
            continue;
        Colour const colour = expectation > 0 ? thin_gap_colour(board.tokens, gap_bin(perception - expectation)) : board.tokens.faint;
        auto const is_same = [&](auto const& path) { return path.first == colour; };
        auto path = std::find_if(paths.begin(), paths.end(), is_same);
        if (path == paths.end())
            path = paths.insert(path, { colour, {} });
        float const height = float(perception) * glyph_height / 7;
        add_box(path->second, glyph_x_of(i), glyph_y + glyph_height - height, glyph_bar, height);
    }
    for (auto const& [colour, path] : paths)
        board.out.path(path, { .fill = colour });
}

// A tick on a dark bar alone would be below 3:1: a unit of card colour goes round it.
void draw_ticks(SvgBoard const& board, CardInstance const& card)
{
    using namespace card_place;
    std::string halos, ticks;
    for (std::size_t i = 0; i < dimension_count; ++i) {
        double const perception = unpacked_value(card.perception, i), expectation = unpacked_value(card.expectation, i);
        if (expectation == 0)
            continue;
        float const x = glyph_x_of(i), y = glyph_y + glyph_height - float(expectation) * glyph_height / 7;
        if (perception >= expectation)
            add_box(halos, x - 0.5f, y - 1.9f, glyph_bar + 1, 3.8f);
        add_box(ticks, x - 1, y - 0.9f, glyph_bar + 2, 1.8f);
    }
    if (!halos.empty())
        board.out.path(halos, { .fill = board.tokens.card });
    if (!ticks.empty())
        board.out.path(ticks, { .fill = board.tokens.ink });
}

void draw_glyph(SvgBoard const& board, CardInstance const& card)
{
    using namespace card_place;
    if (card.flags & card_flags::is_unscored) {
        board.out.path(tracks(), { .stroke = board.tokens.faint, .dash = 2, .gap = 2 });
        auto const words = board.say("not scored");
        bool const has_room = board.measure(words, { type::tiny, false }) <= unscored_width(card_signs(card.flags));
        if (!(card.flags & card_flags::has_chip) && has_room)
            board.out.text(words, { unscored_x, unscored_y + 11 }, { { type::tiny }, board.tokens.muted });
        return;
    }
    board.out.path(tracks(), { .fill = board.tokens.glyph_base });
    draw_bars(board, card);
    draw_ticks(board, card);
}

void draw_texts(SvgBoard const& board, Touchpoint const& touchpoint)
{
    using namespace card_place;
    auto const texts = card_text(touchpoint, board.measure, board.parts.say);
    bool const names_owner = board.parts.style.lens == Lens::Owner && !touchpoint.owner.empty();
    auto const icon = names_owner ? std::string_view("person") : icon_of(touchpoint.channel);
    board.out.icon(icon, { padding_left, channel_y }, channel_icon, board.tokens.muted, board.tokens);
    board.out.text(names_owner ? owner_words(touchpoint.owner, board.measure) : texts.channel, { icon.empty() ? padding_left : channel_text_x, channel_y + 11 }, { { type::tiny }, board.tokens.muted });
    float baseline = title_y + 13;
    for (auto const& line : texts.title) {
        SvgText look { { type::body, true }, board.tokens.ink };
        if (float const width = board.measure(line, look.style); width > 0.8f * title_width)
            look.width = width;
        board.out.text(line, { padding_left, baseline }, look);
        baseline += title_line;
    }
    if (!texts.title.empty() && std::string_view(texts.title.back()).ends_with("\u2026"))
        board.out.title(without_controls(touchpoint.title));
}

void draw_signs(SvgBoard const& board, CardInstance const& card)
{
    using namespace card_place;
    if (card.flags & card_flags::moment_of_truth)
        board.out.icon("star", { card_size.x - padding_right - star, star_y }, star, board.tokens.ink, board.tokens);
    else if (card.flags & card_flags::is_candidate)
        board.out.icon("star-hollow", { card_size.x - padding_right - star, star_y }, star, board.tokens.ink, board.tokens);
    auto const signs = card_signs(card.flags);
    auto const draw = [&](std::string_view icon, std::optional<float> x, float size) {
        if (x)
            board.out.icon(icon, { *x, card_size.y - signs_bottom - evidence / 2 - size / 2 }, size, board.tokens.muted, board.tokens);
    };
    if (signs.evidence)
        draw(icon_of(std::optional { Evidence((card.flags >> card_flags::evidence_shift & 7) - 1) }), signs.evidence, evidence);
    draw("watermelon", signs.watermelon, watermelon);
    draw("comment", signs.comments, comments);
    if (signs.comments)
        board.out.text(comment_count_text(signs.comment_count), { signs.count, card_size.y - signs_bottom - 3 }, { { type::tiny }, board.tokens.muted });
}

// The class of the lens, for eyes that do not tell the band's colours apart.
void draw_chip(SvgBoard const& board, CardInstance const& card)
{
    using namespace card_place;
    if (!(card.flags & card_flags::has_chip))
        return;
    Rect const box { chip_x, chip_y, chip, chip };
    Colour const colour = unpacked(card.band), ink = card.flags & card_flags::sign_is_light ? rgb(0xFFFFFF) : dark_ink(board.tokens);
    board.out.rect(box.inflated(card.flags & card_flags::has_outline ? -0.5f : 0),
        { .fill = colour, .stroke = card.flags & card_flags::has_outline ? std::optional(board.tokens.faint) : std::nullopt, .corner = radius::tile });
    if (!(card.flags & card_flags::has_sign))
        return;
    auto const sign = icon_of(CardSign(card.flags >> card_flags::sign_shift & 63));
    if (sign.size() == 1)
        board.out.text(sign, { box.centre().x, box.centre().y + 4 }, { { type::tiny, true }, ink, SvgAnchor::Middle });
    else
        board.out.icon(sign, { box.x + 2, box.y + 2 }, chip - 4, ink, board.tokens);
}

void draw_card(SvgBoard const& board, PlacedCard const& placed, CardInstance const& card)
{
    auto const& tokens = board.tokens;
    board.out.open_group(placed.position);
    board.out.rect({ 0, 1.5f, card_size.x, card_size.y }, { .fill = with_alpha(tokens.shadow, tokens.is_dark ? 0.4f : 0.1f), .corner = radius::card });
    board.out.rect({ 0, 0, card_size.x, card_size.y }, { .fill = tokens.card, .stroke = tokens.hair, .corner = radius::card });
    draw_band(board, card);
    draw_glyph(board, card);
    draw_chip(board, card);
    draw_signs(board, card);
    if (auto const* touchpoint = board.parts.journey.find(placed.id))
        draw_texts(board, *touchpoint);
    board.out.close_group();
}

// A head of 8 units along the end of the route, less where that is short.
void draw_head(SvgBoard const& board, PlacedLink const& link, Colour colour)
{
    Vec2 along = link.end() - link.points[link.count - 2u];
    float const length = std::hypot(along.x, along.y);
    if (length <= 0)
        return;
    along = along * (1 / length);
    float const head = std::clamp(length, 4.8f, 8.0f);
    Vec2 const across = Vec2 { -along.y, along.x } * (head / 2), back = link.end() - along * head;
    board.out.path("M" + svg_point(link.end()) + "L" + svg_point(back + across) + "L" + svg_point(back - across) + "z", { .fill = colour });
}

std::string route_data(PlacedLink const& link)
{
    auto data = "M" + svg_point(link.start());
    for (std::size_t i = 0; i < link.corners(); ++i) {
        auto const bend = bend_of(link, i);
        data += "L" + svg_point(bend.from) + "Q" + svg_point(bend.corner) + ' ' + svg_point(bend.to);
    }
    return data + "L" + svg_point(link.end());
}

void draw_link_label(SvgBoard const& board, PlacedLink const& placed)
{
    auto const* link = board.parts.journey.find(placed.id);
    if (!link || link->label.empty() || placed.is_hidden())
        return;
    TextStyle const style { type::tiny };
    auto const label = without_controls(link->label);
    Rect const box = label_box(placed, board.measure(label, style));
    // Not on a card: there is no room for words.
    if (!card_indices_in(board.parts.layout, box).empty())
        return;
    board.out.rect(box, { .fill = board.tokens.canvas, .corner = 4 });
    board.out.text(label, { box.centre().x, box.centre().y + 4 }, { style, board.tokens.muted, SvgAnchor::Middle });
}

}

void draw_links(SvgBoard const& board)
{
    auto const& links = board.parts.layout.links;
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (links[i].is_hidden())
            continue;
        Colour const colour = unpacked(board.parts.scene.links[i].colour);
        board.out.path(route_data(links[i]), { .stroke = colour, .stroke_width = 1.75f });
        draw_head(board, links[i], colour);
    }
}

void draw_cards(SvgBoard const& board)
{
    for (std::size_t i = 0; i < board.parts.layout.cards.size(); ++i)
        draw_card(board, board.parts.layout.cards[i], board.parts.scene.cards[i]);
    for (auto const& link : board.parts.layout.links)
        draw_link_label(board, link);
}

void draw_notes(SvgBoard const& board)
{
    constexpr float line = 16, padding_x = 10, padding_y = 9;
    TextStyle const style { type::small };
    for (auto const& placed : board.parts.layout.notes) {
        auto const* note = board.parts.journey.find(placed.id);
        if (!note)
            continue;
        if (!placed.is_plain) {
            board.out.rect(placed.rect.moved({ 0, 1.5f }), { .fill = with_alpha(board.tokens.shadow, 0.12f), .corner = radius::note });
            board.out.rect(placed.rect, { .fill = board.tokens.note, .corner = radius::note });
        }
        auto const most_lines = std::size_t(std::max((placed.rect.height - 2 * padding_y) / line, 1.0f));
        float baseline = placed.rect.y + padding_y + 12;
        for (auto const& text : wrapped(without_controls(note->text), style, placed.rect.width - 2 * padding_x, most_lines, board.measure)) {
            board.out.text(text, { placed.rect.x + padding_x, baseline }, { style, placed.is_plain ? board.tokens.ink : board.tokens.note_ink });
            baseline += line;
        }
    }
}

}
