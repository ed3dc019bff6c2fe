#pragma once

// English is the key. One table per other language, complete: a test lists what is missing.

#include "core/base/result.h"
#include "core/editor/session.h"

#include <optional>
#include <string>
#include <string_view>

namespace trustline {

std::string_view translated(Language language, std::string_view english);
DecimalSign decimal_sign(Language language);
std::string translated(Language language, Error const& error); // filled in, with its place in words
std::string_view language_tag(Language language);              // "en", "zh-CN", "sv"
std::optional<Language> language_from_tag(std::string_view tag); // "zh", "sv-SE" … too

// The whole table as it was written: English, a tab, the translation, a line each. Empty for English, and for what has not
// been learnt yet: the page has no table inside and fetches the one it speaks.
std::string_view translation_table(Language language);
void learn_translations(Language language, std::string table);

}
