#include "core/measure/value_stream.h"

#include "core/measure/mean.h"
#include "core/measure/parts.h"
#include "core/measure/settled.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trustline {

namespace {

    // All timings of one touchpoint in one round.
    struct TimingMeans {
        Mean process_time, lead_time, promised_time, complete_and_accurate;
        int n = 0;
    };

    bool is_amount(std::optional<double> const& value, double most = 1e15)
    {
        return !value || (std::isfinite(*value) && *value >= 0 && *value <= most);
    }

    // [V1] What cannot be is left out, and the rest of the map is measured all the same.
    bool is_usable(Timing const& timing)
    {
        bool const are_amounts = is_amount(timing.process_time) && is_amount(timing.lead_time) && is_amount(timing.promised_time)
            && is_amount(timing.complete_and_accurate, 100);
        return are_amounts && !(timing.process_time && timing.lead_time && *timing.lead_time < *timing.process_time);
    }

    std::optional<double> as_fraction(std::optional<double> percent)
    {
        return percent ? std::optional(*percent / 100) : std::nullopt;
    }

    // The steps of one round, by place in the journey's order; and the links between them as places, forwards only.
    struct Stream {
        std::vector<StreamStep> steps;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> links; // by place of `from`
        int n = 0;
        int left_out = 0;
    };

    Stream stream_of(Places const& places, RoundId const& round, std::vector<char> const& is_on_path)
    {
        Stream stream;
        std::vector<TimingMeans> means(places.count());
        for (auto const& [id, timing] : places.journey.all<Timing>()) {
            auto const touchpoint = places.touchpoint(timing.touchpoint);
            if (touchpoint == nowhere || !is_on_path[touchpoint] || !places.is_of_round(timing.round, round))
                continue;
            if (!is_usable(timing)) {
                ++stream.left_out;
                continue;
            }
            auto& mean = means[touchpoint];
            mean.process_time.add(timing.process_time);
            mean.lead_time.add(timing.lead_time);
            mean.promised_time.add(timing.promised_time);
            mean.complete_and_accurate.add(timing.complete_and_accurate);
            ++mean.n;
            ++stream.n;
        }
        for (auto const index : places.in_order) {
            auto const& mean = means[index];
            if (mean.n == 0)
                continue;
            // Two timings that hold half of it each may not fit together, either.
            if (mean.process_time.value() && mean.lead_time.value() && settled(*mean.lead_time.value() - *mean.process_time.value()) < 0) {
                stream.n -= mean.n;
                stream.left_out += mean.n;
            } else {
                stream.steps.push_back({ places.touchpoints[index]->id, mean.process_time.value(), mean.lead_time.value(), mean.promised_time.value(),
                    as_fraction(mean.complete_and_accurate.value()), false, mean.n });
            }
        }
        return stream;
    }

    // [V3] Links against the journey's order (work that comes back) are no branches. A link over steps without a timing is one, too, as
    // long as both its ends have one.
    void add_links(Stream& stream, Places const& places)
    {
        if (stream.steps.empty())
            return;
        std::vector<std::uint32_t> place_of(places.count(), nowhere);
        for (std::uint32_t place = 0; place < stream.steps.size(); ++place)
            place_of[places.touchpoint(stream.steps[place].touchpoint)] = place;
        for (auto const& [id, link] : places.journey.all<Link>()) {
            auto const from = places.touchpoint(link.from);
            auto const to = places.touchpoint(link.to);
            if (from == nowhere || to == nowhere || place_of[from] == nowhere || place_of[to] == nowhere || place_of[from] >= place_of[to])
                continue;
            stream.links.emplace_back(place_of[from], place_of[to]);
        }
        std::sort(stream.links.begin(), stream.links.end());
        stream.links.erase(std::unique(stream.links.begin(), stream.links.end()), stream.links.end());
    }

    // Steps that links join, directly or by others: the smallest place of each group.
    std::vector<std::uint32_t> groups_of(Stream const& stream)
    {
        std::vector<std::uint32_t> group(stream.steps.size());
        std::iota(group.begin(), group.end(), 0u);
        auto const root = [&](std::uint32_t place) {
            while (group[place] != place)
                place = group[place] = group[group[place]];
            return place;
        };
        for (auto const& [from, to] : stream.links) {
            auto const a = root(from);
            auto const b = root(to);
            group[std::max(a, b)] = std::min(a, b);
        }
        for (std::uint32_t place = 0; place < group.size(); ++place)
            group[place] = root(place);
        return group;
    }

