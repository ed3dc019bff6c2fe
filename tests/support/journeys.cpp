#include "support/journeys.h"

#include <cassert>
#include <cstdlib>

namespace trustline {

JourneyBuilder::JourneyBuilder(Journey journey)
    : m_journey(std::move(journey))
    , m_last_order("zz") // above the keys of anything that was built in this way
    , m_scores(int(m_journey.all<Score>().size()))
{
}

JourneyBuilder& JourneyBuilder::add(Record const& record)
{
    auto const problem = m_journey.apply({ "Build", { { id_of(record), std::nullopt, record } } });
    if (problem)
        std::abort(); // the id is there already
    return *this;
}

JourneyBuilder& JourneyBuilder::replace(Record const& record)
{
    auto const problem = m_journey.apply({ "Build", { { id_of(record), m_journey.record(id_of(record)), record } } });
    if (problem)
        std::abort(); // the id was changed
    return *this;
}

OrderKey JourneyBuilder::next_order()
{
    return m_last_order = order_key_between(m_last_order, {});
}

JourneyBuilder& JourneyBuilder::map(std::string title, std::string language)
{
    MapInfo map = m_journey.map();
    map.title = std::move(title);
    map.language = std::move(language);
    return replace(map);
}

JourneyBuilder& JourneyBuilder::persona(std::string id, std::string title, double share, RaterWeights weights)
{
    Persona persona;
    persona.id = PersonaId { std::move(id) };
    persona.title = std::move(title);
    persona.order = next_order();
    persona.share = share;
    persona.weights = weights;
    return add(persona);
}

JourneyBuilder& JourneyBuilder::stage(std::string id, std::string title)
{
    Stage stage;
    stage.id = StageId { std::move(id) };
    stage.title = std::move(title);
    stage.order = next_order();
    return add(stage);
}

JourneyBuilder& JourneyBuilder::lane(std::string id, std::string title, LaneKind kind)
{
    Lane lane;
    lane.id = LaneId { std::move(id) };
    lane.title = std::move(title);
    lane.kind = kind;
    lane.order = next_order();
    return add(lane);
}

JourneyBuilder& JourneyBuilder::round(std::string id, std::string title, std::string date)
{
    Round round;
    round.id = RoundId { std::move(id) };
    round.title = std::move(title);
    round.order = next_order();
    round.date = std::move(date);
    return add(round);
}

JourneyBuilder& JourneyBuilder::touchpoint(std::string id, std::string title, std::string stage, std::string lane)
{
    Touchpoint touchpoint;
    touchpoint.id = TouchpointId { std::move(id) };
    touchpoint.title = std::move(title);
    touchpoint.stage = StageId { std::move(stage) };
    touchpoint.lane = LaneId { std::move(lane) };
    touchpoint.order = next_order();
    return add(touchpoint);
}

JourneyBuilder& JourneyBuilder::link(std::string id, std::string from, std::string to, std::string label)
{
    Link link;
    link.id = LinkId { std::move(id) };
    link.from = TouchpointId { std::move(from) };
    link.to = TouchpointId { std::move(to) };
    link.label = std::move(label);
    return add(link);
}

JourneyBuilder& JourneyBuilder::note(std::string id, std::string text, std::string stage, std::string lane, int x, int y)
{
    Note note;
    note.id = NoteId { std::move(id) };
    note.text = std::move(text);
    note.stage = StageId { std::move(stage) };
    note.lane = LaneId { std::move(lane) };
    note.x = x;
    note.y = y;
    return add(note);
}

JourneyBuilder& JourneyBuilder::score(std::string touchpoint, RaterValues perception, RaterValues expectation, std::string round,
    std::string persona, std::string by)
{
    Score score;
    score.id = ScoreId { "score-" + std::to_string(++m_scores) };
    score.touchpoint = TouchpointId { std::move(touchpoint) };
    score.round = RoundId { std::move(round) };
    score.persona = PersonaId { std::move(persona) };
    score.by = std::move(by);
    score.perception = perception;
    score.expectation = expectation;
    return add(score);
}

namespace {

