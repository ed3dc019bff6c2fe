#pragma once

// The accessible tree of what ImGui drew this frame: assistive tools and the browser tests see these nodes as DOM elements
// with ARIA roles and names. Every widget of panels/ui adds one; so does every card that can be read on the board. The page
// answers with events (activate, type, set a value), which the widgets and the board take in the next frame.

#include "core/base/geometry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace trustline::ui {

enum class Role : std::uint8_t {
    Button, Checkbox, Switch, Radio, RadioGroup, Slider, SpinButton, TextField, Tab, TabList, Menu, MenuItem, ListBox, Option,
    Dialog, Region, Group, Heading, Text, Image, Link, Status, Toolbar,
};

struct MirrorNode {
    std::uint32_t id = 0; // ImGui's id of the widget, or a hash of the record's id
    std::uint32_t parent = 0; // the container it stands in (dialog, tab list, menu …), set by Mirror::add; 0: the page itself
    Role role = Role::Button;
    std::string name;        // translated, without ImGui's ## part
    std::string value;       // text of a field, value of a slider in words
    std::string description; // longer help, shortcut
    Rect rect_in_screen;
    float minimum = 0, maximum = 0, now = 0; // sliders
    int level = 0;                           // headings
    bool is_disabled = false;
    std::optional<bool> is_checked;  // checkbox, switch, radio, pressed state of toggle buttons
    std::optional<bool> is_expanded; // menus and their buttons
    bool is_selected = false;        // tab, option, card
    bool is_focused = false;
    bool is_multiline = false;
    bool is_modal = false;           // dialog: everything outside it is hidden from assistive tools

    bool operator==(MirrorNode const&) const = default;
};

struct MirrorEvent {
    enum class Kind : std::uint8_t { Activate, SetText, SetValue, Focus } kind {};
    std::uint32_t id = 0;
    std::string text;
    float value = 0;
};

class Mirror {
public:
    void begin_frame();
    // Ids stay unique within a frame: a second node with the same id (the same words twice) gets another one.
    void add(MirrorNode node);
    MirrorNode* last(); // the node added last, to describe it further
    // What is added between the two stands inside the node: options in their list, fields in their dialog.
    void begin_inside(std::uint32_t container);
    void end_inside();
    std::vector<MirrorNode> const& nodes() const { return m_nodes; } // of the finished frame, in reading order
    // Drops what was added before: everything outside a modal dialog is out of reach.
    void keep_from(std::size_t first);

    void push_event(MirrorEvent event);
    // The event for this widget, taken out of the queue.
    std::optional<MirrorEvent> take_event(std::uint32_t id);
    void drop_stale_events(); // those nobody took for two frames

private:
    std::vector<MirrorNode> m_nodes;
    std::unordered_set<std::uint32_t> m_ids;
    std::vector<std::uint32_t> m_containers; // open ones, innermost last
    std::vector<std::pair<MirrorEvent, int>> m_events;
};

}
