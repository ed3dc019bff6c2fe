#version 300 es
precision highp float;

uniform vec3 track_colour;
uniform vec3 card_colour;
uniform vec3 ink_colour;
uniform vec3 faint_colour;
uniform vec3 sizes; // corner of a bar, thickness of the tick, device pixels a CSS pixel; all in device pixels

in vec2 in_bar;
flat in vec2 bar_size;
flat in vec3 bar_colour;
flat in vec2 heights;
flat in float opacity;

out vec4 pixel;

// How much of the pixel is in the upright box from the bar's foot to `height`.
float in_box(float height)
{
    float corner = min(sizes.x, height * 0.5);
    vec2 size = vec2(bar_size.x, height) * 0.5;
    vec2 q = abs(in_bar - size) - size + corner;
    return clamp(0.5 + corner - length(max(q, 0.0)) - min(max(q.x, q.y), 0.0), 0.0, 1.0);
}

// In a horizontal stripe around the height of the tick, `beyond` wider than the bar on both sides.
float in_stripe(float half_thickness, float beyond)
{
    float x = abs(in_bar.x - bar_size.x * 0.5) - bar_size.x * 0.5 - beyond;
    float y = abs(in_bar.y - heights.y) - half_thickness;
    return clamp(0.5 - x, 0.0, 1.0) * clamp(0.5 - y, 0.0, 1.0) * step(0.0, heights.y);
}

void main()
{
    float one = sizes.z;
    float is_scored = step(0.0, heights.x);
    float track = in_box(bar_size.y);
    vec4 colour = vec4(track_colour, 1) * track * 0.75 * is_scored;

    // Nobody has scored it: an outline in dashes.
    vec2 inner = abs(in_bar - bar_size * 0.5) - bar_size * 0.5 + one;
    float line = track * clamp(max(inner.x, inner.y) + 0.5, 0.0, 1.0) * step(mod(in_bar.y + in_bar.x, 4.0 * one), 2.0 * one);
    colour += vec4(faint_colour, 1) * line * (1.0 - is_scored);

    float bar = in_box(max(heights.x, 0.0)) * is_scored;
    colour = vec4(bar_colour, 1) * bar + colour * (1.0 - bar);

    // The tick, with a halo where it crosses the bar.
    float halo = in_stripe(sizes.y * 0.5 + one, 0.5 * one) * is_scored * step(heights.y, heights.x + 0.01);
    colour = vec4(card_colour, 1) * halo + colour * (1.0 - halo);
    float tick = in_stripe(sizes.y * 0.5, one);
    colour = vec4(ink_colour, 1) * tick + colour * (1.0 - tick);

    pixel = colour * opacity;
}
