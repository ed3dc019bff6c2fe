#pragma once

// The measures of Measures over Places that are there already: what measure() and MeasureKeeper put together. Each has a
// function of the journey in its own header, which asks for nothing else.

#include "core/measure/measures.h"
#include "core/measure/places.h"

#include <span>

namespace trustline {

TrustLine trust_line(Places const& places, RaterSheet const& sheet, RaterQuestion const& question);
MomentSheet moments_of_truth(Places const& places, RaterSheet const& sheet);
WatermelonSheet watermelons(Places const& places, RaterSheet const& sheet, RoundId const& round);
ValueStream value_stream(Places const& places, RaterQuestion const& question);
VoiceSheet voice_of(Places const& places, RaterQuestion const& question);
PrioritySheet priorities_of(Places const& places, RaterSheet const& sheet);

// --- altering them after some touchpoints (indices, each once) were scored otherwise or moved: what comes of it is what would
// be computed from nothing.

// What the trust line was drawn from besides the sheet.
class TrustLedger {
public:
    // Unfavourable incidents at one touchpoint, [T5].
    struct Incidents {
        int open = 0;              // unresolved, up to and including the round asked for
        int of_round = 0;          // of the round asked for itself
        int resolved_of_round = 0;
    };

    void begin(Places const& places, RaterSheet const& sheet, RaterQuestion const& question, TrustLine& line);
    void update(Places const& places, RaterSheet const& sheet, std::span<std::uint32_t const> touchpoints, TrustLine& line);

private:
    struct Entry {
        std::uint32_t touchpoint = 0;
        bool is_scored = false;
    };

    std::vector<Incidents> m_incidents; // by touchpoint
    std::vector<char> m_is_on_path;
    std::vector<Entry> m_entries;       // step by step
};

void update_moments(MomentSheet& moments, Places const& places, RaterSheet const& sheet, std::span<std::uint32_t const> touchpoints);

// Of touchpoints without comments, that moved.
void update_unheard(VoiceSheet& voice, Places const& places, std::span<std::uint32_t const> touchpoints);

// What the metrics of each touchpoint and service say.
struct WatermelonFacts {
    struct OfMetrics {
        int operations = 0; // with target and actual
        int operations_met = 0;
        int experience = 0;
        int experience_met = 0;
        int all = 0;
        int of_responsiveness = 0;
    };

    WatermelonFacts() = default;
    WatermelonFacts(Places const& places, RoundId const& round);

    std::vector<OfMetrics> touchpoints, services; // by index
};

WatermelonSheet watermelons(WatermelonFacts const& facts, RaterSheet const& sheet);
void update_watermelons(WatermelonSheet& result, WatermelonFacts const& facts, Places const& places, RaterSheet const& sheet, std::span<std::uint32_t const> touchpoints);

}
