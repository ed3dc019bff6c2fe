#pragma once

// The signs that tiles carry, as straight strokes on the grid of icons moved so that (0, 0) is its middle: what
// shaders/sign.frag measures its distance to.

#include <GLES3/gl3.h>

#include <vector>

namespace trustline::gpu {

struct SignStrokes {
    std::vector<float> segments; // four a stroke: from and to
    std::vector<GLint> ranges;   // two a CardSign: first and one past the last; -1 to -5 for balls, which the shader draws itself
};

SignStrokes sign_strokes();

}
