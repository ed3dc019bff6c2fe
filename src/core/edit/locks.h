#pragma once

// [P13] Locked touchpoints and notes stay as and where they are until they are unlocked.

#include "core/base/result.h"
#include "core/edit/commands.h"
#include "core/journey/journey.h"

#include <optional>

namespace trustline {

bool is_locked(Journey const& journey, RecordId const& id);
// The sentence that people read when they try.
Error locked(Journey const& journey, RecordId const& id);

// Why a wish cannot be granted, if its edit would change, move or remove what is locked.
std::optional<Error> problem_with_locked(Journey const& journey, Command const& command, Edit const& edit);

}
