#include "gpu/imgui_renderer.h"

#include <generated/shaders.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <utility>

namespace trustline::gpu {

namespace {

// What shaders/imgui.vert reads.
struct Attribute {
    GLint count;
    GLenum type;
    std::size_t offset;
};
constexpr std::array<Attribute, 3> attributes { {
    { 2, GL_FLOAT, offsetof(ImDrawVert, pos) },
    { 2, GL_FLOAT, offsetof(ImDrawVert, uv) },
    { 4, GL_UNSIGNED_BYTE, offsetof(ImDrawVert, col) },
} };
static_assert(sizeof(ImDrawIdx) == 4, "lists are joined, so indices pass 65,535");

GLuint name_of(ImTextureID id) { return GLuint(id); }

ImVec4 whole_screen(ImDrawData const& data)
{
    return { data.DisplayPos.x, data.DisplayPos.y, data.DisplayPos.x + data.DisplaySize.x, data.DisplayPos.y + data.DisplaySize.y };
}

constexpr float least_solid_area = 100'000; // CSS pixels², all layers together

// What ImGui did not draw anew, from below to above: panels/ui/window.h, keep_surface.
std::vector<ImDrawList const*> kept_lists(ImDrawData const& data)
{
    auto const& windows = ImGui::GetCurrentContext()->Windows;
    std::vector<ImDrawList const*> kept;
    for (auto const* const list : data.CmdLists) {
        bool const is_kept = std::any_of(windows.begin(), windows.end(), [&](ImGuiWindow const* window) {
            return &window->DrawListInst == list && window->Active && window->SkipRefresh;
        });
        if (is_kept)
            kept.push_back(list);
    }
    return kept;
}

}

std::optional<Error> ImGuiRenderer::create()
{
    m_is_finished = false;
    m_error.reset();
    m_textured.program = begin_program("imgui", shaders::imgui_vert, shaders::imgui_frag);
    m_solid.program = begin_program("imgui_solid", shaders::imgui_vert, shaders::imgui_solid_frag);
    if (!m_textured.program.name || !m_solid.program.name) {
        forget();
        return no_programs_error();
    }

    for (auto* const geometry : { &m_fresh, &m_kept, &m_words, &m_quads })
        create(*geometry);

    auto& io = ImGui::GetIO();
    io.BackendRendererName = "trustline";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    // What every WebGL2 can do, without asking.
    ImGui::GetPlatformIO().Renderer_TextureMaxWidth = ImGui::GetPlatformIO().Renderer_TextureMaxHeight = 4096;
    return std::nullopt;
}

void ImGuiRenderer::create(Geometry& geometry)
{
    glGenVertexArrays(1, &geometry.vertex_array);
    glGenBuffers(1, &geometry.vertex_buffer);
    glGenBuffers(1, &geometry.index_buffer);
    glBindVertexArray(geometry.vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, geometry.vertex_buffer);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, geometry.index_buffer);
    for (GLuint place = 0; place < attributes.size(); ++place) {
        auto const& attribute = attributes[place];
        glEnableVertexAttribArray(place);
        glVertexAttribPointer(place, attribute.count, attribute.type, GL_TRUE, sizeof(ImDrawVert), reinterpret_cast<void const*>(attribute.offset));
    }
    glBindVertexArray(0);
}

// Waits for the compiler, which had time since create().
void ImGuiRenderer::finish()
{
    if (m_is_finished || !m_textured.program.name)
        return;
    m_is_finished = true;
    for (auto* const painter : { &m_textured, &m_solid }) {
        if (auto error = finish_program(painter->program))
            m_error = error;
        else
            painter->projection = uniform_place(painter->program, "projection");
    }
}

void ImGuiRenderer::forget()
{
    m_textured = m_solid = {};
    m_is_finished = false;
    m_error.reset();
    m_fresh = m_kept = m_words = m_quads = {};
    m_pictures.forget();
    m_words_number = 0;
    m_bound_texture = 0;
    for (auto* const texture : ImGui::GetPlatformIO().Textures)
        forget_texture(*texture);
}

// Textures

void ImGuiRenderer::forget_texture(ImTextureData& texture)
{
    if (texture.Status == ImTextureStatus_Destroyed)
        return;
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(texture.Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed : ImTextureStatus_WantCreate);
}

void ImGuiRenderer::update_texture(ImTextureData& texture)
{
    if (texture.Status == ImTextureStatus_WantCreate)
        create_texture(texture);
    else if (texture.Status == ImTextureStatus_WantUpdates)
        upload_parts(texture);
    else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
        GLuint const name = name_of(texture.TexID);
        glDeleteTextures(1, &name);
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
    }
}

