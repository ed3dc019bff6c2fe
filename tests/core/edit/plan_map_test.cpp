#include "support/edit_driver.h"
#include "support/journeys.h"

namespace trustline {

TEST(RenameMap, TrimsAndKeepsOneLine) // [P2]
{
    EditDriver driver { three_stage_journey() };
    driver.run(RenameMap { "  The laptop\r\n\tthat fails \u3000" });
    EXPECT_EQ(driver.journey.map().title, "The laptop that fails");
    EXPECT_EQ(driver.history.undo_label(), "Rename map");
}

TEST(RenameMap, MayTakeTheTitleAway)
{
    EditDriver driver { three_stage_journey() };
    driver.run(RenameMap { " " });
    EXPECT_EQ(driver.journey.map().title, "");
}

TEST(RenameMap, RefusesWhatIsNoText) // [P2]
{
    EditDriver const driver { three_stage_journey() };
    EXPECT_EQ(driver.refusal_of(RenameMap { "\xFF" }), "This text is not valid UTF-8");
    EXPECT_EQ(driver.refusal_of(RenameMap { std::string("a\0b", 3) }), "This text contains a character that cannot be shown (NUL)");
}

TEST(DescribeMap, KeepsItsLines) // [P2]
{
    EditDriver driver { three_stage_journey() };
    driver.run(DescribeMap { "\nOne\r\nTwo\rThree\n\n Four\n" });
    EXPECT_EQ(driver.journey.map().description, "One\nTwo\nThree\n\n Four");
}

TEST(DescribeMap, IsAsLongAsTheFileAllows) // [P2]
{
    EditDriver driver { three_stage_journey() };
    std::string text;
    for (std::size_t i = 0; i < max_text_characters; ++i)
        text += "电";
    driver.run(DescribeMap { text });
    EXPECT_EQ(driver.refusal_of(DescribeMap { text + "x" }), "This text is longer than 10000 characters");
}

TEST(SetMapLanguage, TakesATagOrNothing)
{
    EditDriver driver { three_stage_journey() };
    driver.run(SetMapLanguage { "zh-CN" });
    EXPECT_EQ(driver.journey.map().language, "zh-CN");
    driver.run(SetMapLanguage { "" });
    EXPECT_EQ(driver.journey.map().language, "");
    EXPECT_EQ(driver.refusal_of(SetMapLanguage { "Swedish!" }), "\"Swedish!\" is not the tag of a language, such as en or zh-CN");
}

TEST(SetTrustRatio, GoesFromOneToAHundred)
{
    EditDriver driver { three_stage_journey() };
    driver.run(SetTrustRatio { 5.5 });
    EXPECT_EQ(driver.journey.map().trust_ratio, 5.5);
    EXPECT_EQ(driver.refusal_of(SetTrustRatio { 0 }), "The trust ratio goes from 1 to 100, not 0");
    EXPECT_EQ(driver.refusal_of(SetTrustRatio { 100.5 }), "The trust ratio goes from 1 to 100, not 100.5");
}

TEST(Plan, OfWhatIsSoAlreadyIsEmpty) // [P5]
{
    EditDriver const driver { three_stage_journey() };
    EXPECT_TRUE(driver.edit_of(RenameMap { "Joining" }).is_empty());
    EXPECT_TRUE(driver.edit_of(SetTrustRatio { 12 }).is_empty());
    EXPECT_TRUE(driver.edit_of(RenameStage { StageId { "join" }, " Join " }).is_empty());
    EXPECT_TRUE(driver.edit_of(SetLaneKind { LaneId { "customer" }, LaneKind::Customer }).is_empty());
    EXPECT_TRUE(driver.edit_of(SetChannel { TouchpointId { "ad" }, Channel::Web, "" }).is_empty());
}

}
