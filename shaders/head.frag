#version 300 es
precision highp float;

uniform vec4 pen;

in vec2 from_tip;
flat in vec2 size;
flat in vec4 ink;

out vec4 pixel;

void main()
{
    vec2 point = vec2(from_tip.x, abs(from_tip.y));
    vec2 side = normalize(size);
    float away;
    if (pen.x > 0.0)
        away = length(point - side * clamp(dot(point, side), 0.0, length(size))) - pen.x;
    else
        away = max(dot(point, vec2(-side.y, side.x)), point.x - size.x);
    pixel = ink * clamp(0.5 - away, 0.0, 1.0);
}
