#version 300 es
precision highp float;

uniform vec3 ink_colour;
uniform vec3 muted_colour;
uniform vec3 disc_colour;
uniform vec3 card_colour;
uniform vec3 rind_colour;
uniform vec3 flesh_colour;
uniform vec4 star;

in vec2 from_centre;
flat in float pixels;
flat in float shape;
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
    float away = distance_to_star(vec2(from_centre.x, -from_centre.y - 0.5), 9.4, 0.5);
    float face = covered(shape < -1.5 ? abs(away + 0.2) - max(1.0, 0.6 / pixels) : away - 0.75);
    float disc = covered(length(from_centre) - star.w / pixels) * step(0.01, star.w);
    return vec4(ink_colour, 1) * face + vec4(disc_colour, 1) * disc * (1.0 - face);
}

vec4 ball_pixel()
{
    float radius = length(from_centre);
    float turn = atan(from_centre.x, -from_centre.y) / 6.2831853;
    turn += step(turn, 0.0);
    float ring = covered(abs(radius - 9.0) - max(1.0, 0.6 / pixels));
    ring *= shape < 0.5 ? step(fract(turn * 8.0), 0.5) : 1.0;
    float wedge = covered(radius - (shape > 3.5 ? 6.5 : 7.0));
    // Straight sides of the wedge: the half planes at 12 o'clock and at its end.
    wedge *= shape < 0.5 ? 0.0 : step(turn, shape * 0.25);
    return vec4(muted_colour, 1) * max(ring, wedge);
}

// A slice with its flat side up: rind, a gap, flesh; the icon of the table.
vec4 watermelon_pixel()
{
    vec2 point = from_centre + vec2(0, 3);
    float radius = length(point);
    float below = covered(-point.y);
    float whole = covered(radius - 9.5) * below;
    float inner = covered(radius - 6.3) * below;
    float flesh = covered(radius - 5.1) * below;
    return vec4(rind_colour, 1) * (whole - inner) + vec4(card_colour, 1) * (inner - flesh) + vec4(flesh_colour, 1) * flesh;
}

float distance_to_line(vec2 point, vec2 from, vec2 to)
{
    vec2 along = to - from;
    return length(point - from - along * clamp(dot(point - from, along) / dot(along, along), 0.0, 1.0));
}

vec4 comments_pixel()
{
    vec2 beyond = abs(from_centre + vec2(0, 2)) - vec2(5.5, 3.5);
    float away = abs(length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - 1.5);
    float tail = min(distance_to_line(from_centre, vec2(-1, 3), vec2(-5, 7)), distance_to_line(from_centre, vec2(-5, 7), vec2(-5, 3)));
    return vec4(muted_colour, 1) * covered(min(away, tail) - max(1.0, 0.6 / pixels));
}

void main()
{
    vec4 colour = shape < 0.0 ? star_pixel() : shape < 4.5 ? ball_pixel() : shape < 8.5 ? watermelon_pixel() : comments_pixel();
    pixel = colour * opacity;
}
