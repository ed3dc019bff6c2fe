#include "panels/ui/scaled_text.h"

#include "core/base/text.h"

#include <array>
#include <cmath>

namespace trustline::ui {

namespace {

constexpr std::array<float, 10> ladder { 7, 9, 11, 13, 16, 20, 25, 32, 40, 50 };
constexpr float smallest_drawn_em = 6.5f;
constexpr float largest_exact_em = 64; // beyond that a glyph scaled from 50 px is as good
constexpr float measured_em = 104;     // its font size is past the one from which ImGui asks for advances without pictures

float rasterised_em(float em, TextFit fit)
{
    return fit == TextFit::Exact && em <= largest_exact_em ? std::round(em) : ladder_size(em);
}

// For the density of the screen, which only ImGui's current font is told.
ImFontBaked* baked_size(ImFont& font, float em)
{
    return font.GetFontBaked(font_size_for_em(em), std::max(1.0f, ImGui::GetIO().DisplayFramebufferScale.x));
}

// A glyph that is there already, of the step of the ladder that is nearest to the wanted one.
ImFontGlyph const* glyph_of_other_size(ImFont& font, ImWchar code_point, float em, float& found_em)
{
    ImFontGlyph const* best = nullptr;
    for (float const step : ladder) {
        auto* const baked = baked_size(font, step);
        if (!baked->IsGlyphLoaded(code_point) || (best && std::abs(step - em) >= std::abs(found_em - em)))
            continue;
        best = baked->FindGlyph(code_point);
        found_em = step;
    }
    return best;
}

ImFontBaked* measured_size(ImFont& font) { return font.GetFontBaked(font_size_for_em(measured_em)); }

struct Pen {
    ImDrawList& list;
    float x, y; // left end of the glyph and top of the line
    ImU32 colour;
};

void draw_glyph(Pen const& pen, ImFontGlyph const& glyph, float scale)
{
    if (!glyph.Visible)
        return;
    pen.list.PrimReserve(6, 4);
    pen.list.PrimRectUV({ pen.x + glyph.X0 * scale, pen.y + glyph.Y0 * scale }, { pen.x + glyph.X1 * scale, pen.y + glyph.Y1 * scale },
        { glyph.U0, glyph.V0 }, { glyph.U1, glyph.V1 }, glyph.Colored ? pen.colour | ~IM_COL32_A_MASK : pen.colour);
}

// On the grid of device pixels, so that strokes fall where they were rasterised.
float snapped_to_pixel(float position, float pixels) { return std::round(position * pixels) / pixels; }

}

float font_size_for_em(float em) { return std::max(1.0f, std::round(em / 0.80f)); }
float em_for_font_size(float font_size) { return std::max(1.0f, std::round(font_size * 0.80f)); }

float ladder_size(float em)
{
    for (std::size_t step = 0; step + 1 < ladder.size(); ++step)
        if (em * em < ladder[step] * ladder[step + 1]) // nearest as a ratio
            return ladder[step];
    return ladder.back();
}

void draw_text_scaled(ImDrawList& list, ImFont* font, float em, Vec2 top_left, ImU32 colour, std::string_view text, TextFit fit, GlyphBudget* budget)
{
    if (em < smallest_drawn_em || (colour & IM_COL32_A_MASK) == 0)
        return;
    float const step = rasterised_em(em, fit);
    float const scale = em / step;
    auto* const baked = baked_size(*font, step);
    float const pixels = baked->RasterizerDensity;
    Pen pen { list, snapped_to_pixel(top_left.x, pixels), snapped_to_pixel(top_left.y, pixels), colour };

    for (std::size_t at = 0; at < text.size();) {
        auto const code_point = ImWchar(next_code_point(text, at));
        if (budget && !baked->IsGlyphLoaded(code_point)) {
            if (budget->left == 0) {
                budget->is_short = true;
                float other_em = step;
                if (auto const* other = glyph_of_other_size(*font, code_point, step, other_em))
                    draw_glyph(pen, *other, em / other_em);
                pen.x += measured_size(*font)->GetCharAdvance(code_point) * em / measured_em;
                continue;
            }
            --budget->left;
        }
        auto const* glyph = baked->FindGlyph(code_point);
        draw_glyph(pen, *glyph, scale);
        pen.x += glyph->AdvanceX * scale;
    }
}

float scaled_text_width(ImFont* font, float em, std::string_view text)
{
    auto* const baked = measured_size(*font);
    float width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += baked->GetCharAdvance(ImWchar(next_code_point(text, at)));
    return width * em / measured_em;
}

}
