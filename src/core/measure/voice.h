#pragma once

// What people said in their own words, counted. Good news has its own list. Rules [O1] … in measure/SPEC.md.

#include "core/measure/flat_map.h"
#include "core/measure/rater.h"

namespace trustline {

struct VoiceCounts {
    std::array<int, 3> by_sentiment {}; // in the order of Sentiment

    int operator[](Sentiment sentiment) const { return by_sentiment[std::size_t(sentiment)]; }
    int n() const { return by_sentiment[0] + by_sentiment[1] + by_sentiment[2]; }
    bool operator==(VoiceCounts const&) const = default;
};

struct SourceCounts {
    std::string source; // as written; empty: nobody said where it is from
    VoiceCounts counts;

    bool operator==(SourceCounts const&) const = default;
};

struct VoiceSheet {
    VoiceCounts map;
    FlatMap<TouchpointId, VoiceCounts> touchpoints; // every touchpoint
    FlatMap<PersonaId, VoiceCounts> personas;       // whatever persona was asked for
    FlatMap<RoundId, VoiceCounts> rounds;           // whatever round was asked for
    std::vector<SourceCounts> sources;              // the most heard first, ties by name
    std::vector<TouchpointId> unheard;              // seen by the customer, and no comment in any round; journey order
    std::vector<CommentId> good_news;               // positive comments in journey order
    std::vector<IncidentId> favourable_incidents;   // good news, too

    bool operator==(VoiceSheet const&) const = default;
};

// A comment without a round or a persona counts for each.
VoiceSheet voice_of(Journey const& journey, RaterQuestion const& question);

}
