#include "core/scene/backdrop.h"

#include "core/journey/queries.h"
#include "core/scene/boxes.h"

#include <algorithm>

namespace trustline {

namespace {

// How far from the customer a lane is: the three lines run between these levels.
int depth_of(LaneKind kind)
{
    switch (kind) {
    case LaneKind::PhysicalEvidence:
    case LaneKind::Customer:
        return 0;
    case LaneKind::Frontstage:
        return 1;
    case LaneKind::Backstage:
        return 2;
    case LaneKind::Support:
        break;
    }
    return 3;
}

// [S2] Lanes may stand in any order; the line people must not miss is that of visibility.
std::optional<BlueprintLineKind> line_between(LaneKind above, LaneKind below)
{
    auto const [nearer, farther] = std::minmax({ depth_of(above), depth_of(below) });
    if (nearer == farther)
        return std::nullopt;
    if (nearer <= 1 && farther >= 2)
        return BlueprintLineKind::Visibility;
    return nearer == 0 ? BlueprintLineKind::Interaction : BlueprintLineKind::InternalInteraction;
}

BoxInstance box_of(BlueprintLine const& line, float width, Tokens const& tokens)
{
    Rect const rect { 0, line.y, width, 0 };
    if (line.kind == BlueprintLineKind::Interaction)
        return line_box(rect, tokens.line, 1);
    bool const is_visibility = line.kind == BlueprintLineKind::Visibility;
    BoxInstance box = is_visibility ? line_box(rect, tokens.muted, 1.5f) : line_box(rect, tokens.faint, 1);
    box.dash = is_visibility ? 7 : 3;
    box.gap = is_visibility ? 5 : 4;
    return box;
}

}

std::vector<BlueprintLine> blueprint_lines(BoardLayout const& layout)
{
    std::vector<BlueprintLine> lines;
    for (std::size_t lane = 1; lane < layout.lanes.size(); ++lane) {
        if (auto const kind = line_between(layout.lanes[lane - 1].kind, layout.lanes[lane].kind))
            lines.push_back({ *kind, layout.lanes[lane].y });
    }
    return lines;
}

std::vector<BoxInstance> backdrop_of(BoardLayout const& layout, std::vector<BlueprintLine> const& lines, Tokens const& tokens)
{
    std::vector<BoxInstance> boxes;
    Rect const& grid = layout.grid;
    if (grid.is_empty())
        return boxes;
    for (auto const& lane : layout.lanes)
        boxes.push_back(plain_box({ 0, lane.y, grid.width, lane.height }, is_visible_to_customer(lane.kind) ? tokens.lane : tokens.backlane));
    for (std::size_t stage = 1; stage < layout.stages.size(); ++stage)
        boxes.push_back(line_box({ layout.stages[stage].x, 0, 0, grid.height }, tokens.hair, 1));

    auto next = lines.begin(); // both rise with y
    for (auto const& lane : layout.lanes) {
        if (next != lines.end() && next->y == lane.y)
            boxes.push_back(box_of(*next++, grid.width, tokens));
        else
            boxes.push_back(line_box({ 0, lane.y, grid.width, 0 }, tokens.hair, 1));
    }
    boxes.push_back(line_box({ 0, grid.height, grid.width, 0 }, tokens.hair, 1));
    return boxes;
}

}
