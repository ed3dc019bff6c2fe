#include "core/base/result.h"

#include <gtest/gtest.h>

namespace trustline {

TEST(Result, HoldsAValueOrAnError)
{
    Result<int> const good = 7;
    Result<int> const bad = Error { "No {0} today", { "bread" }, {} };
    EXPECT_TRUE(good.has_value());
    EXPECT_EQ(good.value(), 7);
    EXPECT_FALSE(bad);
    EXPECT_EQ(bad.error().arguments.front(), "bread");
}

TEST(Filled, PutsArgumentsWhereTheirNumberStands)
{
    EXPECT_EQ(filled("{1} before {0}", { "B", "A" }), "A before B");
    EXPECT_EQ(filled("{0}{0}", { "x" }), "xx");
}

TEST(Filled, LeavesABraceWithoutArgumentAsItIs)
{
    EXPECT_EQ(filled("{1} {} {x} {-1} {0", { "a" }), "{1} {} {x} {-1} {0");
    EXPECT_EQ(filled("{0000} {999} {", { "a" }), "{0000} {999} {");
    EXPECT_EQ(filled("", { "a" }), "");
}

TEST(Filled, GivesNumbersTheDecimalSignOfTheLanguage)
{
    EXPECT_EQ(filled("{0.0} and {1}", { "−0.6", "release 7.4" }, DecimalSign::Comma), "−0,6 and release 7.4");
    EXPECT_EQ(filled("{0.0} and {1}", { "−0.6", "release 7.4" }), "−0.6 and release 7.4");
    EXPECT_EQ(filled("{0.0}", { "12" }, DecimalSign::Comma), "12");
    EXPECT_EQ(filled("{1.0} {0.1} {0.0 {.0} {0.00}", { "2.5" }, DecimalSign::Comma), "{1.0} {0.1} {0.0 {.0} {0.00}");
}

TEST(Filled, DoesNotReadArgumentsAgain)
{
    EXPECT_EQ(filled("{0} {1}", { "{1}", "b" }), "{1} b");
}

TEST(Filled, GivesSingleQuotationMarksToWhatIsQuotedWithinQuotationMarks)
{
    EXPECT_EQ(filled("Back to “{0}”", { "“Are you safe?”" }), "Back to “‘Are you safe?’”");
    EXPECT_EQ(filled("Tillbaka till ”{0}”", { "“45 minuter” blir \"110\"" }), "Tillbaka till ”’45 minuter’ blir '110'”");
    EXPECT_EQ(filled("First: {0}", { "“45” and \"110\"" }), "First: “45” and \"110\"");
}

TEST(ToEnglish, PutsThePlaceInFront)
{
    EXPECT_EQ(to_english({ "A title is a text", {}, { 3, 14, "/touchpoints/2/title" } }),
        "line 3, column 14, /touchpoints/2/title: A title is a text");
    EXPECT_EQ(to_english({ "A title is a text", {}, { 0, 0, "/title" } }), "/title: A title is a text");
    EXPECT_EQ(to_english({ "This is not {0}", { "JSON" }, {} }), "This is not JSON");
}

TEST(ToEnglish, LeavesBracesOfThePlaceAlone)
{
    EXPECT_EQ(to_english({ "Not {0}", { "x" }, { 0, 0, "/{0}" } }), "/{0}: Not x");
}

}
