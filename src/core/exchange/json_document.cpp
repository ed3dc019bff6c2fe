#include "core/exchange/json_document.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <tuple>

namespace trustline {

namespace {

    constexpr std::uint32_t still_open = std::numeric_limits<std::uint32_t>::max();

    // No text has more values than that; one that is nothing but commas has none.
    std::size_t most_values_in(std::string_view text)
    {
        auto const comes_before_value = [](char c) { return c == ',' || c == '[' || c == '{'; };
        auto const most = std::size_t(std::count_if(text.begin(), text.end(), comes_before_value)) + 1;
        return std::min(most, text.size() / 8 + 1);
    }

    std::string escaped_for_pointer(std::string_view key)
    {
        std::string escaped;
        for (char const c : key) {
            if (c == '~')
                escaped += "~0";
            else if (c == '/')
                escaped += "~1";
            else
                escaped += c;
        }
        return escaped;
    }

}

std::string joined_pointer(std::string pointer, std::string_view key)
{
    return std::move(pointer) + "/" + escaped_for_pointer(key);
}

Place place_at(std::string_view text, std::size_t offset, std::string pointer)
{
    auto const before = text.substr(0, offset);
    auto const last_break = before.rfind('\n');
    auto const line = std::count(before.begin(), before.end(), '\n') + 1;
    auto const column = before.size() - (last_break == std::string_view::npos ? 0 : last_break + 1) + 1;
    return { int(line), int(column), std::move(pointer) };
}

std::optional<JsonValue> JsonValue::find(std::string_view key) const
{
    assert(is_object());
    for (auto const member : *this) {
        if (member.key() == key)
            return member;
    }
    return std::nullopt;
}

std::string JsonDocument::pointer_to(std::uint32_t index) const
{
    std::string pointer;
    for (std::uint32_t at = 0; at != index;) {
        bool const is_array = m_nodes[at].kind == JsonKind::Array;
        std::size_t position = 0;
        std::uint32_t child = at + 1;
        for (; m_nodes[child].end <= index; ++position)
            child = m_nodes[child].end;
        auto const key = value(child).key();
        pointer = joined_pointer(std::move(pointer), is_array ? std::to_string(position) : std::string(key));
        at = child;
    }
    return pointer;
}

Place JsonDocument::place_of(std::uint32_t index) const
{
    return place_at(text(), m_nodes[index].start, pointer_to(index));
}

JsonBuilder::JsonBuilder(std::string_view text)
{
    m_document.m_pool = text;
    m_document.m_text_size = text.size();
    m_document.m_nodes.reserve(most_values_in(text)); // to grow would take thrice the memory for a moment
}

JsonBuilder::JsonBuilder(JsonDocument const& like)
    : JsonBuilder(like.text())
{
}

JsonBuilder::Range JsonBuilder::pooled(std::string_view text, std::size_t where_it_may_stand)
{
    auto& pool = m_document.m_pool;
    bool const stands_there = where_it_may_stand + text.size() <= m_document.m_text_size
        && std::string_view(pool).substr(where_it_may_stand, text.size()) == text;
    if (stands_there)
        return { std::uint32_t(where_it_may_stand), std::uint32_t(text.size()) };
    auto const begin = pool.size();
    pool += text;
    return { std::uint32_t(begin), std::uint32_t(text.size()) };
}

JsonNode& JsonBuilder::add(JsonKind kind)
{
    JsonNode node;
    node.start = m_start;
    node.end = std::uint32_t(m_document.m_nodes.size() + 1);
    node.key_begin = m_key.first;
    node.key_size = m_key.second;
    node.kind = kind;
    m_key = {};
    m_document.m_nodes.push_back(node);
    return m_document.m_nodes.back();
}

bool JsonBuilder::key(std::string_view key)
{
    m_last_key = m_key = pooled(key, std::size_t(m_start) + 1);
    return m_key.first == m_start + 1;
}

void JsonBuilder::null()
{
    add(JsonKind::Null);
}

void JsonBuilder::boolean(bool value)
{
    add(JsonKind::Boolean).number = value ? 1 : 0;
}

void JsonBuilder::number(double value, std::string_view literal)
{
    auto& node = add(JsonKind::Number);
    node.number = value;
    std::tie(node.text_begin, node.text_size) = pooled(literal, m_start);
}

bool JsonBuilder::text(std::string_view text)
{
    auto& node = add(JsonKind::Text);
    std::tie(node.text_begin, node.text_size) = pooled(text, std::size_t(m_start) + 1);
    return node.text_begin == m_start + 1;
}

void JsonBuilder::begin_array()
{
    m_open.push_back(std::uint32_t(count()));
    add(JsonKind::Array).end = still_open;
}

void JsonBuilder::begin_object()
{
    m_open.push_back(std::uint32_t(count()));
    add(JsonKind::Object).end = still_open;
}

void JsonBuilder::end()
{
    assert(!m_open.empty());
    m_document.m_nodes[m_open.back()].end = std::uint32_t(count());
    m_open.pop_back();
}

void JsonBuilder::copy(JsonValue value)
{
    set_start(value.start());
    switch (value.kind()) {
    case JsonKind::Null:
        return null();
    case JsonKind::Boolean:
        return boolean(value.boolean());
    case JsonKind::Number:
        return number(value.number(), value.literal());
    case JsonKind::Text:
        text(value.text());
        return;
    case JsonKind::Array:
    case JsonKind::Object:
        break;
    }
    bool const is_object = value.is_object();
    is_object ? begin_object() : begin_array();
    for (auto const child : value) {
        if (is_object)
            key(child.key());
        copy(child);
    }
    end();
}

}
