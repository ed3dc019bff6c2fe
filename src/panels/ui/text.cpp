#include "panels/ui/text.h"

#include "panels/ui/memory.h"
#include "panels/ui/scaled_text.h"
#include "panels/ui/tooltip.h"

#include <imgui.h>

#include <cmath>

namespace trustline::ui {

namespace {

struct Measure {
    float em, line;
};

// The type scale of the look: em and height of a line in CSS pixels.
constexpr Measure scale_of_types[] { { 11, 14 }, { 12, 16 }, { 13, 18 }, { 15, 20 }, { 18, 24 }, { 24, 30 }, { 30, 38 } };
constexpr Measure scale_for_fingers[] { { 12, 16 }, { 13, 18 }, { 15, 20 }, { 16, 22 }, { 20, 26 }, { 24, 30 }, { 28, 36 } };
constexpr float smallest_chinese = 12;
constexpr float smallest_on_projector = 15;

Measure const& measure_of(Ui const& ui, Type type)
{
    return (ui.is_touch ? scale_for_fingers : scale_of_types)[std::size_t(type)];
}

ImFont* font_of(Fonts const& fonts, bool is_bold)
{
    return is_bold ? fonts.semibold : fonts.regular;
}

std::size_t key_of(std::string_view text, float width, Lettering const& lettering, float em, std::size_t most_lines)
{
    std::size_t key = std::hash<std::string_view> {}(text);
    for (std::size_t const part : { std::size_t(width), std::size_t(lettering.is_bold), std::size_t(em * 4), most_lines })
        key = key * 1'000'003 + part;
    return key;
}

}

float em_of(Ui const& ui, Type type)
{
    float em = measure_of(ui, type).em;
    if (ui.is_chinese)
        em = std::max(em, smallest_chinese);
    if (ui.scale > 1)
        em = std::max(std::round(em * ui.scale), smallest_on_projector);
    return em;
}

float line_of(Ui const& ui, Type type)
{
    return std::round(measure_of(ui, type).line * ui.scale) + (ui.is_chinese ? 2 : 0);
}

float run_width(Fonts const& fonts, std::string_view text, float em, bool is_bold)
{
    if (text.empty())
        return 0;
    return font_of(fonts, is_bold)->CalcTextSizeA(font_size_for_em(em), FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

float text_width(Ui const& ui, std::string_view text, Type type, bool is_bold)
{
    return std::ceil(run_width(ui.fonts, text, em_of(ui, type), is_bold));
}

float text_width(Ui const& ui, std::string_view text, Lettering const& lettering)
{
    return text_width(ui, text, lettering.type, lettering.is_bold);
}

MeasureText measure_with(Fonts const& fonts)
{
    return [fonts](std::string_view text, TextStyle const& style) { return run_width(fonts, text, style.em, style.is_bold); };
}

void draw_run(Ui const& ui, ImDrawList& list, Vec2 top_left, std::string_view text, Lettering const& lettering)
{
    if (text.empty())
        return;
    if (ui.memory.drawn_words)
        ui.memory.drawn_words->emplace_back(text);
    float const size = font_size_for_em(em_of(ui, lettering.type));
    float const y = top_left.y + std::ceil((line_of(ui, lettering.type) - size) / 2);
    list.AddText(font_of(ui.fonts, lettering.is_bold), size, { std::round(top_left.x), std::round(y) }, packed(lettering.colour), text.data(), text.data() + text.size());
}

namespace {

void note_cut(Ui& ui, std::string_view words)
{
    if (ui.memory.cut_words)
        ui.memory.cut_words->emplace_back(words);
}

}

Rect label(Ui& ui, Rect const& box, std::string_view words, Lettering const& lettering)
{
    float const line = line_of(ui, lettering.type);
    float width = text_width(ui, words, lettering);
    std::string shorter;
    std::string_view shown = words;
    if (width > box.width + 0.5f) {
        shorter = shortened(words, { em_of(ui, lettering.type), lettering.is_bold }, std::max(box.width, 0.0f), measure_with(ui.fonts));
        shown = shorter;
        width = text_width(ui, shown, lettering);
        tooltip_over(ui, box, words);
        note_cut(ui, words);
    }
    float x = box.x;
    if (lettering.align == Align::Centre)
        x += std::max(0.0f, std::round((box.width - width) / 2));
    if (lettering.align == Align::Right)
        x += std::max(0.0f, box.width - width);
    float const y = std::round(box.y + (box.height - line) / 2);
    draw_run(ui, draw_list(), { x, y }, shown, lettering);
    return { x, y, width, line };
}

std::vector<std::string> const& lines_of(Ui& ui, std::string_view words, float width, Lettering const& lettering, std::size_t most_lines)
{
    constexpr std::size_t no_limit = 1'000;
    float const em = em_of(ui, lettering.type);
    auto& entry = ui.memory.wrapped[key_of(words, width, lettering, em, most_lines)];
    if (entry.used_in_frame == 0)
        entry.lines = wrapped(words, { em, lettering.is_bold }, width, most_lines ? most_lines : no_limit, measure_with(ui.fonts));
    entry.used_in_frame = ui.memory.frame;
    return entry.lines;
}

float longest_word_width(Ui const& ui, std::string_view words, Lettering const& lettering)
{
    float longest = 0;
    while (!words.empty()) {
        auto const end = std::min(words.find(' '), words.size());
        longest = std::max(longest, text_width(ui, words.substr(0, end), lettering));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return ui.is_chinese ? 0 : longest;
}

float paragraph_height(Ui& ui, std::string_view words, float width, Lettering const& lettering, std::size_t most_lines)
{
    return float(lines_of(ui, words, width, lettering, most_lines).size()) * line_of(ui, lettering.type);
}

Rect text(Ui& ui, Rect const& box, std::string_view words, Lettering const& lettering)
{
    auto const place = label(ui, box, words, lettering);
    mirror_text(ui, place, words);
    return place;
}

namespace {

// Answers where the lines are.
Rect draw_lines(Ui& ui, Vec2 top_left, float width, std::string_view words, Lettering const& lettering, std::size_t most_lines)
{
    auto const& lines = lines_of(ui, words, width, lettering, most_lines);
    float const line = line_of(ui, lettering.type);
    float y = top_left.y;
    for (auto const& words_of_line : lines) {
        label(ui, { top_left.x, y, width, line }, words_of_line, lettering);
        y += line;
    }
    Rect const box { top_left.x, top_left.y, width, y - top_left.y };
    if (most_lines && !lines.empty() && lines.back().ends_with("\u2026") && !words.ends_with("\u2026")) {
        tooltip_over(ui, box, words);
        note_cut(ui, words);
    }
    return box;
}

}

float whole_words(Ui& ui, Vec2 top_left, float width, std::string_view words, Lettering const& lettering, std::size_t most_lines)
{
    if (longest_word_width(ui, words, lettering) <= width)
        return draw_lines(ui, top_left, width, words, lettering, most_lines).height;
    TextStyle const style { em_of(ui, lettering.type), lettering.is_bold };
    std::string narrow;
    for (auto rest = words; !rest.empty();) {
        auto const end = std::min(rest.find(' '), rest.size());
        narrow += (narrow.empty() ? "" : " ") + shortened(rest.substr(0, end), style, width, measure_with(ui.fonts));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    auto const box = draw_lines(ui, top_left, width, narrow, lettering, most_lines);
    tooltip_over(ui, box, words);
    note_cut(ui, words);
    return box.height;
}

void label_lines(Ui& ui, Rect const& box, std::string_view words, Lettering const& lettering)
{
    float const line = line_of(ui, lettering.type);
    auto const most = std::size_t(box.height / line);
    if (most < 2 || text_width(ui, words, lettering) <= box.width) {
        label(ui, box, words, lettering);
        return;
    }
    float const height = paragraph_height(ui, words, box.width, lettering, most);
    draw_lines(ui, { box.x, std::round(box.y + (box.height - height) / 2) }, box.width, words, lettering, most);
}

float paragraph(Ui& ui, Vec2 top_left, float width, std::string_view words, Lettering const& lettering, std::size_t most_lines)
{
    auto const box = draw_lines(ui, top_left, width, words, lettering, most_lines);
    mirror_text(ui, box, words);
    return box.height;
}

float heading_lines(Ui& ui, Vec2 top_left, float width, std::string_view words, int level, Lettering const& lettering)
{
    auto const box = draw_lines(ui, top_left, width, words, lettering, 0);
    mirror_text(ui, box, words, Role::Heading);
    ui.mirror.last()->level = level;
    return box.height;
}

void heading(Ui& ui, Rect const& box, std::string_view words, int level, Lettering const& lettering)
{
    auto const place = label(ui, box, words, lettering);
    mirror_text(ui, place, words, Role::Heading);
    ui.mirror.last()->level = level;
}

void mirror_text(Ui& ui, Rect const& box, std::string_view words, Role role)
{
    MirrorNode node;
    node.id = ImGui::GetID(words.data(), words.data() + words.size());
    node.role = role;
    node.name = words;
    node.rect_in_screen = visible_part(box);
    ui.mirror.add(std::move(node));
}

}
