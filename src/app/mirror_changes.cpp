#include "app/mirror_changes.h"

#include <cmath>
#include <string_view>

namespace trustline {

namespace {

// FNV-1a, 64 bits.
class Hash {
public:
    void add(std::string_view text)
    {
        for (char const byte : text)
            add_byte(std::uint8_t(byte));
        add_byte(0xff); // no byte of UTF-8: "ab" + "c" is not "a" + "bc"
    }
    void add(std::uint32_t number)
    {
        for (int shift = 0; shift < 32; shift += 8)
            add_byte(std::uint8_t(number >> shift));
    }
    // Pixels to a quarter: less cannot be seen, and is not worth moving an element.
    void add(float pixels) { add(std::uint32_t(std::int32_t(std::lround(pixels * 4)))); }
    std::uint64_t value() const { return m_value; }

private:
    void add_byte(std::uint8_t byte) { m_value = (m_value ^ byte) * 0x100000001b3ull; }

    std::uint64_t m_value = 0xcbf29ce484222325ull;
};

std::uint32_t bits_of(std::optional<bool> const& choice)
{
    return choice ? 1u + *choice : 0u;
}

}

std::uint64_t hash_of(ui::MirrorNode const& node)
{
    Hash hash;
    hash.add(node.name);
    hash.add(node.value);
    hash.add(node.description);
    hash.add(node.parent);
    for (float const pixels : { node.rect_in_screen.x, node.rect_in_screen.y, node.rect_in_screen.width, node.rect_in_screen.height })
        hash.add(pixels);
    for (float const number : { node.minimum, node.maximum, node.now })
        hash.add(number * 64);
    hash.add(std::uint32_t(node.role) | std::uint32_t(node.level) << 8 | bits_of(node.is_checked) << 16 | bits_of(node.is_expanded) << 18
        | std::uint32_t(node.is_disabled) << 20 | std::uint32_t(node.is_selected) << 21 | std::uint32_t(node.is_focused) << 22
        | std::uint32_t(node.is_multiline) << 23 | std::uint32_t(node.is_modal) << 24);
    return hash.value();
}

MirrorChanges MirrorComparison::update(std::vector<ui::MirrorNode> const& nodes)
{
    MirrorChanges changes;
    std::unordered_map<std::uint32_t, std::uint64_t> hashes;
    std::vector<std::uint32_t> order;
    for (auto const& node : nodes) {
        auto const hash = hash_of(node);
        if (!hashes.emplace(node.id, hash).second)
            continue; // the same widget twice: the first one counts
        order.push_back(node.id);
        auto const old = m_hashes.find(node.id);
        if (old == m_hashes.end() || old->second != hash)
            changes.changed.push_back(&node);
    }
    for (auto const id : m_order) {
        if (!hashes.contains(id))
            changes.removed.push_back(id);
    }
    if (order != m_order)
        changes.order = order;
    m_hashes = std::move(hashes);
    m_order = std::move(order);
    return changes;
}

void MirrorComparison::forget()
{
    m_hashes.clear();
    m_order.clear();
}

}
