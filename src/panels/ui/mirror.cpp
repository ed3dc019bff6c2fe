#include "panels/ui/mirror.h"

#include <cassert>

namespace trustline::ui {

namespace {

constexpr int frames_an_event_waits = 2;

}

void Mirror::begin_frame()
{
    assert(m_containers.empty());
    m_nodes.clear();
    m_ids.clear();
}

void Mirror::add(MirrorNode node)
{
    if (!m_containers.empty())
        node.parent = m_containers.back();
    while (!m_ids.insert(node.id).second)
        node.id = node.id * 16'777'619u + 1;
    m_nodes.push_back(std::move(node));
}

MirrorNode* Mirror::last()
{
    return m_nodes.empty() ? nullptr : &m_nodes.back();
}

void Mirror::begin_inside(std::uint32_t container)
{
    m_containers.push_back(container);
}

void Mirror::end_inside()
{
    assert(!m_containers.empty());
    m_containers.pop_back();
}

void Mirror::keep_from(std::size_t first)
{
    m_nodes.erase(m_nodes.begin(), m_nodes.begin() + std::ptrdiff_t(first));
}

void Mirror::push_event(MirrorEvent event)
{
    m_events.emplace_back(std::move(event), 0);
}

std::optional<MirrorEvent> Mirror::take_event(std::uint32_t id)
{
    for (auto found = m_events.begin(); found != m_events.end(); ++found) {
        if (found->first.id != id)
            continue;
        auto event = std::move(found->first);
        m_events.erase(found);
        return event;
    }
    return std::nullopt;
}

void Mirror::drop_stale_events()
{
    std::erase_if(m_events, [](auto& waiting) { return ++waiting.second >= frames_an_event_waits; });
}

}
