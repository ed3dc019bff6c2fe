#include "panels/ui/text_field.h"

#include "core/base/text.h"
#include "panels/ui/memory.h"
#include "panels/ui/scaled_text.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

namespace trustline::ui {

namespace {

using Step = TextEdit::Step;
using Way = TextEdit::Way;

struct Place {
    Rect box;        // of the field
    Rect inner;      // of its letters
    float line = 0;
    float em = 0;
    bool is_bold = false;
};

Place place_of(Ui& ui, Rect const& box, FieldLook const& look)
{
    Place place { box, {}, line_of(ui, look.type), em_of(ui, look.type), look.is_bold };
    float const x = std::round(look.padding * ui.scale);
    float const y = look.is_multiline ? std::max(0.0f, std::min(ui.px(look.padding_above), (box.height - place.line) / 2)) : std::round((box.height - place.line) / 2);
    place.inner = { box.x + x, box.y + y, box.width - 2 * x, box.height - 2 * y };
    return place;
}

TextEdit::Advance advances_of(Ui& ui, Place const& place)
{
    auto* font = place.is_bold ? ui.fonts.semibold : ui.fonts.regular;
    auto* baked = font->GetFontBaked(font_size_for_em(place.em));
    return [baked](char32_t c) { return baked->GetCharAdvance(ImWchar(c)); };
}

void ask_for_text(Ui& ui)
{
    auto const& field = ui.memory.field;
    auto text_now = field.edit.text();
    if (field.wish && (field.asks_always || text_now != field.text_before))
        ui.wishes.push(field.wish(std::move(text_now)));
}

void begin_typing(Ui& ui, Item const& item, std::string_view value, FieldLook const& look, bool selects_all)
{
    finish_orphaned_field(ui); // another field may still hold what was typed
    auto& field = ui.memory.field;
    field = {};
    field.id = item.id;
    field.edit.start(value, look.is_multiline, !look.is_title);
    field.text_before = value;
    field.wish = look.wish;
    field.asks_always = look.asks_always;
    if (selects_all)
        field.edit.select_all();
    auto* window = ImGui::GetCurrentWindow();
    ImGui::SetActiveID(item.id, window);
    ImGui::SetFocusID(item.id, window);
    ImGui::FocusWindow(window);
}

void stop_typing(Ui& ui)
{
    auto& field = ui.memory.field;
    if (ImGui::GetActiveID() == field.id)
        ImGui::ClearActiveID();
    field.id = 0;
    field.wish = nullptr;
}

// The keys that are the field's own as long as it is typed into: neither walking between widgets nor shortcuts get them.
void own_keys(ImGuiID id, bool is_multiline)
{
    auto& g = *ImGui::GetCurrentContext();
    for (auto const key : { ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Home, ImGuiKey_End, ImGuiKey_Enter,
             ImGuiKey_KeypadEnter, ImGuiKey_Escape, ImGuiKey_Backspace, ImGuiKey_Delete, ImGuiKey_PageUp, ImGuiKey_PageDown, ImGuiKey_Space })
        ImGui::SetKeyOwner(key, id);
    g.ActiveIdUsingNavDirMask |= (1 << ImGuiDir_Left) | (1 << ImGuiDir_Right) | (1 << ImGuiDir_Up) | (1 << ImGuiDir_Down);
    if (is_multiline && ImGui::IsItemHovered())
        ImGui::SetKeyOwner(ImGuiKey_MouseWheelY, id);
    g.WantTextInputNextFrame = 1;
}

bool is_pressed(ImGuiKey key, ImGuiID id)
{
    return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id);
}

bool handle_movement(TextEdit& edit, ImGuiID id)
{
    auto const& io = ImGui::GetIO();
    bool const by_word = io.ConfigMacOSXBehaviors ? io.KeyAlt : io.KeyCtrl;
    bool const is_far = io.ConfigMacOSXBehaviors ? io.KeyCtrl : false; // Command
    Step const sideways = by_word ? Step::Word : is_far ? Step::Line : Step::Character;
    struct Key {
        ImGuiKey key;
        Step step;
        Way way;
    };
    Step const updown = is_far ? Step::Text : Step::Row;
    Step const ends = io.KeyCtrl ? Step::Text : Step::Line;
    for (auto const& [key, step, way] : { Key { ImGuiKey_LeftArrow, sideways, Way::Back }, Key { ImGuiKey_RightArrow, sideways, Way::Forward },
             Key { ImGuiKey_UpArrow, updown, Way::Back }, Key { ImGuiKey_DownArrow, updown, Way::Forward },
             Key { ImGuiKey_Home, ends, Way::Back }, Key { ImGuiKey_End, ends, Way::Forward } }) {
        if (is_pressed(key, id)) {
            edit.move(step, way, io.KeyShift);
            return true;
        }
    }
    return false;
}

void copy(TextEdit const& edit)
{
    if (edit.has_selection())
        ImGui::SetClipboardText(edit.selected().c_str());
}

bool handle_clipboard(TextEdit& edit, ImGuiID id)
{
    auto const chord = [id](ImGuiKeyChord keys) { return ImGui::Shortcut(keys, ImGuiInputFlags_Repeat, id); };
    if (chord(ImGuiMod_Ctrl | ImGuiKey_A)) {
        edit.select_all();
    } else if (chord(ImGuiMod_Ctrl | ImGuiKey_C)) {
        copy(edit);
        return false;
    } else if (chord(ImGuiMod_Ctrl | ImGuiKey_X)) {
        copy(edit);
        if (edit.has_selection())
            edit.erase(Step::Character, Way::Back);
    } else if (chord(ImGuiMod_Ctrl | ImGuiKey_V)) {
        if (auto const* pasted = ImGui::GetClipboardText())
            edit.insert(pasted);
    } else if (chord(ImGuiMod_Ctrl | ImGuiKey_Z)) {
        edit.undo();
    } else if (chord(ImGuiMod_Ctrl | ImGuiKey_Y) || chord(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z)) {
        edit.redo();
    } else {
        return false;
    }
    return true;
}

bool handle_erasing(TextEdit& edit, ImGuiID id)
{
    auto const& io = ImGui::GetIO();
    bool const by_word = io.ConfigMacOSXBehaviors ? io.KeyAlt : io.KeyCtrl;
    Step const step = by_word ? Step::Word : Step::Character;
    if (is_pressed(ImGuiKey_Backspace, id))
        edit.erase(step, Way::Back);
    else if (is_pressed(ImGuiKey_Delete, id))
        edit.erase(step, Way::Forward);
    else
        return false;
    return true;
}

bool handle_letters(TextEdit& edit, std::size_t most_characters)
{
    auto const& io = ImGui::GetIO();
    // Ctrl with a letter is a shortcut, but AltGr (Ctrl and Alt) types.
    bool const is_shortcut = (io.KeyCtrl && !io.KeyAlt) || (io.ConfigMacOSXBehaviors && io.KeyCtrl);
    bool has_typed = false;
    std::string letters;
    for (int i = 0; i < io.InputQueueCharacters.Size && !is_shortcut; ++i) {
        auto const c = char32_t(io.InputQueueCharacters[i]);
        if (c >= 32 && c != 127)
            letters += to_utf8(c);
    }
    if (!letters.empty() && edit.text().size() + letters.size() <= most_characters * 4) {
        edit.insert(letters);
        has_typed = true;
    }
    return has_typed;
}

std::size_t position_under_pointer(Ui& ui, Place const& place)
{
    auto const& field = ui.memory.field;
    auto const mouse = ImGui::GetIO().MousePos;
    float const row = std::floor((mouse.y - place.inner.y + field.scroll.y) / place.line);
    auto const last = float(field.edit.rows().size() - 1);
    return field.edit.nearest(std::size_t(std::clamp(row, 0.0f, last)), mouse.x - place.inner.x + field.scroll.x);
}

void handle_pointer(Ui& ui, Item const& item, Place const& place)
{
    auto& field = ui.memory.field;
    bool const is_over = is_pointer_over(place.box);
    if (is_over)
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    if (is_over && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        auto const at = position_under_pointer(ui, place);
        int const clicks = ImGui::GetMouseClickedCount(ImGuiMouseButton_Left);
        if (clicks >= 3)
            field.edit.select_all();
        else if (clicks == 2)
            field.edit.select_word_at(at);
        else
            field.edit.put_caret(at, ImGui::GetIO().KeyShift);
        field.follows_caret = true;
        ImGui::SetKeyOwner(ImGuiKey_MouseLeft, item.id);
    } else if (ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3) && ImGui::GetKeyOwner(ImGuiKey_MouseLeft) == item.id) {
        field.edit.put_caret(position_under_pointer(ui, place), true);
        field.follows_caret = true;
    }
    float const wheel = ImGui::GetIO().MouseWheel;
    if (is_over && wheel != 0 && field.edit.is_multiline()) {
        field.scroll.y -= wheel * place.line * 2;
        field.follows_caret = false;
    }
}

