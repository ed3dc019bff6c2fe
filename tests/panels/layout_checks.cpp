#include "panels/layout_checks.h"

#include "core/editor/translations.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace trustline {

namespace {

using ui::MirrorNode;
using ui::Role;

bool is_container(Role role)
{
    switch (role) {
    case Role::Region:
    case Role::Group:
    case Role::Dialog:
    case Role::RadioGroup:
    case Role::TabList:
    case Role::Toolbar:
    case Role::Menu:
    case Role::ListBox:
        return true;
    default:
        return false;
    }
}

// Headings, lines and pictures are read, not operated; a button may carry them inside.
bool is_read(Role role)
{
    return role == Role::Text || role == Role::Heading || role == Role::Status || role == Role::Image;
}

bool contains(Rect const& outer, Rect const& inner, float slack)
{
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack && inner.bottom() <= outer.bottom() + slack;
}

std::string told(MirrorNode const& node)
{
    auto const& r = node.rect_in_screen;
    return "“" + node.name + "” at " + std::to_string(std::lround(r.x)) + ", " + std::to_string(std::lround(r.y)) + ", " + std::to_string(std::lround(r.width)) + " × "
        + std::to_string(std::lround(r.height));
}

// Notes go anywhere, links run between cards and end on them: they may lie on them. Everything else of the board keeps clear.
bool lies_freely(PanelDriver const& panel, MirrorNode const& node)
{
    auto const& notes = panel.journey().all<Note>();
    bool const is_note = std::any_of(notes.begin(), notes.end(), [&](auto const& entry) { return node.name.ends_with(entry.second.text) && node.name != entry.second.text; });
    auto const& touchpoints = panel.journey().all<Touchpoint>();
    auto const names = std::count_if(touchpoints.begin(), touchpoints.end(), [&](auto const& entry) { return node.name.find(entry.second.title) != std::string::npos; });
    bool const is_link = node.role == Role::Button && names >= 2;
    bool is_end = false; // a handle of a link
    for (auto const language : { Language::English, Language::Chinese, Language::Swedish }) {
        for (auto const* words : { "Move the start of the link\u2026", "Move the end of the link\u2026" })
            is_end |= node.name == translated(language, words);
    }
    return is_note || is_link || is_end;
}

bool is_in_picture(PanelDriver const& panel, MirrorNode const& node)
{
    auto const& nodes = panel.nodes();
    auto const parent = std::find_if(nodes.begin(), nodes.end(), [&](MirrorNode const& other) { return other.id == node.parent && node.parent != 0; });
    return parent != nodes.end() && parent->role == Role::Group;
}

bool may_overlap(PanelDriver const& panel, MirrorNode const& a, MirrorNode const& b)
{
    if (lies_freely(panel, a) || lies_freely(panel, b))
        return true;
    // One that stands inside the other is a part of it, unless both are operated.
    bool const is_inside = contains(a.rect_in_screen, b.rect_in_screen, 1) || contains(b.rect_in_screen, a.rect_in_screen, 1);
    return is_inside && (is_read(a.role) || is_read(b.role));
}

}

void expect_names_for_everything(PanelDriver const& panel)
{
    for (auto const& node : panel.nodes()) {
        EXPECT_FALSE(node.name.empty()) << "role " << int(node.role) << ", value " << node.value;
        EXPECT_EQ(node.name.find("##"), std::string::npos) << node.name;
    }
}

void expect_nothing_overlaps(PanelDriver const& panel)
{
    constexpr float touching = 0.75f;
    auto const& nodes = panel.nodes();
    for (std::size_t first = 0; first < nodes.size(); ++first) {
        auto const& a = nodes[first];
        if (is_container(a.role) || a.rect_in_screen.is_empty())
            continue;
        for (std::size_t second = first + 1; second < nodes.size(); ++second) {
            auto const& b = nodes[second];
            bool const are_siblings = a.parent == b.parent && !is_container(b.role) && !b.rect_in_screen.is_empty();
            // Dots of a picture stand where their numbers are, also on each other.
            if (are_siblings && !is_in_picture(panel, a) && a.rect_in_screen.inflated(-touching).intersects(b.rect_in_screen.inflated(-touching))) {
                EXPECT_TRUE(may_overlap(panel, a, b)) << told(a) << " and " << told(b);
            }
        }
    }
}

void expect_nothing_sticks_out(PanelDriver const& panel)
{
    std::unordered_map<std::uint32_t, Rect> containers;
    Rect const page { 0, 0, panel.page().x, panel.page().y };
    for (auto const& node : panel.nodes()) {
        if (is_container(node.role))
            containers[node.id] = node.rect_in_screen;
        if (node.rect_in_screen.is_empty())
            continue;
        EXPECT_TRUE(contains(page, node.rect_in_screen, 1)) << told(node) << " is outside of the page";
        auto const parent = containers.find(node.parent);
        // Rows light up a little beyond the column they stand in, never beyond their panel.
        if (parent != containers.end()) {
            EXPECT_TRUE(contains(parent->second, node.rect_in_screen, 1)) << told(node) << " sticks out";
        }
    }
}

}
