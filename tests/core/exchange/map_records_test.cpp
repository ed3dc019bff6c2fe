// The records beside the board: services, numbers, times, voices, priorities, tensions, targets.

#include "core/exchange/map_file.h"

#include "core/journey/sound.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    // What of a map with one touchpoint "t1", written as its lines.
    std::string const head = R"({
  "$schema": "https://trustline.example/schema/map-1.json",
  "type": "trustline/map",
  "version": 1,
  "id": "map",
)";
    std::string const grid = R"(  "stages": [
    {"id":"s1","title":"Join","order":"V"}
  ],
  "lanes": [
    {"id":"l1","title":"Customer","order":"V"}
  ],
)";

    std::string const canonical = head + R"(  "personas": [
    {"id":"p1","title":"Ann","order":"V","path":["t1"]}
  ],
)" + grid + R"(  "touchpoints": [
    {"id":"t1","title":"Call","stage":"s1","lane":"l1","order":"V","service":"v1","owner":"Kim","kano":"mustBe"}
  ],
  "rounds": [
    {"id":"r1","title":"Q3","order":"V","date":"2026-09-30"}
  ],
  "scores": [
    {"id":"c1","touchpoint":"t1","adequate":{"empathy":4},"desired":{"empathy":6.5},"itemSet":"later21","perceptionItems":[5,6.5,null,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4],"colour":"red"}
  ],
  "services": [
    {"id":"v1","title":"Desk","description":"d","order":"V","owner":"Kim","delivery":"On site","promise":"Within 15 minutes"}
  ],
  "metrics": [
    {"id":"m1","title":"Pick-up","touchpoint":"t1","round":"r1","dimension":"responsiveness","unit":"min","direction":"lowerIsBetter","target":5,"actual":0,"band":"Elite","bandYear":2023},
    {"id":"m2","title":"CES","service":"v1","kind":"ces","method":"net","counts":[0,1,2,3,4,5,6]}
  ],
  "timings": [
    {"id":"w1","touchpoint":"t1","round":"r1","processTime":60,"leadTime":5400.5,"promisedTime":900,"completeAndAccurate":85}
  ],
  "comments": [
    {"id":"o1","touchpoint":"t1","text":"I waited","sentiment":"negative","source":"Ward 4","persona":"p1","round":"r1","date":"2026-03-11"}
  ],
  "incidents": [
    {"id":"i1","touchpoint":"t1","text":"Nobody called","class":"slowService","resolved":true,"date":"2026-03-11","by":"Ann","persona":"p1","round":"r1"},
    {"id":"i2","touchpoint":"t1","text":"Stayed late","class":"attention","favourable":true}
  ],
  "kanoAnswers": [
    {"id":"k1","touchpoint":"t1","round":"r1","persona":"p1","by":"Ann","ifPresent":"mustBe","ifAbsent":"dislike"}
  ],
  "swotTags": [
    {"id":"g1","touchpoint":"t1","kind":"threat","text":"Costs"}
  ],
  "priorities": [
    {"id":"a1","touchpoint":"t1","title":"Call back","stakeholder":"Head of desk","value":6,"effort":2}
  ],
  "tensions": [
    {"id":"n1","kind":"agilityProcess","left":"Fast","right":"Safe","description":"d","position":-2,"wanted":0,"round":"r1","touchpoints":["t1"]}
  ],
  "targets": [
    {"id":"z1","round":"r1","touchpoint":"t1","perception":{"reliability":6}}
  ]
}
)";

    Error refusal_of(std::string const& members)
    {
        auto const map = read_map(R"({"type":"trustline/map","version":1,)" + members + "}");
        EXPECT_FALSE(map) << members;
        return map ? Error {} : map.error();
    }

    std::string refusal_text(std::string const& members)
    {
        auto const error = refusal_of(members);
        return error.place.pointer + ": " + filled(error.message, error.arguments);
    }

    std::string findings_of(std::string const& records)
    {
        auto const map = read_map(head + grid + R"(  "touchpoints": [
    {"id":"t1","title":"Call","stage":"s1","lane":"l1","order":"V"}
  ],
)" + records + "}");
        EXPECT_TRUE(map) << to_english(map.error());
        std::string text;
        for (auto const& finding : map.value().findings)
            text += to_english(finding) + "\n";
        return text;
    }

}

TEST(MapRecords, AreWrittenAsTheyWereRead) // [X10], [X11]
{
    auto const map = read_map(canonical);
    ASSERT_TRUE(map) << to_english(map.error());
    for (auto const& finding : map.value().findings)
        ADD_FAILURE() << to_english(finding);
    EXPECT_EQ(write_map(map.value().journey), canonical);
}