void ImGuiRenderer::create_texture(ImTextureData& texture)
{
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, texture.Width, texture.Height);
    texture.SetTexID(ImTextureID(name));
    upload_part(texture, 0, 0, texture.Width, texture.Height);
    texture.SetStatus(ImTextureStatus_OK);
}

void ImGuiRenderer::upload_parts(ImTextureData& texture)
{
    glBindTexture(GL_TEXTURE_2D, name_of(texture.TexID));
    // Many small parts near each other cost less as one.
    if (texture.Updates.Size > 8)
        upload_part(texture, texture.UpdateRect.x, texture.UpdateRect.y, texture.UpdateRect.w, texture.UpdateRect.h);
    else
        for (auto const& part : texture.Updates)
            upload_part(texture, part.x, part.y, part.w, part.h);
    texture.SetStatus(ImTextureStatus_OK);
}

// ImGui's pixels have straight alpha. Premultiplied ones filter without dark fringes around emoji.
void ImGuiRenderer::upload_part(ImTextureData& texture, int x, int y, int width, int height)
{
    m_pixels.resize(std::size_t(width) * std::size_t(height) * 4);
    auto* to = m_pixels.data();
    for (int row = 0; row < height; ++row) {
        auto const* from = static_cast<std::uint8_t const*>(texture.GetPixelsAt(x, y + row));
        for (int column = 0; column < width; ++column, from += 4, to += 4) {
            unsigned const alpha = from[3];
            to[0] = std::uint8_t((from[0] * alpha + 127) / 255);
            to[1] = std::uint8_t((from[1] * alpha + 127) / 255);
            to[2] = std::uint8_t((from[2] * alpha + 127) / 255);
            to[3] = std::uint8_t(alpha);
        }
    }
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, GL_RGBA, GL_UNSIGNED_BYTE, m_pixels.data());
}

// Drawing

void ImGuiRenderer::draw(ImDrawData& data)
{
    finish();
    if (data.Textures)
        for (auto* const texture : *data.Textures) {
            if (!is_ready())
                forget_texture(*texture);
            else if (texture->Status != ImTextureStatus_OK)
                update_texture(*texture);
        }
    if (!is_ready() || data.DisplaySize.x <= 0 || data.DisplaySize.y <= 0)
        return;
    glEnable(GL_SCISSOR_TEST);
    gather(data);
    if (m_pictures.are_due(data, m_kept.lists))
        paint_kept(data);
    bind(data);
    m_data = &data;
    run_commands(data);
    m_data = nullptr;
    glDisable(GL_SCISSOR_TEST);
    glBindVertexArray(0);
}

void ImGuiRenderer::gather(ImDrawData const& data)
{
    auto kept = kept_lists(data);
    m_fresh.lists.clear();
    for (auto const* const list : data.CmdLists)
        if (std::find(kept.begin(), kept.end(), list) == kept.end())
            m_fresh.lists.push_back(list);
    fill(m_fresh);
    upload(m_fresh, GL_STREAM_DRAW);
    // A whole frame keeps none, so what is kept twice is the same.
    if (m_kept.lists == kept)
        return;
    m_kept.lists = std::move(kept);
    fill(m_kept);
    upload(m_kept, GL_STATIC_DRAW);
}

void ImGuiRenderer::fill(Geometry& geometry)
{
    geometry.pieces.clear();
    geometry.plans.clear();
    int vertices = 0, indices = 0;
    for (auto const* const list : geometry.lists) {
        vertices += list->VtxBuffer.Size;
        indices += list->IdxBuffer.Size;
    }
    geometry.vertices.resize(vertices);
    geometry.indices.resize(indices);
    vertices = indices = 0;
    for (auto const* const list : geometry.lists) {
        std::copy_n(list->VtxBuffer.Data, list->VtxBuffer.Size, geometry.vertices.Data + vertices);
        auto* to = geometry.indices.Data + indices;
        for (ImDrawIdx const index : list->IdxBuffer)
            *to++ = index + unsigned(vertices);
        for (auto const& command : list->CmdBuffer)
            plan(geometry, *list, command, std::size_t(indices) + command.IdxOffset);
        vertices += list->VtxBuffer.Size;
        indices += list->IdxBuffer.Size;
    }
}

