#include "panels/action_menu.h"

#include "core/editor/actions.h"
#include "panels/ui/window.h"

#include <cassert>

namespace trustline {

namespace {

// Actions that switch something on and off, or choose one of several, carry a tick.
std::optional<bool> tick_of(Session const& session, std::string_view id)
{
    if (id == "toggle-inspector")
        return session.inspector_is_open;
    if (id == "letter-keys")
        return session.letters_are_shortcuts;
    if (id == "large-text")
        return session.has_large_text;
    constexpr std::string_view themes[] { "theme-system", "theme-light", "theme-dark", "theme-projector", "theme-contrast" };
    for (std::size_t at = 0; at < std::size(themes); ++at) {
        if (id == themes[at])
            return session.theme_choice == ThemeChoice(at);
    }
    constexpr std::string_view languages[] { "language-en", "language-zh", "language-sv" };
    for (std::size_t at = 0; at < std::size(languages); ++at) {
        if (id == languages[at])
            return session.language == Language(at);
    }
    return std::nullopt;
}

}

std::vector<ui::MenuEntry> entries_of(Panel& panel, std::span<std::string_view const> actions, std::vector<std::string_view>& ids)
{
    std::vector<ui::MenuEntry> entries;
    bool begins_group = false;
    for (auto const id : actions) {
        if (id.empty()) {
            begins_group = !entries.empty();
            continue;
        }
        auto const* action = find_action(id);
        assert(action);
        ui::MenuEntry entry { .word = panel.say(action->label), .icon = action->icon, .shortcut = panel.shortcut_of(id) };
        entry.is_disabled = !panel.is_enabled(id);
        entry.is_checked = tick_of(panel.session(), id);
        if (entry.is_checked)
            entry.shortcut.clear();
        entry.begins_group = std::exchange(begins_group, false);
        entries.push_back(std::move(entry));
        ids.push_back(id);
    }
    return entries;
}

void action_menu(Panel& panel, char const* id, Rect const& anchor, std::string_view name, std::initializer_list<std::string_view> actions)
{
    if (!ui::is_popup_open(id))
        return;
    std::vector<std::string_view> ids;
    auto const entries = entries_of(panel, actions, ids);
    if (auto const pressed = ui::menu(panel.ui, id, anchor, name, entries))
        panel.run(ids[*pressed]);
}

}
