// What a newer version or another program wrote is kept at every level, through edits, too. [X12]

#include "core/exchange/map_file.h"

#include "support/journeys.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    Journey read(std::string const& text)
    {
        auto map = read_map(text);
        EXPECT_TRUE(map) << to_english(map.error());
        return map ? std::move(map).value().journey : Journey {};
    }

    std::string const head = R"({"type":"trustline/map","version":1,"stages":[{"id":"s1","order":"V"}],"lanes":[{"id":"l1","order":"V"}],)";

}

TEST(UnknownKeys, AreKeptSortedAsCanonicalText)
{
    auto const journey = read(head + R"("touchpoints":[{"zeta": [1.50, {"b":1,"a":2}], "id":"t1","stage":"s1","alpha":"\u00e5","lane":"l1","order":"V"}]})");
    EXPECT_EQ(journey.find(TouchpointId { "t1" })->extras, R"({"alpha":"å","zeta":[1.5,{"b":1,"a":2}]})");
}

TEST(UnknownKeys, InsideKnownObjectsAreKeptThere)
{
    auto const journey = read(head + R"("touchpoints":[{"id":"t1","stage":"s1","lane":"l1","order":"V",
        "momentOfTruth":{"since":2024,"kind":"service","by":"Ann"}}],
        "scores":[{"id":"c1","touchpoint":"t1","perception":{"warmth":6},"expectation":{"empathy":5,"warmth":7}}],
        "personas":[{"id":"p1","order":"V","weights":{"reliability":100,"warmth":3}}]})");
    EXPECT_EQ(journey.find(TouchpointId { "t1" })->extras, R"({"momentOfTruth":{"by":"Ann","since":2024}})");
    auto const text = write_map(journey);
    EXPECT_NE(text.find(R"("momentOfTruth":{"kind":"service","by":"Ann","since":2024})"), std::string::npos) << text;
    EXPECT_NE(text.find(R"("perception":{"warmth":6},"expectation":{"empathy":5,"warmth":7})"), std::string::npos) << text;
    EXPECT_NE(text.find(R"("weights":{"reliability":100,"assurance":0,"tangibles":0,"empathy":0,"responsiveness":0,"warmth":3})"), std::string::npos) << text;
    EXPECT_EQ(read(text), journey);
}

TEST(UnknownKeys, OfAMomentGoWithTheMoment)
{
    auto const journey = read(head + R"("touchpoints":[{"id":"t1","stage":"s1","lane":"l1","order":"V","momentOfTruth":{"since":2024},"colour":1}]})");
    auto const text = write_map(JourneyBuilder(journey).with<Touchpoint>("t1", [](auto& t) { t.moment_of_truth.reset(); }).journey());
    EXPECT_EQ(text.find("momentOfTruth"), std::string::npos);
    EXPECT_NE(text.find("\"colour\":1"), std::string::npos);
}

TEST(UnknownKeys, SurviveAnEdit)
{
    auto const journey = read(head + R"("touchpoints":[{"id":"t1","stage":"s1","lane":"l1","order":"V","colour":"red"}],"budget":{"currency":"SEK"}})");
    auto const text = write_map(JourneyBuilder(journey).with<Touchpoint>("t1", [](auto& t) { t.title = "New"; }).journey());
    EXPECT_NE(text.find(R"("title":"New","stage":"s1","lane":"l1","order":"V","colour":"red"})"), std::string::npos) << text;
    EXPECT_NE(text.find("  \"budget\": {\"currency\":\"SEK\"}\n"), std::string::npos) << text;
}

TEST(UnknownKeys, KeepIntegersThatNoDoubleHolds)
{
    auto const text = write_map(read(head + "\"ticket\":9007199254740993}"));
    EXPECT_NE(text.find("\"ticket\": 9007199254740993"), std::string::npos);
}

TEST(UnknownKeys, ThatAreASlipAwayFromAKnownOneAreFound) // [X9]
{
    auto const map = read_map(R"({"type":"trustline/map","version":1,
"touchpoint":[],
"stages":[{"id":"s1","titel":"A","title":"B","order":"V"}],
"scores":[{"id":"c1","touchpoint":"t","perception":{"realiability":5}}]})");
    ASSERT_TRUE(map);
    std::vector<std::string> sentences;
    for (auto const& finding : map.value().findings)
        sentences.push_back(to_english(finding));
    auto const slip = [](std::string const& written, std::string const& meant) {
        return "\"" + written + "\" means nothing here and is only kept: was \"" + meant + "\" meant?";
    };
    ASSERT_GE(sentences.size(), 3u);
    EXPECT_EQ(sentences[0], "line 2, column 14, /touchpoint: " + slip("touchpoint", "touchpoints"));
    EXPECT_EQ(sentences.back(), "line 4, column 68, /scores/0/perception/realiability: " + slip("realiability", "reliability"));

    for (auto const* key : { "colour", "x-title", "id2", "metrics", "comments", "actions", "services", "observations" }) {
        auto const other = read_map(std::string(R"({"type":"trustline/map","version":1,")") + key + "\":[]}");
        ASSERT_TRUE(other);
        EXPECT_TRUE(other.value().findings.empty()) << key;
    }
}

TEST(UnknownKeys, MayLookLikeOurs)
{
    // Known words at levels where they mean nothing to us.
    auto const journey = read(head + R"("version2":1,"scores":[{"id":"c1","touchpoint":"t","type":"x","stages":[1],"extras":{"extras":{}}}]})");
    EXPECT_EQ(journey.find(ScoreId { "c1" })->extras, R"({"extras":{"extras":{}},"stages":[1],"type":"x"})");
    EXPECT_EQ(read(write_map(journey)), journey);
}

}
