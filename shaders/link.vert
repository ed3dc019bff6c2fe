#version 300 es
// A connector: up to four straight stretches with rounded corners as a strip of quads, as wide as the line and one pixel of
// soft edge on both sides. Across the strip are its start, `cuts` places of each of the three corners, and its end.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 pen;     // half the width of the line, length of the head (device pixels), cuts, opacity

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }
vec4 unpacked(uint colour) { return vec4((uvec4(colour) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0; }

out float across; // device pixels from the middle of the line
flat out vec4 ink;

const vec2 corners[6] = vec2[6](vec2(0, -1), vec2(1, -1), vec2(0, 1), vec2(0, 1), vec2(1, -1), vec2(1, 1));

// Of a stretch that is not there, the next one's.
vec2 direction(vec2 from, vec2 to, vec2 next)
{
    vec2 way = to - from;
    return dot(way, way) < 0.0001 ? next : normalize(way);
}

void main()
{
    int cuts = int(pen.z);
    int pieces = 3 * cuts + 1;
    int index = gl_VertexID / (6 * pieces) * 3;
    vec4 ab = uintBitsToFloat(texel(index)) * camera.xyxy + camera.zwzw;
    vec4 cd = uintBitsToFloat(texel(index + 1)) * camera.xyxy + camera.zwzw;
    uvec4 rest = texel(index + 2);
    vec2 end = uintBitsToFloat(rest.xy) * camera.xy + camera.zw;
    vec4 colour = unpacked(rest.z);

    vec2 way_4 = direction(cd.zw, end, vec2(1, 0));
    vec2 way_3 = direction(cd.xy, cd.zw, way_4);
    vec2 way_2 = direction(ab.zw, cd.xy, way_3);
    vec2 way_1 = direction(ab.xy, ab.zw, way_2);

    vec2 corner = corners[gl_VertexID % 6];
    int place = gl_VertexID / 6 % pieces + int(corner.x) - 1;
    vec2 point = ab.xy;
    vec2 along = way_1;
    if (place >= 3 * cuts) {
        // The line ends below its head.
        point = end - way_4 * min(0.75 * pen.y, 0.75 * max(distance(cd.zw, end), 0.6 * pen.y));
        along = way_4;
    } else if (place >= 0) {
        int bend = place / cuts;
        vec2 before = bend == 0 ? ab.xy : bend == 1 ? ab.zw : cd.xy;
        vec2 at = bend == 0 ? ab.zw : bend == 1 ? cd.xy : cd.zw;
        vec2 after = bend == 0 ? cd.xy : bend == 1 ? cd.zw : end;
        vec2 here = bend == 0 ? way_1 : bend == 1 ? way_2 : way_3;
        vec2 next = bend == 0 ? way_2 : bend == 1 ? way_3 : way_4;
        float radius = min(6.0 * camera.x, 0.5 * min(distance(before, at), distance(at, after)));
        float t = float(place - bend * cuts) / float(cuts - 1);
        point = at - here * (radius * (1.0 - t) * (1.0 - t)) + next * (radius * t * t);
        along = normalize(mix(here, next, t));
    }

    across = corner.y * (pen.x + 1.0);
    point += vec2(-along.y, along.x) * across;
    ink = vec4(colour.rgb, 1) * (colour.a * pen.w);
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
