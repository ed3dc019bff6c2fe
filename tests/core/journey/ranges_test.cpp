#include "core/journey/ranges.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

namespace trustline {

TEST(Rating, GoesFromOneToSeven) // [J4]
{
    EXPECT_TRUE(is_rating(1));
    EXPECT_TRUE(is_rating(6.99));
    EXPECT_TRUE(is_rating(7));
    for (double const value : { 0.0, 0.99, 7.01, -1.0, std::nan(""), std::numeric_limits<double>::infinity() })
        EXPECT_FALSE(is_rating(value)) << value;
    EXPECT_FALSE(is_share(std::nan("")));
    EXPECT_FALSE(is_trust_ratio(std::nan("")));
}

TEST(IsoDay, ExistsInTheCalendar) // [F9]
{
    for (char const* day : { "2026-09-30", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31" })
        EXPECT_TRUE(is_iso_day(day)) << day;
    for (char const* day : { "", "2026-09-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01T", "2026-0a-01", "٢٠٢٦-٠١" })
        EXPECT_FALSE(is_iso_day(day)) << day;
}

TEST(LanguageTag, HasTheShapeOfBcp47) // [F9]
{
    for (char const* tag : { "en", "zh-CN", "sv", "zh-Hans-CN", "sl-rozaj-biske", "de-1996", "gsw" })
        EXPECT_TRUE(is_language_tag(tag)) << tag;
    for (char const* tag : { "", "e", "en-", "-en", "en--GB", "en_GB", "english language", "1n", "svenskasprak", "en-toolongtag", "å" })
        EXPECT_FALSE(is_language_tag(tag)) << tag;
}

RC_GTEST_PROP(Forms, MindNoBytes, (std::string const& bytes))
{
    is_iso_day(bytes);
    is_language_tag(bytes);
}

TEST(AsWritten, IsShort)
{
    EXPECT_EQ(as_written(9), "9");
    EXPECT_EQ(as_written(7.25), "7.25");
    EXPECT_EQ(as_written(std::nan("")), "nan");
    EXPECT_EQ(as_written(1e300), "1e+300");
}

}
