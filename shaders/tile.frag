#version 300 es
precision highp float;

uniform vec3 faint_colour;
uniform vec3 empty_colour; // above the filled part
uniform vec2 sizes;        // corner, device pixels a CSS pixel; in device pixels

in vec2 from_centre;
flat in vec2 half_size;
flat in vec4 colour;
flat in vec3 line_fill_opacity;

out vec4 pixel;

void main()
{
    vec2 q = abs(from_centre) - half_size + sizes.x;
    float away = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - sizes.x;
    float inside = clamp(0.5 - away, 0.0, 1.0);

    float is_empty = step(from_centre.y + half_size.y, half_size.y * 2.0 * (1.0 - line_fill_opacity.y));
    vec4 face = vec4(mix(colour.rgb, empty_colour, is_empty), 1) * step(0.5, colour.a);

    float along = abs(from_centre.x) - half_size.x > abs(from_centre.y) - half_size.y ? from_centre.y : from_centre.x;
    float dash = line_fill_opacity.x > 1.5 ? step(mod(along + 50.0 * sizes.y, 5.0 * sizes.y), 2.5 * sizes.y) : line_fill_opacity.x;
    float line = clamp(away + sizes.y + 0.5, 0.0, 1.0) * dash;
    pixel = (vec4(faint_colour, 1) * line + face * (1.0 - line)) * inside * line_fill_opacity.z;
}
