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
    double change = 0;  // +1, −ratio or 0
    double balance = 0; // after this step
};

struct TrustLine {
    std::vector<TrustStep> steps; // touchpoints the customer sees, in journey order
    double ratio = 12;
    double balance = 0; // at the end
    double lowest = 0;  // over the whole line, start (0) included
    double highest = 0;
    int won = 0;
    int lost = 0;
    int unscored = 0;   // steps that nobody has scored: they change nothing

    // How many positive touchpoints bring the balance back to zero; 0 when it is not below.
    int to_earn_back() const;
};

// [T1] Product decision: lost when the weighted gap is ≤ −2 (failing), won when it is > −1 (met or slightly short), neither
// between. Without expectations: lost when the weighted perception is ≤ 3, won when it is ≥ 5.
TrustEffect trust_effect(RaterResult const& result);

TrustLine trust_line(Journey const& journey, RaterSheet const& sheet);

// The same line if this touchpoint had gone well.
TrustLine trust_line_if_fixed(Journey const& journey, RaterSheet const& sheet, TouchpointId const& fixed);

}
