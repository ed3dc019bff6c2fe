#include "core/base/colour.h"

#include <gtest/gtest.h>

namespace trustline {

TEST(Colour, IsPackedAsBytesRedGreenBlueAlpha)
{
    EXPECT_EQ(rgb(0x112233).packed(), 0xFF332211u);
    EXPECT_EQ(with_alpha(rgb(0x112233), 0.5f).packed(), 0x80332211u);
}

TEST(Colour, MixesToBothEnds)
{
    EXPECT_EQ(mixed(rgb(0x000000), rgb(0xFFFFFF), 0.5f), rgb(0x808080));
    EXPECT_EQ(mixed(rgb(0x123456), rgb(0xFFFFFF), -1), rgb(0x123456));
    EXPECT_EQ(mixed(rgb(0x123456), rgb(0xFEDCBA), 2), rgb(0xFEDCBA));
}

TEST(Colour, IsWrittenAsHex)
{
    EXPECT_EQ(to_hex(rgb(0x0A1b2C)), "#0A1B2C");
}

// WCAG 2.1, "contrast ratio" and "relative luminance".
TEST(Contrast, OfBlackOnWhiteIsTwentyOne)
{
    EXPECT_FLOAT_EQ(contrast_ratio(rgb(0xFFFFFF), rgb(0x000000)), 21);
    EXPECT_FLOAT_EQ(contrast_ratio(rgb(0x777777), rgb(0x777777)), 1);
    EXPECT_FLOAT_EQ(relative_luminance(rgb(0xFFFFFF)), 1);
}

TEST(Contrast, OfTheGreyThatJustPassesOnWhite)
{
    EXPECT_NEAR(contrast_ratio(rgb(0x767676), rgb(0xFFFFFF)), 4.54f, 0.005f);
    EXPECT_NEAR(contrast_ratio(rgb(0xFFFFFF), rgb(0x767676)), 4.54f, 0.005f);
}

}
