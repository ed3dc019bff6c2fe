#include "support/random_journeys.h"

#include "core/journey/shape.h"
#include "core/journey/sound.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>

namespace trustline {

int Dice::below(int limit)
{
    return int(bits() % std::uint64_t(limit));
}

std::string Dice::text()
{
    static constexpr char const* parts[] { "Waits", "for the", "promised call", "等待", "承诺的电话", "Väntar på", "samtalet", "🙂",
        "👩‍🔧", "e\u0301", "\"quoted\"", "back\\slash", "</script>", "a\nb", "שלום", "\u202Eevil", "ﬁ", "=1+1", "tab\there" };
    std::string result;
    for (int words = below(4); words > 0; --words)
        result += (result.empty() ? "" : " ") + std::string(parts[below(int(std::size(parts)))]);
    return result;
}

std::string Dice::any_bytes()
{
    std::string result(std::size_t(below(12)), '\0');
    for (char& c : result)
        c = char(bits());
    return result;
}

namespace {

    constexpr std::array order_keys { "", "1", "9Z", "I9", "V", "V", "V1", "V1", "Vz", "a", "f1", "zz1" };

    // The id of one of the records there are; an empty one when there are none.
    RecordId any_of(Dice& dice, Journey const& journey, RecordKind kind)
    {
        auto const count = int(count_of(journey, kind));
        int wanted = count == 0 ? -1 : dice.below(count);
        RecordId id;
        each_of_kind(journey, kind, [&](void const* record) {
            if (wanted-- == 0)
                id = id_in(record);
        });
        return id;
    }

    template<class R>
    Id<R> any_of(Dice& dice, Journey const& journey)
    {
        return Id<R> { any_of(dice, journey, kind_of(Record { R {} })).text };
    }

    // Fills the fields of a record with values of their ranges.
    class RandomFields {
    public:
        RandomFields(Dice& dice, Journey const& journey)
            : m_dice(dice)
            , m_journey(journey)
        {
        }

        void fill(RecordKind kind, void* record)
        {
            for (auto const& field : fields_of(kind))
                fill(field, record);
            if (kind == RecordKind::Note)
                fill_cell(*static_cast<Note*>(record));
            else if (kind == RecordKind::Score)
                fill_items(*static_cast<Score*>(record));
            else if (kind == RecordKind::Metric)
                fill_counts(*static_cast<Metric*>(record));
        }

    private:
        void fill(FieldShape const& field, void* record)
        {
            switch (field.kind) {
            case FieldKind::Id:
                field.in<RecordId>(record) = m_dice.new_id<MapInfo>();
                return;
            case FieldKind::Reference:
                field.in<RecordId>(record) = reference(field);
                return;
            case FieldKind::References:
                for (int i = m_dice.below(4); i > 0; --i)
                    field.in<std::vector<TouchpointId>>(record).emplace_back(reference(field).text);
                std::erase_if(field.in<std::vector<TouchpointId>>(record), [](TouchpointId const& id) { return id.is_empty(); });
                return;
            case FieldKind::Order:
                field.in<OrderKey>(record) = order_keys[std::size_t(m_dice.below(int(order_keys.size())))];
                return;
            case FieldKind::Title:
            case FieldKind::Text:
                field.in<std::string>(record) = field.key == "language" ? (m_dice.one_in(2) ? "zh-CN" : "") : m_dice.text();
                return;
            case FieldKind::Day:
                field.in<std::string>(record) = m_dice.one_in(2) ? "2026-09-30" : "";
                return;
            case FieldKind::Number:
                field.in<double>(record) = fraction(field);
                return;
            case FieldKind::OptionalNumber:
                if (m_dice.one_in(2))
                    field.in<std::optional<double>>(record) = fraction(field);
                return;
            case FieldKind::Whole:
                field.in<int>(record) = whole(field);
                return;
            case FieldKind::OptionalWhole:
                if (m_dice.one_in(2))
                    field.in<std::optional<int>>(record) = whole(field);
                return;
            case FieldKind::Word:
            case FieldKind::OptionalWord:
                field.set_word(record, m_dice.below(int(field.words().size())));
                if (field.kind == FieldKind::OptionalWord && m_dice.one_in(2))
                    field.set_word(record, -1);
                return;
            case FieldKind::Flag:
                field.in<bool>(record) = m_dice.one_in(field.key == "locked" ? 9 : 2);
                return;
            case FieldKind::Ratings:
                for (double& rating : field.in<RaterValues>(record).values)
                    rating = m_dice.one_in(3) ? 0 : m_dice.between(4, 28) / 4.0;
                return;
            case FieldKind::Weights:
                if (m_dice.one_in(2)) {
                    for (int& points : field.in<RaterWeights>(record).points)
                        points = m_dice.below(101);
                }
                return;
            case FieldKind::Moment:
                if (m_dice.one_in(3))
                    field.in<std::optional<MomentOfTruth>>(record) = MomentOfTruth { MomentKind(m_dice.below(6)), m_dice.text() };
                return;
            case FieldKind::Items:
            case FieldKind::Counts: // depend on other fields
                return;
            }
        }

