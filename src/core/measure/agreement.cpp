#include "core/measure/agreement.h"

#include "core/measure/mean.h"
#include "core/measure/settled.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trustline {

namespace {

    constexpr double wide_range = 4;

    bool is_usable(double answer, AnswerScale scale)
    {
        return answer >= scale.lowest && answer <= scale.highest; // false for NaN
    }

    std::vector<double> usable(std::span<double const> answers, AnswerScale scale)
    {
        std::vector<double> result;
        for (double const answer : answers) {
            if (is_usable(answer, scale))
                result.push_back(answer);
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    double median_of(std::vector<double> const& sorted)
    {
        auto const middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double deviation_from(std::vector<double> const& values, double from)
    {
        Mean mean;
        for (double const value : values)
            mean.add(std::fabs(value - from));
        return *mean.value();
    }

    double variance_of(std::vector<double> const& values, double mean)
    {
        double sum = 0;
        for (double const value : values)
            sum += (value - mean) * (value - mean);
        return sum / double(values.size() - 1);
    }

    // Brown & Hauenstein 2005: agreement against the most disagreement that this mean leaves room for.
    std::optional<double> awg_of(double mean, double variance, double k, AnswerScale scale)
    {
        double const low = scale.lowest;
        double const high = scale.highest;
        bool const is_valid = mean >= (low * (k - 1) + high) / k && mean <= (high * (k - 1) + low) / k;
        double const most = ((high + low) * mean - mean * mean - high * low) * k / (k - 1);
        if (!is_valid || most <= 0)
            return std::nullopt;
        return 1 - 2 * variance / most;
    }

    // Tastle & Wierman 2007. Half at each end comes out as 1 + log2(1/2) = 0.
    double consensus_with(std::vector<double> const& values, double mean, AnswerScale scale)
    {
        double sum = 0;
        for (double const value : values)
            sum += std::log2(1 - std::fabs(value - mean) / (scale.highest - scale.lowest));
        return 1 + sum / double(values.size());
    }

    AgreementWords words_for(int n)
    {
        if (n >= 5)
            return AgreementWords::StrongOrWeak;
        if (n >= 3)
            return AgreementWords::Indices;
        return n == 2 ? AgreementWords::BothValues : n == 1 ? AgreementWords::OneRater : AgreementWords::Nobody;
    }

}

double acceptable_deviation(AnswerScale scale)
{
    return std::round(scale.options() / 6.0 * 10) / 10;
}

Deviation deviation_of(std::span<double const> answers, AnswerScale scale)
{
    Deviation result { 0, 0, scale.highest, scale.lowest };
    double sum = 0, apart = 0;
    for (double const answer : answers) {
        if (!is_usable(answer, scale))
            continue;
        sum += answer;
        result.lowest = std::min(result.lowest, answer);
        result.highest = std::max(result.highest, answer);
        ++result.n;
    }
    if (result.n == 0)
        return {};
    result.mean = sum / result.n;
    for (double const answer : answers)
        apart += is_usable(answer, scale) ? std::fabs(answer - result.mean) : 0;
    result.from_mean = apart / result.n;
    result.is_for_discussion = settled(result.from_mean) > acceptable_deviation(scale) || settled(result.highest - result.lowest) >= wide_range;
    return result;
}

Spread spread_of(std::span<double const> answers, AnswerScale scale)
{
    Spread spread;
    auto const values = usable(answers, scale);
    spread.n = int(values.size());
    spread.words = words_for(spread.n);
    if (values.empty())
        return spread;
    auto const deviation = deviation_of(values, scale);
    double const k = double(values.size()), mean = deviation.mean;
    spread.mean = mean;
    spread.median = median_of(values);
    spread.lowest = deviation.lowest;
    spread.highest = deviation.highest;
    spread.ad_mean = deviation.from_mean;
    spread.ad_median = deviation_from(values, *spread.median);
    spread.consensus = consensus_with(values, mean, scale);
    spread.is_for_discussion = deviation.is_for_discussion;
    if (values.size() < 2)
        return spread;
    double const variance = variance_of(values, mean);
    double const expected = (scale.options() * scale.options() - 1) / 12.0;
    spread.standard_deviation = std::sqrt(variance);
    spread.rwg_raw = 1 - variance / expected;
    spread.rwg = std::max(0.0, *spread.rwg_raw);
    spread.awg = awg_of(mean, variance, k, scale);
    return spread;
}

std::optional<double> consensus_of(std::span<double const> counts)
{
    double total = 0;
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        total += counts[i];
        sum += counts[i] * double(i);
    }
    if (total <= 0 || counts.size() < 2)
        return std::nullopt;
    double const mean = sum / total;
    double consensus = 1;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            consensus += counts[i] / total * std::log2(1 - std::fabs(double(i) - mean) / double(counts.size() - 1));
    }
    return consensus;
}

std::string_view label_of(Spread const& spread)
{
    if (spread.words != AgreementWords::StrongOrWeak || !spread.rwg)
        return {};
    double const rwg = settled(*spread.rwg);
    return rwg > 0.7 ? "strong agreement" : rwg > 0.5 ? "moderate agreement" : "weak agreement";
}

namespace {

