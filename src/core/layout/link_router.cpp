#include "core/layout/link_router.h"

#include "core/base/plain_range.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace trustline {

namespace {

// [L14]
constexpr float wide_gutter = 14;
constexpr std::size_t most_tracks = 3;

constexpr std::uint8_t not_drawn = 0xFF; // instead of a count of points

std::uint8_t tracks_of(float gutter_width)
{
    return gutter_width >= wide_gutter ? most_tracks : 2;
}

std::uint32_t column_in_cell(PlacedCard const& card, PlacedStage const& stage)
{
    float const column = (card.position.x - stage.x - cell_padding_x) * (1 / column_pitch) + 0.5f;
    return column > 0 ? std::uint32_t(column) : 0;
}

std::uint32_t row_in_cell(PlacedCard const& card, PlacedLane const& lane)
{
    float const row = (card.position.y - lane.y - cell_padding_y) * (1 / row_pitch) + 0.5f;
    return row > 0 ? std::uint32_t(row) : 0;
}

LinkWay down_gutter(std::uint32_t gutter)
{
    return { .gutter = gutter, .is_vertical = true };
}

LinkWay along_gutter(std::uint32_t gutter)
{
    return { .gutter = gutter };
}

// The gutter beside a column (or row) that faces another one.
std::uint32_t facing(std::uint32_t of, std::uint32_t other)
{
    return other > of ? of + 1 : of;
}

bool are_next(std::uint32_t a, std::uint32_t b)
{
    return a + 1 == b || b + 1 == a;
}

}

LinkRouter::Span LinkRouter::Axis::gutter(std::uint32_t index) const
{
    return { index == 0 ? 0 : spans[index - 1].high, index == spans.size() ? end : spans[index].low };
}

float LinkRouter::Axis::track(std::uint32_t index, std::uint8_t track) const
{
    auto const [low, high] = gutter(index);
    auto const count = tracks_of(high - low);
    return (low + high) / 2 + (float(track) - float(count - 1) / 2) * (count == most_tracks ? 4 : 3);
}

bool LinkRouter::Entry::is_before(Entry const& other) const
{
    return extent != other.extent ? extent < other.extent : std::tie(from, link) < std::tie(other.from, other.link);
}

LinkRouter::LinkRouter(BoardLayout& layout)
    : m_layout(layout)
{
    for (auto const& stage : layout.stages) {
        m_columns.first.push_back(std::uint32_t(m_columns.spans.size()));
        float const left = stage.x + cell_padding_x;
        for (std::uint32_t column = 0; column < (stage.is_collapsed ? 1 : stage.columns); ++column) {
            float const x = left + float(column) * column_pitch;
            m_columns.spans.push_back({ x, stage.is_collapsed ? stage.x + stage.width - cell_padding_x : x + card_size.x });
        }
    }
    for (auto const& lane : layout.lanes) {
        m_rows.first.push_back(std::uint32_t(m_rows.spans.size()));
        float const top = lane.y + cell_padding_y;
        for (std::uint32_t row = 0; row < (lane.is_collapsed ? 1 : lane.rows); ++row) {
            float const y = top + float(row) * row_pitch;
            m_rows.spans.push_back({ y, lane.is_collapsed ? lane.y + lane.height - cell_padding_y : y + card_size.y });
        }
    }
    m_columns.end = layout.grid.width;
    m_rows.end = layout.grid.height;
    for (auto* axis : { &m_columns, &m_rows })
        axis->is_stale.assign(axis->spans.size() + 1, 0);
}

LinkRouter::Slot LinkRouter::slot_of(std::uint32_t index) const
{
    auto const& card = m_layout.cards.data()[index];
    Slot slot { m_columns.first.data()[card.stage], m_rows.first.data()[card.lane] };
    if (card.is_hidden())
        return slot;
    slot.column += column_in_cell(card, m_layout.stages.data()[card.stage]);
    slot.row += row_in_cell(card, m_layout.lanes.data()[card.lane]);
    return slot;
}

Rect LinkRouter::rect_of(Slot slot) const
{
    auto const& column = m_columns.spans[slot.column];
    auto const& row = m_rows.spans[slot.row];
    return { column.low, row.low, column.high - column.low, row.high - row.low };
}

bool LinkRouter::is_between_lanes(std::uint32_t row_gutter) const
{
    return m_rows.width(row_gutter) >= wide_gutter;
}

