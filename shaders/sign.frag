#version 300 es
precision highp float;

uniform vec4 strokes[96]; // from and to on the grid of icons, (0, 0) in its middle
uniform vec2 pen;         // half the width of a stroke on the grid, device pixels a unit of the grid

in vec2 from_centre;
flat in ivec2 range;
flat in vec4 colour;

out vec4 pixel;

void main()
{
    float away = 24.0;
    for (int i = range.x; i < range.y; ++i) {
        vec2 to_point = from_centre - strokes[i].xy;
        vec2 along = strokes[i].zw - strokes[i].xy;
        float place = clamp(dot(to_point, along) / max(dot(along, along), 0.0001), 0.0, 1.0);
        away = min(away, length(to_point - along * place));
    }
    pixel = colour * clamp((pen.x - away) * pen.y + 0.5, 0.0, 1.0);
}
