#include "core/exchange/record_reader.h"

#include "core/exchange/canonical_json.h"
#include "core/exchange/json_text.h"
#include "core/exchange/map_keys.h"
#include "core/exchange/misspelt_keys.h"
#include "core/journey/ranges.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trustline {

namespace {

    // [X8] A file that is wrong everywhere is not complained about for ever.
    constexpr std::size_t most_errors = 20;

    std::vector<std::string_view> keys_of(std::span<Word const> words)
    {
        std::vector<std::string_view> keys;
        for (auto const& word : words)
            keys.push_back(word.key);
        return keys;
    }

    std::vector<std::string_view> keys_of(std::span<FieldShape const> fields)
    {
        std::vector<std::string_view> keys;
        for (auto const& field : fields)
            keys.push_back(field.key);
        return keys;
    }

    std::string words_in(std::span<Word const> words)
    {
        std::string text;
        for (auto const& word : words)
            text.append(text.empty() ? "" : ", ").append(word.key);
        return text;
    }

    using Members = std::vector<std::pair<std::string_view, std::string>>; // keys and canonical values

    std::string canonical_text(JsonValue value)
    {
        std::string text;
        append_canonical(text, value);
        return text;
    }

    std::string object_of(Members members)
    {
        std::sort(members.begin(), members.end());
        std::string object = "{";
        for (auto const& [key, value] : members) {
            if (object.size() > 1)
                object += ',';
            append_json_text(object, key);
            object.append(1, ':').append(value);
        }
        return object + "}";
    }

    std::string canonical_object(std::vector<JsonValue> const& values)
    {
        Members members;
        for (auto const value : values)
            members.emplace_back(value.key(), canonical_text(value));
        return object_of(std::move(members));
    }

    bool is_default_schema(JsonValue value)
    {
        return value.key() == schema_key && value.is_text() && value.text() == map_schema;
    }
    // Keys at the top of a map file that are no field of the map: "type", "version", and the arrays of records.
    bool is_reserved_at_top(std::string_view key)
    {
        if (key == type_key || key == version_key)
            return true;
        auto const kind = from_key<RecordKind>(key);
        return kind && *kind != RecordKind::Map;
    }

    class RecordReader {
    public:
        RecordReader(JsonValue object, RecordKind kind, void* record, ReadNotes& notes)
            : m_object(object)
            , m_kind(kind)
            , m_fields(fields_of(kind))
            , m_record(record)
            , m_notes(notes)
        {
            assert(m_fields.size() <= 32); // one bit of m_found each
        }

        void read()
        {
            for (auto const member : m_object) {
                if (auto const* field = field_for(member.key()))
                    read(member, *field);
                else if (!is_of_the_file(member))
                    keep(member);
            }
            for (auto const& field : m_fields) {
                if (field.is_required && !is_found(field))
                    refuse(m_object, "\"{0}\" is missing here", { std::string(field.key) });
            }
            if (!m_kept.empty())
                extras_in(m_kind, m_record) = object_of(std::move(m_kept));
        }

    private:
        // Members mostly come in the order of the fields, so the next one is looked at first.
        FieldShape const* field_for(std::string_view key)
        {
            for (std::size_t tried = 0; tried < m_fields.size(); ++tried) {
                auto const place = (m_next + tried) % m_fields.size();
                if (m_fields[place].key == key) {
                    m_next = place + 1;
                    m_found |= 1u << place;
                    return &m_fields[place];
                }
            }
            return nullptr;
        }

        bool is_found(FieldShape const& field) const { return m_found >> (&field - m_fields.data()) & 1u; }

        bool is_of_the_file(JsonValue member) const
        {
            return m_kind == RecordKind::Map && (is_reserved_at_top(member.key()) || is_default_schema(member));
        }

        // [X12]
        void keep(JsonValue member)
        {
            m_kept.emplace_back(member.key(), canonical_text(member));
            note_slip(member, m_fields);
            if (m_kind == RecordKind::Map)
                note_slip(member, words_of(RecordKind {}).subspan(1)); // the map itself has no array
        }

