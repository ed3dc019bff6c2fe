#version 300 es
// The RATER glyph of a card: five bars for what was perceived, a tick on each for what was expected. One quad a dimension.
precision highp float;

uniform vec4 camera;      // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface;     // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 glyph;       // x, y of the first bar from the card's top left, width of a bar, gap: board units
uniform float bar_height; // board units: the top of the scale
uniform float tick;       // its thickness in device pixels
uniform float dimmed;     // how much of a dimmed card is left
uniform vec3 gap_colours[7];  // made for thin marks
uniform vec3 muted_colour;    // perceived, nothing expected

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }

out vec2 in_bar;             // device pixels from the left bottom of the bar, y upwards
flat out vec2 bar_size;
flat out vec3 bar_colour;
flat out vec2 heights;       // of bar and tick; below zero: there is none
flat out float opacity;

// card_flags of scene.h
const uint is_dimmed = 256u;

const vec2 corners[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(0, 1), vec2(0, 1), vec2(1, 0), vec2(1, 1));

// The bins of the look: failing below -3 and -2, short below -1, nearly below 0, met, above from 1, well above from 2.
int bin_of(float gap)
{
    if (gap < 0.0)
        return int(gap > -3.0) + int(gap > -2.0) + int(gap > -1.0);
    return 4 + int(gap >= 1.0) + int(gap >= 2.0);
}

void main()
{
    uvec4 first = texel(gl_VertexID / 30 * 2);
    vec2 position = uintBitsToFloat(first.xy);
    vec2 from = uintBitsToFloat(first.zw);
    uvec4 second = texel(gl_VertexID / 30 * 2 + 1);
    uint perception = second.y;
    uint expectation = second.z;
    uint flags = second.w;

    int dimension = gl_VertexID / 6 % 5;
    float perceived = float((perception >> uint(dimension * 6)) & 63u) / 8.0;
    float expected = float((expectation >> uint(dimension * 6)) & 63u) / 8.0;

    vec2 low = mix(from, position, surface.w) * camera.xy + camera.zw;
    if (surface.w >= 1.0)
        low = floor(low + 0.5);
    low += (glyph.xy + vec2(float(dimension) * (glyph.z + glyph.w), 0)) * camera.xy;
    low = floor(low + 0.5);
    bar_size = max(vec2(1), floor(vec2(glyph.z, bar_height) * camera.xy + 0.5));

    bar_colour = expected == 0.0 ? muted_colour : gap_colours[bin_of(perceived - expected)];
    heights = vec2(perceived == 0.0 ? -1.0 : perceived / 7.0, expected == 0.0 ? -1.0 : expected / 7.0) * bar_size.y;
    // The tick on whole device pixels.
    if (expected > 0.0)
        heights.y = floor(heights.y - tick * 0.5 + 0.5) + tick * 0.5;
    opacity = (flags & is_dimmed) != 0u ? dimmed : 1.0;

    vec2 around = vec2(2.0, 3.0) * surface.z;
    vec2 point = mix(low - around, low + bar_size + around, corners[gl_VertexID % 6]);
    in_bar = vec2(point.x - low.x, low.y + bar_size.y - point.y);
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
