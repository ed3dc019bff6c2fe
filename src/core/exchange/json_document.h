#pragma once

// A JSON text as a tree that remembers where everything stood, so that every complaint can name line, column and pointer.
// Flat: values lie in the order of the text, each knows where its subtree ends. Owns its texts; read-only, except through
// JsonBuilder, with which migrations make the document of the next version.

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

enum class JsonKind : std::uint8_t { Null, Boolean, Number, Text, Array, Object };

struct JsonNode {
    std::uint32_t start = 0;     // offset in the text that was read
    std::uint32_t end = 0;       // index one past its last descendant
    std::uint32_t key_begin = 0; // of a member: offset in the pool
    std::uint32_t key_size = 0;
    std::uint32_t text_begin = 0; // of a text, and of a number as it was written
    std::uint32_t text_size = 0;
    double number = 0; // of a boolean: 0 or 1
    JsonKind kind = JsonKind::Null;
};

class JsonDocument;

// One value, looked at in its document; good as long as the document stays where it is. Cheap to copy.
class JsonValue {
public:
    JsonValue(JsonDocument const& document, std::uint32_t index)
        : m_document(&document)
        , m_index(index)
    {
    }

    JsonKind kind() const { return node().kind; }
    bool is_object() const { return kind() == JsonKind::Object; }
    bool is_array() const { return kind() == JsonKind::Array; }
    bool is_text() const { return kind() == JsonKind::Text; }
    bool is_number() const { return kind() == JsonKind::Number; }

    std::string_view key() const;     // of a member of an object
    std::string_view text() const;    // unescaped
    std::string_view literal() const; // a number as it was written
    double number() const { return node().number; }
    bool boolean() const { return node().number != 0; }

    // Elements of an array, members of an object, in the order of the text.
    class Iterator;
    Iterator begin() const;
    Iterator end() const;
    std::optional<JsonValue> find(std::string_view key) const;
    bool is_empty() const { return node().end == m_index + 1; }

    Place place() const;
    std::uint32_t index() const { return m_index; }
    std::uint32_t start() const { return node().start; } // offset in the text

private:
    JsonNode const& node() const;

    JsonDocument const* m_document;
    std::uint32_t m_index;
};

class JsonValue::Iterator {
public:
    explicit Iterator(JsonValue value)
        : m_value(value)
    {
    }
    JsonValue operator*() const { return m_value; }
    Iterator& operator++()
    {
        m_value.m_index = m_value.node().end;
        return *this;
    }
    bool operator==(Iterator const& other) const { return m_value.m_index == other.m_value.m_index; }

private:
    JsonValue m_value;
};

class JsonDocument {
public:
    // [X1] … [X6] Refuses what is not JSON, too large, too deep, or ambiguous. The text has passed refused_as_text().
    static Result<JsonDocument> parse(std::string_view text);

    JsonValue root() const { return { *this, 0 }; }
    JsonValue value(std::uint32_t index) const { return { *this, index }; }
    std::string_view text() const { return std::string_view(m_pool).substr(0, m_text_size); } // as it was read
    // RFC 6901, from the root to the value.
    std::string pointer_to(std::uint32_t index) const;
    Place place_of(std::uint32_t index) const;

private:
    friend class JsonBuilder;
    friend class JsonValue;

    std::string_view in_pool(std::uint32_t begin, std::uint32_t size) const
    {
        return std::string_view(m_pool).substr(begin, size);
    }

    std::string m_pool; // the text that was read, and behind it whatever does not stand there as it is meant
    std::size_t m_text_size = 0;
    std::vector<JsonNode> m_nodes;
};

// Puts a document together in the order of its text: what the parser does, and what migrations do with parts of the
// document of the version before. Places stay those of the text that was read.
class JsonBuilder {
public:
    explicit JsonBuilder(std::string_view text); // what `start` counts in; may be empty
    explicit JsonBuilder(JsonDocument const& like);

    void set_start(std::uint32_t start) { m_start = start; } // of what comes next
    // These two say whether it stands in the text as it is meant, without an escape.
    bool key(std::string_view key);
    bool text(std::string_view text);
    void null();
    void boolean(bool value);
    void number(double value, std::string_view literal);
    void begin_array();
    void begin_object();
    void end(); // of the innermost array or object
    // A value of another document and everything in it, at its old place. A key that was set before counts.
    void copy(JsonValue value);

    std::size_t depth() const { return m_open.size(); }
    std::size_t count() const { return m_document.m_nodes.size(); }
    JsonValue innermost() const { return m_document.value(m_open.back()); }
    // Of the member that comes next or came last; empty where no member has come yet.
    std::string_view last_key() const { return m_document.in_pool(m_last_key.first, m_last_key.second); }
    void forget_key() { m_last_key = {}; }
    JsonDocument const& so_far() const { return m_document; }
    JsonDocument take() { return std::move(m_document); }

private:
    using Range = std::pair<std::uint32_t, std::uint32_t>; // offset in the pool, and size

    JsonNode& add(JsonKind kind);
    Range pooled(std::string_view text, std::size_t where_it_may_stand);

    JsonDocument m_document;
    std::vector<std::uint32_t> m_open;
    std::uint32_t m_start = 0;
    Range m_key, m_last_key;
};

inline JsonNode const& JsonValue::node() const { return m_document->m_nodes[m_index]; }
inline std::string_view JsonValue::key() const { return m_document->in_pool(node().key_begin, node().key_size); }
inline std::string_view JsonValue::text() const { return m_document->in_pool(node().text_begin, node().text_size); }
inline std::string_view JsonValue::literal() const { return text(); }
inline JsonValue::Iterator JsonValue::begin() const { return Iterator({ *m_document, m_index + 1 }); }
inline JsonValue::Iterator JsonValue::end() const { return Iterator({ *m_document, node().end }); }
inline Place JsonValue::place() const { return m_document->place_of(m_index); }

// "/touchpoints/3" and "a/b" → "/touchpoints/3/a~1b".
std::string joined_pointer(std::string pointer, std::string_view key);
// Line and column, from 1, columns in bytes.
Place place_at(std::string_view text, std::size_t offset, std::string pointer);

}
