#include "core/edit/fragment.h"

#include "core/base/text.h"
#include "core/edit/group_copies.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"
#include "core/journey/shape.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace trustline {

namespace {

    constexpr int step_of_pasted_note = 16;

    // What belongs to a touchpoint, and whether copies bring it [P9].
    struct Belonging {
        RecordKind kind;
        bool is_copied;
    };
    constexpr Belonging belongings[] {
        { RecordKind::Score, true }, { RecordKind::Metric, true }, { RecordKind::Timing, true }, { RecordKind::SwotTag, true }, { RecordKind::Target, true },
        { RecordKind::Comment, false }, { RecordKind::Incident, false }, { RecordKind::KanoAnswer, false }, { RecordKind::Priority, false },
    };

    using IdSet = std::unordered_set<RecordId, RecordIdHash>;

    // Whether the touchpoint, or the note, is meant: itself, or by its stage or lane.
    template<class R>
    bool is_meant(IdSet const& ids, R const& record)
    {
        return ids.contains(record.id) || ids.contains(record.stage) || ids.contains(record.lane);
    }

    // [K1] Collects a part of a map.
    class Collector {
    public:
        Collector(Journey const& journey, std::vector<RecordId> const& ids)
            : m_journey(journey)
            , m_wished(ids.begin(), ids.end())
        {
        }

        Journey collected()
        {
            for (auto const& [id, touchpoint] : m_journey.all<Touchpoint>()) {
                if (is_meant(m_wished, touchpoint))
                    take_touchpoint(touchpoint);
            }
            for (auto const& [id, note] : m_journey.all<Note>()) {
                if (is_meant(m_wished, note))
                    take_note(note);
            }
            for (auto const& [id, link] : m_journey.all<Link>()) {
                if (m_taken.contains(link.from) && m_taken.contains(link.to))
                    take(RecordKind::Link, &link);
            }
            for (auto const& belonging : belongings)
                take_belongings(belonging.kind);
            take_personas();
            take_needed(RecordKind::Round);
            take_needed(RecordKind::Service);
            take_places<Stage>();
            take_places<Lane>();
            MapInfo map;
            map.id = m_journey.map().id;
            map.title = m_journey.map().title;
            map.language = m_journey.map().language;
            return Journey { std::move(map), std::move(m_tables) };
        }

    private:
        void take(RecordKind kind, void const* record)
        {
            Record copy = copy_of(kind, record);
            move_into(m_tables, kind, address_of(copy));
        }

        void need(RecordId const& id)
        {
            if (!id.is_empty())
                m_needed.insert(id);
        }

        void take_touchpoint(Touchpoint const& touchpoint)
        {
            m_taken.insert(touchpoint.id);
            need(touchpoint.stage);
            need(touchpoint.lane);
            need(touchpoint.service);
            take(RecordKind::Touchpoint, &touchpoint);
        }

        void take_note(Note const& note)
        {
            need(note.stage);
            need(note.lane);
            take(RecordKind::Note, &note);
        }

        void take_belongings(RecordKind kind)
        {
            auto const& touchpoint = *field_of(kind, "touchpoint");
            auto const* round = field_of(kind, "round");
            each_of_kind(m_journey, kind, [&](void const* record) {
                if (!m_taken.contains(touchpoint.in<RecordId>(record)))
                    return;
                Record copy = copy_of(kind, record);
                void* const after = address_of(copy);
                // [Q3] Elsewhere, the first round is another one.
                if (round && round->goes_with_it && round->in<RecordId>(after).is_empty())
                    round->in<RecordId>(after) = first_round(m_journey);
                for (auto const& field : fields_of(kind)) {
                    if (field.kind == FieldKind::Reference)
                        need(field.in<RecordId>(after));
                }
                move_into(m_tables, kind, after);
            });
        }

        // Those of whom something is said, and those who go only some of the ways and this one.
        void take_personas()
        {
            for (auto const& [id, persona] : m_journey.all<Persona>()) {
                Persona copy = persona;
                std::erase_if(copy.path, [&](TouchpointId const& met) { return !m_taken.contains(met); });
                if (!copy.path.empty() || m_needed.contains(id))
                    take(RecordKind::Persona, &copy);
            }
        }

