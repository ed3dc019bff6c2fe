#include "core/exchange/journal_entry.h"

#include "core/exchange/json_text.h"
#include "core/exchange/record_reader.h"
#include "core/exchange/record_writer.h"
#include "core/exchange/text_check.h"

namespace trustline {

namespace {

    void append_side(std::string& out, std::string_view key, Side const& record)
    {
        if (!record)
            return;
        out += ',';
        append_json_text(out, key);
        out += ':';
        RecordWriter(kind_of(*record)).append(out, address_of(*record));
    }

    void append_change(std::string& out, Change const& change)
    {
        auto const& either = change.before ? change.before : change.after;
        assert(either); // apply() takes no change without sides
        out += "{\"kind\":";
        append_json_text(out, key_of(kind_of(*either)));
        out += ",\"id\":";
        append_json_text(out, change.id.text);
        append_side(out, "before", change.before);
        append_side(out, "after", change.after);
        out += '}';
    }

    class EntryReader {
    public:
        std::optional<Edit> read(JsonValue root)
        {
            auto const label = member(root, "edit", JsonKind::Text);
            auto const changes = member(root, "changes", JsonKind::Array);
            if (!label || !changes)
                return std::nullopt;
            Edit edit { std::string(label->text()), {} };
            for (auto const element : *changes) {
                auto change = read_change(element);
                if (!change)
                    return std::nullopt;
                edit.changes.push_back(std::move(*change));
            }
            return edit;
        }

        Error const& error() const { return m_notes.errors.front(); }

    private:
        std::optional<JsonValue> member(JsonValue object, std::string_view key, JsonKind kind)
        {
            auto const found = object.is_object() ? object.find(key) : std::nullopt;
            if (found && found->kind() == kind)
                return found;
            return refuse(found ? *found : object), std::nullopt;
        }

        void refuse(JsonValue value) { m_notes.errors.push_back({ "This is not an entry of Trustline's journal", {}, value.place() }); }

        std::optional<Change> read_change(JsonValue object)
        {
            auto const kind_word = member(object, "kind", JsonKind::Text);
            auto const id = member(object, "id", JsonKind::Text);
            if (!kind_word || !id)
                return std::nullopt;
            auto const kind = from_key<RecordKind>(kind_word->text());
            if (!kind)
                return refuse(*kind_word), std::nullopt;
            Change change { RecordId { std::string(id->text()) }, {}, {} };
            bool const is_read = read_side(object, "before", *kind, change.id, change.before)
                && read_side(object, "after", *kind, change.id, change.after);
            if (is_read && !change.before && !change.after)
                refuse(object);
            return m_notes.errors.empty() ? std::optional(std::move(change)) : std::nullopt;
        }

        bool read_side(JsonValue object, std::string_view key, RecordKind kind, RecordId const& id, Side& side)
        {
            auto const value = object.find(key);
            if (!value)
                return true;
            if (!value->is_object())
                return refuse(*value), false;
            Record record = empty_record(kind);
            read_record(*value, kind, address_of(record), m_notes);
            if (m_notes.errors.empty() && id_of(record) != id)
                refuse(*value);
            side = std::move(record);
            return m_notes.errors.empty();
        }

        ReadNotes m_notes;
    };

}

std::string write_journal_entry(Edit const& edit)
{
    std::string out = "{\"edit\":";
    append_json_text(out, edit.label);
    out += ",\"changes\":[";
    for (auto const& change : edit.changes) {
        if (&change != edit.changes.data())
            out += ',';
        append_change(out, change);
    }
    return out + "]}";
}

Result<Edit> read_journal_entry(std::string_view text)
{
    if (auto error = refused_as_text(text))
        return *error;
    auto const document = JsonDocument::parse(without_byte_order_mark(text));
    if (!document)
        return document.error();
    EntryReader reader;
    auto edit = reader.read(document.value().root());
    if (!edit)
        return reader.error();
    return std::move(*edit);
}

}
