#include "core/journey/shape.h"

#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace trustline {

namespace {

    std::vector<std::string_view> keys_of(RecordKind kind)
    {
        std::vector<std::string_view> keys;
        for (auto const& field : fields_of(kind))
            keys.push_back(field.key);
        return keys;
    }

    template<class Visit>
    void each_field_of_all_kinds(Visit visit)
    {
        for (std::size_t kind = 0; kind < record_kind_count; ++kind) {
            for (auto const& field : fields_of(RecordKind(kind)))
                visit(RecordKind(kind), field);
        }
    }

    using Keys = std::vector<std::string_view>;

}

TEST(Shape, ListsTheFieldsInTheOrderOfTheFile)
{
    EXPECT_EQ(keys_of(RecordKind::Stage), (Keys { "id", "title", "description", "order", "collapsed" }));
    EXPECT_EQ(keys_of(RecordKind::Touchpoint),
        (Keys { "id", "title", "description", "stage", "lane", "order", "channel", "channelName", "importance", "momentOfTruth", "service", "owner", "kano", "group", "locked" }));
    EXPECT_EQ(keys_of(RecordKind::Score),
        (Keys { "id", "touchpoint", "round", "persona", "by", "evidence", "perception", "expectation", "adequate", "desired", "itemSet", "perceptionItems", "expectationItems" }));
    EXPECT_EQ(keys_of(RecordKind::Timing), (Keys { "id", "touchpoint", "round", "processTime", "leadTime", "promisedTime", "completeAndAccurate" }));
}

TEST(Shape, HasEachKeyOfARecordOnceAndTheIdFirst)
{
    for (std::size_t kind = 0; kind < record_kind_count; ++kind) {
        auto const keys = keys_of(RecordKind(kind));
        EXPECT_EQ(std::set<std::string_view>(keys.begin(), keys.end()).size(), keys.size());
        EXPECT_EQ(keys.front(), "id");
        EXPECT_EQ(fields_of(RecordKind(kind)).front().kind, FieldKind::Id);
        EXPECT_EQ(fields_of(RecordKind(kind)).front().offset, 0) << "id_in() counts on it";
    }
}

TEST(Shape, GivesEveryFieldWhatItsKindNeeds)
{
    each_field_of_all_kinds([](RecordKind kind, FieldShape const& field) {
        auto const name = std::string(key_of(kind)) + "." + std::string(field.key);
        bool const is_reference = field.kind == FieldKind::Reference || field.kind == FieldKind::References;
        bool const is_word = field.kind == FieldKind::Word || field.kind == FieldKind::OptionalWord;
        EXPECT_EQ(is_reference, field.target != RecordKind::Map) << name;
        EXPECT_EQ(is_word, !field.words().empty()) << name;
        EXPECT_EQ(field.kind == FieldKind::OptionalWord, field.optional_word != nullptr) << name;
        EXPECT_TRUE(!field.range || field.is_number()) << name;
        EXPECT_TRUE(!field.range || field.least < field.most) << name;
        EXPECT_TRUE(!field.when_empty || field.is_text()) << name;
        EXPECT_TRUE(!field.is_lenient || field.range) << name;
        EXPECT_TRUE(!field.is_name || field.is_text()) << name;
    });
}

TEST(Shape, ReachesTheMembers)
{
    Metric metric;
    auto const field = [](char const* key) -> FieldShape const& { return *field_of(RecordKind::Metric, key); };
    field("title").in<std::string>(&metric) = "Waiting";
    field("target").in<std::optional<double>>(&metric) = 2.5;
    field("kind").set_word(&metric, int(MetricKind::Ces));
    field("dimension").set_word(&metric, int(Dimension::Empathy));
    EXPECT_EQ(metric.title, "Waiting");
    EXPECT_EQ(metric.kind, MetricKind::Ces);
    EXPECT_EQ(metric.dimension, Dimension::Empathy);
    EXPECT_EQ(field("target").number(&metric), 2.5);
    EXPECT_EQ(field("actual").number(&metric), std::nullopt);
    EXPECT_EQ(field("kind").word(&metric), int(MetricKind::Ces));
    field("dimension").set_word(&metric, -1);
    EXPECT_EQ(metric.dimension, std::nullopt);
    EXPECT_EQ(field("dimension").word(&metric), -1);
}

TEST(Shape, KnowsWhatIsInRange)
{
    auto const& share = *field_of(RecordKind::Persona, "share");
    EXPECT_TRUE(share.is_in_range(100));
    EXPECT_FALSE(share.is_in_range(100.5));
    EXPECT_FALSE(share.is_in_range(std::nan("")));
    auto const& actual = *field_of(RecordKind::Metric, "actual");
    EXPECT_TRUE(actual.is_in_range(-1e12));
    EXPECT_FALSE(actual.is_in_range(-INFINITY));
}

RC_GTEST_PROP(Shape, SeesEveryDifference, (std::uint64_t seed))
{
    Dice dice(seed);
    Journey const journey = random_journey(dice);
    each_record(journey, [&](RecordKind kind, void const* record) {
        Record const copy = copy_of(kind, record);
        for (auto const& field : fields_of(kind))
            RC_ASSERT(field.is_same(record, address_of(copy)));
        RC_ASSERT(extras_in(kind, record) == extras_in(kind, address_of(copy)));
        RC_ASSERT(bool(find_record(journey, kind, id_in(record)) == record));

        // What no field tells from the default is the default.
        Record blank = empty_record(kind);
        bool is_all_default = extras_in(kind, record).empty();
        for (auto const& field : fields_of(kind))
            is_all_default = is_all_default && field.is_same(record, address_of(blank));
        RC_ASSERT(is_all_default == (copy == blank));
        RC_ASSERT(are_same(kind, record, address_of(copy)));
        RC_ASSERT(are_same(kind, record, address_of(blank)) == (copy == blank));
    });
}

TEST(Shape, FindsRecordsOfTheirKindOnly)
{
    Journey const journey = three_stage_journey();
    EXPECT_NE(find_record(journey, RecordKind::Touchpoint, RecordId { "call" }), nullptr);
    EXPECT_EQ(find_record(journey, RecordKind::Stage, RecordId { "call" }), nullptr);
    EXPECT_EQ(find_record(journey, RecordKind::Map, journey.map().id), &journey.map());
    EXPECT_EQ(count_of(journey, RecordKind::Map), 1u);
    EXPECT_EQ(count_of(journey, RecordKind::Stage), 3u);
}

}
