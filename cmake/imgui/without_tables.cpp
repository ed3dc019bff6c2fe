// Dear ImGui without its tables and columns: Trustline has its own. imgui.cpp still calls these from its clean-up paths,
// which would keep 25 kB of the program alive; instead of imgui_tables.cpp this file is compiled. No table and no column
// is ever begun (tests/architecture forbids raw widgets outside panels/ui), so there is nothing to end.

#include "imgui.h"
#include "imgui_internal.h"

namespace ImGui {

void EndTable() { }
void TableEndRow(ImGuiTable*) { }
void TableEndCell(ImGuiTable*) { }
void EndColumns() { }
void PushColumnsBackground() { }
void PopColumnsBackground() { }
void TablePushColumnChannel(int) { }
void TablePopColumnChannel() { }
void TablePushBackgroundChannel() { }
void TablePopBackgroundChannel() { }
void TableGcCompactSettings() { }
void TableGcCompactTransientBuffers(ImGuiTable*) { }
void TableGcCompactTransientBuffers(ImGuiTableTempData*) { }
void TableSettingsAddSettingsHandler() { }

}
