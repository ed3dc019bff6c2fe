#include "gpu/card_pass.h"

#include "core/scene/card_text.h"
#include "core/scene/elevation.h"
#include "gpu/sign_strokes.h"

#include <generated/shaders.h>

#include <algorithm>
#include <cmath>

namespace trustline::gpu {

namespace {

constexpr GLsizei quad = 6;
constexpr float dimmed = 0.55f;           // what is left of a card that a filter does not mean
constexpr float tile_gap = 0.13f;         // of the distance between two tiles
constexpr float least_sign_width = 20;    // CSS pixels of a tile
constexpr float band_of_label = 4;        // CSS pixels
constexpr float small_chip = 12;          // CSS pixels, on a label
constexpr float seen_shadow = 0.7f;       // beyond this part of its falloff a shadow is too faint to see

}

struct CardPass::Frame {
    Camera const& camera;
    Tokens const& tokens;
    Detail detail;
    CardLift lift;
    float unit;  // device pixels a board unit
    float pixel; // device pixels a CSS pixel

    float card_width_in_screen() const { return card_size.x * unit / pixel; }
    float tile_inset() const { return std::max(0.0f, (card_size.x + card_gap) * tile_gap - card_gap) * 0.5f * unit; }
};

void CardArray::forget()
{
    for (auto* array : { &m_cards, &m_starred, &m_signed, &m_lined, &m_chipped })
        array->forget();
}

template<class Condition>
void CardArray::select(InstanceArray& to, std::span<CardInstance const> cards, Condition condition)
{
    m_selection.clear();
    std::copy_if(cards.begin(), cards.end(), std::back_inserter(m_selection), condition);
    to.set(std::span<CardInstance const>(m_selection));
}

void CardArray::set(std::span<CardInstance const> cards)
{
    m_cards.set(cards);
    select(m_starred, cards, [](CardInstance const& card) { return (card.flags & (card_flags::moment_of_truth | card_flags::is_candidate)) != 0; });
    select(m_signed, cards, [](CardInstance const& card) { return (card.flags & card_flags::has_sign) != 0; });
    select(m_lined, cards, [](CardInstance const& card) {
        return card.band >> 24 == 0 || (card.flags & (card_flags::has_outline | card_flags::is_score_sign)) != 0;
    });
    select(m_chipped, cards, [](CardInstance const& card) { return (card.flags & card_flags::has_chip) != 0; });
    m_has_dimmed = std::any_of(cards.begin(), cards.end(), [](CardInstance const& card) { return (card.flags & card_flags::is_dimmed) != 0; });
}

CardPass::CardPass()
    : m_dust("dust", shaders::dust_vert, shaders::flat_frag)
    , m_tile("tile", shaders::tile_vert, shaders::tile_frag)
    , m_tile_line("tile_line", shaders::tile_line_vert, shaders::tile_line_frag)
    , m_sign("sign", shaders::sign_vert, shaders::sign_frag)
    , m_fill("card_fill", shaders::card_fill_vert, shaders::flat_frag)
    , m_frame("card_frame", shaders::card_frame_vert, shaders::card_frame_frag)
    , m_bars("bars", shaders::bars_vert, shaders::bars_frag)
    , m_mark("mark", shaders::mark_vert, shaders::mark_frag)
{
}

void CardPass::forget()
{
    for (auto* program : near_programs())
        program->forget();
    for (auto* program : far_programs())
        program->forget();
    m_bar_colours_of = nullptr;
    m_has_strokes = false;
}

void CardPass::draw(CardArray const& cards, Camera const& camera, Tokens const& tokens, Detail detail, CardLift lift)
{
    if (cards.m_cards.is_empty())
        return;
    Frame const frame { camera, tokens, detail, lift, camera.zoom.x, camera.pixel_ratio };
    if (detail == Detail::Dust)
        draw_dust(cards, frame);
    else if (detail == Detail::Tile)
        draw_tiles(cards, frame);
    else
        draw_cards(cards, frame);
}

void CardPass::draw_dust(CardArray const& cards, Frame const& frame)
{
    if (!m_dust.use(frame.camera))
        return;
    m_dust.set("place", card_size.x + card_gap, card_size.y + card_gap);
    m_dust.set("empty_colour", frame.tokens.glyph_base);
    m_dust.set("dimmed", dimmed);
    if (!cards.m_has_dimmed)
        glDisable(GL_BLEND);
    cards.m_cards.draw(quad);
    glEnable(GL_BLEND);
}

void CardPass::draw_tiles(CardArray const& cards, Frame const& frame)
{
    bool const has_room_for_signs = frame.card_width_in_screen() >= least_sign_width;
    float const corner = std::min(radius::tile * frame.pixel, card_size.x * frame.unit * 0.14f);
    if (m_tile.use(frame.camera)) {
        m_tile.set("tile", card_size.x, card_size.y, frame.tile_inset(), corner);
        m_tile.set("dimmed", dimmed);
        cards.m_cards.draw(quad);
    }
    if (!cards.m_lined.is_empty() && m_tile_line.use(frame.camera)) {
        m_tile_line.set("tile", card_size.x, card_size.y, frame.tile_inset(), corner);
        m_tile_line.set("is_filled_in_part", has_room_for_signs ? 0.0f : 1.0f);
        m_tile_line.set("dimmed", dimmed);
        m_tile_line.set("line_colour", frame.tokens.faint);
        m_tile_line.set("empty_colour", frame.tokens.glyph_base);
        m_tile_line.set("width", frame.pixel);
        cards.m_lined.draw(quad);
    }
    if (has_room_for_signs)
        draw_signs(cards, frame);
    draw_marks(cards.m_starred, frame);
}

void CardPass::upload_strokes()
{
    auto const strokes = sign_strokes();
    m_sign.set_array("strokes", strokes.segments, 4);
    m_sign.set_array("strokes_of", strokes.ranges);
    m_has_strokes = true;
}

void CardPass::draw_signs(CardArray const& cards, Frame const& frame)
{
    if (cards.m_signed.is_empty() || !begin_signs(frame))
        return;
    float const size = std::clamp(frame.card_width_in_screen() * 0.38f, 8.5f, 12.0f) * frame.pixel;
    m_sign.set("place", card_size.x / 2, card_size.y / 2, size, 0);
    m_sign.set("pen", 1.6f, size / 24);
    m_sign.set("chip", 0, 0, 0);
    cards.m_signed.draw(quad);
}

bool CardPass::begin_signs(Frame const& frame)
{
    if (!m_sign.use(frame.camera))
        return false;
    if (!m_has_strokes)
        upload_strokes();
    m_sign.set("light_colour", rgb(0xFFFFFF));
    m_sign.set("dark_colour", dark_ink(frame.tokens));
    m_sign.set("line_colour", frame.tokens.faint);
    return true;
}

void CardPass::draw_chips(CardArray const& cards, Frame const& frame)
{
    using namespace card_place;
    if (cards.m_chipped.is_empty() || !begin_signs(frame))
        return;
    // On a label it keeps to the right bottom corner, under the one line of the title.
    bool const is_label = frame.detail == Detail::Label;
    float const size = is_label ? small_chip * frame.pixel : chip * frame.unit, from_corner = (size * 0.5f + 2 * frame.pixel) / frame.unit;
    Vec2 const centre = is_label ? card_size - Vec2 { from_corner, from_corner } : Vec2 { chip_x + chip / 2, chip_y + chip / 2 };
    float const sign = size * (chip - 4) / chip, pixel = sign / 24; // of the grid that signs are drawn on
    m_sign.set("place", centre.x, centre.y, sign, size + 2);
    m_sign.set("pen", 1.6f, pixel);
    m_sign.set("chip", size / 2 / pixel, radius::tile * size / chip / pixel, frame.pixel / pixel);
    cards.m_chipped.draw(quad);
}

void CardPass::draw_cards(CardArray const& cards, Frame const& frame)
{
    float const band = std::round(frame.detail == Detail::Label ? band_of_label * frame.pixel : card_place::band_width * frame.unit);
    draw_frames(cards, frame, band);
    draw_middles(cards, frame, band);
    if (frame.detail >= Detail::Card) {
        draw_bars(cards, frame);
        draw_chips(cards, frame);
        draw_marks(cards.m_cards, frame);
    } else {
        draw_chips(cards, frame);
        draw_marks(cards.m_starred, frame);
    }
}

void CardPass::draw_frames(CardArray const& cards, Frame const& frame, float band)
{
    if (!m_frame.use(frame.camera))
        return;
    auto const& tokens = frame.tokens;
    bool const is_dragged = frame.lift == CardLift::Dragged;
    auto const elevation = elevation_of(is_dragged ? 4 : 1, tokens);
    // From afar shadows shrink with the gaps between cards.
    float const pixel = std::min(frame.pixel, frame.unit);
    auto const scaled = [&](FallingShadow const& shadow) { return FallingShadow { shadow.offset_y * pixel, std::max(shadow.blur * pixel, 0.5f), shadow.alpha }; };
    FallingShadow const near = scaled(elevation.near);
    FallingShadow const far = scaled(elevation.far);
    float const ring = (is_dragged ? 1.5f : 1.0f) * frame.pixel;
    auto const reach = [&](float down) { return std::max({ ring + 1, near.blur * seen_shadow + near.offset_y * down, far.blur * seen_shadow + far.offset_y * down }); };

    m_frame.set("card", card_size.x, card_size.y, radius::card, band);
    m_frame.set("reach", reach(0), reach(-1), reach(0), reach(1));
    m_frame.set("card_colour", tokens.card);
    m_frame.set("dimmed", dimmed);
    m_frame.set("faint_colour", tokens.faint);
    m_frame.set("shadow_colour", tokens.shadow);
    m_frame.set("shadow", radius::card * frame.unit, far.offset_y * 0.75f + near.offset_y * 0.25f, 1 / (6 * frame.pixel));
    m_frame.set("shades", 0.5f / near.blur, near.alpha * 0.75f, 0.5f / far.blur, far.alpha);
    Colour const line = is_dragged ? tokens.accent : ring_colour(tokens);
    m_frame.set("ring_colour", line.red / 255.0f, line.green / 255.0f, line.blue / 255.0f, is_dragged ? 1 : elevation.ring_alpha);
    m_frame.set("ring", ring, frame.pixel);
    cards.m_cards.draw(8 * quad);
}

void CardPass::draw_middles(CardArray const& cards, Frame const& frame, float band)
{
    if (!m_fill.use(frame.camera))
        return;
    m_fill.set("card", card_size.x, card_size.y, radius::card, band);
    m_fill.set("card_colour", frame.tokens.card);
    m_fill.set("dimmed", dimmed);
    if (!cards.m_has_dimmed)
        glDisable(GL_BLEND);
    cards.m_cards.draw(4 * quad);
    glEnable(GL_BLEND);
}

void CardPass::draw_bars(CardArray const& cards, Frame const& frame)
{
    auto const& tokens = frame.tokens;
    if (!m_bars.use(frame.camera))
        return;
    m_bars.set("glyph", card_place::glyph_x, card_place::glyph_y, card_place::glyph_bar, card_place::glyph_gap);
    m_bars.set("bar_height", card_place::glyph_height);
    m_bars.set("dimmed", dimmed);
    m_bars.set("muted_colour", tokens.muted);
    m_bars.set("track_colour", tokens.glyph_base);
    m_bars.set("card_colour", tokens.card);
    m_bars.set("ink_colour", tokens.ink);
    m_bars.set("faint_colour", tokens.faint);
    float const tick = std::max(1.0f, std::round(1.8f * frame.unit));
    m_bars.set("tick", tick);
    m_bars.set("sizes", 1.5f * frame.unit, tick, frame.pixel);
    if (m_bar_colours_of != &tokens) {
        std::array<float, 21> colours {};
        for (std::size_t bin = 0; bin < 7; ++bin) {
            Colour const colour = thin_gap_colour(tokens, GapBin(bin));
            colours[bin * 3] = colour.red / 255.0f;
            colours[bin * 3 + 1] = colour.green / 255.0f;
            colours[bin * 3 + 2] = colour.blue / 255.0f;
        }
        m_bars.set_array("gap_colours", colours, 3);
        m_bar_colours_of = &tokens;
    }
    cards.m_cards.draw(5 * quad);
}

void CardPass::draw_marks(InstanceArray const& cards, Frame const& frame)
{
    if (cards.is_empty() || !m_mark.use(frame.camera))
        return;
    float const unit = frame.unit;
    m_mark.set("card", card_size.x, card_size.y);
    m_mark.set("dimmed", dimmed);
    m_mark.set("ink_colour", frame.tokens.ink);
    m_mark.set("muted_colour", frame.tokens.muted);
    m_mark.set("disc_colour", frame.tokens.canvas);
    if (frame.detail == Detail::Tile) {
        // On a disc over the tile's right top corner.
        float const size = std::clamp(frame.card_width_in_screen() * 0.46f, 5.0f, 11.0f) * frame.pixel;
        m_mark.set("star", -frame.tile_inset(), frame.tile_inset(), size, size * 0.55f);
    } else {
        float const size = std::max(card_place::star * unit, 10 * frame.pixel);
        m_mark.set("star", -card_place::padding_right * unit - size / 2, card_place::star_y * unit + size / 2, size, 0);
    }
    m_mark.set("card_colour", frame.tokens.card);
    m_mark.set("rind_colour", frame.tokens.won);
    m_mark.set("flesh_colour", frame.tokens.gap[std::size_t(GapBin::Failing)]);
    m_mark.set("foot", -card_place::padding_right * unit, -(card_place::signs_bottom + card_place::evidence / 2) * unit, card_place::evidence * unit,
        card_place::sign_gap * unit);
    m_mark.set("wide_mark", card_place::watermelon * unit);
    m_mark.set("counts", card_place::count_width * unit, card_place::wide_count_width * unit);
    GLsizei const quads = frame.detail >= Detail::Card ? 4 : 1;
    m_mark.set("quads", float(quads));
    cards.draw(quads * quad);
}

}
