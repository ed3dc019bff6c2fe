#version 300 es
// Most of what the board costs on a processor that has to do without a GPU: one number rather than a colour where it can be.
precision highp float;

uniform vec4 card; // as in card_frame.vert
uniform vec3 card_colour;
uniform vec3 faint_colour; // dashes of the band of an unscored card
uniform vec3 shadow_colour;
uniform vec3 shadow;       // corner of the card, offset of its shadow downwards (device pixels), dashes a device pixel
uniform vec4 shades;       // one through twice the falloff, and alpha, of the near and of the far shadow
uniform vec4 ring_colour;  // straight alpha
uniform vec2 ring;         // width in device pixels, device pixels a CSS pixel

in vec2 from_centre;
flat in vec4 straight;
flat in vec4 band_colour;
flat in vec2 opacity;

out vec4 pixel;

void main()
{
    // Outside the straight parts there is no need for the inner half of the distance to a rounded box.
    float away = length(max(abs(from_centre) - straight.xy, 0.0)) - shadow.x;
    float inside = clamp(0.5 - away, 0.0, 1.0);

    // Both shadows around one place between theirs.
    vec2 moved = vec2(from_centre.x, from_centre.y - shadow.y);
    float shadow_away = length(max(abs(moved) - straight.xy, 0.0)) - shadow.x;
    vec2 shade = clamp(0.5 - shadow_away * shades.xz, 0.0, 1.0);
    shade *= shade * (3.0 - 2.0 * shade);
    float edge = clamp(ring.x + 0.5 - away, 0.0, 1.0) * ring_colour.a;

    float from_left = from_centre.x + straight.z;
    float in_band = clamp(card.w - from_left + 0.5, 0.0, 1.0);
    // Unscored: the outline of the band in dashes.
    float line = clamp(max(away, from_left - card.w) + ring.y + 0.5, 0.0, 1.0) * band_colour.a;
    line *= step(fract((from_centre.y + straight.w) * shadow.z), 0.5);
    vec3 face = mix(card_colour, mix(band_colour.rgb, faint_colour, line), in_band);

    inside *= opacity.x;
    float outside = opacity.x - inside;
    edge *= outside;
    float shaded = (shade.x * shades.y + shade.y * shades.w) * opacity.y * (outside - edge);
    pixel = vec4(face * inside + ring_colour.rgb * edge + shadow_colour * shaded, inside + edge + shaded);
}
