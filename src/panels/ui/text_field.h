#pragma once

// Fields that people type into, of one line or of many. The page's own textarea feeds the letters (input methods, dead
// keys, clipboard); the field says where its caret is. While a field is typed into, its text lives in Memory; it becomes a
// wish when typing ends: by Enter, by Tab, by a press elsewhere, and also when the field itself is gone by then.

#include "panels/ui/item.h"

namespace trustline::ui {

struct FieldLook {
    bool is_multiline = false;
    bool enter_ends = false;          // also of many lines; otherwise Ctrl+Enter does. Shift+Enter goes on in it
    bool is_title = false;            // wrapped, but one line: a break in it is a space
    std::string_view placeholder;
    std::string_view key;             // identity, when the name is not one
    Type type = Type::Body;
    bool is_bold = false;
    bool has_frame = true;            // otherwise only the letters, until it is typed into
    bool tab_ends = false;            // no other field follows it
    bool enter_stays = false;         // Enter says so, and typing goes on
    bool takes_focus = false;         // begins typing at once (with everything selected)
    bool selects_all = true;          // when it is entered by a press
    Align align = Align::Left;
    Colour ink { 0, 0, 0, 0 };        // clear: the theme's
    Colour fill { 0, 0, 0, 0 };
    float padding = 12;
    float padding_above = 9;          // of an area of many lines
    std::size_t most_characters = 10'000;
    // What to ask for with the text when typing ends and it has changed; empty: the caller acts on the result.
    std::function<Wish(std::string)> wish;
    bool asks_always = false;         // also when the text is what it was
};

struct FieldResult {
    bool is_typing = false;
    bool has_changed = false;     // in this frame; for filters
    bool is_finished = false;     // typing ended in this frame and the text shall count
    bool is_cancelled = false;    // Escape
    bool is_entered = false;      // finished by Enter
    std::string text;
};

FieldResult text_field(Ui& ui, Rect const& rect, std::string_view name, std::string_view value, FieldLook const& look = {});
float field_height(Ui const& ui);
// Height of an area that shows this text, at least and at most of so many lines.
float area_height(Ui& ui, std::string_view value, float width, int least_lines, int most_lines, FieldLook const& look = {});
// At the end of the frame: a field that was not drawn any more hands in what was typed.
void finish_orphaned_field(Ui& ui);
// The same, wherever the field is.
void finish_typing(Ui& ui);
bool is_typing(Ui const& ui);

}
