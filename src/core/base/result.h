#pragma once

// What can go wrong with the world (files, storage, what people type) is a value. Our own mistakes are asserts.

#include "core/base/text.h"

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace trustline {

// Where in a text something stands. Lines and columns count from 1, columns in bytes; 0 means "not known".
struct Place {
    int line = 0;
    int column = 0;
    std::string pointer; // JSON pointer (RFC 6901), empty for the whole document

    bool operator==(Place const&) const = default;
};

// One sentence for people. `message` is the English sentence and the key of its translation; {0}, {1} … stand for
// `arguments`. Whoever shows it translates first and fills in afterwards: see editor/translations.h.
struct Error {
    std::string message;
    std::vector<std::string> arguments;
    Place place;

    bool operator==(Error const&) const = default;
};

// Fills {0}, {1} … of a sentence with its arguments. {0.0} says that the argument is a number, given with the point; it gets the
// decimal sign of the sentence's language. A brace with no argument stays as it is.
std::string filled(std::string_view sentence, std::vector<std::string> const& arguments, DecimalSign sign = DecimalSign::Point);

// The English sentence with its place in front: "line 3, column 14, /touchpoints/2/title: A title is a text".
std::string to_english(Error const& error);

// Things that were noticed on the way and did not stop the work, in the order in which they were found.
using Findings = std::vector<Error>;

template<class Value>
class [[nodiscard]] Result {
public:
    Result(Value value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }

    Value& value() &
    {
        assert(has_value());
        return *std::get_if<0>(&m_content);
    }
    Value const& value() const&
    {
        assert(has_value());
        return *std::get_if<0>(&m_content);
    }
    Value&& value() &&
    {
        assert(has_value());
        return std::move(*std::get_if<0>(&m_content));
    }
    Error const& error() const
    {
        assert(!has_value());
        return *std::get_if<1>(&m_content);
    }

private:
    std::variant<Value, Error> m_content;
};

}
