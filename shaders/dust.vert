#version 300 es
// A card from very far: its whole place in the colour of the lens, so that rows merge into a picture.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec2 place;   // width and height of a card with its gaps, board units
uniform vec3 empty_colour; // unscored
uniform float dimmed; // how much of a dimmed card is left

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }
vec4 unpacked(uint colour) { return vec4((uvec4(colour) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0; }

flat out vec4 colour;

// card_flags of scene.h
const uint is_dimmed = 256u;

const vec2 corners[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(0, 1), vec2(0, 1), vec2(1, 0), vec2(1, 1));

void main()
{
    uvec4 first = texel(gl_VertexID / 6 * 2);
    vec2 position = uintBitsToFloat(first.xy);
    vec2 from = uintBitsToFloat(first.zw);
    uvec4 second = texel(gl_VertexID / 6 * 2 + 1);
    vec4 band = unpacked(second.x);
    uint flags = second.w;

    vec2 point = (mix(from, position, surface.w) + place * corners[gl_VertexID % 6]) * camera.xy + camera.zw;
    colour = vec4(mix(empty_colour, band.rgb, step(0.5, band.a)), 1) * ((flags & is_dimmed) != 0u ? dimmed : 1.0);
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
