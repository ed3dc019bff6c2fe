#version 300 es
precision highp float;

uniform vec4 strokes[128]; // from and to on the grid of icons, (0, 0) in its middle
uniform vec2 pen;         // half the width of a stroke on the grid, device pixels a unit of the grid
uniform vec3 chip;        // half its size, corner and line in units of the grid; 0: none
uniform vec3 line_colour; // around a pale chip

in vec2 from_centre;
flat in ivec2 range;
flat in vec4 colour;
flat in vec4 ground;
flat in float has_line;

out vec4 pixel;

// A ball that is filled clockwise from 12 o'clock; the empty one has a dashed ring.
float ball(int quarters)
{
    float radius = length(from_centre);
    float turn = atan(from_centre.x, -from_centre.y) / 6.2831853;
    turn += step(turn, 0.0);
    float ring = clamp((1.4 - abs(radius - 9.0)) * pen.y + 0.5, 0.0, 1.0) * (quarters == 0 ? step(fract(turn * 8.0), 0.5) : 1.0);
    float wedge = clamp((7.0 - radius) * pen.y + 0.5, 0.0, 1.0) * (quarters == 0 ? 0.0 : step(turn, float(quarters) * 0.25));
    return max(ring, wedge);
}

float strokes_at()
{
    float away = 24.0;
    for (int i = range.x; i < range.y; ++i) {
        vec2 to_point = from_centre - strokes[i].xy;
        vec2 along = strokes[i].zw - strokes[i].xy;
        float place = clamp(dot(to_point, along) / max(dot(along, along), 0.0001), 0.0, 1.0);
        away = min(away, length(to_point - along * place));
    }
    return clamp((pen.x - away) * pen.y + 0.5, 0.0, 1.0);
}

vec4 chip_pixel()
{
    vec2 beyond = abs(from_centre) - chip.x + chip.y;
    float away = length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - chip.y;
    float line = clamp((away + chip.z) * pen.y + 0.5, 0.0, 1.0) * has_line;
    return mix(ground, vec4(line_colour, 1), line) * clamp(0.5 - away * pen.y, 0.0, 1.0);
}

void main()
{
    float sign = range.x < 0 ? ball(-1 - range.x) : strokes_at();
    pixel = colour * sign;
    if (chip.x > 0.0)
        pixel += chip_pixel() * (1.0 - sign);
}
