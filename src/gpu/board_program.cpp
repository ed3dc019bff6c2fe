#include "gpu/board_program.h"

#include <algorithm>

namespace trustline::gpu {

BoardProgram::BoardProgram(std::string_view title, std::string_view vertex_source, std::string_view fragment_source)
    : m_title(title)
    , m_vertex_source(vertex_source)
    , m_fragment_source(fragment_source)
{
}

bool BoardProgram::begin()
{
    if (!m_program.name)
        m_program = begin_program(m_title, m_vertex_source, m_fragment_source);
    return m_program.name != 0;
}

void BoardProgram::forget()
{
    m_program = {};
    m_is_finished = false;
    m_error.reset();
    m_uniforms.clear();
}

BoardProgram::Uniform& BoardProgram::uniform(char const* name)
{
    // Names are literals: the same one lies at the same place nearly always, and then its letters need not be compared.
    auto const is_same_place = [&](Uniform const& each) { return each.name.data() == name; };
    auto const is_same_name = [&](Uniform const& each) { return each.name == name; };
    auto found = std::find_if(m_uniforms.begin(), m_uniforms.end(), is_same_place);
    if (found == m_uniforms.end())
        found = std::find_if(m_uniforms.begin(), m_uniforms.end(), is_same_name);
    if (found != m_uniforms.end())
        return *found;
    m_uniforms.push_back({ name, uniform_place(m_program, name) });
    return m_uniforms.back();
}

bool BoardProgram::changes(Uniform& uniform, std::array<float, 4> const& value)
{
    if (uniform.is_set && uniform.value == value)
        return false;
    uniform.value = value;
    uniform.is_set = true;
    return true;
}

bool BoardProgram::use(Camera const& camera)
{
    if (!m_is_finished) {
        begin();
        m_error = finish_program(m_program);
        m_is_finished = true;
    }
    if (m_error)
        return false;
    glUseProgram(m_program.name);
    set("camera", camera.zoom.x, camera.zoom.y, camera.offset.x, camera.offset.y);
    set("surface", 2 / camera.framebuffer.x, 2 / camera.framebuffer.y, camera.pixel_ratio, camera.motion);
    return true;
}

void BoardProgram::set(char const* name, float x)
{
    if (auto& place = uniform(name); changes(place, { x }))
        glUniform1f(place.place, x);
}

void BoardProgram::set(char const* name, float x, float y)
{
    if (auto& place = uniform(name); changes(place, { x, y }))
        glUniform2f(place.place, x, y);
}

void BoardProgram::set(char const* name, float x, float y, float z)
{
    if (auto& place = uniform(name); changes(place, { x, y, z }))
        glUniform3f(place.place, x, y, z);
}

void BoardProgram::set(char const* name, float x, float y, float z, float w)
{
    if (auto& place = uniform(name); changes(place, { x, y, z, w }))
        glUniform4f(place.place, x, y, z, w);
}

void BoardProgram::set(char const* name, Colour colour)
{
    set(name, colour.red / 255.0f, colour.green / 255.0f, colour.blue / 255.0f);
}

void BoardProgram::set_array(char const* name, std::span<float const> values, int components)
{
    GLint const place = uniform(name).place;
    auto const count = GLsizei(values.size() / std::size_t(components));
    if (components == 2)
        glUniform2fv(place, count, values.data());
    else if (components == 3)
        glUniform3fv(place, count, values.data());
    else
        glUniform4fv(place, count, values.data());
}

void BoardProgram::set_array(char const* name, std::span<GLint const> pairs)
{
    glUniform2iv(uniform(name).place, GLsizei(pairs.size() / 2), pairs.data());
}

}
