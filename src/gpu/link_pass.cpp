#include "gpu/link_pass.h"

#include <generated/shaders.h>

namespace trustline::gpu {

namespace {

constexpr GLsizei corners = 6;

// How a connector is drawn: CSS pixels, and places across each of its three corners (at least two).
struct LinkLook {
    float width = 1.75f;
    float head = 8;
    int cuts = 4;
    float opacity = 1;
};

LinkLook look_at(Detail detail)
{
    switch (detail) {
    case Detail::Open:
        return { 1.75f, 8, 7, 1 };
    case Detail::Card:
        return {};
    case Detail::Label:
        return { 1.25f, 6, 3, 1 };
    case Detail::Tile:
    case Detail::Dust:
        break;
    }
    return { 1, 0, 2, 0.6f };
}

}

LinkPass::LinkPass()
    : m_line("link", shaders::link_vert, shaders::link_frag)
    , m_head("head", shaders::head_vert, shaders::head_frag)
{
}

void LinkPass::forget()
{
    for (auto* program : programs())
        program->forget();
}

void LinkPass::draw(InstanceArray const& links, Camera const& camera, Detail detail)
{
    if (links.is_empty())
        return;
    auto const look = look_at(detail);
    float const half_width = look.width * 0.5f * camera.pixel_ratio;
    float const head = look.head * camera.pixel_ratio;
    if (m_line.use(camera)) {
        m_line.set("pen", half_width, head, float(look.cuts), look.opacity);
        links.draw(corners * (3 * look.cuts + 1));
    }
    if (head == 0 || !m_head.use(camera))
        return;
    m_head.set("pen", 0, head, head * 0.5f, look.opacity);
    links.draw(corners);
}

void LinkPass::draw_fall_heads(InstanceArray const& falls, Camera const& camera)
{
    if (falls.is_empty() || !m_head.use(camera))
        return;
    m_head.set("pen", 1.5f * camera.pixel_ratio, 8 * camera.pixel_ratio, 6 * camera.pixel_ratio, 1);
    falls.draw(corners);
}

}
