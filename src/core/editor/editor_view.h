#pragma once

// Read-only, good until the next Editor::run. What panels and tools get: there is no way to the journey but a wish.

#include "core/edit/history.h"
#include "core/editor/session.h"
#include "core/layout/board.h"
#include "core/measure/measures.h"
#include "core/scene/scene.h"

#include <string>
#include <string_view>

namespace trustline {

class Editor;

class EditorView {
public:
    Journey const& journey;
    Measures const& measures;
    BoardLayout const& layout;
    Scene const& scene;
    Session const& session;
    History const& history;
    Tokens const& tokens;
    double now_ms;

    std::string_view say(std::string_view english) const;       // in the interface language
    std::string say(Error const& sentence) const;               // with arguments
    Touchpoint const* only_selected_touchpoint() const;         // null unless exactly one touchpoint is selected
    bool is_enabled(std::string_view action_id) const;

    Editor const& editor;
};

}
