#version 300 es
// ImGui's triangles: position in CSS pixels, place in the atlas, straight colour.
precision highp float;

uniform vec4 projection; // scale, then shift

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 colour;

out vec2 place_in_atlas;
out vec4 premultiplied;

void main()
{
    place_in_atlas = place;
    premultiplied = vec4(colour.rgb * colour.a, colour.a);
    gl_Position = vec4(position * projection.xy + projection.zw, 0.0, 1.0);
}
