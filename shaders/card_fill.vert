#version 300 es
// The parts of a card that are one flat colour: the middle, the straight parts of its top and bottom, the band. The cheapest
// pixels there are. What is left, corners and shadow, is card_frame's; both compute the same lines, so they meet without a seam.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 card;    // width, height, corner in board units; width of the band in device pixels
uniform vec3 card_colour;
uniform float dimmed; // how much of a dimmed card is left

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }
vec4 unpacked(uint colour) { return vec4((uvec4(colour) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0; }

flat out vec4 colour;

const uint is_dimmed = 256u; // card_flags of scene.h
const vec2 corners[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(0, 1), vec2(0, 1), vec2(1, 0), vec2(1, 1));

void main()
{
    uvec4 first = texel(gl_VertexID / 24 * 2);
    uvec4 second = texel(gl_VertexID / 24 * 2 + 1);
    vec2 low = mix(uintBitsToFloat(first.zw), uintBitsToFloat(first.xy), surface.w) * camera.xy + camera.zw;
    vec2 high = low + card.xy * camera.xy;
    if (surface.w >= 1.0) {
        low = floor(low + 0.5);
        high = floor(high + 0.5);
    }
    vec4 band = unpacked(second.x);
    float corner = ceil(max(card.z * camera.x, card.w));
    float band_end = low.x + card.w;

    int which = gl_VertexID / 6 % 4;
    vec4 part = which == 0 ? vec4(low.x + corner, low.y, high.x - corner, low.y + corner)
        : which == 1       ? vec4(band_end, low.y + corner, high.x, high.y - corner)
        : which == 2       ? vec4(low.x + corner, high.y - corner, high.x - corner, high.y)
        : band.a > 0.5     ? vec4(low.x, low.y + corner, band_end, high.y - corner)
                           : vec4(0); // of an unscored card: card_frame's
    colour = vec4(which == 3 ? band.rgb : card_colour, 1) * ((second.w & is_dimmed) != 0u ? dimmed : 1.0);
    vec2 point = mix(part.xy, part.zw, corners[gl_VertexID % 6]);
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
