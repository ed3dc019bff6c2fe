#include "core/measure/blueprint.h"

#include "core/measure/places.h"

#include <algorithm>

namespace trustline {

namespace {

    struct Words {
        std::string_view key;
        std::string_view label;
    };
    constexpr Words words[] {
        { "interaction", "Line of interaction" },
        { "visibility", "Line of visibility" },
        { "internalInteraction", "Line of internal interaction" },
    };

    bool is_channel_known(Touchpoint const& touchpoint) { return touchpoint.channel != Channel::None || !touchpoint.channel_name.empty(); }

    bool is_same_channel(Touchpoint const& a, Touchpoint const& b)
    {
        return a.channel == b.channel && a.channel_name == b.channel_name;
    }

    // [B2] Where the customer goes next: along the links to what is seen, else to the next in order.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> transitions_of(Places const& places, PersonaId const& persona)
    {
        auto const is_on_path = places.on_path_of(persona);
        auto const counts = [&](std::uint32_t index) { return index != nowhere && places.is_seen[index] && is_on_path[index]; };
        std::vector<std::vector<std::uint32_t>> next(places.count());
        for (auto const& [id, link] : places.journey.all<Link>()) {
            auto const from = places.touchpoint(link.from);
            auto const to = places.touchpoint(link.to);
            if (counts(from) && counts(to) && from != to && std::find(next[from].begin(), next[from].end(), to) == next[from].end())
                next[from].push_back(to);
        }
        std::vector<std::pair<std::uint32_t, std::uint32_t>> result;
        std::uint32_t before = nowhere;
        for (auto const index : places.in_order) {
            if (!counts(index))
                continue;
            if (before != nowhere && next[before].empty())
                result.emplace_back(before, index);
            for (auto const to : next[index])
                result.emplace_back(index, to);
            before = index;
        }
        return result;
    }

}

std::string_view label_of(BlueprintLine line) { return words[std::size_t(line)].label; }
std::string_view key_of(BlueprintLine line) { return words[std::size_t(line)].key; }

// [B1] From the top: evidence and customer, interaction, front stage, visibility, back stage, internal interaction, support.
bool crosses(BlueprintLine line, LaneKind from, LaneKind to)
{
    constexpr LaneKind last_above[] { LaneKind::Customer, LaneKind::Frontstage, LaneKind::Backstage };
    auto const is_above = [&](LaneKind kind) { return kind <= last_above[std::size_t(line)]; };
    return is_above(from) != is_above(to);
}

Blueprint blueprint_of(Journey const& journey, PersonaId const& persona)
{
    Places const places(journey);
    Blueprint blueprint;
    std::vector<std::optional<LaneKind>> kind_of(places.count());
    for (std::size_t i = 0; i < places.count(); ++i) {
        if (auto const* lane = journey.find(places.touchpoints[i]->lane)) {
            kind_of[i] = lane->kind;
            ++blueprint.touchpoints_by_lane_kind[std::size_t(lane->kind)];
        }
    }
    for (auto const& [id, link] : journey.all<Link>()) {
        auto const from = places.touchpoint(link.from);
        auto const to = places.touchpoint(link.to);
        if (from == nowhere || to == nowhere || !kind_of[from] || !kind_of[to])
            continue;
        ++blueprint.links;
        for (auto const line : { BlueprintLine::Interaction, BlueprintLine::Visibility, BlueprintLine::InternalInteraction }) {
            if (crosses(line, *kind_of[from], *kind_of[to]))
                blueprint.crossings[std::size_t(line)].push_back(id);
        }
    }
    for (auto const& [from, to] : transitions_of(places, persona)) {
        auto const& a = *places.touchpoints[from];
        auto const& b = *places.touchpoints[to];
        ++blueprint.transitions;
        if (is_channel_known(a) && is_channel_known(b) && !is_same_channel(a, b))
            blueprint.handovers.push_back({ a.id, b.id, a.channel, b.channel });
    }
    return blueprint;
}

}
