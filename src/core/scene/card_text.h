#pragma once

// The texts of one card at level of detail 3 and up, wrapped and placed: shared by the SVG writer and the board panel, so
// that both show the same words in the same places.

#include "core/journey/records.h"
#include "core/layout/text_wrap.h"
#include "core/measure/rater.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trustline {

// Places in board units from the card's top left; see "Card anatomy" of the look.
namespace card_place {
inline constexpr float band_width = 6;
inline constexpr float padding_left = 15, padding_right = 9;
inline constexpr float channel_y = 9, channel_icon = 14, channel_text_x = 34, channel_line = 14;
inline constexpr float star_y = 8, star = 16;
inline constexpr float title_y = 27, title_width = 120, title_line = 17;
inline constexpr float glyph_x = 16, glyph_y = 67, glyph_bar = 4, glyph_gap = 3.5f, glyph_height = 21;
inline constexpr float signs_bottom = 10, evidence = 14, watermelon = 15, comments = 14, sign_gap = 4;
inline constexpr float count_width = 9, wide_count_width = 16; // of one digit, of "9+"; with the space before them
inline constexpr float chip_x = 54, chip_y = 70.5f, chip = 14; // class of the lens, card_flags::has_chip; instead of "not scored"
inline constexpr float unscored_x = 60, unscored_y = 71;
}
inline constexpr std::size_t card_title_lines = 2;

struct CardText {
    std::vector<std::string> title; // at most two lines
    std::string channel;            // the touchpoint's own word or the channel's; empty for none
};

// Left ends of the signs along a card's foot, from its flags; none for those that are not there. shaders/mark.vert does the same.
struct CardSigns {
    std::optional<float> evidence, watermelon, comments;
    float count = 0; // left end of the words beside the comments
    int comment_count = 0; // at most card_flags::most_comments, which stands for more
};
CardSigns card_signs(std::uint32_t flags);
// Room for the words "not scored" before the first sign.
float unscored_width(CardSigns const& signs);
// What stands there: "3", "9+".
std::string comment_count_text(int count);

using Say = std::function<std::string_view(std::string_view)>;

// `say` translates the channel's word; empty: English.
CardText card_text(Touchpoint const& touchpoint, MeasureText const& measure, Say const& say = {});

// Who answers for it, as far as there is room: "Karim Haddad", "Karim H.", "KH". Stands in the place of the channel under the lens
// of owners.
std::string owner_words(std::string_view owner, MeasureText const& measure);

// The word of a channel that a card shows, already translated.
std::string channel_word(Touchpoint const& touchpoint, Say const& say = {});

}
