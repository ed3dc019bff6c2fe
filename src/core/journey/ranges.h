#pragma once

// Which values a field may have: [J4] of SPEC.md for numbers, and the written forms of days and languages. Asked by the
// invariants and by plan().

#include "core/journey/records.h"

#include <string>
#include <string_view>

namespace trustline {

inline constexpr int lowest_rating = 1;
inline constexpr int highest_rating = 7;
inline constexpr int farthest_coordinate = 1'000'000; // of a note, in board units
inline constexpr int largest_note_side = 10'000;

inline bool is_rating(double value) { return value >= lowest_rating && value <= highest_rating; } // false for NaN
inline bool is_importance(int value) { return value >= lowest_rating && value <= highest_rating; }
inline bool is_trust_ratio(double value) { return value >= 1 && value <= 100; }
inline bool is_share(double value) { return value >= 0 && value <= 100; }
inline bool is_weight(int points) { return points >= 0 && points <= 100; }
inline bool is_coordinate(int value) { return value >= -farthest_coordinate && value <= farthest_coordinate; }
inline bool is_note_side(int value) { return value >= 1 && value <= largest_note_side; }

// A number inside a sentence: "7.5", "8", "nan".
std::string as_written(double number);

// "2026-09-30", a day that exists in the Gregorian calendar.
bool is_iso_day(std::string_view text);
// The shape of a BCP 47 tag: "en", "zh-CN", "sv". Whether the language exists is not asked.
bool is_language_tag(std::string_view text);

}
