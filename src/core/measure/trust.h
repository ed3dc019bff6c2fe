#pragma once

// The trust ledger: balance = positives − ratio × unresolved negatives. The ratio (12 by default) is a rule of thumb that
// has been told since Newell-Legner's "Understanding Customers"; no study behind it was found. Always caption it so.

#include "core/measure/rater.h"

#include <vector>

namespace trustline {

enum class TrustEffect : std::uint8_t { None, Won, Lost };

struct TrustStep {
    TouchpointId touchpoint;
    TrustEffect effect = TrustEffect::None;
    double change = 0;         // +1, −ratio for each negative, or 0
    double balance = 0;        // after this step
    int negatives = 0;         // unresolved: incidents, or 1 for a touchpoint that its scores call lost
    int incidents = 0;         // unfavourable and unresolved, among the negatives
    bool is_resolved = false;  // would be lost by its scores, and every incident of the round is resolved: it left the ledger
    bool is_on_path = true;    // false: the persona asked for does not come by; no effect

    bool operator==(TrustStep const&) const = default;
};

struct TrustLine {
    std::vector<TrustStep> steps; // touchpoints the customer sees, in journey order
    double ratio = 12;
    double balance = 0; // at the end
    double lowest = 0;  // over the whole line, start (0) included
    double highest = 0;
    int won = 0;
    int lost = 0;       // steps
    int negatives = 0;  // unresolved negatives: what the ratio is taken for. balance = won − ratio × negatives
    int resolved = 0;   // steps that left the ledger because what happened was put right
    int known = 0;      // steps of the path that somebody has scored or has an open incident of
    int unscored = 0;   // all others of the path: they change nothing

    // Somebody has scored a step of the path, or knows what happened there: without that a balance of 0 says nothing.
    bool is_known() const { return known > 0; }
    // How many positive touchpoints bring the balance back to zero; 0 when it is not below.
    int to_earn_back() const;
    // How many whole journeys without a negative bring it back, when each wins as many touchpoints as this one could (all steps
    // of the path); 0 when it is not below, none when there are no steps.
    std::optional<int> journeys_to_earn_back() const;
    bool operator==(TrustLine const&) const = default;
};

// [T1] Product decision: lost when the weighted gap is ≤ −2 (failing), won when it is > −1 (met or slightly short), neither
// between. Without expectations: lost when the weighted perception is ≤ 3, won when it is ≥ 5.
TrustEffect trust_effect(RaterResult const& result);

// All touchpoints that the customer sees, in journey order; those off the path of the persona asked for have no effect. Incidents
// count up to and including the round asked for, [T5].
TrustLine trust_line(Journey const& journey, RaterSheet const& sheet, RaterQuestion const& question = {});

// The same line if this touchpoint had gone well, its incidents resolved.
TrustLine trust_line_if_fixed(Journey const& journey, RaterSheet const& sheet, TouchpointId const& fixed, RaterQuestion const& question = {});

// [T6] What each lost touchpoint would be worth: "what if this were fixed", ranked by what the balance gains, then by importance, then in
// journey order.
struct TrustWhatIf {
    TouchpointId touchpoint;
    double gain = 0;    // balance
    double balance = 0; // at the end, if it were fixed
    double lowest = 0;
    int negatives = 0;  // that would be gone

    bool operator==(TrustWhatIf const&) const = default;
};
std::vector<TrustWhatIf> what_if_fixed(Journey const& journey, TrustLine const& line);

// The ledger of each persona along its path, by its own scores, in the order of personas. Computed on demand.
struct PersonaTrust {
    PersonaId persona;
    TrustLine line; // only steps on its path
};
std::vector<PersonaTrust> trust_of_personas(Journey const& journey, RoundId const& round = {});

}
