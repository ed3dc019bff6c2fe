// Every worked example of docs/measures.md, computed again: lines of its ```check blocks, "name: numbers -> result".

#include "core/journey/names.h"
#include "core/measure/agreement.h"
#include "core/measure/blueprint.h"
#include "core/measure/kano.h"
#include "core/measure/measures.h"
#include "core/measure/memory.h"
#include "core/measure/personas.h"
#include "core/measure/rounds.h"
#include "core/measure/servqual.h"
#include "core/measure/swot.h"
#include "core/measure/tensions.h"
#include "core/measure/zone.h"
#include "support/files.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <regex>
#include <sstream>

namespace trustline {

namespace {

    using Numbers = std::vector<double>;

    struct Answer {
        Numbers numbers;
        std::string words;
        Numbers tolerances = {}; // half a unit of the last decimal that is printed
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

    Numbers tolerances_in(std::string const& text)
    {
        static std::regex const number("[-]?[0-9]+([.]([0-9]+))?");
        Numbers tolerances;
        for (std::sregex_iterator at(text.begin(), text.end(), number), end; at != end; ++at)
            tolerances.push_back((*at)[2].length() == 0 ? 1e-9 : 0.5 * std::pow(10, -double((*at)[2].length())) * (1 + 1e-9));
        return tolerances;
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
            examples.push_back({ line.substr(0, colon), line.substr(colon + 1, arrow - colon - 1), { numbers_in(result), words_in(result), tolerances_in(result) } });
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

    // "a | b | c"
    std::vector<std::string> parts_of(std::string const& given, char separator = '|')
    {
        std::vector<std::string> parts;
        std::istringstream stream(given);
        for (std::string part; std::getline(stream, part, separator);)
            parts.push_back(part);
        return parts;
    }

    std::vector<std::string> words_of_text(std::string const& given)
    {
        std::istringstream stream(given);
        return { std::istream_iterator<std::string>(stream), {} };
    }

    // The word of the file that stands in the text, as its value.
    template<class Enum>
    Enum word_of(std::string const& text)
    {
        return from_key<Enum>(text).value();
    }

    RatingTable table_in(std::string const& given)
    {
        RatingTable table;
        for (auto const& row : parts_of(given)) {
            auto const numbers = numbers_in(row);
            table.emplace_back(numbers.begin(), numbers.end());
        }
        return table;
    }

    JourneyBuilder empty_board()
    {
        JourneyBuilder builder;
        builder.stage("s", "S").lane("l", "L");
        return builder;
    }

    // Touchpoints "t0", "t1" … with these gaps of an expectation of 6.
    JourneyBuilder board_with_gaps(Numbers const& gaps)
    {
        auto builder = empty_board();
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            auto const id = "t" + std::to_string(i);
            builder.touchpoint(id, id, "s", "l").score(id, all_of(6 + gaps[i]), all_of(6));
        }
        return builder;
    }

    Answer ballot(std::string const& given)
    {
        auto const spread = spread_of(numbers_in(given));
        return { { *spread.median, *spread.ad_mean, *spread.rwg, *spread.consensus }, {} };
    }

    Answer icc_of(std::string const& given)
    {
        auto const result = icc(table_in(given));
        return { { *result.two_single, *result.two_mean }, {} };
    }

    Answer candidate(std::string const& given)
    {
        auto const numbers = numbers_in(given);
        auto const journey = board_with_gaps({ numbers[1] }).with<Touchpoint>("t0", [&](Touchpoint& t) { t.importance = int(numbers[0]); }).journey();
        auto const candidates = moments_of_truth(journey, rate(journey, {})).candidates;
        return candidates.empty() ? Answer { {}, "none" } : Answer { { candidates[0].rank }, {} };
    }

    Answer quadrant(std::string const& given)
    {
        auto const numbers = numbers_in(given);
        auto const journey = empty_board()
                                 .touchpoint("t", "T", "s", "l")
                                 .with<Touchpoint>("t", [&](Touchpoint& t) { t.importance = int(numbers[0]); })
                                 .score("t", all_of(numbers[1]))
                                 .journey();
        auto const label = std::string(label_of(quadrants(journey, rate(journey, {}), CrossHair::ScaleMidpoint).points.at(0).quadrant));
        return { {}, char(std::tolower(label[0])) + label.substr(1) };
    }

