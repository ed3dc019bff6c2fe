#include "core/exchange/report.h"

#include "core/exchange/map_file.h"
#include "core/journey/queries.h"
#include "support/files.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <fstream>

namespace trustline {

namespace {

    using Json = nlohmann::ordered_json;

    Json report_of(Journey const& journey, RaterQuestion const& question = {})
    {
        return Json::parse(report_json(journey, measure(journey, question)), nullptr, false);
    }

    std::vector<std::string> keys_of(Json const& object)
    {
        std::vector<std::string> keys;
        for (auto const& [key, value] : object.items())
            keys.push_back(key);
        return keys;
    }

    // To accept a change: TRUSTLINE_UPDATE_GOLDEN=1, then read what git says has changed.
    void expect_on_record(std::string const& text, std::string const& name)
    {
        auto const path = in_repository("tests/core/exchange/reports/" + name);
        if (std::getenv("TRUSTLINE_UPDATE_GOLDEN"))
            std::ofstream { path, std::ios::binary } << text;
        EXPECT_TRUE(text == text_of_file(path)) << name << " is not what it was";
    }

    // One stage and lane; "good" goes well, "bad" fails, "quiet" is unscored.
    JourneyBuilder small_map()
    {
        return JourneyBuilder()
            .map("Small")
            .persona("p1", "Ann")
            .stage("s1", "Stage")
            .lane("l1", "Lane")
            .touchpoint("good", "Good", "s1", "l1")
            .touchpoint("bad", "Bad", "s1", "l1")
            .touchpoint("quiet", "Quiet", "s1", "l1")
            .score("good", all_of(6), all_of(6), {}, "p1")
            .score("bad", all_of(3), all_of(6), {}, "p1")
            .with<Touchpoint>("bad", [](auto& t) {
                t.importance = 7;
                t.moment_of_truth = MomentOfTruth { MomentKind::Recovery, "First \"no\"" };
            });
    }

}

// Every byte of it: two rounds, metrics, times, answers, targets and tensions, and the later round compared with the earlier.
TEST(Report, OfAnExampleIsTheOneOnRecord)
{
    auto const opened = read_map(text_of_file(in_repository("examples/it-service-desk.trustline.json")));
    ASSERT_TRUE(opened);
    auto const& journey = opened.value().journey;
    auto const measures = measure(journey, { current_round(journey), {} });
    expect_on_record(report_json(journey, measures), "it-service-desk.json");
    expect_on_record(report_text(journey, measures), "it-service-desk.txt");
    expect_on_record(report_csv(journey, measures), "it-service-desk.csv");
}

TEST(ReportJson, HasOneKeyASystemInFixedOrder)
{
    auto const report = report_of(three_stage_journey());
    ASSERT_FALSE(report.is_discarded());
    EXPECT_EQ(keys_of(report), (std::vector<std::string> { "type", "version", "map", "question", "rater", "moments", "trust", "watermelon", "metrics", "valueStream", "voice",
                                   "rounds", "personas", "services", "blueprint", "swot", "priorities", "tensions", "evidence", "agreement" }));
    EXPECT_EQ(keys_of(report["rater"]),
        (std::vector<std::string> { "rule", "unit", "mean", "weights", "weightsArePublishedDefault", "touchpointsScored", "shareScored", "map", "stages",
            "lanes", "personas", "services", "touchpoints" }));
    std::vector<std::string> const of_result { "reliability", "assurance", "tangibles", "empathy", "responsiveness", "overall", "zone" };
    EXPECT_EQ(keys_of(report["rater"]["map"]), of_result);
    EXPECT_EQ(keys_of(report["rater"]["stages"]["join"]), of_result);
    EXPECT_EQ(keys_of(report["rater"]["map"]["empathy"]), (std::vector<std::string> { "perception", "expectation", "gap", "n" }));
    EXPECT_EQ(keys_of(report["rater"]["map"]["overall"]),
        (std::vector<std::string> { "unweighted", "weighted", "perception", "expectation", "scored", "n" }));
}

TEST(ReportJson, SaysWhatWasMeasured)
{
    auto const report = report_of(small_map());
    auto const& rater = report["rater"];
    EXPECT_EQ(report["map"]["touchpoints"], 3);
    EXPECT_EQ(report["map"]["scores"], 2);
    EXPECT_EQ(report["question"], (Json { { "round", nullptr }, { "persona", nullptr } }));
    EXPECT_EQ(rater["touchpointsScored"], 2);
    EXPECT_EQ(rater["shareScored"], 0.666666667);
    EXPECT_EQ(rater["map"]["empathy"], Json::parse(R"({"perception":4.5,"expectation":6,"gap":-1.5,"n":2})"));
    EXPECT_EQ(rater["map"]["overall"],
        Json::parse(R"({"unweighted":-1.5,"weighted":-1.5,"perception":4.5,"expectation":6,"scored":5,"n":2})"));
    EXPECT_EQ(rater["touchpoints"]["bad"]["overall"]["weighted"], -3);
    EXPECT_EQ(rater["personas"]["p1"]["overall"]["n"], 2);
    EXPECT_EQ(report["moments"]["flagged"],
        Json::parse(R"([{"touchpoint":"bad","title":"Bad","kind":"recovery","reason":"First \"no\"","importance":7,"gap":-3,"n":1}])"));
    auto const& trust = report["trust"];
    EXPECT_EQ(trust["caption"], "rule of thumb");
    EXPECT_EQ(trust["ratio"], 12);
    EXPECT_EQ(trust["balance"], -11);
    EXPECT_EQ(trust["toEarnBack"], 11);
    EXPECT_EQ(trust["won"], 1);
    EXPECT_EQ(trust["lost"], 1);
    EXPECT_EQ(trust["unscored"], 1);
    EXPECT_EQ(trust["steps"][1], Json::parse(R"({"touchpoint":"bad","effect":"lost","change":-12,"balance":-11,"incidents":0,"resolved":false})"));
    EXPECT_EQ(trust["steps"][2]["effect"], nullptr);
}

