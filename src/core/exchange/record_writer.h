#pragma once

// From a record to its one line: known keys in the order of fields.h, defaults left out, then what was kept of unknown
// ones. Rules [X10] … in SPEC.md.

#include "core/exchange/canonical_json.h"
#include "core/exchange/json_text.h"
#include "core/journey/fields.h"
#include "core/journey/names.h"

#include <cassert>

namespace trustline {

// One member's value. `inner` is the object of unknown members that belong inside of it, if there are any.
using InnerObject = std::optional<JsonValue>;

void append_value(std::string& out, std::string const& text, InnerObject const& inner);
void append_value(std::string& out, RecordId const& id, InnerObject const& inner);
void append_value(std::string& out, double number, InnerObject const& inner);
void append_value(std::string& out, int number, InnerObject const& inner);
void append_value(std::string& out, std::optional<int> const& number, InnerObject const& inner);
void append_value(std::string& out, RaterWeights const& weights, InnerObject const& inner);
void append_value(std::string& out, RaterValues const& values, InnerObject const& inner);
void append_value(std::string& out, std::optional<MomentOfTruth> const& moment, InnerObject const& inner);

template<class Enum>
    requires std::is_enum_v<Enum>
void append_value(std::string& out, Enum value, InnerObject const&)
{
    append_json_text(out, key_of(value));
}

// Whether a default value is still written because unknown members stand inside of it.
template<class Member>
inline constexpr bool may_be_only_inner = std::is_same_v<Member, RaterValues> || std::is_same_v<Member, RaterWeights>;

template<class R>
class RecordWriter {
public:
    RecordWriter()
    {
        each_field(m_defaults, [&](auto, auto const& member) { m_default_members.push_back(&member); });
    }
    RecordWriter(RecordWriter const&) = delete;
    RecordWriter& operator=(RecordWriter const&) = delete;

    void append(std::string& out, R const& record) const
    {
        out += '{';
        append_members(out, record, [&, is_first = true](std::string_view key) mutable {
            if (!is_first)
                out += ',';
            is_first = false;
            append_json_text(out, key);
            out += ':';
        });
        out += '}';
    }

    // Calls begin_member(key) before each value that it appends.
    template<class BeginMember>
    void append_members(std::string& out, R const& record, BeginMember&& begin_member) const
    {
        auto const extras = parsed_extras(record.extras);
        append_known(out, record, extras, begin_member);
        if (extras)
            append_unknown(out, *extras, begin_member);
    }

private:
    static std::optional<JsonDocument> parsed_extras(std::string const& extras)
    {
        if (extras.empty())
            return std::nullopt;
        auto document = JsonDocument::parse(extras);
        assert(document && document.value().root().is_object()); // only the reader makes extras
        return std::move(document).value();
    }

    template<class BeginMember>
    void append_known(
        std::string& out, R const& record, std::optional<JsonDocument> const& extras, BeginMember&& begin_member) const
    {
        std::size_t at = 0;
        each_field(record, [&](std::string_view key, auto const& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            auto const& usual = *static_cast<Member const*>(m_default_members[at++]);
            auto const inner = extras ? extras->root().find(key) : std::nullopt;
            // An order that is not written would be made up by the next reader.
            bool const is_always_written = key == "id" || key == "order" || (inner && may_be_only_inner<Member>);
            if (member == usual && !is_always_written)
                return;
            begin_member(key);
            append_value(out, member, inner);
        });
    }

    template<class BeginMember>
    void append_unknown(std::string& out, JsonDocument const& extras, BeginMember&& begin_member) const
    {
        for (auto const member : extras.root()) {
            if (is_field(member.key()))
                continue;
            begin_member(member.key());
            append_canonical(out, member);
        }
    }

    bool is_field(std::string_view key) const
    {
        bool is_found = false;
        each_field(m_defaults, [&](std::string_view field, auto const&) { is_found = is_found || field == key; });
        return is_found;
    }

    R const m_defaults {};
    std::vector<void const*> m_default_members; // in the order of the fields
};

}
