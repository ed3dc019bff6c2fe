#include "core/exchange/map_file.h"

#include "core/exchange/limits.h"
#include "core/exchange/map_document.h"
#include "core/exchange/map_keys.h"
#include "core/exchange/order_filling.h"
#include "core/exchange/record_places.h"
#include "core/exchange/record_reader.h"
#include "core/exchange/text_check.h"

#include <algorithm>
#include <map>

namespace trustline {

namespace {

    // [X8] Nobody reads more of them, and a file can give reason for a million.
    constexpr std::size_t most_findings = 1'000;

    // Every table of the document. What is wrong is collected; a record that cannot be told by its id is left out.
    class MapReader {
    public:
        explicit MapReader(JsonDocument const& document)
            : m_document(document)
            , m_places(document)
        {
        }

        // At most so many elements of one table. Whether anything is left.
        bool read_some(std::size_t most)
        {
            if (m_kind == 0)
                read_map_info();
            else if (!read_some_of(RecordKind(m_kind), most))
                return true;
            m_part = {};
            return ++m_kind < record_kind_count;
        }

        double share() const { return double(m_read) / double(std::max<std::size_t>(m_document.text().size(), 1)); }

        Findings const& errors() const { return m_notes.errors; }
        Findings const& slips() const { return m_notes.slips; }
        RecordPlaces const& places() const { return m_places; }
        MapInfo take_map() { return std::move(m_map); }
        Tables take_tables() { return std::move(m_tables); }

    private:
        void read_map_info()
        {
            read_record(m_document.root(), RecordKind::Map, &m_map, m_notes);
            if (m_map.id.is_empty())
                m_map.id = MapId { "map" };
            m_places.add_map(m_map.id);
        }

        struct Ordered {
            void const* record;
            OrderSlot slot;
        };

        // Of a table that is being read.
        struct Part {
            std::optional<JsonValue::Iterator> next;
            std::size_t position = 0;
            TablePlace last;
            std::vector<Ordered> ordered;
        };

        // Whether the table is at its end.
        bool read_some_of(RecordKind kind, std::size_t most)
        {
            auto const list = m_document.root().find(key_of(kind));
            if (!list)
                return true;
            if (!list->is_array())
                return refuse(*list, "\"{0}\" must be a list in brackets", { std::string(list->key()) }), true;
            auto const* order = field_of(kind, "order");
            if (!m_part.next)
                m_part.next = list->begin();
            for (auto& next = *m_part.next; !(next == list->end()); ++next) {
                auto const element = *next;
                m_read = std::max<std::size_t>(m_read, element.start());
                if (most-- == 0)
                    return false;
                if (kind == RecordKind::Touchpoint && m_part.position >= max_touchpoints)
                    return refuse(element, "There are more than {0} touchpoints, the most that a map may have", { std::to_string(max_touchpoints) }), true;
                auto* const record = read_element(element, kind, m_part.position++, m_part.last);
                if (record && order)
                    m_part.ordered.push_back({ record, { &order->in<OrderKey>(record), !element.find(order->key) } });
            }
            fill_orders_of(kind, m_part.ordered);
            return true;
        }

        // Row by row, when there is something to fill.
        static void fill_orders_of(RecordKind kind, std::vector<Ordered> const& ordered)
        {
            if (std::none_of(ordered.begin(), ordered.end(), [](Ordered const& one) { return one.slot.is_missing; }))
                return;
            Rows rows;
            for (auto const& [record, slot] : ordered)
                rows[row_of(kind, record)].push_back(slot);
            for (auto const& [row, slots] : rows)
                fill_orders(slots);
        }

        // Touchpoints stand in a row of their own cell, others in one of their kind.
        using RowName = std::pair<std::string_view, std::string_view>;
        using Rows = std::map<RowName, OrderSequence>;

        static RowName row_of(RecordKind kind, void const* record)
        {
            if (kind != RecordKind::Touchpoint)
                return {};
            auto const& touchpoint = *static_cast<Touchpoint const*>(record);
            return { touchpoint.stage.text, touchpoint.lane.text };
        }

        // Where the record is now; null when it cannot be used.
        void* read_element(JsonValue element, RecordKind kind, std::size_t position, TablePlace& last)
        {
            if (!element.is_object()) {
                refuse(element, "Each entry of this list must be an object in braces", {});
                return nullptr;
            }
            auto record = empty_record(kind);
            auto* const read = address_of(record);
            read_record(element, kind, read, m_notes);
            if (!is_complete(kind, read))
                return nullptr;
            if (!m_places.add(id_in(read), kind, position, element)) {
                refuse(*element.find("id"), "The id \"{0}\" is used twice", { id_in(read).text });
                return nullptr;
            }
            return move_into(m_tables, kind, read, last);
        }

