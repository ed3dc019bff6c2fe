#pragma once

// Where records stand among each other. A row is written down in the order that is wished for; whoever is new in it gets
// an order key between its neighbours. [P4] Neighbours keep theirs, unless a file brought equal or missing keys and there
// is no room: then as many of them as needed get new ones.

#include "core/base/order_key.h"
#include "core/journey/journey.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace trustline {

struct Seat {
    OrderKey order;
    bool is_new = false;
};

// Gives every new seat a key, so that keys rise there. The old seats' keys must not fall.
void give_orders(std::vector<Seat>& seats);

template<class R>
class Row {
public:
    void keep(R const* record) { add(record, false); }
    void seat(R const* record) { add(record, true); } // must outlive the row; its order key is not looked at

    std::vector<R const*> const& records() const { return m_records; }

    // What makes it so: new records are added, others that differ from the journey are changed.
    std::vector<Change> changes(Journey const& journey)
    {
        std::vector<Seat> seats = m_seats;
        give_orders(seats);
        std::vector<Change> changes;
        for (std::size_t i = 0; i < seats.size(); ++i) {
            if (!seats[i].is_new && seats[i].order == m_seats[i].order)
                continue;
            R after = *m_records[i];
            after.order = seats[i].order;
            auto const* before = journey.find(after.id);
            if (!before)
                changes.push_back({ after.id, std::nullopt, after });
            else if (*before != after)
                changes.push_back({ after.id, *before, after });
        }
        return changes;
    }

private:
    void add(R const* record, bool is_new)
    {
        m_records.push_back(record);
        m_seats.push_back({ is_new ? OrderKey {} : record->order, is_new });
    }

    std::vector<R const*> m_records;
    std::vector<Seat> m_seats;
};

// The row in which `newcomers` (which may stand in it already) come right before the record `before`, or at the end when
// it is empty. Should `before` be one of them, the next one that stays counts. Nothing when `before` is not in the row.
template<class R>
std::optional<Row<R>> row_with(std::vector<R const*> const& siblings, std::vector<R> const& newcomers, Id<R> const& before)
{
    std::unordered_set<std::string_view> moving;
    for (auto const& newcomer : newcomers)
        moving.insert(newcomer.id.text);
    Row<R> row;
    auto const seat_newcomers = [&] {
        for (auto const& newcomer : newcomers)
            row.seat(&newcomer);
    };
    bool is_place_found = false;
    bool is_seated = false;
    for (auto const* sibling : siblings) {
        is_place_found = is_place_found || sibling->id == before;
        if (moving.contains(sibling->id.text))
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

// Whether the records stand in the same order in both.
template<class R>
bool is_same_order(std::vector<R const*> const& a, std::vector<R const*> const& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](R const* x, R const* y) { return x->id == y->id; });
}

}
