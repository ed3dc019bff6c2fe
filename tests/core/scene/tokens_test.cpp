// Contrast by WCAG 2.1; colour vision: see colour_vision.h.
#include "core/scene/tokens.h"

#include "colour_vision.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

using namespace trustline;

namespace {

using namespace colour_vision;

constexpr std::array all_themes { Theme::Light, Theme::Dark, Theme::Projector, Theme::Contrast, Theme::DarkContrast };
static_assert(all_themes.size() == theme_count);

double least_step(Matrix const& vision, std::array<Colour, 7> const& scale)
{
    double least = 1000;
    for (std::size_t i = 1; i < scale.size(); ++i)
        least = std::min(least, distance(vision, scale[i - 1], scale[i]));
    return least;
}

struct Pair {
    char const* name;
    Colour Tokens::*text;
    Colour Tokens::*ground;
};

}

TEST(Tokens, TextsCanBeReadOnTheirGrounds)
{
    constexpr Pair pairs[] = {
        { "ink on canvas", &Tokens::ink, &Tokens::canvas }, { "ink on card", &Tokens::ink, &Tokens::card }, { "ink on backlane", &Tokens::ink, &Tokens::backlane },
        { "ink on field", &Tokens::ink, &Tokens::field }, { "muted on canvas", &Tokens::muted, &Tokens::canvas }, { "muted on card", &Tokens::muted, &Tokens::card },
        { "muted on backlane", &Tokens::muted, &Tokens::backlane }, { "muted on field", &Tokens::muted, &Tokens::field },
        { "muted on lane", &Tokens::muted, &Tokens::lane }, { "muted on hover", &Tokens::muted, &Tokens::hover }, { "accent on card", &Tokens::accent, &Tokens::card },
        { "accent on canvas", &Tokens::accent, &Tokens::canvas }, { "accent on accentsoft", &Tokens::accent, &Tokens::accent_soft },
        { "accent on backlane", &Tokens::accent, &Tokens::backlane }, { "onaccent on accent", &Tokens::on_accent, &Tokens::accent },
        { "noteink on note", &Tokens::note_ink, &Tokens::note }, { "error on card", &Tokens::error, &Tokens::card },
        { "error on errorsoft", &Tokens::error, &Tokens::error_soft }, { "tipink on tip", &Tokens::tip_ink, &Tokens::tip }, { "lost on canvas", &Tokens::lost, &Tokens::canvas },
        { "lost on card", &Tokens::lost, &Tokens::card }, { "lost on lostsoft", &Tokens::lost, &Tokens::lost_soft }, { "won on canvas", &Tokens::won, &Tokens::canvas },
        { "won on card", &Tokens::won, &Tokens::card }, { "won on wonsoft", &Tokens::won, &Tokens::won_soft }, { "ink on lostsoft", &Tokens::ink, &Tokens::lost_soft },
        { "muted on lostsoft", &Tokens::muted, &Tokens::lost_soft }, { "muted on accentsoft", &Tokens::muted, &Tokens::accent_soft },
        { "ink on accentsoft", &Tokens::ink, &Tokens::accent_soft }, { "won on lostsoft", &Tokens::won, &Tokens::lost_soft }, { "accent on field", &Tokens::accent, &Tokens::field },
    };
    for (auto const theme : all_themes) {
        for (auto const& pair : pairs)
            EXPECT_GE(contrast_ratio(tokens(theme).*pair.text, tokens(theme).*pair.ground), 4.5f) << pair.name << " in theme " << int(theme);
    }
}

TEST(Tokens, SignsCanBeReadOnTheirColours)
{
    for (auto const theme : all_themes) {
        auto const& t = tokens(theme);
        for (std::size_t i = 0; i < 7; ++i) {
            EXPECT_GE(contrast_ratio(t.on_gap[i], t.gap[i]), 4.45f) << "gap " << i << " in theme " << int(theme); // 4.5 as printed, rounded
            EXPECT_GE(contrast_ratio(t.on_score[i], t.score[i]), 4.45f) << "score " << i + 1 << " in theme " << int(theme);
        }
    }
}

