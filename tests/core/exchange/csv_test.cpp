#include "core/exchange/csv.h"

#include <gtest/gtest.h>

namespace trustline {
namespace {

std::vector<std::vector<std::string>> cells_of(std::string_view text)
{
    auto const table = read_csv(text);
    EXPECT_TRUE(table) << (table ? "" : to_english(table.error()));
    std::vector<std::vector<std::string>> rows;
    if (!table)
        return rows;
    for (auto const& row : table.value().rows) {
        rows.emplace_back();
        for (auto const& cell : row)
            rows.back().push_back(cell.text);
    }
    return rows;
}

using Rows = std::vector<std::vector<std::string>>;

TEST(Csv, QuotesHoldSeparatorsQuotesAndLineBreaks) // RFC 4180, 2.5 to 2.7
{
    EXPECT_EQ(cells_of("a,\"b,c\",\"d\"\"e\"\r\n1,\"two\r\nlines\",\r\n"), (Rows { { "a", "b,c", "d\"e" }, { "1", "two\r\nlines", "" } }));
}

TEST(Csv, TheLastLineMayLackItsEnd) // RFC 4180, 2.2
{
    EXPECT_EQ(cells_of("a,b\n1,2"), (Rows { { "a", "b" }, { "1", "2" } }));
    EXPECT_EQ(cells_of("a,b\n1,"), (Rows { { "a", "b" }, { "1", "" } }));
}

TEST(Csv, LinesEndInAnyOfThreeWays)
{
    Rows const expected { { "a", "b" }, { "1", "2" }, { "3", "4" } };
    EXPECT_EQ(cells_of("a,b\n1,2\n3,4\n"), expected);
    EXPECT_EQ(cells_of("a,b\r\n1,2\r\n3,4\r\n"), expected);
    EXPECT_EQ(cells_of("a,b\r1,2\r3,4\r"), expected);
}

TEST(Csv, EmptyLinesAreNoRows)
{
    EXPECT_EQ(cells_of("\na,b\n\n1,2\n\n\n"), (Rows { { "a", "b" }, { "1", "2" } }));
}

TEST(Csv, AByteOrderMarkIsPassedOver)
{
    EXPECT_EQ(cells_of("\xEF\xBB\xBFid,x\n1,2\n").front().front(), "id");
}

TEST(Csv, TheSeparatorIsTheOneThatMakesAnEvenTable) // [V2]
{
    EXPECT_EQ(read_csv("a;b;c\n1,5;2,5;3,5\n").value().separator, ';');
    EXPECT_EQ(read_csv("a\tb\n1,5\t2,5\n").value().separator, '\t');
    EXPECT_EQ(read_csv("P1,P2\n1;2,3\n").value().separator, ',');
    EXPECT_EQ(read_csv("\"one; two\",b\n1,2\n").value().separator, ',');
    EXPECT_EQ(read_csv("Quick, kind;Honest, right;x\n5;6;7\n4;4;4\n").value().separator, ';');
}

TEST(Csv, ExcelMaySayTheSeparator) // [V2]
{
    auto const table = read_csv("sep=;\r\na;b\r\n1;2\r\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table.value().separator, ';');
    EXPECT_EQ(table.value().rows.front().front().line, 2);
}

TEST(Csv, TheStatedSeparatorIsReadWhateverEndsItsLine) // [V2]
{
    for (auto const* end : { "\n", "\r\n", "\r" }) {
        auto const table = read_csv("sep=;" + std::string(end) + "a,b;c" + end + "1;2" + end);
        ASSERT_TRUE(table);
        ASSERT_EQ(table.value().rows.size(), 2u);
        EXPECT_EQ(table.value().rows[0][0].text, "a,b");
        EXPECT_EQ(table.value().rows[0][0].line, 2);
    }
}

TEST(Csv, EachCellKnowsItsPlace) // [V1]
{
    auto const table = read_csv("a,\"b\nc\",d\n1,2,3\n").value();
    EXPECT_EQ(table.rows[0][1].column, 3);
    EXPECT_EQ(table.rows[0][2].line, 2);
    EXPECT_EQ(table.rows[0][2].column, 4);
    EXPECT_EQ(table.rows[1][2].line, 3);
    EXPECT_EQ(table.rows[1][2].column, 5);
}

TEST(Csv, RefusalsNameLineAndColumn) // [V1]
{
    auto const open = read_csv("a,b\n1,\"never closed\n2,3\n");
    ASSERT_FALSE(open);
    EXPECT_EQ(open.error().place.line, 2);
    EXPECT_EQ(open.error().place.column, 3);

    auto const behind = read_csv("a,b\n\"1\"2,3\n");
    ASSERT_FALSE(behind);
    EXPECT_EQ(behind.error().place.line, 2);
    EXPECT_EQ(behind.error().place.column, 4);
}

TEST(Csv, WhatIsNoTextIsRefused) // [X2]
{
    EXPECT_FALSE(read_csv(""));
    EXPECT_FALSE(read_csv("\x89PNG\r\n"));
    EXPECT_FALSE(read_csv("a,b\n1,\xFF\n"));
    EXPECT_FALSE(read_csv(std::string("a\0,\0b\0", 6)));
}

TEST(Csv, WhatIsTooLargeIsRefused) // [X3] [X4]
{
    EXPECT_FALSE(read_csv("a,b\n1," + std::string(10'001, 'x')));
    EXPECT_TRUE(read_csv("a,b\n1," + std::string(10'000, 'x')));
    EXPECT_FALSE(read_csv(std::string(1'001, ',')));
    std::string many;
    for (int i = 0; i < 100'001; ++i)
        many += "1,2\n";
    EXPECT_FALSE(read_csv(many));
}

}
}
