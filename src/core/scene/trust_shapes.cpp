#include "core/scene/trust_shapes.h"

#include "core/base/plain_range.h"
#include "core/scene/boxes.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float line_pixels = 5;
constexpr float end_before_border = 10; // board units
constexpr std::size_t most_turns_drawn_whole = 2000;
constexpr std::size_t coarse_groups = 330; // three boxes each

// A place where the balance changes.
struct Turn {
    float x = 0;
    float from = 0;
    float to = 0;

    bool is_fall() const { return to < from; }
};

// A stretch of the line where the balance stays.
struct Tread {
    float x = 0;
    float end = 0;
    float balance = 0;
};

struct Path {
    std::vector<Turn> turns;
    float end = 0; // x
};

Path path_of(TrustLine const& line, std::vector<TrustAnchor> const& anchors, float grid_width)
{
    Path path;
    path.turns.reserve(anchors.size());
    float balance = 0, x = 0;
    auto const* step = line.steps.data();
    for (auto const& anchor : plainly(anchors)) {
        x = anchor.x;
        auto const next = float(step->balance);
        if (step->effect != TrustEffect::None && next != balance)
            path.turns.push_back({ x, balance, next });
        balance = next;
        ++step;
    }
    path.end = std::max(grid_width - end_before_border, x);
    return path;
}

// Writes into `rank` the place that each fall has by `key`, from the lowest on.
void rank_falls(std::vector<TrustFall>& falls, float TrustFall::*key, std::uint32_t TrustFall::*rank)
{
    struct Keyed {
        float value;
        std::uint32_t fall;
    };
    std::vector<Keyed> ordered(falls.size());
    auto* keyed = ordered.data();
    std::uint32_t index = 0;
    for (auto const& fall : plainly(falls))
        *keyed++ = { fall.*key, index++ };
    std::sort(ordered.data(), keyed, [](Keyed const& a, Keyed const& b) { return a.value != b.value ? a.value < b.value : a.fall < b.fall; });
    std::uint32_t place = 0;
    for (auto const& each : plainly(ordered))
        falls[each.fall].*rank = place++;
}

std::vector<TrustFall> falls_of(Measures const& measures, BoardLayout const& layout, std::vector<TrustAnchor> const& anchors)
{
    std::vector<TrustFall> falls;
    double before = 0;
    auto const* step = measures.trust.steps.data();
    for (auto const& anchor : plainly(anchors)) {
        if (step->effect == TrustEffect::Lost) {
            auto const place = layout.cards[anchor.card].place;
            auto const gap = place < measures.rater.touchpoints.size() ? measures.rater.touchpoints.value(place).overall.weighted : std::nullopt;
            falls.push_back({ anchor.card, anchor.x, float(before), float(step->balance), float(gap.value_or(0)) });
        }
        before = step->balance;
        ++step;
    }
    rank_falls(falls, &TrustFall::gap, &TrustFall::rank);
    rank_falls(falls, &TrustFall::to, &TrustFall::rank_of_foot);
    return falls;
}

BoxInstance stroke(Rect const& rect, Colour colour)
{
    BoxInstance box = line_box(rect, colour, line_pixels);
    box.corner = line_pixels / 2; // round joins: neighbours overlap at the corners
    return box;
}

BoxInstance box_of(Tread const& tread, Tokens const& tokens)
{
    return stroke({ tread.x, tread.balance, tread.end - tread.x, 0 }, tokens.won);
}

BoxInstance riser(float x, float low, float high, Colour colour)
{
    return stroke({ x, low, 0, high - low }, colour);
}

std::vector<Tread> treads_of(Path const& path)
{
    std::vector<Tread> treads;
    treads.reserve(path.turns.size() + 1);
    Tread tread;
    for (auto const& turn : plainly(path.turns)) {
        tread.end = turn.x;
        treads.push_back(tread);
        tread = { turn.x, turn.x, turn.to };
    }
    tread.end = path.end;
    treads.push_back(tread);
    return treads;
}

