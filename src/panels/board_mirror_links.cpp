#include "panels/board_parts.h"

#include "core/editor/selection.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace trustline {

namespace {

constexpr std::size_t most_links = 200;
constexpr float finger = 24; // a node that nobody could hit would be of no use to a pointer

std::string spoken_link(Panel& panel, Link const& link)
{
    auto const* from = panel.view.journey.find(link.from);
    auto const* to = panel.view.journey.find(link.to);
    auto const words = panel.say("Link from {0} to {1}", { from ? from->title : std::string(), to ? to->title : std::string() });
    return link.label.empty() ? words : words + ", " + link.label;
}

Rect middle_of(PlacedLink const& link, Transform const& screen_from_board)
{
    Vec2 const at = screen_from_board * link.middle;
    return { at.x - finger / 2, at.y - finger / 2, finger, finger };
}

void add_link(Panel& panel, Link const& link, Rect const& rect)
{
    ui::MirrorNode node;
    node.id = ImHashStr(link.id.text.c_str(), link.id.text.size(), 0x5EED);
    node.role = ui::Role::Button;
    node.name = spoken_link(panel, link);
    node.rect_in_screen = clipped(rect, panel.page.cards);
    node.is_selected = panel.session().is_selected(link.id);
    node.is_focused = focus_of(panel.session()) == link.id && !panel.state.wants_keys && panel.state.memory.field.id == 0;
    auto const event = panel.ui.mirror.take_event(node.id);
    panel.ui.mirror.add(std::move(node));
    if (!event || (event->kind != ui::MirrorEvent::Kind::Activate && event->kind != ui::MirrorEvent::Kind::Focus))
        return;
    panel.wishes.push(Select { { link.id } });
    ImGui::FocusWindow(nullptr);
}

// Of the one link that is selected: where an end can be taken, and led to another card.
void add_end(Panel& panel, PlacedLink const& placed, std::string_view action, Vec2 end_in_board)
{
    auto const at = panel.session().screen_from_board * end_in_board;
    ui::MirrorNode node;
    node.id = ImHashStr(action.data(), action.size(), ImHashStr(placed.id.text.c_str(), placed.id.text.size()));
    node.role = ui::Role::Button;
    node.name = panel.label_of_action(action);
    node.rect_in_screen = clipped({ at.x - finger / 2, at.y - finger / 2, finger, finger }, panel.page.cards);
    auto const event = panel.ui.mirror.take_event(node.id);
    panel.ui.mirror.add(std::move(node));
    if (event && event->kind == ui::MirrorEvent::Kind::Activate)
        panel.run(action);
}

}

void mirror_links(Panel& panel, VisibleBoard const& board)
{
    // Of many links few are in view: where they are is asked before what they are.
    auto const focus = focus_of(panel.session());
    bool const are_seen = board.detail >= Detail::Label;
    if (!are_seen && focus.is_empty())
        return;
    std::size_t count = 0;
    auto const& layout = panel.view.layout;
    auto candidates = are_seen ? links_in(layout, board.screen_from_board.inverse() * board.clip.inflated(finger)) : std::vector<std::uint32_t> {};
    auto const focused = std::lower_bound(layout.links.begin(), layout.links.end(), focus, [](PlacedLink const& link, RecordId const& id) { return link.id < id; });
    if (focused != layout.links.end() && focused->id == focus)
        candidates.push_back(std::uint32_t(focused - layout.links.begin()));
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (auto const index : candidates) {
        auto const& placed = layout.links[index];
        auto const rect = middle_of(placed, board.screen_from_board);
        bool const is_seen = are_seen && rect.intersects(board.clip) && count < most_links;
        if (!is_seen && (focus.is_empty() || placed.id != focus))
            continue;
        count += is_seen ? 1 : 0;
        auto const* link = panel.view.journey.find(placed.id);
        if (!link)
            continue;
        add_link(panel, *link, rect);
        bool const has_ends = panel.session().selection.size() == 1 && panel.session().is_selected(link->id) && !panel.session().is_read_only;
        if (!has_ends)
            continue;
        add_end(panel, placed, "link-start", placed.start());
        add_end(panel, placed, "link-end", placed.end());
    }
}

}
