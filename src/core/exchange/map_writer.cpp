#include "core/exchange/map_file.h"

#include "core/exchange/canonical_json.h"
#include "core/exchange/json_text.h"
#include "core/exchange/map_keys.h"
#include "core/exchange/record_writer.h"

namespace trustline {

namespace {

    constexpr std::size_t usual_record_bytes = 256;

    // [X10] Top-level members one a line, records one a line.
    class MapWriter {
    public:
        explicit MapWriter(Journey const& journey)
            : m_journey(journey)
        {
        }

        std::string write()
        {
            m_out.reserve(1'000 + usual_record_bytes * (m_journey.all<Touchpoint>().size() + m_journey.all<Score>().size()));
            auto const extras = parsed(m_journey.map().extras);
            append_head(extras);
            append_fields_of_map();
            append_tables();
            if (extras)
                append_unknown(*extras);
            m_out += "\n}\n";
            return std::move(m_out);
        }

    private:
        static std::optional<JsonDocument> parsed(std::string const& extras)
        {
            if (extras.empty())
                return std::nullopt;
            auto document = JsonDocument::parse(extras);
            assert(document); // only the reader makes extras
            return std::move(document).value();
        }

        void key(std::string_view key)
        {
            m_out += m_out.empty() ? "{\n  " : ",\n  ";
            append_json_text(m_out, key);
            m_out += ": ";
        }

        void append_head(std::optional<JsonDocument> const& extras)
        {
            auto const schema = extras ? extras->root().find(schema_key) : std::nullopt;
            key(schema_key);
            if (schema)
                append_canonical(m_out, *schema);
            else
                append_json_text(m_out, map_schema);
            key(type_key);
            append_json_text(m_out, map_type);
            key(version_key);
            append_json_number(m_out, map_version);
        }

        void append_fields_of_map()
        {
            auto map = m_journey.map();
            map.extras.clear(); // they stand at the end of the file
            RecordWriter(RecordKind::Map).append_members(m_out, &map, { ",\n  ", ",\n  ", ": " });
        }

        void append_tables()
        {
            for (std::size_t kind = 1; kind < record_kind_count; ++kind)
                append_table(RecordKind(kind));
        }

        void append_table(RecordKind kind)
        {
            if (count_of(m_journey, kind) == 0)
                return;
            RecordWriter const writer(kind);
            key(key_of(kind));
            begin_lines();
            each_of_kind(m_journey, kind, [&](void const* record) {
                begin_line();
                writer.append(m_out, record);
            });
            end_lines();
        }

        void begin_lines()
        {
            m_out += '[';
            m_is_first_line = true;
        }
        void begin_line()
        {
            m_out += m_is_first_line ? "\n    " : ",\n    ";
            m_is_first_line = false;
        }
        void end_lines() { m_out += "\n  ]"; }

        static bool is_list_of_records(JsonValue value)
        {
            if (!value.is_array() || value.is_empty())
                return false;
            for (auto const element : value) {
                if (!element.is_object())
                    return false;
            }
            return true;
        }

        void append_unknown(JsonDocument const& extras)
        {
            for (auto const member : extras.root()) {
                if (member.key() == schema_key)
                    continue;
                key(member.key());
                if (is_list_of_records(member))
                    append_unknown_records(member);
                else
                    append_canonical(m_out, member);
            }
        }

        void append_unknown_records(JsonValue list)
        {
            begin_lines();
            for (auto const record : list) {
                begin_line();
                append_canonical(m_out, record);
            }
            end_lines();
        }

        Journey const& m_journey;
        std::string m_out;
        bool m_is_first_line = true;
    };

}

std::string write_map(Journey const& journey)
{
    return MapWriter(journey).write();
}

}
