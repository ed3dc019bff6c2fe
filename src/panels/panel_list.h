#pragma once

// Every panel, once. draw_panels calls them in this order.

#include "panels/panel.h"

namespace trustline {

class BoardPainter;

void start_panel(Panel& panel);

void board_panel(Panel& panel, BoardPainter& painter);
void search_bar(Panel& panel);
void minimap_panel(Panel& panel);
void presentation_panel(Panel& panel); // its words and buttons; with hidden panels alone, the button that shows them
void top_bar(Panel& panel);
void read_only_banner(Panel& panel);
void tool_rail(Panel& panel);
void zoom_control(Panel& panel);
void legend_panel(Panel& panel);
void bottom_bar(Panel& panel);
void inspector(Panel& panel);

void overview_panel(Panel& panel);
void personas_panel(Panel& panel);
void services_panel(Panel& panel);
void rounds_panel(Panel& panel);
void tensions_panel(Panel& panel);
void insights_panel(Panel& panel);
void map_details_panel(Panel& panel);
void palette_panel(Panel& panel);
void shortcuts_panel(Panel& panel);
void confirm_replace_panel(Panel& panel);
void survey_panel(Panel& panel);
void rows_panel(Panel& panel);
void toast_panel(Panel& panel);

}
