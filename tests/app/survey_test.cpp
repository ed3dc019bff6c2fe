// A survey on its way in, as people see it: dropped, looked at, imported, taken back.

#include "support/app_driver.h"

#include "core/exchange/survey.h"
#include "core/journey/queries.h"
#include "support/survey_sheets.h"

#include <gtest/gtest.h>

namespace trustline {
namespace {

constexpr auto desk_example = "it-service-desk.trustline.json";

TouchpointId called(Journey const& journey, std::string_view title)
{
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
        if (touchpoint.title == title)
            return id;
    }
    return {};
}

TEST(SurveyPanel, ADroppedSurveyShowsWhatItWouldBringAndChangesNothing)
{
    AppDriver app;
    app.open_example(desk_example);
    auto const before = app.journey();
    EXPECT_TRUE(app.tell("offer", { survey_csv(people_of_a_survey()), "q4.csv" }));
    app.settle();
    EXPECT_EQ(app.session().dialog, Dialog::Survey);
    EXPECT_TRUE(app.has("q4.csv"));
    EXPECT_TRUE(app.has("Rows: 100, respondents: 100"));
    EXPECT_TRUE(app.has("Reliability: perceived"));
    EXPECT_TRUE(app.has("45 of 45 used"));
    EXPECT_EQ(app.journey(), before);
    app.click("Cancel");
    EXPECT_EQ(app.session().dialog, Dialog::None);
    EXPECT_FALSE(app.session().survey);
    EXPECT_EQ(app.journey(), before);
}

TEST(SurveyPanel, GoesWhereTheSelectionIsAndIsOneStep)
{
    AppDriver app;
    app.open_example(desk_example).click("Calls the service desk");
    auto const before = app.journey();
    auto const people = people_of_a_survey();
    app.tell("offer", { survey_csv(people), "q4.csv" });
    app.settle();
    auto const survey = app.session().survey->preview.survey;
    app.click("Round of the survey").click("New round").click("Import");
    EXPECT_EQ(app.session().dialog, Dialog::None);
    auto const at = called(app.journey(), "Calls the service desk");
    auto const measured = rate(app.journey(), { current_round(app.journey()), {} });
    for (auto const dimension : all_dimensions)
        EXPECT_NEAR(*measured.touchpoints.at(at)[dimension].gap, *survey[dimension].gap, 1e-9);
    EXPECT_EQ(measured.touchpoints.at(at).overall.n, 100);
    EXPECT_TRUE(violations_in(app.journey()).empty());
    app.send(ui::MirrorEvent::Kind::Activate, "Undo");
    app.settle();
    EXPECT_EQ(app.journey(), before);
}

TEST(SurveyPanel, AColumnCanBeCalledSomethingElse)
{
    AppDriver app;
    app.open_example(desk_example);
    app.tell("offer", { "id,quick,kind,right\na,5,6,7\nb,3,4,5\n", "answers.csv" });
    app.settle();
    EXPECT_TRUE(app.has("No column holds answers"));
    auto choice = app.session().survey->choice;
    app.send(ui::MirrorEvent::Kind::Activate, "Column quick");
    app.settle();
    app.send(ui::MirrorEvent::Kind::Activate, "P11");
    app.settle();
    EXPECT_EQ(app.session().survey->choice.columns[1], (SurveyColumn { ColumnUse::Item, AnswerSide::Perception, 11, {} }));
    EXPECT_FALSE(app.session().survey->preview.problem);
}

TEST(SurveyPanel, TheWholeMapIsExplained)
{
    AppDriver app;
    app.open_example(desk_example);
    app.tell("offer", { survey_csv(people_of_a_survey(3)), "q4.csv" });
    app.settle();
    EXPECT_TRUE(app.has("Nobody was asked about single touchpoints"));
    app.click("Import");
    EXPECT_FALSE(called(app.journey(), "The journey as a whole").is_empty());
}

TEST(SurveyPanel, APastedSurveyIsOneToo)
{
    AppDriver app;
    app.open_example(desk_example);
    app.push(TextPasted { survey_csv(people_of_a_survey(3)) });
    app.settle();
    EXPECT_EQ(app.session().dialog, Dialog::Survey);
}

TEST(SurveyPanel, WithoutAMapItSaysWhatIsMissing)
{
    AppDriver app;
    app.tell("offer", { survey_csv(people_of_a_survey(3)), "q4.csv" });
    app.settle();
    ASSERT_TRUE(app.session().toast);
    EXPECT_EQ(app.session().toast->sentence.message, "Open the map first: a survey is put onto the map that is on the board");
}

TEST(SurveyPanel, ABrokenTableIsRefusedWithItsPlace)
{
    AppDriver app;
    app.open_example(desk_example);
    EXPECT_FALSE(app.tell("offer", { "id,P1,P2,P3\n1,\"5,6,7\n", "q4.csv" }));
    ASSERT_TRUE(app.session().toast);
    EXPECT_EQ(app.session().toast->sentence.place.line, 2);
}

TEST(SurveyPanel, ItIsUsableOnAPhone)
{
    AppDriver app { { 390, 844 } };
    app.open_example(desk_example);
    app.tell("offer", { survey_csv(people_of_a_survey(3)), "q4.csv" });
    app.settle();
    for (auto const* name : { "Stage of the survey", "Touchpoint of the survey", "Import", "Cancel" }) {
        auto const rect = app.node(name).rect_in_screen;
        EXPECT_GE(rect.x, 0) << name;
        EXPECT_LE(rect.right(), 390) << name;
    }
}

}
}
