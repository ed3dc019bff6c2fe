// Golden vectors of section 2 of the definitions; where they come from stands in each name.

#include "core/measure/agreement.h"

#include "core/measure/agreement_sheet.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    constexpr double printed = 5e-5; // four decimals

    Spread spread(std::vector<double> const& answers) { return spread_of(answers); }

    constexpr std::nullopt_t none = std::nullopt;

}

TEST(Consensus, IsThatOfTheManualOfAgrmt) // Tastle & Wierman 2007; R package agrmt, consensus()
{
    std::vector<double> const frequencies { 30, 40, 210, 130, 530, 50, 10 };
    EXPECT_NEAR(*consensus_of(frequencies), 0.7256876, 5e-8);
    EXPECT_FALSE(consensus_of(std::vector<double> { 0, 0, 0 }));
    EXPECT_NEAR(*consensus_of(std::vector<double> { 4, 0, 4 }), 0, 1e-12);
}

namespace {

    // Krippendorff's example of four observers and twelve units (Hayes & Krippendorff 2007), 0: missing.
    RatingTable krippendorffs_example()
    {
        constexpr int observers[4][12] {
            { 1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0 },
            { 1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3 },
            { 0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0 },
            { 1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0 },
        };
        RatingTable table(12);
        for (auto const& observer : observers) {
            for (std::size_t unit = 0; unit < 12; ++unit)
                table[unit].push_back(observer[unit] == 0 ? std::nullopt : std::optional(double(observer[unit])));
        }
        return table;
    }

    RatingTable table_of(std::vector<std::vector<double>> const& rows)
    {
        RatingTable table;
        for (auto const& row : rows)
            table.emplace_back(row.begin(), row.end());
        return table;
    }

}

TEST(KrippendorffAlpha, IsThatOfHayesAndKrippendorff2007)
{
    auto const table = krippendorffs_example();
    EXPECT_NEAR(*krippendorff_alpha(table, ScaleLevel::Nominal).value, 0.743, 5e-4);
    EXPECT_NEAR(*krippendorff_alpha(table, ScaleLevel::Ordinal).value, 0.815, 5e-4);
    EXPECT_NEAR(*krippendorff_alpha(table, ScaleLevel::Interval).value, 0.849, 5e-4);
    EXPECT_EQ(krippendorff_alpha(table, ScaleLevel::Ordinal).units, 11); // the last one has a single answer
    EXPECT_EQ(krippendorff_alpha(table, ScaleLevel::Ordinal).values, 40);
}

// Definitions, section 2: everybody agrees, and alpha is negative; all alike, and there is none.
TEST(KrippendorffAlpha, PunishesAgreementWhenAllTouchpointsScoreAlike)
{
    auto const table = table_of({ { 6, 6, 6, 5, 6 }, { 6, 6, 6, 6, 6 }, { 6, 6, 5, 6, 6 }, { 6, 6, 6, 6, 5 } });
    EXPECT_NEAR(*krippendorff_alpha(table, ScaleLevel::Ordinal).value, -0.118, 5e-4);
    EXPECT_NEAR(*spread({ 6, 6, 6, 5, 6 }).ad_mean, 0.32, 1e-9);
    EXPECT_EQ(*spread({ 6, 6, 6, 6, 6 }).ad_mean, 0);
    EXPECT_FALSE(krippendorff_alpha(table_of({ { 6, 6 }, { 6, 6 } }), ScaleLevel::Ordinal).value);
    EXPECT_FALSE(krippendorff_alpha({}, ScaleLevel::Ordinal).value);
}