        void read(JsonValue value, FieldShape const& field)
        {
            switch (field.kind) {
            case FieldKind::Id:
            case FieldKind::Reference:
                return read(value, field.in<RecordId>(m_record));
            case FieldKind::References:
                return read(value, field.in<std::vector<TouchpointId>>(m_record));
            case FieldKind::Order:
            case FieldKind::Title:
            case FieldKind::Text:
            case FieldKind::Day:
                return read(value, field.in<std::string>(m_record));
            case FieldKind::Number:
                return read(value, field.in<double>(m_record));
            case FieldKind::OptionalNumber:
                return read(value, field.in<std::optional<double>>(m_record));
            case FieldKind::Whole:
                return read(value, field.in<int>(m_record));
            case FieldKind::OptionalWhole:
                field.in<std::optional<int>>(m_record) = whole_number(value);
                return;
            case FieldKind::Word:
            case FieldKind::OptionalWord:
                if (auto const word = this->word(value, field.words()))
                    field.set_word(m_record, int(*word));
                return;
            case FieldKind::Flag:
                return read(value, field.in<bool>(m_record));
            case FieldKind::Ratings:
                return read(value, field.in<RaterValues>(m_record));
            case FieldKind::Weights:
                return read(value, field.in<RaterWeights>(m_record));
            case FieldKind::Items:
                return read(value, field.in<std::vector<double>>(m_record));
            case FieldKind::Counts:
                return read(value, field.in<std::vector<int>>(m_record));
            case FieldKind::Moment:
                return read(value, field.in<std::optional<MomentOfTruth>>(m_record));
            }
        }

        void read(JsonValue value, RecordId& id)
        {
            if (value.is_text() && is_valid_id(value.text()))
                id.text = value.text();
            else
                refuse(value, "\"{0}\" must be an id: 1 to 64 letters, digits, or _ - . :");
        }

        void read(JsonValue value, std::vector<TouchpointId>& ids)
        {
            if (!is_list(value))
                return;
            for (auto const element : value) {
                if (!element.is_text() || !is_valid_id(element.text()))
                    return refuse(element, "\"{0}\" must be a list of ids: 1 to 64 letters, digits, or _ - . :", { std::string(value.key()) });
                ids.emplace_back(std::string(element.text()));
            }
        }

        void read(JsonValue value, std::string& text)
        {
            if (value.is_text())
                text = value.text();
            else
                refuse(value, "\"{0}\" must be a text in double quotes");
        }

        void read(JsonValue value, double& number)
        {
            if (value.is_number())
                number = value.number();
            else
                refuse(value, "\"{0}\" must be a number");
        }

        void read(JsonValue value, std::optional<double>& number)
        {
            if (value.is_number())
                number = value.number();
            else
                refuse(value, "\"{0}\" must be a number");
        }

        void read(JsonValue value, int& number) { number = whole_number(value).value_or(number); }

        void read(JsonValue value, bool& flag)
        {
            if (value.kind() == JsonKind::Boolean)
                flag = value.boolean();
            else
                refuse(value, "\"{0}\" must be true or false");
        }

        void read(JsonValue value, std::vector<double>& items)
        {
            if (!is_list(value))
                return;
            for (auto const element : value) {
                bool const is_rated = element.is_number() && is_rating(element.number());
                if (!is_rated && element.kind() != JsonKind::Null)
                    return refuse(element, "\"{0}\" must be a list of numbers from 1 to 7, with null for what is not answered", { std::string(value.key()) });
                items.push_back(is_rated ? element.number() : 0);
            }
        }

        void read(JsonValue value, std::vector<int>& counts)
        {
            if (!is_list(value))
                return;
            for (auto const element : value) {
                if (!is_whole(element))
                    return refuse(element, "\"{0}\" must be a list of whole numbers", { std::string(value.key()) });
                counts.push_back(int(element.number()));
            }
        }

        void read(JsonValue value, RaterWeights& weights)
        {
            if (!is_object(value))
                return;
            weights.points = {}; // a dimension that an allocation does not name gets no points
            read_members(value, words_of(Dimension {}), [&](JsonValue member, std::size_t dimension) {
                weights.points[dimension] = whole_number(member).value_or(0);
            });
        }

        void read(JsonValue value, RaterValues& ratings)
        {
            if (!is_object(value))
                return;
            read_members(value, words_of(Dimension {}), [&](JsonValue member, std::size_t dimension) {
                ratings.values[dimension] = rating(member);
            });
        }

