#pragma once

// Where links run, rules [L8] and [L14] of SPEC.md: first through which gutters, then on which track of each, then the points.

#include "core/layout/board.h"

#include <span>

namespace trustline {

class LinkRouter {
public:
    explicit LinkRouter(BoardLayout& layout);

    // A link is routed anew, or goes: the gutters that it was in are to be shared out again.
    void leave(PlacedLink const& link);
    // By which gutters its cards are to be reached.
    void plan(PlacedLink& link);
    // The same, when neither end has moved: what was between them may have.
    // Whether it goes another way now.
    bool plan_again(PlacedLink& link);
    // Tracks of the gutters that links left or came to, and the points of these links and of all whose tracks changed.
    void finish();

private:
    // A place for a card: columns and rows of cards are counted through all stages and lanes.
    struct Slot {
        std::uint32_t column = 0, row = 0;
        bool operator==(Slot const&) const = default;
    };
    // Of cards side by side: where they begin and end.
    struct Span {
        float low = 0, high = 0;
    };
    struct Axis {
        std::vector<Span> spans;          // of columns, or of rows
        std::vector<std::uint32_t> first; // of each stage, or lane
        float end = 0;                    // of the grid
        std::vector<char> is_stale;       // gutters to be shared out again
        Span gutter(std::uint32_t index) const;
        float width(std::uint32_t index) const { return gutter(index).high - gutter(index).low; }
        float track(std::uint32_t gutter, std::uint8_t track) const;
        std::uint32_t wider(std::uint32_t preferred, std::uint32_t other) const { return width(other) > width(preferred) ? other : preferred; }
    };
    // A stretch that wants a track.
    struct Entry {
        std::uint64_t extent; // where it begins, and then where it ends
        std::uint32_t from, link;
        std::uint8_t way;
        bool prefers_high;
        bool is_before(Entry const& other) const;
    };

    Axis& axis(LinkWay const& way) { return way.is_vertical ? m_columns : m_rows; }
    Slot slot_of(std::uint32_t card) const;
    Rect rect_of(Slot slot) const;
    bool is_between_lanes(std::uint32_t row_gutter) const;
    bool is_free_along_row(std::uint32_t left, std::uint32_t right, std::uint32_t row) const;
    bool is_free_along_column(std::uint32_t upper, std::uint32_t lower, std::uint32_t column) const;
    std::array<LinkWay, 2> ways_of(PlacedLink const& link, Slot from, Slot to) const;
    std::array<LinkWay, 2> ways_in_row(PlacedLink const& link, Slot from, Slot to) const;
    std::array<LinkWay, 2> ways_in_column(PlacedLink const& link, Slot from, Slot to) const;
    std::array<LinkWay, 2> ways_across(PlacedLink const& link, Slot from, Slot to) const;
    void share_out();
    void share_out_gutter(std::span<Entry> entries, std::uint8_t tracks);
    void draw(PlacedLink& link) const;
    void place_words(PlacedLink& link) const;

    BoardLayout& m_layout;
    Axis m_columns, m_rows;
};

}
