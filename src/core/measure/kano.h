#pragma once

// Kano classes (Kano et al. 1984): what people say to "if it is there" and "if it is not", and how what delighted comes to be
// expected. Better and Worse: Berger et al. 1993. Rules [K1] … in measure/SPEC.md. Computed on demand.

#include "core/journey/journey.h"

#include <array>
#include <optional>
#include <vector>

namespace trustline {

KanoClass kano_class(KanoReply if_present, KanoReply if_absent);

struct KanoCounts {
    std::array<int, 6> by_class {}; // in the order of KanoClass

    int n() const;
    std::optional<double> better() const; // (A + O) / (A + O + M + I), 0 to 1
    std::optional<double> worse() const;  // −(O + M) / (A + O + M + I), −1 to 0
    // The most frequent; of equals M before O before A before I (product decision, as is customary), then R, Q.
    std::optional<KanoClass> winner() const;
    bool operator==(KanoCounts const&) const = default;
};

struct KanoResult {
    TouchpointId touchpoint;
    KanoCounts answers;
    std::optional<KanoClass> set_by_team;
    // The answers' class, else the team's.
    std::optional<KanoClass> best_known() const;
    bool differs() const; // team and answers say different things

    bool operator==(KanoResult const&) const = default;
};

// Touchpoints with answers or a class set, in journey order. No round, no persona: all answers. An answer without a round
// counts in each.
std::vector<KanoResult> kano_of(Journey const& journey, RoundId const& round = {}, PersonaId const& persona = {});

// How expectation moved between two rounds, at the touchpoints where it was asked in both; the largest rise first.
struct ExpectationDrift {
    TouchpointId touchpoint;
    double before = 0; // weighted expectation, 1 to 7
    double after = 0;
    int n_before = 0;
    int n_after = 0;
    std::optional<KanoClass> class_before; // by the answers of that round
    std::optional<KanoClass> class_after;

    double change() const { return after - before; }
    bool operator==(ExpectationDrift const&) const = default;
};
std::vector<ExpectationDrift> expectation_drift(Journey const& journey, RoundId const& earlier, RoundId const& later);

}
