#include "core/exchange/map_file.h"

#include "core/exchange/limits.h"
#include "core/journey/queries.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace trustline {

namespace {

    std::string map_with(std::string const& members)
    {
        return "{\"type\":\"trustline/map\",\"version\":1,\n" + members + "}";
    }

    std::string const grid_of_one = R"("stages":[{"id":"s1","order":"V"}],"lanes":[{"id":"l1","order":"V"}],)";

    OpenedMap opened(std::string const& text)
    {
        auto map = read_map(text);
        EXPECT_TRUE(map) << to_english(map.error());
        return map ? std::move(map).value() : OpenedMap {};
    }

    Error reading_error(std::string const& text)
    {
        auto const map = read_map(text);
        EXPECT_FALSE(map) << text;
        return map ? Error {} : map.error();
    }

}

TEST(MapReader, ReadsEveryField)
{
    auto const map = opened(map_with(R"(
        "id":"m1","title":"Day","description":"One day","language":"sv","trustRatio":8.5,
        "personas":[{"id":"p1","title":"Ann","description":"d","order":"V","share":62.5,
            "weights":{"reliability":40,"assurance":30,"tangibles":10,"empathy":10,"responsiveness":10}}],
        "stages":[{"id":"s1","title":"Stage","description":"d","order":"V"}],
        "lanes":[{"id":"l1","title":"Lane","kind":"backstage","order":"V"}],
        "touchpoints":[{"id":"t1","title":"Call","description":"d","stage":"s1","lane":"l1","order":"V","channel":"phone",
            "channelName":"Hotline","importance":7,"momentOfTruth":{"kind":"recovery","reason":"why"}}],
        "links":[{"id":"k1","from":"t1","to":"t1","label":"again"}],
        "notes":[{"id":"n1","text":"Ask","stage":"s1","lane":"l1","x":-5,"y":6,"width":200,"height":90}],
        "rounds":[{"id":"r1","title":"Q3","order":"V","date":"2026-09-30"}],
        "scores":[{"id":"c1","touchpoint":"t1","round":"r1","persona":"p1","by":"Bo","evidence":"surveyed",
            "perception":{"reliability":5,"empathy":6.25},"expectation":{"reliability":7}}])"));
    auto const& journey = map.journey;
    EXPECT_EQ(journey.map().trust_ratio, 8.5);
    EXPECT_EQ(journey.map().language, "sv");
    EXPECT_EQ(journey.find(PersonaId { "p1" })->share, 62.5);
    EXPECT_EQ(journey.find(PersonaId { "p1" })->weights.points, (std::array { 40, 30, 10, 10, 10 }));
    EXPECT_EQ(journey.find(LaneId { "l1" })->kind, LaneKind::Backstage);
    auto const& touchpoint = *journey.find(TouchpointId { "t1" });
    EXPECT_EQ(touchpoint.channel, Channel::Phone);
    EXPECT_EQ(touchpoint.channel_name, "Hotline");
    EXPECT_EQ(touchpoint.importance, 7);
    EXPECT_EQ(touchpoint.moment_of_truth, (MomentOfTruth { MomentKind::Recovery, "why" }));
    EXPECT_EQ(journey.find(NoteId { "n1" })->x, -5);
    EXPECT_EQ(journey.find(RoundId { "r1" })->date, "2026-09-30");
    auto const& score = *journey.find(ScoreId { "c1" });
    EXPECT_EQ(score.evidence, Evidence::Surveyed);
    EXPECT_EQ(score.perception[Dimension::Empathy], 6.25);
    EXPECT_FALSE(score.perception.is_scored(Dimension::Assurance));
    EXPECT_EQ(journey.revision(), 0u);
    EXPECT_FALSE(map.is_read_only);
    EXPECT_EQ(map.original, "");
}

TEST(MapReader, TakesTheShortestMapThatAPersonWrites) // [X11] [X14]
{
    auto const map = opened(map_with(R"("stages":[{"id":"later"},{"id":"earlier"}],"lanes":[{"id":"lane"}],
        "touchpoints":[{"id":"b","stage":"later","lane":"lane"},{"id":"a","stage":"later","lane":"lane"}])"));
    EXPECT_EQ(map.journey.map().id.text, "map");
    EXPECT_EQ(stages_in_order(map.journey)[0]->id.text, "later");
    EXPECT_EQ(touchpoints_in_order(map.journey)[0]->id.text, "b");
    EXPECT_EQ(map.journey.find(LaneId { "lane" })->kind, LaneKind::Customer);
    EXPECT_TRUE(opened(map_with("\"title\":\"Nothing on it\"")).journey.all<Stage>().empty());
}

TEST(MapReader, NamesLineColumnAndPointerOfEveryFault) // [X7]
{
    struct Fault {
        std::string members;
        char const* sentence;
        Place place;
    };
    Fault const faults[] {
        { R"("title": 5)", "\"title\" must be a text in double quotes", { 2, 10, "/title" } },
        { R"("trustRatio": "12")", "\"trustRatio\" must be a number", { 2, 15, "/trustRatio" } },
        { R"("trustRatio": 0)", "The trust ratio goes from 1 to 100, not 0", { 2, 15, "/trustRatio" } },
        { R"("stages": {})", "\"stages\" must be a list in brackets", { 2, 11, "/stages" } },
        { R"("stages": [3])", "Each entry of this list must be an object in braces", { 2, 12, "/stages/0" } },
        { R"("stages": [{"title":"x"}])", "\"id\" is missing here", { 2, 12, "/stages/0" } },
        { R"("stages": [{"id":"a b"}])", "\"id\" must be an id: 1 to 64 letters, digits, or _ - . :", { 2, 18, "/stages/0/id" } },
        { "\"stages\": [{\"id\":\"s1\"},\n {\"id\":\"s1\"}]", "The id \"s1\" is used twice", { 3, 8, "/stages/1/id" } },
        { R"("id":"x","stages": [{"id":"x"}])", "The id \"x\" is used twice", { 2, 27, "/stages/0/id" } },
        { R"("stages": [{"id":"s1","order":"a0"}])",
            "An order key is of letters and digits and does not end in 0, unlike \"a0\"", { 2, 31, "/stages/0/order" } },
        { R"("lanes": [{"id":"l1","kind":"upstairs"}])",
            "\"kind\" must be one of these words: physicalEvidence, customer, frontstage, backstage, support", { 2, 29, "/lanes/0/kind" } },
        { R"("touchpoints": [{"id":"t1"}])", "\"stage\" is missing here", { 2, 17, "/touchpoints/0" } },
        { grid_of_one + R"("touchpoints": [{"id":"t1","stage":"s2","lane":"l1"}])", "There is no stage \"s2\" on this map",
            { 2, int(grid_of_one.size()) + 36, "/touchpoints/0/stage" } },
        { grid_of_one + R"("touchpoints": [{"id":"t1","stage":"s1","lane":"l1","importance":8}])", "Importance goes from 1 to 7, not 8",
            { 2, int(grid_of_one.size()) + 66, "/touchpoints/0/importance" } },
        { grid_of_one + R"("touchpoints": [{"id":"t1","stage":"s1","lane":"l1","importance":1.5}])", "\"importance\" must be a whole number",
            { 2, int(grid_of_one.size()) + 66, "/touchpoints/0/importance" } },
        { R"("notes": [{"id":"n1","x":1e300}])", "\"x\" must be a whole number", { 2, 26, "/notes/0/x" } },
        { R"("scores": [{"id":"c1","touchpoint":"t1","perception":{"empathy":9}}])",
            "\"empathy\" must be a number from 1 to 7: leave out what is not scored", { 2, 65, "/scores/0/perception/empathy" } },
        { R"("scores": [{"id":"c1","touchpoint":"t1","perception":{"empathy":0}}])",
            "\"empathy\" must be a number from 1 to 7: leave out what is not scored", { 2, 65, "/scores/0/perception/empathy" } },
        { R"("scores": [{"id":"c1","touchpoint":"t1","perception":[5,5,5,5,5]}])", "\"perception\" must be an object in braces",
            { 2, 54, "/scores/0/perception" } },
        { R"("personas": [{"id":"p1","weights":{"empathy":101}}])", "A weight goes from 0 to 100 points, not 101",
            { 2, 46, "/personas/0/weights/empathy" } },
        { R"("title": null)", "\"title\" must be a text in double quotes", { 2, 10, "/title" } },
    };
    for (auto const& fault : faults) {
        auto const error = reading_error(map_with(fault.members));
        EXPECT_EQ(filled(error.message, error.arguments), fault.sentence) << fault.members;
        EXPECT_EQ(error.place.line, fault.place.line) << fault.members;
        EXPECT_EQ(error.place.column, fault.place.column) << fault.members;
        EXPECT_EQ(error.place.pointer, fault.place.pointer) << fault.members;
    }
}

TEST(MapReader, TellsWhatIsOddWithItsPlace) // [X9]
{
    auto const map = opened(map_with(grid_of_one + R"("scores":[
        {"id":"b","touchpoint":"gone","perception":{"empathy":5}},
        {"id":"a","touchpoint":"gone","round":"never","perception":{"empathy":5}}])"));
    std::vector<Place> places;
    for (auto const& finding : map.findings)
        places.push_back(finding.place);
    Place const expected { 4, 47, "/scores/1/round" };
    EXPECT_NE(std::find(places.begin(), places.end(), expected), places.end());
    EXPECT_TRUE(std::is_sorted(places.begin(), places.end(), [](auto const& a, auto const& b) { return a.line < b.line; }));
}

TEST(MapReader, LimitsTheNumberOfTouchpoints) // [X3]
{
    std::string touchpoints;
    for (std::size_t i = 0; i < max_touchpoints; ++i)
        touchpoints += "{\"id\":\"t" + std::to_string(i) + "\",\"stage\":\"s1\",\"lane\":\"l1\"},\n";
    auto const text = [&](std::string const& last) { return map_with(grid_of_one + "\"touchpoints\":[" + touchpoints + last + "]"); };
    auto const error = reading_error(text(R"({"id":"last","stage":"s1","lane":"l1"})"));
    EXPECT_EQ(error.message, "There are more than {0} touchpoints, the most that a map may have");
    EXPECT_EQ(error.place.pointer, "/touchpoints/20000");
}

TEST(MapReader, IsNotFooledByNamesOfJavaScript)
{
    auto const map = opened(map_with(R"("__proto__":{"x":1},"stages":[{"id":"constructor","title":"__proto__","order":"V"}])"));
    EXPECT_EQ(map.journey.find(StageId { "constructor" })->title, "__proto__");
    EXPECT_EQ(map.journey.map().extras, R"({"__proto__":{"x":1}})");
}

TEST(MapReader, DoesNotComplainForEver) // [X8]
{
    std::string stages;
    for (int i = 0; i < 200'000; ++i)
        stages += "{\"title\":1},\n";
    EXPECT_EQ(reading_error(map_with("\"stages\":[" + stages + "{}]")).place.pointer, "/stages/0/title");

    std::string scores;
    for (int i = 0; i < 5'000; ++i)
        scores += "{\"id\":\"c" + std::to_string(i) + "\",\"touchpoint\":\"gone\"},\n";
    EXPECT_EQ(opened(map_with("\"scores\":[" + scores + "{\"id\":\"c\",\"touchpoint\":\"gone\"}]")).findings.size(), 1'000u);
}

}
