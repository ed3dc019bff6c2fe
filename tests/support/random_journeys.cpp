#include "support/random_journeys.h"

#include "core/journey/fields.h"

#include <array>
#include <cstdlib>
#include <iterator>
#include <type_traits>

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
    template<class R>
    Id<R> any_of(Dice& dice, Journey const& journey)
    {
        auto const& table = journey.all<R>();
        if (table.empty())
            return {};
        return std::next(table.begin(), dice.below(int(table.size())))->first;
    }

    // Fills the fields of a record with values of their ranges. References are the caller's.
    class RandomFields {
    public:
        explicit RandomFields(Dice& dice)
            : m_dice(dice)
        {
        }

        void operator()(std::string_view key, std::string& text)
        {
            if (key == "order")
                text = order_keys[std::size_t(m_dice.below(int(order_keys.size())))];
            else if (key == "date")
                text = m_dice.one_in(2) ? "2026-09-30" : "";
            else if (key == "language")
                text = m_dice.one_in(2) ? "zh-CN" : "";
            else
                text = m_dice.text();
        }
        void operator()(std::string_view key, double& number)
        {
            number = key == "trustRatio" ? m_dice.between(2, 200) / 2.0 : m_dice.below(101);
        }
        void operator()(std::string_view, int& number) { number = m_dice.between(1, 400); }
        void operator()(std::string_view, std::optional<int>& importance)
        {
            if (m_dice.one_in(2))
                importance = m_dice.between(1, 7);
        }
        void operator()(std::string_view, RaterValues& ratings)
        {
            for (double& rating : ratings.values)
                rating = m_dice.one_in(3) ? 0 : m_dice.between(4, 28) / 4.0;
        }
        void operator()(std::string_view, RaterWeights& weights)
        {
            if (m_dice.one_in(2))
                return;
            for (int& points : weights.points)
                points = m_dice.below(101);
        }
        void operator()(std::string_view, std::optional<MomentOfTruth>& moment)
        {
            if (m_dice.one_in(3))
                moment = MomentOfTruth { MomentKind(m_dice.below(6)), m_dice.text() };
        }
        void operator()(std::string_view, Channel& channel) { channel = Channel(m_dice.below(12)); }
        void operator()(std::string_view, LaneKind& kind) { kind = LaneKind(m_dice.below(5)); }
        void operator()(std::string_view, Evidence& evidence) { evidence = Evidence(m_dice.below(5)); }
        template<class R>
        void operator()(std::string_view, Id<R>&)
        {
        }

    private:
        Dice& m_dice;
    };

    template<class R>
    R random_record(Dice& dice)
    {
        R record;
        each_field(record, RandomFields(dice));
        record.id = dice.new_id<R>();
        if (dice.one_in(4))
            record.extras = R"({"fromTheFuture":[1,{"a":"å"}]})";
        return record;
    }

    void refer(Dice& dice, Journey const& journey, Touchpoint& touchpoint)
    {
        touchpoint.stage = any_of<Stage>(dice, journey);
        touchpoint.lane = any_of<Lane>(dice, journey);
    }

    void refer(Dice& dice, Journey const& journey, Link& link)
    {
        link.from = any_of<Touchpoint>(dice, journey);
        link.to = any_of<Touchpoint>(dice, journey);
    }

    void refer(Dice& dice, Journey const& journey, Note& note)
    {
        if (dice.one_in(2))
            return;
        note.stage = any_of<Stage>(dice, journey);
        note.lane = any_of<Lane>(dice, journey);
    }

    void refer(Dice& dice, Journey const& journey, Score& score)
    {
        score.touchpoint = any_of<Touchpoint>(dice, journey);
        if (!dice.one_in(3))
            score.round = dice.one_in(9) ? dice.new_id<Round>() : any_of<Round>(dice, journey);
        if (!dice.one_in(3))
            score.persona = dice.one_in(9) ? dice.new_id<Persona>() : any_of<Persona>(dice, journey);
    }

    template<class R>
    void refer(Dice&, Journey const&, R&)
    {
    }

    template<class R>
    void add_random(Dice& dice, Journey& journey, int least, int most)
    {
        Edit edit;
        for (int i = dice.between(least, most); i > 0; --i) {
            auto record = random_record<R>(dice);
            refer(dice, journey, record);
            edit.changes.push_back({ record.id, std::nullopt, record });
        }
        if (journey.apply(edit))
            std::abort();
    }

}

Journey random_journey(Dice& dice, int size)
{
    Journey journey { random_record<MapInfo>(dice) };
    add_random<Persona>(dice, journey, 0, 3);
    add_random<Round>(dice, journey, 0, 3);
    add_random<Stage>(dice, journey, 1, 1 + size / 2);
    add_random<Lane>(dice, journey, 1, 1 + size / 3);
    add_random<Touchpoint>(dice, journey, 0, 2 * size);
    if (!journey.all<Touchpoint>().empty()) {
        add_random<Link>(dice, journey, 0, size);
        add_random<Score>(dice, journey, 0, 2 * size);
    }
    add_random<Note>(dice, journey, 0, size);
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
        void fill(SetPerception& w) { fill_score(w); }
        void fill(SetExpectation& w) { fill_score(w); }
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

        RecordId any_record()
        {
            switch (m_dice.below(12)) {
            case 0:
                return any<Stage>();
            case 1:
                return any<Lane>();
            case 2:
                return any<Persona>();
            case 3:
                return any<Round>();
            case 4:
                return any<Link>();
            case 5:
                return any<Note>();
            case 6:
                return any<Score>();
            case 7:
                return m_journey.map().id;
            default:
                return any<Touchpoint>();
            }
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
