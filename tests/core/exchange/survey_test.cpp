#include "core/exchange/survey.h"

#include "core/edit/plan.h"
#include "core/exchange/map_file.h"
#include "core/exchange/survey_columns.h"
#include "core/journey/queries.h"
#include "support/journeys.h"
#include "support/survey_sheets.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace trustline {
namespace {

SurveySheet sheet_of(std::string_view csv)
{
    auto sheet = read_survey(csv);
    EXPECT_TRUE(sheet) << (sheet ? "" : to_english(sheet.error()));
    return sheet ? std::move(sheet).value() : SurveySheet {};
}

TouchpointId touchpoint_named(Journey const& journey, std::string_view title)
{
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
        if (touchpoint.title == title)
            return id;
    }
    ADD_FAILURE() << title;
    return {};
}

SurveyChoice onto(Journey const& journey, SurveySheet const& sheet, RecordId at)
{
    auto choice = suggested_choice(journey, sheet);
    choice.at = std::move(at);
    choice.round = {};
    choice.new_round_title = "Survey";
    choice.seed = 7;
    return choice;
}

// What becomes of the map when the preview is taken up.
Journey imported(Journey journey, SurveyPreview const& preview)
{
    EXPECT_FALSE(preview.problem) << to_english(*preview.problem);
    auto const edit = plan(journey, PutRecords { "Import survey", preview.records });
    EXPECT_TRUE(edit) << (edit ? "" : to_english(edit.error()));
    if (edit) {
        EXPECT_FALSE(journey.apply(edit.value()));
    }
    EXPECT_TRUE(violations_in(journey).empty());
    return journey;
}

void expect_near(RaterResult const& one, RaterResult const& other)
{
    for (auto const dimension : all_dimensions) {
        ASSERT_TRUE(one[dimension].perception && other[dimension].perception);
        EXPECT_NEAR(*one[dimension].perception, *other[dimension].perception, 1e-9);
        EXPECT_EQ(one[dimension].n, other[dimension].n);
        ASSERT_EQ(one[dimension].gap.has_value(), other[dimension].gap.has_value());
        if (one[dimension].gap) {
            EXPECT_NEAR(*one[dimension].gap, *other[dimension].gap, 1e-9);
        }
    }
}

SurveyPreview preview_in(SurveyDialect const& dialect, std::vector<SurveyPerson> const& people)
{
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of(survey_csv(people, dialect));
    auto choice = onto(journey, sheet, touchpoint_named(journey, "Sign up"));
    choice.low = dialect.low;
    choice.high = dialect.high;
    choice.reversed = dialect.reversed;
    return preview_survey(journey, sheet, choice);
}

// definitions, section 1: G = {T +0.25, R −1.40, Rs −0.75, A −0.50, E −1.00}.
SurveyPerson golden_person()
{
    SurveyPerson person;
    person.expectation.fill(6);
    person.perception = { 7, 6, 6, 6, /* R */ 5, 5, 4, 5, 4, /* Rs */ 5, 5, 5, 6, /* A */ 5, 5, 6, 6, /* E */ 5, 5, 5, 5, 5 };
    return person;
}

TEST(Survey, TheGoldenVectorOfServqualComesOut) // definitions, section 1
{
    auto const preview = preview_in({}, { golden_person() });
    EXPECT_NEAR(*preview.survey[Dimension::Tangibles].gap, 0.25, 1e-12);
    EXPECT_NEAR(*preview.survey[Dimension::Reliability].gap, -1.40, 1e-12);
    EXPECT_NEAR(*preview.survey[Dimension::Responsiveness].gap, -0.75, 1e-12);
    EXPECT_NEAR(*preview.survey[Dimension::Assurance].gap, -0.50, 1e-12);
    EXPECT_NEAR(*preview.survey[Dimension::Empathy].gap, -1.00, 1e-12);
    EXPECT_NEAR(*preview.survey.overall.unweighted, -0.6800, 1e-12);
}

