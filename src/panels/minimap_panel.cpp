// The whole map in small, with a frame around what is seen, on a surface of its own: it moves more often than the map changes.
// A press or a drag leads there.

#include "core/editor/board_frame.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float most_map_width = 200, most_map_height = 132, least_map_height = 20;
constexpr float map_margin = 6;
constexpr float strip_height = 22, strip_gap = 5; // of the trust line
constexpr float trust_width = 1.5f;
// Cards that are smaller share a place of this size.
constexpr float place_size = 3;

Vec2 minimap_size(Panel const& panel)
{
    auto const& bounds = panel.view.layout.bounds;
    float const width = panel.ui.px(most_map_width), height = panel.ui.px(most_map_height);
    float const scale = std::min(width / std::max(1.0f, bounds.width), height / std::max(1.0f, bounds.height));
    return { std::max(panel.ui.px(60), std::round(bounds.width * scale)), std::max(panel.ui.px(least_map_height), std::round(bounds.height * scale)) };
}

Transform minimap_from_board(MinimapInHand const& map)
{
    float const zoom = std::min(map.size.x / std::max(1.0f, map.map_in_board.width), map.size.y / std::max(1.0f, map.map_in_board.height));
    return { zoom, Vec2 { map.size.x / 2, map.size.y / 2 } - map.map_in_board.centre() * zoom };
}

// The mean of the colours that fall onto one place.
struct Mix {
    std::uint32_t red = 0, green = 0, blue = 0, count = 0, unscored = 0;

    void add(std::uint32_t packed)
    {
        red += packed & 255;
        green += packed >> 8 & 255;
        blue += packed >> 16 & 255;
        ++count;
    }
    Colour mean() const { return { std::uint8_t(red / count), std::uint8_t(green / count), std::uint8_t(blue / count), 255 }; }
};

// Where the line is above one pixel of the strip.
struct Stretch {
    float low = 1, high = 0; // none yet: low is above high
    std::uint32_t colour = 0;
};

// Once a scene: a stretch a pixel, however long the line is; neighbours at the same height are one.
void gather_trust(Panel& panel, MinimapInHand& map)
{
    auto const& scene = panel.view.scene;
    auto const& line = scene.trust_line_coarse.empty() ? scene.trust_line : scene.trust_line_coarse;
    auto const to_map = minimap_from_board(map);
    float const height = panel.ui.px(strip_height) - trust_width, range = std::max(1.0f, scene.trust_highest - scene.trust_lowest);
    map.zero = height * scene.trust_highest / range;
    std::vector<Stretch> stretches(std::size_t(map.size.x) + 1);
    for (auto const& box : line) {
        float const left = (to_map * Vec2 { box.rect[0], 0 }).x, right = (to_map * Vec2 { box.rect[0] + box.rect[2], 0 }).x;
        float const high = height * (scene.trust_highest - box.rect[1] - box.rect[3]) / range, low = height * (scene.trust_highest - box.rect[1]) / range;
        auto const last = std::min(stretches.size() - 1, std::size_t(std::max(0.0f, right)));
        for (auto at = std::size_t(std::max(0.0f, left)); at <= last; ++at) {
            auto& stretch = stretches[at];
            bool const is_first = stretch.low > stretch.high;
            stretch = { is_first ? high : std::min(stretch.low, high), is_first ? low : std::max(stretch.high, low), box.fill };
        }
    }
    map.trust.clear();
    for (std::size_t at = 0; at < stretches.size(); ++at) {
        auto const& stretch = stretches[at];
        if (stretch.low > stretch.high)
            continue;
        Rect const rect { float(at), stretch.low, 1, stretch.high - stretch.low + trust_width };
        auto* before = map.trust.empty() ? nullptr : &map.trust.back();
        if (before && before->colour == stretch.colour && before->rect.y == rect.y && before->rect.height == rect.height && before->rect.right() == rect.x)
            before->rect.width += 1;
        else
            map.trust.push_back({ rect, stretch.colour });
    }
}

