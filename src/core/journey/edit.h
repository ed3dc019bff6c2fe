#pragma once

// A change is a list of {id, before, after}. Undo, autosave, recovery, tests and merging all follow from it.

#include "core/journey/records.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trustline {

// One side of a change: a record or nothing, read like a std::optional. Nobody alters what is in it, so that copies share
// it: an edit of a hundred thousand changes is squashed, turned around and kept in the history for the price of its ids.
class Side {
public:
    Side() = default;
    Side(std::nullopt_t) { }
    Side(std::optional<Record> record)
        : m_record(record ? std::make_shared<Record const>(*std::move(record)) : nullptr)
    {
    }
    Side(Record record)
        : m_record(std::make_shared<Record const>(std::move(record)))
    {
    }
    template<class R>
        requires std::is_constructible_v<Record, R const&>
    Side(R const& record)
        : Side(Record(record))
    {
    }

    explicit operator bool() const { return m_record != nullptr; }
    Record const& operator*() const { return *m_record; }
    Record const* operator->() const { return m_record.get(); }

    bool operator==(Side const& other) const
    {
        return m_record == other.m_record || (m_record && other.m_record && *m_record == *other.m_record);
    }

private:
    std::shared_ptr<Record const> m_record;
};

// One record before and after. Nothing else ever alters a journey.
struct Change {
    RecordId id;
    Side before; // empty: the record is being added
    Side after;  // empty: the record is being removed

    bool operator==(Change const&) const = default;
};

struct Edit {
    std::string label; // what Undo shows, in English, a key of the translations: "Move touchpoints"
    std::vector<Change> changes;

    bool is_empty() const { return changes.empty(); }
    bool operator==(Edit const&) const = default;
};

// [E2] Backwards, with the sides swapped: applying both leaves the journey as it was.
Edit inverse_of(Edit const& edit);

// [E3] One edit with the effect of both in turn, a record changed at most once; changes that cancel out are gone.
// The label is the first one's.
Edit squashed(Edit const& first, Edit const& second);

}
