#include "app/font_loader.h"

#include "core/base/text.h"

#include <imgui_internal.h>

#include <cmath>
#include <memory>
#include <string>
#include <unordered_map>

extern "C" { // web_fonts.js
void web_font_set_language(char const* code_units, int length);
double web_font_advance(unsigned code_point, int is_bold);
void web_font_box(unsigned code_point, int is_bold, double em, int stretch, int* box);
void web_font_draw(unsigned code_point, int is_bold, double em, int stretch, int is_light, int left, int top, int width, int height, void* pixels);
int web_font_pixels_are_true();
}

namespace trustline {

namespace {

constexpr float ascent_of_line = 0.78f;       // and below it the rest: the same on every system
constexpr float sharp_enough_density = 1.5f;  // below it glyphs are rasterised twice as wide
constexpr std::size_t most_remembered = 30'000;
constexpr int largest_glyph = 512;            // pixels a side

// In ems. Proportional to the size, so that text keeps its shape at every zoom.
class Advances {
public:
    float of(unsigned code_point, bool is_bold)
    {
        if (m_known.size() >= most_remembered)
            m_known.clear();
        auto const [place, is_new] = m_known.try_emplace(code_point | (is_bold ? 1u << 31 : 0));
        if (is_new)
            place->second = float(web_font_advance(code_point, is_bold));
        return place->second;
    }
    void clear() { m_known.clear(); }

private:
    std::unordered_map<unsigned, float> m_known;
};

// What ImGui keeps for us with each weight.
struct WebFont {
    bool is_bold = false;
    bool is_light_text = false;
    std::string language;
    Advances advances;
};

WebFont& font_of(ImFontConfig const& source) { return *static_cast<WebFont*>(source.FontLoaderData); }

// The characters that Unicode says to show nothing for: joiners, marks of direction, variation selectors …
bool is_ignorable(unsigned c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160
        || c == 0x17B4 || c == 0x17B5 || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0xFFA0
        || (c >= 0xFFF0 && c <= 0xFFF8) || (c >= 0x1BCA0 && c <= 0x1BCA3) || (c >= 0x1D173 && c <= 0x1D17A) || (c >= 0xE0000 && c <= 0xE0FFF);
}

// A glyph in colour stays as it is; of any other only the coverage counts. Answers whether it is in colour.
bool keep_colour_or_whiten(unsigned char* pixels, int count, bool is_light_text)
{
    unsigned char const ink = is_light_text ? 255 : 0;
    bool is_coloured = false;
    for (int i = 0; i < count && !is_coloured; ++i) {
        unsigned char const* const pixel = pixels + 4 * i;
        // Faint pixels have lost their exact colour on the way through premultiplication.
        is_coloured = pixel[3] > 64 && (std::abs(pixel[0] - ink) > 24 || std::abs(pixel[1] - ink) > 24 || std::abs(pixel[2] - ink) > 24);
    }
    for (int i = 0; i < count && !is_coloured; ++i)
        pixels[4 * i] = pixels[4 * i + 1] = pixels[4 * i + 2] = 255;
    return is_coloured;
}

bool begin_source(ImFontAtlas*, ImFontConfig* source)
{
    auto font = std::make_unique<WebFont>();
    font->is_bold = source->FontNo == 1;
    source->FontLoaderData = font.release();
    return true;
}

void end_source(ImFontAtlas*, ImFontConfig* source)
{
    delete static_cast<WebFont*>(source->FontLoaderData);
    source->FontLoaderData = nullptr;
}

// The browser always has something to show, if only a box with a number in it.
bool has_any_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool begin_size(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*)
{
    baked->Ascent = std::round(baked->Size * ascent_of_line);
    baked->Descent = baked->Ascent - baked->Size;
    return true;
}

// Puts the picture into the atlas. False when there is no room left.
bool add_picture(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, float em, ImFontGlyph* glyph)
{
    auto const& font = font_of(*source);
    unsigned const code_point = glyph->Codepoint;
    float const density = source->RasterizerDensity * baked->RasterizerDensity;
    int const stretch = density < sharp_enough_density ? 2 : 1;
    int box[4] {};
    web_font_box(code_point, font.is_bold, em * density, stretch, box);
    auto const [left, top, width, height] = box;
    if (width <= 0 || height <= 0 || width > largest_glyph || height > largest_glyph)
        return true;

    auto const id = ImFontAtlasPackAddRect(atlas, width, height);
    if (id == ImFontAtlasRectId_Invalid)
        return false;
    auto& pixels = atlas->Builder->TempBuffer;
    pixels.resize(width * height * 4);
    web_font_draw(code_point, font.is_bold, em * density, stretch, font.is_light_text, left, top, width, height, pixels.Data);
    glyph->Colored = keep_colour_or_whiten(pixels.Data, width * height, font.is_light_text);

    // The base line on a device pixel, when the line's top is.
    float const base_line = std::round(baked->Ascent * density) / density;
    glyph->X0 = float(left) / (density * float(stretch));
    glyph->X1 = float(left + width) / (density * float(stretch));
    glyph->Y0 = base_line + float(top) / density;
    glyph->Y1 = base_line + float(top + height) / density;
    glyph->Visible = true;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, id), pixels.Data, ImTextureFormat_RGBA32, width * 4);
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point, ImFontGlyph* glyph, float* only_advance)
{
    auto& font = font_of(*source);
    float const em = std::max(1.0f, std::round(baked->Size * 0.80f));
    float const advance = is_ignorable(code_point) ? 0 : font.advances.of(code_point, font.is_bold) * em;
    if (only_advance) {
        *only_advance = advance;
        return true;
    }
    glyph->Codepoint = code_point & 0x3FFFFFF;
    glyph->AdvanceX = advance;
    return advance == 0 || add_picture(atlas, source, baked, em, glyph);
}

