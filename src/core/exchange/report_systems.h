#pragma once

// One function a key of the report, each writes the object of one system. What cannot be said is null.

#include "core/exchange/report_writer.h"
#include "core/measure/measures.h"

namespace trustline {

struct ReportInput {
    Journey const& journey;
    Measures const& measures;
};

void write_rater(ReportWriter& out, ReportInput const& in);
void write_moments(ReportWriter& out, ReportInput const& in);
void write_trust(ReportWriter& out, ReportInput const& in);
void write_watermelon(ReportWriter& out, ReportInput const& in);
void write_metrics(ReportWriter& out, ReportInput const& in);
void write_value_stream(ReportWriter& out, ReportInput const& in);
void write_voice(ReportWriter& out, ReportInput const& in);
void write_rounds(ReportWriter& out, ReportInput const& in);
void write_personas(ReportWriter& out, ReportInput const& in);
void write_services(ReportWriter& out, ReportInput const& in);
void write_blueprint(ReportWriter& out, ReportInput const& in);
void write_swot(ReportWriter& out, ReportInput const& in);
void write_priorities(ReportWriter& out, ReportInput const& in);
void write_tensions(ReportWriter& out, ReportInput const& in);
void write_evidence(ReportWriter& out, ReportInput const& in);
void write_agreement(ReportWriter& out, ReportInput const& in);

// The rule a system follows, one English sentence, for both kinds of report.
namespace rules {
    inline constexpr char rater[] = "Gap = perception - expectation per rater; mean of raters first, then of touchpoints, each counted once; weights renormalised over what is scored; no overall below 3 of 5 dimensions";
    inline constexpr char moments[] = "Candidate: importance 6 or 7 and (weighted gap -1 or less, or service adequacy below 0), ranked by importance/7 x max(0, -gap) (product decision)";
    inline constexpr char quadrants[] = "Importance-performance analysis (Martilla & James 1977); on the line counts as high";
    inline constexpr char memory[] = "Peak-end rule: (moment farthest from 4 + last moment) / 2; of equally far ones the negative one (product decision)";
    inline constexpr char kano[] = "Better = (A + O) / (A + O + M + I), worse = -(O + M) / (A + O + M + I); class: the most frequent, ties M, O, A, I (product decision)";
    inline constexpr char trust[] = "Balance = won - ratio x unresolved negatives; an unresolved unfavourable incident is a negative, and so is a touchpoint lost by its scores unless every incident of the round there was resolved (product decision)";
    inline constexpr char watermelon[] = "Operations: every operational metric with a target meets it (needs 1); experience: weighted gap above -1 and service adequacy 0 or more and every NPS, CSAT, CES target met (product decision)";
    inline constexpr char metrics[] = "NPS = % of 9, 10 - % of 0 to 6; CSAT = % of 4, 5 or the mean; CES = mean, % of 6, 7 - % of 1 to 3, or % of 5 to 7; DORA bands are clusters of one year's respondents, not thresholds";
    inline constexpr char value_stream[] = "Activity ratio = sum of process time / sum of lead time (ratio of sums); of parallel branches the longest lead time; rolled = product of all %C&A; seconds";
    inline constexpr char voice[] = "Comments counted; a comment without round or persona counts for each";
    inline constexpr char rounds[] = "Change = later - earlier; expected improvement = target - before, achieved = after - before; lead times compared at touchpoints timed in both";
    inline constexpr char blueprint[] = "A hand-over is a step along the links, else to the next touchpoint the customer sees, from one known channel into another (product decision)";
    inline constexpr char priorities[] = "Worth = value x max(0, -gap) x importance, ranked by worth / effort; value 3 or less is low (product decision)";
    inline constexpr char evidence[] = "Assumed < reported < observed < surveyed < measured; a touchpoint is as well known as its strongest score (product decision)";
    inline constexpr char agreement[] = "AD_M (Burke & Dunlap 2002), r_wg (James, Demaree & Wolf 1984), consensus (Tastle & Wierman 2007); for discussion when AD_M is above 1.2 or the range is 4 or more (product decision); alpha is not the agreement of a workshop";
}

}
