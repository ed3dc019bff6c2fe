#include "core/exchange/record_reader.h"

#include "core/exchange/canonical_json.h"
#include "core/exchange/json_text.h"
#include "core/exchange/map_keys.h"
#include "core/exchange/misspelt_keys.h"
#include "core/journey/ranges.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trustline {

namespace {

    // [X8] A file that is wrong everywhere is not complained about for ever.
    constexpr std::size_t most_errors = 20;

    template<class Enum>
    std::vector<std::string_view> keys_of_names()
    {
        std::vector<std::string_view> keys;
        for (auto const& name : names_of(Enum {}))
            keys.push_back(name.key);
        return keys;
    }

    std::span<std::string_view const> dimension_keys()
    {
        static auto const keys = keys_of_names<Dimension>();
        return keys;
    }

    std::span<std::string_view const> table_keys()
    {
        static auto const keys = keys_of_names<RecordKind>();
        return std::span(keys).subspan(1); // without the map itself
    }

    using Members = std::vector<std::pair<std::string_view, std::string>>; // keys and canonical values

    std::string canonical_text(JsonValue value)
    {
        std::string text;
        append_canonical(text, value);
        return text;
    }

    std::string object_of(Members members)
    {
        std::sort(members.begin(), members.end());
        std::string object = "{";
        for (auto const& [key, value] : members) {
            if (object.size() > 1)
                object += ',';
            append_json_text(object, key);
            object.append(1, ':').append(value);
        }
        return object + "}";
    }

    std::string canonical_object(std::vector<JsonValue> const& values)
    {
        Members members;
        for (auto const value : values)
            members.emplace_back(value.key(), canonical_text(value));
        return object_of(std::move(members));
    }

    bool is_default_schema(JsonValue value)
    {
        return value.key() == schema_key && value.is_text() && value.text() == map_schema;
    }

}

bool is_reserved_at_top(std::string_view key)
{
    if (key == type_key || key == version_key)
        return true;
    auto const kind = from_key<RecordKind>(key);
    return kind && *kind != RecordKind::Map;
}

std::span<std::string_view const> required_keys_of(RecordKind kind)
{
    static constexpr std::string_view id[] { "id" };
    static constexpr std::string_view of_touchpoint[] { "id", "stage", "lane" };
    static constexpr std::string_view of_link[] { "id", "from", "to" };
    static constexpr std::string_view of_score[] { "id", "touchpoint" };
    switch (kind) {
    case RecordKind::Map:
        return {};
    case RecordKind::Touchpoint:
        return of_touchpoint;
    case RecordKind::Link:
        return of_link;
    case RecordKind::Score:
        return of_score;
    default:
        return id;
    }
}

void RecordReader::refuse(JsonValue value, std::string message, std::vector<std::string> arguments)
{
    if (m_notes.errors.size() < most_errors)
        m_notes.errors.push_back({ std::move(message), std::move(arguments), value.place() });
}

void RecordReader::refuse_word(JsonValue value, std::string words)
{
    refuse(value, "\"{0}\" must be one of these words: {1}", { std::string(value.key()), std::move(words) });
}

void RecordReader::require(std::span<std::string_view const> keys)
{
    for (auto const key : keys) {
        if (!m_object.find(key))
            refuse(m_object, "\"{0}\" is missing here", { std::string(key) });
    }
}

bool RecordReader::is_known(std::string_view key) const
{
    auto const end = m_known.begin() + std::ptrdiff_t(m_known_count);
    return std::find(m_known.begin(), end, key) != end;
}

bool RecordReader::is_object(JsonValue value)
{
    if (value.is_object())
        return true;
    refuse(value, "\"{0}\" must be an object in braces", { std::string(value.key()) });
    return false;
}

std::string RecordReader::read_id(JsonValue value)
{
    if (value.is_text() && is_valid_id(value.text()))
        return std::string(value.text());
    refuse(value, "\"{0}\" must be an id: 1 to 64 letters, digits, or _ - . :", { std::string(value.key()) });
    return {};
}

