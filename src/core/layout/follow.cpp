#include "core/layout/follow.h"

#include "core/base/plain_range.h"
#include "core/layout/board_parts.h"
#include "core/layout/grid_shift.h"
#include "core/layout/link_router.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>

namespace trustline {

namespace {

constexpr std::size_t most_followed = 64;

template<class R>
R const* side(Side const& record)
{
    return record ? std::get_if<R>(&*record) : nullptr;
}

bool keeps_its_seat(Touchpoint const* before, Touchpoint const* after)
{
    return before && after && std::tie(before->stage, before->lane, before->order) == std::tie(after->stage, after->lane, after->order);
}

}

void BoardChanges::note(Edit const& edit)
{
    for (auto const& change : edit.changes)
        note(change);
}

void BoardChanges::note(Change const& change)
{
    switch (kind_of(change.after ? *change.after : *change.before)) {
    case RecordKind::Stage:
    case RecordKind::Lane:
        m_is_whole = true;
        break;
    case RecordKind::Touchpoint:
        if (!keeps_its_seat(side<Touchpoint>(change.before), side<Touchpoint>(change.after)))
            m_touchpoints.emplace_back(change.id.text);
        break;
    case RecordKind::Link:
        m_links.emplace_back(change.id.text);
        break;
    case RecordKind::Note:
        m_has_notes = true;
        break;
    default:
        break;
    }
    if (m_touchpoints.size() > most_followed || m_links.size() > most_followed)
        m_is_whole = true;
}

// Works on the layout in place; whatever might not work out is asked for before anything is altered.
class BoardFollower {
public:
    BoardFollower(BoardLayout& layout, Journey const& journey, BoardChanges const& changes)
        : m_layout(layout)
        , m_journey(journey)
        , m_changes(changes)
    {
    }

    std::optional<CardMoves> follow()
    {
        if (m_changes.m_is_whole || !sort_out())
            return std::nullopt;
        bool const has_cards = !m_gone.empty() || !m_incoming.empty();
        if (has_cards)
            move_cards();
        if (has_cards || m_changes.m_has_notes)
            place_notes(m_layout, m_journey);
        if (has_cards || !m_changes.m_links.empty())
            follow_links();
        return std::move(m_moves);
    }

private:
    // A card on its way to its seat.
    struct Incoming {
        PlacedCard card;
        Touchpoint const* touchpoint;
        bool is_new;
        std::uint32_t before = CardMoves::nowhere;
    };

    std::tuple<std::uint32_t, std::uint32_t> cell_of(PlacedCard const& card) const { return { card.stage, card.lane }; }

    bool stands_before(PlacedCard const& a, Touchpoint const* of_a, PlacedCard const& b, Touchpoint const* of_b) const
    {
        if (cell_of(a) != cell_of(b))
            return cell_of(a) < cell_of(b);
        auto const& left = of_a ? *of_a : *m_journey.find(a.id);
        auto const& right = of_b ? *of_b : *m_journey.find(b.id);
        return std::tie(left.order, left.id.text) < std::tie(right.order, right.id.text);
    }

    // False when some touchpoint has no cell: then places are not to be told from cards.
    bool sort_out()
    {
        auto const count = m_layout.cards.size();
        for (auto const& card : plainly(m_layout.cards)) {
            if (card.place >= count)
                return false;
        }
        auto touchpoints = m_changes.m_touchpoints;
        std::sort(touchpoints.begin(), touchpoints.end());
        touchpoints.erase(std::unique(touchpoints.begin(), touchpoints.end()), touchpoints.end());
        std::size_t count_of_new = 0;
        for (auto const& id : touchpoints) {
            auto const* touchpoint = m_journey.find(id);
            auto const found = m_layout.card_of.find(id);
            bool const was_here = found != m_layout.card_of.end();
            if (was_here && !touchpoint)
                m_gone.push_back(found->second);
            if (!touchpoint)
                continue;
            auto const* stage = m_layout.stage(touchpoint->stage);
            auto const* lane = m_layout.lane(touchpoint->lane);
            if (!stage || !lane)
                return false;
            Incoming incoming { was_here ? m_layout.cards[found->second] : PlacedCard { id }, touchpoint, !was_here };
            incoming.card.stage = std::uint32_t(stage - m_layout.stages.data());
            incoming.card.lane = std::uint32_t(lane - m_layout.lanes.data());
            if (was_here)
                incoming.before = found->second;
            count_of_new += was_here ? 0 : 1;
            m_incoming.push_back(std::move(incoming));
        }
        std::sort(m_gone.begin(), m_gone.end());
        return m_layout.cards.size() + count_of_new - m_gone.size() == m_journey.all<Touchpoint>().size();
    }

