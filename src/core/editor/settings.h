#pragma once

// What a person chose for this browser: language, theme and the like. A short text for the page's own store; nothing of a
// map is in it.

#include "core/editor/session.h"

#include <string>
#include <string_view>

namespace trustline {

// A flat object of JSON: {"language":"sv","theme":"dark",…}.
std::string settings_text(Session const& session);
// Takes over what it finds; what it does not understand stays as it is.
void take_settings(Session& session, std::string_view text);

// Switches by name: "letters_are_shortcuts", "inspector_is_open", "has_large_text". False when there is none of that name.
bool set_setting(Session& session, std::string_view name, bool value);

}
