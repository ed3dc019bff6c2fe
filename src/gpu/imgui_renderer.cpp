#include "gpu/imgui_renderer.h"

#include <generated/shaders.h>

#include <algorithm>
#include <array>
#include <cstddef>

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

constexpr float least_solid_area = 4000; // CSS pixels²

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

    glGenVertexArrays(1, &m_vertex_array);
    glGenBuffers(1, &m_vertex_buffer);
    glGenBuffers(1, &m_index_buffer);
    glBindVertexArray(m_vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, m_vertex_buffer);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, m_index_buffer);
    for (GLuint place = 0; place < attributes.size(); ++place) {
        auto const& attribute = attributes[place];
        glEnableVertexAttribArray(place);
        glVertexAttribPointer(place, attribute.count, attribute.type, GL_TRUE, sizeof(ImDrawVert), reinterpret_cast<void const*>(attribute.offset));
    }
    glBindVertexArray(0);

    auto& io = ImGui::GetIO();
    io.BackendRendererName = "trustline";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    // What every WebGL2 can do, without asking.
    ImGui::GetPlatformIO().Renderer_TextureMaxWidth = ImGui::GetPlatformIO().Renderer_TextureMaxHeight = 4096;
    return std::nullopt;
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
    m_vertex_array = m_vertex_buffer = m_index_buffer = m_bound_texture = 0;
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
    gather(data);
    glEnable(GL_SCISSOR_TEST);
    bind(data);
    glBufferData(GL_ARRAY_BUFFER, GLsizeiptr(m_vertices.size() * sizeof(ImDrawVert)), m_vertices.data(), GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, GLsizeiptr(m_indices.size() * sizeof(ImDrawIdx)), m_indices.data(), GL_STREAM_DRAW);
    run_commands(data);
    glDisable(GL_SCISSOR_TEST);
    glBindVertexArray(0);
}

void ImGuiRenderer::gather(ImDrawData const& data)
{
    m_vertices.resize(std::size_t(data.TotalVtxCount));
    m_indices.resize(std::size_t(data.TotalIdxCount));
    auto* vertex = m_vertices.data();
    auto* index = m_indices.data();
    for (auto const* const list : data.CmdLists) {
        auto const base = static_cast<ImDrawIdx>(vertex - m_vertices.data());
        vertex = std::copy(list->VtxBuffer.begin(), list->VtxBuffer.end(), vertex);
        auto const* const indices = list->IdxBuffer.Data;
        for (int i = 0; i < list->IdxBuffer.Size; ++i)
            *index++ = indices[i] + base;
    }
}

void ImGuiRenderer::bind(ImDrawData const& data)
{
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glViewport(0, 0, GLsizei(data.DisplaySize.x * data.FramebufferScale.x + 0.5f), GLsizei(data.DisplaySize.y * data.FramebufferScale.y + 0.5f));
    glBindBuffer(GL_ARRAY_BUFFER, m_vertex_buffer);
    m_scissor = {};
    take_back();
}

// A callback leaves blending, viewport and scissor as they were, and programs, vertex arrays and textures as it likes.
void ImGuiRenderer::take_back()
{
    glBindVertexArray(m_vertex_array);
    m_bound_texture = 0;
    m_painter_in_use = nullptr;
}

void ImGuiRenderer::use(Painter& painter, ImDrawData const& data)
{
    if (m_painter_in_use == &painter)
        return;
    m_painter_in_use = &painter;
    glUseProgram(painter.program.name);
    float const x_scale = 2 / data.DisplaySize.x;
    float const y_scale = -2 / data.DisplaySize.y;
    // A program keeps it from frame to frame.
    std::array const projection { x_scale, y_scale, -1 - data.DisplayPos.x * x_scale, 1 - data.DisplayPos.y * y_scale };
    if (painter.projected == projection)
        return;
    painter.projected = projection;
    glUniform4f(painter.projection, projection[0], projection[1], projection[2], projection[3]);
}

void ImGuiRenderer::bind_texture(GLuint texture)
{
    if (texture != m_bound_texture)
        glBindTexture(GL_TEXTURE_2D, texture);
    m_bound_texture = texture;
}

// Sets the scissor. False when nothing of it can be seen.
bool ImGuiRenderer::clip(ImDrawCmd const& command, ImDrawData const& data)
{
    float const scale = data.FramebufferScale.x;
    int const height = int(data.DisplaySize.y * data.FramebufferScale.y + 0.5f);
    int const left = std::max(0, int((command.ClipRect.x - data.DisplayPos.x) * scale));
    int const top = std::max(0, int((command.ClipRect.y - data.DisplayPos.y) * scale));
    int const right = int((command.ClipRect.z - data.DisplayPos.x) * scale);
    int const bottom = std::min(height, int((command.ClipRect.w - data.DisplayPos.y) * scale));
    if (right <= left || bottom <= top)
        return false;
    std::array const scissor { left, height - bottom, right - left, bottom - top };
    if (m_scissor != scissor) {
        m_scissor = scissor;
        glScissor(scissor[0], scissor[1], scissor[2], scissor[3]);
    }
    return true;
}

void ImGuiRenderer::run_commands(ImDrawData const& data)
{
    std::size_t first_index = 0;
    for (auto const* const list : data.CmdLists) {
        for (auto const& command : list->CmdBuffer) {
            if (command.UserCallback == ImDrawCallback_ResetRenderState) {
                bind(data);
            } else if (!clip(command, data)) {
                continue;
            } else if (command.UserCallback) {
                command.UserCallback(list, &command);
                take_back();
            } else {
                draw_triangles(*list, command, first_index + command.IdxOffset, data);
            }
        }
        first_index += std::size_t(list->IdxBuffer.Size);
    }
}

void ImGuiRenderer::draw_triangles(ImDrawList const& list, ImDrawCmd const& command, std::size_t first_index, ImDrawData const& data)
{
    auto& atlas = *ImGui::GetIO().Fonts;
    GLuint const texture = name_of(command.GetTexID());
    m_runs.clear();
    if (texture == name_of(atlas.TexRef.GetTexID()))
        add_runs(m_runs, { list.VtxBuffer.Data, std::size_t(list.VtxBuffer.Size) }, { list.IdxBuffer.Data + command.IdxOffset, command.ElemCount },
            atlas.TexUvWhitePixel, least_solid_area);
    else
        m_runs.push_back({ 0, command.ElemCount, false });

    for (auto const& run : m_runs) {
        use(run.is_solid ? m_solid : m_textured, data);
        if (!run.is_solid)
            bind_texture(texture);
        glDrawElements(GL_TRIANGLES, GLsizei(run.count), GL_UNSIGNED_INT, reinterpret_cast<void const*>((first_index + run.first) * sizeof(ImDrawIdx)));
    }
}

}
