#version 300 es
// The marks of a card: the star of a moment of truth and, from right to left along its foot, evidence, watermelon, comments.
// A mark that is not there is an empty quad.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec2 card;    // width, height in board units
uniform vec4 star;    // centre from the card's right top corner, size, radius of the disc below it: device pixels
uniform vec4 foot;    // right end and middle of the signs from the card's right bottom corner, size of one, gap: device pixels
uniform float wide_mark; // a watermelon's size in device pixels
uniform vec2 counts;  // room for a count of one and of two characters with its gap, device pixels
uniform float quads;  // a card: 1 for the star alone, 4 for all
uniform float dimmed; // how much of a dimmed card is left

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }

out vec2 from_centre;   // on the grid of icons: 24 a side
flat out float pixels;  // device pixels a unit of that grid
flat out float shape;   // 0 to 4: quarters of a ball; -1 star, -2 hollow star, 8 watermelon, 9 comments
flat out float opacity;

// card_flags of scene.h
const uint moment_of_truth = 1u;
const uint is_dimmed = 256u;
const uint is_candidate = 4096u;
const uint is_watermelon = 131072u;

const vec2 corners[6] = vec2[6](vec2(-1, -1), vec2(1, -1), vec2(-1, 1), vec2(-1, 1), vec2(1, -1), vec2(1, 1));

void main()
{
    int vertices = 6 * int(quads);
    int index = gl_VertexID / vertices;
    int which = gl_VertexID % vertices / 6;
    uvec4 first = texel(index * 2);
    vec2 position = uintBitsToFloat(first.xy);
    vec2 from = uintBitsToFloat(first.zw);
    uint flags = texel(index * 2 + 1).w;

    vec2 low = mix(from, position, surface.w) * camera.xy + camera.zw;
    vec2 high = low + card * camera.xy;
    bool is_dimmed = (flags & is_dimmed) != 0u;
    uint evidence = (flags >> 14u) & 7u;
    uint comments = (flags >> 18u) & 15u;
    bool has_evidence = evidence > 0u && !is_dimmed;
    bool has_watermelon = (flags & is_watermelon) != 0u && !is_dimmed;

    vec2 centre = vec2(high.x, low.y) + star.xy;
    float size = (flags & (moment_of_truth | is_candidate)) != 0u ? star.z : 0.0;
    shape = (flags & moment_of_truth) != 0u ? -1.0 : -2.0;
    if (which > 0) {
        // Each sign stands left of those before it.
        float right = foot.x;
        float after_evidence = right - (has_evidence ? foot.z + foot.w : 0.0);
        float after_watermelon = after_evidence - (has_watermelon ? wide_mark + foot.w : 0.0);
        float count = comments >= 10u ? counts.y : counts.x;
        size = which == 1 ? (has_evidence ? foot.z : 0.0) : which == 2 ? (has_watermelon ? wide_mark : 0.0) : (comments > 0u && !is_dimmed ? foot.z : 0.0);
        float end = which == 1 ? right : which == 2 ? after_evidence : after_watermelon - count;
        centre = high + vec2(end - size * 0.5, foot.y);
        shape = which == 1 ? float(evidence) - 1.0 : which == 2 ? 8.0 : 9.0;
    }

    centre = floor(centre * 2.0 + 0.5) * 0.5;
    pixels = size / 24.0;
    opacity = is_dimmed ? dimmed : 1.0;
    float half_size = size == 0.0 ? 0.0 : max(size * 0.5, which == 0 ? star.w : 0.0) + 1.0;
    vec2 corner = corners[gl_VertexID % 6] * half_size;
    from_centre = corner / max(pixels, 0.001);
    gl_Position = vec4((centre + corner) * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
