#include "core/measure/agreement_sheet.h"

#include "core/measure/places.h"
#include "core/measure/servqual.h"

#include <algorithm>

namespace trustline {

bool TouchpointAgreement::is_for_discussion() const
{
    return std::any_of(dimensions.begin(), dimensions.end(), [](Spread const& spread) { return spread.is_for_discussion; });
}

AgreementSheet agreement_of(Journey const& journey, RaterQuestion const& question)
{
    Places const places(journey);
    std::vector<std::array<std::vector<double>, dimension_count>> answers(places.count());
    for (auto const& [id, score] : journey.all<Score>()) {
        auto const touchpoint = places.touchpoint(score.touchpoint);
        bool const is_asked = places.is_of_round(score.round, question.round) && (question.persona.is_empty() || score.persona == question.persona);
        if (touchpoint == nowhere || !is_asked)
            continue;
        auto const said = said_in(score);
        for (auto const dimension : all_dimensions) {
            if (said.perception.is_scored(dimension))
                answers[touchpoint][std::size_t(dimension)].push_back(said.perception[dimension]);
        }
    }
    AgreementSheet sheet;
    RatingTable units;
    for (auto const index : places.in_order) {
        TouchpointAgreement agreement { places.touchpoints[index]->id, {} };
        bool has_several = false;
        for (std::size_t i = 0; i < dimension_count; ++i) {
            auto const& of_dimension = answers[index][i];
            agreement.dimensions[i] = spread_of(of_dimension);
            if (of_dimension.size() < 2)
                continue;
            has_several = true;
            units.emplace_back(of_dimension.begin(), of_dimension.end());
        }
        if (!has_several)
            continue;
        if (agreement.is_for_discussion())
            sheet.for_discussion.push_back(agreement.touchpoint);
        sheet.touchpoints.push_back(std::move(agreement));
    }
    sheet.alpha = krippendorff_alpha(units, ScaleLevel::Ordinal);
    return sheet;
}

}
