#include "core/exchange/record_places.h"

#include "core/journey/names.h"

#include <algorithm>
#include <charconv>

namespace trustline {

namespace {

    std::string unescaped(std::string_view token)
    {
        std::string text;
        for (std::size_t at = 0; at < token.size(); ++at) {
            bool const is_escape = token[at] == '~' && at + 1 < token.size();
            text += !is_escape ? token[at] : token[++at] == '1' ? '/' : '~';
        }
        return text;
    }

    std::vector<std::string> tokens_of(std::string_view pointer)
    {
        std::vector<std::string> tokens;
        while (!pointer.empty()) {
            auto const end = std::min(pointer.find('/', 1), pointer.size());
            tokens.push_back(unescaped(pointer.substr(1, end - 1)));
            pointer = pointer.substr(end);
        }
        return tokens;
    }

    bool is_table(std::string_view key)
    {
        auto const kind = from_key<RecordKind>(key);
        return kind && *kind != RecordKind::Map;
    }

    // A member of an object or an element of a list.
    std::optional<JsonValue> value_inside(JsonValue value, std::string_view token)
    {
        if (value.is_object())
            return value.find(token);
        if (!value.is_array())
            return std::nullopt;
        std::size_t position = 0;
        std::from_chars(token.data(), token.data() + token.size(), position);
        for (auto const element : value) {
            if (position-- == 0)
                return element;
        }
        return std::nullopt;
    }

    std::vector<std::size_t> line_starts_of(std::string_view text)
    {
        std::vector<std::size_t> starts { 0 };
        for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            starts.push_back(at + 1);
        return starts;
    }

}

RecordPlaces::RecordPlaces(JsonDocument const& document)
    : m_document(document)
    , m_line_starts(line_starts_of(document.text()))
{
}

void RecordPlaces::add_map(MapId const& id)
{
    m_entries.emplace(id.text, Entry {});
}

bool RecordPlaces::add(RecordId const& id, RecordKind kind, std::size_t position, JsonValue record)
{
    return m_entries.emplace(id.text, Entry { kind, position, record.index() }).second;
}

Place RecordPlaces::place_of(std::string_view pointer_by_id) const
{
    auto const tokens = tokens_of(pointer_by_id);
    auto value = m_document.root();
    std::string pointer;
    std::size_t next = 0;
    if (tokens.size() >= 2 && is_table(tokens[0])) {
        auto const found = m_entries.find(tokens[1]);
        if (found != m_entries.end()) {
            value = m_document.value(found->second.index);
            pointer = joined_pointer(joined_pointer({}, tokens[0]), std::to_string(found->second.position));
            next = 2;
        }
    }
    for (; next < tokens.size(); ++next) {
        auto const inner = value_inside(value, tokens[next]);
        if (!inner)
            break;
        value = *inner;
        pointer = joined_pointer(std::move(pointer), tokens[next]);
    }
    auto const line = std::upper_bound(m_line_starts.begin(), m_line_starts.end(), std::size_t(value.start()));
    auto const column = value.start() - *(line - 1) + 1;
    return { int(line - m_line_starts.begin()), int(column), std::move(pointer) };
}

RecordId RecordPlaces::id_in(std::string_view pointer_by_id)
{
    auto const tokens = tokens_of(pointer_by_id);
    return tokens.size() >= 2 && is_table(tokens[0]) ? RecordId { tokens[1] } : RecordId {};
}

}