void keep_in_view(ActiveField& field, Place const& place)
{
    auto const caret = field.edit.place_of(field.edit.caret());
    float const y = float(caret.row) * place.line;
    float const height = float(field.edit.rows().size()) * place.line;
    if (field.follows_caret) {
        field.scroll.y = std::min(field.scroll.y, y);
        field.scroll.y = std::max(field.scroll.y, y + place.line - place.inner.height);
        if (!field.edit.is_multiline()) {
            field.scroll.x = std::min(field.scroll.x, caret.x);
            field.scroll.x = std::max(field.scroll.x, caret.x + 2 - place.inner.width);
        }
    }
    field.scroll.y = std::clamp(field.scroll.y, 0.0f, std::max(0.0f, height - place.inner.height));
    field.scroll.x = std::max(field.scroll.x, 0.0f);
}

void draw_frame(Ui& ui, Place const& place, FieldLook const& look, bool is_active, bool is_hovered)
{
    auto& list = draw_list();
    float const corner = ui.px(look.has_frame ? 8 : 4);
    if (look.has_frame || is_active || is_hovered)
        fill_box(list, place.box, corner, look.fill.alpha ? look.fill : ui.tokens.field);
    if (is_active)
        stroke_box(list, place.box, corner, ui.tokens.accent, 1.5f);
    else if (look.has_frame)
        stroke_box(list, place.box, corner, ui.tokens.faint, 1);
}

