#include "panels/rich_journey.h"

#include "support/journeys.h"

namespace trustline {

Journey rich_journey()
{
    JourneyBuilder builder { three_stage_journey() };
    TouchpointId const sign_up { "sign-up" };
    RoundId const autumn { "autumn" };

    Service service;
    service.id = ServiceId { "accounts" };
    service.title = "Accounts";
    service.owner = "Maja L.";
    service.promise = "Open within a day";
    builder.add(service);
    builder.with<Touchpoint>("sign-up", [&](Touchpoint& touchpoint) {
        touchpoint.service = service.id;
        touchpoint.owner = "Björn S.";
        touchpoint.importance = 7;
    });
    Metric metric;
    metric.id = MetricId { "response" };
    metric.title = "Response time";
    metric.touchpoint = sign_up;
    metric.round = autumn;
    metric.kind = MetricKind::Sla;
    metric.unit = "min";
    metric.direction = MetricDirection::LowerIsBetter;
    metric.dimension = Dimension::Responsiveness;
    metric.target = 15;
    metric.actual = 12;
    builder.add(metric);
    Timing timing;
    timing.id = TimingId { "wait" };
    timing.touchpoint = sign_up;
    timing.round = autumn;
    timing.process_time = 300;
    timing.lead_time = 2820;
    timing.promised_time = 900;
    timing.complete_and_accurate = 90;
    builder.add(timing);
    Comment comment;
    comment.id = CommentId { "sat" };
    comment.touchpoint = sign_up;
    comment.text = "They said fifteen minutes";
    comment.sentiment = Sentiment::Negative;
    comment.source = "interview";
    comment.round = autumn;
    builder.add(comment);
    Incident incident;
    incident.id = IncidentId { "lost" };
    incident.touchpoint = sign_up;
    incident.text = "The form lost everything";
    incident.round = autumn;
    builder.add(incident);
    KanoAnswer answer;
    answer.id = KanoAnswerId { "kano-1" };
    answer.touchpoint = sign_up;
    answer.by = "Ines";
    answer.if_present = KanoReply::Like;
    answer.if_absent = KanoReply::Dislike;
    builder.add(answer);
    SwotTag tag;
    tag.id = SwotTagId { "weak" };
    tag.touchpoint = sign_up;
    tag.kind = SwotKind::Weakness;
    tag.text = "Four fields, two too many";
    builder.add(tag);
    Priority priority;
    priority.id = PriorityId { "shorter" };
    priority.touchpoint = sign_up;
    priority.title = "A shorter form";
    priority.stakeholder = "Head of sales";
    priority.value = 6;
    priority.effort = 2;
    builder.add(priority);
    Tension tension;
    tension.id = TensionId { "pull" };
    tension.kind = TensionKind::OpennessPrivacy;
    tension.position = -2;
    tension.wanted = 1;
    tension.touchpoints = { sign_up };
    builder.add(tension);
    Target target;
    target.id = TargetId { "goal" };
    target.round = autumn;
    target.perception[Dimension::Reliability] = 6;
    builder.add(target);
    return builder.score("sign-up", { { 3, 3, 4, 3, 2 } }, { { 6, 6, 5, 6, 6 } }, "spring").journey();
}

}
