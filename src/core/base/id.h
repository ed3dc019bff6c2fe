#pragma once

// Ids of records: short random texts, stable for ever, never reused. An Id knows which kind of record it names, so a
// stage's id cannot be passed where a touchpoint's is wanted; RecordId is for code that treats all kinds alike.

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace trustline {

struct RecordId {
    std::string text;

    bool is_empty() const { return text.empty(); }
    // Not auto: the web compiler's std::string has no <=>, and with the type named it falls back to < and ==.
    std::strong_ordering operator<=>(RecordId const&) const = default;
    bool operator==(RecordId const&) const = default;
};

template<class Record>
struct Id : RecordId {
    Id() = default;
    explicit Id(std::string id_text)
        : RecordId { std::move(id_text) }
    {
    }

    std::strong_ordering operator<=>(Id const&) const = default;
    bool operator==(Id const&) const = default;
};

// Whether a text may be an id: 1 to 64 characters out of A-Z a-z 0-9 _ - . :
bool is_valid_id(std::string_view text);

// Makes ids of ten characters (a letter, then base 32 without look-alikes; fifty random bits) out of a seed that the
// caller brings: the core has no clock and no randomness of its own.
class IdSource {
public:
    explicit IdSource(std::uint64_t seed)
        : m_state(seed)
    {
    }

    template<class Record>
    Id<Record> next()
    {
        return Id<Record> { next_text() };
    }
    std::string next_text();

private:
    std::uint64_t m_state;
};

struct RecordIdHash {
    std::size_t operator()(RecordId const& id) const { return std::hash<std::string> {}(id.text); }
};

}
