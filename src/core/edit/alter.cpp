#include "core/edit/alter.h"

#include "core/base/text.h"
#include "core/edit/kind_words.h"

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

}