std::optional<int> RecordReader::whole_number(JsonValue value)
{
    constexpr double most = std::numeric_limits<int>::max();
    bool const is_whole = value.is_number() && value.number() == std::floor(value.number());
    if (is_whole && std::fabs(value.number()) <= most)
        return int(value.number());
    refuse(value, "\"{0}\" must be a whole number", { std::string(value.key()) });
    return std::nullopt;
}

// 0 means "unscored" in memory only: in a file whatever is not scored is not there.
double RecordReader::rating(JsonValue value)
{
    if (value.is_number() && is_rating(value.number()))
        return value.number();
    refuse(value, "\"{0}\" must be a number from 1 to 7: leave out what is not scored", { std::string(value.key()) });
    return 0;
}

void RecordReader::read(JsonValue value, std::string& text)
{
    if (value.is_text())
        text = value.text();
    else
        refuse(value, "\"{0}\" must be a text in double quotes", { std::string(value.key()) });
}

void RecordReader::read(JsonValue value, double& number)
{
    if (value.is_number())
        number = value.number();
    else
        refuse(value, "\"{0}\" must be a number", { std::string(value.key()) });
}

void RecordReader::read(JsonValue value, int& number)
{
    number = whole_number(value).value_or(number);
}

void RecordReader::read(JsonValue value, std::optional<int>& number)
{
    number = whole_number(value);
}

// [X9] Only so many are looked at: a hostile file may have millions of unknown keys.
void RecordReader::note_slip(JsonValue member, std::span<std::string_view const> keys)
{
    constexpr std::size_t most_looked_at = 2'000;
    if (m_notes.slips.size() >= most_errors || ++m_notes.unknown_keys > most_looked_at)
        return;
    if (auto const meant = probably_meant(member.key(), keys)) {
        m_notes.slips.push_back({ "\"{0}\" means nothing here and is only kept: was \"{1}\" meant?",
            { std::string(member.key()), std::string(*meant) }, member.place() });
    }
}

template<class Known>
void RecordReader::read_members(JsonValue object, std::span<std::string_view const> keys, Known&& read_known)
{
    InnerExtras inner { object.key(), {} };
    for (auto const member : object) {
        if (read_known(member))
            continue;
        inner.members.push_back(member);
        note_slip(member, keys);
    }
    if (!inner.members.empty())
        m_inner.push_back(std::move(inner));
}

void RecordReader::read(JsonValue value, RaterWeights& weights)
{
    if (!is_object(value))
        return;
    weights.points = {}; // a dimension that an allocation does not name gets no points
    read_members(value, dimension_keys(), [&](JsonValue member) {
        auto const dimension = from_key<Dimension>(member.key());
        if (dimension)
            weights[*dimension] = whole_number(member).value_or(0);
        return dimension.has_value();
    });
}

void RecordReader::read(JsonValue value, RaterValues& values)
{
    if (!is_object(value))
        return;
    read_members(value, dimension_keys(), [&](JsonValue member) {
        auto const dimension = from_key<Dimension>(member.key());
        if (dimension)
            values[*dimension] = rating(member);
        return dimension.has_value();
    });
}

void RecordReader::read(JsonValue value, std::optional<MomentOfTruth>& moment)
{
    if (!is_object(value))
        return;
    static constexpr std::string_view keys[] { "kind", "reason" };
    moment.emplace();
    read_members(value, keys, [&](JsonValue member) {
        if (member.key() == "kind")
            read(member, moment->kind);
        else if (member.key() == "reason")
            read(member, moment->reason);
        else
            return false;
        return true;
    });
}

// [X12] Sorted by key, so that the same leftovers are the same text.
std::string RecordReader::extras(RecordKind kind)
{
    Members kept;
    for (auto const member : m_object) {
        bool const is_of_the_file
            = kind == RecordKind::Map && (is_reserved_at_top(member.key()) || is_default_schema(member));
        if (is_known(member.key()) || is_of_the_file)
            continue;
        kept.emplace_back(member.key(), canonical_text(member));
        note_slip(member, std::span(m_known).first(m_known_count));
        if (kind == RecordKind::Map)
            note_slip(member, table_keys());
    }
    for (auto const& inner : m_inner)
        kept.emplace_back(inner.key, canonical_object(inner.members));
    return kept.empty() ? std::string {} : object_of(std::move(kept));
}

}
