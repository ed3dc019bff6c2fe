#include "core/exchange/journal_entry.h"

#include "support/journeys.h"
#include "support/random_journeys.h"

#include "core/edit/plan.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

namespace {

    Edit edit_of(Journey const& journey, Command const& command)
    {
        auto edit = plan(journey, command);
        EXPECT_TRUE(edit) << to_english(edit.error());
        return edit ? std::move(edit).value() : Edit {};
    }

}

TEST(JournalEntry, IsOneLineOfJson) // [X40]
{
    Stage const stage { .id = StageId { "s1" }, .title = "Join\nus", .order = "V", .extras = R"({"colour":"red"})" };
    auto renamed = stage;
    renamed.title = "Join";
    EXPECT_EQ(write_journal_entry({ "Rename stage", { { stage.id, stage, renamed } } }),
        R"({"edit":"Rename stage","changes":[{"kind":"stages","id":"s1","before":{"id":"s1","title":"Join\nus","order":"V","colour":"red"},"after":{"id":"s1","title":"Join","order":"V","colour":"red"}}]})");
    EXPECT_EQ(write_journal_entry({ "Add", { { stage.id, {}, renamed } } }),
        R"({"edit":"Add","changes":[{"kind":"stages","id":"s1","after":{"id":"s1","title":"Join","order":"V","colour":"red"}}]})");
    EXPECT_EQ(write_journal_entry({ "Nothing", {} }), R"({"edit":"Nothing","changes":[]})");
}

TEST(JournalEntry, HoldsTheMapItself) // [X40]
{
    auto const journey = JourneyBuilder().map("Old").journey();
    auto const edit = edit_of(journey, RenameMap { "New" });
    auto const read = read_journal_entry(write_journal_entry(edit));
    ASSERT_TRUE(read) << to_english(read.error());
    EXPECT_EQ(read.value(), edit);
}

RC_GTEST_PROP(JournalEntry, GivesTheSameEditBack, (std::uint64_t seed)) // [X40]
{
    Dice dice(seed);
    auto const journey = random_journey(dice);
    auto const edit = plan(journey, random_command(dice, journey));
    RC_PRE(bool(edit));
    auto const text = write_journal_entry(edit.value());
    RC_ASSERT(text.find('\n') == std::string::npos);
    auto const read = read_journal_entry(text);
    if (!read)
        RC_FAIL(to_english(read.error()));
    RC_ASSERT(read.value() == edit.value());
}

TEST(JournalEntry, RefusesWhatIsNone) // [X40]
{
    char const* const entries[] {
        "",
        "[]",
        "{}",
        R"({"edit":"x"})",
        R"({"edit":7,"changes":[]})",
        R"({"edit":"x","changes":{}})",
        R"({"edit":"x","changes":[1]})",
        R"({"edit":"x","changes":[{"kind":"stages","id":"s1"}]})",                                                   // neither side
        R"({"edit":"x","changes":[{"kind":"planets","id":"s1","after":{"id":"s1"}}]})",
        R"({"edit":"x","changes":[{"kind":"stages","id":"s1","after":{"id":"s2","order":"V"}}]})",                    // another id
        R"({"edit":"x","changes":[{"kind":"stages","id":"s1","after":[]}]})",
        R"({"edit":"x","changes":[{"kind":"stages","id":"s1","after":{"id":"s1","title":5}}]})",
        R"({"edit":"x","changes":[{"kind":"scores","id":"c1","after":{"id":"c1","touchpoint":"t","perception":{"empathy":8}}}]})",
        R"({"edit":"x","changes":[{"kind":"stages","id":"s1","after":{"id":"s1","title":"a","title":"b"}}]})",
        R"({"edit":"x","changes":[{"kind":"stages","id":"s1","after":{"id":"s1")",
    };
    for (auto const* entry : entries)
        EXPECT_FALSE(read_journal_entry(entry)) << entry;
}

TEST(JournalEntry, CannotSmuggleTablesIntoTheMap) // [X12]
{
    auto const read = read_journal_entry(
        R"({"edit":"x","changes":[{"kind":"map","id":"map","after":{"id":"map","stages":[{"id":"s"}],"type":"y","colour":1}}]})");
    ASSERT_TRUE(read);
    EXPECT_EQ(std::get<MapInfo>(*read.value().changes[0].after).extras, R"({"colour":1})");
}

}