void draw_typed(Ui& ui, Place const& place, FieldLook const& look)
{
    auto& field = ui.memory.field;
    auto& list = draw_list();
    auto const& edit = field.edit;
    auto const lettering = ui.lettering(look.type, look.ink.alpha ? look.ink : ui.tokens.ink, look.is_bold);
    list.PushClipRect({ place.box.x + 2, place.inner.y - 2 }, { place.box.right() - 2, place.inner.bottom() + 2 }, true);
    if (edit.text().empty() && !look.placeholder.empty())
        draw_run(ui, list, place.inner.top_left(), look.placeholder, ui.lettering(look.type, ui.tokens.muted));
    auto const from = edit.place_of(edit.selection_begin()), to = edit.place_of(edit.selection_end());
    for (std::size_t row = 0; row < edit.rows().size(); ++row) {
        float const y = place.inner.y + float(row) * place.line - field.scroll.y;
        if (y > place.inner.bottom() || y + place.line < place.inner.y)
            continue;
        float const x = place.inner.x - field.scroll.x;
        if (edit.has_selection() && row >= from.row && row <= to.row) {
            float const begin = row == from.row ? from.x : 0;
            float const end = row == to.row ? to.x : edit.place_of(edit.rows()[row].end).row == row ? edit.place_of(edit.rows()[row].end).x + 4 : place.inner.width;
            fill_box(list, { x + begin, y, std::max(0.0f, end - begin), place.line }, 2, mixed(ui.tokens.accent_soft, ui.tokens.accent, 0.25f));
        }
        draw_run(ui, list, { x, y }, edit.row_text(row), lettering);
    }
    auto const caret = edit.place_of(edit.caret());
    Rect const bar { std::round(place.inner.x + caret.x - field.scroll.x), place.inner.y + float(caret.row) * place.line - field.scroll.y + 1, 1.5f, place.line - 2 };
    fill_box(list, bar, 0, ui.tokens.accent);
    list.PopClipRect();

    auto& ime = ImGui::GetCurrentContext()->PlatformImeData;
    ime.WantVisible = true;
    ime.WantTextInput = true;
    ime.InputPos = { bar.x, bar.y };
    ime.InputLineHeight = bar.height;
    ime.ViewportId = ImGui::GetCurrentWindow()->Viewport->ID;
}

