#include "core/measure/memory.h"

#include "core/measure/mean.h"
#include "core/measure/places.h"
#include "core/measure/settled.h"

#include <cmath>

namespace trustline {

namespace {

    constexpr double neutral = 4;

    // [P1] Farther from neutral, or as far and on the bad side of it.
    bool is_more_intense(double value, double peak)
    {
        double const distance = settled(std::fabs(value - neutral));
        double const of_peak = settled(std::fabs(peak - neutral));
        return distance != of_peak ? distance > of_peak : settled(value) < settled(peak);
    }

    std::size_t peak_of(std::span<double const> values)
    {
        std::size_t peak = 0;
        for (std::size_t i = 1; i < values.size(); ++i) {
            if (is_more_intense(values[i], values[peak]))
                peak = i;
        }
        return peak;
    }

}

Memory memory_of(std::span<double const> values)
{
    Memory memory;
    if (values.empty())
        return memory;
    Mean mean;
    for (double const value : values)
        mean.add(value);
    memory.mean = mean.value();
    memory.peak = values[peak_of(values)];
    memory.end = values.back();
    memory.remembered = (*memory.peak + *memory.end) / 2;
    memory.n = int(values.size());
    return memory;
}

Memory memory_of_path(Journey const& journey, RaterSheet const& sheet, PersonaId const& persona)
{
    Places const places(journey);
    auto const is_on_path = places.on_path_of(persona);
    std::vector<double> values;
    std::vector<std::uint32_t> indices;
    for (auto const index : places.in_order) {
        auto const& perception = sheet.touchpoints.value(index).overall.perception;
        if (!places.is_seen[index] || !is_on_path[index] || !perception)
            continue;
        values.push_back(*perception);
        indices.push_back(index);
    }
    auto memory = memory_of(values);
    if (!values.empty()) {
        memory.peak_at = places.touchpoints[indices[peak_of(values)]]->id;
        memory.end_at = places.touchpoints[indices.back()]->id;
    }
    return memory;
}

}