// [S5] Between the line and zero: won is plain, lost deepens towards the lowest balance of the whole line.
std::vector<BoxInstance> area_under(std::vector<Tread> const& treads, float lowest, Tokens const& tokens)
{
    std::vector<BoxInstance> area;
    area.reserve(treads.size());
    for (auto const& tread : plainly(treads)) {
        if (tread.balance == 0 || tread.end <= tread.x)
            continue;
        if (tread.balance > 0) {
            area.push_back(plain_box({ tread.x, 0, tread.end - tread.x, tread.balance }, tokens.won_soft));
            continue;
        }
        BoxInstance box = plain_box({ tread.x, tread.balance, tread.end - tread.x, -tread.balance }, tokens.lost_soft);
        box.fill = with_alpha(tokens.lost_soft, 0.25f).packed();
        box.fill_end = with_alpha(tokens.lost_soft, 0.25f + 0.75f * std::min(1.0f, tread.balance / lowest)).packed();
        area.push_back(box);
    }
    return area;
}

// Falls come last, so that they lie over the line they cut.
std::vector<BoxInstance> line_along(Path const& path, std::vector<Tread> const& treads, Tokens const& tokens)
{
    std::vector<BoxInstance> line;
    line.reserve(treads.size() + path.turns.size());
    for (auto const& tread : plainly(treads))
        line.push_back(box_of(tread, tokens));
    for (auto const& turn : plainly(path.turns)) {
        if (!turn.is_fall())
            line.push_back(riser(turn.x, turn.from, turn.to, tokens.won));
    }
    for (auto const& turn : plainly(path.turns)) {
        if (turn.is_fall())
            line.push_back(riser(turn.x, turn.to, turn.from, tokens.lost));
    }
    return line;
}

struct Extent {
    float low = 0;
    float high = 0;

    void take(float value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

// Several turns as one: everything they reach, and what of it they fell.
struct Group {
    float x = 0;
    Extent reach;
    std::optional<Extent> fall;
    float balance = 0; // behind it
};

Group group_of(Turn const* begin, Turn const* end)
{
    Group group { std::prev(end)->x, { begin->from, begin->from }, std::nullopt, std::prev(end)->to };
    for (auto const* turn = begin; turn != end; ++turn) {
        group.reach.take(turn->to);
        if (turn->is_fall()) {
            if (!group.fall)
                group.fall = Extent { turn->to, turn->from };
            group.fall->take(turn->to);
            group.fall->take(turn->from);
        }
    }
    return group;
}

std::vector<Group> groups_of(std::vector<Turn> const& turns)
{
    std::vector<Group> groups;
    std::size_t const size = (turns.size() + coarse_groups - 1) / coarse_groups;
    for (std::size_t begin = 0; begin < turns.size(); begin += size)
        groups.push_back(group_of(turns.data() + begin, turns.data() + std::min(begin + size, turns.size())));
    return groups;
}

// [S6]
void add_coarse_shapes(Scene& scene, Path const& path, Tokens const& tokens)
{
    auto const groups = groups_of(path.turns);
    std::vector<Tread> treads;
    Tread tread;
    for (auto const& group : groups) {
        tread.end = group.x;
        treads.push_back(tread);
        tread = { group.x, group.x, group.balance };
    }
    tread.end = path.end;
    treads.push_back(tread);

    for (auto const& each : treads)
        scene.trust_line_coarse.push_back(box_of(each, tokens));
    for (auto const& group : groups)
        scene.trust_line_coarse.push_back(riser(group.x, group.reach.low, group.reach.high, tokens.won));
    for (auto const& group : groups) {
        if (group.fall)
            scene.trust_line_coarse.push_back(riser(group.x, group.fall->low, group.fall->high, tokens.lost));
    }
    scene.trust_area_coarse = area_under(treads, scene.trust_lowest, tokens);
}

}

void add_trust_shapes(Scene& scene, Measures const& measures, BoardLayout const& layout, std::vector<TrustAnchor> const& anchors, Tokens const& tokens)
{
    scene.trust_lowest = float(measures.trust.lowest);
    scene.trust_highest = float(measures.trust.highest);
    // While nobody has scored anything, a line at zero would say that nothing was won nor lost.
    if (layout.grid.is_empty() || !measures.trust.is_known())
        return;
    Path const path = path_of(measures.trust, anchors, layout.grid.width);
    auto const treads = treads_of(path);
    scene.trust_area = area_under(treads, scene.trust_lowest, tokens);
    scene.trust_line = line_along(path, treads, tokens);
    if (path.turns.size() > most_turns_drawn_whole)
        add_coarse_shapes(scene, path, tokens);
    scene.falls = falls_of(measures, layout, anchors);
    scene.trust_end = { path.end, treads.back().balance };
}

}
