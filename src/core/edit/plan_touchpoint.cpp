#include "core/edit/in_order.h"
#include "core/edit/plans.h"
#include "core/edit/texts.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"

#include <unordered_set>

namespace trustline {

namespace {

    std::optional<Error> problem_with_cell(Journey const& journey, StageId const& stage, LaneId const& lane)
    {
        if (!journey.find(stage))
            return gone(RecordKind::Stage);
        if (!journey.find(lane))
            return gone(RecordKind::Lane);
        return std::nullopt;
    }

}

Result<Edit> plan_wish(Journey const& journey, AddTouchpoint const& wish)
{
    if (journey.all<Touchpoint>().size() >= max_touchpoints)
        return Error { "A map has at most {0} touchpoints", { std::to_string(max_touchpoints) }, {} };
    if (auto problem = problem_with_cell(journey, wish.stage, wish.lane))
        return *problem;
    Touchpoint touchpoint;
    touchpoint.id = wish.id;
    touchpoint.stage = wish.stage;
    touchpoint.lane = wish.lane;
    // May be empty: the card is on the board before its title is typed.
    if (auto problem = set_title(touchpoint.title, wish.title))
        return *problem;
    return added_in_order(journey, as_records(touchpoints_in_cell(journey, wish.stage, wish.lane)), touchpoint, wish.before, "Add touchpoint");
}

Result<Edit> plan_wish(Journey const& journey, RenameTouchpoint const& wish)
{
    return altered(journey, wish.id, "Rename touchpoint", [&](Touchpoint& touchpoint) {
        return set_required_title(touchpoint.title, wish.title, "A touchpoint needs a title");
    });
}

Result<Edit> plan_wish(Journey const& journey, DescribeTouchpoint const& wish)
{
    return altered(journey, wish.id, "Describe touchpoint", [&](Touchpoint& touchpoint) {
        return set_text(touchpoint.description, wish.description);
    });
}

Result<Edit> plan_wish(Journey const& journey, SetChannel const& wish)
{
    return altered(journey, wish.id, "Set channel", [&](Touchpoint& touchpoint) {
        touchpoint.channel = wish.channel;
        return set_title(touchpoint.channel_name, wish.channel_name);
    });
}

Result<Edit> plan_wish(Journey const& journey, SetImportance const& wish)
{
    return altered(journey, wish.id, "Set importance", [&](Touchpoint& touchpoint) -> std::optional<Error> {
        if (wish.importance && !is_importance(*wish.importance))
            return Error { "Importance goes from 1 to 7, not {0}", { std::to_string(*wish.importance) }, {} };
        touchpoint.importance = wish.importance;
        return std::nullopt;
    });
}

Result<Edit> plan_wish(Journey const& journey, SetMomentOfTruth const& wish)
{
    char const* const label = wish.moment ? "Mark moment of truth" : "Clear moment of truth";
    return altered(journey, wish.id, label, [&](Touchpoint& touchpoint) -> std::optional<Error> {
        touchpoint.moment_of_truth = wish.moment;
        if (!wish.moment)
            return std::nullopt;
        return set_text(touchpoint.moment_of_truth->reason, wish.moment->reason);
    });
}

namespace {

    // In the order of the journey, each once, as they will be in their new cell.
    std::vector<Touchpoint> newcomers_of(Journey const& journey, MoveTouchpoints const& wish)
    {
        std::unordered_set<std::string_view> moving;
        for (auto const& id : wish.ids)
            moving.insert(id.text);
        std::vector<Touchpoint> newcomers;
        auto const add = [&](Touchpoint const* touchpoint) {
            newcomers.push_back(*touchpoint);
            newcomers.back().stage = wish.stage;
            newcomers.back().lane = wish.lane;
        };
        if (wish.ids.size() == 1) { // the usual drag need not put the whole journey in order
            add(journey.find(wish.ids.front()));
            return newcomers;
        }
        for (auto const* touchpoint : touchpoints_in_order(journey)) {
            if (moving.contains(touchpoint->id.text))
                add(touchpoint);
        }
        return newcomers;
    }

}

Result<Edit> plan_wish(Journey const& journey, MoveTouchpoints const& wish)
{
    char const* const label = wish.ids.size() == 1 ? "Move touchpoint" : "Move touchpoints";
    if (auto problem = problem_with_any(journey, wish.ids))
        return *problem;
    if (auto problem = problem_with_cell(journey, wish.stage, wish.lane))
        return *problem;
    auto const cell = as_records(touchpoints_in_cell(journey, wish.stage, wish.lane));
    auto const newcomers = newcomers_of(journey, wish);
    RecordsInOrder arriving;
    for (auto const& newcomer : newcomers)
        arriving.push_back(&newcomer);
    auto const row = row_with(RecordKind::Touchpoint, cell, arriving, wish.before);
    if (!row)
        return Error { "The touchpoint to stand before is in another cell", {}, {} };
    if (is_same_order(row->records(), cell))
        return Edit { label, {} };
    return Edit { label, row->changes(journey) };
}

}
