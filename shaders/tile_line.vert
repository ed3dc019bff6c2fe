#version 300 es
// What only some tiles have: the outline of a pale one, the dashed outline of an unscored one, and the empty part above a
// low score where tiles are too small for its digit.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 tile;    // width and height (board units); shrunk on every side by, corner (device pixels)
uniform float is_filled_in_part; // 1: scores show by height
uniform float dimmed; // how much of a dimmed card is left

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }

out vec2 from_centre;
flat out vec2 straight; // half the size without the corners
flat out vec4 line;     // dash and period (device pixels, a solid line is one long dash), height of the empty part, opacity

// card_flags of scene.h
const uint is_dimmed = 256u;
const uint has_score_sign = 2048u | 2u;
const uint has_outline = 8192u;
const vec2 corners[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(0, 1), vec2(0, 1), vec2(1, 0), vec2(1, 1));

void main()
{
    uvec4 first = texel(gl_VertexID / 6 * 2);
    uvec4 second = texel(gl_VertexID / 6 * 2 + 1);
    uint flags = second.w;
    vec2 low = mix(uintBitsToFloat(first.zw), uintBitsToFloat(first.xy), surface.w) * camera.xy + camera.zw + tile.z;
    vec2 half_size = tile.xy * camera.xy * 0.5 - tile.z;
    straight = half_size - tile.w;

    bool is_unscored = second.x >> 24u == 0u;
    float dash = is_unscored ? 2.5 * surface.z : (flags & has_outline) != 0u ? 1000.0 : 0.0;
    float period = is_unscored ? 5.0 * surface.z : 1000.0;
    bool has_level = is_filled_in_part > 0.5 && (flags & has_score_sign) == has_score_sign;
    float score = float((flags >> 2u) & 63u) - 6.0; // CardSign::Digit1 is 7
    line = vec4(dash, period, has_level ? (1.0 - score / 7.0) * 2.0 * half_size.y : -1.0, (flags & is_dimmed) != 0u ? dimmed : 1.0);

    from_centre = (corners[gl_VertexID % 6] * 2.0 - 1.0) * (half_size + 0.5);
    gl_Position = vec4((low + half_size + from_centre) * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
