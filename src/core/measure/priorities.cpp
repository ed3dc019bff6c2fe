#include "core/measure/priorities.h"

#include "core/base/text.h"
#include "core/measure/parts.h"
#include "core/measure/settled.h"

#include <algorithm>

namespace trustline {

namespace {

    constexpr int high = 4; // of 7
    constexpr int low_value = 3;

    struct Words {
        std::string_view key;
        std::string_view label;
    };
    constexpr Words words[] {
        { "quickWin", "Quick win" },
        { "bigProject", "Big project" },
        { "fillIn", "Fill-in" },
        { "thankless", "Thankless task" },
    };

    std::optional<int> rating(std::optional<int> value)
    {
        return value && *value >= 1 && *value <= 7 ? value : std::nullopt;
    }

    Pick pick_of(int value, int effort)
    {
        if (value >= high)
            return effort >= high ? Pick::BigProject : Pick::QuickWin;
        return effort >= high ? Pick::Thankless : Pick::FillIn;
    }

    // [R1]
    PriorityResult judged(Priority const& priority, Touchpoint const& touchpoint, RaterResult const& rated)
    {
        PriorityResult result;
        result.priority = priority.id;
        result.touchpoint = touchpoint.id;
        result.value = rating(priority.value);
        result.effort = rating(priority.effort);
        result.importance = rating(touchpoint.importance);
        result.gap = rated.overall.weighted;
        result.n = rated.overall.n;
        result.is_agreed = !trimmed(priority.stakeholder).empty();
        if (result.value && result.importance && result.gap)
            result.worth = *result.value * std::max(0.0, -*result.gap) * *result.importance;
        if (result.worth && result.effort)
            result.worth_per_effort = *result.worth / *result.effort;
        if (result.value && result.effort)
            result.pick = pick_of(*result.value, *result.effort);
        return result;
    }

    bool ranks_before(PriorityResult const& a, PriorityResult const& b)
    {
        if (a.worth_per_effort.has_value() != b.worth_per_effort.has_value())
            return a.worth_per_effort.has_value();
        return a.worth_per_effort && settled(*a.worth_per_effort) > settled(*b.worth_per_effort);
    }

}

std::string_view label_of(Pick pick) { return words[std::size_t(pick)].label; }
std::string_view key_of(Pick pick) { return words[std::size_t(pick)].key; }

PrioritySheet priorities_of(Places const& places, RaterSheet const& sheet)
{
    PrioritySheet result;
    double effort_on_low = 0;
    for (auto const& [id, priority] : places.journey.all<Priority>()) {
        auto const touchpoint = places.touchpoint(priority.touchpoint);
        if (touchpoint == nowhere)
            continue;
        result.ranked.push_back(judged(priority, *places.touchpoints[touchpoint], sheet.touchpoints.value(touchpoint)));
        auto const& entry = result.ranked.back();
        if (!entry.value || !entry.effort)
            continue;
        ++result.n;
        result.effort += *entry.effort;
        effort_on_low += *entry.value <= low_value ? *entry.effort : 0;
    }
    // The table is sorted by id, and equals stay in its order.
    std::stable_sort(result.ranked.begin(), result.ranked.end(), ranks_before);
    for (std::size_t i = 0; i < result.ranked.size() && result.ranked[i].worth_per_effort; ++i)
        result.ranked[i].rank = int(i) + 1;
    if (result.effort > 0)
        result.effort_on_low_value = effort_on_low / result.effort;
    return result;
}

PrioritySheet priorities_of(Journey const& journey, RaterSheet const& sheet)
{
    return priorities_of(Places(journey), sheet);
}

}