TEST(ReportJson, SaysNullForWhatCannotBeSaid)
{
    auto const report = report_of(JourneyBuilder().stage("s1", "Stage").lane("l1", "Lane").touchpoint("t1", "T", "s1", "l1"));
    EXPECT_EQ(report["rater"]["map"]["reliability"], Json::parse(R"({"perception":null,"expectation":null,"gap":null,"n":0})"));
    EXPECT_EQ(report["rater"]["touchpoints"]["t1"]["overall"]["weighted"], nullptr);
    EXPECT_EQ(report["trust"]["balance"], nullptr);
    EXPECT_EQ(report["trust"]["toEarnBack"], nullptr);
    EXPECT_EQ(report_of(Journey {})["rater"]["shareScored"], nullptr);
}

TEST(ReportJson, NamesRoundAndPersona)
{
    auto const journey = three_stage_journey();
    auto const report = report_of(journey, { RoundId { "autumn" }, PersonaId { "newcomers" } });
    EXPECT_EQ(report["question"], (Json { { "round", "autumn" }, { "persona", "newcomers" } }));
}

RC_GTEST_PROP(ReportJson, IsJsonForEveryMapAndTheSameEachTime, (std::uint64_t seed))
{
    Dice dice(seed);
    auto const journey = random_journey(dice);
    auto const measures = measure(journey, { current_round(journey), {} });
    auto const text = report_json(journey, measures);
    RC_ASSERT(!Json::parse(text, nullptr, false).is_discarded());
    RC_ASSERT(report_json(journey, measures) == text);
    RC_ASSERT(!report_text(journey, measures).empty());
    RC_ASSERT(!report_csv(journey, measures).empty());
}

TEST(ReportText, IsForPeople)
{
    auto const journey = small_map().journey();
    EXPECT_EQ(report_text(journey, measure(journey, {})), R"(Small
3 touchpoints in 1 stage and 1 lane, 1 persona, 2 scores
2 of 3 touchpoints scored

Service quality (1 to 7; gap = perceived - expected)
perceived  expected    gap     n
      4.5       6.0   −1.5     2  Reliability, weight 32
      4.5       6.0   −1.5     2  Assurance, weight 19
      4.5       6.0   −1.5     2  Tangibles, weight 11
      4.5       6.0   −1.5     2  Empathy, weight 16
      4.5       6.0   −1.5     2  Responsiveness, weight 22
      4.5       6.0   −1.5     2  Overall, weighted
Weights: the published default
Overall gap, unweighted: −1.5

Stages
perceived  expected    gap     n
      4.5       6.0   −1.5     2  Stage

Lanes
perceived  expected    gap     n
      4.5       6.0   −1.5     2  Lane

Personas, each with its own weights
perceived  expected    gap     n
      4.5       6.0   −1.5     2  Ann

Trust (12 good moments for each bad one: a rule of thumb)
Balance −11: 1 won, 1 lost, 1 unscored
11 good touchpoints would earn it back, or 4 journeys without a bad one
    +2  if this were fixed: Bad
   −11  on the path of Ann

Moments of truth, with their gap
  −3.0  Bad (First "no")

Moments of truth that fall short, by importance and gap
   3.0  Bad: Importance 7 of 7 and a gap of −3.0 (n = 1)

What is remembered (peak and end)
   4.5  remembered; the mean is 4.5 (n = 2)
   6.0  peak: Good
   3.0  end: Bad

Operations beside experience, touchpoints
     1  Unmeasured
     1  Unmeasured, unhappy

Evidence, scores
100 % of the scored touchpoints are only theory; this is an assumption map
     2  Assumed
     0  Reported
     0  Observed
     0  Surveyed
     0  Measured

What matters most to each
  Ann: Reliability matters most, Reliability hurts most (n = 2)

Blueprint
0 hand-overs between channels in 2 steps
)");
}