    // [V3] Of each group the way through it that takes longest; groups follow one another. True when any step is left aside.
    bool mark_longest_path(Stream& stream)
    {
        auto const count = stream.steps.size();
        auto const group = groups_of(stream);
        std::vector<double> longest(count); // to the end of this step
        std::vector<std::uint32_t> before(count, nowhere);
        for (std::size_t place = 0; place < count; ++place)
            longest[place] = stream.steps[place].lead_time.value_or(0);
        // Links are sorted by where they come from, so whatever leads to a step has been seen before it is left.
        for (auto const& [from, to] : stream.links) {
            double const through = longest[from] + stream.steps[to].lead_time.value_or(0);
            if (before[to] == nowhere || through > longest[to]) {
                longest[to] = through;
                before[to] = from;
            }
        }
        std::vector<std::uint32_t> last(count, nowhere); // of each group
        for (std::uint32_t place = 0; place < count; ++place) {
            auto& end = last[group[place]];
            // Of ways that take equally long the one with more steps, which begins no later.
            if (end == nowhere || longest[place] >= longest[end])
                end = place;
        }
        std::size_t marked = 0;
        for (auto const end : last) {
            for (auto place = end; place != nowhere; place = before[place]) {
                stream.steps[place].is_on_longest_path = true;
                ++marked;
            }
        }
        return marked < count;
    }

    void sum_up(ValueStream& result)
    {
        double process_time = 0, lead_time = 0, process_of_both = 0, lead_of_both = 0, rolled = 1;
        bool has_process = false, has_lead = false, has_both = false, has_rolled = false;
        double longest = -1;
        for (auto const& step : result.steps) {
            if (step.complete_and_accurate) {
                rolled *= *step.complete_and_accurate;
                has_rolled = true;
            }
            if (!step.is_on_longest_path)
                continue;
            if (step.process_time) {
                process_time += *step.process_time;
                has_process = true;
            }
            if (step.lead_time) {
                lead_time += *step.lead_time;
                has_lead = true;
                if (*step.lead_time > longest) {
                    longest = *step.lead_time;
                    result.bottleneck = step.touchpoint;
                }
            }
            if (step.process_time && step.lead_time) {
                process_of_both += *step.process_time;
                lead_of_both += *step.lead_time;
                has_both = true;
            }
        }
        if (has_process)
            result.process_time = process_time;
        if (has_lead)
            result.lead_time = lead_time;
        if (has_both)
            result.waiting = lead_of_both - process_of_both;
        // [V2] Ratio of sums.
        if (has_both && lead_of_both > 0)
            result.activity_ratio = process_of_both / lead_of_both;
        if (has_rolled)
            result.rolled_complete_and_accurate = rolled;
    }

    double longest_lead_time(Stream& stream)
    {
        double sum = 0;
        mark_longest_path(stream);
        for (auto const& step : stream.steps)
            sum += step.is_on_longest_path ? *step.lead_time : 0;
        return sum;
    }

    // [V4] Like with like: only steps that have a lead time in both rounds.
    void compare(ValueStream& result, Places const& places, Stream before, Stream after)
    {
        std::vector<int> rounds_with(places.count(), 0);
        for (auto const* stream : { &before, &after }) {
            for (auto const& step : stream->steps)
                rounds_with[places.touchpoint(step.touchpoint)] += step.lead_time ? 1 : 0;
        }
        for (auto* stream : { &before, &after }) {
            for (auto& step : stream->steps)
                step.is_on_longest_path = false;
            std::erase_if(stream->steps, [&](StreamStep const& step) { return rounds_with[places.touchpoint(step.touchpoint)] != 2; });
            stream->links.clear();
            add_links(*stream, places);
        }
        if (after.steps.empty())
            return;
        result.compared = int(after.steps.size());
        result.lead_time_before = longest_lead_time(before);
        result.lead_time_after = longest_lead_time(after);
        result.given_to_customer = *result.lead_time_before - *result.lead_time_after;
    }

}

std::optional<double> StreamStep::waiting() const
{
    return process_time && lead_time ? std::optional(*lead_time - *process_time) : std::nullopt;
}

ValueStream value_stream(Places const& places, RaterQuestion const& question)
{
    auto const is_on_path = places.on_path_of(question.persona);
    auto stream = stream_of(places, question.round, is_on_path);
    add_links(stream, places);
    ValueStream result;
    result.has_branches = mark_longest_path(stream);
    result.steps = stream.steps;
    result.n = stream.n;
    result.left_out = stream.left_out;
    sum_up(result);
    auto const earlier = places.compared_with(question);
    if (!earlier.is_empty())
        compare(result, places, stream_of(places, earlier, is_on_path), std::move(stream));
    return result;
}

ValueStream value_stream(Journey const& journey, RaterQuestion const& question)
{
    return value_stream(Places(journey), question);
}

Duration duration_of(double seconds)
{
    constexpr Duration units[] { { 86400, "d" }, { 3600, "h" }, { 60, "min" } };
    for (auto const& unit : units) {
        // 59.97 min would be shown as 60.0 min.
        if (std::round(std::fabs(seconds) / unit.amount * 10) >= 10)
            return { seconds / unit.amount, unit.unit };
    }
    return { seconds, "s" };
}

}
