#include "panels/ui/text_edit.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace trustline::ui {

namespace {

constexpr std::size_t most_undo_steps = 200;

bool is_space(char32_t c)
{
    return c == U' ' || c == U'\t' || c == U'\n' || c == 0x3000 || c == 0xA0;
}

bool is_chinese(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
}

// Marks that belong to the character before them: accents, variation selectors, joiners, skin tones.
bool extends_character(char32_t c)
{
    return (c >= 0x300 && c <= 0x36F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0x20D0 && c <= 0x20FF);
}

bool must_not_begin_a_row(char32_t c)
{
    constexpr std::u32string_view closing = U"\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF1F\uFF01\uFF09\u300D\u300F\u300B\u201D\u2019";
    return closing.find(c) != std::u32string_view::npos;
}

bool may_break_between(char32_t before, char32_t after)
{
    if (is_space(after))
        return false;
    return is_space(before) || ((is_chinese(before) || is_chinese(after)) && !must_not_begin_a_row(after));
}

std::u32string to_code_points(std::string_view text)
{
    std::u32string points;
    for (std::size_t at = 0; at < text.size();)
        points += next_code_point(text, at);
    return points;
}

std::string to_bytes(std::u32string_view points)
{
    std::string text;
    for (char32_t const point : points)
        text += to_utf8(point);
    return text;
}

std::u32string without_breaks(std::u32string points, bool keeps_breaks)
{
    std::u32string clean;
    for (char32_t const point : points) {
        if (point == U'\n' && keeps_breaks)
            clean += point;
        else if (point == U'\n' || point == U'\t')
            clean += U' ';
        else if (point >= 32 && point != 127)
            clean += point;
    }
    return clean;
}

}

void TextEdit::start(std::string_view text, bool is_multiline, bool keeps_breaks)
{
    *this = {};
    m_is_multiline = is_multiline;
    m_keeps_breaks = is_multiline && keeps_breaks;
    m_state.text = without_breaks(to_code_points(text), m_keeps_breaks);
    m_state.caret = m_state.anchor = m_state.text.size();
}

std::string TextEdit::text() const
{
    return to_bytes(m_state.text);
}

void TextEdit::lay_out(float width, Advance const& advance)
{
    auto const& text = m_state.text;
    m_advances.resize(text.size());
    m_rows.clear();
    std::size_t begin = 0, last_break = 0;
    float x = 0, x_at_break = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        m_advances[at] = text[at] == U'\n' ? 0 : advance(text[at]);
        if (text[at] == U'\n') {
            m_rows.push_back({ begin, at });
            begin = last_break = at + 1;
            x = x_at_break = 0;
            continue;
        }
        if (at > begin && may_break_between(text[at - 1], text[at])) {
            last_break = at;
            x_at_break = x;
        }
        x += m_advances[at];
        // A space at the end may hang over the edge.
        if (width <= 0 || x <= width || is_space(text[at]) || at == begin)
            continue;
        bool const has_break = last_break > begin;
        std::size_t const end = has_break ? last_break : at;
        m_rows.push_back({ begin, end });
        x = has_break ? x - x_at_break : m_advances[at];
        begin = last_break = end;
        x_at_break = 0;
    }
    m_rows.push_back({ begin, text.size() });
}

std::size_t TextEdit::row_of(std::size_t at) const
{
    std::size_t row = 0;
    while (row + 1 < m_rows.size() && m_rows[row + 1].begin <= at)
        ++row;
    return row;
}

TextEdit::Caret TextEdit::place_of(std::size_t at) const
{
    Caret place { row_of(at), 0 };
    for (std::size_t i = m_rows[place.row].begin; i < at && i < m_advances.size(); ++i)
        place.x += m_advances[i];
    return place;
}

std::size_t TextEdit::nearest(std::size_t row, float x) const
{
    auto const& wanted = m_rows[std::min(row, m_rows.size() - 1)];
    std::size_t at = wanted.begin;
    float left = 0;
    while (at < wanted.end && at < m_advances.size() && left + m_advances[at] / 2 < x)
        left += m_advances[at++];
    // The end of a row that was broken is the begin of the next one: stay on this one.
    bool const is_soft_end = at == wanted.end && row + 1 < m_rows.size() && m_rows[row + 1].begin == at;
    if (is_soft_end && at > wanted.begin)
        --at;
    while (at > wanted.begin && at < m_state.text.size() && extends_character(m_state.text[at]))
        --at;
    return at;
}

std::string TextEdit::row_text(std::size_t row) const
{
    return to_bytes(std::u32string_view(m_state.text).substr(m_rows[row].begin, m_rows[row].end - m_rows[row].begin));
}

std::size_t TextEdit::selection_begin() const
{
    return std::min(m_state.caret, m_state.anchor);
}

std::size_t TextEdit::selection_end() const
{
    return std::max(m_state.caret, m_state.anchor);
}

