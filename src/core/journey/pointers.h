#pragma once

// JSON pointers into a map whose records are named by id instead of by number: "/scores/s3f…/round".

#include "core/journey/records.h"

#include <string>
#include <string_view>

namespace trustline {

std::string pointer_to(RecordKind kind, RecordId const& id);
std::string pointer_to(RecordKind kind, RecordId const& id, std::string_view key);
std::string pointer_to(RecordKind kind, RecordId const& id, std::string_view key, std::string_view inner_key);

}
