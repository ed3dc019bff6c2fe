#pragma once

// Pieces that several pictures are made of.

#include "core/scene/pictures/pen.h"

namespace trustline {

// "45 s", "3 min", "2 h", "1.5 d" in the reader's language.
std::string duration_text(Pen const& pen, double seconds);
// In whole percent: "28 %".
std::string percent_text(Pen const& pen, double share);

// A name and its value stand so near to each other that the eye finds the way.
inline constexpr float most_list_width = 560;

// A heading between parts, in the reader's language; returns the y below.
float draw_heading(Pen& pen, float y, std::string_view words);

// One large number with its words below; returns its width.
float draw_figure(Pen& pen, Vec2 at, std::string const& number, std::string_view english);

// What was and what is, on one scale: hollow and full dot, and a tick where it should be.
struct Dumbbell {
    std::string label;
    std::optional<double> before, after, wanted;
    bool is_better_when_higher = true;
    std::vector<TouchpointId> touchpoints;
    std::string tooltip; // below the label
};
struct DumbbellScale {
    double lowest = 1;
    double highest = 7;
};
float draw_dumbbells(Pen& pen, float y, std::vector<Dumbbell> const& rows, DumbbellScale scale = {});

// Of a touchpoint: colour of its gap and its title, clickable. Returns the y below.
float draw_touchpoint_line(Pen& pen, Journey const& journey, Measures const& measures, Vec2 at, float line_width, TouchpointId const& id, std::string tooltip = {});
float touchpoint_line_height(Pen const& pen, Journey const& journey, float line_width, TouchpointId const& id);

// How many of a list are drawn, when so many have room: "and 1 more" would take the place of that one.
inline std::size_t drawn_of(std::size_t all, std::size_t room)
{
    return all <= room + 1 ? all : room;
}
// "and 3 more", clickable when there are touchpoints behind it. Returns the y below; with none left nothing is drawn.
float draw_more(Pen& pen, Vec2 at, std::size_t count, std::vector<TouchpointId> touchpoints, float most_width = 0);
// The same of a list of which so many have been drawn; `id_of` says where an entry belongs.
template<class List, class IdOf>
float draw_rest(Pen& pen, Vec2 at, List const& all, std::size_t drawn, IdOf id_of)
{
    std::vector<TouchpointId> ids;
    for (std::size_t i = drawn; i < all.size(); ++i)
        ids.push_back(id_of(all[i]));
    return draw_more(pen, at, all.size() - drawn, std::move(ids));
}

// The dimensions above columns of this width, from `left`. Where names are wider than their columns, every second one stands a
// line lower. Returns how high it is.
float draw_dimension_heads(Pen& pen, float left, float column, float y = 0);

std::optional<double> gap_of(Measures const& measures, TouchpointId const& id);
// By weighted gap, the worst first, those without one last.
void sort_worst_first(std::vector<TouchpointId>& ids, Measures const& measures);

}
