#pragma once

// [W5] What line breaking needs to know of a character. Not the whole of Unicode's annexes 14 and 29: the scripts people write
// titles in, so that nothing is torn apart that reads as one sign.

#include <cstddef>
#include <string_view>

namespace trustline {

// Where the sign that begins at `at` ends: a base with its combining marks, emoji joined by ZWJ, a flag's two letters.
std::size_t end_of_cluster(std::string_view text, std::size_t at);

bool is_space(char32_t c);            // a line may end here, and the space is not shown at its end; not the no-break space
bool is_ideographic(char32_t c);      // a line may break on either side: Han, kana, hangul, full-width forms
bool may_not_begin_a_line(char32_t c); // closing punctuation, small kana, prolonged sounds
bool may_not_end_a_line(char32_t c);   // opening brackets and quotes
bool allows_break_after(char32_t c);   // hyphens, dashes, slash

}
