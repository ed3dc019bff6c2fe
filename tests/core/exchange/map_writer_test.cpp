#include "core/exchange/map_file.h"

#include "support/files.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    std::string rewritten(std::string const& text)
    {
        auto const map = read_map(text);
        EXPECT_TRUE(map) << to_english(map.error());
        return map ? write_map(map.value().journey) : std::string {};
    }

}

// The whole canonical form in one text. [X10] [X11] [X12] [X13]
std::string const canonical_map = R"({
  "$schema": "https://trustline.example/schema/map-1.json",
  "type": "trustline/map",
  "version": 1,
  "id": "m1",
  "title": "Day \"one\" – 等待",
  "language": "zh-CN",
  "trustRatio": 8.5,
  "personas": [
    {"id":"p1","title":"Ann","order":"V","share":62.5,"weights":{"reliability":40,"assurance":30,"tangibles":10,"empathy":10,"responsiveness":10}},
    {"id":"p2","order":"a"}
  ],
  "stages": [
    {"id":"s1","title":"Join","order":"V"}
  ],
  "lanes": [
    {"id":"l1","title":"Customer","order":"V"},
    {"id":"l2","title":"Office","kind":"backstage","order":"f"}
  ],
  "touchpoints": [
    {"id":"t1","title":"Call","stage":"s1","lane":"l1","order":"V","channel":"phone","importance":7,"momentOfTruth":{"kind":"service","reason":"First voice"}},
    {"id":"t2","title":"Wait","stage":"s1","lane":"l1","order":"f","momentOfTruth":{"kind":"recovery"},"colour":"red","hologram":{"z":1,"a":[2.5,null]}}
  ],
  "links": [
    {"id":"k1","from":"t1","to":"t2"}
  ],
  "notes": [
    {"id":"n1","text":"Ask\nthem","x":-5,"height":90}
  ],
  "rounds": [
    {"id":"r1","title":"Q3","order":"V","date":"2026-09-30"}
  ],
  "scores": [
    {"id":"c1","touchpoint":"t1","round":"r1","perception":{"reliability":5,"empathy":6.25},"expectation":{"reliability":7}},
    {"id":"c2","touchpoint":"t2","evidence":"measured","perception":{"reliability":5,"friendliness":4}}
  ],
  "commitments": [
    {"text":"Good","id":"x2"},
    {"text":"Bad","id":"x1"}
  ],
  "empty": [],
  "palette": ["red",{"a":1}]
}
)";

TEST(MapWriter, WritesCanonicalTextByteForByte)
{
    EXPECT_EQ(rewritten(canonical_map), canonical_map);
}

TEST(MapWriter, BringsAnyLayoutIntoTheSameForm)
{
    auto const untidy = R"({"version": 1.0, "stages": [ {"order":"V","title":"Jo\u0069n","id":"s1"} ], "rounds": [],
        "trustRatio": 12, "type":"trustline/map", "lanes":[{"kind":"customer","order":"V","id":"l1","title":""}]})";
    EXPECT_EQ(rewritten(untidy), R"({
  "$schema": "https://trustline.example/schema/map-1.json",
  "type": "trustline/map",
  "version": 1,
  "id": "map",
  "stages": [
    {"id":"s1","title":"Join","order":"V"}
  ],
  "lanes": [
    {"id":"l1","order":"V"}
  ]
}
)");
}

TEST(MapWriter, ChangesOneLineForOneTouchpoint)
{
    auto const before = write_map(three_stage_journey());
    auto const after = write_map(JourneyBuilder(three_stage_journey()).with<Touchpoint>("mail", [](auto& t) { t.title = "Waits"; }).journey());
    auto const lines_of = [](std::string const& text) {
        std::vector<std::string> lines(1);
        for (char const c : text)
            c == '\n' ? void(lines.emplace_back()) : void(lines.back() += c);
        return lines;
    };
    auto const a = lines_of(before);
    auto const b = lines_of(after);
    ASSERT_EQ(a.size(), b.size());
    int changed = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        changed += a[i] == b[i] ? 0 : 1;
    EXPECT_EQ(changed, 1);
}

TEST(MapWriter, KeepsASchemaThatSomebodyChose) // [X10]
{
    auto const text = rewritten(R"({"$schema":"../schema/map-1.json","type":"trustline/map","version":1})");
    EXPECT_TRUE(text.starts_with("{\n  \"$schema\": \"../schema/map-1.json\",\n  \"type\"")) << text;
    EXPECT_EQ(rewritten(text), text);
}

TEST(MapWriter, WritesTheEmptyMap)
{
    EXPECT_EQ(write_map(Journey {}), R"({
  "$schema": "https://trustline.example/schema/map-1.json",
  "type": "trustline/map",
  "version": 1,
  "id": "map"
}
)");
}

}
