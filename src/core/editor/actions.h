#pragma once

// Everything a person can do that has a name, once: menus, palette, shortcuts, help and tests read this table.

#include "core/editor/input.h"
#include "core/editor/session.h"

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

class Editor;

struct Shortcut {
    std::string_view key;  // KeyboardEvent.key in lower case, or a code with "code:" in front ("code:Digit1")
    Modifiers modifiers;
};

// The keys of an action: the first one is shown.
class Shortcuts {
public:
    static constexpr std::size_t most = 2;
    constexpr Shortcuts() = default;
    constexpr Shortcuts(std::initializer_list<Shortcut> keys)
    {
        for (auto const& key : keys)
            m_keys[m_count++] = key;
    }
    constexpr Shortcut const* begin() const { return m_keys; }
    constexpr Shortcut const* end() const { return m_keys + m_count; }
    constexpr bool empty() const { return m_count == 0; }
    constexpr Shortcut const& front() const { return m_keys[0]; }
    constexpr Shortcut const& operator[](std::size_t at) const { return m_keys[at]; }

private:
    Shortcut m_keys[most];
    std::uint8_t m_count = 0;
};

// Plain data: the table of actions is there without being made.
struct Action {
    std::string_view id;      // "add-touchpoint"
    std::string_view label;   // English, a key of the translations: "Add touchpoint"; … when more will be asked
    std::string_view hint;    // one sentence, or empty
    std::string_view group;   // of help and menus: "Map", "Edit", "View" …
    std::string_view icon;    // name of an icon of the look, or empty
    Shortcuts shortcuts;
    bool (*is_enabled)(Editor const&);
    void (*run)(Editor&);
};

std::span<Action const> all_actions();
Action const* find_action(std::string_view id);
// The action that a key press asks for. Letters alone count only where they are shortcuts.
Action const* action_for(KeyDown const& key, Session const& session);
// Those of the table, unless somebody chose others for this browser.
Shortcuts shortcuts_of(Action const& action, Session const& session);
// What a press would be as a shortcut; none for keys that only hold others (Shift, Ctrl) or belong to the system.
std::optional<KeyChoice> shortcut_in(KeyDown const& key, std::string_view action);
// Whom these keys belong to already, but for the action itself.
Action const* owner_of(KeyChoice const& keys, Session const& session);
// "Ctrl+Z", on a Mac "⌘Z".
std::string shown(Shortcut const& shortcut, bool is_mac);

}
