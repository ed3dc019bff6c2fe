#pragma once

// How far several raters agree. One ballot (K people, one touchpoint, one dimension): AD_M in scale points (Burke & Dunlap
// 2002), r_wg from 0 to 1 (James, Demaree & Wolf 1984), a_wg (Brown & Hauenstein 2005), Cns from 0 to 1 (Tastle & Wierman
// 2007). Over many touchpoints: Krippendorff's alpha, ICC. Alpha and ICC say nothing about one touchpoint and punish
// agreement when all touchpoints score alike: never print them as "the agreement" of a workshop. Computed on demand. [A1] …

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace trustline {

// The options of an answer: 1 to 7 unless said otherwise.
struct AnswerScale {
    double lowest = 1;
    double highest = 7;
    int options() const { return int(highest - lowest) + 1; }
};

// Product decision: what may be said with so many raters.
enum class AgreementWords : std::uint8_t {
    Nobody,       // K = 0
    OneRater,     // K = 1: "one rater", no index
    BothValues,   // K = 2: both values and their range only
    Indices,      // K = 3, 4: AD_M and r_wg
    StrongOrWeak, // K from 5: words, too
};

struct Spread {
    int n = 0; // raters
    std::optional<double> mean;
    std::optional<double> median;             // the group's score on the map; the mean is for computed gaps only
    std::optional<double> lowest;
    std::optional<double> highest;
    std::optional<double> standard_deviation; // from n = 2, with n − 1 below
    std::optional<double> ad_mean;            // AD_M: scale points, 0 is full agreement
    std::optional<double> ad_median;          // AD_Md
    std::optional<double> rwg;                // 0 to 1; from n = 2
    std::optional<double> rwg_raw;            // before it is cut off at 0
    std::optional<double> awg;                // only where the mean allows it
    std::optional<double> consensus;          // Cns, 0 (half at each end) to 1
    AgreementWords words = AgreementWords::Nobody;
    // AD_M above a sixth of the options (rounded to one decimal: 1.2 of 7), or a range of 4 and more: one person may know
    // something that the rest do not. Product decision.
    bool is_for_discussion = false;

    bool operator==(Spread const&) const = default;
};

// How far answers lie apart, without sorting them: what the spread is made of, and all that a lens over ten thousand touchpoints asks.
struct Deviation {
    int n = 0;
    double mean = 0, lowest = 0, highest = 0;
    double from_mean = 0; // AD_M
    bool is_for_discussion = false;
};
// Answers outside the scale (and NaN) are left out, here and below.
Deviation deviation_of(std::span<double const> answers, AnswerScale scale = {});
Spread spread_of(std::span<double const> answers, AnswerScale scale = {});
// Highest AD_M that counts as agreement: options / 6, with one decimal.
double acceptable_deviation(AnswerScale scale);
// Cns of a histogram: counts[i] answers at lowest + i. Nothing when it is empty.
std::optional<double> consensus_of(std::span<double const> counts);
// "strong", "moderate", "weak" agreement by r_wg (bands .70 and .50, LeBreton & Senter); from five raters only, else "".
std::string_view label_of(Spread const& spread);

// One row a unit (touchpoint), one value a rater; empty where a rater said nothing.
using RatingTable = std::vector<std::vector<std::optional<double>>>;

enum class ScaleLevel : std::uint8_t { Nominal, Ordinal, Interval };
struct Alpha {
    std::optional<double> value; // none when undefined: nothing to compare, or all values alike
    int units = 0;               // with two values or more
    int values = 0;              // that could be paired
};
Alpha krippendorff_alpha(RatingTable const& table, ScaleLevel level);

// Shrout & Fleiss 1979: ICC(1), ICC(2,1), ICC(3,1), ICC(2,k), ICC(3,k). Complete tables only; rows with a hole are left out.
struct Icc {
    std::optional<double> one, two_single, three_single, two_mean, three_mean;
    int units = 0;
    int raters = 0;
};
Icc icc(RatingTable const& table);

}
