#include "core/edit/in_order.h"
#include "core/edit/plans.h"
#include "core/edit/texts.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"

namespace trustline {

namespace {

    std::optional<Error> set_title_and_date(Round& round, std::string const& title, std::string const& wished_date)
    {
        std::string date;
        if (auto problem = set_title(date, wished_date))
            return problem;
        if (!date.empty() && !is_iso_day(date))
            return Error { "\"{0}\" is not a day, such as 2026-09-30", { date }, {} };
        round.date = date;
        return set_required_title(round.title, title, "A round needs a title");
    }

}

Result<Edit> plan_wish(Journey const& journey, AddRound const& wish)
{
    Round round;
    round.id = wish.id;
    if (auto problem = set_title_and_date(round, wish.title, wish.date))
        return *problem;
    return added_in_order(journey, records_in_order(journey, RecordKind::Round), round, {}, "Add round");
}

Result<Edit> plan_wish(Journey const& journey, RenameRound const& wish)
{
    return altered(journey, wish.id, "Rename round", [&](Round& round) { return set_title_and_date(round, wish.title, wish.date); });
}

Result<Edit> plan_wish(Journey const& journey, MoveRound const& wish)
{
    return moved_in_order(journey, RecordKind::Round, wish.id, wish.before, "Move round");
}

}
