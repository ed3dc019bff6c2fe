#pragma once

// WebGL2 under its C names, and the few helpers our renderers share. Nothing here asks the context for its state while
// drawing: in a browser each such question waits for another process. Names of GL objects are plain numbers; whoever made
// them owns them, and forgets them when the context is lost.

#include "core/base/result.h"

#include <GLES3/gl3.h>

#include <optional>
#include <string_view>

namespace trustline::gpu {

// Compiling goes on elsewhere after it was begun; finishing waits for it.
struct Program {
    GLuint name = 0;
    GLuint vertex_shader = 0;
    GLuint fragment_shader = 0;
    std::string_view title; // file name of the shaders, for messages
};

// Its name is 0 when the context gives nothing, as when there is none.
Program begin_program(std::string_view title, std::string_view vertex_source, std::string_view fragment_source);
[[nodiscard]] std::optional<Error> finish_program(Program& program);
Error no_programs_error();

GLint uniform_place(Program const& program, char const* name);

}