        // What may dangle does at times; what may be left out is at times.
        RecordId reference(FieldShape const& field)
        {
            if (!field.is_required && m_dice.one_in(3))
                return {};
            if (!field.must_exist && m_dice.one_in(9))
                return m_dice.new_id<MapInfo>();
            auto id = any_of(m_dice, m_journey, field.target);
            return id.is_empty() && field.is_required ? m_dice.new_id<MapInfo>() : id;
        }

        double fraction(FieldShape const& field)
        {
            if (!field.range)
                return m_dice.between(-800, 800) / 4.0;
            double const number = whole(field);
            return m_dice.one_in(2) && number + 0.5 <= field.most ? number + 0.5 : number;
        }

        int whole(FieldShape const& field)
        {
            int const least = int(std::max(field.least, -400.0));
            int const most = int(std::min(field.most, 400.0));
            return m_dice.between(least, most);
        }

        void fill_cell(Note& note)
        {
            if (note.stage.is_empty() || note.lane.is_empty())
                note.stage = StageId {}, note.lane = LaneId {};
        }

        void fill_items(Score& score)
        {
            for (auto* items : { &score.perception_items, &score.expectation_items }) {
                if (m_dice.one_in(3))
                    items->resize(m_dice.one_in(9) ? 3 : item_count_of(score.item_set));
                for (double& item : *items)
                    item = m_dice.one_in(5) ? 0 : m_dice.between(2, 14) / 2.0;
            }
        }

        void fill_counts(Metric& metric)
        {
            if (m_dice.one_in(2))
                metric.counts.resize(m_dice.one_in(9) ? 3 : answer_count_of(metric.kind));
            for (int& count : metric.counts)
                count = m_dice.below(30);
        }

        Dice& m_dice;
        Journey const& m_journey;
    };

    Record random_record(Dice& dice, Journey const& journey, RecordKind kind)
    {
        Record record = empty_record(kind);
        RandomFields(dice, journey).fill(kind, address_of(record));
        if (dice.one_in(4))
            extras_in(kind, address_of(record)) = R"({"fromTheFuture":[1,{"a":"å"}]})";
        return record;
    }

    void add_random(Dice& dice, Journey& journey, RecordKind kind, int least, int most)
    {
        Edit edit;
        for (int i = dice.between(least, most); i > 0; --i) {
            auto record = random_record(dice, journey, kind);
            edit.changes.push_back({ id_of(record), std::nullopt, record });
        }
        if (journey.apply(edit))
            std::abort();
    }

}

Journey random_journey(Dice& dice, int size)
{
    Journey journey { std::get<MapInfo>(random_record(dice, Journey {}, RecordKind::Map)) };
    add_random(dice, journey, RecordKind::Round, 0, 3);
    add_random(dice, journey, RecordKind::Service, 0, 3);
    add_random(dice, journey, RecordKind::Stage, 1, 1 + size / 2);
    add_random(dice, journey, RecordKind::Lane, 1, 1 + size / 3);
    add_random(dice, journey, RecordKind::Touchpoint, 0, 2 * size);
    add_random(dice, journey, RecordKind::Persona, 0, 3);
    if (!journey.all<Touchpoint>().empty()) {
        add_random(dice, journey, RecordKind::Link, 0, size);
        add_random(dice, journey, RecordKind::Score, 0, 2 * size);
    }
    add_random(dice, journey, RecordKind::Note, 0, size);
    for (auto kind = std::size_t(RecordKind::Metric); kind < record_kind_count; ++kind)
        add_random(dice, journey, RecordKind(kind), 0, size / 2);
    return journey;
}

namespace {

    // Fills the members of a wish. Wishes have no list of fields, so each kind of wish is spelled out once.
    class Wisher {
    public:
        Wisher(Dice& dice, Journey const& journey)
            : m_dice(dice)
            , m_journey(journey)
        {
        }

