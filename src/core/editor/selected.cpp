#include "core/editor/selected.h"

namespace trustline {

Selected& Selected::operator=(std::vector<RecordId> ids)
{
    if (ids == m_ids)
        return *this;
    m_known.clear();
    std::erase_if(ids, [this](RecordId const& id) { return !m_known.insert(id).second; });
    m_ids = std::move(ids);
    ++m_number;
    return *this;
}

}