// A cell is filled from the left: between two cards of a row are no cards when the left one is the last of its cell, the right
// one the first of its own, and the row is empty in all cells between them.
bool LinkRouter::is_free_along_row(std::uint32_t left_card, std::uint32_t right_card, std::uint32_t row) const
{
    auto const &cards = m_layout.cards;
    auto const &left = cards[left_card], &right = cards[right_card];
    if (left.stage == right.stage)
        return right_card == left_card + 1;
    if (!left.is_hidden() && left_card + 1 < cards.size() && cards[left_card + 1].stage == left.stage && cards[left_card + 1].position.y == left.position.y)
        return false;
    if (!right.is_hidden() && column_in_cell(right, m_layout.stages[right.stage]) > 0)
        return false;
    auto const lane = left.lane;
    if (m_layout.lanes[lane].is_collapsed)
        return true;
    auto const row_of_lane = row - m_rows.first[lane];
    for (auto stage = left.stage + 1; stage < right.stage; ++stage) {
        auto const& between = m_layout.stages[stage];
        if (!between.is_collapsed && m_layout.cards_in_cell(stage, lane).size() > row_of_lane * between.columns)
            return false;
    }
    return true;
}

bool LinkRouter::is_free_along_column(std::uint32_t upper_card, std::uint32_t lower_card, std::uint32_t column) const
{
    auto const& cards = m_layout.cards;
    auto const &upper = cards[upper_card], &lower = cards[lower_card];
    auto const& stage = m_layout.stages[upper.stage];
    if (stage.is_collapsed)
        return true;
    if (upper.lane == lower.lane)
        return lower_card == upper_card + stage.columns;
    auto const below = upper_card + stage.columns;
    if (!upper.is_hidden() && below < cards.size() && cards[below].stage == upper.stage && cards[below].lane == upper.lane)
        return false;
    if (!lower.is_hidden() && row_in_cell(lower, m_layout.lanes[lower.lane]) > 0)
        return false;
    auto const column_of_stage = column - m_columns.first[upper.stage];
    for (auto lane = upper.lane + 1; lane < lower.lane; ++lane) {
        if (!m_layout.lanes[lane].is_collapsed && m_layout.cards_in_cell(upper.stage, lane).size() > column_of_stage)
            return false;
    }
    return true;
}

// [L8] 1, 2
std::array<LinkWay, 2> LinkRouter::ways_in_row(PlacedLink const& link, Slot from, Slot to) const
{
    bool const is_forwards = to.column > from.column;
    auto const over = from.row, under = from.row + 1;
    bool const is_free = is_forwards ? is_free_along_row(link.from, link.to, from.row) : is_free_along_row(link.to, link.from, from.row);
    // [L15]
    bool const has_no_room_for_words = link.has_label && are_next(from.column, to.column) && (is_between_lanes(over) || is_between_lanes(under));
    if (is_free && !has_no_room_for_words)
        return {};
    return { along_gutter(is_forwards ? m_rows.wider(over, under) : m_rows.wider(under, over)) };
}

// [L8] 1, 3
std::array<LinkWay, 2> LinkRouter::ways_in_column(PlacedLink const& link, Slot from, Slot to) const
{
    bool const is_down = to.row > from.row;
    bool const is_free = is_down ? is_free_along_column(link.from, link.to, from.column) : is_free_along_column(link.to, link.from, from.column);
    if (is_free)
        return {};
    auto const right = from.column + 1, left = from.column;
    auto const side = down_gutter(is_down ? m_columns.wider(right, left) : m_columns.wider(left, right));
    // [L15]
    auto const of_from = facing(from.row, to.row), of_to = facing(to.row, from.row);
    if (link.has_label && is_between_lanes(of_to))
        return { side, along_gutter(of_to) };
    if (link.has_label && is_between_lanes(of_from))
        return { along_gutter(of_from), side };
    return { side };
}

// [L8] 4, 5, 6
std::array<LinkWay, 2> LinkRouter::ways_across(PlacedLink const& link, Slot from, Slot to) const
{
    auto const row_of_from = facing(from.row, to.row), row_of_to = facing(to.row, from.row);
    auto const column_of_from = facing(from.column, to.column), column_of_to = facing(to.column, from.column);
    bool const is_from_at_lanes = is_between_lanes(row_of_from), is_to_at_lanes = is_between_lanes(row_of_to);
    bool const seeks_room = link.has_label && (is_from_at_lanes || is_to_at_lanes); // [L15]
    if (are_next(from.column, to.column) && !seeks_room)
        return { down_gutter(column_of_from) };
    if (row_of_from == row_of_to && (is_from_at_lanes || !seeks_room))
        return { along_gutter(row_of_from) };
    if (is_from_at_lanes || !is_to_at_lanes)
        return { along_gutter(row_of_from), down_gutter(column_of_to) };
    return { down_gutter(column_of_from), along_gutter(row_of_to) };
}

