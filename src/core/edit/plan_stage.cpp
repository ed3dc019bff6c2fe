#include "core/edit/in_order.h"
#include "core/edit/plans.h"
#include "core/edit/texts.h"
#include "core/journey/queries.h"

namespace trustline {

namespace {

    constexpr char const* stage_needs_title = "A stage needs a title";
    constexpr char const* lane_needs_title = "A lane needs a title";

}

Result<Edit> plan_wish(Journey const& journey, AddStage const& wish)
{
    Stage stage;
    stage.id = wish.id;
    if (auto problem = set_required_title(stage.title, wish.title, stage_needs_title))
        return *problem;
    return added_in_order(journey, records_in_order(journey, RecordKind::Stage), stage, wish.before, "Add stage");
}

Result<Edit> plan_wish(Journey const& journey, RenameStage const& wish)
{
    return altered(journey, wish.id, "Rename stage", [&](Stage& stage) {
        return set_required_title(stage.title, wish.title, stage_needs_title);
    });
}

Result<Edit> plan_wish(Journey const& journey, DescribeStage const& wish)
{
    return altered(journey, wish.id, "Describe stage", [&](Stage& stage) {
        return set_text(stage.description, wish.description);
    });
}

Result<Edit> plan_wish(Journey const& journey, MoveStage const& wish)
{
    return moved_in_order(journey, RecordKind::Stage, wish.id, wish.before, "Move stage");
}

Result<Edit> plan_wish(Journey const& journey, AddLane const& wish)
{
    Lane lane;
    lane.id = wish.id;
    lane.kind = wish.kind;
    if (auto problem = set_required_title(lane.title, wish.title, lane_needs_title))
        return *problem;
    return added_in_order(journey, records_in_order(journey, RecordKind::Lane), lane, wish.before, "Add lane");
}

Result<Edit> plan_wish(Journey const& journey, RenameLane const& wish)
{
    return altered(journey, wish.id, "Rename lane", [&](Lane& lane) {
        return set_required_title(lane.title, wish.title, lane_needs_title);
    });
}

Result<Edit> plan_wish(Journey const& journey, SetLaneKind const& wish)
{
    return altered(journey, wish.id, "Set kind of lane", [&](Lane& lane) {
        lane.kind = wish.kind;
        return std::nullopt;
    });
}

Result<Edit> plan_wish(Journey const& journey, MoveLane const& wish)
{
    return moved_in_order(journey, RecordKind::Lane, wish.id, wish.before, "Move lane");
}

}
