#include "core/measure/keeper.h"

#include "core/measure/parts.h"
#include "core/measure/rater_table.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace trustline {

namespace {

    // A survey that comes in changes thousands of scores: from here on all at once is sooner done than one by one.
    constexpr std::size_t most_scores_at_once = 200;
    constexpr std::size_t most_touchpoints_at_once = 100;

    // What an edit makes out of date besides scores.
    enum Part : unsigned {
        everything = 1,
        trust_part = 2,
        moments_part = 4,
        watermelon_part = 8,
        stream_part = 16,
        voice_part = 32,
        priorities_part = 64,
        all_parts = 126,
    };

    // Where it is and what it is part of: what Places and the sums are made of.
    auto standing(Persona const& record) { return std::tie(record.order, record.share, record.weights, record.path); }
    auto standing(Lane const& record) { return std::tie(record.order, record.kind); }
    template<class R>
    auto standing(R const& record) { return std::tie(record.order); }

    template<class R>
    bool keeps_standing(Change const& change)
    {
        return change.before && change.after && standing(std::get<R>(*change.before)) == standing(std::get<R>(*change.after));
    }

    // How an alteration that keeps its standing is told from one that does not.
    unsigned unless(bool keeps, unsigned parts) { return keeps ? parts : unsigned(everything); }

    unsigned parts_of(Change const& change)
    {
        switch (kind_of(change.after ? *change.after : *change.before)) {
        case RecordKind::Touchpoint:
            return unless(change.before && change.after, 0); // those that stay are looked at one by one
        case RecordKind::Persona:
            return unless(keeps_standing<Persona>(change), 0);
        case RecordKind::Stage:
            return unless(keeps_standing<Stage>(change), 0);
        case RecordKind::Lane:
            return unless(keeps_standing<Lane>(change), 0);
        case RecordKind::Round:
            return unless(keeps_standing<Round>(change), 0);
        case RecordKind::Service:
            return unless(change.before && change.after, 0);
        case RecordKind::Map:
            return trust_part;
        case RecordKind::Link:
        case RecordKind::Timing:
            return stream_part;
        case RecordKind::Metric:
            return watermelon_part;
        case RecordKind::Comment:
            return voice_part;
        case RecordKind::Incident:
            return trust_part | voice_part;
        case RecordKind::Priority:
            return priorities_part;
        default:
            return 0;
        }
    }

}

struct MeasureKeeper::State {
    Journey const* journey = nullptr;
    std::uint64_t revision = 0; // of the journey that all of this is about, notes included
    unsigned stale = everything;
    // Scores that changed, as they were at the last refresh.
    std::unordered_map<std::string, std::optional<Score>> scores_before;
    std::unordered_set<std::string> touchpoints_altered; // since the last refresh
    std::optional<Places> places;
    std::optional<RaterTable> table;
    std::optional<RaterTable> earlier;
    Measures measures;
    EvidenceSheet earlier_evidence; // kept by its table, asked by nobody
    TrustLedger ledger;
    WatermelonFacts watermelon_facts;
    MeasureNews news;
    std::size_t touchpoints_rated = 0;

    void note(Change const& change)
    {
        auto const& record = change.after ? *change.after : *change.before;
        if (kind_of(record) == RecordKind::Score)
            scores_before.emplace(change.id.text, change.before ? std::optional(std::get<Score>(*change.before)) : std::nullopt);
        else
            stale |= parts_of(change);
        if (kind_of(record) == RecordKind::Touchpoint)
            touchpoints_altered.insert(change.id.text);
    }

    void compute_all(Journey const& of, RaterQuestion const& question)
    {
        // Tables look into the places: first they go, then those.
        table.reset();
        earlier.reset();
        places.emplace(of);
        measures.question = question;
        auto const weights = weights_used(of, question);
        table.emplace(*places, question, weights, measures.rater, measures.evidence);
        measures.earlier_round = places->compared_with(question);
        std::vector<RaterTable*> tables { &*table };
        measures.earlier = {};
        if (!measures.earlier_round.is_empty())
            tables.push_back(&earlier.emplace(*places, RaterQuestion { measures.earlier_round, question.persona }, weights, measures.earlier, earlier_evidence));
        RaterTable::fill(tables, *places);
        touchpoints_rated = places->count();
        stale = all_parts;
    }

    bool has_any(RecordKind kind, std::uint32_t touchpoint) const
    {
        return !journey->at_touchpoint(kind, places->touchpoints[touchpoint]->id).empty();
    }

