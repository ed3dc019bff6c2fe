#include "rich_journey.h"

#include "support/journeys.h"

namespace trustline {

namespace {

constexpr std::string_view english[] { "Screen goes black", "Looks for help on the intranet", "Calls the service desk", "Anna answers in 15 s", "Waits for the promised call",
    "Guide is for another model", "Tells the story once more", "Loan laptop at the desk", "Spare laptops in stock", "Automatic mail", "Anna calls the next day", "Status page" };
constexpr std::string_view chinese[] { "屏幕突然变黑", "在内网上寻找帮助", "拨打服务台电话", "安娜十五秒内接听", "等待承诺的回电", "指南是另一种型号的", "又一次讲述事情的经过", "服务台的备用笔记本电脑", "库存备用电脑", "自动邮件",
    "安娜第二天来电", "状态页面" };
constexpr std::string_view stages[] { "Notice", "Search for help", "Wait", "Back to work" };

struct Numbers {
    double perception, expectation; // of all dimensions, bent a little by dimension
    int importance;
    double before; // perception of the round before; 0: not scored
};
constexpr Numbers numbers[] { { 3.2, 5, 5, 3.4 }, { 3, 6, 6, 3.5 }, { 5.8, 6, 6, 5.0 }, { 6.4, 6, 6, 5.2 }, { 2.4, 6.4, 7, 2.9 }, { 2.2, 5.6, 6, 4.6 }, { 4.2, 5.8, 6, 3.1 }, { 6.2, 6, 7, 6.2 },
    { 4.1, 5.6, 4, 2.5 }, { 4.1, 4.8, 3, 4.3 }, { 6.6, 5.5, 5, 0 }, { 0, 0, 3, 0 } };

RaterValues bent(double value, int seed)
{
    RaterValues values;
    if (value == 0)
        return values;
    for (std::size_t i = 0; i < dimension_count; ++i)
        values.values[i] = std::min(7.0, std::max(1.0, value + 0.4 * double((int(i) * 3 + seed) % 5 - 2)));
    return values;
}

std::string title_of(std::size_t i, RichTexts texts)
{
    if (texts == RichTexts::Chinese)
        return std::string(chinese[i]);
    auto title = std::string(english[i]);
    return texts == RichTexts::Long ? title + ", which takes rather longer than anybody had thought, and again the next morning" : title;
}

std::string id_of(std::size_t i)
{
    return "t" + std::to_string(i);
}

void add_people(JourneyBuilder& map)
{
    RaterWeights patient, hurried;
    patient.points = { 20, 20, 20, 30, 10 };
    hurried.points = { 30, 10, 5, 10, 45 };
    map.persona("consultants", "Consultants", 60).persona("office", "People in the office", 30, patient).persona("newcomers", "Newcomers", 10, hurried);
}

void add_touchpoints(JourneyBuilder& map, RichTexts texts)
{
    for (std::size_t i = 0; i < std::size(stages); ++i)
        map.stage("s" + std::to_string(i), texts == RichTexts::Chinese ? "阶段 " + std::to_string(i + 1) : std::string(stages[i]));
    map.lane("customer", "Customer").lane("front", "Service desk", LaneKind::Frontstage).lane("back", "Stock", LaneKind::Backstage);
    for (std::size_t i = 0; i < std::size(english); ++i) {
        std::string const lane = i == 8 ? "back" : i % 3 == 2 ? "front" : "customer";
        map.touchpoint(id_of(i), title_of(i, texts), "s" + std::to_string(i / 3), lane);
        map.with<Touchpoint>(id_of(i), [i](Touchpoint& touchpoint) {
            touchpoint.importance = numbers[i].importance;
            touchpoint.owner = i % 4 == 0 ? "Anna L." : i % 4 == 1 ? "Björn S." : i % 4 == 2 ? "王芳" : "";
            if (i == 4)
                touchpoint.moment_of_truth = MomentOfTruth {};
            if (i == 9)
                touchpoint.kano = KanoClass::Indifferent;
        });
    }
}

void add_scores(JourneyBuilder& map)
{
    map.round("r1", "Q2 2026", "2026-06-30").round("r2", "Q3 2026", "2026-09-30");
    constexpr char const* people[] { "consultants", "office", "newcomers" };
    int n = 0;
    for (std::size_t i = 0; i < std::size(numbers); ++i) {
        auto const& number = numbers[i];
        for (int rater = 0; rater < 3 && number.perception > 0; ++rater) {
            Score score { ScoreId { "x" + std::to_string(++n) }, TouchpointId { id_of(i) }, RoundId { "r2" } };
            score.persona = PersonaId { people[rater] };
            score.by = people[rater];
            score.evidence = Evidence((int(i) + rater) % 5);
            score.perception = bent(rater == 2 ? std::max(1.0, number.perception - 1.6) : number.perception, int(i) + rater);
            score.expectation = bent(number.expectation, int(i) + 2);
            score.adequate = bent(i == 5 ? 4.5 : 2, 2);
            score.desired = bent(6.5, 2);
            map.add(score);
        }
        if (number.before > 0)
            map.score(id_of(i), bent(number.before, int(i)), bent(number.expectation - 0.4, int(i) + 1), "r1", "consultants");
    }
}

void add_numbers(JourneyBuilder& map)
{
    for (std::size_t i = 0; i < 9; ++i) {
        Metric metric { MetricId { "m" + std::to_string(i) }, "Answered in time", TouchpointId { id_of(i) } };
        metric.round = RoundId { "r2" };
        metric.kind = MetricKind::Sla;
        metric.unit = "%";
        metric.target = 90;
        metric.actual = i % 3 == 0 && i > 0 ? 70 : 97;
        metric.dimension = Dimension::Responsiveness;
        map.add(metric);
        for (int round = 1; round <= 2; ++round) {
            Timing timing { TimingId { "time" + std::to_string(i) + std::to_string(round) }, TouchpointId { id_of(i) } };
            timing.round = RoundId { "r" + std::to_string(round) };
            timing.process_time = 60.0 * double(i % 4 + 1);
            timing.lead_time = *timing.process_time + (i == 4 ? 2820.0 : 120.0 * double(i % 3)) * (round == 1 ? 40 : 1);
            if (i == 4)
                timing.promised_time = 1800;
            timing.complete_and_accurate = 80 + double(i);
            map.add(timing);
        }
    }
}

void add_voices(JourneyBuilder& map)
{
    int n = 0;
    for (std::size_t i = 2; i < 8; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            Comment comment { CommentId { "c" + std::to_string(++n) }, TouchpointId { id_of(i) }, "She called back as she had said, and I could give my talk." };
            comment.sentiment = Sentiment((i + k) % 3);
            comment.source = "exit interview";
            map.add(comment);
        }
    }
    for (std::size_t i = 2; i < 7; ++i) {
        for (int k = 0; k < 4; ++k) {
            KanoAnswer answer { KanoAnswerId { "k" + std::to_string(++n) }, TouchpointId { id_of(i) } };
            answer.if_present = k < int(i) - 2 ? KanoReply::Like : KanoReply::MustBe;
            answer.if_absent = (int(i) + k) % 2 == 0 ? KanoReply::Dislike : KanoReply::Neutral;
            map.add(answer);
        }
    }
}

void add_plans(JourneyBuilder& map)
{
    for (std::size_t i = 0; i < 10; ++i) {
        SwotTag tag { SwotTagId { "w" + std::to_string(i) }, TouchpointId { id_of(i) }, SwotKind(i % 4), i % 2 == 0 ? "People who know the matter" : "" };
        map.add(tag);
        Priority priority { PriorityId { "p" + std::to_string(i) }, TouchpointId { id_of(i) }, i % 2 == 0 ? "Call back within the hour" : "", i % 3 == 0 ? "Karin, head of desk" : "" };
        priority.value = int(i * 3 % 7) + 1;
        priority.effort = int(i * 5 % 7) + 1;
        map.add(priority);
    }
    for (int i = 0; i < 4; ++i) {
        Tension tension { TensionId { "x-tension" + std::to_string(i) }, TensionKind(i) };
        tension.position = i - 2;
        tension.wanted = 1;
        tension.touchpoints = { TouchpointId { "t2" }, TouchpointId { "t4" } };
        map.add(tension);
    }
    Target target { TargetId { "target" }, RoundId { "r2" } };
    target.perception = bent(5.5, 1);
    map.add(target);
    Incident incident { IncidentId { "i1" }, TouchpointId { "t5" }, "The guide was wrong" };
    map.add(incident);
}

}

Journey rich_journey(RichTexts texts)
{
    JourneyBuilder map;
    map.map("A laptop fails before a meeting");
    add_people(map);
    add_touchpoints(map, texts);
    add_scores(map);
    add_numbers(map);
    add_voices(map);
    add_plans(map);
    return map;
}

}
