#version 300 es
precision highp float;

uniform vec4 camera;       // as in card_frame.vert
uniform vec4 card;
uniform vec3 card_colour;
uniform vec3 faint_colour; // dashes of the band of an unscored card
uniform vec3 shadow_colour;
uniform vec3 near_shadow;  // offset y, reach, alpha; device pixels
uniform vec3 far_shadow;
uniform vec4 ring_colour;  // straight alpha
uniform vec2 ring;         // width in device pixels, device pixels a CSS pixel

in vec2 from_centre;
flat in vec2 half_size;
flat in vec4 band_colour;
flat in float opacity;

out vec4 pixel;

float distance_to_card(vec2 point, float corner)
{
    vec2 q = abs(point) - half_size + corner;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float shadow_of(vec3 shadow, float corner)
{
    float away = distance_to_card(from_centre - vec2(0, shadow.x), corner);
    return shadow.z * (1.0 - smoothstep(-shadow.y, shadow.y, away));
}

void main()
{
    float corner = card.z * camera.x;
    float away = distance_to_card(from_centre, corner);
    float inside = clamp(0.5 - away, 0.0, 1.0);

    float shade = (shadow_of(near_shadow, corner) + shadow_of(far_shadow, corner)) * step(1.0, opacity);
    float edge = clamp(ring.x + 0.5 - away, 0.0, 1.0) * ring_colour.a;
    vec4 under = vec4(ring_colour.rgb, 1) * edge + vec4(shadow_colour, 1) * shade * (1.0 - edge);

    float from_left = from_centre.x + half_size.x;
    float in_band = clamp(card.w - from_left + 0.5, 0.0, 1.0);
    // Unscored: the outline of the band in dashes of 3 px.
    float line = max(clamp(away + ring.y + 0.5, 0.0, 1.0), clamp(from_left - card.w + ring.y + 0.5, 0.0, 1.0));
    float dash = step(mod(from_centre.y + half_size.y, 6.0 * ring.y), 3.0 * ring.y);
    vec3 empty_band = mix(card_colour, faint_colour, line * dash);
    vec3 face = mix(card_colour, mix(empty_band, band_colour.rgb, step(0.5, band_colour.a)), in_band);

    pixel = (vec4(face, 1) * inside + under * (1.0 - inside)) * opacity;
}
