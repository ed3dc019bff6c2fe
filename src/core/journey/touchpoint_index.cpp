#include "core/journey/touchpoint_index.h"

#include "core/journey/shape.h"

#include <algorithm>

namespace trustline {

namespace {

    RecordId const* touchpoint_in(RecordKind kind, void const* record)
    {
        auto const* field = field_of(kind, "touchpoint");
        return field ? &field->in<RecordId>(record) : nullptr;
    }

    bool has_smaller_id(void const* a, void const* b)
    {
        return id_in(a) < id_in(b);
    }

}

TouchpointIndex::Records const& TouchpointIndex::at(Journey const& journey, RecordKind kind, RecordId const& touchpoint)
{
    static Records const none;
    auto& index = m_kinds[std::size_t(kind)];
    if (!index) {
        index.emplace();
        auto const* field = field_of(kind, "touchpoint");
        assert(field && field->kind == FieldKind::Reference && "Records of this kind are not about touchpoints");
        each_of_kind(journey, kind, [&](void const* record) { (*index)[field->in<RecordId>(record)].push_back(record); });
    }
    auto const found = index->find(touchpoint);
    return found == index->end() ? none : found->second;
}

void TouchpointIndex::put(RecordKind kind, void const* record)
{
    auto& index = m_kinds[std::size_t(kind)];
    if (!index)
        return;
    auto& records = (*index)[*touchpoint_in(kind, record)];
    records.insert(std::lower_bound(records.begin(), records.end(), record, has_smaller_id), record);
}

void TouchpointIndex::take_out(RecordKind kind, void const* record)
{
    auto& index = m_kinds[std::size_t(kind)];
    if (!index)
        return;
    auto const found = index->find(*touchpoint_in(kind, record));
    assert(found != index->end());
    std::erase(found->second, record);
    if (found->second.empty())
        index->erase(found);
}

}
