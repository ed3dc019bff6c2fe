#pragma once

// Cards of the start page: templates and last maps.

#include "panels/column.h"

namespace trustline {

inline constexpr float gallery_card_height = 214;
inline constexpr float recent_card_height = 112;

// Which of the templates are shown: those in the interface language first, then what is only there in English.
std::vector<Template const*> templates_shown(Session const& session);
// So many columns, all of the same width; the height they took.
float template_cards(Panel& panel, Vec2 top_left, float width, int columns, bool with_empty_map);
float recent_cards(Panel& panel, Vec2 top_left, float width, int columns);

}