// Somebody who asks for contrast gets 7 to 1 for words and 3 to 1 for every line.
TEST(Tokens, HighContrastIsHigh)
{
    for (auto const theme : { Theme::Contrast, Theme::DarkContrast }) {
        auto const& t = tokens(theme);
        for (auto const ground : { t.canvas, t.lane, t.backlane, t.card, t.panel, t.field, t.hover }) {
            for (auto const text : { t.ink, t.muted, t.accent, t.error, t.lost, t.won })
                EXPECT_GE(contrast_ratio(text, ground), 7.0f) << to_hex(text) << " on " << to_hex(ground);
            for (auto const line : { t.hair, t.line, t.faint, t.glyph_base })
                EXPECT_GE(contrast_ratio(line, ground), 2.6f) << to_hex(line) << " on " << to_hex(ground);
        }
        for (auto const line : { t.hair, t.line, t.faint, t.glyph_base })
            EXPECT_GE(contrast_ratio(line, t.card), 3.0f) << to_hex(line);
        EXPECT_GE(contrast_ratio(t.note_ink, t.note), 7.0f);
        EXPECT_GE(contrast_ratio(t.on_accent, t.accent), 7.0f);
        EXPECT_GE(contrast_ratio(t.tip_ink, t.tip), 7.0f);
    }
}

TEST(Tokens, GraphicsCanBeSeen)
{
    for (auto const theme : all_themes) {
        auto const& t = tokens(theme);
        for (auto const ground : { t.card, t.canvas, t.lane })
            EXPECT_GE(contrast_ratio(t.faint, ground), 3.0f) << "faint in theme " << int(theme);
        for (std::size_t bin = 0; bin < 7; ++bin) {
            auto const bar = thin_gap_colour(t, GapBin(bin));
            EXPECT_GE(contrast_ratio(bar, t.card), 3.0f) << "bar " << bin << " in theme " << int(theme);
            EXPECT_GE(contrast_ratio(bar, t.canvas), 3.0f) << "bar " << bin << " in theme " << int(theme);
        }
    }
}

TEST(Tokens, ThinMarksPushPaleClassesOutward)
{
    auto const& t = tokens(Theme::Light);
    EXPECT_EQ(thin_gap_colour(t, GapBin::Nearly), t.gap[2]);
    EXPECT_EQ(thin_gap_colour(t, GapBin::Met), t.gap[5]);
    EXPECT_EQ(thin_gap_colour(t, GapBin::WellAbove), t.gap[6]);
}

// The table "Colour vision" of the look, row by row: least step of the gap scale, its ends, short against above, least
// step of the score scale, lost against won, accent against won.
TEST(Tokens, ScalesCanBeToldApartByEveryEye)
{
    struct Row {
        Theme theme;
        char const* name;
        Matrix const& vision;
        double gap_step, gap_ends, short_above, score_step, lost_won, accent_won;
    };
    Row const rows[] = {
        { Theme::Light, "deutan", deuteranopia, 10, 82, 86, 7, 90, 31 }, { Theme::Light, "protan", protanopia, 13, 70, 75, 6, 77, 34 },
        { Theme::Light, "tritan", tritanopia, 15, 89, 90, 9, 95, 14 }, { Theme::Dark, "deutan", deuteranopia, 11, 68, 72, 7, 79, 19 },
        { Theme::Dark, "protan", protanopia, 9, 56, 61, 7, 67, 22 }, { Theme::Dark, "tritan", tritanopia, 12, 74, 85, 7, 90, 25 },
        { Theme::Projector, "deutan", deuteranopia, 18, 75, 85, 9, 85, 31 }, { Theme::Projector, "protan", protanopia, 18, 63, 75, 8, 72, 32 },
        { Theme::Projector, "tritan", tritanopia, 18, 79, 91, 9, 87, 14 },
        { Theme::Contrast, "deutan", deuteranopia, 10, 68, 70, 7, 68, 19 }, { Theme::Contrast, "protan", protanopia, 9, 56, 61, 6, 61, 19 },
        { Theme::Contrast, "tritan", tritanopia, 12, 70, 85, 7, 70, 14 }, { Theme::DarkContrast, "deutan", deuteranopia, 10, 60, 70, 7, 60, 14 },
        { Theme::DarkContrast, "protan", protanopia, 9, 50, 60, 7, 50, 14 }, { Theme::DarkContrast, "tritan", tritanopia, 10, 60, 80, 7, 60, 10 },
    };
    constexpr double rounding = 0.6; // the table is in whole numbers
    for (auto const& row : rows) {
        SCOPED_TRACE(std::string(row.name) + " in theme " + std::to_string(int(row.theme)));
        auto const& t = tokens(row.theme);
        EXPECT_GE(least_step(row.vision, t.gap), row.gap_step - rounding);
        EXPECT_GE(distance(row.vision, t.gap.front(), t.gap.back()), row.gap_ends - rounding);
        EXPECT_GE(distance(row.vision, t.gap[2], t.gap[5]), row.short_above - rounding);
        EXPECT_GE(least_step(row.vision, t.score), row.score_step - rounding);
        EXPECT_GE(distance(row.vision, t.lost, t.won), row.lost_won - rounding);
        EXPECT_GE(distance(row.vision, t.accent, t.won), row.accent_won - rounding);
    }
}