TEST(Alpha, OfThousandsOfRatersWithThousandsOfDifferentAnswersIsComputedAtOnce)
{
    RatingTable table(2);
    for (int rater = 0; rater < 40'000; ++rater) {
        table[0].push_back(1 + rater * 6.0 / 40'000);
        table[1].push_back(7 - rater * 6.0 / 40'000);
    }
    auto const alpha = krippendorff_alpha(table, ScaleLevel::Ordinal); // every pair of values would take gigabytes
    ASSERT_TRUE(alpha.value);
    EXPECT_NEAR(*alpha.value, 0, 1e-4);
    EXPECT_EQ(alpha.values, 80'000);
}

// As Krippendorff 2011 writes it down: every pair of every unit.
TEST(Alpha, IsThatOfThePairs)
{
    RatingTable const table { { 1, 2, 2 }, { 3.5, 3.5, 7, 1 }, { 5, 5 }, { 2, 6 } };
    for (auto const level : { ScaleLevel::Nominal, ScaleLevel::Interval }) {
        auto const apart = [&](double a, double b) { return level == ScaleLevel::Nominal ? double(a != b) : (a - b) * (a - b); };
        double observed = 0, expected = 0;
        for (auto const& row : table) {
            for (auto const& a : row) {
                for (auto const& b : row)
                    observed += apart(*a, *b) / double(row.size() - 1);
                for (auto const& other : table) {
                    for (auto const& b : other)
                        expected += apart(*a, *b);
                }
            }
        }
        EXPECT_NEAR(*krippendorff_alpha(table, level).value, 1 - 10 * observed / expected, 1e-12);
    }
}

TEST(Icc, IsThatOfShroutAndFleiss1979)
{
    auto const result = icc(table_of({ { 9, 2, 5, 8 }, { 6, 1, 3, 2 }, { 8, 4, 6, 8 }, { 7, 1, 2, 6 }, { 10, 5, 6, 9 }, { 6, 2, 4, 7 } }));
    EXPECT_NEAR(*result.one, 0.17, 5e-3);
    EXPECT_NEAR(*result.two_single, 0.29, 5e-3);
    EXPECT_NEAR(*result.three_single, 0.71, 5e-3);
    EXPECT_NEAR(*result.two_mean, 0.62, 5e-3);
    EXPECT_NEAR(*result.three_mean, 0.91, 5e-3);
    EXPECT_EQ(result.units, 6);
    EXPECT_EQ(result.raters, 4);
    EXPECT_FALSE(icc(table_of({ { 1, 2 } })).one); // one target
    EXPECT_FALSE(icc({}).two_mean);
}

TEST(Spread, IsThatOfTheBallotsInTheDefinitions) // section 2, table of ballots
{
    struct Ballot {
        std::vector<double> answers;
        double mean, median, deviation, ad, rwg, rwg_raw, consensus;
    };
    std::vector<Ballot> const ballots {
        { { 4, 4, 4, 4, 4 }, 4, 4, 0, 0, 1, 1, 1 },
        { { 5, 5, 6, 6, 5 }, 5.4, 5, 0.5477, 0.48, 0.925, 0.925, 0.8795 },
        { { 3, 4, 5, 6, 4 }, 4.4, 4, 1.1402, 0.88, 0.675, 0.675, 0.7636 },
        { { 6, 6, 7, 7, 6, 2 }, 5.6667, 6, 1.8619, 1.2222, 0.1333, 0.1333, 0.6108 },
        { { 1, 2, 3, 4, 5, 6, 7 }, 4, 4, 2.1602, 1.7143, 0, -0.1667, 0.4720 },
        { { 1, 7, 1, 7 }, 4, 4, 3.4641, 3, 0, -2, 0 },
        { { 2, 6 }, 4, 4, 2.8284, 2, 0, -1, 0.4150 },
    };
    for (auto const& ballot : ballots) {
        auto const result = spread(ballot.answers);
        EXPECT_NEAR(*result.mean, ballot.mean, printed);
        EXPECT_NEAR(*result.median, ballot.median, printed);
        EXPECT_NEAR(*result.standard_deviation, ballot.deviation, printed);
        EXPECT_NEAR(*result.ad_mean, ballot.ad, printed);
        EXPECT_NEAR(*result.rwg, ballot.rwg, printed);
        EXPECT_NEAR(*result.rwg_raw, ballot.rwg_raw, printed);
        EXPECT_NEAR(*result.consensus, ballot.consensus, printed);
        EXPECT_EQ(result.n, int(ballot.answers.size()));
    }
}

TEST(Spread, SaysNoMoreThanSoManyRatersAllow) // [A2]
{
    EXPECT_EQ(spread({}).words, AgreementWords::Nobody);
    EXPECT_EQ(spread({}).median, none);
    EXPECT_EQ(spread({ 4 }).words, AgreementWords::OneRater);
    EXPECT_EQ(spread({ 4 }).rwg, none);
    EXPECT_EQ(spread({ 4, 5 }).words, AgreementWords::BothValues);
    EXPECT_EQ(spread({ 4, 5, 5 }).words, AgreementWords::Indices);
    EXPECT_EQ(label_of(spread({ 4, 5, 5, 5 })), "");
    EXPECT_EQ(label_of(spread({ 4, 4, 4, 4, 4 })), "strong agreement");
    EXPECT_EQ(label_of(spread({ 1, 2, 3, 4, 5, 6, 7 })), "weak agreement");
    EXPECT_EQ(spread({ 0, 9, 5 }).n, 1); // out of the scale
}

TEST(Spread, AsksForATalkWhenOneKnowsSomething) // [A3]
{
    EXPECT_NEAR(*spread({ 6, 6, 6, 6, 6, 2 }).ad_mean, 1.111, 5e-4); // under the cut-off
    EXPECT_TRUE(spread({ 6, 6, 6, 6, 6, 2 }).is_for_discussion);
    EXPECT_TRUE(spread({ 6, 6, 7, 7, 6, 2 }).is_for_discussion);
    EXPECT_FALSE(spread({ 3, 4, 5, 6, 4 }).is_for_discussion);
}

TEST(Spread, KnowsWhatDeviationIsAcceptable) // Burke & Dunlap 2002
{
    EXPECT_NEAR(acceptable_deviation({ 1, 7 }), 1.2, 1e-12);
    EXPECT_NEAR(acceptable_deviation({ 1, 5 }), 0.8, 1e-12);
    EXPECT_NEAR(acceptable_deviation({ 1, 9 }), 1.5, 1e-12);
}

// Brown & Hauenstein 2005: full agreement is 1, half at each end is -1, and a mean near the end of the scale says nothing.
TEST(Spread, HasAwgWhereTheMeanAllowsIt)
{
    EXPECT_NEAR(*spread({ 4, 4, 4, 4 }).awg, 1, 1e-12);
    EXPECT_NEAR(*spread({ 1, 7, 1, 7 }).awg, -1, 1e-12);
    EXPECT_EQ(spread({ 7, 7, 7, 7 }).awg, none);
}

TEST(AgreementSheet, LooksAtEachDimensionOfEachTouchpoint)
{
    RaterValues apart;
    apart.values = { 2, 5, 5, 5, 5 };
    RaterValues together;
    together.values = { 6, 5, 5, 5, 5 };
    auto const journey = JourneyBuilder()
                             .stage("s", "S")
                             .lane("l", "L")
                             .touchpoint("t", "T", "s", "l")
                             .touchpoint("alone", "Alone", "s", "l")
                             .score("t", apart, {}, {}, {}, "Ann")
                             .score("t", together, {}, {}, {}, "Bo")
                             .score("t", together, {}, {}, {}, "Cy")
                             .score("alone", together, {}, {}, {}, "Cy")
                             .journey();
    auto const sheet = agreement_of(journey);
    ASSERT_EQ(sheet.touchpoints.size(), 1u);
    EXPECT_EQ(*sheet.touchpoints[0][Dimension::Reliability].median, 6);
    EXPECT_EQ(sheet.touchpoints[0][Dimension::Empathy].ad_mean, 0);
    EXPECT_EQ(sheet.for_discussion, (std::vector { TouchpointId { "t" } }));
    EXPECT_EQ(sheet.alpha.units, 5);
}

}
