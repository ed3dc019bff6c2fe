#include "bench/rich_map.h"

#include "bench/big_map.h"

#include <cstdlib>
#include <string>

namespace trustline {

namespace {

constexpr int persona_count = 5;
constexpr int service_count = 20;

template<class R>
Id<R> numbered(char const* name, int i)
{
    return Id<R> { name + std::to_string(i) };
}

class RichMap {
public:
    Journey make(int touchpoints, int scores)
    {
        Journey journey = big_map(touchpoints);
        for (auto const& [id, score] : journey.all<Score>())
            m_changes.push_back({ id, score, std::nullopt });
        for (int i = 0; i < persona_count; ++i)
            add(Persona { numbered<Persona>("persona", i), "Persona " + std::to_string(i), {}, "k" + std::to_string(i + 1), 20 });
        for (int i = 0; i < service_count; ++i)
            add(Service { numbered<Service>("service", i), "Service " + std::to_string(i), {}, "k" + std::to_string(i + 10) + "1" });
        add(Round { RoundId { "before" }, "Before", "a1" });
        for (int i = 0; i < touchpoints; ++i)
            add_facts(journey, i);
        for (int i = 0; i < scores; ++i)
            add_score(i, touchpoints);
        if (journey.apply({ "Build", std::move(m_changes) }))
            std::abort(); // ids are all different
        return journey;
    }

private:
    void add(Record record)
    {
        RecordId const id = id_of(record);
        m_changes.push_back({ id, std::nullopt, std::move(record) });
    }

    int dice(int sides)
    {
        m_seed = m_seed * 48271 % 2147483647;
        return int(m_seed % std::uint64_t(sides));
    }

    RoundId any_round() { return RoundId { dice(2) == 0 ? "now" : "before" }; }

    void add_facts(Journey const& journey, int i)
    {
        auto const id = numbered<Touchpoint>("t", i);
        auto const before = *journey.find(id);
        auto after = before;
        after.importance = 1 + dice(7);
        after.service = numbered<Service>("service", dice(service_count));
        m_changes.push_back({ id, before, after });

        Metric metric;
        metric.id = numbered<Metric>("metric", i);
        metric.touchpoint = id;
        metric.round = any_round();
        metric.target = 10;
        metric.actual = dice(20);
        add(metric);
        Timing timing;
        timing.id = numbered<Timing>("timing", i);
        timing.touchpoint = id;
        timing.round = any_round();
        timing.process_time = dice(100);
        timing.lead_time = 100 + dice(1000);
        add(timing);
        if (dice(3) == 0)
            add(Comment { numbered<Comment>("comment", i), id, "Nobody told me", Sentiment(dice(3)), "interviews", {}, any_round() });
        if (dice(50) == 0) {
            Incident incident;
            incident.id = numbered<Incident>("incident", i);
            incident.touchpoint = id;
            incident.is_resolved = dice(2) == 0;
            add(incident);
        }
        if (dice(20) == 0)
            add(Priority { numbered<Priority>("priority", i), id, "Do it", "Head of service", 1 + dice(7), 1 + dice(7) });
    }

    void add_score(int i, int touchpoints)
    {
        Score score;
        score.id = numbered<Score>("score", i);
        score.touchpoint = numbered<Touchpoint>("t", i % touchpoints);
        score.round = any_round();
        score.persona = numbered<Persona>("persona", dice(persona_count));
        score.evidence = Evidence(dice(5));
        bool const fails = dice(30) == 0;
        for (auto const dimension : all_dimensions) {
            score.expectation[dimension] = 5 + dice(3);
            score.perception[dimension] = fails ? 1 + dice(3) : 4 + dice(4);
        }
        add(score);
    }

    std::vector<Change> m_changes;
    std::uint64_t m_seed = 7;
};

}

Journey rich_map(int touchpoints, int scores)
{
    return RichMap {}.make(touchpoints, scores);
}

}
