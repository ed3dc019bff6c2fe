#include "core/layout/text_wrap.h"

#include "core/base/text.h"
#include "core/layout/characters.h"

namespace trustline {

namespace {

// Widths of U+0020 to U+007E in thousandths of an em, as in the metrics of Helvetica that every PDF reader knows.
constexpr short latin_widths[] = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278,
    584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
};
static_assert(std::size(latin_widths) == 0x7F - 0x20);

// Interface fonts run a little wider than Helvetica, and their bold wider again.
constexpr float regular_stretch = 1.04f, bold_stretch = 1.12f;

float width_in_em(char32_t c)
{
    if (c >= 0x20 && c < 0x7F)
        return float(latin_widths[c - 0x20]) / 1000;
    if (c < 0x20 || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF)
        return 0;
    if (c >= 0xC0 && c < 0x250) // capitals and small letters take turns from U+0100 on
        return (c < 0xDF && c != 0xD7) || (c >= 0x100 && c % 2 == 0) ? 0.68f : 0.56f;
    if (c == 0x2026 || c == 0x2014)
        return 1;
    return 0.6f;
}

}

float estimated_width(std::string_view text, TextStyle const& style)
{
    float latin = 0, full = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = end_of_cluster(text, at);
        char32_t const c = next_code_point(text, at);
        (is_ideographic(c) ? full : latin) += is_ideographic(c) ? 1 : width_in_em(c);
        at = end; // marks stand on their letter
    }
    return style.em * (full + latin * (style.is_bold ? bold_stretch : regular_stretch));
}

}