        void take_needed(RecordKind kind)
        {
            each_of_kind(m_journey, kind, [&](void const* record) {
                if (m_needed.contains(id_in(record)))
                    take(kind, record);
            });
        }

        // Up to the last one that is needed, so that their places can be told; nobody learns what the others are called.
        template<class R>
        void take_places()
        {
            auto const in_order = records_in_order(m_journey, kind_of_type<R>);
            auto const is_needed = [&](void const* record) { return m_needed.contains(id_in(record)); };
            auto const last = std::find_if(in_order.rbegin(), in_order.rend(), is_needed).base();
            for (auto record = in_order.begin(); record != last; ++record) {
                R copy = *static_cast<R const*>(*record);
                copy.extras.clear();
                if (!is_needed(*record)) {
                    R unnamed;
                    unnamed.id = copy.id;
                    unnamed.order = copy.order;
                    copy = unnamed;
                }
                take(kind_of_type<R>, &copy);
            }
        }

        Journey const& m_journey;
        IdSet m_wished;
        IdSet m_taken;  // touchpoints
        IdSet m_needed; // what they refer to
        Tables m_tables;
    };

    // [K2] to [K5]
    class Paster {
    public:
        Paster(Journey const& journey, Journey const& fragment, PastePlace const& place, IdSource& ids)
            : m_journey(journey)
            , m_fragment(fragment)
            , m_place(place)
            , m_ids(ids)
        {
        }

        PastePlan planned()
        {
            m_stages = places_of(RecordKind::Stage);
            m_lanes = places_of(RecordKind::Lane);
            shift_to_place();
            match(RecordKind::Round);
            match(RecordKind::Persona);
            match(RecordKind::Service);
            paste_touchpoints();
            for (auto const& belonging : belongings)
                paste_belongings(belonging);
            paste_links();
            paste_notes();
            lengthen_paths();
            return commands();
        }

    private:
        using RecordsInOrder = std::vector<void const*>;

        // Where the fragment's stages (or lanes) go: places among those of the journey.
        struct Places {
            RecordsInOrder there;
            std::unordered_map<std::string_view, int> place;
            int shift = 0;

            // Empty where there are none: the plan says so.
            RecordId of(RecordId const& id) const
            {
                if (there.empty())
                    return {};
                auto const found = place.find(id.text);
                int const wanted = (found == place.end() ? 0 : found->second) + shift;
                return id_in(there[std::size_t(std::clamp(wanted, 0, int(there.size()) - 1))]);
            }
        };
        static std::string_view title_in(RecordKind kind, void const* record) { return name_field_of(kind)->in<std::string>(record); }

        // [K2] The one with the same title (and id, if several have it), else the same id.
        void const* counterpart(RecordKind kind, void const* record) const
        {
            auto const* same_id = find_record(m_journey, kind, id_in(record));
            auto const title = title_in(kind, record);
            if (title.empty() || (same_id && title_in(kind, same_id) == title))
                return same_id;
            void const* found = nullptr;
            for (auto const* other : records_in_order(m_journey, kind)) {
                if (!found && folded(title_in(kind, other)) == folded(title))
                    found = other;
            }
            return found ? found : same_id;
        }

        Places places_of(RecordKind kind) const
        {
            Places places;
            places.there = records_in_order(m_journey, kind);
            auto const here = records_in_order(m_fragment, kind);
            for (std::size_t i = 0; i < here.size(); ++i) {
                auto const* record = counterpart(kind, here[i]);
                auto const found = std::find(places.there.begin(), places.there.end(), record);
                places.place.emplace(id_in(here[i]).text, found == places.there.end() ? int(i) : int(found - places.there.begin()));
            }
            return places;
        }

        // [K3] Unless the place is one of those that it goes to anyway, the first cell goes there and the others keep their
        // distance from it.
        void shift_to_place()
        {
            if (m_place.stage.is_empty() && m_place.lane.is_empty())
                return;
            std::set<std::pair<int, int>> cells;
            auto const add = [&](auto const& record) {
                if (!record.stage.is_empty())
                    cells.emplace(m_stages.place[record.stage.text], m_lanes.place[record.lane.text]);
            };
            for (auto const& [id, touchpoint] : m_fragment.all<Touchpoint>())
                add(touchpoint);
            for (auto const& [id, note] : m_fragment.all<Note>())
                add(note);
            int const stage = place_among(m_stages, m_place.stage);
            int const lane = place_among(m_lanes, m_place.lane);
            bool const is_there = std::any_of(cells.begin(), cells.end(), [&](auto const& cell) {
                return (stage < 0 || cell.first == stage) && (lane < 0 || cell.second == lane);
            });
            if (is_there || cells.empty())
                return;
            int first_lane = cells.begin()->second;
            for (auto const& cell : cells)
                first_lane = std::min(first_lane, cell.second);
            m_stages.shift = stage < 0 ? 0 : stage - cells.begin()->first;
            m_lanes.shift = lane < 0 ? 0 : lane - first_lane;
        }

