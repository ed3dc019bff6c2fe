#include "core/exchange/html_table.h"

#include "core/base/text.h"

#include <algorithm>

namespace trustline {

namespace {

    constexpr std::size_t most_cells_of_html = 2'000'000;
    constexpr std::size_t most_spanned = 100;

    bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

    // "&amp;", "&#39;", "&#x27;" at the beginning of a text, and how long it was.
    struct Entity {
        std::string text;
        std::size_t length = 0; // 0: none
    };

    Entity numeric_entity(std::string_view digits, std::size_t length)
    {
        bool const is_hex = digits.starts_with('x') || digits.starts_with('X');
        if (is_hex)
            digits.remove_prefix(1);
        char32_t code = 0;
        for (char const c : digits) {
            int const digit = c >= '0' && c <= '9' ? c - '0' : is_hex && (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
            if (digit < 0 || code > 0x10FFFF)
                return {};
            code = code * (is_hex ? 16 : 10) + char32_t(digit);
        }
        bool const is_character = !digits.empty() && code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code < 0xE000);
        return { is_character ? to_utf8(code) : "\uFFFD", length };
    }

    Entity entity_at(std::string_view text)
    {
        auto const end = text.substr(0, 12).find(';');
        if (end == std::string_view::npos || end < 2)
            return {};
        auto const name = text.substr(1, end - 1);
        if (name.starts_with('#'))
            return numeric_entity(name.substr(1), end + 1);
        constexpr std::pair<std::string_view, std::string_view> known[] { { "amp", "&" }, { "lt", "<" }, { "gt", ">" }, { "quot", "\"" }, { "apos", "'" }, { "nbsp", " " }, { "ndash", "–" }, { "mdash", "—" }, { "hellip", "…" } };
        for (auto const& [word, sign] : known) {
            if (name == word)
                return { std::string(sign), end + 1 };
        }
        return {};
    }

