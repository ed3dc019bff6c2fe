#include "gpu/gl.h"

namespace trustline::gpu {

namespace {

GLuint begin_shader(GLenum kind, std::string_view source)
{
    GLuint const shader = glCreateShader(kind);
    char const* const text = source.data();
    GLint const length = GLint(source.size());
    glShaderSource(shader, 1, &text, &length);
    glCompileShader(shader);
    return shader;
}

std::string words_of_shader(GLuint shader)
{
    char words[1024];
    GLsizei length = 0;
    glGetShaderInfoLog(shader, sizeof words, &length, words);
    return { words, std::size_t(length) };
}

std::string words_of_program(GLuint program)
{
    char words[1024];
    GLsizei length = 0;
    glGetProgramInfoLog(program, sizeof words, &length, words);
    return { words, std::size_t(length) };
}

}

Program begin_program(std::string_view title, std::string_view vertex_source, std::string_view fragment_source)
{
    Program program;
    program.title = title;
    program.vertex_shader = begin_shader(GL_VERTEX_SHADER, vertex_source);
    program.fragment_shader = begin_shader(GL_FRAGMENT_SHADER, fragment_source);
    program.name = glCreateProgram();
    glAttachShader(program.name, program.vertex_shader);
    glAttachShader(program.name, program.fragment_shader);
    glLinkProgram(program.name);
    return program;
}

std::optional<Error> finish_program(Program& program)
{
    GLint is_linked = 0;
    glGetProgramiv(program.name, GL_LINK_STATUS, &is_linked);
    std::optional<Error> error;
    if (!is_linked)
        error = Error { "The graphics driver refused the program {0}: {1}",
            { std::string(program.title),
                words_of_shader(program.vertex_shader) + words_of_shader(program.fragment_shader) + words_of_program(program.name) },
            {} };
    glDeleteShader(program.vertex_shader);
    glDeleteShader(program.fragment_shader);
    program.vertex_shader = program.fragment_shader = 0;
    return error;
}

Error no_programs_error()
{
    return { "The browser's graphics (WebGL2) do not answer", {}, {} };
}

GLint uniform_place(Program const& program, char const* name)
{
    return glGetUniformLocation(program.name, name);
}

}