// Once a scene: at most as many places as the minimap has room for, however many cards there are.
void gather_places(Panel& panel, MinimapInHand& map)
{
    auto const to_map = minimap_from_board(map);
    auto const columns = std::size_t(map.size.x / place_size) + 1, rows = std::size_t(map.size.y / place_size) + 1;
    std::vector<Mix> mixes(columns * rows);
    bool const is_fine = card_size.x * to_map.zoom >= 2 * place_size;
    map.places.clear();
    for (auto const& card : panel.view.scene.cards) {
        auto const colour = card.band >> 24 ? card.band | 0xFF000000u : 0;
        auto const at = to_map * Vec2 { card.position[0], card.position[1] };
        if (is_fine) {
            map.places.push_back({ { at.x, at.y, card_size.x * to_map.zoom, card_size.y * to_map.zoom }, colour });
            continue;
        }
        auto const column = std::min(columns - 1, std::size_t(std::max(0.0f, at.x / place_size))), row = std::min(rows - 1, std::size_t(std::max(0.0f, at.y / place_size)));
        if (colour)
            mixes[row * columns + column].add(colour);
        else
            ++mixes[row * columns + column].unscored;
    }
    for (std::size_t place = 0; place < mixes.size(); ++place) {
        Rect const rect { float(place % columns) * place_size, float(place / columns) * place_size, place_size, place_size };
        if (mixes[place].count > 0)
            map.places.push_back({ rect, mixes[place].mean().packed() });
        else if (mixes[place].unscored > 0)
            map.places.push_back({ rect, 0 });
    }
}

bool is_whole_map_seen(Panel const& panel)
{
    auto const map = panel.session().screen_from_board * panel.view.layout.bounds;
    auto const area = cards_area_in_screen(panel.session()).inflated(2);
    return map.x >= area.x && map.y >= area.y && map.right() <= area.right() && map.bottom() <= area.bottom();
}

void lead_there(Panel& panel, Rect const& box, Transform const& to_map)
{
    auto const mouse = ImGui::GetIO().MousePos;
    Vec2 const wanted = to_map.inverse() * (Vec2 { mouse.x, mouse.y } - box.top_left());
    auto const by = cards_area_in_screen(panel.session()).centre() - panel.session().screen_from_board * wanted;
    if (std::abs(by.x) >= 1 || std::abs(by.y) >= 1)
        panel.wishes.push(PanBy { by });
}

void draw_trust(Panel& panel, ImDrawList& list, Rect const& strip, MinimapInHand const& map)
{
    ui::dashed_line(list, { strip.x, strip.y + map.zero + trust_width / 2 }, { strip.right(), strip.y + map.zero + trust_width / 2 }, panel.tokens().faint, 1, 1, 3);
    for (auto const& place : map.trust) {
        auto const rect = place.rect.moved(strip.top_left());
        list.AddRectFilled(ui::to_imgui(rect.top_left()), { rect.right(), rect.bottom() }, place.colour);
    }
}

void draw_map(Panel& panel, ImDrawList& list, Vec2 corner, MinimapInHand const& map)
{
    for (auto const& place : map.places) {
        auto const rect = place.rect.moved(corner);
        if (place.colour)
            list.AddRectFilled(ui::to_imgui(rect.top_left()), { rect.right(), rect.bottom() }, place.colour);
        else // not scored: an outline, as on the board
            list.AddRect(ui::to_imgui(rect.top_left()), { rect.right(), rect.bottom() }, panel.tokens().faint.packed());
    }
}

