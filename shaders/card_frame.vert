#version 300 es
// What is around the flat parts of a card: four corners, and four strips of ring and shadow outside. See card_fill.vert.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 card;    // width, height, corner in board units; width of the band in device pixels
uniform vec4 reach;   // how far shadow and ring go beyond the card: left, top, right, bottom in device pixels
uniform vec3 card_colour;
uniform float dimmed; // how much of a dimmed card is left

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }
vec4 unpacked(uint colour) { return vec4((uvec4(colour) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0; }

out vec2 from_centre;
flat out vec4 straight;      // half the size without and with the corners
flat out vec4 band_colour;   // alpha 1: unscored, its band is drawn in dashes
flat out vec2 opacity;       // of the card, of its shadow

const uint is_dimmed = 256u; // card_flags of scene.h
const vec2 corners[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(0, 1), vec2(0, 1), vec2(1, 0), vec2(1, 1));

void main()
{
    uvec4 first = texel(gl_VertexID / 48 * 2);
    uvec4 second = texel(gl_VertexID / 48 * 2 + 1);
    vec2 low = mix(uintBitsToFloat(first.zw), uintBitsToFloat(first.xy), surface.w) * camera.xy + camera.zw;
    vec2 high = low + card.xy * camera.xy;
    if (surface.w >= 1.0) {
        low = floor(low + 0.5);
        high = floor(high + 0.5);
    }
    vec4 band = unpacked(second.x);
    float corner = ceil(max(card.z * camera.x, card.w));
    vec4 outer = vec4(low - reach.xy, high + reach.zw);
    vec4 inner = vec4(low + corner, high - corner);

    // Around the clock from the left top corner; the left strip of an unscored card takes in the band.
    int which = gl_VertexID / 6 % 8;
    vec4 part = which == 0 ? vec4(outer.xy, inner.xy)
        : which == 1       ? vec4(inner.x, outer.y, inner.z, low.y)
        : which == 2       ? vec4(inner.z, outer.y, outer.z, inner.y)
        : which == 3       ? vec4(high.x, inner.y, outer.z, inner.w)
        : which == 4       ? vec4(inner.zw, outer.zw)
        : which == 5       ? vec4(inner.x, high.y, inner.z, outer.w)
        : which == 6       ? vec4(outer.x, inner.w, inner.x, outer.w)
                           : vec4(outer.x, inner.y, band.a > 0.5 ? low.x : low.x + card.w, inner.w);
    vec2 point = mix(part.xy, part.zw, corners[gl_VertexID % 6]);

    from_centre = point - (low + high) * 0.5;
    vec2 half_size = (high - low) * 0.5;
    straight = vec4(half_size - card.z * camera.x, half_size);
    band_colour = band.a > 0.5 ? vec4(band.rgb, 0) : vec4(card_colour, 1);
    bool is_faded = (second.w & is_dimmed) != 0u;
    opacity = is_faded ? vec2(dimmed, 0) : vec2(1);
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
