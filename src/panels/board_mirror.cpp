#include "panels/board_parts.h"

#include "core/base/text.h"
#include "core/editor/gap_plus.h"
#include "core/editor/selection.h"
#include "core/journey/names.h"
#include "core/scene/card_text.h"
#include "panels/ui/text.h"
#include "panels/ui/text_field.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace trustline {

namespace {

constexpr std::size_t most_cards = 400;

ImGuiID node_id(RecordId const& id)
{
    return ImHashStr(id.text.c_str(), id.text.size(), 0x5EED);
}

std::string spoken_touchpoint(Panel& panel, Touchpoint const& touchpoint)
{
    auto const* stage = panel.view.journey.find(touchpoint.stage);
    auto const* lane = panel.view.journey.find(touchpoint.lane);
    std::string words = touchpoint.title;
    for (auto const* place : { stage ? &stage->title : nullptr, lane ? &lane->title : nullptr }) {
        if (place)
            words += ", " + *place;
    }
    if (touchpoint.moment_of_truth)
        words += ", " + std::string(panel.say("moment of truth"));
    auto const found = panel.view.measures.rater.touchpoints.find(touchpoint.id);
    if (found != panel.view.measures.rater.touchpoints.end())
        words += ", " + spoken_gap(panel, found->second);
    return words;
}

// Only one node of the page has the focus: not the card while its title is typed or its dimensions are scored.
bool has_board_focus(Panel const& panel)
{
    bool const is_row_focused = panel.session().is_scoring && !panel.ui.is_touch;
    return !panel.state.wants_keys && !ui::is_typing(panel.ui) && !is_row_focused;
}

void add_node(Panel& panel, RecordId const& id, std::string name, Rect const& rect, std::string_view description)
{
    auto& mirror = panel.ui.mirror;
    ui::MirrorNode node;
    node.id = node_id(id);
    node.role = ui::Role::Button;
    node.name = std::move(name);
    node.description = description;
    node.rect_in_screen = clipped(rect, panel.page.cards);
    node.is_selected = panel.session().is_selected(id);
    node.is_focused = focus_of(panel.session()) == id && has_board_focus(panel);
    auto const event = mirror.take_event(node.id);
    mirror.add(std::move(node));
    if (!event || (event->kind != ui::MirrorEvent::Kind::Activate && event->kind != ui::MirrorEvent::Kind::Focus))
        return;
    panel.wishes.push(Select { { id } });
    ImGui::FocusWindow(nullptr);
}

// The plus is a node only while it is shown: between two cards.
void add_plus(Panel& panel)
{
    auto const at = plus_in_screen(panel.session(), panel.view.layout);
    if (!at)
        return;
    auto const& layout = panel.view.layout;
    auto const next = layout.card_of.at(panel.session().hovered_gap);
    auto const* before = panel.view.journey.find(layout.cards[next - 1].id);
    auto const* after = panel.view.journey.find(layout.cards[next].id);
    if (!before || !after)
        return;
    auto& mirror = panel.ui.mirror;
    ui::MirrorNode node;
    node.id = ImHashStr("plus", 0, 0x5EED);
    node.role = ui::Role::Button;
    node.name = panel.say("Add a touchpoint between “{0}” and “{1}”", { before->title, after->title });
    node.rect_in_screen = clipped(ui::centred({ at->x, at->y, 0, 0 }, plus_size + 4, plus_size + 4), panel.page.cards);
    auto const event = mirror.take_event(node.id);
    mirror.add(std::move(node));
    if (event && event->kind == ui::MirrorEvent::Kind::Activate)
        add_touchpoint_at(panel, { after->stage, after->lane, after->id });
}

void add_card(Panel& panel, VisibleBoard const& board, std::uint32_t card, std::string_view description)
{
    if (auto const* touchpoint = panel.view.journey.find(panel.view.layout.cards[card].id))
        add_node(panel, touchpoint->id, spoken_touchpoint(panel, *touchpoint), card_in_screen(panel, board, card), touchpoint->is_locked ? panel.say("Locked") : description);
}

}

Rect clipped(Rect const& rect, Rect const& clip)
{
    float const left = std::max(rect.x, clip.x), top = std::max(rect.y, clip.y);
    float const right = std::min(rect.right(), clip.right()), bottom = std::min(rect.bottom(), clip.bottom());
    return { left, top, std::max(0.0f, right - left), std::max(0.0f, bottom - top) };
}

std::string spoken_gap(Panel& panel, RaterResult const& result)
{
    if (result.overall.weighted)
        return panel.say("gap {0}", { panel.gap(*result.overall.weighted) });
    if (result.overall.perception)
        return panel.say("perceived {0}", { panel.number(*result.overall.perception) });
    return std::string(panel.say("not scored"));
}

void mirror_board(Panel& panel, VisibleBoard const& board)
{
    auto const description = panel.say("Enter renames, S scores, M marks a moment of truth, arrows lead to the neighbours");
    auto const& layout = panel.view.layout;
    auto const focus = layout.card_of.find(focus_of(panel.session()));
    std::size_t count = 0;
    bool has_focus = false;
    for (auto const card : board.cards) {
        if (count++ == most_cards)
            break;
        has_focus |= focus != layout.card_of.end() && focus->second == card;
        add_card(panel, board, card, description);
    }
    if (focus != layout.card_of.end() && !has_focus)
        add_card(panel, board, focus->second, description);
    for (auto const& note : layout.notes) {
        auto const rect = board.screen_from_board * note.rect;
        auto const* record = panel.view.journey.find(note.id);
        if (record && board.detail >= Detail::Label && rect.intersects(board.clip))
            add_node(panel, note.id, panel.say("Note: {0}", { record->text }), rect, record->is_locked ? panel.say("Locked") : std::string_view());
    }
    add_plus(panel);
}

}
