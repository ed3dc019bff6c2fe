#include "panels/ui/tooltip.h"

#include "panels/ui/memory.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"

#include <imgui.h>

namespace trustline::ui {

namespace {

constexpr double rest_ms = 450;
constexpr float widest = 260;
constexpr float distance = 8;

void offer(Ui& ui, std::uint32_t id, Rect const& anchor, std::string_view words, std::string_view shortcut)
{
    auto& tip = ui.memory.tip;
    if (tip.id != id) {
        tip.id = id;
        tip.since_ms = ui.now_ms;
    }
    tip.was_seen = true;
    tip.anchor = anchor;
    tip.words = words;
    tip.shortcut = shortcut;
}

Rect place_beside(Ui const& ui, Rect const& anchor, float width, float height)
{
    float x = anchor.x + (anchor.width - width) / 2;
    float y = anchor.bottom() + distance;
    if (y + height > ui.page.y - 4)
        y = anchor.y - distance - height;
    x = std::clamp(x, 4.0f, std::max(4.0f, ui.page.x - width - 4));
    return snapped(Rect { x, std::max(4.0f, y), width, height });
}

}

void tooltip(Ui& ui, Item const& item, std::string_view words, std::string_view shortcut)
{
    if ((item.is_hovered && !item.is_held && !ui.is_touch) || item.is_focused)
        offer(ui, item.id, item.rect, words, shortcut);
}

void tooltip_over(Ui& ui, Rect const& box, std::string_view words, std::string_view shortcut)
{
    if (ui.is_touch || words.empty() || !is_pointer_over(box))
        return;
    offer(ui, ImGui::GetID(words.data(), words.data() + words.size()), box, words, shortcut);
}

void draw_tooltip(Ui& ui)
{
    auto& tip = ui.memory.tip;
    if (!tip.was_seen || ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        tip.id = 0;
        return;
    }
    if (ui.now_ms < tip.since_ms + rest_ms) {
        ui.memory.want_frame_at(tip.since_ms + rest_ms);
        return;
    }
    auto& list = *ImGui::GetForegroundDrawList();
    auto const lettering = ui.lettering(Type::Small, ui.tokens.tip_ink);
    auto const key_lettering = ui.lettering(Type::Small, with_alpha(ui.tokens.tip_ink, 0.7f));
    float const line_height = line_of(ui, Type::Small), padding_x = ui.px(8), padding_y = ui.px(6);
    float const key_width = tip.shortcut.empty() ? 0 : text_width(ui, tip.shortcut, Type::Small) + ui.px(12);
    float const whole = text_width(ui, tip.words, Type::Small);
    float const width = std::min(whole, std::min(ui.px(widest), ui.page.x - 16) - key_width);
    auto const& lines = lines_of(ui, tip.words, width + 1, lettering);
    auto const box = place_beside(ui, tip.anchor, width + key_width + 2 * padding_x, float(lines.size()) * line_height + 2 * padding_y);
    fill_box(list, box, 6, ui.tokens.tip);
    Vec2 at { box.x + padding_x, box.y + padding_y };
    for (auto const& words : lines) {
        draw_run(ui, list, at, words, lettering);
        at.y += line_height;
    }
    if (key_width > 0)
        draw_run(ui, list, { box.right() - padding_x - key_width + ui.px(12), box.y + padding_y }, tip.shortcut, key_lettering);
}

}
