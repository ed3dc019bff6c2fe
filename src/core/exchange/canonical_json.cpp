#include "core/exchange/canonical_json.h"

#include "core/exchange/json_text.h"

namespace trustline {

namespace {

    // An integer of any length is kept digit by digit: it may be an id that no double can hold.
    void append_number(std::string& out, JsonValue value)
    {
        auto const literal = value.literal();
        bool const is_integer = literal.find_first_of(".eE") == std::string_view::npos;
        if (is_integer && literal != "-0")
            out += literal;
        else
            append_json_number(out, value.number());
    }

    void append_children(std::string& out, JsonValue value)
    {
        bool is_first = true;
        for (auto const child : value) {
            if (!is_first)
                out += ',';
            is_first = false;
            if (value.is_object()) {
                append_json_text(out, child.key());
                out += ':';
            }
            append_canonical(out, child);
        }
    }

}

void append_canonical(std::string& out, JsonValue value)
{
    switch (value.kind()) {
    case JsonKind::Null:
        out += "null";
        return;
    case JsonKind::Boolean:
        out += value.boolean() ? "true" : "false";
        return;
    case JsonKind::Number:
        return append_number(out, value);
    case JsonKind::Text:
        return append_json_text(out, value.text());
    case JsonKind::Array:
        out += '[';
        append_children(out, value);
        out += ']';
        return;
    case JsonKind::Object:
        out += '{';
        append_children(out, value);
        out += '}';
        return;
    }
}

}
