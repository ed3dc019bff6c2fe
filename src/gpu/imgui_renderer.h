#pragma once

// Draws what ImGui wants drawn, with its textures. Asks the context nothing while drawing. Colours are premultiplied on the
// way: glyphs, emoji and the board share one blend function. A draw callback finds the scissor set to its clip rectangle and
// may bind what it likes; everything is bound again after it.

#include "gpu/gl.h"
#include "gpu/solid_runs.h"

#include <imgui.h>

#include <array>
#include <vector>

namespace trustline::gpu {

class ImGuiRenderer {
public:
    // After the ImGui context; says there that textures may change. Again after the context of WebGL was lost and restored.
    // An error when the context gives nothing.
    [[nodiscard]] std::optional<Error> create();
    // Why the driver refused the program, known once a frame needed it.
    std::optional<Error> const& error() const { return m_error; }
    // The context of WebGL is gone: names mean nothing any more, ImGui is asked for all textures again.
    void forget();
    bool is_ready() const { return m_textured.program.name != 0 && !m_error; }

    // Uploads textures and draws to the framebuffer that is bound. Draws nothing when not ready, but answers ImGui's wishes
    // about textures in any case.
    void draw(ImDrawData& data);

private:
    struct Painter {
        Program program;
        GLint projection = -1;
        std::array<float, 4> projected {}; // what it was set to
    };
    static void forget_texture(ImTextureData& texture);
    void update_texture(ImTextureData& texture);
    void create_texture(ImTextureData& texture);
    void upload_parts(ImTextureData& texture);
    void upload_part(ImTextureData& texture, int x, int y, int width, int height);
    void finish();
    void gather(ImDrawData const& data);
    void bind(ImDrawData const& data);
    void take_back();
    void use(Painter& painter, ImDrawData const& data);
    void bind_texture(GLuint texture);
    bool clip(ImDrawCmd const& command, ImDrawData const& data);
    void run_commands(ImDrawData const& data);
    void draw_triangles(ImDrawList const& list, ImDrawCmd const& command, std::size_t first_index, ImDrawData const& data);

    Painter m_textured, m_solid;
    bool m_is_finished = false;
    std::optional<Error> m_error;
    GLuint m_vertex_array = 0;
    GLuint m_vertex_buffer = 0;
    GLuint m_index_buffer = 0;
    GLuint m_bound_texture = 0;
    Painter const* m_painter_in_use = nullptr;
    std::array<int, 4> m_scissor {};    // as it was set in this frame
    std::vector<ImDrawVert> m_vertices; // of all lists of this frame: one upload a frame, not one a list
    std::vector<ImDrawIdx> m_indices;
    std::vector<TriangleRun> m_runs;    // of one command
    std::vector<std::uint8_t> m_pixels; // a part of a texture on its way
};

}
