#include "core/measure/measures.h"

namespace trustline {

Measures measure(Journey const& journey, RaterQuestion const& question)
{
    Measures measures;
    measures.question = question;
    measures.rater = rate(journey, question);
    measures.trust = trust_line(journey, measures.rater);
    return measures;
}

}
