#include "core/scene/pictures/quadrant_fields.h"

#include "core/base/text.h"

namespace trustline {

namespace {

constexpr PenText name_look { type::small, true };

// Names have two lines where the fields are narrow.
float strip_of(Pen const& pen)
{
    return pen.width < 520 ? 40 : 24;
}

}

LabelRoom draw_fields(Pen& pen, Rect const& plot, Vec2 cross, std::array<FieldName, 4> const& names)
{
    float const strip = strip_of(pen);
    Rect const wide = plot.inflated(field_margin), all { wide.x, wide.y - strip, wide.width, wide.height + 2 * strip };
    LabelRoom names_room { all };
    auto const field = [&](FieldName const& name, Rect const& rect, bool is_above) {
        pen.ground(rect, { name.ground });
        auto const words = pen.say(name.english);
        float const room = rect.width - 12, height = pen.height_of(words, room, name_look);
        // A field that is narrower than a word or lower than its lines says its name in the tooltips of its points.
        if (pen.widest_word(words, name_look) > room || height > strip - 4)
            return;
        Vec2 const at { rect.x + 8, is_above ? rect.y + 4 : rect.bottom() - 4 - height };
        pen.paragraph(words, at, room, name.colour, name_look);
        names_room.take({ at.x, at.y, std::min(room, pen.width_of(words, name_look)), height });
    };
    float const left = cross.x - all.x, right = all.right() - cross.x, upper = cross.y - all.y, lower = all.bottom() - cross.y;
    field(names[0], { all.x, all.y, left, upper }, true);
    field(names[1], { cross.x, all.y, right, upper }, true);
    field(names[2], { all.x, cross.y, left, lower }, false);
    field(names[3], { cross.x, cross.y, right, lower }, false);
    PenPaint const cross_hair = pen.tokens.edge_alpha > 0 ? PenPaint { {}, pen.tokens.hair, 1 } : PenPaint { {}, pen.tokens.panel, 4 };
    pen.line({ { cross.x, all.y }, { cross.x, all.bottom() } }, cross_hair);
    pen.line({ { all.x, cross.y }, { all.right(), cross.y } }, cross_hair);
    names_room.take_line({ cross.x - 2, all.y, 4, all.height });
    names_room.take_line({ all.x, cross.y - 2, all.width, 4 });
    return names_room;
}

void draw_scales(Pen& pen, Rect const& plot, FieldScale scale, std::string_view upwards, std::string_view across)
{
    Colour const muted = pen.tokens.muted;
    float const bottom = plot.bottom() + field_margin + strip_of(pen), right = plot.right() + field_margin;
    pen.text(pen.say(upwards), { 0, 0 }, muted, { type::tiny, false, PictureAlign::Left, pen.width });
    pen.text(pen.say(across), { right, bottom + 22 }, muted, { type::tiny, false, PictureAlign::Right, plot.width });
    for (double value = scale.lowest; value <= scale.highest; value += scale.step) {
        float const share = float((value - scale.lowest) / (scale.highest - scale.lowest));
        float const x = plot.x + plot.width * share, y = plot.bottom() - plot.height * share;
        auto const words = pen.number(value, scale.decimals);
        auto const below = scale.is_negative_across && value > 0 ? pen.number(-value, scale.decimals) : words;
        float const half = pen.width_of(below, { type::tiny }) / 2;
        pen.text(below, { std::min(x, pen.width - half), bottom + 5 }, muted, { type::tiny, false, PictureAlign::Middle });
        pen.text_beside(words, { plot.x - field_margin - 7, y }, muted, { type::tiny, false, PictureAlign::Right });
    }
}

Rect plot_within(Pen const& pen, float scale_width, float below)
{
    float const width = pen.width - scale_width - 2 * field_margin - 4;
    float const top = 22 + strip_of(pen) + field_margin, room = pen.height - top - below_plot(pen) - below;
    return { scale_width + field_margin, top, width, std::clamp(width * 0.6f, 180.0f, std::max(360.0f, room)) };
}

float below_plot(Pen const& pen)
{
    return field_margin + strip_of(pen) + 40;
}

}