void draw_frame(Panel& panel, Rect const& box, Transform const& to_map)
{
    ui::begin_surface(panel.ui, "minimap_frame", box, { .takes_pointer = false });
    auto& list = ui::draw_list();
    auto const seen = (to_map * (panel.session().screen_from_board.inverse() * cards_area_in_screen(panel.session()))).moved(box.top_left());
    auto const frame = rect_between({ std::clamp(seen.x, box.x, box.right() - 4), std::clamp(seen.y, box.y, box.bottom() - 4) },
        { std::clamp(seen.right(), box.x + 4, box.right()), std::clamp(seen.bottom(), box.y + 4, box.bottom()) });
    ui::fill_box(list, frame, 3, with_alpha(panel.tokens().accent, 0.12f));
    ui::stroke_box(list, frame, 3, panel.tokens().accent, 2);
    ui::end_surface(panel.ui);
}

// The trust line above the map, where there is one.
void draw_surface(Panel& panel, Rect const& box, Rect const& trust, Rect const& inner, Transform const& to_map)
{
    auto& ui = panel.ui;
    ui::begin_surface(ui, "minimap", box, { .fill = panel.tokens().panel, .corner = ui.px(12), .elevation = 3 });
    if (trust.height > 0)
        draw_trust(panel, ui::draw_list(), trust, panel.state.minimap);
    auto const item = ui::item(ui, inner, { .role = ui::Role::Image, .name = panel.say("Minimap"), .description = panel.say("The whole map in small; the frame is what is seen"), .reacts_on_press = true, .is_walked_to = false, .ring_corner = 4 });
    auto const& io = ImGui::GetIO();
    if (item.is_held && (ImGui::IsItemActivated() || io.MouseDelta.x != 0 || io.MouseDelta.y != 0))
        lead_there(panel, inner, to_map);
    if (item.is_hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right))
        panel.state.menu_wanted = MenuWanted { {}, { io.MousePos.x, io.MousePos.y }, false, MenuAbout::Minimap };
    draw_map(panel, ui::draw_list(), inner.top_left(), panel.state.minimap);
    ui::end_surface(ui);
}

}

void minimap_panel(Panel& panel)
{
    bool const has_use = !panel.view.layout.cards.empty() && !is_whole_map_seen(panel);
    auto& ui = panel.ui;
    auto const& board = panel.page.board;
    auto const size = minimap_size(panel);
    float const zoom_height = ui::button_height(ui) + ui.px(4), padding = ui.px(map_margin);
    constexpr float least_share = 3; // of the cards' height
    float const strip_and_gap = ui.px(strip_height) + ui.px(strip_gap), without_strip = size.y + 2 * padding;
    bool const has_strip = !panel.view.scene.trust_line.empty() && panel.page.cards.height > least_share * (without_strip + strip_and_gap);
    float const strip = has_strip ? strip_and_gap : 0, height = without_strip + strip;
    Rect const box { board.right() - size.x - 2 * padding - ui.px(12), board.bottom() - zoom_height - ui.px(20) - height, size.x + 2 * padding, height };
    // Not on a phone, nor where it would cover what it shows; and out of the way of a hand that drags.
    bool const has_room = !panel.page.is_narrow && panel.page.cards.height > least_share * box.height && panel.page.cards.width > 2 * box.width;
    if (!has_use || !has_room || !panel.view.editor.dragged().empty())
        return;
    auto& map = panel.state.minimap;
    auto const number = panel.view.editor.scene_number();
    bool const is_another = map.scene_number != number || map.size != size;
    if (is_another) {
        map.scene_number = number;
        map.size = size;
        map.map_in_board = panel.view.layout.bounds;
        gather_places(panel, map);
        gather_trust(panel, map);
    }
    Rect inner = ui::inset(box, padding, padding);
    auto const trust = strip > 0 ? ui::cut_top(inner, ui.px(strip_height), ui.px(strip_gap)) : Rect {};
    auto const to_map = minimap_from_board(map);
    if (is_another || !ui::keep_surface(ui, "minimap"))
        draw_surface(panel, box, trust, inner, to_map);
    draw_frame(panel, inner, to_map);
}

}