ImFontLoader const* web_font_loader()
{
    static ImFontLoader const loader = [] {
        ImFontLoader made;
        made.Name = "web";
        made.FontSrcInit = begin_source;
        made.FontSrcDestroy = end_source;
        made.FontSrcContainsGlyph = has_any_glyph;
        made.FontBakedInit = begin_size;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return &loader;
}

ImFont* add_weight(ImFontAtlas& atlas, char const* name, unsigned weight)
{
    ImFontConfig config;
    std::snprintf(config.Name, sizeof config.Name, "%s", name);
    config.FontLoader = web_font_loader();
    config.FontNo = weight;
    config.EllipsisChar = 0x2026;
    config.SizePixels = 16; // the text of panels: 13 px
    return atlas.AddFont(&config);
}

}

ui::Fonts make_web_fonts(ImFontAtlas& atlas)
{
    atlas.TexMaxWidth = atlas.TexMaxHeight = 4096;
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    atlas.SetFontLoader(web_font_loader());
    return { add_weight(atlas, "regular", 0), add_weight(atlas, "semibold", 1) };
}

void set_web_font_style(ImFontAtlas& atlas, bool is_light_text, std::string_view language)
{
    // ImGui tells only its current font how dense the screen is; lists of text name their font themselves.
    for (auto* font : atlas.Fonts)
        font->CurrentRasterizerDensity = std::max(1.0f, ImGui::GetIO().DisplayFramebufferScale.x);

    bool is_changed = false;
    for (auto const& source : atlas.Sources) {
        auto& font = font_of(source);
        if (font.is_light_text == is_light_text && font.language == language)
            continue;
        font.is_light_text = is_light_text;
        font.language = language;
        font.advances.clear();
        is_changed = true;
    }
    if (!is_changed)
        return;
    web_font_set_language(language.data(), int(language.size()));
    ImFontAtlasBuildDiscardBakes(&atlas, 0);
}

bool web_fonts_are_readable() { return web_font_pixels_are_true() != 0; }

MeasureText measure_with_web_fonts()
{
    return [advances = std::make_shared<Advances>()](std::string_view text, TextStyle const& style) {
        float width = 0;
        for (std::size_t at = 0; at < text.size();) {
            unsigned const code_point = next_code_point(text, at);
            if (!is_ignorable(code_point))
                width += advances->of(code_point, style.is_bold);
        }
        return width * style.em;
    };
}

}

// Named by ImGui because its build is told of FreeType, so that its own rasteriser stays out of the binary.
namespace ImGuiFreeType {
ImFontLoader const* GetFontLoader();
ImFontLoader const* GetFontLoader() { return trustline::web_font_loader(); }
}
