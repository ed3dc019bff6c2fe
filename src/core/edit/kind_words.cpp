#include "core/edit/kind_words.h"

namespace trustline {

KindWords const& words_about(RecordKind kind)
{
    // In the order of RecordKind.
    static constexpr KindWords words[] {
        { "Add map", "Change map", "Remove map", "Remove maps", "This map is not open any more" },
        { "Add persona", "Change persona", "Remove persona", "Remove personas", "This persona is no longer on the map" },
        { "Add stage", "Change stage", "Remove stage", "Remove stages", "This stage is no longer on the map" },
        { "Add lane", "Change lane", "Remove lane", "Remove lanes", "This lane is no longer on the map" },
        { "Add touchpoint", "Change touchpoint", "Remove touchpoint", "Remove touchpoints", "This touchpoint is no longer on the map" },
        { "Add link", "Change link", "Remove link", "Remove links", "This link is no longer on the map" },
        { "Add note", "Change note", "Remove note", "Remove notes", "This note is no longer on the map" },
        { "Add round", "Change round", "Remove round", "Remove rounds", "This round is no longer on the map" },
        { "Add score", "Change score", "Remove score", "Remove scores", "This score is no longer on the map" },
        { "Add service", "Change service", "Remove service", "Remove services", "This service is no longer on the map" },
        { "Add metric", "Change metric", "Remove metric", "Remove metrics", "This metric is no longer on the map" },
        { "Add times", "Change times", "Remove times", "Remove times", "These times are no longer on the map" },
        { "Add comment", "Change comment", "Remove comment", "Remove comments", "This comment is no longer on the map" },
        { "Add incident", "Change incident", "Remove incident", "Remove incidents", "This incident is no longer on the map" },
        { "Add Kano answer", "Change Kano answer", "Remove Kano answer", "Remove Kano answers", "This Kano answer is no longer on the map" },
        { "Add SWOT tag", "Change SWOT tag", "Remove SWOT tag", "Remove SWOT tags", "This SWOT tag is no longer on the map" },
        { "Add priority", "Change priority", "Remove priority", "Remove priorities", "This priority is no longer on the map" },
        { "Add tension", "Change tension", "Remove tension", "Remove tensions", "This tension is no longer on the map" },
        { "Add target", "Change target", "Remove target", "Remove targets", "This target is no longer on the map" },
    };
    static_assert(std::size(words) == record_kind_count);
    return words[std::size_t(kind)];
}

}
