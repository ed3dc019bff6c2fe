#include "core/base/decimal.h"

#include <gtest/gtest.h>

namespace trustline {

TEST(DecimalNumber, TakesPointAndComma)
{
    EXPECT_EQ(decimal_number(" 5.25 "), 5.25);
    EXPECT_EQ(decimal_number("5,25"), 5.25);
    EXPECT_EQ(decimal_number("-1"), -1);
    EXPECT_EQ(decimal_number("\u22121,5"), -1.5); // as numbers are shown
    EXPECT_EQ(decimal_number("－５．２５"), -5.25); // of full width, as input methods for Chinese give it
    EXPECT_EQ(decimal_number(std::string(100, '1')), std::nullopt);
    EXPECT_EQ(decimal_number("1,200.5"), std::nullopt);
    EXPECT_EQ(decimal_number("1 200"), std::nullopt);
    EXPECT_EQ(decimal_number("1e3"), std::nullopt);
    EXPECT_EQ(decimal_number("\u2212"), std::nullopt);
    EXPECT_EQ(decimal_number(","), std::nullopt);
}

TEST(TypedNumber, TakesTheSignOfEitherLanguage)
{
    for (auto const sign : { DecimalSign::Point, DecimalSign::Comma }) {
        EXPECT_EQ(typed_number("7,5", sign), 7.5);
        EXPECT_EQ(typed_number("7.5", sign), 7.5);
        EXPECT_EQ(typed_number("0,125", sign), 0.125);
        EXPECT_EQ(typed_number("0.125", sign), 0.125);
        EXPECT_EQ(typed_number("12000", sign), 12000);
        EXPECT_EQ(typed_number("\uFF17\uFF0E\uFF15", sign), 7.5); // full width, as input methods for Chinese give it
        EXPECT_EQ(typed_number("", sign), std::nullopt);
        EXPECT_EQ(typed_number("soon", sign), std::nullopt);
    }
}

TEST(TypedNumber, TakesNothingThatMayMeanThousands)
{
    EXPECT_EQ(typed_number("1,200", DecimalSign::Point), std::nullopt);
    EXPECT_EQ(typed_number("-1,200", DecimalSign::Point), std::nullopt);
    EXPECT_EQ(typed_number("1.200", DecimalSign::Comma), std::nullopt);
    EXPECT_EQ(typed_number("1,200.5", DecimalSign::Point), std::nullopt);
    EXPECT_EQ(typed_number("1,200", DecimalSign::Comma), 1.2);
    EXPECT_EQ(typed_number("1.200", DecimalSign::Point), 1.2);
    EXPECT_EQ(typed_number("1234,500", DecimalSign::Point), 1234.5);
    EXPECT_EQ(typed_number("1,2005", DecimalSign::Point), 1.2005);
}

TEST(TypedNumber, TakesGroupsOfThreeWithSpacesBetween)
{
    for (auto const sign : { DecimalSign::Point, DecimalSign::Comma }) {
        EXPECT_EQ(typed_number("12 000", sign), 12000);
        EXPECT_EQ(typed_number("12\u00A0000", sign), 12000);
        EXPECT_EQ(typed_number("-1\u202F234\u202F567,5", sign), -1234567.5);
        EXPECT_EQ(typed_number("12 00", sign), std::nullopt);
        EXPECT_EQ(typed_number("12  000", sign), std::nullopt);
        EXPECT_EQ(typed_number("12 0000", sign), std::nullopt);
    }
}

}
