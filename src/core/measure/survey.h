#pragma once

// A survey on its way in, as plain data: the sheet as it was read, what is to become of it, and what would come of that.
// Read and judged by exchange/survey.h, shown by the panel, and turned into one PutRecords when somebody says so. Rules
// [V1] … in exchange/SPEC.md.

#include "core/measure/rater.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

inline constexpr std::size_t most_survey_items = 22;

enum class AnswerSide : std::uint8_t { Perception, Expectation, Adequate, Desired };

// What a column holds: nothing of ours, who answered, the answers to one item, or one value a dimension.
enum class ColumnUse : std::uint8_t { Ignored, Respondent, Item, Dimension };

struct SurveyColumn {
    ColumnUse use = ColumnUse::Ignored;
    AnswerSide side = AnswerSide::Perception; // of Item: perception or expectation
    int item = 0;                             // of Item: its number as printed, from 1
    Dimension dimension = Dimension::Reliability;

    bool operator==(SurveyColumn const&) const = default;
};

struct SurveyCell {
    std::string text;
    int line = 0;   // where it begins in the file
    int column = 0; // in bytes, from 1

    bool operator==(SurveyCell const&) const = default;
};

// The file, with what its columns were taken for.
struct SurveySheet {
    std::vector<std::string> headers;           // "Column 3" where the file has none
    std::vector<SurveyColumn> columns;          // one a header
    std::vector<std::vector<SurveyCell>> rows;  // some shorter or longer than `headers`
    bool has_headers = true;                    // otherwise columns were recognised by their place
    ItemSet item_set = ItemSet::Revised22;      // the later set when no more than 21 items are there
};

// What people decide before anything is changed.
struct SurveyChoice {
    RecordId at;                  // a touchpoint, a stage, or empty: the whole map
    RoundId round;                // empty: a new one
    std::string new_round_title;
    std::string new_round_date;   // ISO 8601 day or empty
    PersonaId persona;            // empty: not said
    double low = 1;               // the ends of the scale that was asked: x' = 1 + (x − low) · 6 / (high − low)
    double high = 7;
    std::vector<int> reversed;    // items that are worded negatively, by number; those of the 1988 form are 10-13 and 18-22
    std::vector<SurveyColumn> columns;
    std::uint64_t seed = 0;       // of the ids of new records

    bool operator==(SurveyChoice const&) const = default;
};

// What would come of it.
struct SurveyPreview {
    std::optional<Error> problem;  // why it cannot be imported as it is chosen
    std::vector<Record> records;   // the scores; before them the touchpoint and the round that would be new
    TouchpointId touchpoint;       // the one that the scores would belong to [V6]
    std::string touchpoint_title;
    std::string round_title;
    bool is_new_touchpoint = false;
    bool is_new_round = false;
    int rows = 0;                  // that were read
    int respondents = 0;           // rows with an answer: scores that would be put
    int replaced = 0;              // scores of these respondents that are there already
    int answers = 0;
    int missing = 0;               // left empty
    int refused = 0;               // not a number, or beyond the scale
    Findings findings;             // each with its line and column
    std::string before_round_title;
    RaterResult survey;            // of the sheet alone
    RaterResult before;            // touchpoint, stage or map as it stands in that round, or in the current one before a new one
    RaterResult after;             // as it would stand
};

// "10-13,18-22" → 10, 11, 12, 13, 18, 19, 20, 21, 22; nothing when it is no list of items from 1 to 22.
std::optional<std::vector<int>> items_in(std::string_view list);
// And back: "10-13,18-22".
std::string items_list(std::vector<int> const& items);

}
