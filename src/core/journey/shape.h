#pragma once

// What each kind of record is made of, as a table at run time: one line a field, in the order of the file. Reader, writer,
// invariants, generic plans, forms and the schema test walk it, so that a new field is one line in shape.cpp (and one in
// records.h, SPEC.md and the schema), and a new kind of record needs no code of its own. `extras` is not listed: it is
// what the table leaves over.

#include "core/journey/journey.h"
#include "core/journey/names.h"

#include <cassert>
#include <span>
#include <string_view>
#include <tuple>
#include <variant>

namespace trustline {

// What a field is, and the type of its member.
enum class FieldKind : std::uint8_t {
    Id,             // Id<R>, seen as RecordId; the first field of every record
    Reference,      // Id<…>, seen as RecordId; empty: not said
    References,     // std::vector<TouchpointId>
    Order,          // OrderKey
    Title,          // std::string, one line
    Text,           // std::string, many lines
    Day,            // std::string, ISO 8601 or empty
    Number,         // double
    OptionalNumber, // std::optional<double>
    Whole,          // int
    OptionalWhole,  // std::optional<int>
    Word,           // an enumeration: word(), set_word()
    OptionalWord,   // std::optional of an enumeration: word(), set_word()
    Flag,           // bool
    Ratings,        // RaterValues
    Weights,        // RaterWeights
    Items,          // std::vector<double>, 0 for none, in the file null
    Counts,         // std::vector<int>
    Moment,         // std::optional<MomentOfTruth>
};

enum class Unit : std::uint8_t { None, Seconds, Percent };

// std::optional of an enumeration, whichever it is. −1: none.
struct OptionalWordAccess {
    int (*get)(void const* member);
    void (*set)(void* member, int word);
};

struct FieldShape {
    std::string_view key;        // in the file: "processTime"
    char const* label = "";      // on screen, English, a key of the translations: "Process time"
    FieldKind kind = FieldKind::Title;
    std::uint16_t offset = 0;    // of the member
    Unit unit = Unit::None;
    RecordKind target = RecordKind::Map;   // of a reference
    bool is_required : 1 = false;          // the file is refused without it
    bool must_exist : 1 = false;           // [J3] a reference that cannot dangle; others are findings
    bool goes_with_it : 1 = false;         // [P7] the record goes when what it refers to is removed; otherwise the reference is cleared
    bool is_name : 1 = false;              // what people call the record
    bool is_lenient : 1 = false;           // out of range is a finding instead of a violation
    double least = 0;                      // numbers: from least to most, when there is a sentence
    double most = 0;
    char const* range = nullptr;           // the sentence for a number {0} outside: "Importance goes from 1 to 7, not {0}"
    char const* when_empty = nullptr;      // the sentence for a text that people must give: "A stage needs a title"
    std::span<Word const> (*word_list)() = nullptr;
    OptionalWordAccess const* optional_word = nullptr;

    void const* member(void const* record) const { return static_cast<char const*>(record) + offset; }
    void* member(void* record) const { return static_cast<char*>(record) + offset; }

    // The member as the type that stands beside its kind.
    template<class Member>
    Member const& in(void const* record) const
    {
        return *static_cast<Member const*>(member(record));
    }
    template<class Member>
    Member& in(void* record) const
    {
        return *static_cast<Member*>(member(record));
    }

    std::span<Word const> words() const { return word_list ? word_list() : std::span<Word const> {}; }
    int word(void const* record) const; // −1: none
    void set_word(void* record, int word) const;

    bool is_text() const { return kind == FieldKind::Title || kind == FieldKind::Text || kind == FieldKind::Day; }
    bool is_number() const { return kind >= FieldKind::Number && kind <= FieldKind::OptionalWhole; }
    bool is_whole() const { return kind == FieldKind::Whole || kind == FieldKind::OptionalWhole; }
    std::optional<double> number(void const* record) const; // of the four kinds of numbers
    bool is_in_range(double value) const;                   // false for NaN and infinities, too
    bool is_same(void const* a, void const* b) const;       // whether two records have the same in this field
};

std::span<FieldShape const> fields_of(RecordKind kind);
FieldShape const* field_of(RecordKind kind, std::string_view key); // null when there is none
// What people call such a record; null for kinds without.
FieldShape const* name_field_of(RecordKind kind);

// --- records of any kind, by where they lie

inline RecordId const& id_in(void const* record) { return *static_cast<RecordId const*>(record); }
std::string const& extras_in(RecordKind kind, void const* record);
std::string& extras_in(RecordKind kind, void* record);

// Of kinds that have one.
OrderKey const& order_in(RecordKind kind, void const* record);
OrderKey& order_in(RecordKind kind, void* record);

// Whether two records of a kind are equal.
bool are_same(RecordKind kind, void const* a, void const* b);

Record empty_record(RecordKind kind);
void* address_of(Record& record);
void const* address_of(Record const& record);
Record copy_of(RecordKind kind, void const* record);

// Null when there is none of this kind. Good until the record is changed.
void const* find_record(Journey const& journey, RecordKind kind, RecordId const& id);
std::size_t count_of(Journey const& journey, RecordKind kind);

// Where the last record of a table went.
template<class>
struct PlaceIn;
template<class... Kinds>
struct PlaceIn<std::tuple<Kinds...>> {
    using Type = std::variant<std::monostate, typename Kinds::iterator...>;
};
using TablePlace = PlaceIn<Tables>::Type;

// For whoever reads a whole map: puts a record whose id the tables do not have into its table and says where it is now.
// Quick when it belongs behind the last one, as in most files; `last` begins empty for each table.
void* move_into(Tables& tables, RecordKind kind, void* record, TablePlace& last);
void* move_into(Tables& tables, RecordKind kind, void* record);

using VisitRecord = void (*)(void* visitor, void const* record);
void each_of_kind(Journey const& journey, RecordKind kind, void* visitor, VisitRecord visit);

// visit(void const* record), by id.
template<class Visit>
void each_of_kind(Journey const& journey, RecordKind kind, Visit&& visit)
{
    each_of_kind(journey, kind, &visit, [](void* visitor, void const* record) {
        (*static_cast<std::remove_reference_t<Visit>*>(visitor))(record);
    });
}

// visit(RecordKind, void const* record), the map first.
template<class Visit>
void each_record(Journey const& journey, Visit&& visit)
{
    for (std::size_t kind = 0; kind < record_kind_count; ++kind)
        each_of_kind(journey, RecordKind(kind), [&](void const* record) { visit(RecordKind(kind), record); });
}

}
