#version 300 es
precision highp float;

uniform vec3 shadow_colour;
uniform vec3 edge_colour; // of the thin ring that elevation 1 and 3 have

in vec2 from_centre;
flat in vec2 half_size;
flat in vec4 top_colour;
flat in vec4 bottom_colour;
flat in vec4 ring_colour;
flat in vec4 corner_ring_dash_gap;
flat in vec4 shadow_here;

out vec4 pixel;

float distance_to_box(vec2 point, vec2 size, float corner)
{
    vec2 q = abs(point) - size + corner;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

// How far along the border a point is: along the straight sides that is exact, which is where dashes are seen.
float along_border(vec2 point)
{
    vec2 outside = abs(point) - half_size;
    return outside.y > outside.x ? point.x + half_size.x : point.y + half_size.y;
}

float dashed(float along, float dash, float gap)
{
    if (dash <= 0.0)
        return 1.0;
    float place = mod(along, dash + gap);
    return clamp(min(place + 0.5, dash - place + 0.5), 0.0, 1.0) + clamp(place - dash - gap + 0.5, 0.0, 1.0);
}

void main()
{
    float away = distance_to_box(from_centre, half_size, corner_ring_dash_gap.x);
    float inside = clamp(0.5 - away, 0.0, 1.0);

    vec4 under = vec4(0);
    if (shadow_here.z > 0.0) {
        float shadow_away = distance_to_box(from_centre - vec2(0, shadow_here.x), half_size, corner_ring_dash_gap.x);
        float alpha = shadow_here.z * (1.0 - smoothstep(-shadow_here.y, shadow_here.y, shadow_away));
        under = vec4(shadow_colour * alpha, alpha);
        float edge = shadow_here.w * clamp(1.5 - away, 0.0, 1.0);
        under = vec4(edge_colour * edge, edge) + under * (1.0 - edge);
    }

    vec4 face = mix(top_colour, bottom_colour, clamp(from_centre.y / (2.0 * half_size.y) + 0.5, 0.0, 1.0));
    float ring_width = corner_ring_dash_gap.y;
    if (ring_width > 0.0) {
        float ring = clamp(away + ring_width + 0.5, 0.0, 1.0) * dashed(along_border(from_centre), corner_ring_dash_gap.z, corner_ring_dash_gap.w);
        face = ring_colour * ring + face * (1.0 - ring_colour.a * ring);
    } else {
        float along = half_size.x > half_size.y ? from_centre.x + half_size.x : from_centre.y + half_size.y;
        face *= dashed(along, corner_ring_dash_gap.z, corner_ring_dash_gap.w);
    }
    pixel = face * inside + under * (1.0 - inside * face.a);
}
