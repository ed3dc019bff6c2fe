#version 300 es
// Two marks a card: the star of a moment of truth, and the evidence ball. A mark that is not there is an empty quad.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec2 card;    // width, height in board units
uniform vec4 star;    // centre from the card's right top corner, size, radius of the disc below it: device pixels
uniform vec3 ball;    // centre from the card's right bottom corner, size (0: no ball): device pixels
uniform float dimmed; // how much of a dimmed card is left

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }

out vec2 from_centre;   // on the grid of icons: 24 a side
flat out float pixels;  // device pixels a unit of that grid
flat out float quarters; // of the ball: 0 to 4; below zero: a star
flat out float opacity;

// card_flags of scene.h
const uint moment_of_truth = 1u;
const uint is_dimmed = 256u;

const vec2 corners[6] = vec2[6](vec2(-1, -1), vec2(1, -1), vec2(-1, 1), vec2(-1, 1), vec2(1, -1), vec2(1, 1));

void main()
{
    uvec4 first = texel(gl_VertexID / 12 * 2);
    vec2 position = uintBitsToFloat(first.xy);
    vec2 from = uintBitsToFloat(first.zw);
    uvec4 second = texel(gl_VertexID / 12 * 2 + 1);
    uint flags = second.w;

    vec2 low = mix(from, position, surface.w) * camera.xy + camera.zw;
    vec2 high = low + card * camera.xy;
    bool is_dimmed = (flags & is_dimmed) != 0u;
    bool is_star = gl_VertexID % 12 < 6;
    float evidence = float((flags >> 5u) & 7u);
    vec2 centre = is_star ? vec2(high.x, low.y) + star.xy : high + ball.xy;
    float size = is_star ? ((flags & moment_of_truth) != 0u ? star.z : 0.0) : (evidence > 0.0 && !is_dimmed ? ball.z : 0.0);

    centre = floor(centre * 2.0 + 0.5) * 0.5;
    pixels = size / 24.0;
    quarters = is_star ? -1.0 : evidence - 1.0;
    opacity = is_dimmed ? dimmed : 1.0;
    float half_size = size == 0.0 ? 0.0 : max(size * 0.5, is_star ? star.w : 0.0) + 1.0;
    vec2 corner = corners[gl_VertexID % 6] * half_size;
    from_centre = corner / max(pixels, 0.001);
    gl_Position = vec4((centre + corner) * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
