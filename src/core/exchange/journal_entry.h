#pragma once

// One finished edit as a line of JSON, for the journal that the page keeps: {"edit":label,"changes":[{"kind":"touchpoints",
// "id":…,"before":{…},"after":{…}}]}. Read by the same checks as a map.

#include "core/base/result.h"
#include "core/journey/edit.h"

#include <string>
#include <string_view>

namespace trustline {

std::string write_journal_entry(Edit const& edit);
Result<Edit> read_journal_entry(std::string_view text);

}
