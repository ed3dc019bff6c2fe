#version 300 es
precision highp float;

uniform vec4 pen;

in float across;
flat in vec4 ink;

out vec4 pixel;

void main()
{
    pixel = ink * clamp(pen.x + 0.5 - abs(across), 0.0, 1.0) * min(1.0, 2.0 * pen.x);
}
