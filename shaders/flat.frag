#version 300 es
// One premultiplied colour for the whole shape: the middle of cards, dust.
precision mediump float;

flat in vec4 colour;

out vec4 pixel;

void main()
{
    pixel = colour;
}
