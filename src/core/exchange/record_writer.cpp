#include "core/exchange/record_writer.h"

namespace trustline {

namespace {

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

}

void append_value(std::string& out, std::string const& text, InnerObject const&)
{
    append_json_text(out, text);
}

void append_value(std::string& out, RecordId const& id, InnerObject const&)
{
    append_json_text(out, id.text);
}

void append_value(std::string& out, double number, InnerObject const&)
{
    append_json_number(out, number);
}

void append_value(std::string& out, int number, InnerObject const&)
{
    append_json_number(out, number);
}

void append_value(std::string& out, std::optional<int> const& number, InnerObject const&)
{
    assert(number); // the default, nothing, is left out
    append_json_number(out, *number);
}

void append_value(std::string& out, RaterWeights const& weights, InnerObject const& inner)
{
    ObjectWriter object(out);
    for (auto const dimension : all_dimensions) {
        object.key(key_of(dimension));
        append_json_number(out, weights[dimension]);
    }
    object.end(inner);
}

void append_value(std::string& out, RaterValues const& values, InnerObject const& inner)
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

void append_value(std::string& out, std::optional<MomentOfTruth> const& moment, InnerObject const& inner)
{
    assert(moment); // the default, nothing, is left out
    ObjectWriter object(out);
    object.key("kind");
    append_json_text(out, key_of(moment->kind));
    if (!moment->reason.empty()) {
        object.key("reason");
        append_json_text(out, moment->reason);
    }
    object.end(inner);
}

}