    std::vector<std::vector<double>> pairable_units(RatingTable const& table)
    {
        std::vector<std::vector<double>> units;
        for (auto const& row : table) {
            std::vector<double> values;
            for (auto const& value : row) {
                if (value && std::isfinite(*value))
                    values.push_back(*value);
            }
            if (values.size() >= 2)
                units.push_back(std::move(values));
        }
        return units;
    }

    // All values of all units, rising.
    std::vector<double> pooled(std::vector<std::vector<double>> const& units)
    {
        std::vector<double> all;
        for (auto const& unit : units)
            all.insert(all.end(), unit.begin(), unit.end());
        std::sort(all.begin(), all.end());
        return all;
    }

    // The ordinal distance of two values is that of their mid-ranks: all that lies between them and half of those that are equal to either.
    void replace_by_ranks(std::vector<std::vector<double>>& units)
    {
        auto const all = pooled(units);
        for (auto& unit : units) {
            for (double& value : unit) {
                auto const [first, last] = std::equal_range(all.begin(), all.end(), value);
                value = double((first - all.begin()) + (last - all.begin())) / 2;
            }
        }
    }

    // Sum of the squared differences of every two of them, each pair both ways round. Without looking at pairs: there may be
    // thousands of raters.
    double differences_of_pairs(std::vector<double> const& values)
    {
        double const n = double(values.size());
        double const mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
        double sum = 0;
        for (double const value : values)
            sum += (value - mean) * (value - mean);
        return 2 * n * sum;
    }

    // How many pairs are of two different values; the values rise.
    double unequal_pairs(std::vector<double> const& values)
    {
        double equal = 0;
        for (auto run = values.begin(); run != values.end();) {
            auto const end = std::upper_bound(run, values.end(), *run);
            equal += double(end - run) * double(end - run);
            run = end;
        }
        return double(values.size()) * double(values.size()) - equal;
    }

    double disagreement(std::vector<double> values, ScaleLevel level)
    {
        if (level != ScaleLevel::Nominal)
            return differences_of_pairs(values);
        std::sort(values.begin(), values.end());
        return unequal_pairs(values);
    }

}

Alpha krippendorff_alpha(RatingTable const& table, ScaleLevel level)
{
    auto units = pairable_units(table);
    if (level == ScaleLevel::Ordinal)
        replace_by_ranks(units);
    auto const all = pooled(units);
    Alpha alpha;
    alpha.units = int(units.size());
    alpha.values = int(all.size());
    if (all.empty() || all.front() == all.back())
        return alpha;
    double observed = 0;
    for (auto const& unit : units)
        observed += disagreement(unit, level) / double(unit.size() - 1);
    alpha.value = 1 - double(all.size() - 1) * observed / disagreement(all, level);
    return alpha;
}

Icc icc(RatingTable const& table)
{
    std::size_t raters = 0;
    for (auto const& row : table)
        raters = std::max(raters, row.size());
    std::vector<std::vector<double>> rows;
    for (auto const& row : table) {
        std::vector<double> values;
        for (auto const& value : row) {
            if (value && std::isfinite(*value))
                values.push_back(*value);
        }
        if (values.size() == raters)
            rows.push_back(std::move(values));
    }
    Icc result;
    result.units = int(rows.size());
    result.raters = int(raters);
    if (rows.size() < 2 || raters < 2)
        return result;

    double const n = double(rows.size());
    double const k = double(raters);
    std::vector<double> of_raters(raters);
    double grand = 0;
    for (auto const& row : rows) {
        for (std::size_t j = 0; j < raters; ++j) {
            of_raters[j] += row[j] / n;
            grand += row[j] / (n * k);
        }
    }
    double between_rows = 0, between_raters = 0, total = 0;
    for (auto const& row : rows) {
        double const mean = std::accumulate(row.begin(), row.end(), 0.0) / k;
        between_rows += k * (mean - grand) * (mean - grand);
        for (double const value : row)
            total += (value - grand) * (value - grand);
    }
    for (double const mean : of_raters)
        between_raters += n * (mean - grand) * (mean - grand);
    double const msr = between_rows / (n - 1);
    double const msc = between_raters / (k - 1);
    double const mse = (total - between_rows - between_raters) / ((n - 1) * (k - 1));
    double const msw = (total - between_rows) / (n * (k - 1));
    auto const ratio = [](double above, double below) { return below > 1e-12 ? std::optional(above / below) : std::nullopt; };
    result.one = ratio(msr - msw, msr + (k - 1) * msw);
    result.two_single = ratio(msr - mse, msr + (k - 1) * mse + k * (msc - mse) / n);
    result.three_single = ratio(msr - mse, msr + (k - 1) * mse);
    result.two_mean = ratio(msr - mse, msr + (msc - mse) / n);
    result.three_mean = ratio(msr - mse, msr);
    return result;
}

}
