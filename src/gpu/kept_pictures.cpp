#include "gpu/kept_pictures.h"

#include <algorithm>
#include <cmath>

namespace trustline::gpu {

namespace {

constexpr int frames_until_painted = 2; // a picture costs about what it saves in one frame

// Neighbours among all lists that were kept.
std::vector<std::vector<ImDrawList const*>> runs_of(ImDrawData const& data, std::span<ImDrawList const* const> kept)
{
    std::vector<std::vector<ImDrawList const*>> runs;
    bool is_in_run = false;
    for (auto const* const list : data.CmdLists) {
        bool const is_kept = std::find(kept.begin(), kept.end(), list) != kept.end();
        if (is_kept && !is_in_run)
            runs.emplace_back();
        if (is_kept)
            runs.back().push_back(list);
        is_in_run = is_kept;
    }
    return runs;
}

bool calls_back(ImDrawList const& list)
{
    return std::any_of(list.CmdBuffer.begin(), list.CmdBuffer.end(), [](ImDrawCmd const& command) { return command.UserCallback != nullptr; });
}

PixelBox screen_of(ImDrawData const& data)
{
    return { 0, 0, int(data.DisplaySize.x * data.FramebufferScale.x + 0.5f), int(data.DisplaySize.y * data.FramebufferScale.y + 0.5f) };
}

PixelBox shared(PixelBox const& a, PixelBox const& b)
{
    return { std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right), std::min(a.top, b.top) };
}

}

PixelBox united(PixelBox const& a, PixelBox const& b)
{
    if (a.is_empty() || b.is_empty())
        return a.is_empty() ? b : a;
    return { std::min(a.left, b.left), std::min(a.bottom, b.bottom), std::max(a.right, b.right), std::max(a.top, b.top) };
}

PixelBox painted_box(ImDrawList const& list, ImDrawData const& data)
{
    PixelBox const screen = screen_of(data);
    float const scale = data.FramebufferScale.x;
    auto const pixels = [&](ImVec4 const& rect) {
        return PixelBox { int(std::floor((rect.x - data.DisplayPos.x) * scale)), screen.top - int(std::ceil((rect.w - data.DisplayPos.y) * scale)),
            int(std::ceil((rect.z - data.DisplayPos.x) * scale)), screen.top - int(std::floor((rect.y - data.DisplayPos.y) * scale)) };
    };
    PixelBox box;
    for (auto const& command : list.CmdBuffer) {
        if (command.ElemCount == 0)
            continue;
        ImVec4 reach { 1e6f, 1e6f, -1e6f, -1e6f };
        for (unsigned index = command.IdxOffset; index < command.IdxOffset + command.ElemCount; ++index) {
            auto const& place = list.VtxBuffer[int(list.IdxBuffer[int(index)])].pos;
            reach = { std::min(reach.x, place.x), std::min(reach.y, place.y), std::max(reach.z, place.x), std::max(reach.w, place.y) };
        }
        box = united(box, shared(shared(pixels(reach), pixels(command.ClipRect)), screen));
    }
    return box;
}

std::vector<PixelBox> apart(std::vector<PixelBox> boxes)
{
    std::erase_if(boxes, [](PixelBox const& box) { return box.is_empty(); });
    for (std::size_t at = 0; at < boxes.size();) {
        auto const other = std::find_if(boxes.begin() + std::ptrdiff_t(at) + 1, boxes.end(), [&](PixelBox const& box) { return box.meets(boxes[at]); });
        if (other == boxes.end()) {
            ++at;
            continue;
        }
        // It may now meet those that were apart from both.
        boxes[at] = united(boxes[at], *other);
        boxes.erase(other);
        at = 0;
    }
    return boxes;
}

void KeptPictures::forget()
{
    *this = {};
}

bool KeptPictures::are_due(ImDrawData const& data, std::span<ImDrawList const* const> kept)
{
    auto runs = runs_of(data, kept);
    if (runs != m_runs) {
        m_runs = std::move(runs);
        m_frames = 0;
        m_are_painted = false;
    }
    ++m_frames;
    return !m_are_painted && m_frames > frames_until_painted && !m_runs.empty()
        && std::none_of(kept.begin(), kept.end(), [](ImDrawList const* list) { return calls_back(*list); });
}

std::span<KeptPicture const> KeptPictures::prepare(ImDrawData const& data)
{
    while (m_pictures.size() > m_runs.size()) {
        glDeleteTextures(1, &m_pictures.back().texture);
        m_pictures.pop_back();
    }
    m_pictures.resize(m_runs.size());
    for (std::size_t at = 0; at < m_runs.size(); ++at) {
        auto& picture = m_pictures[at];
        picture.lists = m_runs[at];
        picture.parts.clear();
        for (auto const* const list : picture.lists)
            picture.parts.push_back(painted_box(*list, data));
        picture.parts = apart(std::move(picture.parts));
        picture.box = {};
        for (auto const& part : picture.parts)
            picture.box = united(picture.box, part);
        make_texture(picture);
    }
    if (!m_framebuffer)
        glGenFramebuffers(1, &m_framebuffer);
    return m_pictures;
}

void KeptPictures::make_texture(KeptPicture& picture)
{
    // Lists that paint nothing have a texture of one pixel.
    int const width = std::max(1, picture.box.width()), height = std::max(1, picture.box.height());
    if (picture.texture && picture.width == width && picture.height == height)
        return;
    glDeleteTextures(1, &picture.texture);
    glGenTextures(1, &picture.texture);
    picture.width = width;
    picture.height = height;
    glBindTexture(GL_TEXTURE_2D, picture.texture);
    // A pixel is shown where it was painted.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, picture.width, picture.height);
}

void KeptPictures::begin(KeptPicture const& picture) const
{
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, picture.texture, 0);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_SCISSOR_TEST);
}

void KeptPictures::finish()
{
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    m_are_painted = true;
}

}
