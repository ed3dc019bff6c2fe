#version 300 es
// BoxInstance of scene.h without corners, ring, dashes or shadow: lanes, hairlines, what lies under the trust line. Snapped
// to device pixels, so that neighbours touch and lines are sharp. A gradient is left to the interpolation.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from the instance's space
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }
vec4 unpacked(uint colour) { return vec4((uvec4(colour) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0; }

out vec4 colour;

const vec2 corners[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(0, 1), vec2(0, 1), vec2(1, 0), vec2(1, 1));

void main()
{
    int index = gl_VertexID / 6 * 3;
    vec4 rect = uintBitsToFloat(texel(index));
    uvec4 second = texel(index + 1);
    vec2 inflate_and_corner = uintBitsToFloat(second.xy);
    vec4 fill = unpacked(second.z);
    vec4 fill_end = unpacked(second.w);

    vec2 a = rect.xy * camera.xy + camera.zw;
    vec2 b = (rect.xy + rect.zw) * camera.xy + camera.zw;
    float width = 2.0 * inflate_and_corner.x * surface.z;
    if (rect.z == 0.0 || rect.w == 0.0)
        width = max(1.0, floor(width + 0.5));
    vec2 low = floor(min(a, b) - width * 0.5 + 0.5);
    vec2 high = floor(max(a, b) - width * 0.5 + 0.5) + width;
    // What is there stays seen from afar, unless it is nothing.
    high = max(high, low + step(vec2(0.0001), abs(rect.zw)) * (1.0 - step(1.0, high - low)));

    vec2 corner = corners[gl_VertexID % 6];
    vec4 straight = corner.y == 0.0 ? fill : fill_end;
    colour = vec4(straight.rgb * straight.a, straight.a);
    gl_Position = vec4(mix(low, high, corner) * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