        Command command()
        {
            return command_number(m_dice.below(int(std::variant_size_v<Command>)), std::make_index_sequence<std::variant_size_v<Command>> {});
        }

    private:
        template<std::size_t... Indices>
        Command command_number(int wanted, std::index_sequence<Indices...>)
        {
            Command command;
            ((int(Indices) == wanted ? void(command = wish(std::in_place_type<std::variant_alternative_t<Indices, Command>>)) : void()), ...);
            return command;
        }

        template<class W>
        W wish(std::in_place_type_t<W>)
        {
            W result;
            fill(result);
            return result;
        }

        std::string text() { return m_dice.one_in(12) ? m_dice.any_bytes() : m_dice.text(); }
        std::string title() { return m_dice.one_in(2) ? "Title " + text() : text(); }
        double rating() { return m_dice.one_in(9) ? 9.5 : m_dice.below(15) / 2.0; }
        template<class R>
        Id<R> any()
        {
            return m_dice.one_in(15) ? m_dice.new_id<R>() : any_of<R>(m_dice, m_journey);
        }
        template<class R>
        Id<R> any_or_none()
        {
            return m_dice.one_in(3) ? Id<R> {} : any<R>();
        }
        // At times the id of something else that is there.
        template<class R>
        Id<R> fresh()
        {
            return m_dice.one_in(15) ? Id<R> { any_of<Stage>(m_dice, m_journey).text } : m_dice.new_id<R>();
        }
        std::vector<TouchpointId> some_touchpoints()
        {
            std::vector<TouchpointId> ids;
            for (int i = m_dice.below(5); i > 0; --i)
                ids.push_back(any<Touchpoint>());
            return ids;
        }