        void read(JsonValue value, std::optional<MomentOfTruth>& moment)
        {
            if (!is_object(value))
                return;
            static constexpr Word keys[] { { 0, "kind", "" }, { 1, "reason", "" } };
            moment.emplace();
            read_members(value, keys, [&](JsonValue member, std::size_t key) {
                if (key == 1)
                    read(member, moment->reason);
                else if (auto const kind = word(member, words_of(MomentKind {})))
                    moment->kind = MomentKind(*kind);
            });
        }

        // What an object inside the record has. Unknown members, such as a sixth dimension, are kept under the object's key.
        template<class ReadKnown>
        void read_members(JsonValue object, std::span<Word const> known, ReadKnown&& read_known)
        {
            std::vector<JsonValue> unknown;
            for (auto const member : object) {
                if (auto const place = place_of_word(known, member.key())) {
                    read_known(member, *place);
                    continue;
                }
                unknown.push_back(member);
                note_slip(member, known);
            }
            if (!unknown.empty())
                m_kept.emplace_back(object.key(), canonical_object(unknown));
        }

        // [X9] Only so many are looked at: a hostile file may have millions of unknown keys.
        template<class Known>
        void note_slip(JsonValue member, std::span<Known const> known)
        {
            constexpr std::size_t most_looked_at = 2'000;
            if (m_notes.slips.size() >= most_errors || ++m_notes.unknown_keys > most_looked_at)
                return;
            if (auto const meant = probably_meant(member.key(), keys_of(known))) {
                m_notes.slips.push_back({ "\"{0}\" means nothing here and is only kept: was \"{1}\" meant?",
                    { std::string(member.key()), std::string(*meant) }, member.place() });
            }
        }

        std::optional<std::size_t> word(JsonValue value, std::span<Word const> words)
        {
            auto const place = value.is_text() ? place_of_word(words, value.text()) : std::nullopt;
            if (!place)
                refuse(value, "\"{0}\" must be one of these words: {1}", { std::string(value.key()), words_in(words) });
            return place;
        }

        static bool is_whole(JsonValue value)
        {
            constexpr double most = std::numeric_limits<int>::max();
            return value.is_number() && value.number() == std::floor(value.number()) && std::fabs(value.number()) <= most;
        }

        std::optional<int> whole_number(JsonValue value)
        {
            if (is_whole(value))
                return int(value.number());
            refuse(value, "\"{0}\" must be a whole number");
            return std::nullopt;
        }

        // 0 means "unscored" in memory only: in a file whatever is not scored is not there.
        double rating(JsonValue value)
        {
            if (value.is_number() && is_rating(value.number()))
                return value.number();
            refuse(value, "\"{0}\" must be a number from 1 to 7: leave out what is not scored");
            return 0;
        }

        bool is_object(JsonValue value)
        {
            if (!value.is_object())
                refuse(value, "\"{0}\" must be an object in braces");
            return value.is_object();
        }

        bool is_list(JsonValue value)
        {
            if (!value.is_array())
                refuse(value, "\"{0}\" must be a list in brackets");
            return value.is_array();
        }

        void refuse(JsonValue member, char const* message) { refuse(member, message, { std::string(member.key()) }); }
        void refuse(JsonValue value, char const* message, std::vector<std::string> arguments)
        {
            if (m_notes.errors.size() < most_errors)
                m_notes.errors.push_back({ message, std::move(arguments), value.place() });
        }

        JsonValue m_object;
        RecordKind m_kind;
        std::span<FieldShape const> m_fields;
        void* m_record;
        ReadNotes& m_notes;
        std::size_t m_next = 0;
        std::uint32_t m_found = 0; // a bit a field
        Members m_kept;            // what this version does not know
    };

}

void read_record(JsonValue object, RecordKind kind, void* record, ReadNotes& notes)
{
    RecordReader(object, kind, record, notes).read();
}

bool is_complete(RecordKind kind, void const* record)
{
    for (auto const& field : fields_of(kind)) {
        bool const is_id = field.kind == FieldKind::Id || field.kind == FieldKind::Reference;
        if (field.is_required && is_id && field.in<RecordId>(record).is_empty())
            return false;
    }
    return true;
}

}
