#pragma once

// The rater sheet and the evidence of one question, with what is needed to alter them touchpoint by touchpoint: the scores
// that count, sorted by touchpoint, and the exact sums of every roll-up. Behind rate() and MeasureKeeper.

#include "core/measure/evidence.h"
#include "core/measure/places.h"
#include "core/measure/result_mean.h"

namespace trustline {

class RaterTable {
public:
    // AskedOnly leaves the scores of other personas out, and with them RaterSheet::personas of those.
    enum class Extent { AllPersonas, AskedOnly };

    // Both sheets are begun anew, and stay with whoever owns them.
    RaterTable(Places const& places, RaterQuestion question, RaterWeights const& weights, RaterSheet& sheet, EvidenceSheet& evidence,
        Extent extent = Extent::AllPersonas);

    // All scores of the journey at once; several tables (of several rounds) are filled in one pass.
    static void fill(std::span<RaterTable* const> tables, Places const& places);

    // A score as it was, and as it is in the journey now; null when it was not there or is gone.
    struct Changed {
        Score const* before = nullptr;
        Score const* now = nullptr;
    };
    // Rates the touchpoints of all scores that changed again, and what they roll up into. How many that were.
    std::size_t refresh(std::span<Changed const> changes);
    // The touchpoints of the last refresh.
    std::span<std::uint32_t const> rated_again() const { return m_changed_touchpoints; }
    // Before and after Places::move(): the touchpoint counts for another stage, lane or service.
    void leave_place(std::uint32_t touchpoint);
    void take_place(std::uint32_t touchpoint);

private:
    struct Counted {
        std::uint32_t touchpoint = 0;
        std::uint32_t persona = nowhere; // nowhere: not said, or not on the map
        Score const* score = nullptr;
        std::size_t hash_of_id = 0;      // tells which one it was when the score is gone

        std::uint64_t key() const { return std::uint64_t(touchpoint) << 32 | persona; }
    };

    using Entries = std::vector<Counted>;
    using Run = std::span<Counted const>;

    std::optional<Counted> counted(Score const& score) const; // none when the score is of no concern
    bool is_asked_persona(Score const& score) const;
    Run run_between(Entries::const_iterator begin, Entries::const_iterator end) const;
    Run scores_at(std::uint32_t touchpoint) const;
    void rate_all();
    RaterResult rated(Run run);
    TouchpointEvidence evidence_in(Run run) const;
    void count_grade(Score const& score, int sign);
    void count_strongest(TouchpointEvidence const& evidence, int sign);
    void count_personas(Run run);
    void count_touchpoint(std::uint32_t touchpoint, int sign);
    void take_out(Score const& before);
    void add(Score const& now);
    void note_places(Score const* score);
    void count_persona_before(std::uint64_t key, std::span<Changed const> changes);
    void count_persona_now(std::uint64_t key);
    Run scores_of(std::uint64_t key) const;
    void rate_again(std::uint32_t touchpoint);
    void put_roll_ups();
    void put_roll_ups_of(std::uint32_t touchpoint);
    void put_map();

    Places const& m_places;
    RaterQuestion m_question;
    Extent m_extent;
    Entries m_counted; // by touchpoint, then persona, then id of the score
    ResultMean m_map;
    std::vector<ResultMean> m_stages, m_lanes, m_services, m_personas;
    std::vector<std::uint32_t> m_changed_touchpoints; // of the refresh at hand
    std::vector<std::uint64_t> m_changed_keys;        // touchpoint and persona
    std::vector<Score const*> m_scores; // of the run at hand
    std::vector<RaterWeights> m_persona_weights;
    RaterSheet& m_sheet;
    EvidenceSheet& m_evidence;
};

// Sheets of several questions in one pass over the scores; those of personas hold no results of other personas.
std::vector<RaterSheet> rate_each(Places const& places, std::span<RaterQuestion const> questions);

}