        void fill(RenameMap& w) { w.title = title(); }
        void fill(DescribeMap& w) { w.description = text(); }
        void fill(SetMapLanguage& w) { w.language = m_dice.one_in(3) ? text() : "sv"; }
        void fill(SetTrustRatio& w) { w.ratio = m_dice.below(110); }
        void fill(AddStage& w) { w = { fresh<Stage>(), title(), any_or_none<Stage>() }; }
        void fill(RenameStage& w) { w = { any<Stage>(), title() }; }
        void fill(DescribeStage& w) { w = { any<Stage>(), text() }; }
        void fill(MoveStage& w) { w = { any<Stage>(), any_or_none<Stage>() }; }
        void fill(AddLane& w) { w = { fresh<Lane>(), title(), LaneKind(m_dice.below(5)), any_or_none<Lane>() }; }
        void fill(RenameLane& w) { w = { any<Lane>(), title() }; }
        void fill(SetLaneKind& w) { w = { any<Lane>(), LaneKind(m_dice.below(5)) }; }
        void fill(MoveLane& w) { w = { any<Lane>(), any_or_none<Lane>() }; }
        void fill(AddTouchpoint& w)
        {
            w = { fresh<Touchpoint>(), title(), any<Stage>(), any<Lane>(), {} };
            if (m_dice.one_in(2))
                place_before_any(w);
        }
        void fill(RenameTouchpoint& w) { w = { any<Touchpoint>(), title() }; }
        void fill(DescribeTouchpoint& w) { w = { any<Touchpoint>(), text() }; }
        void fill(SetChannel& w) { w = { any<Touchpoint>(), Channel(m_dice.below(12)), text() }; }
        void fill(SetImportance& w)
        {
            w.id = any<Touchpoint>();
            if (!m_dice.one_in(4))
                w.importance = m_dice.below(9);
        }
        void fill(SetMomentOfTruth& w)
        {
            w.id = any<Touchpoint>();
            if (!m_dice.one_in(3))
                w.moment = MomentOfTruth { MomentKind(m_dice.below(6)), text() };
        }
        void fill(MoveTouchpoints& w)
        {
            w = { some_touchpoints(), any<Stage>(), any<Lane>(), {} };
            if (m_dice.one_in(2))
                place_before_any(w);
        }
        void fill(DuplicateTouchpoints& w)
        {
            w.ids = some_touchpoints();
            for (std::size_t i = m_dice.one_in(15) ? 1 : 0; i < w.ids.size(); ++i)
                w.new_ids.push_back(fresh<Touchpoint>());
            w.seed = m_dice.bits();
        }
        void fill(AddLink& w) { w = { fresh<Link>(), any<Touchpoint>(), any<Touchpoint>(), text() }; }
        void fill(ReattachLink& w) { w = { any<Link>(), any<Touchpoint>(), any<Touchpoint>() }; }
        void fill(RelabelLink& w) { w = { any<Link>(), text() }; }
        void fill(AddNote& w)
        {
            w = { fresh<Note>(), text(), any_or_none<Stage>(), any_or_none<Lane>(), m_dice.below(3'000'000), -m_dice.below(3'000'000) };
        }
        void fill(EditNote& w) { w = { any<Note>(), text() }; }
        void fill(MoveNote& w) { w = { any<Note>(), any_or_none<Stage>(), any_or_none<Lane>(), m_dice.below(900), -m_dice.below(900) }; }
        void fill(ResizeNote& w) { w = { any<Note>(), m_dice.between(-50, 500), m_dice.between(-50, 20'000) }; }
        void fill(AddPersona& w) { w = { fresh<Persona>(), title() }; }
        void fill(RenamePersona& w) { w = { any<Persona>(), title() }; }
        void fill(DescribePersona& w) { w = { any<Persona>(), text() }; }
        void fill(SetShare& w) { w = { any<Persona>(), double(m_dice.below(110)) }; }
        void fill(SetWeights& w)
        {
            w.id = any<Persona>();
            for (int& points : w.weights.points)
                points = m_dice.one_in(20) ? -1 : m_dice.below(101);
        }
        void fill(AddRound& w) { w = { fresh<Round>(), title(), m_dice.one_in(3) ? text() : "2026-12-31" }; }
        void fill(RenameRound& w) { w = { any<Round>(), title(), m_dice.one_in(3) ? text() : "" }; }
        void fill(MoveRound& w) { w = { any<Round>(), any_or_none<Round>() }; }
        void fill(SetPerception& w) { fill_score(w); }
        void fill(SetExpectation& w) { fill_score(w); }
        void fill(SetAdequate& w) { fill_score(w); }
        void fill(SetDesired& w) { fill_score(w); }
        void fill(AddRecord& w) { w.record = random_record(m_dice, m_journey, any_kind()); }
        void fill(ChangeRecord& w) { w.after = changed_record(); }
        void fill(PutRecords& w)
        {
            w.label = "Put records";
            for (int i = m_dice.below(4); i > 0; --i)
                w.records.push_back(m_dice.one_in(2) ? changed_record() : random_record(m_dice, m_journey, any_kind()));
        }
        void fill(SetEvidence& w)
        {
            fill_ballot(w);
            w.evidence = Evidence(m_dice.below(5));
        }
        void fill(RemoveRecords& w)
        {
            for (int i = m_dice.below(3); i > 0; --i)
                w.ids.push_back(any_record());
        }

        // Most wishes to stand before something come from a board that shows what there is.
        template<class W>
        void place_before_any(W& wish)
        {
            wish.before = any<Touchpoint>();
            if (auto const* touchpoint = m_journey.find(wish.before)) {
                wish.stage = touchpoint->stage;
                wish.lane = touchpoint->lane;
            }
        }

        template<class W>
        void fill_ballot(W& wish)
        {
            wish.touchpoint = any<Touchpoint>();
            wish.round = any_or_none<Round>();
            wish.persona = any_or_none<Persona>();
            wish.by = m_dice.one_in(2) ? "" : text();
        }

        template<class W>
        void fill_score(W& wish)
        {
            fill_ballot(wish);
            wish.dimension = Dimension(m_dice.below(5));
            wish.value = rating();
            wish.new_id = fresh<Score>();
        }

        RecordKind any_kind() { return RecordKind(m_dice.below(int(record_kind_count))); }

        RecordId any_record()
        {
            return m_dice.one_in(15) ? m_dice.new_id<Stage>() : any_of(m_dice, m_journey, m_dice.one_in(2) ? RecordKind::Touchpoint : any_kind());
        }

        // Something that is there, with other fields.
        Record changed_record()
        {
            auto const kind = any_kind();
            auto record = random_record(m_dice, m_journey, kind);
            auto const id = any_of(m_dice, m_journey, kind);
            if (!id.is_empty())
                field_of(kind, "id")->in<RecordId>(address_of(record)) = id;
            return record;
        }

        Dice& m_dice;
        Journey const& m_journey;
    };

}

Command random_command(Dice& dice, Journey const& journey)
{
    return Wisher(dice, journey).command();
}

}