    RaterValues ratings(double r, double a, double t, double e, double rs)
    {
        RaterValues result;
        result.values = { r, a, t, e, rs };
        return result;
    }

    void mark_moment(Touchpoint& touchpoint, MomentKind kind, char const* reason)
    {
        touchpoint.importance = 7;
        touchpoint.moment_of_truth = MomentOfTruth { kind, reason };
    }

}

JourneyBuilder one_cell() { return JourneyBuilder {}.stage("s1", "Before").lane("l1", "Customer"); }

Journey three_stage_journey()
{
    JourneyBuilder builder;
    builder.map("Joining")
        .persona("newcomers", "Newcomers", 60)
        .persona("returning", "Returning members", 40)
        .stage("discover", "Discover")
        .stage("join", "Join")
        .stage("onboard", "Onboard")
        .lane("customer", "Customer")
        .lane("frontstage", "Front stage", LaneKind::Frontstage)
        .lane("backstage", "Back stage", LaneKind::Backstage)
        .round("spring", "Spring", "2026-03-31")
        .round("autumn", "Autumn", "2026-09-30")
        .touchpoint("ad", "Sees the ad", "discover", "customer")
        .touchpoint("question", "Answers a question", "discover", "frontstage")
        .touchpoint("sign-up", "Sign up", "join", "customer")
        .touchpoint("mail", "Waits for a mail", "join", "customer")
        .touchpoint("address", "Checks the address", "join", "backstage")
        .touchpoint("login", "First login", "onboard", "customer")
        .touchpoint("call", "Welcome call", "onboard", "frontstage")
        .link("ad-to-sign-up", "ad", "sign-up", "clicks")
        .note("todo", "Who checks at weekends?", "join", "backstage", 20, 30)
        .note("idea", "Ask in May", {}, {}, 900, -120);
    builder.with<Touchpoint>("sign-up", [](Touchpoint& t) { mark_moment(t, MomentKind::Service, "The first thing they do with us"); });
    builder.with<Touchpoint>("call", [](Touchpoint& t) { mark_moment(t, MomentKind::Recovery, "A person, at last"); });
    builder.with<Touchpoint>("ad", [](Touchpoint& t) { t.channel = Channel::Web; });

    auto const expected = ratings(6, 6, 5, 5, 6);
    builder.score("ad", ratings(5, 6, 6, 5, 5), expected, "autumn", "newcomers", "Maja")
        .score("question", ratings(6, 6, 5, 7, 6), expected, "autumn", "newcomers", "Maja")
        .score("sign-up", ratings(2, 3, 4, 2, 1), expected, "autumn", "newcomers", "Maja")
        .score("sign-up", ratings(4, 3, 4, 4, 3), expected, "autumn", "returning", "Li")
        .score("login", ratings(6, 6, 0, 5, 7), expected, "autumn", "newcomers", "Maja")
        .score("call", ratings(7, 7, 5, 7, 6), expected, "autumn", "newcomers", "Maja")
        .score("call", ratings(4, 4, 4, 5, 3), expected, "spring", "newcomers", "Maja");
    return builder;
}

Journey large_journey(int touchpoints)
{
    constexpr int stages = 40;
    constexpr int lanes = 5;
    JourneyBuilder builder;
    builder.map("Large");
    for (int i = 0; i < stages; ++i)
        builder.stage("stage-" + std::to_string(i), "Stage " + std::to_string(i));
    for (int i = 0; i < lanes; ++i)
        builder.lane("lane-" + std::to_string(i), "Lane " + std::to_string(i), LaneKind(i));
    for (int i = 0; i < touchpoints; ++i) {
        auto const id = "touchpoint-" + std::to_string(i);
        builder.touchpoint(id, "Touchpoint " + std::to_string(i), "stage-" + std::to_string(i % stages), "lane-" + std::to_string(i / stages % lanes));
        auto const rating = [&](int dimension) { return 1 + (i * 31 + dimension * 17) % 7; };
        builder.score(id, ratings(rating(0), rating(1), rating(2), rating(3), rating(4)), ratings(6, 6, 5, 5, 6));
    }
    return builder;
}

}
