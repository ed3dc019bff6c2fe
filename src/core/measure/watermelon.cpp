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

    // What the metrics of one touchpoint or service say.
    struct MetricFacts {
        int operations = 0; // with target and actual
        int operations_met = 0;
        int experience = 0;
        int experience_met = 0;
        int all = 0;
        int of_responsiveness = 0;

        void add(Metric const& metric)
        {
            ++all;
            of_responsiveness += metric.dimension == Dimension::Responsiveness ? 1 : 0;
            auto const result = result_of(metric);
            if (!result.is_met)
                return;
            bool const is_experience = is_about_experience(metric.kind);
            (is_experience ? experience : operations) += 1;
            (is_experience ? experience_met : operations_met) += *result.is_met ? 1 : 0;
        }
    };

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

WatermelonSheet watermelons(Places const& places, RaterSheet const& sheet, RoundId const& round)
{
    std::vector<MetricFacts> of_touchpoints(places.count());
    std::vector<MetricFacts> of_services(places.service.size());
    auto const first = places.first_round();
    for (auto const& [id, metric] : places.journey.all<Metric>()) {
        if (!is_of_round(metric, round, first))
            continue;
        auto const touchpoint = places.touchpoint(metric.touchpoint);
        auto const service = touchpoint != nowhere ? places.service_of[touchpoint] : places.service(metric.service);
        if (touchpoint != nowhere)
            of_touchpoints[touchpoint].add(metric);
        if (service != nowhere)
            of_services[service].add(metric);
    }
    WatermelonSheet result;
    result.touchpoints.reserve(places.count());
    for (std::size_t i = 0; i < places.count(); ++i) {
        auto const& [id, rated] = sheet.touchpoints.entry(i);
        auto const& at = result.touchpoints.add(id, judged(of_touchpoints[i], rated));
        if (at.cell)
            ++result.counts[std::size_t(*at.cell)];
        else
            ++result.unknown;
        if (at.only_responsiveness)
            result.only_responsiveness.push_back(id);
    }
    for (std::size_t i = 0; i < of_services.size(); ++i)
        result.services.add(sheet.services.entry(i).first, judged(of_services[i], sheet.services.value(i)));
    return result;
}

WatermelonSheet watermelons(Journey const& journey, RaterSheet const& sheet, RoundId const& round)
{
    return watermelons(Places(journey), sheet, round);
}

}