        void refuse(JsonValue value, std::string message, std::vector<std::string> arguments)
        {
            if (m_notes.errors.empty())
                m_notes.errors.push_back({ std::move(message), std::move(arguments), value.place() });
        }

        JsonDocument const& m_document;
        RecordPlaces m_places;
        MapInfo m_map;
        Tables m_tables;
        ReadNotes m_notes;
        std::size_t m_kind = 0;
        Part m_part;
        std::size_t m_read = 0; // of the text, in bytes
    };

    Findings placed(Findings findings, RecordPlaces const& places)
    {
        for (auto& finding : findings)
            finding.place = places.place_of(finding.place.pointer);
        return findings;
    }

    // [X9]
    Findings findings_by_place(Journey const& journey, MapReader const& reader)
    {
        auto found = findings_in(journey);
        if (found.size() > most_findings)
            found.resize(most_findings);
        auto findings = placed(std::move(found), reader.places());
        findings.insert(findings.end(), reader.slips().begin(), reader.slips().end());
        std::stable_sort(findings.begin(), findings.end(), [](Error const& a, Error const& b) {
            return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
        });
        return findings;
    }

    Result<OpenedMap> opened_this_version(MapDocument const& map, MapReader& reader, Oddities oddities)
    {
        if (!reader.errors().empty())
            return reader.errors().front();
        Journey journey(reader.take_map(), reader.take_tables());
        auto const violations = violations_in(journey);
        if (!violations.empty())
            return placed({ violations.front() }, reader.places()).front();
        auto findings = oddities == Oddities::Told ? findings_by_place(journey, reader) : Findings {};
        return OpenedMap { std::move(journey), std::move(findings), map.version, false, {} };
    }

    void take_out(Tables& tables, RecordId const& id)
    {
        auto const take_out_of = [&](auto& table) {
            if (auto const found = table.find(id); found != table.end())
                table.erase(found);
        };
        std::apply([&](auto&... table) { (take_out_of(table), ...); }, tables);
    }

    // [X31] What a newer version wrote is shown as far as it is understood; whatever breaks a rule of ours is not shown.
    Journey understood_part(MapInfo map, Tables tables)
    {
        for (;;) {
            Journey journey(map, tables);
            auto const violations = violations_in(journey);
            if (violations.empty())
                return journey;
            for (auto const& violation : violations) {
                auto const id = RecordPlaces::id_in(violation.place.pointer);
                if (id.is_empty())
                    map = MapInfo { .id = map.id };
                else
                    take_out(tables, id);
            }
        }
    }

    OpenedMap opened_newer_version(MapDocument const& map, MapReader& reader, std::string original)
    {
        auto info = reader.take_map();
        Findings findings { { "A newer version of Trustline wrote this map (format {0}): it can be looked at, but not edited",
            { std::to_string(map.version) }, map.document.root().find(version_key)->place() } };
        findings.insert(findings.end(), reader.errors().begin(), reader.errors().end());
        return { understood_part(std::move(info), reader.take_tables()), std::move(findings), map.version, true, std::move(original) };
    }

}

struct MapReading::State {
    State(std::string_view text, Oddities told)
        : map(open_map_document(text))
        , oddities(told)
    {
        if (!map)
            return;
        reader.emplace(map.value().document);
        if (is_newer())
            original = is_markup(text) ? map.value().document.text() : text;
    }

    bool is_newer() const { return map.value().version > map_version; }

    Result<MapDocument> map;
    Oddities oddities;
    std::string original; // of a newer version
    std::optional<MapReader> reader;
    std::optional<Result<OpenedMap>> opened;
};

MapReading::MapReading(std::string_view text, Oddities oddities)
    : m_state(std::make_unique<State>(text, oddities))
{
}

MapReading::~MapReading() = default;
MapReading::MapReading(MapReading&&) noexcept = default;

bool MapReading::is_done() const
{
    return !m_state->reader || m_state->opened;
}

double MapReading::share() const
{
    // The tree takes about as long as what it is read for.
    return is_done() ? 1 : 0.45 + 0.45 * m_state->reader->share();
}

void MapReading::go_on()
{
    constexpr std::size_t most_elements = 4'000;
    auto& state = *m_state;
    if (is_done() || state.reader->read_some(most_elements))
        return;
    if (state.is_newer())
        state.opened = opened_newer_version(state.map.value(), *state.reader, std::move(state.original));
    else
        state.opened = opened_this_version(state.map.value(), *state.reader, state.oddities);
}

Result<OpenedMap> MapReading::take()
{
    assert(is_done());
    if (!m_state->map)
        return m_state->map.error();
    return *std::move(m_state->opened);
}

Result<OpenedMap> read_map(std::string_view text, Oddities oddities)
{
    MapReading reading(text, oddities);
    while (!reading.is_done())
        reading.go_on();
    return reading.take();
}

}
