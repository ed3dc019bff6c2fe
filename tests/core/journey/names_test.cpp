#include "core/journey/names.h"

#include <gtest/gtest.h>

#include <set>

namespace trustline {

namespace {

    template<class Enum>
    void expect_complete_table(std::size_t count)
    {
        auto const names = names_of(Enum {});
        ASSERT_EQ(names.size(), count);
        std::set<std::string_view> keys;
        for (std::size_t i = 0; i < count; ++i) {
            EXPECT_EQ(std::size_t(names[i].value), i) << names[i].key;
            EXPECT_TRUE(keys.insert(names[i].key).second) << names[i].key;
            EXPECT_FALSE(names[i].label.empty());
            EXPECT_EQ(from_key<Enum>(names[i].key), Enum(i));
            EXPECT_EQ(key_of(Enum(i)), names[i].key);
            EXPECT_EQ(label_of(Enum(i)), names[i].label);
        }
        EXPECT_EQ(from_key<Enum>("no such key"), std::nullopt);
        EXPECT_EQ(from_key<Enum>(""), std::nullopt);
    }

}

TEST(Names, StandInTheOrderOfTheirEnumeration)
{
    expect_complete_table<Dimension>(dimension_count);
    expect_complete_table<Channel>(12);
    expect_complete_table<LaneKind>(5);
    expect_complete_table<MomentKind>(6);
    expect_complete_table<Evidence>(5);
    expect_complete_table<ItemSet>(4);
    expect_complete_table<KanoClass>(6);
    expect_complete_table<KanoReply>(5);
    expect_complete_table<MetricKind>(10);
    expect_complete_table<MetricDirection>(2);
    expect_complete_table<MetricMethod>(5);
    expect_complete_table<Sentiment>(3);
    expect_complete_table<IncidentClass>(13);
    expect_complete_table<SwotKind>(4);
    expect_complete_table<TensionKind>(5);
    expect_complete_table<RecordKind>(record_kind_count);
}

TEST(Names, OfTheDimensionsAreSpelledOut)
{
    EXPECT_EQ(key_of(Dimension::Responsiveness), "responsiveness");
    EXPECT_EQ(key_of(LaneKind::PhysicalEvidence), "physicalEvidence");
    EXPECT_EQ(key_of(RecordKind::Touchpoint), "touchpoints");
}

TEST(RecordKind, IsThePlaceInTheVariant)
{
    EXPECT_EQ(kind_of(Record { MapInfo {} }), RecordKind::Map);
    EXPECT_EQ(kind_of(Record { Persona {} }), RecordKind::Persona);
    EXPECT_EQ(kind_of(Record { Stage {} }), RecordKind::Stage);
    EXPECT_EQ(kind_of(Record { Lane {} }), RecordKind::Lane);
    EXPECT_EQ(kind_of(Record { Touchpoint {} }), RecordKind::Touchpoint);
    EXPECT_EQ(kind_of(Record { Link {} }), RecordKind::Link);
    EXPECT_EQ(kind_of(Record { Note {} }), RecordKind::Note);
    EXPECT_EQ(kind_of(Record { Round {} }), RecordKind::Round);
    EXPECT_EQ(kind_of(Record { Score {} }), RecordKind::Score);
}

TEST(RaterValues, CountWhatIsScored)
{
    RaterValues values;
    EXPECT_EQ(values.scored_count(), 0);
    values[Dimension::Empathy] = 1;
    values[Dimension::Assurance] = 6.5;
    EXPECT_EQ(values.scored_count(), 2);
    EXPECT_TRUE(values.is_scored(Dimension::Empathy));
    EXPECT_FALSE(values.is_scored(Dimension::Reliability));
}

TEST(RaterWeights, AreTheHundredPointsThatWerePublished) // Zeithaml, Parasuraman & Berry 1990
{
    RaterWeights const weights;
    EXPECT_EQ(weights.sum(), 100);
    EXPECT_EQ(weights[Dimension::Reliability], 32);
    EXPECT_EQ(weights[Dimension::Responsiveness], 22);
}

}
