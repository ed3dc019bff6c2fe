#pragma once

// JSON that people can read, too: members in the order in which they are written; an object or a list is either one line, or
// one line a member. For reports; maps have a form of their own (map_writer.cpp).

#include "core/exchange/json_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

class JsonWriter {
public:
    enum class Shape { Lines, OneLine };

    void begin_object(Shape shape = Shape::Lines) { begin('{', shape); }
    void begin_array(Shape shape = Shape::Lines) { begin('[', shape); }
    void end_object() { end('}'); }
    void end_array() { end(']'); }

    void key(std::string_view key);
    void text(std::string_view text);
    void null();
    void boolean(bool value);
    // Rounded to nine decimals: what a sum of doubles leaves behind them says nothing, and may differ between machines.
    void number(double number);
    void number(std::optional<double> number); // null when there is none

    // The text with a final newline.
    std::string take() { return std::move(m_out) + "\n"; }

private:
    struct Level {
        Shape shape = Shape::Lines;
        bool is_empty = true;
    };

    void begin(char bracket, Shape shape);
    void end(char bracket);
    void begin_entry();
    void begin_value();
    void break_line();

    std::string m_out;
    std::vector<Level> m_levels;
    bool m_is_behind_key = false;
};

}
