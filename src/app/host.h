#pragma once

// The app's other side: what it tells the page that hosts it. The page answers later, by the functions of App; never while
// one of these is running.

#include "app/mirror_changes.h"
#include "core/editor/host.h"

#include <string>

namespace trustline {

// Where the text field that is being typed into has its caret, in CSS pixels.
struct Caret {
    bool is_wanted = false; // false: nothing is being typed
    Rect rect_in_screen;

    bool operator==(Caret const&) const = default;
};

class Host {
public:
    virtual ~Host() = default;

    virtual void take(HostRequest const& request) = 0;
    virtual void show_mirror(MirrorChanges const& changes) = 0;
    virtual void place_caret(Caret const& caret) = 0;
    virtual void show_pointer(int imgui_cursor) = 0; // ImGuiMouseCursor
};

}
