#pragma once

// A part of the map as the clipboard wants it: table, text or picture.

#include "core/editor/editor.h"

namespace trustline {

CopyToClipboard copy_of_cards(EditorView const& view, Journey const& fragment, CopyForm form);

}