void draw_resting(Ui& ui, Place const& place, std::string_view value, FieldLook const& look)
{
    bool const is_placeholder = value.empty();
    auto const words = is_placeholder ? look.placeholder : value;
    auto const ink = look.ink.alpha ? look.ink : ui.tokens.ink;
    auto const lettering = ui.lettering(look.type, is_placeholder ? ui.tokens.muted : ink, look.is_bold && !is_placeholder, look.align);
    if (!look.is_multiline) {
        label(ui, { place.inner.x, place.inner.y, place.inner.width, place.line }, words, lettering);
        return;
    }
    auto const most = std::max<std::size_t>(1, std::size_t(place.inner.height / place.line + 0.1f));
    float y = place.inner.y;
    for (auto const& words_of_line : lines_of(ui, words, place.inner.width, lettering, most)) {
        label(ui, { place.inner.x, y, place.inner.width, place.line }, words_of_line, lettering);
        y += place.line;
    }
}

void finish(Ui& ui, FieldResult& result)
{
    auto& field = ui.memory.field;
    result.is_finished = true;
    result.is_typing = false;
    result.text = field.edit.text();
    ask_for_text(ui);
    stop_typing(ui);
}

void take_keys(Ui& ui, Item const& item, FieldLook const& look, FieldResult& result)
{
    auto& field = ui.memory.field;
    auto const& io = ImGui::GetIO();
    if (is_pressed(ImGuiKey_Escape, item.id)) {
        result.is_cancelled = true;
        result.is_typing = false;
        stop_typing(ui);
        return;
    }
    bool const is_enter = is_pressed(ImGuiKey_Enter, item.id) || is_pressed(ImGuiKey_KeypadEnter, item.id);
    bool const is_line_break = !io.KeyCtrl && (look.enter_ends ? io.KeyShift : look.is_multiline);
    if (is_enter && !is_line_break) {
        result.is_entered = true;
        if (!look.enter_stays)
            return finish(ui, result);
    }
    if (look.tab_ends && ImGui::IsKeyPressed(ImGuiKey_Tab, false))
        return finish(ui, result);
    bool has_acted = is_enter;
    if (is_enter && is_line_break)
        field.edit.insert("\n");
    has_acted |= handle_movement(field.edit, item.id);
    has_acted |= handle_erasing(field.edit, item.id);
    has_acted |= handle_clipboard(field.edit, item.id);
    has_acted |= handle_letters(field.edit, look.most_characters);
    if (has_acted)
        field.follows_caret = true;
}

// Names are mostly typed anew, so a press selects them; in longer texts it puts the caret where it is.
bool takes_everything(FieldLook const& look)
{
    return look.selects_all && (!look.is_multiline || look.enter_ends);
}

bool is_left(Item const& item, Place const& place)
{
    auto& g = *ImGui::GetCurrentContext();
    bool const is_pressed_beside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !is_pointer_over(place.box);
    bool const is_walked_away = g.ActiveId != item.id; // Tab, or another widget took over
    return is_pressed_beside || is_walked_away;
}