std::string TextEdit::selected() const
{
    return to_bytes(std::u32string_view(m_state.text).substr(selection_begin(), selection_end() - selection_begin()));
}

void TextEdit::remember(bool joins_last)
{
    m_undone.clear();
    if (joins_last && m_is_typing && !m_done.empty())
        return;
    m_done.push_back(m_state);
    if (m_done.size() > most_undo_steps)
        m_done.erase(m_done.begin());
}

void TextEdit::replace_selection(std::u32string_view with)
{
    auto const begin = selection_begin();
    m_state.text.replace(begin, selection_end() - begin, with);
    m_state.caret = m_state.anchor = begin + with.size();
    m_wanted_x = -1;
}

void TextEdit::insert(std::string_view utf8)
{
    auto const points = without_breaks(to_code_points(utf8), m_keeps_breaks);
    if (points.empty())
        return;
    bool const is_letter = points.size() == 1 && !is_space(points[0]) && !has_selection();
    remember(is_letter);
    m_is_typing = is_letter;
    replace_selection(points);
}

void TextEdit::erase(Step step, Way way)
{
    auto const end = has_selection() ? m_state.anchor : target(step, way);
    if (end == m_state.caret)
        return;
    remember(false);
    m_is_typing = false;
    m_state.anchor = end;
    replace_selection({});
}

std::size_t TextEdit::next(std::size_t at, Way way) const
{
    auto const& text = m_state.text;
    if (way == Way::Forward) {
        at = std::min(at + 1, text.size());
        while (at < text.size() && (extends_character(text[at]) || text[at - 1] == 0x200D))
            ++at;
        return at;
    }
    at = at == 0 ? 0 : at - 1;
    while (at > 0 && (extends_character(text[at]) || text[at - 1] == 0x200D))
        --at;
    return at;
}

std::size_t TextEdit::word_end(std::size_t at, Way way) const
{
    auto const& text = m_state.text;
    if (way == Way::Forward) {
        while (at < text.size() && !is_space(text[at]))
            ++at;
        while (at < text.size() && is_space(text[at]))
            ++at;
        return at;
    }
    while (at > 0 && is_space(text[at - 1]))
        --at;
    while (at > 0 && !is_space(text[at - 1]))
        --at;
    return at;
}

std::size_t TextEdit::row_away(Way way) const
{
    auto const place = place_of(m_state.caret);
    if (m_wanted_x < 0)
        m_wanted_x = place.x;
    if (way == Way::Back)
        return place.row == 0 ? 0 : nearest(place.row - 1, m_wanted_x);
    return place.row + 1 >= m_rows.size() ? m_state.text.size() : nearest(place.row + 1, m_wanted_x);
}

std::size_t TextEdit::target(Step step, Way way) const
{
    auto const at = m_state.caret;
    switch (step) {
    case Step::Character:
        return next(at, way);
    case Step::Word:
        return word_end(at, way);
    case Step::Row:
        return row_away(way);
    case Step::Line: {
        auto const row = row_of(at);
        if (way == Way::Back)
            return m_rows[row].begin;
        return nearest(row, 1e9f);
    }
    case Step::Text:
        return way == Way::Back ? 0 : m_state.text.size();
    }
    return at;
}

void TextEdit::move(Step step, Way way, bool keeps_anchor)
{
    m_is_typing = false;
    // Without Shift an arrow first lets go of the selection, at its side.
    if (has_selection() && !keeps_anchor && step == Step::Character) {
        put_caret(way == Way::Back ? selection_begin() : selection_end(), false);
        return;
    }
    auto const at = target(step, way);
    float const wanted = m_wanted_x;
    put_caret(at, keeps_anchor);
    if (step == Step::Row)
        m_wanted_x = wanted;
}

void TextEdit::put_caret(std::size_t at, bool keeps_anchor)
{
    m_is_typing = false;
    m_wanted_x = -1;
    m_state.caret = std::min(at, m_state.text.size());
    if (!keeps_anchor)
        m_state.anchor = m_state.caret;
}

void TextEdit::select_all()
{
    m_is_typing = false;
    m_state.anchor = 0;
    m_state.caret = m_state.text.size();
}

void TextEdit::select_word_at(std::size_t at)
{
    auto const& text = m_state.text;
    std::size_t begin = std::min(at, text.size()), end = begin;
    while (begin > 0 && !is_space(text[begin - 1]))
        --begin;
    while (end < text.size() && !is_space(text[end]))
        ++end;
    m_is_typing = false;
    m_state.anchor = begin;
    m_state.caret = end;
}

void TextEdit::undo()
{
    if (m_done.empty())
        return;
    m_undone.push_back(m_state);
    m_state = m_done.back();
    m_done.pop_back();
    m_is_typing = false;
}

void TextEdit::redo()
{
    if (m_undone.empty())
        return;
    m_done.push_back(m_state);
    m_state = m_undone.back();
    m_undone.pop_back();
    m_is_typing = false;
}

}
