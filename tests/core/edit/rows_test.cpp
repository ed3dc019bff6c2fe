#include "core/edit/rows.h"

#include "support/edit_driver.h"
#include "support/journeys.h"

namespace trustline {

namespace {

    std::string_view english(std::string_view words) { return words; }

    RowsSheet sheet_with(std::vector<RowColumn> columns, std::vector<std::vector<std::string>> rows)
    {
        RowsSheet sheet;
        sheet.rows = std::move(rows);
        sheet.columns = std::move(columns);
        return sheet;
    }

    RowsChoice choice_for(RowsSheet const& sheet, PastePlace place = { StageId { "join" }, LaneId { "customer" }, TouchpointId { "mail" } })
    {
        return { .columns = sheet.columns, .has_headers = sheet.has_headers, .place = std::move(place), .round = RoundId { "autumn" }, .persona = {}, .evidence = Evidence::Reported, .seed = 7 };
    }

    RowsPreview put(EditDriver& driver, RowsSheet const& sheet, RowsChoice const& choice)
    {
        auto const preview = preview_rows(driver.journey, sheet, choice, english);
        EXPECT_FALSE(preview.problem) << to_english(*preview.problem);
        for (auto const& command : preview.commands)
            driver.run(command);
        return preview;
    }

}

TEST(Rows, BecomeTouchpointsWithWhatTheirColumnsSay) // [W2]
{
    EditDriver driver { three_stage_journey() };
    auto const sheet = sheet_with({ row_column("title"), row_column("stage"), row_column("lane"), row_column("channel"), row_column("importance"), row_column("momentOfTruth"), { RowUse::Perceived, 0 }, { RowUse::Expected, 4 } },
        { { "Gets a key", "onboard", "Front Stage", "phone", "6", "x", "5,5", "7" } });
    auto const preview = put(driver, sheet, choice_for(sheet));
    ASSERT_EQ(preview.pasted.size(), 1u);
    auto const& touchpoint = *driver.journey.find(TouchpointId { preview.pasted[0].text });
    EXPECT_EQ(touchpoint.stage.text, "onboard");
    EXPECT_EQ(touchpoint.lane.text, "frontstage");
    EXPECT_EQ(touchpoint.channel, Channel::Phone);
    EXPECT_EQ(touchpoint.importance, 6);
    EXPECT_TRUE(touchpoint.moment_of_truth);
    EXPECT_EQ(preview.scores, 1);
    EXPECT_TRUE(preview.findings.empty());
}

TEST(Rows, WithoutAPlaceComeBehindTheSelectedTouchpoint)
{
    EditDriver driver { three_stage_journey() };
    auto const sheet = sheet_of_lines("1. Reads the terms\n- Sets a password\n\n").value();
    put(driver, sheet, choice_for(sheet));
    auto const cell = touchpoints_in_cell(driver.journey, StageId { "join" }, LaneId { "customer" });
    ASSERT_EQ(cell.size(), 4u);
    EXPECT_EQ(cell[1]->title, "Reads the terms");
    EXPECT_EQ(cell[2]->title, "Sets a password");
}

TEST(Rows, BringStagesLanesAndServicesThatAreNew) // [W3]
{
    EditDriver driver { three_stage_journey() };
    auto const sheet = sheet_with({ row_column("title"), row_column("stage"), row_column("lane"), row_column("service") },
        { { "Says goodbye", "Leave", "Support", "Accounts" }, { "Gets the refund", "Leave", "Support", "Accounts" } });
    auto const preview = put(driver, sheet, choice_for(sheet));
    EXPECT_EQ(preview.new_stages, (std::vector<std::string> { "Leave" }));
    EXPECT_EQ(preview.new_services, (std::vector<std::string> { "Accounts" }));
    EXPECT_EQ(stages_in_order(driver.journey).back()->title, "Leave");
    EXPECT_EQ(lanes_in_order(driver.journey).back()->kind, LaneKind::Support);
}

TEST(Rows, FindATitleThatIsWrittenOverTwoLines) // [W3]
{
    EditDriver driver { three_stage_journey() };
    auto const sheet = sheet_with({ row_column("title"), row_column("stage") }, { { "Says goodbye", "Leave\nfor good" }, { "Waves", "Leave for good" } });
    for (int time = 0; time < 2; ++time) {
        auto choice = choice_for(sheet);
        choice.seed = std::uint64_t(time);
        put(driver, sheet, choice);
    }
    EXPECT_EQ(stages_in_order(driver.journey).size(), 4u);
}

TEST(Rows, SayWhatWasNotUnderstood)
{
    auto const sheet = sheet_with({ row_column("title"), row_column("importance"), { RowUse::Perceived, 1 } }, { { "Waits", "very", "9" }, { "", "3", "" } });
    auto const preview = preview_rows(three_stage_journey(), sheet, choice_for(sheet), english);
    EXPECT_EQ(preview.findings.size(), 2u);
    EXPECT_EQ(preview.findings[1].place.column, 3);
    EXPECT_EQ(preview.left_out, 1);
    auto const none = sheet_with({ row_column("owner") }, { { "Kim" } });
    EXPECT_TRUE(preview_rows(three_stage_journey(), none, choice_for(none), english).problem);
}

}
