#pragma once

// One program of the board with its uniforms by name. What is set to the value it has already does not reach the context.

#include "core/base/colour.h"
#include "core/base/geometry.h"
#include "gpu/gl.h"

#include <array>
#include <span>
#include <vector>

namespace trustline::gpu {

// Where board units fall on the framebuffer, in device pixels; the trust strip has another zoom upwards than sideways.
struct Camera {
    Vec2 zoom { 1, 1 };
    Vec2 offset;
    Vec2 framebuffer;      // width, height in device pixels
    float pixel_ratio = 1; // device pixels a CSS pixel
    float motion = 1;      // of cards between `from` and `position`
};

// Compiling takes milliseconds, and whoever asks whether it is done waits for it. So a program is begun early, while there
// is other work to do, and asked for when it is used first.
class BoardProgram {
public:
    BoardProgram(std::string_view title, std::string_view vertex_source, std::string_view fragment_source);
    bool begin(); // may be left out; false when the context gives nothing
    void forget();
    std::optional<Error> const& error() const { return m_error; }

    // False when the driver refused it: then there is nothing to draw with.
    [[nodiscard]] bool use(Camera const& camera);
    void set(char const* name, float x);
    void set(char const* name, float x, float y);
    void set(char const* name, float x, float y, float z);
    void set(char const* name, float x, float y, float z, float w);
    void set(char const* name, Colour colour); // a vec3 without alpha
    // Arrays are always sent: `components` 2 to 4 floats each.
    void set_array(char const* name, std::span<float const> values, int components);
    void set_array(char const* name, std::span<GLint const> pairs);

private:
    struct Uniform {
        std::string_view name;
        GLint place = -1;
        std::array<float, 4> value {};
        bool is_set = false;
    };
    Uniform& uniform(char const* name);
    bool changes(Uniform& uniform, std::array<float, 4> const& value);

    std::string_view m_title, m_vertex_source, m_fragment_source;
    Program m_program;
    bool m_is_finished = false;
    std::optional<Error> m_error;
    std::vector<Uniform> m_uniforms;
};

}
