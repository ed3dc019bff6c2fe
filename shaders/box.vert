#version 300 es
// BoxInstance of scene.h with all it can have: round corners, ring, dashes, vertical gradient, shadow.
precision highp float;

uniform vec4 camera;    // zoom x and y, offset x and y: device pixels from the instance's space
uniform vec4 surface;   // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 shadow[5]; // for each level of elevation: offset y and reach in CSS pixels, alpha, alpha of the ring around

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }
vec4 unpacked(uint colour) { return vec4((uvec4(colour) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0; }

out vec2 from_centre;
flat out vec2 half_size;
flat out vec4 top_colour;
flat out vec4 bottom_colour;
flat out vec4 ring_colour;
flat out vec4 corner_ring_dash_gap; // all in device pixels
flat out vec4 shadow_here;

const vec2 corners[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(0, 1), vec2(0, 1), vec2(1, 0), vec2(1, 1));

vec4 premultiplied(vec4 straight) { return vec4(straight.rgb * straight.a, straight.a); }

void main()
{
    int index = gl_VertexID / 6 * 3;
    vec4 rect = uintBitsToFloat(texel(index));
    uvec4 second = texel(index + 1);
    vec2 inflate_and_corner = uintBitsToFloat(second.xy);
    vec4 fill = unpacked(second.z);
    vec4 fill_end = unpacked(second.w);
    uvec4 third = texel(index + 2);
    vec4 ring = unpacked(third.x);
    float ring_width = uintBitsToFloat(third.y);
    uvec3 dash_gap_lift = (uvec3(third.z) >> uvec3(0, 8, 16)) & 255u;

    float pixel = surface.z;
    vec2 a = rect.xy * camera.xy + camera.zw;
    vec2 b = (rect.xy + rect.zw) * camera.xy + camera.zw;
    vec2 low = min(a, b);
    vec2 high = max(a, b);
    float grown = inflate_and_corner.x * pixel;
    bool is_line = rect.z == 0.0 || rect.w == 0.0;
    if (is_line) {
        // Both ends the same way, so that treads and risers which share a point share its pixels, too.
        float width = max(1.0, floor(2.0 * grown + 0.5));
        low = floor(low - width * 0.5 + 0.5);
        high = floor(high - width * 0.5 + 0.5) + width;
    } else {
        low -= grown;
        high += grown;
        if (inflate_and_corner.y == 0.0) {
            low = floor(low + 0.5);
            high = floor(high + 0.5);
        }
    }

    half_size = (high - low) * 0.5;
    uint lift = min(dash_gap_lift.z, 4u);
    shadow_here = lift == 0u ? vec4(0) : shadow[lift] * vec4(pixel, pixel, 1, 1);
    corner_ring_dash_gap = vec4(min(inflate_and_corner.y * pixel, min(half_size.x, half_size.y)), ring_width * pixel,
        vec2(dash_gap_lift.xy) * pixel);
    top_colour = premultiplied(fill);
    bottom_colour = premultiplied(fill_end);
    ring_colour = premultiplied(ring);

    float reach = lift == 0u ? 1.0 : shadow_here.y + shadow_here.x + 1.0;
    vec2 corner = corners[gl_VertexID % 6];
    vec2 point = mix(low - reach, high + reach, corner);
    from_centre = point - (low + high) * 0.5;
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
