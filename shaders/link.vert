#version 300 es
// A connector: a cubic curve as a strip of `pieces` quads, as wide as the line and one pixel of soft edge on both sides.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 pen;     // half the width of the line, length of the head that the line ends before (device pixels), pieces, opacity

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }
vec4 unpacked(uint colour) { return vec4((uvec4(colour) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0; }

out float across; // device pixels from the middle of the line
flat out vec4 ink;

const vec2 corners[6] = vec2[6](vec2(0, -1), vec2(1, -1), vec2(0, 1), vec2(0, 1), vec2(1, -1), vec2(1, 1));

void main()
{
    int index = gl_VertexID / (6 * int(pen.z)) * 3;
    vec4 start_and_control = uintBitsToFloat(texel(index));
    vec4 control_and_end = uintBitsToFloat(texel(index + 1));
    vec4 colour = unpacked(texel(index + 2).x);

    vec2 corner = corners[gl_VertexID % 6];
    float t = (float(gl_VertexID / 6 % int(pen.z)) + corner.x) / pen.z;

    vec2 a = start_and_control.xy * camera.xy + camera.zw;
    vec2 b = start_and_control.zw * camera.xy + camera.zw;
    vec2 c = control_and_end.xy * camera.xy + camera.zw;
    vec2 d = control_and_end.zw * camera.xy + camera.zw;
    vec2 last = d - c;
    d -= last * min(1.0, pen.y / max(length(last), 0.001));

    float s = 1.0 - t;
    vec2 point = a * (s * s * s) + b * (3.0 * s * s * t) + c * (3.0 * s * t * t) + d * (t * t * t);
    vec2 direction = (b - a) * (s * s) + (c - b) * (2.0 * s * t) + (d - c) * (t * t);
    direction = dot(direction, direction) < 0.0001 ? d - a + vec2(0.001, 0) : direction;
    direction = normalize(direction);

    across = corner.y * (pen.x + 1.0);
    point += vec2(-direction.y, direction.x) * across;
    ink = vec4(colour.rgb, 1) * (colour.a * pen.w);
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
