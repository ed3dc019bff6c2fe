#include "core/edit/in_order.h"
#include "core/edit/plans.h"
#include "core/edit/texts.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"

namespace trustline {

namespace {

    constexpr char const* persona_needs_title = "A persona needs a name";

}

Result<Edit> plan_wish(Journey const& journey, AddPersona const& wish)
{
    Persona persona;
    persona.id = wish.id;
    if (auto problem = set_required_title(persona.title, wish.title, persona_needs_title))
        return *problem;
    return added_in_order(journey, records_in_order(journey, RecordKind::Persona), persona, {}, "Add persona");
}

Result<Edit> plan_wish(Journey const& journey, RenamePersona const& wish)
{
    return altered(journey, wish.id, "Rename persona", [&](Persona& persona) {
        return set_required_title(persona.title, wish.title, persona_needs_title);
    });
}

Result<Edit> plan_wish(Journey const& journey, DescribePersona const& wish)
{
    return altered(journey, wish.id, "Describe persona", [&](Persona& persona) {
        return set_text(persona.description, wish.description);
    });
}

Result<Edit> plan_wish(Journey const& journey, SetShare const& wish)
{
    return altered(journey, wish.id, "Set share", [&](Persona& persona) -> std::optional<Error> {
        if (!is_share(wish.share))
            return Error { "A share goes from 0 to 100 percent, not {0.0}", { as_written(wish.share) }, {} };
        persona.share = wish.share;
        return std::nullopt;
    });
}

// The sum may be other than 100 on the way there; what reads weights makes it 100, and findings_in says so.
Result<Edit> plan_wish(Journey const& journey, SetWeights const& wish)
{
    return altered(journey, wish.id, "Set weights", [&](Persona& persona) -> std::optional<Error> {
        for (int const points : wish.weights.points) {
            if (!is_weight(points))
                return Error { "A weight goes from 0 to 100 points, not {0}", { std::to_string(points) }, {} };
        }
        persona.weights = wish.weights;
        return std::nullopt;
    });
}

}
