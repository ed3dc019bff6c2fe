#pragma once

// The readers and writers of core/exchange, handed to the editor, which stands below them.

#include "core/editor/editor.h"

namespace trustline {

MapCodec map_codec();

}