TEST(MapRecords, AreUnderstood)
{
    auto const map = read_map(canonical);
    ASSERT_TRUE(map);
    auto const& journey = map.value().journey;
    auto const& score = *journey.find(ScoreId { "c1" });
    EXPECT_EQ(score.item_set, ItemSet::Later21);
    EXPECT_EQ(score.perception_items[1], 6.5);
    EXPECT_EQ(score.perception_items[2], 0) << "null is not answered";
    EXPECT_EQ(score.desired[Dimension::Empathy], 6.5);
    auto const& metric = *journey.find(MetricId { "m1" });
    EXPECT_EQ(metric.dimension, Dimension::Responsiveness);
    EXPECT_EQ(metric.direction, MetricDirection::LowerIsBetter);
    EXPECT_EQ(metric.actual, 0) << "0 is a number, not the lack of one";
    EXPECT_EQ(journey.find(MetricId { "m2" })->counts, (std::vector<int> { 0, 1, 2, 3, 4, 5, 6 }));
    EXPECT_EQ(journey.find(TimingId { "w1" })->lead_time, 5400.5);
    EXPECT_TRUE(journey.find(IncidentId { "i1" })->is_resolved);
    EXPECT_EQ(journey.find(IncidentId { "i1" })->incident_class, IncidentClass::SlowService);
    EXPECT_TRUE(journey.find(IncidentId { "i2" })->is_favourable);
    EXPECT_EQ(journey.find(KanoAnswerId { "k1" })->if_absent, KanoReply::Dislike);
    EXPECT_EQ(journey.find(TensionId { "n1" })->wanted, 0);
    EXPECT_EQ(journey.find(PersonaId { "p1" })->path, std::vector { TouchpointId { "t1" } });
    EXPECT_EQ(journey.find(TouchpointId { "t1" })->kano, KanoClass::MustBe);
}

TEST(MapRecords, GetTheirOrderFromTheFile) // [X14]
{
    auto const map = read_map(R"({"type":"trustline/map","version":1,"services":[{"id":"b","title":"B"},{"id":"a","title":"A"}]})");
    ASSERT_TRUE(map);
    EXPECT_LT(map.value().journey.find(ServiceId { "b" })->order, map.value().journey.find(ServiceId { "a" })->order);
    EXPECT_TRUE(map.value().findings.empty());
}

TEST(MapRecords, NameWhatIsOfTheWrongKind) // [X7]
{
    auto const score = [](std::string const& members) { return R"("scores":[{"id":"c","touchpoint":"t",)" + members + "}]"; };
    EXPECT_EQ(refusal_text(score(R"("perceptionItems":5)")), "/scores/0/perceptionItems: \"perceptionItems\" must be a list in brackets");
    EXPECT_EQ(refusal_text(score(R"("perceptionItems":[5,0])")),
        "/scores/0/perceptionItems/1: \"perceptionItems\" must be a list of numbers from 1 to 7, with null for what is not answered");
    EXPECT_EQ(refusal_text(score(R"("itemSet":"22")")), "/scores/0/itemSet: \"itemSet\" must be one of these words: none, revised22, original22, later21");
    EXPECT_EQ(refusal_text(R"("metrics":[{"id":"m","counts":[1,1.5]}])"), "/metrics/0/counts/1: \"counts\" must be a list of whole numbers");
    EXPECT_EQ(refusal_text(R"("metrics":[{"id":"m","counts":[1,-1]}])"), "/metrics/0/counts/1: A count of answers is 0 or more, not -1");
    EXPECT_EQ(refusal_text(R"("metrics":[{"id":"m","target":"5 min"}])"), "/metrics/0/target: \"target\" must be a number");
    EXPECT_EQ(refusal_text(R"("incidents":[{"id":"i","touchpoint":"t","resolved":1}])"), "/incidents/0/resolved: \"resolved\" must be true or false");
    EXPECT_EQ(refusal_text(R"("personas":[{"id":"p","path":["a","b c"]}])"), "/personas/0/path/1: \"path\" must be a list of ids: 1 to 64 letters, digits, or _ - . :");
    EXPECT_EQ(refusal_text(R"("targets":[{"id":"z"}])"), "/targets/0: \"round\" is missing here");
    EXPECT_EQ(refusal_text(R"("tensions":[{"id":"n","position":4}])"), "/tensions/0/position: A position goes from −3 to 3, not 4");
}

TEST(MapRecords, OpenWithASentenceAtThePlaceOfWhatIsOdd) // [X9]
{
    EXPECT_EQ(findings_of(R"(  "timings": [
    {"id":"w1","touchpoint":"t1","processTime":60,"leadTime":59}
  ]
)"),
        "line 16, column 62, /timings/0/leadTime: The lead time is shorter than the process time, which is a part of it\n");
    EXPECT_EQ(findings_of(R"(  "metrics": [
    {"id":"m1","title":"Pick-up","touchpoint":"t1","target":5}
  ]
)"),
        "line 16, column 61, /metrics/0/target: This target has no unit, so nobody can tell what it means\n");
    EXPECT_EQ(findings_of(R"(  "scores": [
    {"id":"c1","touchpoint":"t1","round":"never","perception":{"empathy":5},"adequate":{"empathy":6},"desired":{"empathy":5}}
  ]
)"),
        "line 16, column 42, /scores/0/round: This score belongs to a round \"never\" that is not on this map\n"
        "line 16, column 99, /scores/0/adequate/empathy: What is adequate, 6, is above what is desired, 5\n");
    EXPECT_EQ(findings_of(R"(  "tensions": [
    {"id":"n1","kind":"agilityProcess","touchpoints":["t1","gone"]}
  ]
)"),
        "line 16, column 60, /tensions/0/touchpoints/1: This names a touchpoint \"gone\" that is not on this map\n");
}

TEST(MapRecords, NoticeASlipOfTheKey) // [X9]
{
    EXPECT_EQ(findings_of(R"(  "timings": [
    {"id":"w1","touchpoint":"t1","proccessTime":60}
  ]
)"),
        "line 16, column 49, /timings/0/proccessTime: \"proccessTime\" means nothing here and is only kept: was \"processTime\" meant?\n");
}

}
