#include "core/journey/queries.h"
#include "core/measure/result_mean.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace trustline {

namespace {

    constexpr std::uint32_t nowhere = 0xFFFFFFFF;

    // Where a record stands in its table; hashing beats searching the table for tens of thousands of scores.
    template<class R>
    class Indices {
    public:
        explicit Indices(Table<R> const& table)
        {
            m_index_of.reserve(table.size());
            for (auto const& [id, record] : table)
                m_index_of.emplace(id.text, std::uint32_t(m_index_of.size()));
        }
        std::uint32_t find(Id<R> const& id) const
        {
            auto const found = m_index_of.find(id.text);
            return found == m_index_of.end() ? nowhere : found->second;
        }

    private:
        std::unordered_map<std::string_view, std::uint32_t> m_index_of;
    };

    struct Counted {
        std::uint32_t touchpoint = 0;
        std::uint32_t persona = nowhere; // nowhere: not said, or not on the map
        Score const* score = nullptr;

        std::uint64_t key() const { return std::uint64_t(touchpoint) << 32 | persona; }
    };

    // [M7] [Q3] The scores of the round that was asked for, of all rounds when none was: by touchpoint, then by persona.
    std::vector<Counted> counted_scores(Journey const& journey, RoundId const& round)
    {
        Indices const touchpoints(journey.all<Touchpoint>());
        Indices const personas(journey.all<Persona>());
        RoundId const first = first_round(journey); // as round_of() does, but asked once and not for every score
        std::vector<Counted> counted;
        counted.reserve(journey.all<Score>().size());
        for (auto const& [id, score] : journey.all<Score>()) {
            bool const is_of_round = round.is_empty() || (score.round.is_empty() ? first : score.round) == round;
            auto const touchpoint = is_of_round ? touchpoints.find(score.touchpoint) : nowhere;
            if (touchpoint != nowhere)
                counted.push_back({ touchpoint, personas.find(score.persona), &score });
        }
        std::stable_sort(counted.begin(), counted.end(), [](auto const& a, auto const& b) { return a.key() < b.key(); });
        return counted;
    }

    // Visits runs of equal group(entry) as [begin, end).
    template<class Group, class Visit>
    void each_run(std::span<Counted const> counted, Group group, Visit visit)
    {
        for (std::size_t begin = 0; begin < counted.size();) {
            std::size_t end = begin + 1;
            while (end < counted.size() && group(counted[end]) == group(counted[begin]))
                ++end;
            visit(counted.subspan(begin, end - begin));
            begin = end;
        }
    }

    class SheetMaker {
    public:
        SheetMaker(Journey const& journey, RaterQuestion const& question, RaterWeights const& weights)
            : m_journey(journey)
            , m_question(question)
            , m_of_touchpoints(journey.all<Touchpoint>().size())
            , m_of_personas(journey.all<Persona>().size())
        {
            m_sheet.weights = weights;
        }

        RaterSheet make()
        {
            auto const counted = counted_scores(m_journey, m_question.round);
            each_run(counted, [](Counted const& entry) { return entry.touchpoint; }, [&](auto run) { count_touchpoint(run); });
            each_run(counted, [](Counted const& entry) { return entry.key(); }, [&](auto run) { count_persona(run); });
            roll_up();
            return std::move(m_sheet);
        }

    private:
        void count_touchpoint(std::span<Counted const> run)
        {
            m_scores.clear();
            for (auto const& entry : run) {
                if (m_question.persona.is_empty() || entry.score->persona == m_question.persona)
                    m_scores.push_back(entry.score);
            }
            m_of_touchpoints[run.front().touchpoint] = rate_scores(m_scores, m_sheet.weights);
        }

        // [M5] Whatever persona was asked for.
        void count_persona(std::span<Counted const> run)
        {
            if (run.front().persona == nowhere)
                return;
            m_scores.clear();
            for (auto const& entry : run)
                m_scores.push_back(entry.score);
            m_of_personas[run.front().persona].add(dimensions_of(m_scores));
        }

        // [M2] Each touchpoint once.
        void roll_up()
        {
            Indices const stages(m_journey.all<Stage>());
            Indices const lanes(m_journey.all<Lane>());
            std::vector<ResultMean> of_stages(m_journey.all<Stage>().size());
            std::vector<ResultMean> of_lanes(m_journey.all<Lane>().size());
            ResultMean of_map;
            auto result = m_of_touchpoints.begin();
            for (auto const& [id, touchpoint] : m_journey.all<Touchpoint>()) {
                of_map.add(*result);
                if (auto const stage = stages.find(touchpoint.stage); stage != nowhere)
                    of_stages[stage].add(*result);
                if (auto const lane = lanes.find(touchpoint.lane); lane != nowhere)
                    of_lanes[lane].add(*result);
                m_sheet.touchpoints_scored += result->is_scored() ? 1 : 0;
                m_sheet.touchpoints.add(id, *result++);
            }
            m_sheet.map = of_map.result(m_sheet.weights);
            put(m_sheet.stages, m_journey.all<Stage>(), of_stages, [&](Stage const&) { return m_sheet.weights; });
            put(m_sheet.lanes, m_journey.all<Lane>(), of_lanes, [&](Lane const&) { return m_sheet.weights; });
            put(m_sheet.personas, m_journey.all<Persona>(), m_of_personas, [](Persona const& persona) { return persona.weights; });
        }

        template<class R, class WeightsOf>
        static void put(FlatMap<Id<R>, RaterResult>& results, Table<R> const& table, std::vector<ResultMean> const& means, WeightsOf weights_of)
        {
            auto mean = means.begin();
            for (auto const& [id, record] : table)
                results.add(id, (mean++)->result(weights_of(record)));
        }

        Journey const& m_journey;
        RaterQuestion const& m_question;
        std::vector<RaterResult> m_of_touchpoints; // in the order of their table
        std::vector<ResultMean> m_of_personas;
        std::vector<Score const*> m_scores; // of the run at hand
        RaterSheet m_sheet;
    };

    RaterWeights weights_for(Journey const& journey, PersonaId const& asked)
    {
        auto const* persona = asked.is_empty() ? nullptr : journey.find(asked);
        return persona ? hundred_points_of(persona->weights) : weights_of_map(journey);
    }

}

RaterSheet rate(Journey const& journey, RaterQuestion const& question)
{
    return SheetMaker(journey, question, weights_for(journey, question.persona)).make();
}

}
