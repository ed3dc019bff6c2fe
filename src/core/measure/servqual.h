#pragma once

// The SERVQUAL questionnaire: which item asks about which dimension, and how one person's answers become one value a
// dimension. Answers go from 1 (strongly disagree) to 7 (strongly agree); 0 stands for "not answered". Three item sets
// are in use, and data are only comparable within one. Revised22 (Parasuraman, Berry & Zeithaml 1991) has 22 items, all worded positively; in
// Original22 (1988) 10-13 and 18-22 are worded negatively; Later21 has 21. Rules [S1] … in measure/SPEC.md.

#include "core/base/result.h"
#include "core/journey/records.h"

#include <span>
#include <vector>

namespace trustline {

struct Item {
    int number = 0; // as printed, from 1
    Dimension dimension = Dimension::Reliability;
    bool is_negative = false; // agreeing means bad service

    bool operator==(Item const&) const = default;
};

std::span<Item const> items_of(ItemSet set); // none for ItemSet::None

// [S2] The same answer to the statement worded the other way round: 8 − x; 0 stays "not answered".
double reversed(double answer);

// One person's answers as one value a dimension.
struct ItemScore {
    RaterValues perception;
    RaterValues expectation;

    bool operator==(ItemScore const&) const = default;
};

// [S3] One number an item of the set, by item number; `expectations` may be empty (SERVPERF, Cronin & Taylor 1992).
// Negative items are reversed here. Where both sides are asked, an item that lacks one of them counts for neither, so
// that perception − expectation of a dimension is the mean of its item gaps. Errors: a wrong count of answers, an answer
// that is neither 0 nor from 1 to 7.
//
// Answers stand in a score as they were given: whoever imports Original22 does not reverse them.
Result<ItemScore> reduced(ItemSet set, std::span<double const> perceptions, std::span<double const> expectations);

// [S4] What a score says a dimension: where a dimension has answers to single items, they count instead of its value. Answers
// that cannot be read (a wrong count, out of range) are left out, and the values count.
struct SaidByRater {
    RaterValues perception;
    RaterValues expectation;
};
SaidByRater said_in(Score const& score);

}