    void move_cards()
    {
        number_places();
        std::sort(m_incoming.begin(), m_incoming.end(),
            [&](Incoming const& a, Incoming const& b) { return stands_before(a.card, a.touchpoint, b.card, b.touchpoint); });
        m_positions.resize(m_layout.cards.size());
        auto* position = m_positions.data();
        for (auto const& card : plainly(m_layout.cards))
            *position++ = card.position;
        note_cells(m_layout.cards);
        take_out_and_put_in();
        count_stages();
        auto const columns = columns_of(m_layout), rows = rows_of(m_layout);
        arrange_cards(m_layout);
        m_columns.emplace(columns, columns_of(m_layout));
        m_rows.emplace(rows, rows_of(m_layout));
    }

    // Where something came or went: links that ran straight may be in the way now, or the other way round.
    void note_cells(std::vector<PlacedCard> const& old_cards)
    {
        m_is_stage_another.assign(m_layout.stages.size(), 0);
        m_is_lane_another.assign(m_layout.lanes.size(), 0);
        auto const note = [&](PlacedCard const& card) { m_is_stage_another[card.stage] = m_is_lane_another[card.lane] = 1; };
        for (auto const index : m_gone)
            note(old_cards[index]);
        for (auto const& incoming : m_incoming) {
            note(incoming.card);
            if (!incoming.is_new)
                note(old_cards[incoming.before]);
        }
    }

    // Touchpoints are counted by their ids: each that went or came moves all later ones by one.
    void number_places()
    {
        bool const has_new = std::any_of(m_incoming.begin(), m_incoming.end(), [](Incoming const& incoming) { return incoming.is_new; });
        if (m_gone.empty() && !has_new)
            return;
        std::vector<std::uint32_t> gone;
        for (auto const index : m_gone)
            gone.push_back(m_layout.cards[index].place);
        std::sort(gone.begin(), gone.end());
        std::vector<Incoming*> fresh; // by id, as they were found
        for (auto& incoming : m_incoming) {
            if (incoming.is_new)
                fresh.push_back(&incoming);
        }
        std::vector<std::uint32_t> before(fresh.size() + 1); // how many that stay have an id between two new ones
        auto const renumber = [&](PlacedCard& card) {
            auto const earlier = std::lower_bound(fresh.begin(), fresh.end(), card.id, [](Incoming const* a, TouchpointId const& id) { return a->card.id < id; });
            card.place -= std::uint32_t(std::lower_bound(gone.begin(), gone.end(), card.place) - gone.begin());
            card.place += std::uint32_t(earlier - fresh.begin());
        };
        std::size_t next_gone = 0;
        for (std::uint32_t index = 0; index < m_layout.cards.size(); ++index) {
            if (next_gone < m_gone.size() && m_gone[next_gone] == index) {
                ++next_gone;
                continue;
            }
            auto& card = m_layout.cards[index];
            auto const earlier = std::lower_bound(fresh.begin(), fresh.end(), card.id, [](Incoming const* a, TouchpointId const& id) { return a->card.id < id; });
            ++before[std::size_t(earlier - fresh.begin())];
            renumber(card);
        }
        std::uint32_t place = 0;
        for (std::size_t i = 0; i < fresh.size(); ++i) {
            place += before[i];
            fresh[i]->card.place = place++;
        }
        for (auto& incoming : m_incoming) {
            if (!incoming.is_new)
                incoming.card.place = m_layout.cards[incoming.before].place;
        }
    }

    // From the first card to the last one that comes or goes, or is in a cell where one comes: all others keep their order.
    CardRange changed_range() const
    {
        CardRange range { std::uint32_t(m_layout.cards.size()), 0 };
        auto const take = [&](CardRange const& other) { range = { std::min(range.begin, other.begin), std::max(range.end, other.end) }; };
        for (auto const index : m_gone)
            take({ index, index + 1 });
        for (auto const& incoming : m_incoming) {
            take(m_layout.cards_in_cell(incoming.card.stage, incoming.card.lane));
            if (!incoming.is_new)
                take({ incoming.before, incoming.before + 1 });
        }
        return range;
    }

