#version 300 es
// Four strips around the middle of a card: corners, band, ring and shadow are in them. See card_fill.vert.
precision highp float;

uniform vec4 camera;  // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface; // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 card;    // width, height, corner in board units; width of the band in device pixels
uniform vec4 reach;   // how far shadow and ring go beyond the card: left, top, right, bottom in device pixels
uniform vec3 card_colour;
uniform float dimmed; // how much of a dimmed card is left

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 from;
layout(location = 2) in vec4 band;
layout(location = 5) in uint flags;

out vec2 from_centre;
flat out vec2 half_size;
flat out vec4 band_colour; // alpha 0: unscored
flat out float opacity;    // below 1: dimmed, without shadow

const vec2 corners[6] = vec2[6](vec2(0, 0), vec2(1, 0), vec2(0, 1), vec2(0, 1), vec2(1, 0), vec2(1, 1));

void main()
{
    vec2 low = mix(from, position, surface.w) * camera.xy + camera.zw;
    vec2 high = low + card.xy * camera.xy;
    if (surface.w >= 1.0) {
        low = floor(low + 0.5);
        high = floor(high + 0.5);
    }
    float inset = ceil(max(card.z * camera.x, card.w)) + 1.0;
    vec4 inner = vec4(low + inset, high - inset);
    vec4 outer = vec4(low - reach.xy, high + reach.zw);

    int strip = gl_VertexID / 6;
    vec4 part = strip == 0 ? vec4(outer.xyz, inner.y)
        : strip == 1       ? vec4(outer.x, inner.w, outer.zw)
        : strip == 2       ? vec4(outer.x, inner.y, inner.x, inner.w)
                           : vec4(inner.z, inner.y, outer.z, inner.w);
    vec2 point = mix(part.xy, part.zw, corners[gl_VertexID % 6]);

    from_centre = point - (low + high) * 0.5;
    half_size = (high - low) * 0.5;
    band_colour = band;
    opacity = (flags & 256u) != 0u ? dimmed : 1.0;
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
