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

class BoardProgram {
public:
    void begin(std::string_view title, std::string_view vertex_source, std::string_view fragment_source);
    [[nodiscard]] std::optional<Error> finish();
    void forget();

    void use(Camera const& camera);
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

    Program m_program;
    std::vector<Uniform> m_uniforms;
};

}
