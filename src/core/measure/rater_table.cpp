#include "core/measure/rater_table.h"

#include "core/measure/servqual.h"

#include <algorithm>
#include <memory>

namespace trustline {

namespace {

    bool has_perception(Score const& score)
    {
        return (score.item_set == ItemSet::None ? score.perception : said_in(score).perception).scored_count() > 0;
    }

    template<class R>
    void put_all(FlatMap<Id<R>, RaterResult>& results, Table<R> const& table, std::vector<ResultMean> const& means, RaterWeights const& weights)
    {
        results.reserve(table.size());
        auto mean = means.begin();
        for (auto const& [id, record] : table)
            results.add(id, (mean++)->result(weights));
    }

    template<class Number>
    void keep_once(std::vector<Number>& indices)
    {
        std::sort(indices.begin(), indices.end());
        indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    }

}

RaterTable::RaterTable(Places const& places, RaterQuestion question, RaterWeights const& weights, RaterSheet& sheet, EvidenceSheet& evidence, Extent extent)
    : m_places(places)
    , m_question(std::move(question))
    , m_extent(extent)
    , m_stages(places.stage.size())
    , m_lanes(places.lane.size())
    , m_services(places.service.size())
    , m_personas(places.persona.size())
    , m_sheet(sheet)
    , m_evidence(evidence)
{
    m_sheet = {};
    m_evidence = {};
    m_sheet.weights = weights;
    m_sheet.are_weights_published = weights == RaterWeights {};
    for (auto const& [id, persona] : places.journey.all<Persona>())
        m_persona_weights.push_back(hundred_points_of(persona.weights));
}

// [M7] [Q3]
std::optional<RaterTable::Counted> RaterTable::counted(Score const& score) const
{
    bool const is_of_no_concern = m_extent == Extent::AskedOnly && !is_asked_persona(score);
    if (is_of_no_concern || !m_places.is_of_round(score.round, m_question.round))
        return std::nullopt;
    auto const touchpoint = m_places.touchpoint(score.touchpoint);
    if (touchpoint == nowhere)
        return std::nullopt;
    return Counted { touchpoint, m_places.persona(score.persona), &score, RecordIdHash {}(score.id) };
}

bool RaterTable::is_asked_persona(Score const& score) const
{
    return m_question.persona.is_empty() || score.persona == m_question.persona;
}

void RaterTable::fill(std::span<RaterTable* const> tables, Places const& places)
{
    for (auto* table : tables)
        table->m_counted.reserve(places.journey.all<Score>().size());
    for (auto const& [id, score] : places.journey.all<Score>()) {
        for (auto* table : tables) {
            if (auto const entry = table->counted(score))
                table->m_counted.push_back(*entry);
        }
    }
    for (auto* table : tables)
        table->rate_all();
}

// The web compiler's span takes no iterators.
RaterTable::Run RaterTable::run_between(Entries::const_iterator begin, Entries::const_iterator end) const
{
    return { m_counted.data() + (begin - m_counted.begin()), std::size_t(end - begin) };
}

RaterTable::Run RaterTable::scores_at(std::uint32_t touchpoint) const
{
    auto const begin = std::lower_bound(m_counted.begin(), m_counted.end(), touchpoint,
        [](Counted const& entry, std::uint32_t sought) { return entry.touchpoint < sought; });
    auto end = begin;
    while (end != m_counted.end() && end->touchpoint == touchpoint)
        ++end;
    return run_between(begin, end);
}

RaterResult RaterTable::rated(Run run)
{
    m_scores.clear();
    for (auto const& entry : run) {
        if (is_asked_persona(*entry.score))
            m_scores.push_back(entry.score);
    }
    return m_scores.empty() ? RaterResult {} : rate_scores(m_scores, m_sheet.weights);
}

// [D1] As well known as its strongest score.
TouchpointEvidence RaterTable::evidence_in(Run run) const
{
    TouchpointEvidence evidence;
    for (auto const& entry : run) {
        if (!is_asked_persona(*entry.score) || !has_perception(*entry.score))
            continue;
        ++evidence.n;
        evidence.strongest = std::max(evidence.strongest.value_or(Evidence::Assumed), entry.score->evidence);
    }
    return evidence;
}

void RaterTable::count_grade(Score const& score, int sign)
{
    if (is_asked_persona(score) && has_perception(score))
        m_evidence.scores_by_grade[std::size_t(score.evidence)] += sign;
}

void RaterTable::count_strongest(TouchpointEvidence const& evidence, int sign)
{
    if (evidence.strongest)
        m_evidence.touchpoints_by_grade[std::size_t(*evidence.strongest)] += sign;
    else
        m_evidence.unscored += sign;
}

void RaterTable::rate_all()
{
    std::stable_sort(m_counted.begin(), m_counted.end(), [](auto const& a, auto const& b) { return a.key() < b.key(); });
    auto const& touchpoints = m_places.journey.all<Touchpoint>();
    m_sheet.touchpoints.reserve(touchpoints.size());
    m_evidence.touchpoints.reserve(touchpoints.size());
    auto at = m_counted.cbegin();
    std::uint32_t index = 0;
    for (auto const& [id, touchpoint] : touchpoints) {
        auto const begin = at;
        while (at != m_counted.cend() && at->touchpoint == index)
            ++at;
        auto const run = run_between(begin, at);
        m_sheet.touchpoints.add(id, rated(run));
        m_evidence.touchpoints.add(id, evidence_in(run));
        for (auto const& entry : run)
            count_grade(*entry.score, 1);
        count_touchpoint(index++, 1);
        count_personas(run);
    }
    put_roll_ups();
}

// [M5] Whatever persona was asked for.
void RaterTable::count_personas(Run run)
{
    for (std::size_t begin = 0; begin < run.size();) {
        auto const persona = run[begin].persona;
        m_scores.clear();
        for (; begin < run.size() && run[begin].persona == persona; ++begin)
            m_scores.push_back(run[begin].score);
        if (persona != nowhere)
            m_personas[persona].add(dimensions_of(m_scores));
    }
}

// [M2] Each touchpoint once.
void RaterTable::count_touchpoint(std::uint32_t touchpoint, int sign)
{
    auto const& result = m_sheet.touchpoints.value(touchpoint);
    auto const count = [&](ResultMean& mean) { sign > 0 ? mean.add(result) : mean.take_out(result); };
    count(m_map);
    if (auto const stage = m_places.stage_of[touchpoint]; stage != nowhere)
        count(m_stages[stage]);
    if (auto const lane = m_places.lane_of[touchpoint]; lane != nowhere)
        count(m_lanes[lane]);
    if (auto const service = m_places.service_of[touchpoint]; service != nowhere)
        count(m_services[service]);
    m_sheet.touchpoints_scored += result.is_scored() ? sign : 0;
    count_strongest(m_evidence.touchpoints.value(touchpoint), sign);
}

void RaterTable::put_map()
{
    m_sheet.map = m_map.result(m_sheet.weights);
    int const scores = m_evidence.n();
    int const scored = int(m_evidence.touchpoints.size()) - m_evidence.unscored;
    m_evidence.share_of_theory = scored == 0 ? std::nullopt : std::optional(m_evidence.touchpoints_by_grade[0] / double(scored));
    m_evidence.is_assumption_map = m_evidence.scores_by_grade[0] * 2 > scores;
}

void RaterTable::put_roll_ups()
{
    auto const& journey = m_places.journey;
    put_all(m_sheet.stages, journey.all<Stage>(), m_stages, m_sheet.weights);
    put_all(m_sheet.lanes, journey.all<Lane>(), m_lanes, m_sheet.weights);
    put_all(m_sheet.services, journey.all<Service>(), m_services, m_sheet.weights);
    std::size_t index = 0;
    for (auto const& [id, persona] : journey.all<Persona>()) {
        m_sheet.personas.add(id, m_personas[index].result(m_persona_weights[index]));
        ++index;
    }
    put_map();
}

void RaterTable::put_roll_ups_of(std::uint32_t touchpoint)
{
    if (auto const stage = m_places.stage_of[touchpoint]; stage != nowhere)
        m_sheet.stages.value(stage) = m_stages[stage].result(m_sheet.weights);
    if (auto const lane = m_places.lane_of[touchpoint]; lane != nowhere)
        m_sheet.lanes.value(lane) = m_lanes[lane].result(m_sheet.weights);
    if (auto const service = m_places.service_of[touchpoint]; service != nowhere)
        m_sheet.services.value(service) = m_services[service].result(m_sheet.weights);
}

void RaterTable::add(Score const& score)
{
    auto const entry = counted(score);
    if (!entry)
        return;
    count_grade(score, 1);
    auto const at = std::lower_bound(m_counted.begin(), m_counted.end(), *entry, [](Counted const& a, Counted const& b) {
        return a.key() != b.key() ? a.key() < b.key() : a.score->id < b.score->id;
    });
    m_counted.insert(at, *entry);
}

// The score itself may be gone, or be another one by now: entries are told by the hash of their id, and not looked into.
void RaterTable::take_out(Score const& score)
{
    auto const entry = counted(score);
    if (!entry)
        return;
    count_grade(score, -1);
    auto const run = scores_at(entry->touchpoint);
    auto const found = std::find_if(run.begin(), run.end(), [&](Counted const& other) { return other.hash_of_id == entry->hash_of_id; });
    if (found != run.end())
        m_counted.erase(m_counted.begin() + (&*found - m_counted.data()));
}

void RaterTable::note_places(Score const* score)
{
    auto const entry = score ? counted(*score) : std::nullopt;
    if (!entry)
        return;
    m_changed_touchpoints.push_back(entry->touchpoint);
    if (entry->persona != nowhere)
        m_changed_keys.push_back(entry->key());
}

RaterTable::Run RaterTable::scores_of(std::uint64_t key) const
{
    auto const begin = std::lower_bound(m_counted.begin(), m_counted.end(), key, [](Counted const& entry, std::uint64_t sought) { return entry.key() < sought; });
    auto end = begin;
    while (end != m_counted.end() && end->key() == key)
        ++end;
    return run_between(begin, end);
}

// What these scores had said was added to the persona's sums: scores that changed are read as they were.
void RaterTable::count_persona_before(std::uint64_t key, std::span<Changed const> changes)
{
    m_scores.clear();
    for (auto const& entry : scores_of(key)) {
        auto const changed = std::find_if(changes.begin(), changes.end(),
            [&](Changed const& change) { return change.before && RecordIdHash {}(change.before->id) == entry.hash_of_id; });
        m_scores.push_back(changed == changes.end() ? entry.score : changed->before);
    }
    m_personas[std::uint32_t(key)].take_out(dimensions_of(m_scores));
}

void RaterTable::count_persona_now(std::uint64_t key)
{
    auto const persona = std::uint32_t(key);
    m_scores.clear();
    for (auto const& entry : scores_of(key))
        m_scores.push_back(entry.score);
    m_personas[persona].add(dimensions_of(m_scores));
    m_sheet.personas.value(persona) = m_personas[persona].result(m_persona_weights[persona]);
}

void RaterTable::rate_again(std::uint32_t touchpoint)
{
    count_touchpoint(touchpoint, -1);
    auto const run = scores_at(touchpoint);
    m_sheet.touchpoints.value(touchpoint) = rated(run);
    m_evidence.touchpoints.value(touchpoint) = evidence_in(run);
    count_touchpoint(touchpoint, 1);
    put_roll_ups_of(touchpoint);
}

void RaterTable::leave_place(std::uint32_t touchpoint)
{
    count_touchpoint(touchpoint, -1);
    put_roll_ups_of(touchpoint);
}

void RaterTable::take_place(std::uint32_t touchpoint)
{
    count_touchpoint(touchpoint, 1);
    put_roll_ups_of(touchpoint);
    put_map();
}

std::size_t RaterTable::refresh(std::span<Changed const> changes)
{
    m_changed_touchpoints.clear();
    m_changed_keys.clear();
    for (auto const& change : changes) {
        note_places(change.before);
        note_places(change.now);
    }
    keep_once(m_changed_touchpoints);
    keep_once(m_changed_keys);
    for (auto const key : m_changed_keys)
        count_persona_before(key, changes);
    // First everything that is out of date: entries of scores that are gone must not be compared with.
    for (auto const& change : changes) {
        if (change.before)
            take_out(*change.before);
    }
    for (auto const& change : changes) {
        if (change.now)
            add(*change.now);
    }
    for (auto const key : m_changed_keys)
        count_persona_now(key);
    for (auto const touchpoint : m_changed_touchpoints)
        rate_again(touchpoint);
    if (!m_changed_touchpoints.empty())
        put_map();
    return m_changed_touchpoints.size();
}

namespace {