        static int place_among(Places const& places, RecordId const& id)
        {
            auto const found = std::find_if(places.there.begin(), places.there.end(), [&](void const* record) { return id_in(record) == id; });
            return found == places.there.end() ? -1 : int(found - places.there.begin());
        }

        std::string new_id()
        {
            for (;;) {
                RecordId id { m_ids.next_text() };
                if (!m_journey.contains(id) && m_used.insert(id).second)
                    return id.text;
            }
        }

        RecordId mapped(RecordId const& id) const
        {
            auto const found = m_counterparts.find(id.text);
            return found == m_counterparts.end() ? RecordId {} : found->second;
        }

        // [K2] What they refer to; who is not there comes along.
        void match(RecordKind kind)
        {
            for (auto const* record : records_in_order(m_fragment, kind)) {
                auto const* there = counterpart(kind, record);
                if (there) {
                    m_counterparts.emplace(id_in(record).text, id_in(there));
                    continue;
                }
                Record copy = copy_of(kind, record);
                if (auto* persona = std::get_if<Persona>(&copy)) {
                    persona->path.clear();
                    persona->share = 0; // a share of others than these
                }
                add(kind, id_in(record), std::move(copy));
                if (kind == RecordKind::Round)
                    m_new_rounds.push_back(RoundId { mapped(id_in(record)).text });
            }
        }

        // Under a new id.
        void add(RecordKind kind, RecordId const& original, Record record)
        {
            auto& id = fields_of(kind).front().in<RecordId>(address_of(record));
            id.text = new_id();
            m_counterparts.emplace(original.text, id);
            m_records.push_back(std::move(record));
        }

        void paste_touchpoints()
        {
            for (auto const* original : touchpoints_in_order(m_fragment)) {
                Touchpoint copy = *original;
                copy.stage.text = m_stages.of(original->stage).text;
                copy.lane.text = m_lanes.of(original->lane).text;
                copy.service.text = mapped(original->service).text;
                copy.is_locked = false;
                copy.group = m_groups.of(original->group, [&] { return new_id(); });
                bool const is_at_place = copy.stage == m_place.stage && copy.lane == m_place.lane;
                add(RecordKind::Touchpoint, original->id, std::move(copy));
                TouchpointId id { mapped(original->id).text };
                m_plan.pasted.push_back(id);
                if (is_at_place)
                    m_at_place.push_back(std::move(id));
            }
        }

        // [K4] What others said or did happened once: it stays with the original where that is still there.
        void paste_belongings(Belonging const& belonging)
        {
            auto const kind = belonging.kind;
            auto const& touchpoint = *field_of(kind, "touchpoint");
            each_of_kind(m_fragment, kind, [&](void const* original) {
                auto const& about = touchpoint.in<RecordId>(original);
                if (mapped(about).is_empty() || (!belonging.is_copied && find_record(m_journey, RecordKind::Touchpoint, about)))
                    return;
                Record copy = copy_of(kind, original);
                void* const record = address_of(copy);
                bool is_complete = true;
                for (auto const& field : fields_of(kind)) {
                    if (field.kind != FieldKind::Reference)
                        continue;
                    auto& id = field.in<RecordId>(record);
                    id = mapped(id);
                    is_complete = is_complete && !(field.is_required && id.is_empty());
                }
                if (is_complete)
                    add(kind, id_in(original), std::move(copy));
            });
        }

        void paste_links()
        {
            for (auto const& [id, link] : m_fragment.all<Link>()) {
                Link copy = link;
                copy.from.text = mapped(link.from).text;
                copy.to.text = mapped(link.to).text;
                if (!copy.from.is_empty() && !copy.to.is_empty())
                    add(RecordKind::Link, id, std::move(copy));
            }
        }

