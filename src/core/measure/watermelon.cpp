#include "core/measure/watermelon.h"

#include "core/measure/metrics.h"
#include "core/measure/parts.h"
#include "core/measure/settled.h"

namespace trustline {

namespace {

    constexpr double good_above_gap = -1;

    struct Words {
        std::string_view key;
        std::string_view label;
    };
    constexpr Words words[] {
        { "sound", "Sound" },
        { "watermelon", "Watermelon" },
        { "carriedByPeople", "Carried by people" },
        { "honestlyRed", "Honestly red" },
        { "unmeasured", "Unmeasured" },
        { "unmeasuredUnhappy", "Unmeasured, unhappy" },
    };

    using MetricFacts = WatermelonFacts::OfMetrics;

    void add(MetricFacts& facts, Metric const& metric)
    {
        ++facts.all;
        facts.of_responsiveness += metric.dimension == Dimension::Responsiveness ? 1 : 0;
        auto const result = result_of(metric);
        if (!result.is_met)
            return;
        bool const is_experience = is_about_experience(metric.kind);
        (is_experience ? facts.experience : facts.operations) += 1;
        (is_experience ? facts.experience_met : facts.operations_met) += *result.is_met ? 1 : 0;
    }

    // [W1] The six cells; none as long as nobody knows how it feels.
    std::optional<WatermelonCell> cell_of(std::optional<bool> operations, std::optional<bool> experience)
    {
        if (!experience)
            return std::nullopt;
        if (!operations)
            return *experience ? WatermelonCell::Unmeasured : WatermelonCell::UnmeasuredUnhappy;
        if (*operations)
            return *experience ? WatermelonCell::Sound : WatermelonCell::Watermelon;
        return *experience ? WatermelonCell::CarriedByPeople : WatermelonCell::HonestlyRed;
    }

    WatermelonResult judged(MetricFacts const& metrics, RaterResult const& rated)
    {
        auto const gap = rated.overall.weighted;
        auto const adequacy = rated.adequacy();
        WatermelonResult result;
        if (metrics.operations > 0)
            result.operations_are_met = metrics.operations_met == metrics.operations;
        if (gap || adequacy || metrics.experience > 0)
            result.experience_is_good = (!gap || settled(*gap) > good_above_gap) && (!adequacy || settled(*adequacy) >= 0)
                && metrics.experience_met == metrics.experience;
        result.cell = cell_of(result.operations_are_met, result.experience_is_good);
        result.operations_n = metrics.operations;
        result.experience_n = metrics.experience + (gap || adequacy ? rated.overall.n : 0);
        result.only_responsiveness = metrics.all > 0 && metrics.of_responsiveness == metrics.all;
        return result;
    }

}

std::string_view label_of(WatermelonCell cell) { return words[std::size_t(cell)].label; }
std::string_view key_of(WatermelonCell cell) { return words[std::size_t(cell)].key; }

WatermelonFacts::WatermelonFacts(Places const& places, RoundId const& round)
    : touchpoints(places.count())
    , services(places.service.size())
{
    auto const first = places.first_round();
    for (auto const& [id, metric] : places.journey.all<Metric>()) {
        if (!is_of_round(metric, round, first))
            continue;
        auto const touchpoint = places.touchpoint(metric.touchpoint);
        auto const service = touchpoint != nowhere ? places.service_of[touchpoint] : places.service(metric.service);
        if (touchpoint != nowhere)
            add(touchpoints[touchpoint], metric);
        if (service != nowhere)
            add(services[service], metric);
    }
}

namespace {

    void count(WatermelonSheet& sheet, WatermelonResult const& result, int sign)
    {
        (result.cell ? sheet.counts[std::size_t(*result.cell)] : sheet.unknown) += sign;
    }

}

WatermelonSheet watermelons(WatermelonFacts const& facts, RaterSheet const& sheet)
{
    WatermelonSheet result;
    result.touchpoints.reserve(facts.touchpoints.size());
    for (std::size_t i = 0; i < facts.touchpoints.size(); ++i) {
        auto const& [id, rated] = sheet.touchpoints.entry(i);
        auto const& at = result.touchpoints.add(id, judged(facts.touchpoints[i], rated));
        count(result, at, 1);
        if (at.only_responsiveness)
            result.only_responsiveness.push_back(id);
    }
    for (std::size_t i = 0; i < facts.services.size(); ++i)
        result.services.add(sheet.services.entry(i).first, judged(facts.services[i], sheet.services.value(i)));
    return result;
}

// Whether all that is measured is responsiveness depends on metrics alone, so that list stays.
void update_watermelons(WatermelonSheet& result, WatermelonFacts const& facts, Places const& places, RaterSheet const& sheet, std::span<std::uint32_t const> touchpoints)
{
    for (auto const index : touchpoints) {
        auto& at = result.touchpoints.value(index);
        count(result, at, -1);
        at = judged(facts.touchpoints[index], sheet.touchpoints.value(index));
        count(result, at, 1);
        if (auto const service = places.service_of[index]; service != nowhere)
            result.services.value(service) = judged(facts.services[service], sheet.services.value(service));
    }
}

WatermelonSheet watermelons(Places const& places, RaterSheet const& sheet, RoundId const& round)
{
    return watermelons(WatermelonFacts(places, round), sheet);
}

WatermelonSheet watermelons(Journey const& journey, RaterSheet const& sheet, RoundId const& round)
{
    return watermelons(Places(journey), sheet, round);
}

}
