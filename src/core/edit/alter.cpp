#include "core/edit/alter.h"

#include "core/base/text.h"

namespace trustline {

Error gone(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Persona:
        return { "This persona is no longer on the map", {}, {} };
    case RecordKind::Stage:
        return { "This stage is no longer on the map", {}, {} };
    case RecordKind::Lane:
        return { "This lane is no longer on the map", {}, {} };
    case RecordKind::Touchpoint:
        return { "This touchpoint is no longer on the map", {}, {} };
    case RecordKind::Link:
        return { "This link is no longer on the map", {}, {} };
    case RecordKind::Note:
        return { "This note is no longer on the map", {}, {} };
    case RecordKind::Round:
        return { "This round is no longer on the map", {}, {} };
    case RecordKind::Score: // found or made, never named
    case RecordKind::Map:   // always there
        break;
    }
    assert(false && "No wish names such a record");
    return {};
}

std::optional<Error> problem_with_new_id(Journey const& journey, RecordId const& id)
{
    if (!is_valid_id(id.text))
        return Error { "\"{0}\" cannot be an id: ids are 1 to 64 letters, digits, '_', '-', '.' or ':'", { without_controls(id.text) }, {} };
    if (journey.contains(id))
        return Error { "The id \"{0}\" is used twice", { id.text }, {} };
    return std::nullopt;
}

}
