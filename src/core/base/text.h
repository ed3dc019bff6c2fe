#pragma once

// UTF-8. Texts inside the journey are always valid; what comes from outside passes through is_valid_utf8 first.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace trustline {

bool is_valid_utf8(std::string_view text);

// The code point that begins at `at`, and moves `at` behind it. Broken bytes give U+FFFD, one byte at a time.
char32_t next_code_point(std::string_view text, std::size_t& at);

std::size_t code_points_in(std::string_view text);
std::string to_utf8(char32_t code_point);

// Without spaces (any Unicode white space) at both ends.
std::string_view trimmed(std::string_view text);

// "- Calls", "• Calls" and "2. Calls" are "Calls": a line of a list as people write them. The line is trimmed.
std::string_view without_list_sign(std::string_view line);

// Case is folded for Latin, Greek, Cyrillic and Armenian letters; letters and signs of full width become plain ones.
std::string folded(std::string_view text);
bool contains_folded(std::string_view text, std::string_view words); // every word of `words` occurs

// "\u202E" and its kin would let a title rearrange the words around it; they are shown as U+FFFD instead.
std::string without_controls(std::string_view text);

// The sign between whole and parts of a number. People read that of their language, files and the report always have the point.
enum class DecimalSign : char { Point = '.', Comma = ',' };
// A language says which one with its word for this key of the translations.
inline constexpr std::string_view decimal_sign_key = ".";
DecimalSign decimal_sign_from(std::string_view word);

// A number for people: "+1.4", "−3.6" with U+2212, "0.0"; never "-0.0".
std::string signed_number(double value, DecimalSign sign, int decimals = 1);
std::string plain_number(double value, DecimalSign sign, int decimals = 1);

}
