#include "core/exchange/json_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>

namespace trustline {

namespace {

    std::string json_text(std::string_view text)
    {
        std::string out;
        append_json_text(out, text);
        return out;
    }

    double from_bits(std::uint64_t bits)
    {
        double number;
        std::memcpy(&number, &bits, sizeof number);
        return number;
    }

}

TEST(JsonNumber, IsTheShortestDecimalAsEcmaScriptWritesIt) // [X20]
{
    EXPECT_EQ(json_number(0), "0");
    EXPECT_EQ(json_number(-0.0), "0");
    EXPECT_EQ(json_number(5), "5");
    EXPECT_EQ(json_number(-12), "-12");
    EXPECT_EQ(json_number(5.4), "5.4");
    EXPECT_EQ(json_number(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(json_number(1.0 / 3), "0.3333333333333333");
    EXPECT_EQ(json_number(0.05), "0.05");
    EXPECT_EQ(json_number(100), "100");
    EXPECT_EQ(json_number(1e15), "1000000000000000");
    EXPECT_EQ(json_number(9007199254740993.0), "9007199254740992");
}

// The samples of RFC 8785, appendix B, which takes them from ECMAScript.
TEST(JsonNumber, AgreesWithTheSamplesOfRfc8785)
{
    EXPECT_EQ(json_number(from_bits(0x0000000000000001)), "5e-324");
    EXPECT_EQ(json_number(from_bits(0x7fefffffffffffff)), "1.7976931348623157e+308");
    EXPECT_EQ(json_number(from_bits(0x4340000000000000)), "9007199254740992");
    EXPECT_EQ(json_number(from_bits(0x4430000000000000)), "295147905179352830000");
    EXPECT_EQ(json_number(from_bits(0x44b52d02c7e14af5)), "9.999999999999997e+22");
    EXPECT_EQ(json_number(from_bits(0x44b52d02c7e14af6)), "1e+23");
    EXPECT_EQ(json_number(from_bits(0x44b52d02c7e14af7)), "1.0000000000000001e+23");
    EXPECT_EQ(json_number(from_bits(0x444b1ae4d6e2ef4e)), "999999999999999700000");
    EXPECT_EQ(json_number(from_bits(0x444b1ae4d6e2ef4f)), "999999999999999900000");
    EXPECT_EQ(json_number(from_bits(0x444b1ae4d6e2ef50)), "1e+21");
    EXPECT_EQ(json_number(from_bits(0x3eb0c6f7a0b5ed8c)), "9.999999999999997e-7");
    EXPECT_EQ(json_number(from_bits(0x3eb0c6f7a0b5ed8d)), "0.000001");
    EXPECT_EQ(json_number(from_bits(0x41b3de4355555553)), "333333333.3333332");
    EXPECT_EQ(json_number(from_bits(0x41b3de4355555554)), "333333333.33333325");
    EXPECT_EQ(json_number(from_bits(0x41b3de4355555555)), "333333333.3333333");
    EXPECT_EQ(json_number(from_bits(0x41b3de4355555556)), "333333333.3333334");
    EXPECT_EQ(json_number(from_bits(0x41b3de4355555557)), "333333333.33333343");
    EXPECT_EQ(json_number(from_bits(0xbecbf647612f3696)), "-0.0000033333333333333333");
    EXPECT_EQ(json_number(from_bits(0x43143ff3c1cb0959)), "1424953923781206.2");
}

RC_GTEST_PROP(JsonNumber, IsReadBackAsTheSameNumber, (std::uint64_t bits))
{
    double const number = from_bits(bits * 0x9E3779B97F4A7C15u); // RapidCheck's own integers are small
    RC_PRE(std::isfinite(number));
    RC_ASSERT(std::strtod(json_number(number).c_str(), nullptr) == number);
}

RC_GTEST_PROP(JsonNumber, NeedsNoMoreDigitsThanWereTyped, (int digits, unsigned char decimals))
{
    double const number = digits / std::pow(10, decimals % 9);
    RC_ASSERT(std::strtod(json_number(number).c_str(), nullptr) == number);
    RC_ASSERT(json_number(number).size() <= std::to_string(digits).size() + 10);
}

TEST(JsonText, EscapesAsLittleAsJsonAllows) // [X20]
{
    EXPECT_EQ(json_text("plain"), R"("plain")");
    EXPECT_EQ(json_text("å 等待 🙂"), "\"å 等待 🙂\"");
    EXPECT_EQ(json_text("say \"hi\" \\ / bye"), R"("say \"hi\" \\ / bye")");
    EXPECT_EQ(json_text("a\nb\tc\rd\be\ff"), R"("a\nb\tc\rd\be\ff")");
    EXPECT_EQ(json_text(std::string_view("\x01\x1f\x7f", 3)), "\"\\u0001\\u001f\x7f\"");
    EXPECT_EQ(json_text(""), R"("")");
}

}
