#pragma once

// A survey that waits for somebody to say where it goes: kept by the session while its dialog is open.

#include "core/measure/survey.h"

#include <string>

namespace trustline {

struct SurveyImport {
    SurveySheet sheet;
    SurveyChoice choice;
    SurveyPreview preview; // of this choice
    std::string file_name; // or empty
};

}
