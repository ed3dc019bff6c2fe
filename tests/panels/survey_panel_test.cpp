// The preview of a survey as it is drawn. What it says is right: tests/core/exchange/survey_test.cpp; from the drop to undo:
// tests/app/survey_test.cpp.

#include "panels/layout_checks.h"

namespace trustline {

namespace {

SurveyImport survey(std::size_t items)
{
    SurveyImport import;
    import.file_name = "answers of the third quarter, as the institute sent them, second version.csv";
    import.sheet.headers = { "Respondent" };
    import.sheet.columns = { { ColumnUse::Respondent, {}, 0, {} } };
    for (std::size_t i = 1; i <= items; ++i) {
        import.sheet.headers.push_back("P" + std::to_string(i) + " When excellent service desks promise to do something by a certain time, they do so");
        import.sheet.columns.push_back({ ColumnUse::Item, AnswerSide::Perception, int(i), {} });
    }
    import.choice.columns = import.sheet.columns;
    import.choice.high = 9;
    import.choice.new_round_title = "Round 3";
    auto& preview = import.preview;
    preview.touchpoint_title = "The journey as a whole";
    preview.before_round_title = "Autumn";
    preview.rows = preview.respondents = 100;
    preview.answers = 2'150;
    preview.missing = 48;
    preview.refused = 2;
    preview.replaced = 3;
    preview.findings.assign(40, { "\"{0}\" is not an answer from {1.0} to {2.0}: left out", { "often", "1", "9" }, { 14, 7, "" } });
    for (auto* result : { &preview.survey, &preview.before, &preview.after }) {
        for (auto& one : result->dimensions)
            one = { 4.25, 6.125, -1.875, 100 };
        result->overall = { -1.875, -1.9, 4.3, 6.2, 5, 100 };
    }
    return import;
}

void show(PanelDriver& panel, SurveyImport import)
{
    panel.session().survey = std::move(import);
    panel.session().dialog = Dialog::Survey;
    panel.settle();
}

}

TEST(SurveyPanel, IsTidyOnEveryScreen)
{
    for (auto const& page : { Vec2 { 1440, 900 }, Vec2 { 1024, 600 }, Vec2 { 390, 844 }, Vec2 { 320, 640 } }) {
        for (auto const language : { Language::English, Language::Chinese, Language::Swedish }) {
            SCOPED_TRACE(std::to_string(int(page.x)) + " " + std::to_string(int(language)));
            PanelDriver panel { three_stage_journey(), page, language };
            show(panel, survey(22));
            expect_tidy(panel);
        }
    }
}

TEST(SurveyPanel, AProblemStandsWhereTheMeansWouldAndHoldsTheImportBack)
{
    auto import = survey(3);
    import.preview.problem = Error { "Two columns are both {0}", { "P5" }, {} };
    PanelDriver panel;
    show(panel, std::move(import));
    EXPECT_TRUE(panel.has("Two columns are both P5"));
    EXPECT_TRUE(panel.node(ui::Role::Button, "Import").is_disabled);
    expect_tidy(panel);
}

TEST(SurveyPanel, ChoicesBecomeAChangedSurvey)
{
    PanelDriver panel;
    show(panel, survey(3));
    panel.activate("Stage of the survey").activate("Join");
    EXPECT_FALSE(panel.last<ChangeSurvey>().choice.at.is_empty());
    panel.set_text("Highest answer", "5").key("Enter");
    EXPECT_EQ(panel.last<ChangeSurvey>().choice.high, 5);
    panel.set_text("Items worded negatively", "10-13,18-22").key("Enter");
    EXPECT_EQ(panel.last<ChangeSurvey>().choice.reversed.size(), 9u);
}

TEST(SurveyPanel, EscapeForgetsIt)
{
    PanelDriver panel;
    show(panel, survey(3));
    panel.key("Escape");
    EXPECT_EQ(panel.session().dialog, Dialog::None);
    EXPECT_FALSE(panel.session().survey);
}

}
