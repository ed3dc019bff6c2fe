#include "core/scene/icons.h"

#include "core/scene/icon_table.h"
#include "core/scene/path_data.h"
#include "core/scene/scene.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

struct Icon {
    std::string_view name;
    std::vector<IconStroke> strokes; // empty until somebody asks: few are seen at first
};

Vec2 centroid_of(std::vector<Vec2> const& points)
{
    Vec2 sum;
    for (auto const& point : points)
        sum = sum + point;
    return sum * (1 / float(points.size()));
}

// A line that goes nowhere is a dot: "M9 10h0.01".
bool is_dot(std::vector<Vec2> const& points)
{
    return points.size() == 2 && std::hypot(points[1].x - points[0].x, points[1].y - points[0].y) < 0.05f;
}

void add_strokes(std::vector<IconStroke>& strokes, IconPath const& path)
{
    for (auto& line : polylines_of(path.data)) {
        if (is_dot(line.points))
            line.points.pop_back();
        // Closed outlines that come back to their beginning would end in a segment without length.
        else if (line.is_closed && line.points.size() > 2 && is_dot({ line.points.front(), line.points.back() }))
            line.points.pop_back();
        IconStroke stroke { std::move(line.points), line.is_closed, path.is_filled, path.width, path.paint, path.dash, path.gap, {} };
        stroke.heart = centroid_of(stroke.points);
        strokes.push_back(std::move(stroke));
    }
}

std::vector<Icon> make_icons()
{
    std::vector<Icon> icons;
    for (auto const& path : icon_table()) {
        if (icons.empty() || icons.back().name != path.name)
            icons.push_back({ path.name, {} });
    }
    std::sort(icons.begin(), icons.end(), [](Icon const& a, Icon const& b) { return a.name < b.name; });
    return icons;
}

std::vector<Icon>& all_icons()
{
    static std::vector<Icon> icons = make_icons();
    return icons;
}

}

std::span<IconStroke const> icon(std::string_view name)
{
    auto& icons = all_icons();
    auto const found = std::lower_bound(icons.begin(), icons.end(), name, [](Icon const& icon, std::string_view wanted) { return icon.name < wanted; });
    if (found == icons.end() || found->name != name)
        return {};
    if (found->strokes.empty())
        for (auto const& path : icon_paths(name))
            add_strokes(found->strokes, path);
    return found->strokes;
}

std::span<IconPath const> icon_paths(std::string_view name)
{
    auto const all = icon_table();
    auto const is_wanted = [&](IconPath const& path) { return path.name == name; };
    auto const first = std::find_if(all.begin(), all.end(), is_wanted);
    auto const last = std::find_if_not(first, all.end(), is_wanted);
    return { first, last };
}

std::span<std::string_view const> icon_names()
{
    static std::vector<std::string_view> const names = [] {
        std::vector<std::string_view> all;
        for (auto const& icon : all_icons())
            all.push_back(icon.name);
        return all;
    }();
    return names;
}

std::string_view icon_of(Channel channel)
{
    switch (channel) {
    case Channel::None:
        break;
    case Channel::Person:
        return "person";
    case Channel::Phone:
        return "phone";
    case Channel::Web:
        return "web";
    case Channel::App:
        return "app";
    case Channel::Mail:
        return "mail";
    case Channel::Sms:
        return "sms";
    case Channel::Chat:
        return "comment";
    case Channel::Letter:
        return "letter";
    case Channel::Device:
        return "laptop";
    case Channel::System:
        return "system";
    case Channel::Place:
        return "place";
    }
    return {};
}

std::string_view icon_of(std::optional<Evidence> evidence)
{
    constexpr std::string_view balls[] { "evidence-0", "evidence-1", "evidence-2", "evidence-3", "evidence-4" };
    return evidence ? balls[std::size_t(*evidence)] : std::string_view {};
}

std::string_view icon_of(CardSign sign)
{
    constexpr std::string_view icons[] { "gap-0", "gap-1", "gap-2", "gap-3", "gap-4", "gap-5", "gap-6", "1", "2", "3", "4", "5", "6", "7", "trust-lost",
        "trust-won", "slice", "cross", "carried", "gap-4", "evidence-0", "evidence-1", "evidence-2", "evidence-3", "evidence-4", "arrow-up", "gap-3", "split", "late" };
    static_assert(std::size(icons) == card_sign_count);
    return icons[std::size_t(sign)];
}

std::string_view icon_of(std::optional<GapBin> bin)
{
    constexpr std::string_view signs[] { "gap-0", "gap-1", "gap-2", "gap-3", "gap-4", "gap-5", "gap-6" };
    return bin ? signs[std::size_t(*bin)] : "gap-none";
}

}
