#include "core/scene/tokens.h"

namespace trustline {

namespace {

constexpr Tokens light {
    .canvas = rgb(0xF4F1EA), .lane = rgb(0xFAF8F4), .backlane = rgb(0xECE8DF), .card = rgb(0xFFFFFF), .panel = rgb(0xFFFFFF), .field = rgb(0xF6F4EF), .hover = rgb(0xEFECE5),
    .ink = rgb(0x1F2330), .muted = rgb(0x5A606E), .faint = rgb(0x858275), .hair = rgb(0xE1DCD1), .line = rgb(0xCBC5B8),
    .accent = rgb(0x5145C9), .on_accent = rgb(0xFFFFFF), .accent_soft = rgb(0xECEAFB),
    .note = rgb(0xFBF0C4), .note_ink = rgb(0x4A4020), .error = rgb(0x8E1F4B), .error_soft = rgb(0xF8E6ED), .tip = rgb(0x1F2330), .tip_ink = rgb(0xFFFFFF),
    .lost = rgb(0xB0400F), .won = rgb(0x22639A), .lost_soft = rgb(0xF6DFCF), .won_soft = rgb(0xDCE9F1), .glyph_base = rgb(0xE4E0D7),
    .shadow = rgb(0x1F1C14),
    .gap = { rgb(0x8F2D0C), rgb(0xBD4A17), rgb(0xCD7230), rgb(0xF1CDA6), rgb(0xD5E3EA), rgb(0x4E91C0), rgb(0x22639A) },
    .on_gap = { rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x1F2330), rgb(0x1F2330), rgb(0x1F2330), rgb(0x1F2330), rgb(0xFFFFFF) },
    .score = { rgb(0xE6EBE2), rgb(0xC9DBD3), rgb(0xA6C8C1), rgb(0x7EB0AD), rgb(0x55949A), rgb(0x327581), rgb(0x125361) },
    .on_score = { rgb(0x1F2330), rgb(0x1F2330), rgb(0x1F2330), rgb(0x1F2330), rgb(0x1F2330), rgb(0xFFFFFF), rgb(0xFFFFFF) },
    .is_dark = false,
};

constexpr Tokens dark {
    .canvas = rgb(0x14161B), .lane = rgb(0x1A1D23), .backlane = rgb(0x111317), .card = rgb(0x262A33), .panel = rgb(0x1D2027), .field = rgb(0x272B34), .hover = rgb(0x2C313B),
    .ink = rgb(0xECEDF0), .muted = rgb(0xA4AAB6), .faint = rgb(0x7C828E), .hair = rgb(0x2B2F38), .line = rgb(0x3D434F),
    .accent = rgb(0xA59BFF), .on_accent = rgb(0x17143A), .accent_soft = rgb(0x2E2B55),
    .note = rgb(0x4A4426), .note_ink = rgb(0xF3E9BD), .error = rgb(0xFF8FB5), .error_soft = rgb(0x4A2233), .tip = rgb(0xECEDF0), .tip_ink = rgb(0x14161B),
    .lost = rgb(0xF58B56), .won = rgb(0x7DB9E6), .lost_soft = rgb(0x3D281D), .won_soft = rgb(0x1E303E), .glyph_base = rgb(0x3A404B),
    .shadow = rgb(0x000000),
    .gap = { rgb(0xFFA477), rgb(0xEE7F48), rgb(0xC76C38), rgb(0x7C513A), rgb(0x3F525F), rgb(0x5589AC), rgb(0x8CC4EC) },
    .on_gap = { rgb(0x14161B), rgb(0x14161B), rgb(0x14161B), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x14161B), rgb(0x14161B) },
    .score = { rgb(0x2E3A3C), rgb(0x35515A), rgb(0x3B6A72), rgb(0x4B9195), rgb(0x5DA3A1), rgb(0x86C1B8), rgb(0xBFE0D4) },
    .on_score = { rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x14161B), rgb(0x14161B), rgb(0x14161B), rgb(0x14161B) },
    .is_dark = true,
};

constexpr Tokens projector {
    .canvas = rgb(0xFFFFFF), .lane = rgb(0xFFFFFF), .backlane = rgb(0xEDEBE6), .card = rgb(0xFFFFFF), .panel = rgb(0xFFFFFF), .field = rgb(0xF1F0EC), .hover = rgb(0xE8E6E0),
    .ink = rgb(0x0B0D12), .muted = rgb(0x3D424D), .faint = rgb(0x6B6A63), .hair = rgb(0xC9C5BB), .line = rgb(0x7D7A70),
    .accent = rgb(0x3D31B0), .on_accent = rgb(0xFFFFFF), .accent_soft = rgb(0xE4E1FA),
    .note = rgb(0xFFEFA6), .note_ink = rgb(0x2B2408), .error = rgb(0x7A123C), .error_soft = rgb(0xF8DCE7), .tip = rgb(0x0B0D12), .tip_ink = rgb(0xFFFFFF),
    .lost = rgb(0x98340B), .won = rgb(0x12568C), .lost_soft = rgb(0xF6D9C4), .won_soft = rgb(0xD3E4F0), .glyph_base = rgb(0xD5D1C7),
    .shadow = rgb(0x000000),
    .gap = { rgb(0x75220A), rgb(0xA63C0E), rgb(0xCF7430), rgb(0xEDBE8C), rgb(0xC3D9E5), rgb(0x5595C2), rgb(0x12568C) },
    .on_gap = { rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x0B0D12), rgb(0x0B0D12), rgb(0x0B0D12), rgb(0x0B0D12), rgb(0xFFFFFF) },
    .score = { rgb(0xDDE6DA), rgb(0xBAD2C8), rgb(0x91BBB3), rgb(0x67A09E), rgb(0x397981), rgb(0x1E6371), rgb(0x073F4D) },
    .on_score = { rgb(0x0B0D12), rgb(0x0B0D12), rgb(0x0B0D12), rgb(0x0B0D12), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF) },
    .is_dark = false,
};

