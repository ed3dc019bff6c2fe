#include "core/measure/keeper.h"

#include "core/journey/shape.h"
#include "core/journey/queries.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

namespace {

    // A journey with a keeper that hears of every edit.
    class Kept {
    public:
        explicit Kept(Journey journey)
            : m_journey(std::move(journey))
        {
        }
        void change(Edit const& edit)
        {
            ASSERT_FALSE(m_journey.apply(edit));
            m_keeper.note(m_journey, edit);
        }
        template<class R, class Alter>
        void alter(char const* id, Alter alter)
        {
            auto const before = *m_journey.find(Id<R> { id });
            auto after = before;
            alter(after);
            change({ "Alter", { { before.id, before, after } } });
        }
        Measures const& measures() { return m_keeper.refresh(m_journey, question); }
        Measures expected() const { return measure(m_journey, question); }
        Journey const& journey() const { return m_journey; }
        MeasureKeeper& keeper() { return m_keeper; }

        RaterQuestion question;

    private:
        Journey m_journey;
        MeasureKeeper m_keeper;
    };

    std::vector<Record> records_of(Journey const& journey)
    {
        std::vector<Record> records;
        each_record(journey, [&](RecordKind kind, void const* record) {
            if (kind != RecordKind::Map)
                records.push_back(copy_of(kind, record));
        });
        return records;
    }

    // Removes a record, or gives it the contents of another one of its kind. Touchpoints without a stage and the like come
    // of it, and must not disturb the rest.
    Edit random_record_edit(Dice& dice, Journey const& journey)
    {
        auto const records = records_of(journey);
        if (records.empty())
            return {};
        auto const& record = records[std::size_t(dice.below(int(records.size())))];
        if (dice.one_in(3))
            return { "Remove", { { id_of(record), record, std::nullopt } } };
        auto const& other = records[std::size_t(dice.below(int(records.size())))];
        if (other.index() != record.index())
            return {};
        auto altered = other;
        std::visit([&](auto& value) { value.id.text = id_of(record).text; }, altered);
        return { "Alter", { { id_of(record), record, altered } } };
    }

}

TEST(MeasureKeeper, RatesOnlyTheTouchpointWhoseScoreChanged) // [C2]
{
    Kept kept { large_journey(400) };
    EXPECT_EQ(kept.measures(), kept.expected());
    EXPECT_EQ(kept.keeper().touchpoints_rated(), 400u);
    auto const id = kept.journey().all<Score>().begin()->first.text;
    kept.alter<Score>(id.c_str(), [](Score& score) { score.perception = all_of(1); });
    auto const& measures = kept.measures();
    EXPECT_EQ(kept.keeper().touchpoints_rated(), 1u);
    EXPECT_EQ(measures, kept.expected());
    kept.measures();
    EXPECT_EQ(kept.keeper().touchpoints_rated(), 0u);
}

TEST(MeasureKeeper, LetsTrustWatermelonsAndPrioritiesFollow) // [C2]
{
    auto const journey = JourneyBuilder()
                             .stage("s", "S")
                             .lane("l", "L")
                             .touchpoint("t", "T", "s", "l")
                             .score("t", all_of(6), all_of(6))
                             .with<Touchpoint>("t", [](Touchpoint& t) { t.importance = 7; })
                             .journey();
    Kept kept { journey };
    EXPECT_EQ(kept.measures().trust.balance, 1);
    EXPECT_TRUE(kept.measures().moments.candidates.empty());
    kept.alter<Score>("score-1", [](Score& score) { score.perception = all_of(3); });
    EXPECT_EQ(kept.measures().trust.balance, -12);
    EXPECT_EQ(kept.measures().moments.candidates.size(), 1u);
    kept.alter<Touchpoint>("t", [](Touchpoint& t) { t.importance = 3; });
    EXPECT_TRUE(kept.measures().moments.candidates.empty());
    EXPECT_EQ(kept.measures(), kept.expected());
}

TEST(MeasureKeeper, ComputesAllAgainWhenAnEditWasNotTold) // [C3]
{
    Journey journey = large_journey(50);
    MeasureKeeper keeper;
    keeper.refresh(journey, {});
    auto const before = journey.all<Score>().begin()->second;
    auto after = before;
    after.perception = all_of(7);
    Edit const edit { "Score", { { before.id, before, after } } };
    ASSERT_FALSE(journey.apply(edit));
    EXPECT_EQ(keeper.refresh(journey, {}), measure(journey, {}));
    // A later edit that is told does not hide the one that was not.
    ASSERT_FALSE(journey.apply(inverse_of(edit)));
    ASSERT_FALSE(journey.apply(edit));
    keeper.note(journey, edit);
    EXPECT_EQ(keeper.refresh(journey, {}), measure(journey, {}));
}

TEST(MeasureKeeper, FollowsAnotherQuestion)
{
    Kept kept { three_stage_journey() };
    EXPECT_EQ(kept.measures(), kept.expected());
    for (auto const& question : { RaterQuestion { RoundId { "autumn" }, {} }, RaterQuestion { RoundId { "spring" }, PersonaId { "newcomers" } } }) {
        kept.question = question;
        EXPECT_EQ(kept.measures(), kept.expected());
    }
    EXPECT_TRUE(kept.measures().earlier_round.is_empty());
    kept.question = { RoundId { "autumn" }, {} };
    EXPECT_EQ(kept.measures().earlier_round.text, "spring");
}

// Random edits of any kind of record, undone now and then, refreshed now and then. [C1]
RC_GTEST_PROP(MeasureKeeper, KeepsWhatWouldBeComputedFromNothing, (std::uint64_t seed))
{
    Dice dice(seed);
    Kept kept { random_journey(dice) };
    kept.question = { current_round(kept.journey()), {} };
    std::vector<Edit> done;
    for (int step = 0; step < 60; ++step) {
        if (!done.empty() && dice.one_in(4)) {
            kept.change(inverse_of(done.back()));
            done.pop_back();
        } else if (auto edit = random_record_edit(dice, kept.journey()); !edit.is_empty()) {
            kept.change(edit);
            done.push_back(edit);
        }
        if (dice.one_in(3))
            RC_ASSERT(kept.measures() == kept.expected());
    }
    RC_ASSERT(kept.measures() == kept.expected());
}

}
