#include "gpu/box_pass.h"

#include "core/base/plain_range.h"
#include "core/scene/elevation.h"

#include <generated/shaders.h>

#include <algorithm>

namespace trustline::gpu {

namespace {

bool is_plain(BoxInstance const& box)
{
    return box.corner == 0 && box.ring_width == 0 && box.dash == 0 && box.lift == 0;
}

bool is_opaque(BoxInstance const& box)
{
    return box.fill >> 24 == 255 && box.fill_end >> 24 == 255;
}

}

void BoxArray::forget()
{
    m_instances.forget();
    m_runs.clear();
}

void BoxArray::set(std::span<BoxInstance const> boxes)
{
    m_instances.set(boxes);
    m_runs.clear();
    Run* run = nullptr;
    std::size_t end = 0;
    for (auto const& box : plainly(boxes)) {
        bool const plain = is_plain(box);
        if (!run || run->is_plain != plain)
            run = &m_runs.emplace_back(Run { end, end, plain, plain });
        run->last = ++end;
        run->is_opaque &= is_opaque(box);
    }
}

BoxPass::BoxPass()
    : m_plain("plain", shaders::plain_vert, shaders::plain_frag)
    , m_box("box", shaders::box_vert, shaders::box_frag)
{
}

void BoxPass::forget()
{
    for (auto* program : programs())
        program->forget();
    m_shadows_of = nullptr;
}

void BoxPass::draw(BoxArray const& boxes, Camera const& camera, Tokens const& tokens)
{
    BoxRange const all { 0, boxes.count() };
    draw(boxes, { &all, 1 }, camera, tokens);
}

void BoxPass::draw(BoxArray const& boxes, std::span<BoxRange const> ranges, Camera const& camera, Tokens const& tokens)
{
    constexpr GLsizei vertices = 6;
    for (auto const& range : ranges) {
        for (auto const& run : boxes.m_runs) {
            auto const first = std::max(range.first, run.first), last = std::min(range.last, run.last);
            if (first >= last || !use(run, camera, tokens))
                continue;
            if (run.is_opaque)
                glDisable(GL_BLEND);
            boxes.m_instances.draw(vertices, first, last);
            if (run.is_opaque)
                glEnable(GL_BLEND);
        }
    }
}

bool BoxPass::use(BoxArray::Run const& run, Camera const& camera, Tokens const& tokens)
{
    if (run.is_plain)
        return m_plain.use(camera);
    if (!m_box.use(camera))
        return false;
    m_box.set("shadow_colour", tokens.shadow);
    m_box.set("edge_colour", ring_colour(tokens));
    if (m_shadows_of != &tokens)
        m_box.set_array("shadow", merged_elevations(tokens), 4);
    m_shadows_of = &tokens;
    return true;
}

}
