#pragma once

// From cells to answers: what each row of a survey says, on the scale of 1 to 7 and with every item worded positively.
// Rules [V5] in SPEC.md.

#include "core/journey/records.h"
#include "core/measure/survey.h"

namespace trustline {

struct RespondentAnswers {
    std::string by;
    // By item, 0 for none; higher is better.
    std::vector<double> perception_items;
    std::vector<double> expectation_items;
    std::array<RaterValues, 4> values; // by side, of columns with one value a dimension
    int answers = 0;
};

// Counts and findings go to the preview. Rows without a single answer are left out.
std::vector<RespondentAnswers> answers_of(SurveySheet const& sheet, SurveyChoice const& choice, SurveyPreview& preview);

}