    std::string without_entities(std::string_view text)
    {
        std::string out;
        out.reserve(text.size());
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == '&') {
                if (auto const entity = entity_at(text.substr(at)); entity.length > 0) {
                    out += entity.text;
                    at += entity.length;
                    continue;
                }
            }
            out += text[at++];
        }
        return out;
    }

    struct Tag {
        std::string name; // in small letters, "/td" when it closes
        std::string_view attributes;
    };

    class HtmlReader {
    public:
        explicit HtmlReader(std::string_view html)
            : m_html(html)
        {
        }

        // Text up to the next tag into `text`; nothing at the end.
        std::optional<Tag> next(std::string* text)
        {
            while (m_at < m_html.size()) {
                auto const begin = std::min(m_html.find('<', m_at), m_html.size());
                if (text)
                    *text += m_html.substr(m_at, begin - m_at);
                m_at = begin;
                if (m_at >= m_html.size())
                    break;
                if (m_html.substr(m_at).starts_with("<!--")) {
                    auto const end = m_html.find("-->", m_at + 4);
                    m_at = end == std::string_view::npos ? m_html.size() : end + 3;
                    continue;
                }
                return tag();
            }
            return std::nullopt;
        }

    private:
        Tag tag()
        {
            auto const begin = ++m_at;
            char quote = 0;
            while (m_at < m_html.size() && (quote || m_html[m_at] != '>')) {
                char const c = m_html[m_at++];
                if (quote ? c == quote : (c == '"' || c == '\''))
                    quote = quote ? 0 : c;
            }
            auto const inside = m_html.substr(begin, m_at - begin);
            m_at = std::min(m_at + 1, m_html.size());
            auto const end = std::min(inside.find_first_of(" \t\r\n\f/", 1), inside.size());
            Tag tag { std::string(inside.substr(0, end)), inside.substr(end) };
            for (char& c : tag.name)
                c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
            if (tag.name == "style" || tag.name == "script")
                skip_to_end_of(tag.name);
            return tag;
        }

        void skip_to_end_of(std::string const& name)
        {
            while (m_at < m_html.size()) {
                m_at = std::min(m_html.find("</", m_at), m_html.size());
                if (folded(m_html.substr(m_at + std::min<std::size_t>(2, m_html.size() - m_at), name.size())) == name)
                    return;
                m_at = std::min(m_at + 2, m_html.size());
            }
        }

        std::string_view m_html;
        std::size_t m_at = 0;
    };

    std::optional<std::string_view> attribute_of(std::string_view attributes, std::string_view name)
    {
        for (std::size_t at = 0; at < attributes.size();) {
            auto const begin = attributes.find_first_not_of(" \t\r\n\f/", at);
            if (begin == std::string_view::npos)
                return std::nullopt;
            auto const end = std::min(attributes.find_first_of("= \t\r\n\f", begin), attributes.size());
            auto const word = attributes.substr(begin, end - begin);
            at = end;
            while (at < attributes.size() && is_html_space(attributes[at]))
                ++at;
            std::string_view value;
            if (at < attributes.size() && attributes[at] == '=') {
                ++at;
                while (at < attributes.size() && is_html_space(attributes[at]))
                    ++at;
                bool const is_quoted = at < attributes.size() && (attributes[at] == '"' || attributes[at] == '\'');
                auto const from = is_quoted ? at + 1 : at;
                auto const to = std::min(is_quoted ? attributes.find(attributes[at], from) : attributes.find_first_of(" \t\r\n\f", from), attributes.size());
                value = attributes.substr(std::min(from, attributes.size()), to - std::min(from, to));
                at = std::min(to + (is_quoted ? 1 : 0), attributes.size());
            } else if (word.empty()) {
                ++at;
            }
            if (folded(word) == name)
                return value;
        }
        return std::nullopt;
    }

    std::size_t span_of(Tag const& tag)
    {
        auto const text = attribute_of(tag.attributes, "colspan").value_or("1");
        std::size_t span = 0;
        for (char const c : text) {
            if (c < '0' || c > '9')
                break;
            span = std::min<std::size_t>(span * 10 + std::size_t(c - '0'), most_spanned);
        }
        return std::max<std::size_t>(span, 1);
    }

    // Line ends of the source are spaces; those of the text were written as tags.
    constexpr char line_end = '\x01';

    std::string cell_text(std::string_view source)
    {
        std::string text;
        for (char const c : source) {
            if (c == line_end)
                text += '\n';
            else if (!is_html_space(c))
                text += c;
            else if (!text.empty() && text.back() != ' ' && text.back() != '\n')
                text += ' ';
        }
        return std::string(trimmed(without_entities(text)));
    }

}

std::vector<std::vector<std::string>> table_in_html(std::string_view html)
{
    std::vector<std::vector<std::string>> rows;
    HtmlReader reader(html);
    std::string text;
    std::size_t cells = 0, span = 0; // span 0: outside of cells
    int depth = 0;
    auto const end_cell = [&] {
        if (span > 0 && !rows.empty()) {
            rows.back().push_back(cell_text(text));
            rows.back().resize(rows.back().size() + span - 1);
            cells += span;
        }
        span = 0;
        text.clear();
    };
    while (auto const tag = reader.next(span > 0 ? &text : nullptr)) {
        if (tag->name == "table")
            ++depth;
        if (depth == 0)
            continue;
        if (tag->name == "/table" && --depth == 0)
            break;
        if (depth > 1)
            continue;
        if (tag->name == "tr") {
            end_cell();
            rows.emplace_back();
        } else if (tag->name == "td" || tag->name == "th") {
            end_cell();
            if (rows.empty())
                rows.emplace_back();
            span = span_of(*tag);
        } else if (tag->name == "/td" || tag->name == "/th" || tag->name == "/tr") {
            end_cell();
        } else if (tag->name == "br" || tag->name == "/p" || tag->name == "/div") {
            text += line_end;
        }
        if (cells > most_cells_of_html)
            break;
    }
    end_cell();
    std::erase_if(rows, [](auto const& row) { return std::all_of(row.begin(), row.end(), [](auto const& cell) { return cell.empty(); }); });
    return rows;
}

std::optional<std::string> attribute_in_html(std::string_view html, std::string_view name)
{
    HtmlReader reader(html);
    while (auto const tag = reader.next(nullptr)) {
        if (auto const value = attribute_of(tag->attributes, name))
            return without_entities(*value);
    }
    return std::nullopt;
}

}
