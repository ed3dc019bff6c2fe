#include "core/exchange/report_writer.h"

namespace trustline {

void ReportWriter::put(std::string_view key, std::optional<double> value)
{
    m_json.key(key);
    m_json.number(value);
}

void ReportWriter::put(std::string_view key, std::string_view text)
{
    m_json.key(key);
    m_json.text(text);
}

void ReportWriter::put(std::string_view key, std::optional<bool> value)
{
    m_json.key(key);
    if (value)
        m_json.boolean(*value);
    else
        m_json.null();
}

void ReportWriter::put(std::string_view key, RecordId const& id)
{
    m_json.key(key);
    if (id.is_empty())
        m_json.null();
    else
        m_json.text(id.text);
}

void ReportWriter::put_null(std::string_view key)
{
    m_json.key(key);
    m_json.null();
}

void ReportWriter::begin(std::string_view key, Shape shape)
{
    m_json.key(key);
    m_json.begin_object(shape);
}

void ReportWriter::begin_list(std::string_view key, Shape shape)
{
    m_json.key(key);
    m_json.begin_array(shape);
}

}
