#include "core/journey/journey.h"
#include "core/journey/shape.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace trustline {

namespace {

    std::vector<void const*> looked_up(Journey const& journey, RecordKind kind, RecordId const& key, std::string_view field_key = "touchpoint")
    {
        auto const* field = field_of(kind, field_key);
        std::vector<void const*> records;
        each_of_kind(journey, kind, [&](void const* record) {
            if (field->in<RecordId>(record) == key)
                records.push_back(record);
        });
        return records;
    }

    bool is_index_right(Journey const& journey)
    {
        for (std::size_t kind = 1; kind < record_kind_count; ++kind) {
            if (!field_of(RecordKind(kind), "touchpoint"))
                continue;
            for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
                if (journey.at_touchpoint(RecordKind(kind), id) != looked_up(journey, RecordKind(kind), id))
                    return false;
            }
        }
        return std::all_of(journey.all<Stage>().begin(), journey.all<Stage>().end(), [&](auto const& entry) {
            return journey.in_stage(entry.first) == looked_up(journey, RecordKind::Touchpoint, entry.first, "stage");
        });
    }

    std::vector<Record> records_of(Journey const& journey)
    {
        std::vector<Record> records;
        each_record(journey, [&](RecordKind kind, void const* record) {
            if (kind != RecordKind::Map)
                records.push_back(copy_of(kind, record));
        });
        return records;
    }

    // Removes a record, or gives it the contents of another one of its kind.
    Edit random_record_edit(Dice& dice, Journey const& journey)
    {
        auto const records = records_of(journey);
        auto const& record = records[std::size_t(dice.below(int(records.size())))];
        auto const& other = records[std::size_t(dice.below(int(records.size())))];
        if (dice.one_in(3) || other.index() != record.index())
            return { "Remove", { { id_of(record), record, std::nullopt } } };
        auto altered = other;
        std::visit([&](auto& value) { value.id.text = id_of(record).text; }, altered);
        return { "Alter", { { id_of(record), record, altered } } };
    }

}

TEST(TouchpointIndex, FindsTheScoresOfATouchpoint)
{
    auto const journey = JourneyBuilder().stage("s", "S").lane("l", "L").touchpoint("t", "T", "s", "l").touchpoint("u", "U", "s", "l").score("t", {}, {}).journey();
    ASSERT_EQ(journey.at_touchpoint(RecordKind::Score, TouchpointId { "t" }).size(), 1u);
    EXPECT_EQ(static_cast<Score const*>(journey.at_touchpoint(RecordKind::Score, TouchpointId { "t" })[0])->touchpoint.text, "t");
    EXPECT_TRUE(journey.at_touchpoint(RecordKind::Score, TouchpointId { "u" }).empty());
    EXPECT_TRUE(journey.at_touchpoint(RecordKind::Score, TouchpointId { "gone" }).empty());
}

TEST(TouchpointIndex, FindsTheTouchpointsOfAStage)
{
    auto journey = JourneyBuilder().stage("s", "S").stage("z", "Z").lane("l", "L").touchpoint("u", "U", "s", "l").touchpoint("t", "T", "s", "l").journey();
    auto const& of_stage = journey.in_stage(StageId { "s" });
    ASSERT_EQ(of_stage.size(), 2u);
    EXPECT_EQ(static_cast<Touchpoint const*>(of_stage[0])->id.text, "t");
    auto const before = *journey.find(TouchpointId { "u" });
    auto after = before;
    after.stage = StageId { "z" };
    ASSERT_FALSE(journey.apply({ "Move", { { before.id, before, after } } }));
    EXPECT_EQ(journey.in_stage(StageId { "s" }).size(), 1u);
    EXPECT_EQ(journey.in_stage(StageId { "z" }).size(), 1u);
}

TEST(TouchpointIndex, OfACopyLooksIntoTheCopy)
{
    auto const journey = three_stage_journey();
    auto const& touchpoint = journey.all<Score>().begin()->second.touchpoint;
    auto const* here = journey.at_touchpoint(RecordKind::Score, touchpoint)[0];
    auto copy = journey;
    EXPECT_NE(copy.at_touchpoint(RecordKind::Score, touchpoint)[0], here);
    EXPECT_TRUE(is_index_right(copy));
    auto const moved = std::move(copy);
    EXPECT_TRUE(is_index_right(moved));
}

RC_GTEST_PROP(TouchpointIndex, SaysWhatLookingAtEveryRecordWouldSay, (std::uint64_t seed))
{
    Dice dice(seed);
    auto journey = random_journey(dice);
    RC_ASSERT(is_index_right(journey));
    std::vector<Edit> done;
    for (int step = 0; step < 30; ++step) {
        bool const is_undo = !done.empty() && dice.one_in(3);
        if (!is_undo && records_of(journey).empty())
            break;
        auto const edit = is_undo ? inverse_of(done.back()) : random_record_edit(dice, journey);
        RC_ASSERT(!journey.apply(edit));
        if (is_undo)
            done.pop_back();
        else
            done.push_back(edit);
        RC_ASSERT(is_index_right(journey));
    }
}

}
