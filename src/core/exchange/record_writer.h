#pragma once

// From a record to its one line: known keys in the order of its fields, defaults left out, then what was kept of unknown
// ones. Rules [X10] … in SPEC.md.

#include "core/exchange/json_document.h"
#include "core/journey/shape.h"

namespace trustline {

// What stands around the members of an object.
struct MemberMarks {
    std::string_view before_first;
    std::string_view between = ",";
    std::string_view behind_key = ":";
};

// Writes records of one kind.
class RecordWriter {
public:
    explicit RecordWriter(RecordKind kind)
        : m_kind(kind)
        , m_defaults(empty_record(kind))
    {
    }

    void append(std::string& out, void const* record) const; // in braces
    void append_members(std::string& out, void const* record, MemberMarks const& marks = {}) const;

private:
    RecordKind m_kind;
    Record m_defaults;
};

}
