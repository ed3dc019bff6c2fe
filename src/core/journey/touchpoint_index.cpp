#include "core/journey/touchpoint_index.h"

#include "core/journey/shape.h"

#include <algorithm>

namespace trustline {

namespace {

    // What a kind is found by.
    FieldShape const* key_of(RecordKind kind)
    {
        return field_of(kind, kind == RecordKind::Touchpoint ? "stage" : "touchpoint");
    }

    RecordId const* key_in(RecordKind kind, void const* record)
    {
        auto const* field = key_of(kind);
        return field ? &field->in<RecordId>(record) : nullptr;
    }

    bool has_smaller_id(void const* a, void const* b)
    {
        return id_in(a) < id_in(b);
    }

}

TouchpointIndex::Records const& TouchpointIndex::at(Journey const& journey, RecordKind kind, RecordId const& key)
{
    static Records const none;
    auto& index = m_kinds[std::size_t(kind)];
    if (!index) {
        index.emplace();
        auto const* field = key_of(kind);
        assert(field && field->kind == FieldKind::Reference && "Records of this kind are not about touchpoints");
        each_of_kind(journey, kind, [&](void const* record) { (*index)[field->in<RecordId>(record)].push_back(record); });
    }
    auto const found = index->find(key);
    return found == index->end() ? none : found->second;
}

void TouchpointIndex::put(RecordKind kind, void const* record)
{
    auto& index = m_kinds[std::size_t(kind)];
    if (!index)
        return;
    auto& records = (*index)[*key_in(kind, record)];
    records.insert(std::lower_bound(records.begin(), records.end(), record, has_smaller_id), record);
}

void TouchpointIndex::take_out(RecordKind kind, void const* record)
{
    auto& index = m_kinds[std::size_t(kind)];
    if (!index)
        return;
    auto const found = index->find(*key_in(kind, record));
    assert(found != index->end());
    std::erase(found->second, record);
    if (found->second.empty())
        index->erase(found);
}

}