TEST(ReportJson, HasTheNumbersOfTheValueStreamInSeconds)
{
    auto const timing = [](char const* touchpoint, double minutes, double lead_minutes, double percent) {
        Timing record;
        record.id = TimingId { std::string("time-") + touchpoint };
        record.touchpoint = TouchpointId { touchpoint };
        record.process_time = minutes * 60;
        record.lead_time = lead_minutes * 60;
        record.complete_and_accurate = percent;
        return record;
    };
    auto const report = report_of(small_map().add(timing("good", 10, 60, 95)).add(timing("bad", 30, 480, 80)).add(timing("quiet", 5, 1440, 90)).journey());
    auto const& stream = report["valueStream"];
    EXPECT_EQ(stream["processTime"], 45 * 60);
    EXPECT_EQ(stream["leadTime"], 1980 * 60);
    EXPECT_EQ(stream["activityRatio"], 0.022727273);
    EXPECT_EQ(stream["rolledCompleteAndAccurate"], 0.684);
    EXPECT_EQ(stream["n"], 3);
    EXPECT_EQ(stream["bottleneck"], "quiet");
    EXPECT_EQ(stream["givenToCustomer"], nullptr);
    EXPECT_EQ(report["rounds"]["numbers"], nullptr);
    EXPECT_EQ(report["agreement"]["alpha"]["value"], nullptr);
}

TEST(ReportCsv, HasNoFormulasOfFullWidthAndNoneInTheNextLine)
{
    for (auto const* title : { "＝1+1", "＠SUM(A1)", "\n=1+1", "'=1+1" }) {
        auto const journey = small_map().with<Touchpoint>("good", [&](auto& t) { t.title = title; }).journey();
        auto const text = report_csv(journey, measure(journey, {}));
        EXPECT_NE(text.find(std::string("'") + title), std::string::npos) << text;
    }
}

TEST(ReportCsv, HasOneRowATouchpointAndNoFormulas)
{
    auto const journey = small_map()
                             .with<Touchpoint>("good", [](auto& t) {
                                 t.title = "=HYPERLINK(\"http://bad\")";
                                 t.description = "-5";
                             })
                             .with<Touchpoint>("quiet", [](auto& t) { t.title = "Two\nlines, \"quoted\""; })
                             .journey();
    auto const text = report_csv(journey, measure(journey, {}));
    EXPECT_EQ(text,
        "id,order,phase,touchpoint,channel,actor,service,persona,mot,importance,R_p,R_e,A_p,A_e,T_p,T_e,E_p,E_e,Rs_p,Rs_e,n,ad,pt_min,lt_min,ca_pct,notes\r\n"
        "good,1,Stage,\"'=HYPERLINK(\"\"http://bad\"\")\",,Lane,,,,,6,6,6,6,6,6,6,6,6,6,1,,,,,-5\r\n"
        "bad,2,Stage,Bad,,Lane,,,recovery,7,3,6,3,6,3,6,3,6,3,6,1,,,,,\r\n"
        "quiet,3,Stage,\"Two\nlines, \"\"quoted\"\"\",,Lane,,,,,,,,,,,,,,,0,,,,,\r\n");
}

TEST(ReportText, SaysWhatIsNotKnown)
{
    auto const text = report_text(Journey {}, measure({}, {}));
    EXPECT_NE(text.find("Nobody has scored"), std::string::npos);
    EXPECT_NE(text.find("Overall, weighted (0 of 5 scored)"), std::string::npos);
}

TEST(ReportText, KeepsTitlesFromBreakingLines)
{
    auto const journey = small_map().with<Stage>("s1", [](auto& s) { s.title = "Two\nlines \u202Eback"; }).journey();
    EXPECT_NE(report_text(journey, measure(journey, {})).find("Two lines \uFFFDback\n"), std::string::npos);
}

}
