#include "core/base/id.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <unordered_set>

namespace trustline {

TEST(Id, IsOneToSixtyFourPlainCharacters)
{
    EXPECT_TRUE(is_valid_id("a"));
    EXPECT_TRUE(is_valid_id("urn:x_y-Z.9"));
    EXPECT_TRUE(is_valid_id(std::string(64, 'a')));
    EXPECT_FALSE(is_valid_id(""));
    EXPECT_FALSE(is_valid_id(std::string(65, 'a')));
    for (char const* text : { "a b", "a/b", "a~b", "\"", "å", "a\n", "{0}" })
        EXPECT_FALSE(is_valid_id(text)) << text;
    EXPECT_FALSE(is_valid_id(std::string_view("a\0b", 3)));
}

TEST(IdSource, MakesTenCharactersThatBeginWithALetter)
{
    IdSource ids(42);
    for (int i = 0; i < 1000; ++i) {
        auto const text = ids.next_text();
        EXPECT_EQ(text.size(), 10u);
        EXPECT_TRUE(is_valid_id(text));
        EXPECT_TRUE(text[0] >= 'a' && text[0] <= 'z') << text;
        EXPECT_EQ(text.find_first_of("ilou"), std::string::npos) << "look-alikes in " << text;
    }
}

TEST(IdSource, IsTheSameForTheSameSeed)
{
    IdSource a(7);
    IdSource b(7);
    IdSource c(8);
    auto const first = a.next_text();
    EXPECT_EQ(first, b.next_text());
    EXPECT_NE(first, c.next_text());
    EXPECT_NE(first, a.next_text());
}

RC_GTEST_PROP(IdSource, DoesNotRepeatItself, (std::uint64_t seed))
{
    IdSource ids(seed);
    std::set<std::string> seen;
    for (int i = 0; i < 2000; ++i)
        RC_ASSERT(seen.insert(ids.next_text()).second);
}

TEST(Id, OfOneKindComparesWithItsPlainForm)
{
    struct Apple { };
    Id<Apple> const apple { "a1" };
    RecordId const plain { "a1" };
    EXPECT_EQ(plain, apple);
    EXPECT_LT(apple, Id<Apple> { "a2" });
    EXPECT_TRUE(Id<Apple> {}.is_empty());
    std::unordered_set<RecordId, RecordIdHash> const ids { apple };
    EXPECT_TRUE(ids.contains(plain));
}

}
