#include "core/scene/card_text.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/layout/board.h"
#include "core/scene/scene.h"
#include "core/scene/tokens.h"

namespace trustline {

namespace {

// Between the word of the channel and the star.
constexpr float channel_width = 144 - card_place::channel_text_x - card_place::padding_right - card_place::star - 4;

}

CardSigns card_signs(std::uint32_t flags)
{
    using namespace card_place;
    CardSigns signs;
    float right = card_size.x - padding_right;
    auto const take = [&right](float width) {
        right -= width;
        float const left = right;
        right -= sign_gap;
        return left;
    };
    if ((flags >> card_flags::evidence_shift & 7) != 0)
        signs.evidence = take(evidence);
    if (flags & card_flags::is_watermelon)
        signs.watermelon = take(watermelon);
    signs.comment_count = int(flags >> card_flags::comments_shift & 15);
    if (signs.comment_count > 0) {
        bool const is_wide = signs.comment_count >= int(card_flags::most_comments);
        signs.comments = right - (is_wide ? wide_count_width : count_width) - comments;
        signs.count = *signs.comments + comments + 2;
    }
    return signs;
}

float unscored_width(CardSigns const& signs)
{
    using namespace card_place;
    float const first = signs.comments ? *signs.comments : signs.watermelon ? *signs.watermelon : signs.evidence.value_or(card_size.x - padding_right + sign_gap);
    return first - sign_gap - unscored_x;
}

std::string comment_count_text(int count)
{
    return count >= int(card_flags::most_comments) ? "9+" : std::to_string(count);
}

namespace {

// "KH" of "Karim Haddad".
std::string initials_of(std::string_view name)
{
    std::string letters;
    for (std::size_t at = 0; at < name.size();) {
        bool const begins = at == 0 || name[at - 1] == ' ' || name[at - 1] == '-';
        std::size_t const begin = at;
        next_code_point(name, at);
        if (begins && name[begin] != ' ' && name[begin] != '-')
            letters += name.substr(begin, at - begin);
    }
    return letters;
}

}

std::string owner_words(std::string_view owner, MeasureText const& measure)
{
    TextStyle const style { type::tiny, false };
    auto const name = without_controls(trimmed(owner));
    auto const space = name.find(' ');
    std::string const last = space == name.npos ? std::string {} : ' ' + initials_of(std::string_view(name).substr(space + 1)) + '.';
    for (auto const& words : { name, name.substr(0, space) + last }) {
        if (measure(words, style) <= channel_width)
            return words;
    }
    return last.empty() ? shortened(name, style, channel_width, measure) : initials_of(name);
}

std::string channel_word(Touchpoint const& touchpoint, Say const& say)
{
    if (!touchpoint.channel_name.empty())
        return without_controls(touchpoint.channel_name);
    if (touchpoint.channel == Channel::None)
        return {};
    std::string_view const label = label_of(touchpoint.channel);
    return std::string(say ? say(label) : label);
}

CardText card_text(Touchpoint const& touchpoint, MeasureText const& measure, Say const& say)
{
    CardText text;
    text.title = wrapped(without_controls(touchpoint.title), { type::body, true }, card_place::title_width, card_title_lines, measure);
    text.channel = shortened(channel_word(touchpoint, say), { type::tiny, false }, channel_width, measure);
    return text;
}

}