std::array<LinkWay, 2> LinkRouter::ways_of(PlacedLink const& link, Slot from, Slot to) const
{
    std::array<LinkWay, 2> ways;
    if (from == to)
        ways = { down_gutter(from.column + 1) };
    else if (from.row == to.row)
        ways = ways_in_row(link, from, to);
    else if (from.column == to.column)
        ways = ways_in_column(link, from, to);
    else
        ways = ways_across(link, from, to);
    bool const has_two = ways[1].is_used();
    for (std::size_t i = 0; i < ways.size() && ways[i].is_used(); ++i) {
        auto& way = ways[i];
        bool const is_first = i == 0, is_last = !has_two || i == 1;
        auto const& other = ways[1 - i];
        auto const at = [&](Slot slot) { return 2 * (way.is_vertical ? slot.row : slot.column) + 1; };
        auto const begin = is_first ? at(from) : 2 * other.gutter, end = is_last ? at(to) : 2 * other.gutter;
        way.low = std::min(begin, end);
        way.high = std::max(begin, end);
        auto const turns_to = is_last ? to : from;
        way.prefers_high = way.gutter == (way.is_vertical ? turns_to.column : turns_to.row) + 1;
    }
    return ways;
}

void LinkRouter::leave(PlacedLink const& link)
{
    for (auto const& way : link.ways) {
        auto& is_stale = axis(way).is_stale;
        if (way.gutter < is_stale.size())
            is_stale[way.gutter] = 1;
    }
}

void LinkRouter::plan(PlacedLink& link)
{
    if (link.ways[0].is_used())
        leave(link);
    auto const from = slot_of(link.from), to = slot_of(link.to);
    bool const is_seen = from != to || (link.from == link.to && !m_layout.cards[link.from].is_hidden());
    link.ways = is_seen ? ways_of(link, from, to) : std::array<LinkWay, 2> {};
    link.count = not_drawn;
    leave(link);
}

bool LinkRouter::plan_again(PlacedLink& link)
{
    auto ways = ways_of(link, slot_of(link.from), slot_of(link.to));
    for (std::size_t i = 0; i < ways.size(); ++i)
        ways[i].track = link.ways[i].track;
    if (ways == link.ways)
        return false;
    plan(link);
    return true;
}

// [L14] From where the gutter begins to where it ends: whoever begins first chooses first.
void LinkRouter::share_out_gutter(std::span<Entry> entries, std::uint8_t count)
{
    if (entries.size() > 1)
        std::sort(entries.begin(), entries.end(), [](Entry const& a, Entry const& b) { return a.is_before(b); });
    // Of each track: the card that the links on it come from, and one more than where the last of them ends.
    std::array<std::uint32_t, most_tracks> from {}, busy_until {};
    for (auto const& entry : entries) {
        auto const low = std::uint32_t(entry.extent >> 32), high = std::uint32_t(entry.extent);
        std::uint8_t best = most_tracks;
        for (std::uint8_t track = 0; track < count; ++track) {
            if (busy_until[track] > low && from[track] == entry.from)
                best = track;
        }
        for (std::uint8_t i = 0; i < count && best == most_tracks; ++i) {
            auto const track = std::uint8_t(entry.prefers_high ? count - 1 - i : i);
            if (busy_until[track] <= low)
                best = track;
        }
        if (best == most_tracks)
            best = std::uint8_t(std::min_element(busy_until.begin(), busy_until.begin() + count) - busy_until.begin());
        from[best] = entry.from;
        busy_until[best] = std::max(busy_until[best], high + 1);
        auto& link = m_layout.links[entry.link];
        if (link.ways[entry.way].track != best)
            link.count = not_drawn;
        link.ways[entry.way].track = best;
    }
}

void LinkRouter::share_out()
{
    auto const gutters = m_columns.is_stale.size() + m_rows.is_stale.size();
    auto const place_of = [&](LinkWay const& way) { return way.is_vertical ? way.gutter : m_columns.is_stale.size() + way.gutter; };
    auto const *const is_column_stale = m_columns.is_stale.data(), *const is_row_stale = m_rows.is_stale.data();
    auto const for_each_stale = [&](auto take) {
        std::uint32_t index = 0;
        for (auto const& link : plainly(m_layout.links)) {
            auto const* way = link.ways.data();
            for (std::uint32_t i = 0; i < link.ways.size() && way->gutter != LinkWay::nowhere; ++i, ++way) {
                if ((way->is_vertical ? is_column_stale : is_row_stale)[way->gutter])
                    take(index, i, *way);
            }
            ++index;
        }
    };
    // By gutter first: most are short, and soon in order.
    std::vector<std::uint32_t> begin(gutters + 1, 0);
    for_each_stale([&](std::uint32_t, std::uint32_t, LinkWay const& way) { ++begin[place_of(way) + 1]; });
    for (std::size_t i = 0; i < gutters; ++i)
        begin[i + 1] += begin[i];
    std::vector<Entry> entries(begin.back());
    auto next = begin;
    for_each_stale([&](std::uint32_t link, std::uint32_t i, LinkWay const& way) {
        entries[next[place_of(way)]++] = { std::uint64_t(way.low) << 32 | way.high, m_layout.links[link].from, link, std::uint8_t(i), way.prefers_high };
    });
    for (std::size_t gutter = 0; gutter < gutters; ++gutter) {
        if (begin[gutter] == begin[gutter + 1])
            continue;
        bool const is_of_columns = gutter < m_columns.is_stale.size();
        float const width = is_of_columns ? m_columns.width(std::uint32_t(gutter)) : m_rows.width(std::uint32_t(gutter - m_columns.is_stale.size()));
        share_out_gutter({ entries.data() + begin[gutter], begin[gutter + 1] - begin[gutter] }, tracks_of(width));
    }
}

