#include "support/imgui_fixed_font.h"

#include <imgui_internal.h>

#include <cmath>

namespace trustline {

namespace {

float em_of(float font_size) { return std::round(font_size * 0.80f); }

bool has_any_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }
bool begin_source(ImFontAtlas*, ImFontConfig*) { return true; }

bool begin_size(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*)
{
    baked->Ascent = std::round(baked->Size * 0.78f);
    baked->Descent = baked->Ascent - baked->Size;
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point, ImFontGlyph* glyph, float* only_advance)
{
    float const em = em_of(baked->Size);
    float const advance = fixed_font_advance(code_point, em);
    if (only_advance) {
        *only_advance = advance;
        return true;
    }
    glyph->Codepoint = code_point & 0x3FFFFFF;
    glyph->AdvanceX = advance;
    if (advance == 0 || code_point == ' ')
        return true;

    int const width = std::max(1, int(advance) - 1);
    int const height = std::max(1, int(em * 0.7f));
    auto const id = ImFontAtlasPackAddRect(atlas, width, height);
    if (id == ImFontAtlasRectId_Invalid)
        return false;
    auto* const place = ImFontAtlasPackGetRect(atlas, id);
    auto& pixels = atlas->Builder->TempBuffer;
    pixels.resize(width * height);
    for (auto& pixel : pixels)
        pixel = 255;
    glyph->X0 = 0;
    glyph->X1 = float(width);
    glyph->Y0 = baked->Ascent - float(height);
    glyph->Y1 = baked->Ascent;
    glyph->Visible = true;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, place, pixels.Data, ImTextureFormat_Alpha8, width);
    return true;
}

ImFontLoader const* fixed_font_loader()
{
    static ImFontLoader const loader = [] {
        ImFontLoader made;
        made.Name = "fixed";
        made.FontSrcInit = begin_source;
        made.FontSrcContainsGlyph = has_any_glyph;
        made.FontBakedInit = begin_size;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return &loader;
}

}

float fixed_font_advance(char32_t code_point, float em)
{
    bool const is_nothing = code_point < 32 || (code_point >= 0x200B && code_point <= 0x200F) || code_point == 0xFE0F;
    bool const is_wide = (code_point >= 0x1100 && code_point < 0x1160) || (code_point >= 0x2E80 && code_point < 0xD7A4)
        || (code_point >= 0xF900 && code_point < 0xFB00) || (code_point >= 0xFF00 && code_point < 0xFF61) || code_point >= 0x1F000;
    return is_nothing ? 0 : is_wide ? em : em * 0.5f;
}

ImFont* add_fixed_font()
{
    auto* const atlas = ImGui::GetIO().Fonts;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImFontConfig config;
    config.FontLoader = fixed_font_loader();
    config.EllipsisChar = 0x2026;
    config.SizePixels = 16;
    return atlas->AddFont(&config);
}

void serve_textures(bool is_last)
{
    for (auto* const texture : ImGui::GetPlatformIO().Textures) {
        if (is_last || texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}
