#pragma once

// All measures of a journey at once, for one question. Computed when the journey moved, kept by the editor.

#include "core/measure/rater.h"
#include "core/measure/trust.h"

namespace trustline {

struct Measures {
    RaterQuestion question;
    RaterSheet rater;
    TrustLine trust;
};

Measures measure(Journey const& journey, RaterQuestion const& question);

}
