#version 300 es
// The middle of a card, where nothing of its border or shadow is: one flat colour, the cheapest pixels there are. The rest
// of the card is card_frame's; both compute the same lines, so they meet without a seam.
precision highp float;

uniform vec4 camera;    // zoom x and y, offset x and y: device pixels from board units
uniform vec4 surface;   // 2 / width and 2 / height of the framebuffer, device pixels a CSS pixel, motion
uniform vec4 card;      // width, height, corner in board units; width of the band in device pixels
uniform vec3 card_colour;
uniform float dimmed;   // how much of a dimmed card is left

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 from;
layout(location = 2) in vec4 band;
layout(location = 5) in uint flags;

flat out vec4 colour;

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

    colour = vec4(card_colour, 1) * ((flags & 256u) != 0u ? dimmed : 1.0);
    vec2 point = mix(low + inset, high - inset, corners[gl_VertexID]);
    gl_Position = vec4(point * surface.xy * vec2(1, -1) + vec2(-1, 1), 0, 1);
}
