#pragma once

#include "panels/panel.h"

namespace trustline {

// Where the map stands, in words that are true: nothing is called saved that is not.
std::string save_words(Panel const& panel, bool has_detail = true); // otherwise not when, nor to which file
std::string_view save_icon(SaveState state);

}
