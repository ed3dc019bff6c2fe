// The mirror as records for JavaScript; web/page/mirror.js reads them from memory while show_mirror runs.

#include "app/web_host.h"

namespace trustline {

namespace {

struct WebNode {
    std::uint32_t id, parent, role, flags;
    float x, y, width, height;
    float minimum, maximum, now;
    std::int32_t level;
    WebText name, value, description;
};
static_assert(sizeof(void*) != 4 || sizeof(WebNode) == 18 * 4, "web/page/mirror.js reads eighteen words a node");

// The bits that web/page/mirror_elements.js reads.
std::uint32_t flags_of(ui::MirrorNode const& node)
{
    std::uint32_t const bits[] = {
        node.is_disabled, node.is_checked.has_value(), node.is_checked.value_or(false), node.is_expanded.has_value(),
        node.is_expanded.value_or(false), node.is_selected, node.is_focused, node.is_multiline, node.is_modal,
    };
    std::uint32_t flags = 0;
    for (std::size_t place = 0; place < std::size(bits); ++place)
        flags |= bits[place] << place;
    return flags;
}

WebNode web_node(ui::MirrorNode const& node)
{
    auto const& rect = node.rect_in_screen;
    return { node.id, node.parent, std::uint32_t(node.role), flags_of(node), rect.x, rect.y, rect.width, rect.height,
        node.minimum, node.maximum, node.now, node.level, node.name, node.value, node.description };
}

}

}

extern "C" void host_mirror(void const* changed, int changed_count, std::uint32_t const* removed, int removed_count,
    std::uint32_t const* order, int order_count);

namespace trustline {

void WebHost::show_mirror(MirrorChanges const& changes)
{
    std::vector<WebNode> nodes;
    nodes.reserve(changes.changed.size());
    for (auto const* node : changes.changed)
        nodes.push_back(web_node(*node));
    host_mirror(nodes.data(), int(nodes.size()), changes.removed.data(), int(changes.removed.size()), changes.order.data(),
        int(changes.order.size()));
}

}
