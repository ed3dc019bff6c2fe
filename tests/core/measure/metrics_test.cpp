#include "core/measure/metrics.h"

#include "core/journey/names.h"
#include "core/measure/watermelon.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    std::vector<int> counts_of(std::vector<int> const& answers, int options, int lowest)
    {
        std::vector<int> counts(std::size_t(options), 0);
        for (int const answer : answers)
            ++counts[std::size_t(answer - lowest)];
        return counts;
    }

    Metric metric(MetricKind kind, std::vector<int> counts = {})
    {
        Metric record;
        record.id = MetricId { "m" };
        record.kind = kind;
        record.counts = std::move(counts);
        return record;
    }

}

// Definitions, section 7: [10,9,8,7,6,0,10,9,3,8] -> +10, and +-51.5 says nothing.
TEST(Nps, IsThatOfTheVectorInTheDefinitions) // [I1]
{
    auto const nps = *nps_of(counts_of({ 10, 9, 8, 7, 6, 0, 10, 9, 3, 8 }, 11, 0));
    EXPECT_NEAR(nps.score, 10, 1e-12);
    EXPECT_NEAR(nps.margin, 51.5, 0.05);
    EXPECT_EQ(nps.promoters, 4);
    EXPECT_EQ(nps.passives, 3);
    EXPECT_EQ(nps.detractors, 3); // 0 is a detractor, too
    EXPECT_TRUE(nps.is_small());
    auto const result = result_of(metric(MetricKind::Nps, counts_of({ 10, 9, 8, 7, 6, 0, 10, 9, 3, 8 }, 11, 0)));
    EXPECT_EQ(filled(remark_on(result).message, remark_on(result).arguments), "+10 ± 51.5 (n = 10): fewer than 30 answers say little");
    EXPECT_FALSE(nps_of(std::vector<int>(11, 0)));
    EXPECT_FALSE(nps_of(std::vector<int>(10, 1)));
    EXPECT_FALSE(nps_of(std::vector<int> { 1, 1, 1, 1, 1, -1, 1, 1, 1, 1, 1 }));
}

// Definitions, section 7: two conventions of CSAT, three of CES.
TEST(Csat, HasTwoConventions)
{
    std::vector<int> const counts { 1, 1, 2, 3, 3 };
    EXPECT_NEAR(*csat_of(counts, MetricMethod::Usual), 60, 1e-12);
    EXPECT_NEAR(*csat_of(counts, MetricMethod::TopTwo), 60, 1e-12);
    EXPECT_NEAR(*csat_of(counts, MetricMethod::Mean), 3.6, 1e-12);
    EXPECT_EQ(result_of(metric(MetricKind::Csat, counts)).unit, "%");
}

TEST(Ces, HasThreeConventions)
{
    std::vector<int> const counts { 1, 0, 1, 2, 2, 3, 1 };
    EXPECT_NEAR(*ces_of(counts, MetricMethod::Usual), 4.7, 1e-12);
    EXPECT_NEAR(*ces_of(counts, MetricMethod::Net), 20, 1e-12);
    EXPECT_NEAR(*ces_of(counts, MetricMethod::Agreeing), 60, 1e-12);
    EXPECT_EQ(method_used(metric(MetricKind::Ces)), MetricMethod::Mean);
}

TEST(Metric, MeetsItsTargetInItsDirection)
{
    auto record = metric(MetricKind::Sla);
    record.target = 15;
    EXPECT_FALSE(result_of(record).is_met); // nobody knows
    record.actual = 15;
    EXPECT_TRUE(*result_of(record).is_met);
    record.actual = 20;
    EXPECT_TRUE(*result_of(record).is_met);
    record.direction = MetricDirection::LowerIsBetter;
    EXPECT_FALSE(*result_of(record).is_met);
    // Counts that cannot be read: what was typed counts.
    auto broken = metric(MetricKind::Nps, { 1, 2 });
    broken.actual = 30;
    EXPECT_EQ(result_of(broken).actual, 30);
    EXPECT_EQ(result_of(broken).n, 0);
}

// Definitions, section 6: five metrics; shares of the respondents of 2024.
TEST(Dora, HasFiveMetricsAndBandsOfOneYear)
{
    int metrics = 0;
    for (auto const& word : words_of(MetricKind {}))
        metrics += is_of_dora(MetricKind(word.value)) ? 1 : 0;
    EXPECT_EQ(metrics, 5);
    for (auto const kind : { MetricKind::ChangeLeadTime, MetricKind::DeploymentFrequency, MetricKind::ChangeFailRate, MetricKind::RecoveryTime }) {
        auto const bands = dora_bands(kind);
        ASSERT_EQ(bands.size(), 4u);
        EXPECT_EQ(bands[0].share_percent, 19);
        EXPECT_EQ(bands[1].share_percent, 22);
        EXPECT_EQ(bands[2].share_percent, 35);
        EXPECT_EQ(bands[3].share_percent, 25);
        for (auto const& band : bands)
            EXPECT_EQ(band.year, 2024);
    }
    EXPECT_EQ(dora_bands(MetricKind::ChangeLeadTime)[0].range, "less than one day");
    EXPECT_EQ(dora_bands(MetricKind::ChangeFailRate)[0].range, "5 %");
    EXPECT_EQ(dora_bands(MetricKind::ChangeFailRate)[1].range, "20 %");
    EXPECT_TRUE(dora_bands(MetricKind::ReworkRate).empty());
}