    void fill_sheets(Journey const& journey, RaterQuestion const& question, RaterSheet& sheet, EvidenceSheet& evidence)
    {
        Places const places(journey);
        RaterTable table(places, question, weights_used(journey, question), sheet, evidence);
        RaterTable* const tables[] { &table };
        RaterTable::fill(tables, places);
    }

}

std::vector<RaterSheet> rate_each(Places const& places, std::span<RaterQuestion const> questions)
{
    std::vector<RaterSheet> sheets(questions.size());
    std::vector<EvidenceSheet> evidence(questions.size());
    std::vector<std::unique_ptr<RaterTable>> tables;
    std::vector<RaterTable*> pointers;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        tables.push_back(std::make_unique<RaterTable>(
            places, questions[i], weights_used(places.journey, questions[i]), sheets[i], evidence[i], RaterTable::Extent::AskedOnly));
        pointers.push_back(tables.back().get());
    }
    RaterTable::fill(pointers, places);
    return sheets;
}

RaterWeights weights_used(Journey const& journey, RaterQuestion const& question)
{
    auto const* persona = question.persona.is_empty() ? nullptr : journey.find(question.persona);
    return persona ? hundred_points_of(persona->weights) : weights_of_map(journey);
}

RaterSheet rate(Journey const& journey, RaterQuestion const& question)
{
    RaterSheet sheet;
    EvidenceSheet evidence;
    fill_sheets(journey, question, sheet, evidence);
    return sheet;
}

EvidenceSheet evidence_of(Journey const& journey, RaterQuestion const& question)
{
    RaterSheet sheet;
    EvidenceSheet evidence;
    fill_sheets(journey, question, sheet, evidence);
    return evidence;
}

int EvidenceSheet::n() const
{
    int sum = 0;
    for (int const count : scores_by_grade)
        sum += count;
    return sum;
}

}
