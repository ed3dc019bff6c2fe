#include "core/scene/lens_words.h"

#include "core/journey/names.h"

namespace trustline {

Dimension dimension_of(Lens lens)
{
    return Dimension(std::size_t(lens) - std::size_t(Lens::Reliability));
}

std::string_view word_of_none(Lens lens)
{
    switch (lens) {
    case Lens::Watermelon:
        return "not known";
    case Lens::Waiting:
        return "not timed";
    case Lens::Owner:
        return "nobody";
    case Lens::Change:
        return "not compared";
    default:
        return "not scored";
    }
}

std::string_view subtitle_of(Lens lens)
{
    switch (lens) {
    case Lens::Gap:
        return "perception minus expectation";
    case Lens::Trust:
        return "a rule of thumb";
    case Lens::Watermelon:
        return "numbers against experience";
    case Lens::Evidence:
        return "how we know";
    case Lens::Waiting:
        return "lead time minus process time";
    case Lens::Owner:
        return "who answers for it";
    case Lens::Agreement:
        return "how far the raters are apart, in points";
    case Lens::Change:
        return "against the round before";
    default:
        return "as perceived, 1 to 7";
    }
}

std::string_view label_of(Lens lens)
{
    switch (lens) {
    case Lens::Overall:
        return "Overall";
    case Lens::Gap:
        return "Gap";
    case Lens::Trust:
        return "Trust";
    case Lens::Watermelon:
        return "Watermelon";
    case Lens::Evidence:
        return "Evidence";
    case Lens::Waiting:
        return "Waiting time";
    case Lens::Owner:
        return "Owner";
    case Lens::Agreement:
        return "Agreement";
    case Lens::Change:
        return "Change";
    default:
        return label_of(dimension_of(lens));
    }
}

}
