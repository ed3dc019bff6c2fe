#version 300 es
precision highp float;

uniform vec3 ink_colour;
uniform vec3 muted_colour;
uniform vec3 disc_colour;
uniform vec4 star;

in vec2 from_centre;
flat in float pixels;
flat in float quarters;
flat in float opacity;

out vec4 pixel;

// Signed distance to a star with five points: Inigo Quilez, "2D distance functions" (MIT).
float distance_to_star(vec2 point, float outer, float inner)
{
    const vec2 k1 = vec2(0.809016994375, -0.587785252292);
    const vec2 k2 = vec2(-k1.x, k1.y);
    point.x = abs(point.x);
    point -= 2.0 * max(dot(k1, point), 0.0) * k1;
    point -= 2.0 * max(dot(k2, point), 0.0) * k2;
    point.x = abs(point.x);
    point.y -= outer;
    vec2 ba = inner * vec2(-k1.y, k1.x) - vec2(0, 1);
    float h = clamp(dot(point, ba) / dot(ba, ba), 0.0, outer);
    return length(point - ba * h) * sign(point.y * ba.x - point.x * ba.y);
}

float covered(float away) { return clamp(0.5 - away * pixels, 0.0, 1.0); }

vec4 star_pixel()
{
    float shape = covered(distance_to_star(vec2(from_centre.x, -from_centre.y - 0.5), 9.4, 0.5) - 0.75);
    float disc = covered(length(from_centre) - star.w / pixels) * step(0.01, star.w);
    return vec4(ink_colour, 1) * shape + vec4(disc_colour, 1) * disc * (1.0 - shape);
}

vec4 ball_pixel()
{
    float radius = length(from_centre);
    float turn = atan(from_centre.x, -from_centre.y) / 6.2831853;
    turn += step(turn, 0.0);
    float ring = covered(abs(radius - 9.0) - max(1.0, 0.6 / pixels));
    ring *= quarters < 0.5 ? step(fract(turn * 8.0), 0.5) : 1.0;
    float wedge = covered(radius - (quarters > 3.5 ? 6.5 : 7.0));
    // Straight sides of the wedge: the half planes at 12 o'clock and at its end.
    float quarter = quarters * 0.25;
    wedge *= quarters < 0.5 ? 0.0 : step(turn, quarter);
    return vec4(muted_colour, 1) * max(ring, wedge);
}

void main()
{
    pixel = (quarters < 0.0 ? star_pixel() : ball_pixel()) * opacity;
}
