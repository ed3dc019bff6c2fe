#include "core/edit/order.h"

#include "core/journey/shape.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace trustline {

namespace {

    // The seats around a new one that must share the room, and the keys that bound it.
    struct Window {
        std::size_t begin;
        std::size_t end;
    };

    Window window_around(std::vector<Seat> const& seats, std::size_t at)
    {
        std::size_t begin = at;
        while (begin > 0 && seats[begin - 1].order.empty())
            --begin;
        auto const lower = begin > 0 ? seats[begin - 1].order : OrderKey {};
        std::size_t end = at + 1;
        while (end < seats.size() && (seats[end].is_new || seats[end].order <= lower || seats[end].order.empty()))
            ++end;
        return { begin, end };
    }

}

void give_orders(std::vector<Seat>& seats)
{
    for (std::size_t at = 0; at < seats.size(); ++at) {
        if (!seats[at].is_new)
            continue;
        auto const window = window_around(seats, at);
        auto const lower = window.begin > 0 ? seats[window.begin - 1].order : OrderKey {};
        auto const upper = window.end < seats.size() ? seats[window.end].order : OrderKey {};
        auto const keys = order_keys_between(lower, upper, window.end - window.begin);
        for (std::size_t i = window.begin; i < window.end; ++i)
            seats[i].order = keys[i - window.begin];
        at = window.end - 1;
    }
}

void Row::add(void const* record, bool is_new)
{
    m_records.push_back(record);
    m_seats.push_back({ is_new ? OrderKey {} : order_in(m_kind, record), is_new });
}

std::vector<Change> Row::changes(Journey const& journey) const
{
    std::vector<Seat> seats = m_seats;
    give_orders(seats);
    std::vector<Change> changes;
    for (std::size_t i = 0; i < seats.size(); ++i) {
        if (!seats[i].is_new && seats[i].order == m_seats[i].order)
            continue;
        Record after = copy_of(m_kind, m_records[i]);
        order_in(m_kind, address_of(after)) = seats[i].order;
        auto const& id = id_in(m_records[i]);
        auto const* before = find_record(journey, m_kind, id);
        if (!before)
            changes.push_back({ id, std::nullopt, std::move(after) });
        else if (!are_same(m_kind, before, address_of(after)))
            changes.push_back({ id, copy_of(m_kind, before), std::move(after) });
    }
    return changes;
}

std::optional<Row> row_with(RecordKind kind, RecordsInOrder const& siblings, RecordsInOrder const& newcomers, RecordId const& before)
{
    std::unordered_set<std::string_view> moving;
    for (auto const* newcomer : newcomers)
        moving.insert(id_in(newcomer).text);
    Row row(kind);
    auto const seat_newcomers = [&] {
        for (auto const* newcomer : newcomers)
            row.seat(newcomer);
    };
    bool is_place_found = false;
    bool is_seated = false;
    for (auto const* sibling : siblings) {
        is_place_found = is_place_found || id_in(sibling) == before;
        if (moving.contains(id_in(sibling).text))
            continue;
        if (is_place_found && !is_seated) {
            seat_newcomers();
            is_seated = true;
        }
        row.keep(sibling);
    }
    if (!is_place_found && !before.is_empty())
        return std::nullopt;
    if (!is_seated)
        seat_newcomers();
    return row;
}

bool is_same_order(RecordsInOrder const& a, RecordsInOrder const& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](void const* x, void const* y) { return id_in(x) == id_in(y); });
}

}
