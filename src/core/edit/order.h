#pragma once

// Where records stand among each other. A row is written down in the order that is wished for; whoever is new in it gets
// an order key between its neighbours. [P4] Neighbours keep theirs, unless a file brought equal or missing keys and there
// is no room: then as many of them as needed get new ones.

#include "core/base/order_key.h"
#include "core/journey/journey.h"

#include <optional>
#include <vector>

namespace trustline {

struct Seat {
    OrderKey order;
    bool is_new = false;
};

// Gives every new seat a key, so that keys rise there. The old seats' keys must not fall.
void give_orders(std::vector<Seat>& seats);

// Records of one kind, by where they lie.
using RecordsInOrder = std::vector<void const*>;

template<class R>
RecordsInOrder as_records(std::vector<R const*> const& records)
{
    return { records.begin(), records.end() };
}

class Row {
public:
    explicit Row(RecordKind kind)
        : m_kind(kind)
    {
    }

    void keep(void const* record) { add(record, false); }
    void seat(void const* record) { add(record, true); } // must outlive the row; its order key is not looked at

    RecordsInOrder const& records() const { return m_records; }

    // What makes it so: new records are added, others that differ from the journey are changed.
    std::vector<Change> changes(Journey const& journey) const;

private:
    void add(void const* record, bool is_new);

    RecordKind m_kind;
    RecordsInOrder m_records;
    std::vector<Seat> m_seats;
};

// The row in which `newcomers` (which may stand in it already) come right before the record `before`, or at the end when
// it is empty. Should `before` be one of them, the next one that stays counts. Nothing when `before` is not in the row.
std::optional<Row> row_with(RecordKind kind, RecordsInOrder const& siblings, RecordsInOrder const& newcomers, RecordId const& before);

// Whether the records stand in the same order in both.
bool is_same_order(RecordsInOrder const& a, RecordsInOrder const& b);

}
