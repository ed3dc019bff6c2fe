#version 300 es
precision highp float;

uniform vec4 tile;

in vec2 from_centre;
flat in vec2 straight;
flat in vec4 colour;

out vec4 pixel;

void main()
{
    vec2 beyond = abs(from_centre) - straight;
    float away = length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - tile.w;
    pixel = colour * clamp(0.5 - away, 0.0, 1.0);
}
