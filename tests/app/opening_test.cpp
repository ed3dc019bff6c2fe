#include "app/opening.h"

#include "core/exchange/journal_entry.h"
#include "core/exchange/map_file.h"
#include "support/files.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

namespace trustline {
namespace {

// Renames the map, as a journal would have it.
std::string renamed(Journey& journey, std::string title)
{
    auto after = journey.map();
    after.title = std::move(title);
    Edit const edit { "Rename map", { Change { after.id, journey.map(), after } } };
    EXPECT_FALSE(journey.apply(edit));
    return write_journal_entry(edit);
}

Result<RestoredMap> restored_map(StoredMap const& stored)
{
    return restored(stored, MapReading(stored.snapshot, Oddities::LeftOut));
}

TEST(Opening, ASnapshotAndItsEntriesAreTheMapAgain)
{
    auto journey = three_stage_journey();
    auto const snapshot = write_map(journey);
    auto const first = renamed(journey, "One"), second = renamed(journey, "Two");
    auto const result = restored_map({ "key", "file", 7, snapshot, { first, second } });
    ASSERT_TRUE(result);
    EXPECT_EQ(result.value().map.journey, journey);
    EXPECT_EQ(result.value().map.number, 9u);
    EXPECT_EQ(result.value().map.map_key, "key");
    EXPECT_FALSE(result.value().stopped_by);
}

TEST(Opening, TheFirstBadEntryStopsTheReplay)
{
    auto journey = three_stage_journey();
    auto const snapshot = write_map(journey);
    auto const first = renamed(journey, "One");
    auto const expected = journey;
    auto const second = renamed(journey, "Two");
    auto const torn = second.substr(0, second.size() / 2);
    auto const result = restored_map({ "key", "", 0, snapshot, { first, torn, second } });
    ASSERT_TRUE(result);
    EXPECT_EQ(result.value().map.journey, expected);
    EXPECT_EQ(result.value().map.number, 1u);
    EXPECT_TRUE(result.value().stopped_by);
}

TEST(Opening, AnEntryThatDoesNotFitStopsTheReplay)
{
    auto journey = three_stage_journey();
    auto const snapshot = write_map(journey);
    renamed(journey, "One");
    auto const second = renamed(journey, "Two");
    auto const result = restored_map({ "key", "", 0, snapshot, { second } });
    ASSERT_TRUE(result);
    EXPECT_EQ(result.value().map.journey, three_stage_journey());
    EXPECT_TRUE(result.value().stopped_by);
}

TEST(Opening, AnEntryThatBreaksTheRulesBetweenRecordsStopsTheReplay)
{
    auto journey = three_stage_journey();
    auto const snapshot = write_map(journey);
    auto const first = renamed(journey, "One");
    auto const expected = journey;
    // A stage is taken away, and its touchpoints stay: no plan() makes such an edit.
    auto const stage = journey.all<Stage>().begin()->second;
    auto const broken = write_journal_entry({ "Remove stage", { Change { stage.id, stage, std::nullopt } } });
    auto const result = restored_map({ "key", "", 0, snapshot, { first, broken, renamed(journey, "Two") } });
    ASSERT_TRUE(result);
    EXPECT_EQ(result.value().map.journey, expected);
    EXPECT_EQ(result.value().map.number, 1u);
    EXPECT_TRUE(result.value().stopped_by);
}

TEST(Opening, ADamagedSnapshotIsRefused)
{
    EXPECT_FALSE(restored_map({ "key", "", 0, "{\"type\":", {} }));
}

TEST(Opening, APictureWithoutAMapIsRefusedWithOneSentence)
{
    auto const result = map_in("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "This picture holds no map: only an SVG file that Trustline exported does");
}

TEST(Opening, EveryExampleOpens)
{
    for (auto const& file : example_maps())
        EXPECT_TRUE(map_in(text_of_file(file))) << file;
}

}
}
