#include "core/journey/records.h"

#include <algorithm>
#include <numeric>

namespace trustline {

int RaterValues::scored_count() const
{
    return int(std::count_if(values.begin(), values.end(), [](double value) { return value != 0; }));
}

int RaterWeights::sum() const
{
    return std::accumulate(points.begin(), points.end(), 0);
}

RecordId const& id_of(Record const& record)
{
    return std::visit([](auto const& r) -> RecordId const& { return r.id; }, record);
}

}
