#pragma once

// What wishes about a kind of record are called in Undo, and what is said when the record has gone.

#include "core/journey/records.h"

namespace trustline {

struct KindWords {
    char const* add;
    char const* change;
    char const* remove;
    char const* remove_many;
    char const* gone; // [P1]
};

KindWords const& words_about(RecordKind kind);

}
