#include "core/measure/trust.h"

#include "core/journey/queries.h"
#include "core/measure/settled.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

    constexpr double lost_at_gap = -2;
    constexpr double won_above_gap = -1;
    constexpr double lost_at_perception = 3;
    constexpr double won_at_perception = 5;

    struct Judged {
        TrustEffect effect = TrustEffect::None;
        bool is_scored = false;
    };

    Judged judged(RaterSheet const& sheet, TouchpointId const& touchpoint)
    {
        auto const found = sheet.touchpoints.find(touchpoint);
        if (found == sheet.touchpoints.end())
            return {};
        return { trust_effect(found->second), found->second.is_scored() };
    }

    double change_of(TrustEffect effect, double ratio)
    {
        switch (effect) {
        case TrustEffect::Won:
            return 1;
        case TrustEffect::Lost:
            return -ratio;
        case TrustEffect::None:
            break;
        }
        return 0;
    }

    void take_step(TrustLine& line, TouchpointId const& touchpoint, Judged const& step)
    {
        double const change = change_of(step.effect, line.ratio);
        line.balance += change;
        line.lowest = std::min(line.lowest, line.balance);
        line.highest = std::max(line.highest, line.balance);
        line.won += step.effect == TrustEffect::Won ? 1 : 0;
        line.lost += step.effect == TrustEffect::Lost ? 1 : 0;
        line.unscored += step.is_scored ? 0 : 1;
        line.steps.push_back({ .touchpoint = touchpoint, .effect = step.effect, .change = change, .balance = line.balance });
    }

    // [T2] Only what the customer sees; back stage work shows in the steps it causes.
    bool is_seen(Journey const& journey, Touchpoint const& touchpoint)
    {
        auto const* lane = journey.find(touchpoint.lane);
        return lane && is_visible_to_customer(lane->kind);
    }

    TrustLine line_with(Journey const& journey, RaterSheet const& sheet, TouchpointId const* fixed)
    {
        TrustLine line;
        line.ratio = journey.map().trust_ratio;
        for (auto const* touchpoint : touchpoints_in_order(journey)) {
            if (!is_seen(journey, *touchpoint))
                continue;
            auto step = judged(sheet, touchpoint->id);
            if (fixed && touchpoint->id == *fixed)
                step = { TrustEffect::Won, true };
            take_step(line, touchpoint->id, step);
        }
        return line;
    }

}

int TrustLine::to_earn_back() const
{
    return balance < 0 ? int(std::ceil(settled(-balance))) : 0;
}

TrustEffect trust_effect(RaterResult const& result)
{
    if (result.overall.weighted) {
        double const gap = settled(*result.overall.weighted);
        if (gap <= lost_at_gap)
            return TrustEffect::Lost;
        return gap > won_above_gap ? TrustEffect::Won : TrustEffect::None;
    }
    if (result.overall.perception) {
        double const perception = settled(*result.overall.perception);
        if (perception <= lost_at_perception)
            return TrustEffect::Lost;
        return perception >= won_at_perception ? TrustEffect::Won : TrustEffect::None;
    }
    return TrustEffect::None;
}

TrustLine trust_line(Journey const& journey, RaterSheet const& sheet, RaterQuestion const&)
{
    return line_with(journey, sheet, nullptr);
}

TrustLine trust_line_if_fixed(Journey const& journey, RaterSheet const& sheet, TouchpointId const& fixed, RaterQuestion const&)
{
    return line_with(journey, sheet, &fixed);
}

}
