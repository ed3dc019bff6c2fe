#include "core/edit/alter.h"
#include "core/edit/plans.h"
#include "core/edit/texts.h"
#include "core/journey/ranges.h"

namespace trustline {

namespace {

    template<class Alter>
    Result<Edit> altered_map(Journey const& journey, char const* label, Alter alter)
    {
        return altered(journey, journey.map().id, label, alter);
    }

}

Result<Edit> plan_wish(Journey const& journey, RenameMap const& wish)
{
    return altered_map(journey, "Rename map", [&](MapInfo& map) { return set_title(map.title, wish.title); });
}

Result<Edit> plan_wish(Journey const& journey, DescribeMap const& wish)
{
    return altered_map(journey, "Describe map", [&](MapInfo& map) { return set_text(map.description, wish.description); });
}

Result<Edit> plan_wish(Journey const& journey, SetMapLanguage const& wish)
{
    return altered_map(journey, "Set language of the map", [&](MapInfo& map) -> std::optional<Error> {
        std::string language;
        if (auto problem = set_title(language, wish.language))
            return problem;
        if (!language.empty() && !is_language_tag(language))
            return Error { "\"{0}\" is not the tag of a language, such as en or zh-CN", { language }, {} };
        map.language = language;
        return std::nullopt;
    });
}

Result<Edit> plan_wish(Journey const& journey, SetTrustRatio const& wish)
{
    return altered_map(journey, "Set trust ratio", [&](MapInfo& map) -> std::optional<Error> {
        if (!is_trust_ratio(wish.ratio))
            return Error { "The trust ratio goes from 1 to 100, not {0.0}", { as_written(wish.ratio) }, {} };
        map.trust_ratio = wish.ratio;
        return std::nullopt;
    });
}

}
