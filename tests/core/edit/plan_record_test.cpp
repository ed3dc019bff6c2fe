#include "support/edit_driver.h"
#include "support/journeys.h"
#include "support/three_stages.h"

namespace trustline {

using namespace three_stages;

namespace {

    template<class R, class Fill>
    R made(char const* id, Fill fill)
    {
        R record;
        record.id = Id<R> { id };
        if constexpr (requires { record.touchpoint; })
            record.touchpoint = call;
        fill(record);
        return record;
    }

    Comment comment(char const* id, char const* text)
    {
        return made<Comment>(id, [&](Comment& c) { c.text = text; });
    }

    Timing timing(double process_time, double lead_time)
    {
        return made<Timing>("v", [&](Timing& t) { t.process_time = process_time, t.lead_time = lead_time; });
    }

    // A journey with something of every kind that hangs on "call".
    Journey full_journey()
    {
        JourneyBuilder builder { three_stage_journey() };
        builder.add(made<Service>("desk", [](Service& s) { s.title = "Desk", s.order = "V"; }));
        builder.add(made<Metric>("pickup", [](Metric& m) { m.title = "Pick-up", m.unit = "min", m.target = 5; }));
        builder.add(made<Metric>("desk-csat", [](Metric& m) { m.title = "CSAT", m.touchpoint = {}, m.service = ServiceId { "desk" }; }));
        builder.add(timing(60, 120));
        builder.add(made<Comment>("words", [](Comment& c) { c.text = "Long wait", c.persona = PersonaId { "newcomers" }, c.round = RoundId { "spring" }; }));
        builder.add(made<Incident>("fall", [](Incident& i) { i.text = "Nobody called"; }));
        builder.add(made<KanoAnswer>("answer", [](KanoAnswer&) {}));
        builder.add(made<SwotTag>("tag", [](SwotTag& t) { t.text = "Friendly"; }));
        builder.add(made<Priority>("plan", [](Priority& p) { p.title = "Call back", p.stakeholder = "Ward 4", p.value = 6; }));
        builder.add(made<Tension>("pull", [](Tension& t) { t.kind = TensionKind::AgilityProcess, t.touchpoints = { call, TouchpointId { "ad" } }; }));
        builder.add(made<Target>("aim", [](Target& t) { t.round = RoundId { "autumn" }, t.perception[Dimension::Empathy] = 6; }));
        builder.with<Touchpoint>("call", [](Touchpoint& t) { t.service = ServiceId { "desk" }; });
        builder.with<Persona>("newcomers", [](Persona& p) { p.path = { TouchpointId { "ad" }, call, TouchpointId { "login" } }; });
        EXPECT_TRUE(violations_in(builder.journey()).empty());
        EXPECT_TRUE(findings_in(builder.journey()).empty());
        return builder.journey();
    }

    std::string path_of(Journey const& journey)
    {
        std::string ids;
        for (auto const& id : journey.find(PersonaId { "newcomers" })->path)
            ids += (ids.empty() ? "" : " ") + id.text;
        return ids;
    }

