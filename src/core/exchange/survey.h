#pragma once

// Surveys come in as CSV, one row a respondent: read, looked at, and only then put on the map. Rules [V1] … in SPEC.md.

#include "core/base/result.h"
#include "core/journey/journey.h"
#include "core/measure/survey.h"

#include <string_view>

namespace trustline {

// The sheet with its columns recognised by their headers, or by their place where there are none. An error names line and
// column.
Result<SurveySheet> read_survey(std::string_view csv);

// Whether a text that is dropped or pasted is such a sheet: a table in which answers were recognised.
bool is_survey(std::string_view text);

// What the sheet suggests: its columns and item set, onto the whole map and into its current round.
SurveyChoice suggested_choice(Journey const& journey, SurveySheet const& sheet);

// Everything that would come of it; nothing is changed.
SurveyPreview preview_survey(Journey const& journey, SurveySheet const& sheet, SurveyChoice const& choice);

// The preview for people, as the command line prints it.
std::string survey_text(SurveySheet const& sheet, SurveyChoice const& choice, SurveyPreview const& preview);

// "P5", "E5", "Reliability, perceived", "respondent", "not used".
std::string column_words(SurveyColumn const& column);

}
