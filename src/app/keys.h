#pragma once

// Keys of the page as keys of ImGui.

#include "core/editor/input.h"

#include <imgui.h>

namespace trustline {

// Letters follow what is printed on the key (shortcuts of ImGui's fields: Ctrl+Z), everything else its place.
ImGuiKey imgui_key(std::string const& key, std::string const& code);

}
