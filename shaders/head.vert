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
flat out vec4 ink;

const vec2 corners[6] = vec2[6](vec2(0, -1), vec2(1, -1), vec2(0, 1), vec2(0, 1), vec2(1, -1), vec2(1, 1));

void main()
{
    int index = gl_VertexID / 6 * 3;
    vec4 start_and_control = uintBitsToFloat(texel(index));
    vec4 control_and_end = uintBitsToFloat(texel(index + 1));
    vec4 colour = unpacked(texel(index + 2).x);

    vec2 c = control_and_end.xy * camera.xy + camera.zw;
    vec2 tip = control_and_end.zw * camera.xy + camera.zw;
    vec2 back = c - tip;
    back = dot(back, back) < 0.0001 ? vec2(-1, 0) : normalize(back);

    vec2 corner = corners[gl_VertexID % 6];
    float beyond = pen.x + 1.0;
    from_tip = vec2(corner.x * (pen.y + 2.0 * beyond) - beyond, corner.y * (pen.z + beyond));
    vec2 point = tip + back * from_tip.x + vec2(-back.y, back.x) * from_tip.y;
    ink = vec4(colour.rgb, 1) * (colour.a * pen.w);
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