    Answer kano(std::string const& given)
    {
        auto const numbers = numbers_in(given);
        KanoCounts const counts { { int(numbers[2]), int(numbers[1]), int(numbers[0]), int(numbers[3]), 0, 0 } };
        return { { *counts.better(), *counts.worse() }, {} };
    }

    // "gaps 0 -3 0, open 1": incidents at the second touchpoint.
    TrustLine ledger(std::string const& given)
    {
        auto const parts = parts_of(given, ',');
        auto builder = board_with_gaps(numbers_in(parts[0]));
        for (int i = 0; parts.size() > 1 && i < int(numbers_in(parts[1])[0]); ++i) {
            Incident incident;
            incident.id = IncidentId { "i" + std::to_string(i) };
            incident.touchpoint = TouchpointId { "t1" };
            incident.is_resolved = parts[1].find("resolved") != std::string::npos;
            builder.add(incident);
        }
        return trust_line(builder, rate(builder, {}));
    }

    Answer gain_of_fixing(std::string const& given)
    {
        return { { what_if_fixed(Journey {}, ledger(given)).at(0).gain }, {} };
    }

    Answer cell(std::string const& given)
    {
        auto builder = board_with_gaps(numbers_in(given));
        Metric metric;
        metric.id = MetricId { "m" };
        metric.touchpoint = TouchpointId { "t0" };
        metric.target = 10;
        metric.actual = given.find("met") != std::string::npos ? 10 : 9;
        if (given.find("met,") != std::string::npos || given.find("missed") != std::string::npos)
            builder.add(metric);
        auto const label = std::string(label_of(*watermelons(builder, rate(builder, {}), {}).touchpoints.value(0).cell));
        return { {}, char(std::tolower(label[0])) + label.substr(1) };
    }

    std::vector<int> as_counts(Numbers const& numbers) { return { numbers.begin(), numbers.end() }; }

    Answer nps(std::string const& given)
    {
        std::vector<int> counts(11, 0);
        for (double const answer : numbers_in(given))
            ++counts[std::size_t(answer)];
        auto const result = *nps_of(counts);
        return { { result.score, std::round(result.margin * 10) / 10 }, {} };
    }

    Answer band(std::string const&)
    {
        auto const& elite = dora_bands(MetricKind::ChangeLeadTime)[0];
        EXPECT_EQ(elite.year, 2024);
        return { { double(elite.share_percent) }, std::string(elite.range) };
    }

    void add_timing(JourneyBuilder& builder, std::string const& touchpoint, std::optional<double> process, double lead, std::optional<double> percent, std::string const& round = {})
    {
        Timing timing;
        timing.id = TimingId { "time-" + touchpoint + round };
        timing.touchpoint = TouchpointId { touchpoint };
        timing.round = RoundId { round };
        timing.process_time = process;
        timing.lead_time = lead;
        timing.complete_and_accurate = percent;
        builder.add(timing);
    }

    Answer stream(std::string const& given)
    {
        auto builder = empty_board();
        int number = 0;
        for (auto const& part : parts_of(given)) {
            auto const numbers = numbers_in(part);
            auto const id = "t" + std::to_string(++number);
            builder.touchpoint(id, id, "s", "l");
            add_timing(builder, id, numbers[0] * 60, numbers[1] * 60, numbers[2] * 100);
        }
        auto const result = value_stream(builder, {});
        return { { *result.process_time / 60, *result.lead_time / 60, *result.activity_ratio, *result.rolled_complete_and_accurate }, {} };
    }

    Answer fork(std::string const& given)
    {
        auto const numbers = numbers_in(given);
        auto builder = empty_board();
        for (int i = 0; i < 4; ++i) {
            auto const id = "t" + std::to_string(i);
            builder.touchpoint(id, id, "s", "l");
            add_timing(builder, id, {}, numbers[std::size_t(i)], {});
        }
        builder.link("a", "t0", "t1").link("b", "t0", "t2").link("c", "t1", "t3").link("d", "t2", "t3");
        return { { *value_stream(builder, {}).lead_time }, {} };
    }

