#pragma once

// A text while it is being typed: caret, selection, rows, undo. Knows no ImGui, no fonts (widths come in as a function) and
// no keys; text_field.h puts it on the screen. Positions count code points; the caret never stops inside a combined
// character.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline::ui {

class TextEdit {
public:
    enum class Step { Character, Word, Row, Line, Text }; // Line: to the end of the row; Row: one row up or down
    enum class Way { Back, Forward };
    struct Row {
        std::size_t begin = 0;
        std::size_t end = 0; // without the line break
    };
    struct Caret {
        std::size_t row = 0;
        float x = 0;
    };
    using Advance = std::function<float(char32_t)>;

    // A break that is not kept becomes a space.
    void start(std::string_view text, bool is_multiline, bool keeps_breaks = true);
    std::string text() const;
    bool is_multiline() const { return m_is_multiline; }

    // Rows no wider than `width`: broken after spaces and between Chinese characters, inside a word only when it is longer
    // than a row. Width 0: breaks only where the text has some.
    void lay_out(float width, Advance const& advance);
    std::vector<Row> const& rows() const { return m_rows; }
    Caret place_of(std::size_t at) const;
    std::size_t nearest(std::size_t row, float x) const;
    std::string row_text(std::size_t row) const;

    std::size_t caret() const { return m_state.caret; }
    std::size_t selection_begin() const;
    std::size_t selection_end() const;
    bool has_selection() const { return m_state.caret != m_state.anchor; }
    std::string selected() const;

    void insert(std::string_view utf8); // in place of the selection
    void erase(Step step, Way way);     // the selection when there is one
    void move(Step step, Way way, bool keeps_anchor);
    void put_caret(std::size_t at, bool keeps_anchor);
    void select_all();
    void select_word_at(std::size_t at);
    void undo();
    void redo();

private:
    struct State {
        std::u32string text;
        std::size_t caret = 0;
        std::size_t anchor = 0;
    };

    std::size_t row_of(std::size_t at) const;
    std::size_t next(std::size_t at, Way way) const;
    std::size_t target(Step step, Way way) const;
    std::size_t word_end(std::size_t at, Way way) const;
    std::size_t row_away(Way way) const;
    void remember(bool joins_last);
    void replace_selection(std::u32string_view with);

    State m_state;
    std::vector<State> m_done, m_undone;
    bool m_is_typing = false; // letters in a row are one step of undo
    bool m_is_multiline = false;
    bool m_keeps_breaks = false;
    std::vector<Row> m_rows { Row {} };
    std::vector<float> m_advances;
    mutable float m_wanted_x = -1; // while going up and down
};

}
