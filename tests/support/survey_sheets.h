#pragma once

// A survey of 22 items as CSV, the same hundred people's answers in any dialect: made of a seed, never of a clock.

#include <array>
#include <string>
#include <vector>

namespace trustline {

struct SurveyDialect {
    char separator = ',';
    bool decimal_comma = false;
    bool byte_order_mark = false;
    bool crlf = false;
    bool quotes = false;          // around everything, with line breaks inside of headers
    bool has_headers = true;
    bool perception_first = false;
    bool has_expectation = true;
    bool has_remark = false;      // a column of words between the others
    double low = 1;
    double high = 7;
    std::vector<int> reversed;    // items that were worded negatively
    int items = 22;
};

// On the scale of 1 to 7; 0: not answered.
struct SurveyPerson {
    std::array<double, 22> perception {};
    std::array<double, 22> expectation {};
};

std::vector<SurveyPerson> people_of_a_survey(int count = 100, unsigned seed = 1988);
std::string survey_csv(std::vector<SurveyPerson> const& people, SurveyDialect const& dialect = {});

}