    Answer given_to_customer(std::string const& given)
    {
        auto const numbers = numbers_in(given);
        auto builder = empty_board();
        builder.round("r1", "1").round("r2", "2").touchpoint("t", "T", "s", "l");
        add_timing(builder, "t", {}, numbers[0], {}, "r1");
        add_timing(builder, "t", {}, numbers[1], {}, "r2");
        return { { *value_stream(builder, { RoundId { "r2" }, {} }).given_to_customer }, {} };
    }

    Answer voice(std::string const& given)
    {
        auto builder = empty_board();
        builder.touchpoint("t", "T", "s", "l");
        for (auto const& word : words_of_text(given))
            builder.add(Comment { CommentId { "c" + std::to_string(builder.journey().all<Comment>().size()) }, TouchpointId { "t" }, {}, word_of<Sentiment>(word) });
        auto const& counts = voice_of(builder, {}).map;
        return { { counts.by_sentiment.begin(), counts.by_sentiment.end() }, {} };
    }

    Answer theory(std::string const& given)
    {
        auto builder = empty_board();
        int number = 0;
        int scores = 0;
        for (auto const& part : parts_of(given)) {
            auto const id = "t" + std::to_string(++number);
            builder.touchpoint(id, id, "s", "l");
            for (auto const& word : words_of_text(part)) {
                builder.score(id, all_of(5));
                builder.with<Score>("score-" + std::to_string(++scores), [&](Score& score) { score.evidence = word_of<Evidence>(word); });
            }
        }
        return { { *evidence_of(builder, {}).share_of_theory }, {} };
    }

    Answer improvement(std::string const& given)
    {
        auto const numbers = numbers_in(given);
        auto builder = empty_board();
        builder.round("r1", "1").round("r2", "2").touchpoint("t", "T", "s", "l").score("t", all_of(numbers[0]), {}, "r1").score("t", all_of(numbers[2]), {}, "r2");
        Target target { TargetId { "x" }, RoundId { "r2" }, TouchpointId { "t" } };
        target.perception[Dimension::Empathy] = numbers[1];
        auto const number = targets_of(builder.add(target)).at(0).numbers.at(0);
        return { { *number.expected(), *number.achieved() }, *number.is_met() ? "met" : "missed" };
    }

    Answer leverage(std::string const& given)
    {
        auto const numbers = numbers_in(given);
        RaterWeights weights;
        EXPECT_EQ(weights[Dimension::Reliability], int(numbers[0]));
        auto builder = board_with_gaps({});
        builder.persona("p", "P", 0, weights).touchpoint("t", "T", "s", "l").score("t", all_of(6 + numbers[1]), all_of(6), {}, "p");
        return { { *what_matters(builder).personas.at(0).leverage[0] }, {} };
    }

    Answer stands_out(std::string const& given)
    {
        auto builder = empty_board();
        builder.touchpoint("t", "T", "s", "l");
        for (double const gap : numbers_in(given)) {
            auto const id = "p" + std::to_string(builder.journey().all<Persona>().size());
            builder.persona(id, id).score("t", all_of(6 + gap), all_of(6), {}, id);
        }
        constexpr char const* places[] { "first", "second", "third" };
        auto const sheet = what_matters(builder);
        for (std::size_t i = 0; i < 3; ++i) {
            if (sheet.personas[i].differs_by_result)
                return { {}, places[i] };
        }
        return { {}, "nobody" };
    }

    Answer handovers(std::string const& given)
    {
        auto builder = empty_board();
        int number = 0;
        for (auto const& word : words_of_text(given)) {
            auto const id = "t" + std::to_string(++number);
            builder.touchpoint(id, id, "s", "l").with<Touchpoint>(id, [&](Touchpoint& t) { t.channel = word_of<Channel>(word); });
        }
        return { { double(blueprint_of(builder).handovers.size()) }, {} };
    }

    Answer worth(std::string const& given)
    {
        auto const numbers = numbers_in(given);
        auto builder = board_with_gaps({ numbers[1] });
        builder.with<Touchpoint>("t0", [&](Touchpoint& t) { t.importance = int(numbers[2]); });
        builder.add(Priority { PriorityId { "x" }, TouchpointId { "t0" }, {}, {}, int(numbers[0]), int(numbers[3]) });
        auto const result = priorities_of(builder, rate(builder, {})).ranked.at(0);
        return { { *result.worth, *result.worth_per_effort }, {} };
    }