void ImGuiRenderer::plan(Geometry& geometry, ImDrawList const& list, ImDrawCmd const& command, std::size_t first_index)
{
    bool is_cut = false;
    if (!command.UserCallback) {
        auto const& atlas = *ImGui::GetIO().Fonts;
        bool const has_white = command.GetTexID() == atlas.TexRef.GetTexID();
        look_at(m_triangles, { list.VtxBuffer.Data, { list.IdxBuffer.Data + command.IdxOffset, command.ElemCount }, command.ClipRect },
            has_white ? atlas.TexUvWhitePixel : ImVec2 { -1, -1 }, least_solid_area);
        for (auto const& run : m_triangles.runs)
            geometry.pieces.push_back({ first_index + run.first, run.count, run.is_solid });
        is_cut = m_triangles.are_cut;
    }
    geometry.plans.push_back({ geometry.pieces.size(), is_cut });
}

void ImGuiRenderer::upload(Geometry const& geometry, GLenum usage) const
{
    if (geometry.indices.empty())
        return;
    glBindVertexArray(geometry.vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, geometry.vertex_buffer);
    glBufferData(GL_ARRAY_BUFFER, geometry.vertices.size_in_bytes(), geometry.vertices.Data, usage);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, geometry.indices.size_in_bytes(), geometry.indices.Data, usage);
}

void ImGuiRenderer::paint_kept(ImDrawData const& data)
{
    m_kept.next_plan = m_kept.next_piece = 0;
    for (auto const& picture : m_pictures.prepare(data)) {
        m_pictures.begin(picture);
        m_corner = { picture.box.left, picture.box.bottom };
        bind(data);
        for (auto const* const list : picture.lists) {
            for (auto const& command : list->CmdBuffer)
                run(*list, command, m_kept, data);
        }
        flush(data);
    }
    m_corner = {};
    m_pictures.finish();
    fill_quads(data);
}

// Six indices a part, in the order of the pictures.
void ImGuiRenderer::fill_quads(ImDrawData const& data)
{
    m_quads.vertices.resize(0);
    m_quads.indices.resize(0);
    float const scale = data.FramebufferScale.x;
    float const height = float(int(data.DisplaySize.y * data.FramebufferScale.y + 0.5f));
    for (auto const& picture : m_pictures.pictures()) {
        for (auto const& part : picture.parts) {
            for (unsigned const corner : { 0u, 1u, 2u, 0u, 2u, 3u })
                m_quads.indices.push_back(unsigned(m_quads.vertices.Size) + corner);
            for (auto const& [x, y] : { std::pair { part.left, part.top }, { part.right, part.top }, { part.right, part.bottom }, { part.left, part.bottom } }) {
                m_quads.vertices.push_back({ { data.DisplayPos.x + float(x) / scale, data.DisplayPos.y + (height - float(y)) / scale },
                    { float(x - picture.box.left) / float(picture.width), float(y - picture.box.bottom) / float(picture.height) }, IM_COL32_WHITE });
            }
        }
    }
    upload(m_quads, GL_STATIC_DRAW);
}

void ImGuiRenderer::show_kept(ImDrawList const& list, ImDrawData const& data)
{
    std::size_t first = 0;
    for (auto const& picture : m_pictures.pictures()) {
        std::size_t const end = first + 6 * picture.parts.size();
        if (picture.lists.front() == &list && clip(whole_screen(data), data))
            add({ &m_quads, &m_textured, picture.texture, first, end }, data);
        first = end;
    }
}

void ImGuiRenderer::bind(ImDrawData const& data)
{
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glViewport(-m_corner[0], -m_corner[1], GLsizei(data.DisplaySize.x * data.FramebufferScale.x + 0.5f), GLsizei(data.DisplaySize.y * data.FramebufferScale.y + 0.5f));
    m_scissor = {};
    take_back();
}

// A callback leaves blending, viewport and scissor as they were, and programs, vertex arrays and textures as it likes.
void ImGuiRenderer::take_back()
{
    m_bound_geometry = nullptr;
    m_bound_texture = 0;
    m_painter_in_use = nullptr;
}

void ImGuiRenderer::use(Painter& painter, ImDrawData const& data, Vec2 moved)
{
    if (m_painter_in_use == &painter)
        return;
    m_painter_in_use = &painter;
    glUseProgram(painter.program.name);
    float const x_scale = 2 / data.DisplaySize.x;
    float const y_scale = -2 / data.DisplaySize.y;
    // A program keeps it from frame to frame.
    std::array const projection { x_scale, y_scale, -1 + (moved.x - data.DisplayPos.x) * x_scale, 1 + (moved.y - data.DisplayPos.y) * y_scale };
    if (painter.projected == projection)
        return;
    painter.projected = projection;
    glUniform4f(painter.projection, projection[0], projection[1], projection[2], projection[3]);
}

