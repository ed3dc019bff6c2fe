#version 300 es
precision highp float;

uniform vec4 tile;
uniform vec3 line_colour;
uniform vec3 empty_colour;
uniform float width; // of the line in device pixels

in vec2 from_centre;
flat in vec2 straight;
flat in vec4 line;

out vec4 pixel;

void main()
{
    vec2 beyond = abs(from_centre) - straight;
    float away = length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - tile.w;
    float inside = clamp(0.5 - away, 0.0, 1.0) * line.w;

    float along = beyond.x > beyond.y ? from_centre.y : from_centre.x;
    float dash = step(mod(along + 500.0, line.y), line.x);
    float on_line = clamp(away + width + 0.5, 0.0, 1.0) * dash;
    float empty = clamp(line.z - from_centre.y - straight.y - tile.w + 0.5, 0.0, 1.0) * (1.0 - on_line);
    pixel = (vec4(line_colour, 1) * on_line + vec4(empty_colour, 1) * empty) * inside;
}
