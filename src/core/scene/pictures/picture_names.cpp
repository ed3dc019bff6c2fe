#include "core/scene/pictures/builders.h"

namespace trustline {

namespace {

using Build = Picture (*)(Journey const&, Measures const&, PictureStyle const&);

struct PictureName {
    PictureKind kind;
    std::string_view key;
    std::string_view label;
    Build build;
};

// In the order of the enumeration.
constexpr PictureName names[] {
    { PictureKind::Quadrant, "importance-performance", "Importance and performance", quadrant_picture },
    { PictureKind::Watermelon, "watermelon", "Watermelon", watermelon_picture },
    { PictureKind::Radar, "rater", "RATER", radar_picture },
    { PictureKind::Priorities, "priorities", "What to fix first", priorities_picture },
    { PictureKind::ImpactEffort, "impact-effort", "Impact and effort", impact_effort_picture },
    { PictureKind::ValueStream, "value-stream", "Value stream", value_stream_picture },
    { PictureKind::Trust, "trust", "Trust", trust_picture },
    { PictureKind::Rounds, "rounds", "Rounds side by side", rounds_picture },
    { PictureKind::Voice, "voice", "Voice of the customer", voice_picture },
    { PictureKind::PeakEnd, "peak-end", "What is remembered", peak_end_picture },
    { PictureKind::Personas, "personas", "What matters most to each", personas_picture },
    { PictureKind::Kano, "kano", "Kano", kano_picture },
    { PictureKind::Swot, "swot", "SWOT", swot_picture },
    { PictureKind::Tensions, "tensions", "Tensions", tensions_picture },
    { PictureKind::Moments, "moments", "Moments of truth", moments_picture },
    { PictureKind::Evidence, "evidence", "Evidence", evidence_picture },
    { PictureKind::Agreement, "agreement", "Agreement", agreement_picture },
};
static_assert(std::size(names) == picture_count);

}

Picture build_picture(PictureKind kind, Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    return names[std::size_t(kind)].build(journey, measures, style);
}

std::string_view key_of(PictureKind kind)
{
    return names[std::size_t(kind)].key;
}

std::string_view label_of(PictureKind kind)
{
    return names[std::size_t(kind)].label;
}

std::optional<PictureKind> picture_kind_from(std::string_view key)
{
    for (auto const& name : names) {
        if (name.key == key)
            return name.kind;
    }
    return std::nullopt;
}

}
