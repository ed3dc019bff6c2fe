#include "core/measure/servqual.h"

#include "core/measure/mean.h"

#include <array>

namespace trustline {

namespace {

    struct Block {
        Dimension dimension;
        int count;
        bool is_negative;
    };

    constexpr std::array<Block, dimension_count> blocks_of_revised { {
        { Dimension::Tangibles, 4, false },
        { Dimension::Reliability, 5, false },
        { Dimension::Responsiveness, 4, false },
        { Dimension::Assurance, 4, false },
        { Dimension::Empathy, 5, false },
    } };
    constexpr std::array<Block, dimension_count> blocks_of_original { {
        { Dimension::Tangibles, 4, false },
        { Dimension::Reliability, 5, false },
        { Dimension::Responsiveness, 4, true },
        { Dimension::Assurance, 4, false },
        { Dimension::Empathy, 5, true },
    } };
    constexpr std::array<Block, dimension_count> blocks_of_later { {
        { Dimension::Reliability, 5, false },
        { Dimension::Responsiveness, 3, false },
        { Dimension::Assurance, 4, false },
        { Dimension::Empathy, 4, false },
        { Dimension::Tangibles, 5, false },
    } };

    template<std::size_t count>
    constexpr std::array<Item, count> items_from(std::array<Block, dimension_count> const& blocks)
    {
        std::array<Item, count> items {};
        std::size_t at = 0;
        for (auto const& block : blocks) {
            for (int i = 0; i < block.count; ++i, ++at)
                items[at] = Item { int(at) + 1, block.dimension, block.is_negative };
        }
        return items;
    }

    constexpr auto revised_items = items_from<22>(blocks_of_revised);
    constexpr auto original_items = items_from<22>(blocks_of_original);
    constexpr auto later_items = items_from<21>(blocks_of_later);

    std::optional<Error> checked(std::span<double const> answers, std::size_t count)
    {
        if (answers.size() != count)
            return Error { "{0} answers were expected, and {1} are given",
                { std::to_string(count), std::to_string(answers.size()) }, {} };
        for (std::size_t i = 0; i < count; ++i) {
            bool const is_answer = answers[i] == 0 || (answers[i] >= 1 && answers[i] <= 7);
            if (!is_answer)
                return Error { "The answer to item {0} is not from 1 to 7", { std::to_string(i + 1) }, {} };
        }
        return std::nullopt;
    }

    // Answers to the items of one dimension, as if all of them were worded positively.
    class DimensionAnswers {
    public:
        void add(Item const& item, double perceived, double expected, bool is_paired)
        {
            if (is_paired && (perceived == 0 || expected == 0))
                return;
            if (perceived != 0)
                m_perception.add(item.is_negative ? reversed(perceived) : perceived);
            if (expected != 0)
                m_expectation.add(item.is_negative ? reversed(expected) : expected);
        }
        double perception() const { return m_perception.value().value_or(0); }
        double expectation() const { return m_expectation.value().value_or(0); }

    private:
        Mean m_perception;
        Mean m_expectation;
    };

}

std::span<Item const> items_of(ItemSet set)
{
    switch (set) {
    case ItemSet::Original22:
        return original_items;
    case ItemSet::Later21:
        return later_items;
    case ItemSet::Revised22:
        return revised_items;
    case ItemSet::None:
        break;
    }
    return {};
}

double reversed(double answer)
{
    return answer == 0 ? 0 : 8 - answer;
}

Result<ItemScore> reduced(ItemSet set, std::span<double const> perceptions, std::span<double const> expectations)
{
    auto const items = items_of(set);
    bool const is_paired = !expectations.empty();
    if (auto error = checked(perceptions, items.size()))
        return *error;
    if (is_paired) {
        if (auto error = checked(expectations, items.size()))
            return *error;
    }

    std::array<DimensionAnswers, dimension_count> answers;
    for (std::size_t i = 0; i < items.size(); ++i)
        answers[std::size_t(items[i].dimension)].add(items[i], perceptions[i], is_paired ? expectations[i] : 0, is_paired);
    ItemScore score;
    for (auto const dimension : all_dimensions) {
        score.perception[dimension] = answers[std::size_t(dimension)].perception();
        score.expectation[dimension] = answers[std::size_t(dimension)].expectation();
    }
    return score;
}

SaidByRater said_in(Score const& score)
{
    SaidByRater said { score.perception, score.expectation };
    if (score.item_set == ItemSet::None)
        return said;
    auto const put = [](RaterValues& values, RaterValues const& from_items) {
        for (auto const dimension : all_dimensions) {
            if (from_items.is_scored(dimension))
                values[dimension] = from_items[dimension];
        }
    };
    // Only one side in items: it is reduced on its own, and the other stays as it was given a dimension.
    if (score.perception_items.empty() || score.expectation_items.empty()) {
        if (auto const perceived = reduced(score.item_set, score.perception_items, {}))
            put(said.perception, perceived.value().perception);
        if (auto const expected = reduced(score.item_set, score.expectation_items, {}))
            put(said.expectation, expected.value().perception);
    } else if (auto const both = reduced(score.item_set, score.perception_items, score.expectation_items)) {
        put(said.perception, both.value().perception);
        put(said.expectation, both.value().expectation);
    }
    return said;
}

}
