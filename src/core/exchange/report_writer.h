#pragma once

// Members of the report a line each: put("gap", gap) writes a number, a text, yes or no, or null for what cannot be said.

#include "core/exchange/json_writer.h"
#include "core/journey/records.h"

#include <span>

namespace trustline {

class ReportWriter {
public:
    using Shape = JsonWriter::Shape;

    void put(std::string_view key, double value) { put(key, std::optional(value)); }
    void put(std::string_view key, std::optional<double> value);
    void put(std::string_view key, int value) { put(key, std::optional(double(value))); }
    void put(std::string_view key, std::optional<int> value) { put(key, value ? std::optional(double(*value)) : std::nullopt); }
    void put(std::string_view key, std::string_view text);
    void put(std::string_view key, std::optional<std::string_view> text) { text ? put(key, *text) : put_null(key); }
    void put(std::string_view key, std::string const& text) { put(key, std::string_view(text)); }
    void put(std::string_view key, char const* text) { put(key, std::string_view(text)); }
    void put(std::string_view key, bool value) { put(key, std::optional(value)); }
    void put(std::string_view key, std::optional<bool> value);
    void put(std::string_view key, RecordId const& id); // null when it is empty
    template<class R>
    void put(std::string_view key, std::vector<Id<R>> const& ids)
    {
        begin_list(key, Shape::OneLine);
        for (auto const& id : ids)
            m_json.text(id.text);
        end_list();
    }
    void put_null(std::string_view key);

    void begin(std::string_view key, Shape shape = Shape::Lines);
    void begin(Shape shape = Shape::OneLine) { m_json.begin_object(shape); } // an entry of a list
    void end() { m_json.end_object(); }
    void begin_list(std::string_view key, Shape shape = Shape::Lines);
    void end_list() { m_json.end_array(); }

    std::string take() { return m_json.take(); }

private:
    JsonWriter m_json;
};

}
