#include "core/edit/alter.h"

#include "core/base/text.h"
#include "core/edit/kind_words.h"
#include "core/journey/shape.h"

namespace trustline {

Error gone(RecordKind kind) { return { words_about(kind).gone, {}, {} }; }

std::optional<Error> problem_with_new_id(Journey const& journey, RecordId const& id)
{
    if (!is_valid_id(id.text))
        return Error { "\"{0}\" cannot be an id: ids are 1 to 64 letters, digits, '_', '-', '.' or ':'", { without_controls(id.text) }, {} };
    if (journey.contains(id))
        return Error { "The id \"{0}\" is used twice", { id.text }, {} };
    return std::nullopt;
}

Edit alteration(char const* label, void const* before, Record after)
{
    auto const kind = kind_of(after);
    Edit edit { label, {} };
    if (!are_same(kind, before, address_of(after)))
        edit.changes.push_back({ id_in(before), copy_of(kind, before), std::move(after) });
    return edit;
}

Result<Edit> altered(Journey const& journey, RecordKind kind, RecordId const& id, char const* label, void* alterer, AlterRecord alter)
{
    auto const* before = find_record(journey, kind, id);
    if (!before)
        return gone(kind);
    Record after = copy_of(kind, before);
    if (auto problem = alter(alterer, address_of(after)))
        return *problem;
    return alteration(label, before, std::move(after));
}

}
