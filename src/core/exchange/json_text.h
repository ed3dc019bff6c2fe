#pragma once

// The smallest parts of canonical JSON: texts and numbers as bytes, the same on every machine. Rules [X20] … in SPEC.md.

#include <string>
#include <string_view>

namespace trustline {

// In quotes, with as few escapes as JSON allows; letters of any script stay as they are. The text is valid UTF-8.
void append_json_text(std::string& out, std::string_view text);

// The shortest decimal that is this number again, written as ECMAScript does ("5.4", "1e-7", never "-0" or "5.0").
void append_json_number(std::string& out, double number);
std::string json_number(double number);

}
