#include "panels/ui/theme.h"

#include <imgui.h>

namespace trustline::ui {

void set_switches()
{
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigNavEscapeClearFocusItem = true;
    io.ConfigNavEscapeClearFocusWindow = true;
    io.ConfigInputTextCursorBlink = false;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.ConfigErrorRecoveryEnableTooltip = false;
}

void set_style(Ui const& ui)
{
    auto& style = ImGui::GetStyle();
    style.WindowPadding = { 0, 0 };
    style.WindowMinSize = { 1, 1 };
    style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = style.FrameBorderSize = 0;
    style.WindowRounding = 0;
    style.FrameRounding = 8;
    style.PopupRounding = 12;
    style.GrabRounding = 8;
    style.ScrollbarSize = 8;
    style.ItemSpacing = { 0, 0 };
    style.DisplaySafeAreaPadding = { 0, 0 };
    style.AntiAliasedLinesUseTex = false;
    // Our widgets draw themselves; ImGui's windows stay clear.
    for (auto& colour : style.Colors)
        colour = { 0, 0, 0, 0 };
    style.Colors[ImGuiCol_Text] = ImGui::ColorConvertU32ToFloat4(packed(ui.tokens.ink));
}

}