        using NotePlace = std::tuple<std::string_view, std::string_view, int, int>;
        static NotePlace place_of(Note const& note) { return { note.stage.text, note.lane.text, note.x, note.y }; }

        // [P8] As far as it goes.
        static int one_step_on(int coordinate) { return std::min(coordinate + step_of_pasted_note, farthest_coordinate); }

        void paste_notes()
        {
            std::set<NotePlace> taken;
            for (auto const& [id, note] : m_journey.all<Note>())
                taken.insert(place_of(note));
            for (auto const& [id, note] : m_fragment.all<Note>()) {
                Note copy = note;
                if (!note.stage.is_empty()) {
                    copy.stage.text = m_stages.of(note.stage).text;
                    copy.lane.text = m_lanes.of(note.lane).text;
                }
                copy.is_locked = false;
                copy.group = m_groups.of(note.group, [&] { return new_id(); });
                while (taken.contains(place_of(copy)) && std::min(copy.x, copy.y) < farthest_coordinate) {
                    copy.x = one_step_on(copy.x);
                    copy.y = one_step_on(copy.y);
                }
                add(RecordKind::Note, id, std::move(copy));
                m_plan.pasted.push_back(mapped(id));
            }
        }

        // Who met the originals meets the copies, too; an empty path meets all. Several personas may be one here.
        void lengthen_paths()
        {
            std::map<PersonaId, std::vector<TouchpointId>> met_by;
            for (auto const& [id, persona] : m_fragment.all<Persona>()) {
                auto const* there = m_journey.find(PersonaId { mapped(id).text });
                if (!there || there->path.empty())
                    continue;
                auto& met = met_by[there->id];
                met.insert(met.end(), persona.path.begin(), persona.path.end());
            }
            for (auto const& [id, met] : met_by) {
                Persona after = *m_journey.find(id);
                after.path = with_copies(after.path, met);
                m_records.push_back(std::move(after));
            }
        }

        // Each copy behind its original, those of originals that are not on the path at its end.
        std::vector<TouchpointId> with_copies(std::vector<TouchpointId> const& path, std::vector<TouchpointId> const& met) const
        {
            IdSet const on_path(path.begin(), path.end()), wanted(met.begin(), met.end());
            std::vector<TouchpointId> longer;
            auto const add_copy = [&](TouchpointId const& original) {
                if (TouchpointId copy { mapped(original).text }; !copy.is_empty())
                    longer.push_back(std::move(copy));
            };
            for (auto const& original : path) {
                longer.push_back(original);
                if (wanted.contains(original))
                    add_copy(original);
            }
            for (auto const& original : met) {
                if (!on_path.contains(original))
                    add_copy(original);
            }
            return longer;
        }

        PastePlan commands()
        {
            m_plan.commands.push_back(PutRecords { "Paste", std::move(m_records) });
            // [K5] What is looked at stays the last round.
            if (auto const rounds = rounds_in_order(m_journey); !rounds.empty()) {
                for (auto const& round : m_new_rounds)
                    m_plan.commands.push_back(MoveRound { round, rounds.front()->id });
            }
            if (!m_place.before.is_empty() && !m_at_place.empty())
                m_plan.commands.push_back(MoveTouchpoints { std::move(m_at_place), m_place.stage, m_place.lane, m_place.before });
            return std::move(m_plan);
        }

        Journey const& m_journey;
        Journey const& m_fragment;
        PastePlace const& m_place;
        IdSource& m_ids;
        Places m_stages;
        Places m_lanes;
        std::unordered_map<std::string_view, RecordId> m_counterparts; // by id in the fragment
        IdSet m_used;
        GroupCopies m_groups;
        std::vector<Record> m_records;
        std::vector<RoundId> m_new_rounds;
        std::vector<TouchpointId> m_at_place;
        PastePlan m_plan;
    };

}

Journey fragment_of(Journey const& journey, std::vector<RecordId> const& ids) { return Collector(journey, ids).collected(); }

bool is_empty_fragment(Journey const& fragment) { return fragment.all<Touchpoint>().empty() && fragment.all<Note>().empty(); }

PastePlan plan_of_paste(Journey const& journey, Journey const& fragment, PastePlace const& place, IdSource& ids)
{
    return Paster(journey, fragment, place, ids).planned();
}

}
