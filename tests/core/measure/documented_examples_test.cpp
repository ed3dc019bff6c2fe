// Every worked example of docs/measures.md, computed again: lines of its ```check blocks, "name: numbers -> result".

#include "core/measure/servqual.h"
#include "core/measure/trust.h"
#include "core/measure/zone.h"
#include "support/files.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <map>
#include <regex>
#include <sstream>

namespace trustline {

namespace {

    using Numbers = std::vector<double>;

    struct Answer {
        Numbers numbers;
        std::string words;
    };

    struct Example {
        std::string name;
        std::string given;
        Answer expected;
    };

    Numbers numbers_in(std::string const& text)
    {
        static std::regex const number("[-]?[0-9]+([.][0-9]+)?");
        Numbers numbers;
        for (std::sregex_iterator at(text.begin(), text.end(), number), end; at != end; ++at)
            numbers.push_back(std::stod(at->str()));
        return numbers;
    }

    std::string words_in(std::string const& text)
    {
        auto const begin = text.find_first_of("abcdefghijklmnopqrstuvwxyz");
        return begin == std::string::npos ? "" : text.substr(begin);
    }

    std::vector<Example> documented_examples()
    {
        std::vector<Example> examples;
        std::istringstream lines(text_of_file(in_repository("docs/measures.md")));
        bool is_check = false;
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with("```")) {
                is_check = line == "```check";
                continue;
            }
            auto const colon = line.find(':');
            auto const arrow = line.find("->");
            if (!is_check || colon == std::string::npos || arrow == std::string::npos)
                continue;
            auto const result = line.substr(arrow + 2);
            examples.push_back({ line.substr(0, colon), line.substr(colon + 1, arrow - colon - 1), { numbers_in(result), words_in(result) } });
        }
        return examples;
    }

    RaterResult rated(std::vector<Score> const& scores, RaterWeights const& weights = {})
    {
        std::vector<Score const*> pointers;
        for (auto const& score : scores)
            pointers.push_back(&score);
        return rate_scores(pointers, weights);
    }

    // A score with these gaps, or these perceptions alone, in the order of `dimensions`.
    Score score_with_gaps(Numbers const& gaps, std::vector<Dimension> const& dimensions)
    {
        Score score;
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            score.expectation[dimensions[i]] = 6;
            score.perception[dimensions[i]] = 6 + gaps[i];
        }
        return score;
    }

    std::vector<Dimension> const rater(all_dimensions.begin(), all_dimensions.end());

    RaterValues all_of(double value)
    {
        RaterValues values;
        values.values.fill(value);
        return values;
    }

    Numbers as_numbers(std::vector<int> const& points) { return { points.begin(), points.end() }; }

    TrustLine trust_with(Numbers const& numbers, bool has_expectations)
    {
        JourneyBuilder builder;
        builder.stage("s", "S").lane("l", "L");
        for (std::size_t i = 1; i < numbers.size(); ++i) {
            auto const id = "t" + std::to_string(i);
            builder.touchpoint(id, id, "s", "l");
            builder.score(id, all_of(has_expectations ? 6 + numbers[i] : numbers[i]), has_expectations ? all_of(6) : RaterValues {});
        }
        EXPECT_EQ(builder.journey().map().trust_ratio, numbers[0]);
        return trust_line(builder, rate(builder, {}));
    }

    Answer gap(Numbers const& given)
    {
        std::vector<Score> scores;
        for (std::size_t i = 0; i + 1 < given.size(); i += 2) {
            scores.emplace_back();
            scores.back().perception[Dimension::Empathy] = given[i];
            scores.back().expectation[Dimension::Empathy] = given[i + 1];
        }
        return { { *rated(scores)[Dimension::Empathy].gap }, {} };
    }

    Answer mean_of_touchpoints(std::string const& given)
    {
        JourneyBuilder builder;
        builder.stage("s", "S").lane("l", "L");
        std::istringstream touchpoints(given);
        int number = 0;
        for (std::string scores; std::getline(touchpoints, scores, '|');) {
            auto const id = "t" + std::to_string(++number);
            builder.touchpoint(id, id, "s", "l");
            for (double const score : numbers_in(scores))
                builder.score(id, all_of(score));
        }
        return { { *rate(builder, {}).stages.at(StageId { "s" }).overall.perception }, {} };
    }

    Answer weights_of_the_map(Numbers const& given)
    {
        JourneyBuilder builder;
        for (std::size_t i = 0; i < given.size(); i += 6) {
            RaterWeights weights;
            for (std::size_t k = 0; k < dimension_count; ++k)
                weights.points[k] = int(given[i + 1 + k]);
            builder.persona("p" + std::to_string(i), "P", given[i], weights);
        }
        auto const weights = weights_of_map(builder);
        return { { weights.points.begin(), weights.points.end() }, {} };
    }

    Answer performance(Numbers const& given)
    {
        Score score;
        for (std::size_t i = 0; i < given.size(); ++i)
            score.perception[rater[i]] = given[i];
        return { { *rated({ score }).overall.perception }, {} };
    }

    // Counts in the order T, R, Rs, A, E.
    Answer items(std::string const& set)
    {
        auto const items = items_of(set.find("later") == std::string::npos ? ItemSet::Revised22 : ItemSet::Later21);
        Answer answer;
        for (auto const dimension : { Dimension::Tangibles, Dimension::Reliability, Dimension::Responsiveness, Dimension::Assurance, Dimension::Empathy })
            answer.numbers.push_back(double(std::count_if(items.begin(), items.end(), [&](Item const& item) { return item.dimension == dimension; })));
        return answer;
    }

    Answer zone(Numbers const& given)
    {
        auto const zone = zone_of_tolerance(given[0], given[1], given[2]).value();
        return { { zone.adequacy, zone.superiority, zone.width, *zone.position }, std::string(label_of(zone.state)) };
    }

    using Compute = std::function<Answer(std::string const&)>;

    std::map<std::string, Compute> const& computations()
    {
        static std::map<std::string, Compute> const table {
            { "gap", [](auto const& given) { return gap(numbers_in(given)); } },
            { "mean of touchpoints", mean_of_touchpoints },
            { "unweighted", [](auto const& given) { return Answer { { *rated({ score_with_gaps(numbers_in(given), rater) }).overall.unweighted }, {} }; } },
            { "weighted", [](auto const& given) { return Answer { { *rated({ score_with_gaps(numbers_in(given), rater) }).overall.weighted }, {} }; } },
            { "weighted of three",
                [](auto const& given) {
                    std::vector<Dimension> const three { Dimension::Reliability, Dimension::Assurance, Dimension::Empathy };
                    return Answer { { *rated({ score_with_gaps(numbers_in(given), three) }).overall.weighted }, {} };
                } },
            { "hundred points", [](auto const& given) { return Answer { as_numbers(hundred_points(numbers_in(given))), {} }; } },
            { "weights of the map", [](auto const& given) { return weights_of_the_map(numbers_in(given)); } },
            { "performance", [](auto const& given) { return performance(numbers_in(given)); } },
            { "word", [](auto const& given) { return Answer { {}, std::string(label_of(gap_bin(numbers_in(given).at(0)))) }; } },
            { "trust", [](auto const& given) { return Answer { { trust_with(numbers_in(given), true).balance }, {} }; } },
            { "earn back", [](auto const& given) { return Answer { { double(trust_with(numbers_in(given), true).to_earn_back()) }, {} }; } },
            { "trust without expectations", [](auto const& given) { return Answer { { trust_with(numbers_in(given), false).balance }, {} }; } },
            { "items", items },
            { "reversed", [](auto const& given) { return Answer { { reversed(numbers_in(given).at(0)) }, {} }; } },
            { "zone", [](auto const& given) { return zone(numbers_in(given)); } },
        };
        return table;
    }

}

TEST(DocumentedExamples, AreWhatIsComputed)
{
    auto const examples = documented_examples();
    EXPECT_GE(examples.size(), 15u);
    for (auto const& example : examples) {
        auto const line = example.name + ":" + example.given;
        auto const compute = computations().find(example.name);
        ASSERT_NE(compute, computations().end()) << line;
        auto const answer = compute->second(example.given);
        EXPECT_EQ(answer.words, example.expected.words) << line;
        ASSERT_EQ(answer.numbers.size(), example.expected.numbers.size()) << line;
        for (std::size_t i = 0; i < answer.numbers.size(); ++i)
            EXPECT_NEAR(answer.numbers[i], example.expected.numbers[i], 5e-9) << line;
    }
}

TEST(DocumentedExamples, LeaveNoMeasureOut)
{
    std::map<std::string, int> seen;
    for (auto const& example : documented_examples())
        ++seen[example.name];
    for (auto const& [name, compute] : computations())
        EXPECT_GT(seen[name], 0) << name;
}

}
