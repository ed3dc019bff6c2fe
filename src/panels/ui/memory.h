#pragma once

// What widgets remember between frames. Owned by the panel state; widgets reach it through Ui.

#include "panels/ui/text_edit.h"
#include "panels/ui/ui.h"

#include <unordered_map>
#include <vector>

namespace trustline::ui {

// The one field that is being typed into.
struct ActiveField {
    std::uint32_t id = 0;
    TextEdit edit;
    std::string text_before;
    Vec2 scroll;
    Rect box;                     // where it was drawn last
    bool was_drawn = false;       // in this frame
    bool follows_caret = true;    // scrolls to the caret; off while the wheel turns
    std::function<Wish(std::string)> wish; // what to ask for when typing ends, also when the field is gone by then
    bool asks_always = false;     // also when the text is what it was
};

struct Tip {
    std::uint32_t id = 0;         // of what the pointer rests on
    double since_ms = 0;
    bool was_seen = false;        // in this frame
    Rect anchor;
    std::string words, shortcut;
};

struct TouchScroll {
    std::uint32_t area = 0;       // id of the scroll area under the finger, 0: none
    bool is_scrolling = false;
};

struct WrappedText {
    std::vector<std::string> lines;
    std::uint64_t used_in_frame = 0;
};

struct Memory {
    ActiveField field;
    Tip tip;
    TouchScroll touch_scroll;
    std::unordered_map<std::size_t, WrappedText> wrapped;
    std::uint64_t frame = 0;
    int atlas = 0; // the atlas of glyphs that every surface was drawn with in the last whole frame; 0: not the same one
    std::optional<double> next_frame_ms; // the earliest time at which a widget wants to be drawn again
    bool is_popup_open = false;
    bool was_popup_open = false;         // in the frame before
    bool takes_digits = false;           // a row of scores is walked to: digits set it
    std::vector<std::string>* drawn_words = nullptr; // whoever wants to know gets every run of text
    std::vector<std::string>* cut_words = nullptr; // whoever wants to know gets every text that ended with an ellipsis
    std::uint32_t focus_next = 0;        // id of the widget that shall take the keyboard's focus

    void want_frame_at(double ms);
    void begin_frame();
};

}