    RemoveRecords removal_of(char const* id) { return { { RecordId { id } } }; }

}

TEST(AddRecord, TidiesTextsAndIsNamedAfterTheKind) // [P2], [P11]
{
    EditDriver driver { three_stage_journey() };
    driver.run(AddRecord { made<Comment>("c", [](Comment& c) { c.text = "  two\r\nlines ", c.source = " ward\t4 "; }) });
    auto const* added = driver.journey.find(CommentId { "c" });
    ASSERT_TRUE(added);
    EXPECT_EQ(added->text, "two\nlines");
    EXPECT_EQ(added->source, "ward 4");
    EXPECT_EQ(driver.history.undo_label(), "Add comment");
    EXPECT_EQ(driver.refusal_of(AddRecord { comment("c", "again") }), "The id \"c\" is used twice");
    EXPECT_EQ(driver.refusal_of(AddRecord { comment("call", "again") }), "The id \"call\" is used twice");
    EXPECT_EQ(driver.refusal_of(AddRecord { MapInfo { MapId { "other" }, {}, {}, {}, 12, {} } }), "There is a map already");
}

TEST(AddRecord, GivesServicesAPlaceAtTheEnd) // [P4], [P11]
{
    EditDriver driver { three_stage_journey() };
    for (auto const* id : { "b", "a", "c" })
        driver.run(AddRecord { made<Service>(id, [](Service& s) { s.title = "Service"; }) });
    std::string ids;
    for (auto const* service : services_in_order(driver.journey))
        ids += service->id.text;
    EXPECT_EQ(ids, "bac");
}

TEST(AddRecord, MayBeWithoutItsWordsButNotWithoutWhatItIsAbout) // [P1], [P11]
{
    EditDriver driver { three_stage_journey() };
    driver.run(AddRecord { comment("c", "") });
    EXPECT_EQ(driver.refusal_of(AddRecord { made<Comment>("d", [](Comment& c) { c.touchpoint = TouchpointId { "gone" }; }) }), "This touchpoint is no longer on the map");
    EXPECT_EQ(driver.refusal_of(AddRecord { made<Comment>("d", [](Comment& c) { c.touchpoint = {}; }) }), "This touchpoint is no longer on the map");
    EXPECT_EQ(driver.refusal_of(AddRecord { made<Comment>("d", [](Comment& c) { c.round = RoundId { "gone" }; }) }), "This round is no longer on the map");
    EXPECT_EQ(driver.refusal_of(AddRecord { made<Metric>("m", [](Metric& m) { m.touchpoint = {}, m.service = ServiceId { "gone" }; }) }), "This service is no longer on the map");
    EXPECT_EQ(driver.refusal_of(AddRecord { made<Stage>("s", [](Stage&) {}) }), "A stage needs a title");
}

TEST(AddRecord, RefusesWhatCannotBe) // [P8], [P11]
{
    EditDriver const driver { three_stage_journey() };
    EXPECT_EQ(driver.refusal_of(AddRecord { timing(60, 59) }), "The lead time is shorter than the process time, which is a part of it");
    EXPECT_EQ(driver.refusal_of(AddRecord { timing(-1, 59) }), "A time is 0 seconds or more, not -1");
    EXPECT_EQ(driver.refusal_of(AddRecord { made<Priority>("p", [](Priority& p) { p.value = 8; }) }), "A value goes from 1 to 7, not 8");
    EXPECT_EQ(driver.refusal_of(AddRecord { made<Metric>("m", [](Metric& m) { m.kind = MetricKind::Nps, m.counts = { 1, 2 }; }) }),
        "A metric of this kind counts 11 different answers, not 2");
    EXPECT_EQ(driver.refusal_of(AddRecord { made<Incident>("i", [](Incident& i) { i.date = "31.3."; }) }), "\"31.3.\" is not a day, such as 2026-09-30");
    EXPECT_EQ(driver.refusal_of(AddRecord { made<Comment>("c", [](Comment& c) { c.text = std::string(10'001, 'x'); }) }), "This text is longer than 10000 characters");
    EXPECT_FALSE(driver.edit_of(AddRecord { made<Metric>("m", [](Metric& m) { m.target = 5; }) }).is_empty()) << "the unit is typed next";
}

TEST(ChangeRecord, ChangesOneRecord) // [P5], [P11]
{
    EditDriver driver { full_journey() };
    auto words = *driver.journey.find(CommentId { "words" });
    EXPECT_TRUE(driver.edit_of(ChangeRecord { words }).is_empty());
    words.sentiment = Sentiment::Negative;
    driver.run(ChangeRecord { words });
    EXPECT_EQ(driver.journey.find(CommentId { "words" })->sentiment, Sentiment::Negative);
    EXPECT_EQ(driver.history.undo_label(), "Change comment");
    words.text = " ";
    EXPECT_EQ(driver.refusal_of(ChangeRecord { words }), "A comment needs words");
    EXPECT_EQ(driver.refusal_of(ChangeRecord { comment("gone", "x") }), "This comment is no longer on the map");
    EXPECT_EQ(driver.refusal_of(ChangeRecord { comment("call", "x") }), "This comment is no longer on the map");
}

TEST(ChangeRecord, SetsThePathOfAPersona) // [P11]
{
    EditDriver driver { full_journey() };
    auto persona = *driver.journey.find(PersonaId { "newcomers" });
    persona.path = { call, TouchpointId { "mail" }, call };
    driver.run(ChangeRecord { persona });
    EXPECT_EQ(path_of(driver.journey), "call mail") << "each once";
    persona.path = { TouchpointId { "gone" } };
    EXPECT_EQ(driver.refusal_of(ChangeRecord { persona }), "This touchpoint is no longer on the map");
}

TEST(ChangeRecord, KeepsPlacesAndUnknownKeys) // [P4], [P11]
{
    JourneyBuilder builder { full_journey() };
    builder.with<Service>("desk", [](Service& s) { s.extras = R"({"colour":"red"})"; });
    EditDriver driver { builder.journey() };
    driver.run(ChangeRecord { made<Service>("desk", [](Service& s) { s.title = "Front desk", s.order = "zz"; }) });
    auto const& desk = *driver.journey.find(ServiceId { "desk" });
    EXPECT_EQ(desk.title, "Front desk");
    EXPECT_EQ(desk.order, "V");
    EXPECT_EQ(desk.extras, R"({"colour":"red"})");
    auto touchpoint = driver.touchpoint("call");
    touchpoint.stage = StageId { "join" };
    touchpoint.lane = LaneId { "customer" };
    driver.run(ChangeRecord { touchpoint });
    EXPECT_EQ(driver.cell("join", "customer"), "sign-up mail call") << "last in its new cell";
}

TEST(ChangeRecord, LetsOldContradictionsBe) // [P11]
{
    JourneyBuilder builder { three_stage_journey() };
    auto odd = timing(60, 59);
    odd.round = RoundId { "gone" };
    builder.add(odd);
    EditDriver driver { builder.journey() };
    odd.promised_time = 30;
    driver.run(ChangeRecord { odd });
    odd.complete_and_accurate = 101;
    EXPECT_EQ(driver.refusal_of(ChangeRecord { odd }), "%C&A goes from 0 to 100 percent, not 101");
}

TEST(PutRecords, AddsAndReplacesInOneStep) // [P11]
{
    EditDriver driver { full_journey() };
    auto score = made<Score>("new-score", [](Score& s) { s.round = RoundId { "winter" }, s.perception[Dimension::Empathy] = 5; });
    auto round = made<Round>("winter", [](Round& r) { r.title = "Winter"; });
    driver.run(PutRecords { "Import survey", { score, round, comment("words", "Short wait") } });
    EXPECT_EQ(rounds_in_order(driver.journey).back()->id.text, "winter");
    EXPECT_TRUE(driver.has("new-score"));
    EXPECT_EQ(driver.journey.find(CommentId { "words" })->text, "Short wait");
    EXPECT_EQ(driver.history.undo_label(), "Import survey");
    EXPECT_TRUE(driver.edit_of(PutRecords { "Again", { comment("words", "Short wait") } }).is_empty());
    EXPECT_EQ(driver.refusal_of(PutRecords { "Twice", { comment("x", "a"), comment("x", "b") } }), "The id \"x\" is used twice");
    EXPECT_EQ(driver.refusal_of(PutRecords { "Wrong kind", { comment("call", "a") } }), "The id \"call\" is used twice");
    score.id = ScoreId { "other" };
    score.persona = PersonaId { "winter" };
    EXPECT_EQ(driver.refusal_of(PutRecords { "A round for a persona", { score, made<Round>("winter", [](Round& r) { r.title = "W"; }) } }), "This persona is no longer on the map");
}

TEST(SetAdequate, AndDesiredMakeTheZone) // [P6], [P12]
{
    EditDriver driver { three_stage_journey() };
    auto const zone = [](auto wish, double value) {
        wish.touchpoint = TouchpointId { "mail" };
        wish.dimension = Dimension::Empathy;
        wish.value = value;
        wish.new_id = ScoreId { "fresh" };
        return Command { wish };
    };
    driver.run(zone(SetDesired {}, 5));
    EXPECT_EQ(driver.history.undo_label(), "Set desired level");
    driver.run(zone(SetAdequate {}, 4));
    EXPECT_EQ(driver.refusal_of(zone(SetAdequate {}, 5.5)), "What is adequate, 5.5, is above what is desired, 5");
    EXPECT_EQ(driver.refusal_of(zone(SetDesired {}, 3)), "What is adequate, 4, is above what is desired, 3");
    EXPECT_EQ(driver.refusal_of(zone(SetDesired {}, 9)), "A rating goes from 1 to 7, not 9");
    driver.run(zone(SetDesired {}, 0));
    EXPECT_TRUE(driver.has("fresh"));
    driver.run(zone(SetAdequate {}, 0));
    EXPECT_FALSE(driver.has("fresh")) << "nothing is left";
}

TEST(Remove, ATouchpointWithAllThatIsAboutIt) // [P7]
{
    EditDriver driver { full_journey() };
    driver.run(removal_of("call"));
    for (auto const* id : { "pickup", "v", "words", "fall", "answer", "tag", "plan", "aim" })
        EXPECT_FALSE(driver.has(id)) << id;
    EXPECT_TRUE(driver.has("desk-csat"));
    EXPECT_EQ(path_of(driver.journey), "ad login");
    EXPECT_EQ(driver.journey.find(TensionId { "pull" })->touchpoints, std::vector { TouchpointId { "ad" } });
    EXPECT_TRUE(findings_in(driver.journey).empty());
    EXPECT_FALSE(driver.history.undo(driver.journey).is_empty());
    EXPECT_EQ(driver.journey, full_journey());
}

TEST(Remove, AServiceWithItsMetrics) // [P7]
{
    EditDriver driver { full_journey() };
    driver.run(removal_of("desk"));
    EXPECT_EQ(driver.history.undo_label(), "Remove service");
    EXPECT_FALSE(driver.has("desk-csat"));
    EXPECT_TRUE(driver.touchpoint("call").service.is_empty());
    EXPECT_TRUE(driver.has("pickup"));
}

TEST(Remove, ARoundWithWhatWasMeasuredInIt) // [P7], [Q3]
{
    EditDriver driver { full_journey() };
    driver.run(removal_of("spring"));
    EXPECT_FALSE(driver.has("pickup") || driver.has("v") || driver.has("answer")) << "no round is the first one";
    ASSERT_TRUE(driver.has("words")) << "what somebody said stays";
    EXPECT_TRUE(driver.journey.find(CommentId { "words" })->round.is_empty());
    EXPECT_TRUE(driver.has("aim"));
    driver.run(removal_of("autumn"));
    EXPECT_FALSE(driver.has("aim"));
    EXPECT_TRUE(findings_in(driver.journey).empty());
}

TEST(Remove, APersonaWhoseWordsStay) // [P7]
{
    EditDriver driver { full_journey() };
    driver.run(removal_of("newcomers"));
    EXPECT_TRUE(driver.journey.find(CommentId { "words" })->persona.is_empty());
}

TEST(Duplicate, BringsWhatTheTeamSaysButNotWhatHappenedOnce) // [P9]
{
    EditDriver driver { full_journey() };
    driver.run(DuplicateTouchpoints { { call }, { TouchpointId { "copy" } }, 7 });
    auto const count = [&]<class R>(Table<R> const& table) {
        return std::count_if(table.begin(), table.end(), [](auto const& entry) { return entry.second.touchpoint == TouchpointId { "copy" }; });
    };
    EXPECT_EQ(count(driver.journey.all<Timing>()), 1);
    EXPECT_EQ(count(driver.journey.all<Metric>()), 1);
    EXPECT_EQ(count(driver.journey.all<SwotTag>()), 1);
    EXPECT_EQ(count(driver.journey.all<Target>()), 1);
    EXPECT_EQ(count(driver.journey.all<Comment>()), 0);
    EXPECT_EQ(count(driver.journey.all<Incident>()), 0);
    EXPECT_EQ(count(driver.journey.all<KanoAnswer>()), 0);
    EXPECT_EQ(count(driver.journey.all<Priority>()), 0);
    EXPECT_EQ(path_of(driver.journey), "ad call copy login");
    EXPECT_EQ(driver.touchpoint("copy").service, ServiceId { "desk" });
}

}
