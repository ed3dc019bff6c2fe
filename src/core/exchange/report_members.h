#pragma once

// What an object of the report says, as a table: a member a line, with its key, its kind and where in the record it stands. One
// function writes them all, in the order of the table. Private to the report.

#include "core/exchange/report_writer.h"

#include <cstddef>
#include <type_traits>

namespace trustline {

struct ReportMember {
    enum class Kind : std::uint8_t { Number, MaybeNumber, Count, MaybeCount, Yes, MaybeYes, Text, Words, Id, Own };

    std::string_view key;
    Kind kind = Kind::Own;
    std::uint16_t offset = 0;
    void (*own)(ReportWriter& out, std::string_view key, void const* record) = nullptr; // what is worked out from the whole record
};

template<class Value>
consteval ReportMember::Kind kind_of_member()
{
    using Kind = ReportMember::Kind;
    if constexpr (std::is_base_of_v<RecordId, Value>)
        return Kind::Id;
    else if constexpr (std::is_same_v<Value, double>)
        return Kind::Number;
    else if constexpr (std::is_same_v<Value, std::optional<double>>)
        return Kind::MaybeNumber;
    else if constexpr (std::is_same_v<Value, int>)
        return Kind::Count;
    else if constexpr (std::is_same_v<Value, std::optional<int>>)
        return Kind::MaybeCount;
    else if constexpr (std::is_same_v<Value, bool>)
        return Kind::Yes;
    else if constexpr (std::is_same_v<Value, std::optional<bool>>)
        return Kind::MaybeYes;
    else if constexpr (std::is_same_v<Value, std::string>)
        return Kind::Text;
    else {
        static_assert(std::is_same_v<Value, std::string_view>);
        return Kind::Words;
    }
}

// Lines of the tables. (Macros, since offsetof is one.)
#define REPORT_MEMBER(Record, its_key, member) \
    ReportMember { its_key, kind_of_member<decltype(Record::member)>(), std::uint16_t(offsetof(Record, member)) }
#define REPORT_OWN(Record, its_key, expression) \
    ReportMember { its_key, ReportMember::Kind::Own, 0, [](ReportWriter& out, std::string_view key, void const* record) { \
                      auto const& of = *static_cast<Record const*>(record); \
                      out.put(key, expression); \
                  } }

void put_members(ReportWriter& out, void const* record, std::span<ReportMember const> members);
// An object of one line.
void put_object(ReportWriter& out, std::string_view key, void const* record, std::span<ReportMember const> members);
// A list with an object of one line for each.
template<class Record>
void put_list(ReportWriter& out, std::string_view key, std::vector<Record> const& records, std::span<ReportMember const> members)
{
    out.begin_list(key);
    for (auto const& record : records) {
        out.begin();
        put_members(out, &record, members);
        out.end();
    }
    out.end_list();
}
// An object with an object of one line for each, by a key of its own.
template<class Record, class KeyOf>
void put_each(ReportWriter& out, std::string_view key, std::vector<Record> const& records, KeyOf key_of_record, std::span<ReportMember const> members)
{
    out.begin(key);
    for (auto const& record : records)
        put_object(out, key_of_record(record), &record, members);
    out.end();
}

// The key of a word, null without one.
template<class Enum>
std::optional<std::string_view> key_of(std::optional<Enum> value)
{
    return value ? std::optional(key_of(*value)) : std::nullopt;
}

}
