#include "cli_driver.h"

#include "core/exchange/map_file.h"
#include "core/journey/queries.h"
#include "core/measure/rater.h"
#include "support/journeys.h"
#include "support/survey_sheets.h"

#include <gtest/gtest.h>

namespace trustline {
namespace {

struct Survey : testing::Test {
    CliDriver cli;
    std::string map = cli.write("m.trustline.json", write_map(three_stage_journey()));
    std::string csv = cli.write("s.csv", survey_csv(people_of_a_survey(), { .separator = ';', .decimal_comma = true, .byte_order_mark = true }));
    std::string out = cli.path("out.trustline.json");

    Journey written() const { return read_map(cli.read("out.trustline.json")).value().journey; }
};

TEST_F(Survey, OnlyThePreviewWithoutOut)
{
    auto const result = cli.run({ "survey", map, csv });
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_NE(result.out.find("100 rows read, 100 respondents with answers"), std::string::npos) << result.out;
    EXPECT_EQ(cli.files().size(), 2u);
}

TEST_F(Survey, LandsOnATouchpointInANewRound)
{
    auto const at = three_stage_journey().all<Touchpoint>().begin()->first;
    auto const result = cli.run({ "survey", map, csv, "--at", at.text, "--new-round", "Q4", "--date", "2026-12-31", "-o", out });
    EXPECT_EQ(result.code, 0) << result.err;
    auto const journey = written();
    auto const round = journey.find(current_round(journey));
    EXPECT_EQ(round->title, "Q4");
    EXPECT_EQ(round->date, "2026-12-31");
    EXPECT_EQ(rate(journey, { round->id, {} }).touchpoints.at(at).overall.n, 100);
    EXPECT_EQ(cli.run({ "validate", out }).code, 0);
    EXPECT_EQ(cli.run({ "format", "--check", out }).code, 0);
}

TEST_F(Survey, TheSameSurveyGivesTheSameFile)
{
    cli.run({ "survey", map, csv, "--new-round", "Q4", "-o", out });
    auto const first = cli.read("out.trustline.json");
    cli.run({ "survey", map, csv, "--new-round", "Q4", "-o", out });
    EXPECT_EQ(cli.read("out.trustline.json"), first);
}

TEST_F(Survey, StandardStreamsDoNotMix)
{
    auto const result = cli.run({ "survey", map, "-", "--new-round", "Q4", "-o", "-" }, cli.read("s.csv"));
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_TRUE(read_map(result.out));
    EXPECT_NE(result.err.find("100 rows read"), std::string::npos);
}

TEST_F(Survey, AnswersThatAreLeftOutAreFindings)
{
    auto const odd = cli.write("odd.csv", "id,P1,P2,P3\na,5,9,7\n");
    auto const result = cli.run({ "survey", map, odd, "--new-round", "Q4", "-o", out });
    EXPECT_EQ(result.code, 1);
    EXPECT_NE(result.err.find("odd.csv:2:5: \"9\" is not an answer from 1 to 7: left out"), std::string::npos) << result.err;
    EXPECT_EQ(written().all<Score>().size(), three_stage_journey().all<Score>().size() + 1);
}

TEST_F(Survey, AScaleOfNineIsBroughtOntoSeven)
{
    auto const nine = cli.write("nine.csv", "id,P1,P5,P10\na,9,5,1\n");
    EXPECT_EQ(cli.run({ "survey", map, nine, "--scale", "1-9", "--new-round", "Q4", "-o", out }).code, 0);
    auto const journey = written();
    auto const measured = rate(journey, { current_round(journey), {} });
    EXPECT_EQ(*measured.map[Dimension::Tangibles].perception, 7);
    EXPECT_EQ(*measured.map[Dimension::Reliability].perception, 4);
    EXPECT_EQ(*measured.map[Dimension::Responsiveness].perception, 1);
}

TEST_F(Survey, FilesMayBeginWithADash)
{
    EXPECT_EQ(cli.run({ "survey", "--at", "sign-up", "--", map, csv }).code, 0);
    auto const result = cli.run({ "survey", "--", map, "-s.csv" });
    EXPECT_NE(result.err.find("-s.csv: This file cannot be read"), std::string::npos) << result.err;
}

TEST_F(Survey, StandardInputIsOneOfTheTwo)
{
    auto const result = cli.run({ "survey", "-", "-" }, cli.read("s.csv"));
    EXPECT_EQ(result.code, 2);
    EXPECT_NE(result.err.find("standard input is the map or the CSV file, not both"), std::string::npos) << result.err;
}

TEST_F(Survey, WrongUsageIsTwo)
{
    for (auto const& wrong : std::vector<std::vector<std::string>> {
             { map }, { map, csv, csv }, { map, csv, "--at" }, { map, csv, "--nonsense" }, { map, csv, "--scale", "9" }, { map, csv, "--scale", "9-1" },
             { map, csv, "--reversed", "23" }, { map, csv, "--round", "gone" }, { map, csv, "--at", "gone" }, { map, csv, "--persona", "gone" },
             { map, csv, "--round", "r", "--new-round", "Q4" }, { map, csv, "--new-round", "Q4", "--date", "soon" }, { cli.path("gone"), csv }, { map, map } }) {
        auto arguments = wrong;
        arguments.insert(arguments.begin(), "survey");
        auto const result = cli.run(arguments);
        EXPECT_EQ(result.code, 2) << testing::PrintToString(wrong) << result.out;
        EXPECT_FALSE(result.err.empty());
    }
}

}
}
