#version 300 es
precision mediump float;

uniform sampler2D atlas;

in highp vec2 place_in_atlas;
in vec4 premultiplied;

out vec4 pixel;

void main()
{
    pixel = premultiplied * texture(atlas, place_in_atlas);
}
