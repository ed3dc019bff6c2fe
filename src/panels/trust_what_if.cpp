#include "panels/trust_what_if.h"

#include <algorithm>
#include <unordered_map>

namespace trustline {

namespace {

TrustStep const* step_of(Panel const& panel, TouchpointId const& id)
{
    for (auto const& step : panel.view.measures.trust.steps) {
        if (step.touchpoint == id)
            return &step;
    }
    return nullptr;
}

std::unordered_map<std::string, float> x_of_touchpoints(BoardLayout const& layout)
{
    std::unordered_map<std::string, float> places;
    for (auto const& anchor : trust_anchors(layout))
        places[layout.cards[anchor.card].id.text] = anchor.x;
    return places;
}

// From the fixed step on, in board units and balance.
void fill_points(WhatIf& fixed, TrustLine const& line, BoardLayout const& layout, TouchpointId const& id)
{
    auto const places = x_of_touchpoints(layout);
    bool has_begun = false;
    double before = 0;
    for (auto const& step : line.steps) {
        auto const place = places.find(step.touchpoint.text);
        if (place == places.end())
            continue;
        if (step.touchpoint == id) {
            has_begun = true;
            fixed.points.push_back({ place->second, float(before) });
        }
        if (has_begun)
            fixed.points.push_back({ place->second, float(step.balance) });
        before = step.balance;
    }
    if (has_begun)
        fixed.points.push_back({ layout.grid.right(), float(line.balance) });
    fixed.balance = line.balance;
}

}

WhatIf const* what_if(Panel& panel)
{
    auto const* touchpoint = panel.view.only_selected_touchpoint();
    if (!touchpoint)
        return nullptr;
    auto& kept = panel.state.what_if;
    bool const is_known = kept.touchpoint == touchpoint->id && kept.revision == panel.view.journey.revision() && kept.question == panel.view.measures.question
        && kept.map == panel.view.journey.map().id;
    if (!is_known) {
        kept = { touchpoint->id, panel.view.journey.map().id, panel.view.journey.revision(), panel.view.measures.question, {}, 0 };
        auto const* step = step_of(panel, touchpoint->id);
        if (step && step->effect == TrustEffect::Lost)
            fill_points(kept, trust_line_if_fixed(panel.view.journey, panel.view.measures.rater, touchpoint->id), panel.view.layout, touchpoint->id);
    }
    return kept.points.empty() ? nullptr : &kept;
}

}