void LinkRouter::finish()
{
    share_out();
    for (auto& link : plainly(m_layout.links)) {
        if (link.count == not_drawn)
            draw(link);
    }
}

void LinkRouter::draw(PlacedLink& link) const
{
    auto const from_slot = slot_of(link.from), to_slot = slot_of(link.to);
    Rect const from = rect_of(from_slot), to = rect_of(to_slot);
    auto const& [first, second] = link.ways;
    auto const& last = second.is_used() ? second : first;
    auto const x_of = [&](LinkWay const& way) { return m_columns.track(way.gutter, way.track); };
    auto const y_of = [&](LinkWay const& way) { return m_rows.track(way.gutter, way.track); };
    // Where a way leaves the slot that it is beside.
    auto const side = [](Rect const& rect, Slot slot, LinkWay const& way) {
        if (way.is_vertical)
            return Vec2 { way.gutter > slot.column ? rect.right() : rect.x, rect.centre().y };
        return Vec2 { rect.centre().x, way.gutter > slot.row ? rect.bottom() : rect.y };
    };
    auto& points = link.points;
    link.count = 0;
    auto const add = [&](Vec2 point) { points[link.count++] = point; };
    if (from_slot == to_slot && link.from != link.to) {
        points.fill(from.centre());
    } else if (from_slot == to_slot && !first.is_used()) {
        points.fill(from.centre()); // to itself, folded
    } else if (!first.is_used()) {
        bool const is_along = from_slot.row == to_slot.row;
        auto const way = is_along ? down_gutter(facing(from_slot.column, to_slot.column)) : along_gutter(facing(from_slot.row, to_slot.row));
        auto const back = is_along ? down_gutter(facing(to_slot.column, from_slot.column)) : along_gutter(facing(to_slot.row, from_slot.row));
        add(side(from, from_slot, way));
        add(side(to, to_slot, back));
    } else {
        Vec2 const apart { 0, from_slot == to_slot ? from.height / 4 : 0 };
        Vec2 const start = side(from, from_slot, first) - apart, end = side(to, to_slot, last) + apart;
        add(start);
        add(first.is_vertical ? Vec2 { x_of(first), start.y } : Vec2 { start.x, y_of(first) });
        if (second.is_used())
            add(first.is_vertical ? Vec2 { x_of(first), y_of(second) } : Vec2 { x_of(second), y_of(first) });
        add(last.is_vertical ? Vec2 { x_of(last), end.y } : Vec2 { end.x, y_of(last) });
        add(end);
    }
    for (std::size_t i = link.count; link.count > 0 && i < points.size(); ++i)
        points[i] = points[link.count - 1u];
    place_words(link);
}

// [L15]
void LinkRouter::place_words(PlacedLink& link) const
{
    std::size_t longest = 0;
    float length = -1;
    for (std::size_t i = 0; i + 1 < link.count; ++i) {
        Vec2 const along = link.points[i + 1] - link.points[i];
        if (std::abs(along.x) + std::abs(along.y) > length) {
            longest = i;
            length = std::abs(along.x) + std::abs(along.y);
        }
    }
    link.middle = mixed(link.points[longest], link.points[longest + 1], 0.5f);
    link.is_label_beside = link.has_label && link.count == 2 && link.start().x == link.end().x && length < card_size.y;
    for (std::size_t i = 0; link.has_label && i < link.ways.size(); ++i) {
        auto const& way = link.ways[i];
        if (!way.is_used() || way.is_vertical || !is_between_lanes(way.gutter))
            continue;
        auto const [low, high] = m_rows.gutter(way.gutter);
        link.middle = { (link.points[i + 1].x + link.points[i + 2].x) / 2, (low + high) / 2 };
    }
}

}