namespace {

    // One touchpoint with a gap and metrics that meet their target or do not.
    Journey touchpoint_with(std::optional<double> gap, std::vector<bool> const& operations, std::vector<bool> const& experience = {})
    {
        JourneyBuilder builder;
        builder.stage("s", "S").lane("l", "L").add(Service { ServiceId { "desk" }, "Desk", {}, "a" }).touchpoint("t", "T", "s", "l");
        builder.with<Touchpoint>("t", [](Touchpoint& t) { t.service = ServiceId { "desk" }; });
        if (gap)
            builder.score("t", all_of(6 + *gap), all_of(6));
        int number = 0;
        auto const add = [&](MetricKind kind, bool is_met) {
            auto record = metric(kind);
            record.id = MetricId { "m" + std::to_string(++number) };
            record.touchpoint = TouchpointId { "t" };
            record.target = 10;
            record.actual = is_met ? 10 : 9;
            builder.add(record);
        };
        for (bool const is_met : operations)
            add(MetricKind::Sla, is_met);
        for (bool const is_met : experience)
            add(MetricKind::Csat, is_met);
        return builder;
    }

    std::optional<WatermelonCell> cell_of(Journey const& journey)
    {
        auto const sheet = watermelons(journey, rate(journey, {}), {});
        EXPECT_EQ(sheet.touchpoints.value(0).cell, sheet.services.value(0).cell);
        return sheet.touchpoints.value(0).cell;
    }

}

// Definitions, section 8: all six cells, and the limits of the rule (product decision).
TEST(Watermelon, HasSixCells) // [W1]
{
    EXPECT_EQ(cell_of(touchpoint_with(0, { true })), WatermelonCell::Sound);
    EXPECT_EQ(cell_of(touchpoint_with(-2, { true })), WatermelonCell::Watermelon);
    EXPECT_EQ(cell_of(touchpoint_with(0, { true, false })), WatermelonCell::CarriedByPeople);
    EXPECT_EQ(cell_of(touchpoint_with(-2, { false })), WatermelonCell::HonestlyRed);
    EXPECT_EQ(cell_of(touchpoint_with(0, {})), WatermelonCell::Unmeasured);
    EXPECT_EQ(cell_of(touchpoint_with(-2, {})), WatermelonCell::UnmeasuredUnhappy);
    EXPECT_EQ(cell_of(touchpoint_with({}, { true })), std::nullopt); // nobody knows how it feels
}

TEST(Watermelon, AsksGapAdequacyAndExperienceMetrics) // [W1]
{
    EXPECT_EQ(cell_of(touchpoint_with(-1, { true })), WatermelonCell::Watermelon); // -1 is not above -1
    EXPECT_EQ(cell_of(touchpoint_with(-0.9, { true })), WatermelonCell::Sound);
    EXPECT_EQ(cell_of(touchpoint_with(0, { true }, { true, false })), WatermelonCell::Watermelon);
    EXPECT_EQ(cell_of(touchpoint_with({}, { true }, { true })), WatermelonCell::Sound);
    Journey const inadequate = JourneyBuilder(touchpoint_with(0, { true })).with<Score>("score-1", [](Score& score) {
        score.adequate = all_of(6.5);
        score.desired = all_of(7);
    });
    EXPECT_EQ(cell_of(inadequate), WatermelonCell::Watermelon);
}

TEST(Watermelon, WarnsWhenAllThatIsMeasuredIsResponsiveness) // [W2]
{
    auto const one = JourneyBuilder(touchpoint_with(0, { true })).with<Metric>("m1", [](Metric& m) { m.dimension = Dimension::Responsiveness; }).journey();
    EXPECT_TRUE(watermelons(one, rate(one, {}), {}).touchpoints.value(0).only_responsiveness);
    auto const two = JourneyBuilder(touchpoint_with(0, { true, true })).with<Metric>("m1", [](Metric& m) { m.dimension = Dimension::Responsiveness; }).journey();
    EXPECT_FALSE(watermelons(two, rate(two, {}), {}).touchpoints.value(0).only_responsiveness);
    auto const none = touchpoint_with(0, {});
    EXPECT_FALSE(watermelons(none, rate(none, {}), {}).touchpoints.value(0).only_responsiveness);
}

}