    void take_out_and_put_in()
    {
        auto& cards = m_layout.cards;
        auto const range = changed_range();
        std::vector<PlacedCard> old_cards(std::make_move_iterator(cards.begin() + range.begin), std::make_move_iterator(cards.begin() + range.end));
        std::vector<char> is_leaving(old_cards.size(), 0);
        for (auto const index : m_gone) {
            is_leaving[index - range.begin] = 1;
            m_layout.card_of.erase(old_cards[index - range.begin].id);
        }
        for (auto const& incoming : m_incoming) {
            if (!incoming.is_new)
                is_leaving[incoming.before - range.begin] = 1;
        }
        std::vector<PlacedCard> new_cards;
        std::vector<std::uint32_t> before;
        auto incoming = m_incoming.begin();
        auto const put = [&](PlacedCard& card, std::uint32_t index) {
            new_cards.push_back(std::move(card));
            before.push_back(index);
        };
        auto const put_incoming = [&] {
            m_moves.touchpoints.push_back(incoming->card.id);
            put(incoming->card, incoming->before);
            ++incoming;
        };
        for (std::uint32_t index = 0; index < old_cards.size(); ++index) {
            if (is_leaving[index])
                continue;
            while (incoming != m_incoming.end() && stands_before(incoming->card, incoming->touchpoint, old_cards[index], nullptr))
                put_incoming();
            put(old_cards[index], range.begin + index);
        }
        while (incoming != m_incoming.end())
            put_incoming();
        replace(range, new_cards, before);
    }

    void replace(CardRange const& range, std::vector<PlacedCard>& new_cards, std::vector<std::uint32_t> const& before_of_new)
    {
        auto& cards = m_layout.cards;
        auto const old_count = cards.size(), count = old_count + new_cards.size() - range.size();
        auto const end = range.begin + new_cards.size();
        cards.resize(std::max(old_count, count));
        if (count > old_count)
            std::move_backward(cards.begin() + range.end, cards.begin() + std::ptrdiff_t(old_count), cards.end());
        else if (count < old_count)
            std::move(cards.begin() + range.end, cards.end(), cards.begin() + std::ptrdiff_t(end));
        cards.resize(count);
        std::move(new_cards.begin(), new_cards.end(), cards.begin() + range.begin);

        auto& before = m_moves.before;
        before.resize(count);
        std::iota(before.data(), before.data() + range.begin, 0u);
        std::copy(before_of_new.begin(), before_of_new.end(), before.begin() + range.begin);
        std::iota(before.data() + end, before.data() + count, range.end);
        auto const end_of_others = count == old_count ? end : count;
        for (auto index = std::size_t(range.begin); index < end_of_others; ++index) {
            if (before[index] != index)
                m_layout.card_of[cards[index].id] = std::uint32_t(index);
        }
    }

    void count_stages()
    {
        auto& begin = m_layout.stage_begin;
        begin.assign(m_layout.stages.size() + 1, 0);
        auto* const count = begin.data() + 1;
        for (auto const& card : plainly(m_layout.cards))
            ++count[card.stage];
        for (std::size_t stage = 1; stage < begin.size(); ++stage)
            begin[stage] += begin[stage - 1];
    }

    void follow_links()
    {
        LinkRouter router { m_layout };
        bool is_moved = follow_ends(router);
        auto ids = m_changes.m_links;
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        for (auto const& id : ids) {
            follow_link(router, id);
            is_moved = true;
        }
        // Some link has an end that is not on the board, and may have had one before.
        if (m_layout.links.size() != m_journey.all<Link>().size())
            return route_links(m_layout, m_journey);
        if (!is_moved)
            return;
        router.finish();
        index_links(m_layout);
    }

