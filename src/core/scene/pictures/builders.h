#pragma once

// One function a picture; picture_names.cpp has them in a table.

#include "core/scene/pictures/picture.h"

namespace trustline {

Picture quadrant_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture watermelon_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture radar_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture priorities_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture impact_effort_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture value_stream_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture trust_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture rounds_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture voice_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture peak_end_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture personas_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture kano_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture swot_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture tensions_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture moments_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture evidence_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);
Picture agreement_picture(Journey const& journey, Measures const& measures, PictureStyle const& style);

}
