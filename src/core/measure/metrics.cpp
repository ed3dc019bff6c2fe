#include "core/measure/metrics.h"

#include "core/base/text.h"
#include "core/measure/settled.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

    constexpr int fewest_for_nps = 30;

    // [I1] Nothing, or the sum of usable counts.
    std::optional<double> total_of(std::span<int const> counts, std::size_t options)
    {
        double total = 0; // counts that people type may add up to more than an int holds
        for (int const count : counts) {
            if (count < 0)
                return std::nullopt;
            total += count;
        }
        if (counts.size() != options || total <= 0)
            return std::nullopt;
        return total;
    }

    double sum_of(std::span<int const> counts, std::size_t first, std::size_t last)
    {
        double sum = 0;
        for (std::size_t i = first; i <= last; ++i)
            sum += counts[i];
        return sum;
    }

    // Options count from 1.
    double mean_of_options(std::span<int const> counts, double total)
    {
        double sum = 0;
        for (std::size_t i = 0; i < counts.size(); ++i)
            sum += double(i + 1) * counts[i];
        return sum / total;
    }

    bool meets(double actual, double target, MetricDirection direction)
    {
        double const more = settled(actual - target);
        return direction == MetricDirection::HigherIsBetter ? more >= 0 : more <= 0;
    }

    bool is_percentage(Metric const& metric)
    {
        auto const method = method_used(metric);
        return method == MetricMethod::TopTwo || method == MetricMethod::Agreeing;
    }

    void put_answers(MetricResult& result, Metric const& metric)
    {
        std::span<int const> const counts { metric.counts };
        std::optional<double> computed;
        if (metric.kind == MetricKind::Nps) {
            if (auto const nps = nps_of(counts)) {
                computed = nps->score;
                result.margin = nps->margin;
                result.is_small_sample = nps->is_small();
            }
        } else if (metric.kind == MetricKind::Csat) {
            computed = csat_of(counts, metric.method);
        } else {
            computed = ces_of(counts, metric.method);
        }
        if (!computed)
            return;
        result.actual = computed;
        result.n = int(std::min(sum_of(counts, 0, counts.size() - 1), 2e9));
    }

}

std::optional<Nps> nps_of(std::span<int const> counts)
{
    auto const total = total_of(counts, 11);
    if (!total || *total > 2e9)
        return std::nullopt;
    Nps nps;
    nps.detractors = int(sum_of(counts, 0, 6));
    nps.passives = int(sum_of(counts, 7, 8));
    nps.promoters = int(sum_of(counts, 9, 10));
    double const p = nps.promoters / *total;
    double const d = nps.detractors / *total;
    nps.score = (nps.promoters - nps.detractors) / *total * 100;
    nps.margin = 1.96 * std::sqrt((p + d - (p - d) * (p - d)) / *total) * 100;
    return nps;
}

std::optional<double> csat_of(std::span<int const> counts, MetricMethod method)
{
    auto const total = total_of(counts, 5);
    if (!total)
        return std::nullopt;
    return method == MetricMethod::Mean ? mean_of_options(counts, *total) : sum_of(counts, 3, 4) / *total * 100;
}

std::optional<double> ces_of(std::span<int const> counts, MetricMethod method)
{
    auto const total = total_of(counts, 7);
    if (!total)
        return std::nullopt;
    if (method == MetricMethod::Net)
        return (sum_of(counts, 5, 6) - sum_of(counts, 0, 2)) / *total * 100;
    if (method == MetricMethod::Agreeing)
        return sum_of(counts, 4, 6) / *total * 100;
    return mean_of_options(counts, *total);
}

bool is_about_experience(MetricKind kind)
{
    return kind == MetricKind::Nps || kind == MetricKind::Csat || kind == MetricKind::Ces;
}

bool is_of_dora(MetricKind kind) { return kind >= MetricKind::ChangeLeadTime; }

// [I2] A method of another kind is none.
MetricMethod method_used(Metric const& metric)
{
    if (metric.kind == MetricKind::Csat)
        return metric.method == MetricMethod::Mean ? MetricMethod::Mean : MetricMethod::TopTwo;
    if (metric.kind == MetricKind::Ces)
        return metric.method == MetricMethod::Net || metric.method == MetricMethod::Agreeing ? metric.method : MetricMethod::Mean;
    return MetricMethod::Usual;
}

MetricResult result_of(Metric const& metric)
{
    MetricResult result;
    result.metric = metric.id;
    result.unit = metric.unit;
    if (metric.actual && std::isfinite(*metric.actual))
        result.actual = metric.actual;
    if (metric.target && std::isfinite(*metric.target))
        result.target = metric.target;
    if (is_about_experience(metric.kind)) {
        put_answers(result, metric);
        if (metric.unit.empty() && is_percentage(metric))
            result.unit = "%";
    }
    if (result.actual && result.target)
        result.is_met = meets(*result.actual, *result.target, metric.direction);
    return result;
}

Error remark_on(MetricResult const& result)
{
    if (!result.margin)
        return {};
    auto const score = signed_number(*result.actual, DecimalSign::Point, 0);
    auto const margin = plain_number(*result.margin, DecimalSign::Point);
    auto const n = std::to_string(result.n);
    if (result.is_small_sample)
        return { "{0} ± {1.0} (n = {2}): fewer than {3} answers say little", { score, margin, n, std::to_string(fewest_for_nps) }, {} };
    return { "{0} ± {1.0} (n = {2})", { score, margin, n }, {} };
}

bool is_of_round(Metric const& metric, RoundId const& asked, RoundId const& first)
{
    return asked.is_empty() || (metric.round.is_empty() ? first : metric.round) == asked;
}

std::span<DoraBand const> dora_bands(MetricKind kind)
{
    static constexpr DoraBand lead_time[] {
        { "Elite", 2024, 19, "less than one day" },
        { "High", 2024, 22, "one day to one week" },
        { "Medium", 2024, 35, "one week to one month" },
        { "Low", 2024, 25, "one month to six months" },
    };
    static constexpr DoraBand frequency[] {
        { "Elite", 2024, 19, "on demand, several times a day" },
        { "High", 2024, 22, "once a day to once a week" },
        { "Medium", 2024, 35, "once a week to once a month" },
        { "Low", 2024, 25, "once a month to once in six months" },
    };
    static constexpr DoraBand fail_rate[] {
        { "Elite", 2024, 19, "5 %" },
        { "High", 2024, 22, "20 %" },
        { "Medium", 2024, 35, "10 %" },
        { "Low", 2024, 25, "40 %" },
    };
    static constexpr DoraBand recovery[] {
        { "Elite", 2024, 19, "less than one hour" },
        { "High", 2024, 22, "less than one day" },
        { "Medium", 2024, 35, "less than one day" },
        { "Low", 2024, 25, "one week to one month" },
    };
    switch (kind) {
    case MetricKind::ChangeLeadTime:
        return lead_time;
    case MetricKind::DeploymentFrequency:
        return frequency;
    case MetricKind::ChangeFailRate:
        return fail_rate;
    case MetricKind::RecoveryTime:
        return recovery;
    default:
        return {};
    }
}

}