    // Of a link that came, went, or has another end.
    void follow_link(LinkRouter& router, LinkId const& id)
    {
        auto& links = m_layout.links;
        auto at = std::lower_bound(links.begin(), links.end(), id, [](PlacedLink const& link, LinkId const& sought) { return link.id < sought; });
        bool const was_here = at != links.end() && at->id == id;
        auto const* link = m_journey.find(id);
        auto const from = link ? m_layout.card_of.find(link->from) : m_layout.card_of.end();
        auto const to = link ? m_layout.card_of.find(link->to) : m_layout.card_of.end();
        if (was_here)
            router.leave(*at);
        if (from == m_layout.card_of.end() || to == m_layout.card_of.end()) {
            if (was_here)
                links.erase(at);
            return;
        }
        if (!was_here)
            at = links.insert(at, PlacedLink {});
        *at = { id, from->second, to->second, !link->label.empty() };
        router.plan(*at);
    }

    // Links of cards that stand elsewhere now, in the list or on the board, and of those between which the grid is another. All
    // others are carried along; those of cards that are gone go.
    bool follow_ends(LinkRouter& router)
    {
        if (m_moves.before.empty() && m_positions.empty())
            return false;
        constexpr std::uint32_t moved = 1u << 31; // beside the index of where it is now
        std::vector<std::uint32_t> now_of(m_positions.size(), CardMoves::nowhere);
        auto* const now = now_of.data();
        auto const* const positions = m_positions.data();
        auto const* card = m_layout.cards.data();
        std::uint32_t index = 0;
        for (auto const before : plainly(m_moves.before)) {
            if (before != CardMoves::nowhere) {
                bool const is_in_place = positions[before].x + m_columns->distance(card->stage) == card->position.x
                    && positions[before].y + m_rows->distance(card->lane) == card->position.y;
                now[before] = is_in_place ? index : index | moved;
            }
            ++index;
            ++card;
        }
        // In a collapsed cell cards change their order and stay where they are: links that begin alike are told apart by it.
        for (auto const& incoming : m_incoming) {
            if (!incoming.is_new)
                now[incoming.before] |= moved;
        }
        bool is_any_moved = !m_gone.empty() && std::erase_if(m_layout.links, [&](PlacedLink const& link) {
            bool const is_gone = now[link.from] == CardMoves::nowhere || now[link.to] == CardMoves::nowhere;
            if (is_gone)
                router.leave(in_gutters_of_now(link));
            return is_gone;
        }) > 0;
        auto const* const cards = m_layout.cards.data();
        for (auto& link : plainly(m_layout.links)) {
            bool const has_moved_end = ((now[link.from] | now[link.to]) & moved) != 0;
            link.from = now[link.from] & ~moved;
            link.to = now[link.to] & ~moved;
            auto const &from = cards[link.from], &to = cards[link.to];
            bool const is_carried = !has_moved_end && m_columns->keeps(from.stage, to.stage) && m_rows->keeps(from.lane, to.lane);
            if (!is_carried) {
                link = in_gutters_of_now(link);
                router.plan(link);
                is_any_moved = true;
                continue;
            }
            if (m_columns->distance(from.stage) != 0 || m_rows->distance(from.lane) != 0) {
                move_as_one(link, *m_columns, from.stage, *m_rows, from.lane);
                is_any_moved = true;
            }
            if (may_be_in_the_way(from, to))
                is_any_moved |= router.plan_again(link);
        }
        return is_any_moved;
    }

    // For what shares the gutters that it leaves.
    PlacedLink in_gutters_of_now(PlacedLink link) const
    {
        for (auto& way : link.ways) {
            if (way.is_used())
                way.gutter = (way.is_vertical ? *m_columns : *m_rows).gutter(way.gutter);
        }
        return link;
    }

    bool may_be_in_the_way(PlacedCard const& from, PlacedCard const& to) const
    {
        return (from.lane == to.lane && m_is_lane_another[from.lane]) || (from.stage == to.stage && m_is_stage_another[from.stage]);
    }

    BoardLayout& m_layout;
    Journey const& m_journey;
    BoardChanges const& m_changes;
    std::vector<std::uint32_t> m_gone; // indices of cards
    std::vector<Incoming> m_incoming;  // by id, then in the order of the board
    std::vector<Vec2> m_positions;     // of the cards before, by index
    std::vector<char> m_is_stage_another, m_is_lane_another; // whether cards of it came or went
    std::optional<AxisShift> m_columns, m_rows; // when cards moved
    CardMoves m_moves;
};

std::optional<CardMoves> follow(BoardLayout& layout, Journey const& journey, BoardChanges const& changes)
{
    return BoardFollower(layout, journey, changes).follow();
}

}
