#include "core/exchange/record_writer.h"

#include "core/exchange/canonical_json.h"
#include "core/exchange/json_text.h"

#include <algorithm>

namespace trustline {

namespace {

    // The object of unknown members that belong inside of a value, if there are any.
    using InnerObject = std::optional<JsonValue>;

    // Members of an object, with what this version does not know behind them.
    class ObjectWriter {
    public:
        explicit ObjectWriter(std::string& out)
            : m_out(out)
        {
            m_out += '{';
        }
        void key(std::string_view key)
        {
            if (!m_is_first)
                m_out += ',';
            m_is_first = false;
            append_json_text(m_out, key);
            m_out += ':';
        }
        void end(InnerObject const& inner)
        {
            if (inner && inner->is_object()) {
                for (auto const member : *inner) {
                    key(member.key());
                    append_canonical(m_out, member);
                }
            }
            m_out += '}';
        }

    private:
        std::string& m_out;
        bool m_is_first = true;
    };

    void append(std::string& out, RaterWeights const& weights, InnerObject const& inner)
    {
        ObjectWriter object(out);
        for (auto const dimension : all_dimensions) {
            object.key(key_of(dimension));
            append_json_number(out, weights[dimension]);
        }
        object.end(inner);
    }

    void append(std::string& out, RaterValues const& values, InnerObject const& inner)
    {
        ObjectWriter object(out);
        for (auto const dimension : all_dimensions) {
            if (!values.is_scored(dimension))
                continue;
            object.key(key_of(dimension));
            append_json_number(out, values[dimension]);
        }
        object.end(inner);
    }

    void append(std::string& out, MomentOfTruth const& moment, InnerObject const& inner)
    {
        ObjectWriter object(out);
        object.key("kind");
        append_json_text(out, key_of(moment.kind));
        if (!moment.reason.empty()) {
            object.key("reason");
            append_json_text(out, moment.reason);
        }
        object.end(inner);
    }

    template<class Elements, class AppendElement>
    void append_list(std::string& out, Elements const& elements, AppendElement append_element)
    {
        out += '[';
        for (std::size_t i = 0; i < elements.size(); ++i) {
            if (i > 0)
                out += ',';
            append_element(elements[i]);
        }
        out += ']';
    }

    // A value that is not the default: optional ones are there.
    void append_value(std::string& out, FieldShape const& field, void const* record, InnerObject const& inner)
    {
        switch (field.kind) {
        case FieldKind::Id:
        case FieldKind::Reference:
            return append_json_text(out, field.in<RecordId>(record).text);
        case FieldKind::References:
            return append_list(out, field.in<std::vector<TouchpointId>>(record), [&](TouchpointId const& id) { append_json_text(out, id.text); });
        case FieldKind::Order:
        case FieldKind::Title:
        case FieldKind::Text:
        case FieldKind::Day:
            return append_json_text(out, field.in<std::string>(record));
        case FieldKind::Number:
        case FieldKind::OptionalNumber:
        case FieldKind::Whole:
        case FieldKind::OptionalWhole:
            return append_json_number(out, *field.number(record));
        case FieldKind::Word:
        case FieldKind::OptionalWord:
            return append_json_text(out, field.words()[std::size_t(field.word(record))].key);
        case FieldKind::Flag:
            out += field.in<bool>(record) ? "true" : "false";
            return;
        case FieldKind::Ratings:
            return append(out, field.in<RaterValues>(record), inner);
        case FieldKind::Weights:
            return append(out, field.in<RaterWeights>(record), inner);
        case FieldKind::Items:
            return append_list(out, field.in<std::vector<double>>(record), [&](double item) {
                item == 0 ? void(out += "null") : append_json_number(out, item);
            });
        case FieldKind::Counts:
            return append_list(out, field.in<std::vector<int>>(record), [&](int count) { append_json_number(out, count); });
        case FieldKind::Moment:
            return append(out, *field.in<std::optional<MomentOfTruth>>(record), inner);
        }
    }

    // [X11] An order that is not written would be made up by the next reader, and unknown members keep their object.
    bool is_always_written(FieldShape const& field, InnerObject const& inner)
    {
        bool const may_be_only_inner = field.kind == FieldKind::Ratings || field.kind == FieldKind::Weights;
        return field.kind == FieldKind::Id || field.kind == FieldKind::Order || (inner && may_be_only_inner);
    }

    std::optional<JsonDocument> parsed_extras(std::string const& extras)
    {
        if (extras.empty())
            return std::nullopt;
        auto document = JsonDocument::parse(extras);
        assert(document && document.value().root().is_object()); // only the reader makes extras
        return std::move(document).value();
    }

}

void RecordWriter::append(std::string& out, void const* record) const
{
    out += '{';
    append_members(out, record);
    out += '}';
}

void RecordWriter::append_members(std::string& out, void const* record, MemberMarks const& marks) const
{
    bool is_first = true;
    auto const begin_member = [&](std::string_view key) {
        out += is_first ? marks.before_first : marks.between;
        is_first = false;
        append_json_text(out, key);
        out += marks.behind_key;
    };
    auto const extras = parsed_extras(extras_in(m_kind, record));
    auto const* const defaults = address_of(m_defaults);
    for (auto const& field : fields_of(m_kind)) {
        auto const inner = extras ? extras->root().find(field.key) : std::nullopt;
        if (field.is_same(record, defaults) && !is_always_written(field, inner))
            continue;
        begin_member(field.key);
        append_value(out, field, record, inner);
    }
    if (!extras)
        return;
    for (auto const member : extras->root()) {
        if (field_of(m_kind, member.key()))
            continue;
        begin_member(member.key());
        append_canonical(out, member);
    }
}

}