// High contrast: words at 7 to 1 and more, every line at 3 to 1.
constexpr Tokens contrast {
    .canvas = rgb(0xFFFFFF), .lane = rgb(0xFFFFFF), .backlane = rgb(0xF0F0F0), .card = rgb(0xFFFFFF), .panel = rgb(0xFFFFFF), .field = rgb(0xFFFFFF), .hover = rgb(0xE6E6F5),
    .ink = rgb(0x000000), .muted = rgb(0x262626), .faint = rgb(0x4A4A4A), .hair = rgb(0x6A6A6A), .line = rgb(0x000000),
    .accent = rgb(0x1F1391), .on_accent = rgb(0xFFFFFF), .accent_soft = rgb(0xDFDCFB),
    .note = rgb(0xFFF6C2), .note_ink = rgb(0x000000), .error = rgb(0x6E0A33), .error_soft = rgb(0xFFE3EE), .tip = rgb(0x000000), .tip_ink = rgb(0xFFFFFF),
    .lost = rgb(0x7D2400), .won = rgb(0x003F73), .lost_soft = rgb(0xFFE4D2), .won_soft = rgb(0xD8ECFA), .glyph_base = rgb(0x8C8C8C),
    .shadow = rgb(0x000000),
    .gap = { rgb(0x5E1500), rgb(0x8F2D00), rgb(0xC05A14), rgb(0xF2BE88), rgb(0xBFDDEE), rgb(0x3F86BC), rgb(0x00487F) },
    .on_gap = { rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF) },
    .score = { rgb(0xDDE6DA), rgb(0xB4CFC4), rgb(0x87B5AC), rgb(0x5B9896), rgb(0x2C6C75), rgb(0x115260), rgb(0x00303C) },
    .on_score = { rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF) },
    .is_dark = false,
    .edge_alpha = 0.6f,
};

constexpr Tokens dark_contrast {
    .canvas = rgb(0x000000), .lane = rgb(0x000000), .backlane = rgb(0x141414), .card = rgb(0x000000), .panel = rgb(0x000000), .field = rgb(0x000000), .hover = rgb(0x23233A),
    .ink = rgb(0xFFFFFF), .muted = rgb(0xE0E0E0), .faint = rgb(0xB4B4B4), .hair = rgb(0x8A8A8A), .line = rgb(0xFFFFFF),
    .accent = rgb(0xFFDD55), .on_accent = rgb(0x000000), .accent_soft = rgb(0x383000),
    .note = rgb(0x2E2900), .note_ink = rgb(0xFFF6C2), .error = rgb(0xFFB5CF), .error_soft = rgb(0x3A0A20), .tip = rgb(0xFFFFFF), .tip_ink = rgb(0x000000),
    .lost = rgb(0xFFB088), .won = rgb(0x9FD2FF), .lost_soft = rgb(0x331700), .won_soft = rgb(0x00223C), .glyph_base = rgb(0x7A7A7A),
    .shadow = rgb(0x000000),
    .gap = { rgb(0xFFA477), rgb(0xEE7F48), rgb(0xC76C38), rgb(0x7C513A), rgb(0x3F525F), rgb(0x5589AC), rgb(0x8CC4EC) },
    .on_gap = { rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000), rgb(0x000000) },
    .score = { rgb(0x2E3A3C), rgb(0x35515A), rgb(0x3B6A72), rgb(0x4B9195), rgb(0x5DA3A1), rgb(0x86C1B8), rgb(0xBFE0D4) },
    .on_score = { rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x000000) },
    .is_dark = true,
    .edge_alpha = 0.6f,
};

constexpr std::array<Tokens const*, theme_count> all_tokens { &light, &dark, &projector, &contrast, &dark_contrast };

}

Tokens const& tokens(Theme theme)
{
    return *all_tokens[std::size_t(theme)];
}

Colour thin_gap_colour(Tokens const& tokens, GapBin bin)
{
    if (bin == GapBin::Nearly)
        bin = GapBin::Short;
    if (bin == GapBin::Met)
        bin = GapBin::Above;
    return tokens.gap[std::size_t(bin)];
}

}
