#version 300 es
// A card from afar: a rounded tile in the colour of the lens. tile_line draws what only some of them have.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 tile;    // width and height (board units); shrunk on every side by, corner (device pixels)
uniform float dimmed; // how much of a dimmed card is left

uniform highp usampler2D instances; // 16 bytes a texel, 1024 a row

uvec4 texel(int index) { return texelFetch(instances, ivec2(index & 1023, index >> 10), 0); }
vec4 unpacked(uint colour) { return vec4((uvec4(colour) >> uvec4(0, 8, 16, 24)) & 255u) / 255.0; }

out vec2 from_centre;
flat out vec2 straight; // half the size without the corners
flat out vec4 colour;

const uint is_dimmed = 256u; // card_flags of scene.h
const vec2 corners[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(0, 1), vec2(0, 1), vec2(1, 0), vec2(1, 1));

void main()
{
    uvec4 first = texel(gl_VertexID / 6 * 2);
    uvec4 second = texel(gl_VertexID / 6 * 2 + 1);
    vec2 low = mix(uintBitsToFloat(first.zw), uintBitsToFloat(first.xy), surface.w) * camera.xy + camera.zw + tile.z;
    vec2 half_size = tile.xy * camera.xy * 0.5 - tile.z;
    vec4 band = unpacked(second.x);
    straight = half_size - tile.w;
    // Unscored tiles have an outline only.
    colour = band.a > 0.5 ? vec4(band.rgb, 1) * ((second.w & is_dimmed) != 0u ? dimmed : 1.0) : vec4(0);

    from_centre = (corners[gl_VertexID % 6] * 2.0 - 1.0) * (band.a > 0.5 ? half_size + 0.5 : vec2(0));
    gl_Position = vec4((low + half_size + from_centre) * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