    // Touchpoints that say something else of themselves, or stand elsewhere.
    void follow_touchpoints(std::vector<std::uint32_t>& changed)
    {
        std::vector<std::uint32_t> services;
        for (auto const& id : touchpoints_altered) {
            changed.push_back(places->touchpoint(TouchpointId { id }));
            services.push_back(places->service_of[changed.back()]);
            for (auto* each : tables())
                each->leave_place(changed.back());
        }
        places->move(changed);
        for (std::size_t i = 0; i < changed.size(); ++i) {
            auto const index = changed[i];
            for (auto* each : tables())
                each->take_place(index);
            if (services[i] != places->service_of[index])
                stale |= watermelon_part;
            if (has_any(RecordKind::Timing, index))
                stale |= stream_part;
            if (has_any(RecordKind::Comment, index) || has_any(RecordKind::Incident, index))
                stale |= voice_part;
        }
        if (!(stale & voice_part))
            update_unheard(measures.voice, *places, changed);
    }

    std::vector<RaterTable*> tables()
    {
        std::vector<RaterTable*> all { &*table };
        if (earlier)
            all.push_back(&*earlier);
        return all;
    }

    void follow_scores(std::vector<std::uint32_t>& changed)
    {
        std::vector<RaterTable::Changed> changes;
        for (auto const& [id, before] : scores_before)
            changes.push_back({ before ? &*before : nullptr, journey->find(ScoreId { id }) });
        for (auto* each : tables()) {
            touchpoints_rated += each->refresh(changes);
            changed.insert(changed.end(), each->rated_again().begin(), each->rated_again().end());
        }
    }

    // Only what hangs on the touchpoints that changed.
    void follow_changes()
    {
        std::vector<std::uint32_t> changed;
        touchpoints_rated = 0;
        if (!touchpoints_altered.empty())
            follow_touchpoints(changed);
        if (!scores_before.empty())
            follow_scores(changed);
        std::sort(changed.begin(), changed.end());
        changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
        if (changed.empty())
            return;
        auto const& sheet = measures.rater;
        if (!(stale & trust_part))
            ledger.update(*places, sheet, changed, measures.trust);
        if (!(stale & moments_part))
            update_moments(measures.moments, *places, sheet, changed);
        if (!(stale & watermelon_part))
            update_watermelons(measures.watermelon, watermelon_facts, *places, sheet, changed);
        if (std::any_of(changed.begin(), changed.end(), [&](std::uint32_t index) { return has_any(RecordKind::Priority, index); }))
            stale |= priorities_part;
        news.touchpoints.insert(news.touchpoints.end(), changed.begin(), changed.end());
    }

    void put_together()
    {
        auto const& sheet = measures.rater;
        auto const& question = measures.question;
        if (stale & trust_part)
            ledger.begin(*places, sheet, question, measures.trust);
        if (stale & moments_part)
            measures.moments = moments_of_truth(*places, sheet);
        if (stale & watermelon_part)
            measures.watermelon = watermelons(watermelon_facts = WatermelonFacts(*places, question.round), sheet);
        if (stale & stream_part)
            measures.value_stream = value_stream(*places, question);
        if (stale & voice_part)
            measures.voice = voice_of(*places, question);
        if (stale & priorities_part)
            measures.priorities = priorities_of(*places, sheet);
        news.is_all |= (stale & (trust_part | moments_part | watermelon_part | voice_part)) != 0;
        news.is_stream |= (stale & stream_part) != 0;
        stale = 0;
    }
};

MeasureKeeper::MeasureKeeper()
    : m_state(std::make_unique<State>())
{
}

MeasureKeeper::~MeasureKeeper() = default;
MeasureKeeper::MeasureKeeper(MeasureKeeper&&) noexcept = default;
MeasureKeeper& MeasureKeeper::operator=(MeasureKeeper&&) noexcept = default;

void MeasureKeeper::forget()
{
    m_state = std::make_unique<State>();
}

void MeasureKeeper::note(Journey const& journey, Edit const& edit)
{
    auto& state = *m_state;
    // An edit that nobody told us of came before: everything is computed again at the next refresh.
    if (state.journey != &journey || journey.revision() > state.revision + 1)
        state.stale |= everything;
    if (state.stale & everything)
        return;
    state.revision = journey.revision();
    for (auto const& change : edit.changes) {
        if (change.before != change.after)
            state.note(change);
    }
}

Measures const& MeasureKeeper::refresh(Journey const& journey, RaterQuestion const& question)
{
    auto& state = *m_state;
    bool const is_known = state.journey == &journey && state.revision == journey.revision() && !(state.stale & everything)
        && state.scores_before.size() <= most_scores_at_once && state.touchpoints_altered.size() <= most_touchpoints_at_once;
    if (is_known && state.measures.question == question) {
        state.follow_changes();
    } else {
        state.journey = &journey;
        state.revision = journey.revision();
        state.compute_all(journey, question);
    }
    state.scores_before.clear();
    state.touchpoints_altered.clear();
    state.put_together();
    return state.measures;
}

Measures const& MeasureKeeper::measures() const { return m_state->measures; }
std::size_t MeasureKeeper::touchpoints_rated() const { return m_state->touchpoints_rated; }
MeasureNews MeasureKeeper::take_news() { return std::exchange(m_state->news, {}); }

}
