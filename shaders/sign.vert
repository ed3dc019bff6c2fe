#version 300 es
// The sign in the middle of a tile: which class its colour means, for eyes that do not tell the colours apart.
precision highp float;

uniform vec4 camera;    // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface;   // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 place;     // width, height of the tile's card in board units, size of the sign in device pixels
uniform ivec2 strokes_of[16]; // first and one past the last stroke: seven bins, seven digits, arrow down, plus
uniform vec3 light_colour;
uniform vec3 dark_colour;
uniform float dimmed;

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }

out vec2 from_centre; // on the grid of icons: 24 a side
flat out ivec2 range;
flat out vec4 colour;

// card_flags of scene.h
const uint has_sign = 2u;
const uint is_dimmed = 256u;
const uint sign_is_light = 512u;
const uint is_score_sign = 2048u;
const uint is_trust_sign = 4096u;

const vec2 corners[6] = vec2[6](vec2(-1, -1), vec2(1, -1), vec2(-1, 1), vec2(-1, 1), vec2(1, -1), vec2(1, 1));

void main()
{
    uvec4 first = texel(gl_VertexID / 6 * 2);
    vec2 position = uintBitsToFloat(first.xy);
    vec2 from = uintBitsToFloat(first.zw);
    uvec4 second = texel(gl_VertexID / 6 * 2 + 1);
    uint flags = second.w;

    bool is_there = (flags & has_sign) != 0u && (flags & is_dimmed) == 0u;
    int sign = int((flags >> 2u) & 7u) + ((flags & is_score_sign) != 0u ? 7 : (flags & is_trust_sign) != 0u ? 14 : 0);
    range = strokes_of[min(sign, 15)];
    colour = vec4((flags & sign_is_light) != 0u ? light_colour : dark_colour, 1);

    vec2 centre = (mix(from, position, surface.w) + place.xy * 0.5) * camera.xy + camera.zw;
    vec2 corner = corners[gl_VertexID % 6] * (is_there ? place.z * 0.5 : 0.0);
    from_centre = corner * 24.0 / place.z;
    gl_Position = vec4((centre + corner) * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
