#pragma once

// Draws what ImGui wants drawn, with its textures. Asks the context nothing while drawing. Colours are premultiplied on the
// way: glyphs, emoji and the board share one blend function. A draw callback finds the scissor set to its clip rectangle and
// may bind what it likes; everything is bound again after it. Calls of the context are what a frame costs most: lists that ImGui
// kept from the frame before are not sent again and soon shown from a picture, scissors that cut nothing are not set, and neighbours
// are drawn in one call.

#include "core/base/geometry.h"
#include "gpu/gl.h"
#include "gpu/kept_pictures.h"
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

    // Uploads textures and draws to the canvas. Draws nothing when not ready, but answers ImGui's wishes
    // about textures in any case.
    void draw(ImDrawData& data);
    // Within draw(), from a callback: letters of a list of its own, all of the atlas and uncut, moved. They are sent again when the
    // number is another (never 0).
    void draw_words(ImDrawList const& words, std::uint64_t number, Vec2 moved_in_screen);

private:
    struct Painter {
        Program program;
        GLint projection = -1;
        std::array<float, 4> projected {}; // what it was set to
    };
    // Triangles of one command that are drawn alike; places in the indices of all lists.
    struct Piece {
        std::size_t first = 0;
        std::size_t count = 0;
        bool is_solid = false;
    };
    struct Plan {
        std::size_t end = 0; // of its pieces
        bool is_cut = false; // by its clip rectangle
    };
    // Lists joined: one upload, not one a list.
    struct Geometry {
        GLuint vertex_array = 0;
        GLuint vertex_buffer = 0;
        GLuint index_buffer = 0;
        std::vector<ImDrawList const*> lists;
        ImVector<ImDrawVert> vertices; // ImGui's vector writes no zeros into what is about to be overwritten
        ImVector<ImDrawIdx> indices;
        std::vector<Piece> pieces;
        std::vector<Plan> plans; // one a command, list by list
        std::size_t next_plan = 0, next_piece = 0; // while it is drawn
    };
    struct Draw {
        Geometry* geometry = nullptr;
        Painter* painter = nullptr;
        GLuint texture = 0;
        std::size_t first = 0, end = 0;
    };
    static void create(Geometry& geometry);
    static void forget_texture(ImTextureData& texture);
    void update_texture(ImTextureData& texture);
    void create_texture(ImTextureData& texture);
    void upload_parts(ImTextureData& texture);
    void upload_part(ImTextureData& texture, int x, int y, int width, int height);
    void finish();
    void gather(ImDrawData const& data);
    void fill(Geometry& geometry);
    void plan(Geometry& geometry, ImDrawList const& list, ImDrawCmd const& command, std::size_t first_index);
    void upload(Geometry const& geometry, GLenum usage) const;
    void paint_kept(ImDrawData const& data);
    void fill_quads(ImDrawData const& data);
    void show_kept(ImDrawList const& list, ImDrawData const& data);
    void bind(ImDrawData const& data);
    void take_back();
    void use(Painter& painter, ImDrawData const& data, Vec2 moved = {});
    bool clip(ImVec4 const& rect, ImDrawData const& data);
    void run_commands(ImDrawData const& data);
    void run(ImDrawList const& list, ImDrawCmd const& command, Geometry& geometry, ImDrawData const& data);
    void add(Draw const& draw, ImDrawData const& data);
    void flush(ImDrawData const& data);

    Painter m_textured, m_solid;
    bool m_is_finished = false;
    std::optional<Error> m_error;
    Geometry m_fresh, m_kept; // lists of this frame, and those that ImGui kept
    Geometry m_words;
    KeptPictures m_pictures;
    Geometry m_quads; // that show them
    std::array<int, 2> m_corner {}; // of what is drawn to, in device pixels of the screen: that of a picture while it is painted
    std::uint64_t m_words_number = 0;
    ImDrawData const* m_data = nullptr; // while draw() runs
    GLuint m_bound_texture = 0;
    Painter const* m_painter_in_use = nullptr;
    Geometry const* m_bound_geometry = nullptr;
    std::array<int, 4> m_scissor {};    // as it was set in this frame
    Draw m_next;                        // not drawn yet: what follows may join it
    Triangles m_triangles;              // of one command
    std::vector<std::uint8_t> m_pixels; // a part of a texture on its way
};

}