void type(Ui& ui, Item const& item, Place const& place, FieldLook const& look, bool begins, FieldResult& result)
{
    auto& field = ui.memory.field;
    result.is_typing = true;
    field.was_drawn = true;
    field.box = place.box;
    ImGui::KeepAliveID(item.id);
    auto const before = field.edit.text();
    float const width = look.is_multiline ? place.inner.width : 0;
    auto const advance = advances_of(ui, place);
    field.edit.lay_out(width, advance);
    if (item.set_text) {
        field.edit.select_all();
        if (item.set_text->empty())
            field.edit.erase(Step::Character, Way::Back);
        field.edit.insert(*item.set_text);
    }
    own_keys(item.id, look.is_multiline);
    // The press that opened the field, such as a double click on the board, is none in it nor beside it; and one that
    // takes the whole text does not put the caret into it.
    bool const was_opened = begins && (look.takes_focus || takes_everything(look));
    if (!was_opened)
        handle_pointer(ui, item, place);
    if (!was_opened && is_left(item, place)) {
        finish(ui, result);
        return;
    }
    // The key that began typing is not typed.
    if (!begins)
        take_keys(ui, item, look, result);
    ImGui::GetIO().InputQueueCharacters.resize(0);
    if (!result.is_typing)
        return;
    field.edit.lay_out(width, advance);
    keep_in_view(field, place);
    result.text = field.edit.text();
    result.has_changed = result.text != before;
}

void complete_node(Ui& ui, std::string_view value, FieldLook const& look, bool is_typing)
{
    auto* node = ui.mirror.last();
    node->value = value;
    node->is_multiline = look.is_multiline;
    node->is_focused = is_typing || node->is_focused;
    node->description = look.placeholder;
}

}

float field_height(Ui const& ui)
{
    return ui.touchable(32);
}

float area_height(Ui& ui, std::string_view value, float width, int least_lines, int most_lines, FieldLook const& look)
{
    auto const lettering = ui.lettering(look.type, ui.tokens.ink, look.is_bold);
    float const inner = width - 2 * std::round(look.padding * ui.scale);
    auto const lines = lines_of(ui, value.empty() ? look.placeholder : value, inner, lettering).size();
    return float(std::clamp(int(lines), least_lines, most_lines)) * line_of(ui, look.type) + 2 * ui.px(look.padding_above);
}

FieldResult text_field(Ui& ui, Rect const& rect, std::string_view name, std::string_view value, FieldLook const& look)
{
    auto const place = place_of(ui, rect, look);
    auto const result_item = item(ui, rect, { .role = Role::TextField, .name = name, .key = look.key, .reacts_on_press = true, .ring_corner = ui.px(8) });
    auto& field = ui.memory.field;
    FieldResult result;
    bool const begins = field.id != result_item.id && (result_item.is_pressed || look.takes_focus || result_item.set_text);
    if (begins)
        begin_typing(ui, result_item, value, look, takes_everything(look) || look.takes_focus);
    if (field.id == result_item.id)
        type(ui, result_item, place, look, begins, result);
    auto const shown = result.is_typing || result.is_finished ? result.text : std::string(value);
    complete_node(ui, shown, look, result.is_typing);
    draw_frame(ui, place, look, result.is_typing, result_item.is_hovered);
    if (result.is_typing)
        draw_typed(ui, place, look);
    else
        draw_resting(ui, place, shown, look);
    if (result_item.is_hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    return result;
}

void finish_orphaned_field(Ui& ui)
{
    if (!ui.memory.field.was_drawn)
        finish_typing(ui);
}

void finish_typing(Ui& ui)
{
    if (ui.memory.field.id == 0)
        return;
    ask_for_text(ui);
    stop_typing(ui);
}

bool is_typing(Ui const& ui)
{
    return ui.memory.field.id != 0;
}

}
