#include "core/scene/card_text.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/scene/tokens.h"

namespace trustline {

namespace {

// Between the word of the channel and the star.
constexpr float channel_width = 144 - card_place::channel_text_x - card_place::padding_right - card_place::star - 4;

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
