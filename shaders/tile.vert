#version 300 es
// A card from afar: a rounded tile in the colour of the lens.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 tile;    // width and height (board units), shrunk on every side by (device pixels); 1: low scores fill only a part
uniform float dimmed; // how much of a dimmed card is left

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 from;
layout(location = 2) in vec4 band;
layout(location = 5) in uint flags;

out vec2 from_centre;
flat out vec2 half_size;
flat out vec4 colour;    // alpha 0: unscored
flat out vec3 line_fill_opacity; // outline: 0 none, 1 solid, 2 dashed; height of the filled part

const vec2 corners[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(0, 1), vec2(0, 1), vec2(1, 0), vec2(1, 1));

void main()
{
    vec2 low = mix(from, position, surface.w) * camera.xy + camera.zw + tile.z;
    vec2 high = low + tile.xy * camera.xy - 2.0 * tile.z;
    half_size = (high - low) * 0.5;

    colour = band;
    float line = band.a < 0.5 ? 2.0 : (flags & 8192u) != 0u ? 1.0 : 0.0;
    bool is_filled_in_part = tile.w > 0.0 && (flags & 2050u) == 2050u;
    float score = float((flags >> 2u) & 7u) + 1.0;
    line_fill_opacity = vec3(line, is_filled_in_part ? score / 7.0 : 1.0, (flags & 256u) != 0u ? dimmed : 1.0);

    vec2 point = mix(low - 0.5, high + 0.5, corners[gl_VertexID]);
    from_centre = point - (low + high) * 0.5;
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