    Answer effort_on_low_value(std::string const& given)
    {
        auto builder = board_with_gaps({ 0 });
        for (auto const& part : parts_of(given, ';')) {
            auto const numbers = numbers_in(part);
            builder.add(Priority { PriorityId { "x" + std::to_string(builder.journey().all<Priority>().size()) }, TouchpointId { "t0" }, {}, {}, int(numbers[0]), int(numbers[1]) });
        }
        return { { *priorities_of(builder, rate(builder, {})).effort_on_low_value }, {} };
    }

    Answer pull(std::string const& given)
    {
        auto const numbers = numbers_in(given);
        Tension tension;
        tension.id = TensionId { "x" };
        tension.position = int(numbers[0]);
        tension.wanted = int(numbers[1]);
        return { { double(*tensions_of(JourneyBuilder().add(tension)).at(0).pull) }, {} };
    }

    Answer swot(std::string const& given)
    {
        auto builder = board_with_gaps({ 0 });
        for (auto const& word : words_of_text(given))
            builder.add(SwotTag { SwotTagId { "x" + std::to_string(builder.journey().all<SwotTag>().size()) }, TouchpointId { "t0" }, word_of<SwotKind>(word) });
        Answer answer;
        for (auto const& tags : swot_of(builder).tags)
            answer.numbers.push_back(double(tags.size()));
        return answer;
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
            { "ballot", ballot },
            { "talk", [](auto const& given) { return Answer { {}, spread_of(numbers_in(given)).is_for_discussion ? "yes" : "no" }; } },
            { "alpha", [](auto const& given) { return Answer { { *krippendorff_alpha(table_in(given), ScaleLevel::Ordinal).value }, {} }; } },
            { "icc", icc_of },
            { "candidate", candidate },
            { "quadrant", quadrant },
            { "remembered", [](auto const& given) { return Answer { { *memory_of(numbers_in(given)).remembered }, {} }; } },
            { "kano", kano },
            { "ledger", [](auto const& given) { return Answer { { ledger(given).balance }, {} }; } },
            { "journeys to earn back", [](auto const& given) { return Answer { { double(*ledger(given).journeys_to_earn_back()) }, {} }; } },
            { "gain of fixing", gain_of_fixing },
            { "cell", cell },
            { "nps", nps },
            { "csat, top two", [](auto const& given) { return Answer { { *csat_of(as_counts(numbers_in(given)), MetricMethod::TopTwo) }, {} }; } },
            { "csat, mean", [](auto const& given) { return Answer { { *csat_of(as_counts(numbers_in(given)), MetricMethod::Mean) }, {} }; } },
            { "ces, mean", [](auto const& given) { return Answer { { *ces_of(as_counts(numbers_in(given)), MetricMethod::Usual) }, {} }; } },
            { "ces, net", [](auto const& given) { return Answer { { *ces_of(as_counts(numbers_in(given)), MetricMethod::Net) }, {} }; } },
            { "ces, agreeing", [](auto const& given) { return Answer { { *ces_of(as_counts(numbers_in(given)), MetricMethod::Agreeing) }, {} }; } },
            { "band of 2024", band },
            { "value stream", stream },
            { "fork", fork },
            { "given", given_to_customer },
            { "voice", voice },
            { "theory", theory },
            { "improvement", improvement },
            { "leverage", leverage },
            { "stands out", stands_out },
            { "hand-overs", handovers },
            { "worth", worth },
            { "effort on low value", effort_on_low_value },
            { "pull", pull },
            { "swot", swot },
        };
        return table;
    }

}

TEST(DocumentedExamples, AreWhatIsComputed)
{
    auto const examples = documented_examples();
    EXPECT_GE(examples.size(), 50u);
    for (auto const& example : examples) {
        auto const line = example.name + ":" + example.given;
        auto const compute = computations().find(example.name);
        ASSERT_NE(compute, computations().end()) << line;
        auto const answer = compute->second(example.given);
        EXPECT_EQ(answer.words, example.expected.words) << line;
        ASSERT_EQ(answer.numbers.size(), example.expected.numbers.size()) << line;
        for (std::size_t i = 0; i < answer.numbers.size(); ++i)
            EXPECT_NEAR(answer.numbers[i], example.expected.numbers[i], example.expected.tolerances[i]) << line;
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