TEST(Survey, OneSurveyInManyDialectsGivesTheSameMeans)
{
    auto const people = people_of_a_survey();
    auto const plain = preview_in({}, people);
    EXPECT_EQ(plain.respondents, 100);
    EXPECT_EQ(plain.refused, 0);
    EXPECT_GT(plain.missing, 0);
    EXPECT_EQ(plain.answers + plain.missing, 4'400);
    std::vector<SurveyDialect> const dialects {
        { .separator = ';', .decimal_comma = true, .byte_order_mark = true, .crlf = true },
        { .separator = '\t', .decimal_comma = true },
        { .decimal_comma = true }, // in quotes
        { .quotes = true },
        { .separator = ';', .has_headers = false },
        { .crlf = true, .perception_first = true, .has_remark = true },
        { .low = 1, .high = 5 },
        { .separator = ';', .decimal_comma = true, .low = 1, .high = 9 },
        { .low = 0, .high = 10 },
        { .reversed = { 10, 11, 12, 13, 18, 19, 20, 21, 22 } },
        { .low = 1, .high = 9, .reversed = { 2, 22 } },
    };
    for (std::size_t i = 0; i < dialects.size(); ++i) {
        SCOPED_TRACE(i);
        auto const preview = preview_in(dialects[i], people);
        EXPECT_EQ(preview.answers, plain.answers);
        if (dialects[i].high != 10) // tenths of it are no thousandths
            expect_near(preview.survey, plain.survey);
    }
}

TEST(Survey, OnceImportedTheMapMeasuresTheSame)
{
    for (auto const& reversed : { std::vector<int> {}, std::vector<int> { 10, 11, 12, 13, 18, 19, 20, 21, 22 }, std::vector<int> { 3 } }) {
        auto const journey = three_stage_journey();
        auto const sheet = sheet_of(survey_csv(people_of_a_survey(), { .reversed = reversed }));
        auto const at = touchpoint_named(journey, "Sign up");
        auto choice = onto(journey, sheet, at);
        choice.reversed = reversed;
        auto const preview = preview_survey(journey, sheet, choice);
        auto const after = imported(journey, preview);
        EXPECT_EQ(after.all<Score>().size(), journey.all<Score>().size() + 100);
        auto const measured = rate(after, { current_round(after), {} });
        expect_near(measured.touchpoints.at(at), preview.survey);
        expect_near(measured.touchpoints.at(at), preview.after);
        EXPECT_EQ(measured.touchpoints.at(at).overall.n, 100);
    }
}

TEST(Survey, ItemsAreKeptAsTheyWereAsked) // [V5]
{
    SurveyDialect const dialect { .reversed = { 10, 11, 12, 13, 18, 19, 20, 21, 22 } };
    auto const preview = preview_in(dialect, { golden_person() });
    auto const& score = std::get<Score>(preview.records.back());
    EXPECT_EQ(score.item_set, ItemSet::Original22);
    EXPECT_EQ(score.perception_items[9], 3); // 8 − 5
    EXPECT_EQ(score.perception_items[0], 7);
    EXPECT_EQ(score.by, "r1");
    EXPECT_EQ(score.evidence, Evidence::Surveyed);
    EXPECT_NEAR(*preview.survey.overall.unweighted, -0.68, 1e-12);
}

TEST(Survey, PerceptionAloneIsEnough) // SERVPERF
{
    auto const preview = preview_in({ .has_expectation = false }, people_of_a_survey());
    EXPECT_TRUE(preview.survey.overall.perception);
    EXPECT_FALSE(preview.survey.overall.weighted);
    EXPECT_TRUE(std::get<Score>(preview.records.back()).expectation_items.empty());
}

TEST(Survey, TheLaterFormHas21Items) // definitions, section 1
{
    auto const preview = preview_in({ .items = 21 }, people_of_a_survey(3));
    auto const& score = std::get<Score>(preview.records.back());
    EXPECT_EQ(score.item_set, ItemSet::Later21);
    EXPECT_EQ(score.perception_items.size(), 21u);
}

TEST(Survey, OneValueADimensionIsASurveyToo)
{
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of("respondent;R_p;R_e;A_p;A_e;T_p;T_e;E_p;E_e;Rs_p;Rs_e\nanna;5,5;6;6;6;7;5;4;6;3;7\n");
    auto const preview = preview_survey(journey, sheet, onto(journey, sheet, touchpoint_named(journey, "Sign up")));
    EXPECT_NEAR(*preview.survey[Dimension::Reliability].gap, -0.5, 1e-12);
    EXPECT_NEAR(*preview.survey[Dimension::Responsiveness].gap, -4, 1e-12);
    auto const& score = std::get<Score>(preview.records.back());
    EXPECT_EQ(score.by, "anna");
    EXPECT_EQ(score.item_set, ItemSet::None);
}

TEST(Survey, HeadersAreRecognisedAsPeopleWriteThem) // [V3]
{
    auto const item = [](AnswerSide side, int number) { return SurveyColumn { ColumnUse::Item, side, number, {} }; };
    auto const perception = AnswerSide::Perception;
    auto const expectation = AnswerSide::Expectation;
    for (auto const* header : { "P5", "p05", "P_5", "P 5", "perception 5", "Perceived (5)", "P[SQ005]", "5", "Q5", "item 5", "5P", "P5: right at the promised time", "感知5", "Upplevt 5" })
        EXPECT_EQ(column_of_header(header), item(perception, 5)) << header;
    for (auto const* header : { "E22", "e_22", "expectation 22", "Expected 22", "Q22_E", "22 E", "期望22", "Förväntat 22" })
        EXPECT_EQ(column_of_header(header), item(expectation, 22)) << header;
    EXPECT_EQ(column_of_header("Rs_p"), (SurveyColumn { ColumnUse::Dimension, perception, 0, Dimension::Responsiveness }));
    EXPECT_EQ(column_of_header("E_e"), (SurveyColumn { ColumnUse::Dimension, expectation, 0, Dimension::Empathy }));
    EXPECT_EQ(column_of_header("Expected reliability"), (SurveyColumn { ColumnUse::Dimension, expectation, 0, Dimension::Reliability }));
    EXPECT_EQ(column_of_header("Tillförlitlighet"), (SurveyColumn { ColumnUse::Dimension, perception, 0, Dimension::Reliability }));
    EXPECT_EQ(column_of_header("A_m"), (SurveyColumn { ColumnUse::Dimension, AnswerSide::Adequate, 0, Dimension::Assurance }));
    for (auto const* header : { "id", "Respondent ID", "编号", "Customer no" })
        EXPECT_EQ(column_of_header(header).use, ColumnUse::Respondent) << header;
    for (auto const* header : { "", "P23", "E0", "Date", "Timestamp", "R", "Age 5", "Comment", "Branch" })
        EXPECT_EQ(column_of_header(header).use, ColumnUse::Ignored) << header;
}

TEST(Survey, WithoutWordsThePlaceDecides) // [V4]
{
    EXPECT_EQ(columns_by_place(44)[0], (SurveyColumn { ColumnUse::Item, AnswerSide::Expectation, 1, {} }));
    EXPECT_EQ(columns_by_place(44)[22], (SurveyColumn { ColumnUse::Item, AnswerSide::Perception, 1, {} }));
    EXPECT_EQ(columns_by_place(23)[0].use, ColumnUse::Respondent);
    EXPECT_EQ(columns_by_place(23)[22], (SurveyColumn { ColumnUse::Item, AnswerSide::Perception, 22, {} }));
    EXPECT_EQ(columns_by_place(7)[0].use, ColumnUse::Ignored);
}

TEST(Survey, QuestionsThatAreCountedThroughAreExpectationsAndThenPerceptions) // [V4]
{
    std::string headers = "id", answers = "a";
    for (int i = 1; i <= 44; ++i) {
        headers += ",Q" + std::to_string(i);
        answers += i <= 22 ? ",6" : ",5";
    }
    auto const sheet = sheet_of(headers + ",Age\n" + answers + ",40\n");
    EXPECT_EQ(sheet.columns[1], (SurveyColumn { ColumnUse::Item, AnswerSide::Expectation, 1, {} }));
    EXPECT_EQ(sheet.columns[23], (SurveyColumn { ColumnUse::Item, AnswerSide::Perception, 1, {} }));
    EXPECT_EQ(sheet.columns[44], (SurveyColumn { ColumnUse::Item, AnswerSide::Perception, 22, {} }));
    EXPECT_EQ(sheet.columns[45].use, ColumnUse::Ignored);
}

TEST(Survey, TheMappingCanBeChanged)
{
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of("id,quick,kind,right\nx,5,6,7\n");
    auto choice = onto(journey, sheet, touchpoint_named(journey, "Sign up"));
    EXPECT_EQ(preview_survey(journey, sheet, choice).problem->message, "No column holds answers: say what the columns are");
    choice.columns[1] = { ColumnUse::Item, AnswerSide::Perception, 11, {} };
    choice.columns[2] = { ColumnUse::Item, AnswerSide::Perception, 11, {} };
    EXPECT_EQ(preview_survey(journey, sheet, choice).problem->message, "Two columns are both {0}");
    choice.columns[2].item = 16;
    EXPECT_EQ(*preview_survey(journey, sheet, choice).survey[Dimension::Assurance].perception, 6);
}

TEST(Survey, WhatCannotBeReadIsNamedWithItsPlaceAndLeftOut) // [V5]
{
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of("id,P1,P2,P3\na,7,8,n/a\nb,,,\nc,often,5,6,9\nc,1,2,3\n");
    auto const preview = preview_survey(journey, sheet, onto(journey, sheet, touchpoint_named(journey, "Sign up")));
    EXPECT_EQ(preview.rows, 4);
    EXPECT_EQ(preview.respondents, 3);
    EXPECT_EQ(preview.answers, 6);
    EXPECT_EQ(preview.missing, 4);
    EXPECT_EQ(preview.refused, 2);
    std::vector<std::string> said;
    for (auto const& finding : preview.findings)
        said.push_back(to_english(finding));
    EXPECT_EQ(said, (std::vector<std::string> {
        "line 2, column 5: \"8\" is not an answer from 1 to 7: left out",
        "line 3, column 1: There is no answer in this row",
        "line 4, column 3: \"often\" is not an answer from 1 to 7: left out",
        "line 4, column 13: This cell is behind the last column: left out",
        "line 5, column 1: Respondent c is there before: this row counts as c (2)",
    }));
}

TEST(Survey, AStageIsOneTouchpointOfItsOwn) // [V6]
{
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of(survey_csv(people_of_a_survey()));
    auto const stage = stages_in_order(journey).front()->id;
    auto const preview = preview_survey(journey, sheet, onto(journey, sheet, stage));
    EXPECT_TRUE(preview.is_new_touchpoint);
    auto const after = imported(journey, preview);
    EXPECT_EQ(after.all<Touchpoint>().size(), journey.all<Touchpoint>().size() + 1);
    auto const measured = rate(after, { current_round(after), {} });
    expect_near(measured.stages.at(stage), preview.survey);
    expect_near(measured.stages.at(stage), preview.after);
    EXPECT_EQ(measured.stages.at(stage).overall.n, 100);

    // The next survey about this stage finds it again.
    auto next = onto(after, sheet, stage);
    next.new_round_title = "Later";
    auto const second = preview_survey(after, sheet, next);
    EXPECT_FALSE(second.is_new_touchpoint);
    EXPECT_EQ(second.touchpoint, preview.touchpoint);
}

TEST(Survey, TheWholeMapIsOneTouchpointToo) // [V6]
{
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of(survey_csv(people_of_a_survey()));
    auto const preview = preview_survey(journey, sheet, onto(journey, sheet, {}));
    auto const after = imported(journey, preview);
    expect_near(rate(after, { current_round(after), {} }).map, preview.survey);
}

TEST(Survey, InARoundThatIsThereItJoinsTheOthers)
{
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of(survey_csv(people_of_a_survey()));
    for (auto const& at : { RecordId { touchpoint_named(journey, "Sign up") }, RecordId { stages_in_order(journey).front()->id }, RecordId {} }) {
        auto choice = onto(journey, sheet, at);
        choice.round = current_round(journey);
        auto const preview = preview_survey(journey, sheet, choice);
        EXPECT_EQ(preview.is_new_round, choice.round.is_empty());
        auto const after = imported(journey, preview);
        auto const measured = rate(after, { current_round(after), {} });
        if (at.is_empty())
            expect_near(measured.map, preview.after);
        else if (auto const found = measured.stages.find(StageId { at.text }); found != measured.stages.end())
            expect_near(found->second, preview.after);
        else
            expect_near(measured.touchpoints.at(TouchpointId { at.text }), preview.after);
    }
}

TEST(Survey, TheSameRespondentsAreReplacedAndNotDoubled) // [V7]
{
    auto journey = three_stage_journey();
    auto const sheet = sheet_of(survey_csv(people_of_a_survey()));
    journey = imported(journey, preview_survey(journey, sheet, onto(journey, sheet, touchpoint_named(journey, "Sign up"))));
    auto choice = onto(journey, sheet, touchpoint_named(journey, "Sign up"));
    choice.round = current_round(journey);
    auto const again = preview_survey(journey, sheet, choice);
    EXPECT_EQ(again.replaced, 100);
    EXPECT_EQ(imported(journey, again), journey);
}

TEST(Survey, ScoresOfNoRoundKeepARoundBeforeTheNewOne) // [Q3]
{
    Journey journey;
    auto const add = [&](Command const& command) { EXPECT_FALSE(journey.apply(plan(journey, command).value())); };
    add(AddStage { StageId { "s" }, "Stage", {} });
    add(AddLane { LaneId { "l" }, "Lane", LaneKind::Customer, {} });
    add(AddTouchpoint { TouchpointId { "t" }, "Call", StageId { "s" }, LaneId { "l" }, {} });
    add(SetPerception { TouchpointId { "t" }, {}, {}, "", Dimension::Reliability, 2, ScoreId { "c" } });
    auto const sheet = sheet_of("P1,P5,P10\n5,6,7\n");
    auto const after = imported(journey, preview_survey(journey, sheet, onto(journey, sheet, TouchpointId { "t" })));
    EXPECT_EQ(rounds_in_order(after).size(), 2u);
    EXPECT_EQ(rounds_in_order(after).back()->title, "Survey");
    EXPECT_EQ(*rate(after, { current_round(after), {} }).touchpoints.at(TouchpointId { "t" })[Dimension::Reliability].perception, 6);
    EXPECT_EQ(*rate(after, { first_round(after), {} }).touchpoints.at(TouchpointId { "t" })[Dimension::Reliability].perception, 2);
}

TEST(Survey, BadChoicesGetASentence)
{
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of("P1,P2,P3\n1,2,3\n");
    auto const good = onto(journey, sheet, {});
    auto const sentence = [&](auto const& change) {
        auto choice = good;
        change(choice);
        return preview_survey(journey, sheet, choice).problem.value_or(Error {}).message;
    };
    EXPECT_EQ(sentence([](SurveyChoice&) {}), "");
    EXPECT_EQ(sentence([](SurveyChoice& choice) { choice.high = 1; }), "A scale goes from a lower number to a higher one");
    EXPECT_EQ(sentence([](SurveyChoice& choice) { choice.round = RoundId { "gone" }; }), "There is no round {0} on this map");
    EXPECT_EQ(sentence([](SurveyChoice& choice) { choice.at = RecordId { "gone" }; }), "There is no touchpoint and no stage {0} on this map");
    EXPECT_EQ(sentence([](SurveyChoice& choice) { choice.persona = PersonaId { "gone" }; }), "There is no persona {0} on this map");
    EXPECT_EQ(sentence([](SurveyChoice& choice) { choice.new_round_title = " "; }), "A round needs a title");
    EXPECT_EQ(sentence([](SurveyChoice& choice) { choice.new_round_date = "soon"; }), "\"{0}\" is not a day, such as 2026-09-30");
    EXPECT_EQ(sentence([](SurveyChoice& choice) { choice.columns[0].item = 23; }), "There is no item {0}");
}

TEST(Survey, IsToldFromOtherTables)
{
    EXPECT_TRUE(is_survey("id;P1;P2;P3\n1;5;6;7\n"));
    EXPECT_TRUE(is_survey(survey_csv(people_of_a_survey(2), { .has_headers = false })));
    EXPECT_FALSE(is_survey("{\"P1\": 1, \"P2\": 2, \"P3\": 3}"));
    EXPECT_FALSE(is_survey("<svg>,P1,P2,P3</svg>"));
    EXPECT_FALSE(is_survey("Sign up\nPay, P1\nWait\n"));
    EXPECT_FALSE(is_survey("name,age,town\nAnna,33,Oslo\n"));
    EXPECT_FALSE(is_survey(""));
}

TEST(Survey, OneNameForManyRespondentsTakesNoLonger) // [V7]
{
    std::string csv = "id,P1,P2,P3\n";
    for (int row = 0; row < 60'000; ++row)
        csv += "Acme,1,2,3\n";
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of(csv);
    auto const preview = preview_survey(journey, sheet, onto(journey, sheet, {})); // would take minutes if each counted from 2
    EXPECT_EQ(preview.respondents, 60'000);
}

TEST(Survey, NumbersGoOnBehindNamesThatHaveOne) // [V7]
{
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of("id,P1,P2,P3\nAnn (2),1,2,3\nAnn,1,2,3\nAnn,1,2,3\nAnn,1,2,3\n");
    auto const after = imported(journey, preview_survey(journey, sheet, onto(journey, sheet, {})));
    std::vector<std::string> names;
    for (auto const& [id, score] : after.all<Score>()) {
        if (score.by.starts_with("Ann"))
            names.push_back(score.by);
    }
    std::sort(names.begin(), names.end());
    EXPECT_EQ(names, (std::vector<std::string> { "Ann", "Ann (2)", "Ann (3)", "Ann (4)" }));
}

TEST(Survey, ANameOverTwoLinesIsTheSameAgain) // [V7]
{
    auto journey = three_stage_journey();
    auto const sheet = sheet_of("id,P1,P2,P3\n\"Ann\nMiller\",1,2,3\n");
    journey = imported(journey, preview_survey(journey, sheet, onto(journey, sheet, touchpoint_named(journey, "Sign up"))));
    auto again = onto(journey, sheet, touchpoint_named(journey, "Sign up"));
    again.round = current_round(journey);
    EXPECT_EQ(preview_survey(journey, sheet, again).replaced, 1);
}

TEST(Survey, ThePreviewObeysNoTerminal)
{
    auto const journey = JourneyBuilder(three_stage_journey()).with<Touchpoint>("sign-up", [](Touchpoint& touchpoint) { touchpoint.title = "Sign \x1B[2Jup"; }).journey();
    auto const sheet = sheet_of("id,P1,\"P2\nsecond line\",P3\n1,1,2,3\n");
    auto choice = onto(journey, sheet, RecordId { "sign-up" });
    choice.new_round_title = "\x1B]0;title\x07";
    auto const text = survey_text(sheet, choice, preview_survey(journey, sheet, choice));
    EXPECT_EQ(text.find('\x1B'), std::string::npos) << text;
    EXPECT_EQ(text.find("\nsecond line"), std::string::npos) << text;
}

TEST(Survey, ListsOfItemsAreReadAsPeopleWriteThem)
{
    EXPECT_EQ(items_in("10-13,18-22"), (std::vector<int> { 10, 11, 12, 13, 18, 19, 20, 21, 22 }));
    EXPECT_EQ(items_in(" 3 ; 1 "), (std::vector<int> { 1, 3 }));
    EXPECT_EQ(items_in(""), std::vector<int> {});
    for (auto const* list : { "0", "23", "5-", "x", "5-3", "1.5" })
        EXPECT_FALSE(items_in(list)) << list;
}

TEST(Survey, ThePreviewIsReadable)
{
    auto const journey = three_stage_journey();
    auto const sheet = sheet_of(survey_csv(people_of_a_survey(), { .low = 1, .high = 9 }));
    auto choice = onto(journey, sheet, touchpoint_named(journey, "Sign up"));
    choice.high = 9;
    auto const text = survey_text(sheet, choice, preview_survey(journey, sheet, choice));
    for (auto const* words : { "100 rows read, 100 respondents", "Scale: 1 to 9, onto 1 to 7 by 1 + (x - 1) * 6 / (9 - 1)", "Onto: \"Sign up\"", "Round: Survey (new)", "Reliability", "n\n" })
        EXPECT_NE(text.find(words), std::string::npos) << words << '\n' << text;
}

}
}
