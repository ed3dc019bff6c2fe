#version 300 es
// The head of an arrow whose tip is where its line ends: a filled triangle for connectors, two strokes for falls of the
// trust line. Reads the same instances as link.vert.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 pen;     // half the stroke of an open head (0: a filled one), length (device pixels), half the width, opacity

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }
vec4 unpacked(uint colour) { return vec4((uvec4(colour) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0; }

out vec2 from_tip; // device pixels: backwards, sideways
flat out vec2 size; // device pixels: length, half the width
flat out vec4 ink;

const vec2 corners[6] = vec2[6](vec2(0, -1), vec2(1, -1), vec2(0, 1), vec2(0, 1), vec2(1, -1), vec2(1, 1));

void main()
{
    int index = gl_VertexID / 6 * 3;
    uvec4 rest = texel(index + 2);
    vec4 colour = unpacked(rest.z);

    vec2 tip = uintBitsToFloat(rest.xy) * camera.xy + camera.zw;
    vec2 back = uintBitsToFloat(texel(index + 1).zw) * camera.xy + camera.zw - tip;
    // A filled head is not longer than the stretch that it ends, or not much.
    size = pen.yz * (pen.x > 0.0 ? 1.0 : clamp(length(back) / pen.y, 0.6, 1.0));
    back = dot(back, back) < 0.0001 ? vec2(-1, 0) : normalize(back);

    vec2 corner = corners[gl_VertexID % 6];
    float beyond = pen.x + 1.0;
    from_tip = vec2(corner.x * (size.x + 2.0 * beyond) - beyond, corner.y * (size.y + beyond));
    vec2 point = tip + back * from_tip.x + vec2(-back.y, back.x) * from_tip.y;
    ink = vec4(colour.rgb, 1) * (colour.a * pen.w);
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
