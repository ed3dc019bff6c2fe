#pragma once

// Pictures of what ImGui kept from the frame before: while the camera moves, a panel is one quad instead of thousands of
// triangles. Lists that lie directly over each other share a picture; what is drawn anew may lie between two pictures.

#include "gpu/gl.h"

#include <imgui.h>

#include <span>
#include <vector>

namespace trustline::gpu {

// Device pixels, y upwards from the lower edge of the screen.
struct PixelBox {
    int left = 0, bottom = 0, right = 0, top = 0;

    int width() const { return right - left; }
    int height() const { return top - bottom; }
    bool is_empty() const { return right <= left || top <= bottom; }
    bool meets(PixelBox const& other) const { return left < other.right && other.left < right && bottom < other.top && other.bottom < top; }
    bool operator==(PixelBox const&) const = default;
};
PixelBox united(PixelBox const& a, PixelBox const& b);

// What the list paints, in pixels of a screen with this size and scale.
PixelBox painted_box(ImDrawList const& list, ImDrawData const& data);
// Boxes of which none meets another, around the same pixels and more: those that met became one.
std::vector<PixelBox> apart(std::vector<PixelBox> boxes);

struct KeptPicture {
    std::vector<ImDrawList const*> lists; // from below to above
    std::vector<PixelBox> parts;          // that are shown, none on top of another
    PixelBox box;                         // around all of them: what the texture holds
    GLuint texture = 0;
    int width = 0, height = 0;            // of the texture
};

class KeptPictures {
public:
    // The context is lost.
    void forget();

    // Once a frame. Whether the same lists were kept for some frames now, so that pictures of them pay.
    bool are_due(ImDrawData const& data, std::span<ImDrawList const* const> kept);
    bool are_painted() const { return m_are_painted; }
    // Makes room; then every picture is begun, its lists are drawn, and in the end comes finish().
    std::span<KeptPicture const> prepare(ImDrawData const& data);
    void begin(KeptPicture const& picture) const;
    void finish();

    std::span<KeptPicture const> pictures() const { return m_pictures; }

private:
    void make_texture(KeptPicture& picture);

    std::vector<std::vector<ImDrawList const*>> m_runs; // as they were kept in the last frame
    int m_frames = 0;                                   // for how many frames
    bool m_are_painted = false;
    std::vector<KeptPicture> m_pictures;
    GLuint m_framebuffer = 0;
};

}
