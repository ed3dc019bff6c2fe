#include "core/scene/pictures/dots.h"

#include "core/scene/icons.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace trustline {

namespace {

constexpr float dot_radius = 8.5f, heap_radius = 11;
constexpr float least_distance = 15;  // nearer ones share a place
constexpr std::size_t most_labels = 40;
constexpr std::size_t most_named = 8; // in the tooltip of a heap

struct Heap {
    Vec2 at;
    std::vector<Dot> dots; // the heaviest first

    float radius() const { return dots.size() == 1 ? dot_radius : heap_radius; }
    Rect rect() const { return { at.x - radius(), at.y - radius(), 2 * radius(), 2 * radius() }; }
};

// A grid with cells as wide as the least distance: only neighbours can be too near.
class Heaps {
public:
    std::vector<Heap> all;

    void add(Dot dot)
    {
        auto* heap = near(dot.at);
        if (!heap) {
            m_cells[cell_of(dot.at)].push_back(all.size());
            heap = &all.emplace_back();
            heap->at = dot.at;
        }
        heap->dots.push_back(std::move(dot));
    }

private:
    using Cell = long long;
    static Cell cell(long long column, long long row) { return column * 100003 + row; }
    static long long index_of(float x) { return (long long)(std::floor(x / least_distance)); }
    static Cell cell_of(Vec2 at) { return cell(index_of(at.x), index_of(at.y)); }

    Heap* near(Vec2 at)
    {
        for (long long column = index_of(at.x) - 1; column <= index_of(at.x) + 1; ++column) {
            for (long long row = index_of(at.y) - 1; row <= index_of(at.y) + 1; ++row) {
                auto const found = m_cells.find(cell(column, row));
                if (found == m_cells.end())
                    continue;
                for (std::size_t const index : found->second) {
                    if (std::hypot(all[index].at.x - at.x, all[index].at.y - at.y) < least_distance)
                        return &all[index];
                }
            }
        }
        return nullptr;
    }

    std::unordered_map<Cell, std::vector<std::size_t>> m_cells;
};

void draw_dot(Pen& pen, Heap const& heap, HeapSign sign)
{
    auto const& t = pen.tokens;
    auto const& gap = heap.dots.front().gap;
    std::optional<GapBin> const bin = gap ? std::optional(gap_bin(*gap)) : std::nullopt;
    PenPaint paint { bin ? t.gap[std::size_t(*bin)] : t.panel, t.panel, 1.25f };
    if (!bin || contrast_ratio(*paint.fill, t.panel) < 3)
        paint.stroke = t.faint;
    pen.circle(heap.at, heap.radius(), paint);
    // A ring around it: there is more than one.
    if (heap.dots.size() > 1 && sign == HeapSign::None) {
        pen.circle(heap.at, heap.radius(), { t.panel, t.ink, 1.25f });
        pen.circle(heap.at, heap.radius() - 2.5f, paint);
    }
    Colour const ink = bin ? t.on_gap[std::size_t(*bin)] : t.ink;
    if (heap.dots.size() == 1 || sign == HeapSign::None)
        pen.icon(icon_of(bin), heap.at, 10, ink);
    else
        pen.text_beside(heap.dots.size() > 99 ? "99+" : std::to_string(heap.dots.size()), heap.at, ink, { type::tiny, true, PictureAlign::Middle });
}

using WordsOf = std::function<DotWords(std::size_t)>;

void add_mark(Pen& pen, Heap const& heap, DotWords const& words, WordsOf const& words_of, Rect area)
{
    std::vector<TouchpointId> touchpoints;
    std::string tooltip = words.tooltip;
    for (auto const& dot : heap.dots)
        touchpoints.push_back(*dot.touchpoint);
    for (std::size_t i = 1; i < heap.dots.size() && i < most_named; ++i)
        tooltip += '\n' + words_of(heap.dots[i].index).label;
    if (heap.dots.size() > most_named)
        tooltip += '\n' + pen.say("and {0} more", { std::to_string(heap.dots.size() - most_named) });
    auto name = words.label;
    if (heap.dots.size() > 1)
        name = pen.say("{0} and {1} more", { name, std::to_string(heap.dots.size() - 1) });
    pen.mark(area, area.height / 2, std::move(touchpoints), std::move(name), std::move(tooltip));
}

// "3., 4., 5. …"
std::string ranks_of(Heap const& heap, WordsOf const& words_of)
{
    constexpr std::size_t most_ranks = 3;
    std::string ranks;
    for (std::size_t i = 0; i < std::min(heap.dots.size(), most_ranks); ++i) {
        if (auto const rank = words_of(heap.dots[i].index).rank; !rank.empty())
            ranks += (ranks.empty() ? "" : ", ") + rank;
    }
    return ranks.empty() || heap.dots.size() <= most_ranks ? ranks : ranks + " \u2026";
}

// Of several the names of both, or the first and how many more; at the very least their ranks.
void draw_label(Pen& pen, LabelRoom& room, Heap const& heap, DotWords const& words, WordsOf const& words_of, float most_width)
{
    constexpr PenText look { type::tiny };
    auto const rect = heap.rect();
    auto const label = [&](std::string const& text) { return room.label(pen, rect, text, pen.tokens.ink, look, most_width); };
    std::size_t const count = heap.dots.size();
    if (count == 2 && !words.rank.empty() && label(words.label + ", " + words_of(heap.dots[1].index).label))
        return;
    bool const hides_ranks = count > 1 && !words.rank.empty();
    if (!hides_ranks && label(count == 1 ? words.label : words.label + " +" + std::to_string(count - 1)))
        return;
    auto const ranks = ranks_of(heap, words_of);
    if (ranks.empty())
        return;
    if (auto const place = room.beside(rect, { pen.width_of(ranks, look), Pen::line_of(look.em) }, true))
        pen.text(ranks, place->top_left(), pen.tokens.ink, look);
}

}

bool draw_dots(Pen& pen, LabelRoom& room, Rect const& plot, std::vector<Dot> dots, WordsOf const& words_of, HeapSign sign)
{
    std::stable_sort(dots.begin(), dots.end(), [](Dot const& a, Dot const& b) { return a.weight > b.weight; });
    Heaps heaps;
    for (auto& dot : dots) {
        dot.at.x = std::clamp(dot.at.x, plot.x + heap_radius, plot.right() - heap_radius);
        dot.at.y = std::clamp(dot.at.y, plot.y + heap_radius, plot.bottom() - heap_radius);
        heaps.add(std::move(dot));
    }
    for (auto const& heap : heaps.all)
        room.take_dot(heap.rect());
    // The heaviest lie on top.
    for (auto heap = heaps.all.rbegin(); heap != heaps.all.rend(); ++heap)
        draw_dot(pen, *heap, sign);
    for (std::size_t i = 0; i < heaps.all.size(); ++i) {
        auto const words = words_of(heaps.all[i].dots.front().index);
        if (i < most_labels)
            draw_label(pen, room, heaps.all[i], words, words_of, plot.width * 0.55f);
        add_mark(pen, heaps.all[i], words, words_of, heaps.all[i].rect());
    }
    return sign == HeapSign::Count && std::any_of(heaps.all.begin(), heaps.all.end(), [](Heap const& heap) { return heap.dots.size() > 1; });
}

}
