#include "panels/ui/key_caps.h"

#include "panels/ui/shapes.h"
#include "panels/ui/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trustline::ui {

namespace {

constexpr float cap_height = 20, cap_padding = 5, cap_gap = 3;

// Cuts the first cap off: what stands before a plus, or a sign of a Mac's keyboard. A plus at the end is a key itself.
std::string_view next_cap(std::string_view& keys)
{
    constexpr std::array<std::string_view, 3> signs { "\u2325", "\u21E7", "\u2318" };
    std::size_t end = std::min(keys.find('+', 1), keys.size());
    std::size_t next = end < keys.size() && end + 1 < keys.size() ? end + 1 : keys.size();
    if (next == keys.size())
        end = keys.size();
    for (auto const sign : signs) {
        if (keys.size() > sign.size() && keys.substr(0, sign.size()) == sign)
            end = next = sign.size();
    }
    auto const cap = keys.substr(0, end);
    keys.remove_prefix(next);
    return cap;
}

float cap_width(Ui const& ui, std::string_view cap)
{
    return std::max(ui.px(cap_height), std::ceil(text_width(ui, cap, Type::Tiny)) + 2 * ui.px(cap_padding));
}

}

float key_caps_width(Ui const& ui, std::string_view keys)
{
    float width = keys.empty() ? 0 : -ui.px(cap_gap);
    while (!keys.empty())
        width += cap_width(ui, next_cap(keys)) + ui.px(cap_gap);
    return width;
}

void key_caps(Ui& ui, Rect const& box, std::string_view keys)
{
    float const height = ui.px(cap_height);
    float x = box.right() - key_caps_width(ui, keys);
    while (!keys.empty()) {
        auto const cap = next_cap(keys);
        Rect const place { std::round(x), std::round(box.centre().y - height / 2), cap_width(ui, cap), height };
        fill_box(draw_list(), place, ui.px(4), ui.tokens.field);
        stroke_box(draw_list(), place, ui.px(4), ui.tokens.hair);
        auto lettering = ui.muted(Type::Tiny);
        lettering.align = Align::Centre;
        label(ui, place, cap, lettering);
        x += place.width + ui.px(cap_gap);
    }
}

}