// Sets the scissor. False when nothing of it can be seen.
bool ImGuiRenderer::clip(ImVec4 const& rect, ImDrawData const& data)
{
    float const scale = data.FramebufferScale.x;
    int const height = int(data.DisplaySize.y * data.FramebufferScale.y + 0.5f);
    int const left = std::max(0, int((rect.x - data.DisplayPos.x) * scale));
    int const top = std::max(0, int((rect.y - data.DisplayPos.y) * scale));
    int const right = int((rect.z - data.DisplayPos.x) * scale);
    int const bottom = std::min(height, int((rect.w - data.DisplayPos.y) * scale));
    if (right <= left || bottom <= top)
        return false;
    std::array const scissor { left - m_corner[0], height - bottom - m_corner[1], right - left, bottom - top };
    if (m_scissor != scissor) {
        flush(data);
        m_scissor = scissor;
        glScissor(scissor[0], scissor[1], scissor[2], scissor[3]);
    }
    return true;
}

void ImGuiRenderer::draw_words(ImDrawList const& words, std::uint64_t number, Vec2 moved_in_screen)
{
    assert(m_data);
    if (std::exchange(m_words_number, number) != number) {
        m_words.lists = { &words };
        fill(m_words);
        upload(m_words, GL_STATIC_DRAW);
    }
    take_back();
    glBindVertexArray(m_words.vertex_array);
    use(m_textured, *m_data, moved_in_screen);
    glBindTexture(GL_TEXTURE_2D, name_of(ImGui::GetIO().Fonts->TexRef.GetTexID()));
    glDrawElements(GL_TRIANGLES, m_words.indices.Size, GL_UNSIGNED_INT, nullptr);
}

void ImGuiRenderer::run_commands(ImDrawData const& data)
{
    for (auto* geometry : { &m_fresh, &m_kept })
        geometry->next_plan = geometry->next_piece = 0;
    for (auto const* const list : data.CmdLists) {
        bool const is_kept = std::find(m_kept.lists.begin(), m_kept.lists.end(), list) != m_kept.lists.end();
        if (is_kept && m_pictures.are_painted()) {
            show_kept(*list, data);
            continue;
        }
        for (auto const& command : list->CmdBuffer)
            run(*list, command, is_kept ? m_kept : m_fresh, data);
    }
    flush(data);
}

void ImGuiRenderer::run(ImDrawList const& list, ImDrawCmd const& command, Geometry& geometry, ImDrawData const& data)
{
    auto const& plan = geometry.plans[geometry.next_plan++];
    auto const first = std::exchange(geometry.next_piece, plan.end);
    if (command.UserCallback == ImDrawCallback_ResetRenderState) {
        flush(data);
        return bind(data);
    }
    if (!clip(plan.is_cut || command.UserCallback ? command.ClipRect : whole_screen(data), data))
        return;
    if (command.UserCallback) {
        flush(data);
        command.UserCallback(&list, &command);
        return take_back();
    }
    GLuint const texture = name_of(command.GetTexID());
    for (auto piece = first; piece < plan.end; ++piece) {
        auto const& at = geometry.pieces[piece];
        add({ &geometry, at.is_solid ? &m_solid : &m_textured, at.is_solid ? 0 : texture, at.first, at.first + at.count }, data);
    }
}

void ImGuiRenderer::add(Draw const& draw, ImDrawData const& data)
{
    bool const is_next = m_next.geometry == draw.geometry && m_next.painter == draw.painter && m_next.texture == draw.texture && m_next.end == draw.first;
    if (is_next) {
        m_next.end = draw.end;
        return;
    }
    flush(data);
    m_next = draw;
}

void ImGuiRenderer::flush(ImDrawData const& data)
{
    auto const draw = std::exchange(m_next, {});
    if (draw.first == draw.end)
        return;
    if (m_bound_geometry != draw.geometry)
        glBindVertexArray(draw.geometry->vertex_array);
    m_bound_geometry = draw.geometry;
    use(*draw.painter, data);
    if (draw.texture && draw.texture != m_bound_texture) {
        glBindTexture(GL_TEXTURE_2D, draw.texture);
        m_bound_texture = draw.texture;
    }
    glDrawElements(GL_TRIANGLES, GLsizei(draw.end - draw.first), GL_UNSIGNED_INT, reinterpret_cast<void const*>(draw.first * sizeof(ImDrawIdx)));
}

}
