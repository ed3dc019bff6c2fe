#include "core/measure/voice.h"

#include "core/base/text.h"
#include "core/measure/parts.h"

#include <algorithm>

namespace trustline {

namespace {

    void count(VoiceCounts& counts, Sentiment sentiment) { ++counts.by_sentiment[std::size_t(sentiment)]; }

    class Listener {
    public:
        Listener(Places const& places, RaterQuestion const& question)
            : m_places(places)
            , m_question(question)
            , m_round(places.journey.all<Round>())
            , m_is_heard(places.count(), 0)
        {
            m_voice.touchpoints.reserve(places.count());
            for (auto const& [id, record] : places.journey.all<Touchpoint>())
                m_voice.touchpoints.add(id, {});
            for (auto const& [id, record] : places.journey.all<Persona>())
                m_voice.personas.add(id, {});
            for (auto const& [id, record] : places.journey.all<Round>())
                m_voice.rounds.add(id, {});
        }

        VoiceSheet listen()
        {
            for (auto const& [id, comment] : m_places.journey.all<Comment>()) {
                if (auto const touchpoint = m_places.touchpoint(comment.touchpoint); touchpoint != nowhere)
                    hear(comment, touchpoint);
            }
            for (auto const index : m_places.in_order) {
                if (m_places.is_seen[index] && !m_is_heard[index])
                    m_voice.unheard.push_back(m_places.touchpoints[index]->id);
            }
            std::sort(m_voice.sources.begin(), m_voice.sources.end(), [](SourceCounts const& a, SourceCounts const& b) {
                return a.counts.n() != b.counts.n() ? a.counts.n() > b.counts.n() : a.source < b.source;
            });
            collect_good_news();
            return std::move(m_voice);
        }

    private:
        void hear(Comment const& comment, std::uint32_t touchpoint)
        {
            m_is_heard[touchpoint] = 1;
            bool const is_of_round = concerns(comment.round, m_question.round);
            bool const is_of_persona = concerns(comment.persona, m_question.persona);
            if (auto const persona = m_places.persona(comment.persona); persona != nowhere && is_of_round)
                count(m_voice.personas.value(persona), comment.sentiment);
            if (auto const round = m_round(comment.round); round != nowhere && is_of_persona)
                count(m_voice.rounds.value(round), comment.sentiment);
            if (!is_of_round || !is_of_persona)
                return;
            count(m_voice.map, comment.sentiment);
            count(m_voice.touchpoints.value(touchpoint), comment.sentiment);
            count(counts_of(trimmed(comment.source)), comment.sentiment);
            if (comment.sentiment == Sentiment::Positive)
                m_good_comments.push_back({ touchpoint, &comment.id });
        }

        // Sources are few, however many comments there are.
        VoiceCounts& counts_of(std::string_view source)
        {
            for (auto& entry : m_voice.sources) {
                if (entry.source == source)
                    return entry.counts;
            }
            m_voice.sources.push_back({ std::string(source), {} });
            return m_voice.sources.back().counts;
        }

        template<class Id>
        struct Told {
            std::uint32_t touchpoint;
            Id const* id;
        };

        template<class Id>
        void put_in_order(std::vector<Told<Id>>& told, std::vector<Id>& ids) const
        {
            std::vector<std::uint32_t> rank(m_places.count());
            for (std::uint32_t i = 0; i < m_places.in_order.size(); ++i)
                rank[m_places.in_order[i]] = i;
            std::stable_sort(told.begin(), told.end(), [&](auto const& a, auto const& b) { return rank[a.touchpoint] < rank[b.touchpoint]; });
            for (auto const& entry : told)
                ids.push_back(*entry.id);
        }

        void collect_good_news()
        {
            std::vector<Told<IncidentId>> incidents;
            for (auto const& [id, incident] : m_places.journey.all<Incident>()) {
                auto const touchpoint = m_places.touchpoint(incident.touchpoint);
                bool const is_asked = concerns(incident.round, m_question.round) && concerns(incident.persona, m_question.persona);
                if (incident.is_favourable && is_asked && touchpoint != nowhere)
                    incidents.push_back({ touchpoint, &incident.id });
            }
            put_in_order(m_good_comments, m_voice.good_news);
            put_in_order(incidents, m_voice.favourable_incidents);
        }

        Places const& m_places;
        RaterQuestion const& m_question;
        IndexOf m_round;
        std::vector<char> m_is_heard;
        std::vector<Told<CommentId>> m_good_comments;
        VoiceSheet m_voice;
    };

}

void update_unheard(VoiceSheet& voice, Places const& places, std::span<std::uint32_t const> touchpoints)
{
    // They may stand elsewhere by now: told by their ids.
    for (auto const index : touchpoints) {
        auto const at = std::find(voice.unheard.begin(), voice.unheard.end(), places.touchpoints[index]->id);
        if (at != voice.unheard.end())
            voice.unheard.erase(at);
    }
    for (auto const index : touchpoints) {
        if (!places.is_seen[index])
            continue;
        auto const at = std::partition_point(voice.unheard.begin(), voice.unheard.end(),
            [&](TouchpointId const& id) { return places.order_of[places.touchpoint(id)] < places.order_of[index]; });
        voice.unheard.insert(at, places.touchpoints[index]->id);
    }
}

VoiceSheet voice_of(Places const& places, RaterQuestion const& question)
{
    return Listener(places, question).listen();
}

VoiceSheet voice_of(Journey const& journey, RaterQuestion const& question)
{
    return voice_of(Places(journey), question);
}

}
