#pragma once

// What a column of a survey holds, told by its header or by its place. Rules [V3], [V4] in SPEC.md.

#include "core/measure/survey.h"

#include <string_view>

namespace trustline {

// Ignored when nothing is recognised.
SurveyColumn column_of_header(std::string_view header);

// The number of a header that says no side: "5", "Q5", "item 5". 0 when it is none.
int number_without_side(std::string_view header);

// Tables without words: so many columns of numbers mean what they mean in print. All ignored when the count says nothing.
std::vector<SurveyColumn> columns_by_place(std::size_t count);

}
