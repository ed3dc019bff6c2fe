#pragma once

// From a JSON object to a record: the kind of every value checked, everything unknown kept. Used for the records of a map
// and of a journal entry. What is wrong is collected with its place; the field then keeps its default. Ranges and
// references are the invariants' matter (journey/violations.cpp).

#include "core/exchange/json_document.h"
#include "core/journey/fields.h"
#include "core/journey/names.h"

#include <algorithm>
#include <span>
#include <type_traits>

namespace trustline {

// What is noticed while reading.
struct ReadNotes {
    Findings errors; // the record cannot be used
    Findings slips;  // unknown keys that look like known ones
    std::size_t unknown_keys = 0;
};

// Keys at the top of a map file that are no field of the map: "type", "version", and the arrays of records.
bool is_reserved_at_top(std::string_view key);

class RecordReader {
public:
    RecordReader(JsonValue object, ReadNotes& notes)
        : m_object(object)
        , m_notes(notes)
    {
    }

    // The visitor of each_field().
    template<class Member>
    void operator()(std::string_view key, Member& member)
    {
        m_known[m_known_count++] = key;
        if (auto const value = m_object.find(key)) {
            ++m_found;
            read(*value, member);
        }
    }

    // Complains about each of these keys that the object lacks.
    void require(std::span<std::string_view const> keys);

    // Once all fields are read: the canonical object of what was not; empty when nothing is left over.
    std::string extras(RecordKind kind);

private:
    template<class R>
    void read(JsonValue value, Id<R>& id)
    {
        id = Id<R> { read_id(value) };
    }
    template<class Enum>
        requires std::is_enum_v<Enum>
    void read(JsonValue value, Enum& member)
    {
        if (auto const known = value.is_text() ? from_key<Enum>(value.text()) : std::nullopt)
            member = *known;
        else
            refuse_word(value, words<Enum>());
    }
    void read(JsonValue value, std::string& text);
    void read(JsonValue value, double& number);
    void read(JsonValue value, int& number);
    void read(JsonValue value, std::optional<int>& number);
    void read(JsonValue value, RaterWeights& weights);
    void read(JsonValue value, RaterValues& values);
    void read(JsonValue value, std::optional<MomentOfTruth>& moment);

    template<class Enum>
    static std::string words()
    {
        std::string words;
        for (auto const& name : names_of(Enum {}))
            words.append(words.empty() ? "" : ", ").append(name.key);
        return words;
    }

    // Unknown members of an object inside the record, such as a sixth dimension: kept under the object's own key.
    struct InnerExtras {
        std::string_view key;
        std::vector<JsonValue> members;
    };
    template<class Known>
    void read_members(JsonValue object, std::span<std::string_view const> keys, Known&& read_known);
    void note_slip(JsonValue member, std::span<std::string_view const> keys);

    std::string read_id(JsonValue value);
    std::optional<int> whole_number(JsonValue value);
    double rating(JsonValue value);
    bool is_object(JsonValue value);
    void refuse(JsonValue value, std::string message, std::vector<std::string> arguments);
    void refuse_word(JsonValue value, std::string words);
    bool is_known(std::string_view key) const;

    JsonValue m_object;
    ReadNotes& m_notes;
    std::array<std::string_view, 16> m_known; // keys of the fields; no record has more
    std::size_t m_known_count = 0;
    std::size_t m_found = 0; // of them in the object
    std::vector<InnerExtras> m_inner;
};

std::span<std::string_view const> required_keys_of(RecordKind kind);

template<class R, class Variant>
struct IndexIn;
template<class R, class... Others>
struct IndexIn<R, std::variant<R, Others...>> : std::integral_constant<std::size_t, 0> { };
template<class R, class First, class... Others>
struct IndexIn<R, std::variant<First, Others...>>
    : std::integral_constant<std::size_t, 1 + IndexIn<R, std::variant<Others...>>::value> { };

template<class R>
inline constexpr RecordKind kind_of_type = RecordKind(IndexIn<R, Record>::value);

// Whether a record has everything that it cannot be without.
template<class R>
bool is_complete(R const& record)
{
    auto const required = required_keys_of(kind_of_type<R>);
    bool result = true;
    each_field(record, [&](std::string_view key, auto const& member) {
        if constexpr (std::is_base_of_v<RecordId, std::remove_cvref_t<decltype(member)>>) {
            bool const is_required = std::find(required.begin(), required.end(), key) != required.end();
            result = result && !(is_required && member.is_empty());
        }
    });
    return result;
}

// A record of its own type; the notes say whether it can be used, and it is never used when it is not complete.
template<class R>
R read_record(JsonValue object, ReadNotes& notes)
{
    R record;
    RecordReader reader(object, notes);
    each_field(record, reader);
    reader.require(required_keys_of(kind_of_type<R>));
    record.extras = reader.extras(kind_of_type<R>);
    return record;
}

}
