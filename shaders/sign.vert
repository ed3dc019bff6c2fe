#version 300 es
// Which class a card's colour means, for eyes that do not tell the colours apart: a sign in the middle of a tile, or from near a
// sign on a chip of that colour.
precision highp float;

uniform vec4 camera;    // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface;   // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 place;     // middle of the sign from the card's left top in board units; sizes of sign and chip (0: none) in device pixels
uniform ivec2 strokes_of[32]; // by CardSign of scene.h: first and one past the last stroke; below zero: a ball, -1 empty to -5 full
uniform vec3 light_colour;
uniform vec3 dark_colour;

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }
vec4 unpacked(uint colour) { return vec4((uvec4(colour) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0; }

out vec2 from_centre; // on the grid of icons: 24 a side
flat out ivec2 range;
flat out vec4 colour;
flat out vec4 ground; // of the chip
flat out float has_line;

// card_flags of scene.h
const uint has_sign = 2u;
const uint is_dimmed = 256u;
const uint sign_is_light = 512u;
const uint has_outline = 8192u;
const uint no_sign = 31u;

const vec2 corners[6] = vec2[6](vec2(-1, -1), vec2(1, -1), vec2(-1, 1), vec2(-1, 1), vec2(1, -1), vec2(1, 1));

void main()
{
    uvec4 first = texel(gl_VertexID / 6 * 2);
    vec2 position = uintBitsToFloat(first.xy);
    vec2 from = uintBitsToFloat(first.zw);
    uvec4 second = texel(gl_VertexID / 6 * 2 + 1);
    uint flags = second.w;

    bool is_there = ((flags & has_sign) != 0u || place.w > 0.0) && (flags & is_dimmed) == 0u;
    range = strokes_of[(flags & has_sign) != 0u ? min((flags >> 2u) & 63u, no_sign) : no_sign];
    ground = vec4(unpacked(second.x).rgb, 1);
    has_line = (flags & has_outline) != 0u ? 1.0 : 0.0;
    colour = vec4((flags & sign_is_light) != 0u ? light_colour : dark_colour, 1);

    vec2 centre = (mix(from, position, surface.w) + place.xy) * camera.xy + camera.zw;
    vec2 corner = corners[gl_VertexID % 6] * (is_there ? max(place.z, place.w) * 0.5 : 0.0);
    from_centre = corner * 24.0 / place.z;
    gl_Position = vec4((centre + corner) * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
