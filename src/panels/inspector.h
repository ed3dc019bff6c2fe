#pragma once

// The inspector shows what is selected, in the order in which people talk about it. One function a kind of thing.

#include "panels/column.h"
#include "panels/ui/text_field.h"

#include <functional>

namespace trustline {

void touchpoint_panel(Panel& panel, Column& column, Touchpoint const& touchpoint);
void score_section(Panel& panel, Column& column, Touchpoint const& touchpoint);
void moment_of_truth_box(Panel& panel, Column& column, Touchpoint const& touchpoint);
void several_panel(Panel& panel, Column& column);
void stage_panel(Panel& panel, Column& column, Stage const& stage);
void lane_panel(Panel& panel, Column& column, Lane const& lane);
void note_panel(Panel& panel, Column& column, Note const& note);
void link_panel(Panel& panel, Column& column, Link const& link);
void map_panel(Panel& panel, Column& column);

// --- parts that several of them share
// Small words above the title: where it is and what it is; with an icon, or without.
void breadcrumb(Panel& panel, Column& column, std::string_view icon, std::string_view words, float room_at_the_right);
// Letters that turn into a field when they are pressed.
// What is locked cannot be changed here either: said, with the way out.
void locked_row(Panel& panel, Column& column, bool is_locked);
void title_field(Panel& panel, Column& column, std::string_view name, std::string_view value, std::function<Wish(std::string)> wish);
void description_field(Panel& panel, Column& column, std::string_view name, std::string_view value, std::string_view placeholder, std::function<Wish(std::string)> wish);
// Radar with the overall number beside it: expected, perceived, weights.
// A press on the number shows the scores it was made of (source_section).
void radar_with_number(Panel& panel, Column& column, RaterResult const& result, RaterWeights const& weights);
// Five bars of a result that is not scored itself: of a stage, a lane, the map.
void dimension_bars(Panel& panel, Column& column, RaterResult const& result);
// One button a line, left-aligned, for what can be done.
void action_rows(Panel& panel, Column& column, std::initializer_list<std::string_view> actions);
// The scores behind the numbers above, of the touchpoints that are part of it; folded until somebody asks.
inline constexpr std::string_view sources_key = "sources";
void source_section(Panel& panel, Column& column, std::string_view key, std::function<bool(Touchpoint const&)> const& is_part);
void source_section(Panel& panel, Column& column, Touchpoint const& touchpoint);
// What else these touchpoints say together: "Comments: 4, negative: 2 · Watermelons: 1 · Waiting: 42 min".
void roll_up_line(Panel& panel, Column& column, std::string_view key, std::function<bool(Touchpoint const&)> const& is_part);
// What hangs on a touchpoint or a service beside its score.
void score_extras(Panel& panel, Column& column, Touchpoint const& touchpoint);
void touchpoint_sections(Panel& panel, Column& column, Touchpoint const& touchpoint);
void service_sections(Panel& panel, Column& column, Service const& service);
// Persona and round, whose numbers are shown and entered. `with_evidence` for one touchpoint.
void question_row(Panel& panel, Column& column, Touchpoint const* touchpoint);

// Rust where the whole falls short, blue where it is above what was expected, ink between.
Colour colour_of_gap(Panel const& panel, std::optional<double> gap);

std::string dimension_words(Panel& panel, Dimension dimension);

}
