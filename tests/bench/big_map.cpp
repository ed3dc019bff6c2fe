#include "bench/big_map.h"

#include <array>
#include <cstdlib>
#include <string>

namespace trustline {

namespace {

constexpr int stage_count = 40;
constexpr std::array lane_kinds { LaneKind::PhysicalEvidence, LaneKind::Customer, LaneKind::Frontstage, LaneKind::Backstage, LaneKind::Support };
constexpr std::array verbs { "Compare", "Order", "Confirm", "Receive", "Return", "Rate", "Renew", "Discuss", "Cancel", "Browse" };
constexpr std::array nouns { "prices", "the delivery", "a refund", "the parcel", "an account", "the store", "an invoice", "等待承诺的回电" };

class BigMap {
public:
    Journey make(int touchpoints)
    {
        for (int stage = 0; stage < stage_count; ++stage)
            add(Stage { StageId { "stage" + std::to_string(stage) }, "Stage " + std::to_string(stage + 1), {}, key(stage) });
        for (std::size_t lane = 0; lane < lane_kinds.size(); ++lane)
            add(Lane { LaneId { "lane" + std::to_string(lane) }, "Lane " + std::to_string(lane + 1), lane_kinds[lane], key(int(lane)) });
        add(Round { RoundId { "now" }, "Now", key(0) });
        for (int i = 0; i < touchpoints; ++i)
            add_touchpoint(i);
        for (int i = 0; i < touchpoints / 100; ++i)
            add_note(i);
        Journey journey;
        if (journey.apply({ "Build", std::move(m_changes) }))
            std::abort(); // ids are all different
        return journey;
    }

private:
    // Keys of one length sort like numbers; they may not end in a zero.
    static OrderKey key(int number)
    {
        auto const digits = std::to_string(number);
        return "k" + std::string(6 - digits.size(), '0') + digits + "1";
    }

    void add(Record record)
    {
        RecordId const id = id_of(record);
        m_changes.push_back({ id, std::nullopt, std::move(record) });
    }

    int dice(int sides)
    {
        m_seed = m_seed * 48271 % 2147483647;
        return int(m_seed % std::uint64_t(sides));
    }

    void add_touchpoint(int i)
    {
        int const stage = i % stage_count, lane = i / stage_count % int(lane_kinds.size());
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId { "t" + std::to_string(i) };
        touchpoint.title = std::string(verbs[std::size_t(dice(int(verbs.size())))]) + " " + nouns[std::size_t(dice(int(nouns.size())))] + " " + std::to_string(i);
        touchpoint.stage = StageId { "stage" + std::to_string(stage) };
        touchpoint.lane = LaneId { "lane" + std::to_string(lane) };
        touchpoint.order = key(i);
        touchpoint.channel = Channel(dice(12));
        if (dice(20) == 0)
            touchpoint.moment_of_truth = MomentOfTruth {};
        add(touchpoint);
        add_score(i);
        if (lane == 1)
            add_link(touchpoint.id);
    }

    void add_score(int i)
    {
        Score score;
        score.id = ScoreId { "x" + std::to_string(i) };
        score.touchpoint = TouchpointId { "t" + std::to_string(i) };
        score.round = RoundId { "now" };
        score.evidence = Evidence(dice(5));
        bool const fails = dice(30) == 0;
        for (auto const dimension : all_dimensions) {
            score.expectation[dimension] = 5 + dice(3);
            score.perception[dimension] = fails ? 1 + dice(3) : 4 + dice(4);
        }
        add(score);
    }

    void add_link(TouchpointId const& to)
    {
        if (!m_last.is_empty())
            add(Link { LinkId { "l" + to.text }, m_last, to });
        m_last = to;
    }

    void add_note(int i)
    {
        Note note;
        note.id = NoteId { "n" + std::to_string(i) };
        note.text = "Who looks after this in the evening?";
        note.stage = StageId { "stage" + std::to_string(i % stage_count) };
        note.lane = LaneId { "lane3" };
        note.x = dice(100);
        note.y = dice(300);
        add(note);
    }

    std::vector<Change> m_changes;
    std::uint64_t m_seed = 1;
    TouchpointId m_last;
};

}

Journey big_map(int touchpoints)
{
    return BigMap {}.make(touchpoints);
}

}
