#pragma once

// The words of the file for each enumeration, and the English words people see. One table each, in journey/names.cpp.

#include "core/journey/records.h"

#include <span>
#include <string_view>

namespace trustline {

template<class Enum>
struct Name {
    Enum value;
    std::string_view key;   // in the file: "frontstage"
    std::string_view label; // on screen, English, a key of the translations: "Front stage"
};

std::span<Name<Dimension> const> names_of(Dimension);
std::span<Name<Channel> const> names_of(Channel);
std::span<Name<LaneKind> const> names_of(LaneKind);
std::span<Name<MomentKind> const> names_of(MomentKind);
std::span<Name<Evidence> const> names_of(Evidence);
std::span<Name<ItemSet> const> names_of(ItemSet);
std::span<Name<KanoClass> const> names_of(KanoClass);
std::span<Name<KanoReply> const> names_of(KanoReply);
std::span<Name<MetricKind> const> names_of(MetricKind);
std::span<Name<MetricDirection> const> names_of(MetricDirection);
std::span<Name<MetricMethod> const> names_of(MetricMethod);
std::span<Name<Sentiment> const> names_of(Sentiment);
std::span<Name<IncidentClass> const> names_of(IncidentClass);
std::span<Name<SwotKind> const> names_of(SwotKind);
std::span<Name<TensionKind> const> names_of(TensionKind);
std::span<Name<RecordKind> const> names_of(RecordKind); // key: the array of the file, "touchpoints"; label "Touchpoint"

template<class Enum>
std::string_view key_of(Enum value)
{
    return names_of(value)[std::size_t(value)].key;
}

template<class Enum>
std::string_view label_of(Enum value)
{
    return names_of(value)[std::size_t(value)].label;
}

template<class Enum>
std::optional<Enum> from_key(std::string_view key)
{
    for (auto const& name : names_of(Enum {})) {
        if (name.key == key)
            return name.value;
    }
    return std::nullopt;
}

}
