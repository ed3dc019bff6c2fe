#include "core/exchange/json_writer.h"

#include <cmath>

namespace trustline {

void JsonWriter::break_line()
{
    m_out.append(1, '\n').append(2 * m_levels.size(), ' ');
}

void JsonWriter::begin_entry()
{
    if (m_levels.empty())
        return;
    auto& level = m_levels.back();
    if (!level.is_empty)
        m_out += ',';
    if (level.shape == Shape::Lines)
        break_line();
    else if (!level.is_empty)
        m_out += ' ';
    level.is_empty = false;
}

void JsonWriter::begin_value()
{
    if (!m_is_behind_key)
        begin_entry();
    m_is_behind_key = false;
}

void JsonWriter::begin(char bracket, Shape shape)
{
    begin_value();
    m_out += bracket;
    // What stands in one line has nothing in it that needs several.
    bool const is_inside_line = !m_levels.empty() && m_levels.back().shape == Shape::OneLine;
    m_levels.push_back({ is_inside_line ? Shape::OneLine : shape, true });
}

void JsonWriter::end(char bracket)
{
    auto const level = m_levels.back();
    m_levels.pop_back();
    if (level.shape == Shape::Lines && !level.is_empty)
        break_line();
    m_out += bracket;
}

void JsonWriter::key(std::string_view key)
{
    begin_entry();
    append_json_text(m_out, key);
    m_out += ": ";
    m_is_behind_key = true;
}

void JsonWriter::text(std::string_view text)
{
    begin_value();
    append_json_text(m_out, text);
}

void JsonWriter::null()
{
    begin_value();
    m_out += "null";
}

void JsonWriter::boolean(bool value)
{
    begin_value();
    m_out += value ? "true" : "false";
}

void JsonWriter::number(double number)
{
    constexpr double places = 1e9;
    begin_value();
    append_json_number(m_out, std::round(number * places) / places);
}

void JsonWriter::number(std::optional<double> value)
{
    if (value)
        number(*value);
    else
        null();
}

}
