#version 300 es
precision mediump float;

in vec4 colour;

out vec4 pixel;

void main()
{
    pixel = colour;
}
