// The dose map laid over the skin: where a session leaves gaps, where it crowds, or how deep it went. Colours keep their order
// in grey and for every colour vision; gaps are hatched, so that they do not depend on colour at all.
uniform sampler2D uDose;   // distance to the nearest puncture, punctures within reach, depth, distance to an overlapping one
uniform int uDoseShown;    // 0 nothing, 1 coverage, 2 depth

const float DOSE_REACH = 0.3; // mm, of a puncture; twins: doseMap.ts
const float DOSE_SPAN = 0.6;  // mm, of the distances as stored; twin: encodeDose.ts
const vec3 DOSE_THIN = vec3(0.40, 0.72, 0.70);
const vec3 DOSE_EVEN = vec3(0.055, 0.38, 0.45);
const vec3 DOSE_CROWDED = vec3(0.012, 0.10, 0.22);
const vec3 DOSE_OVERLAP = vec3(0.86, 0.36, 0.0);
const vec3 DOSE_SHALLOW = vec3(0.94, 0.83, 0.40);
const vec3 DOSE_MIDDLE = vec3(0.16, 0.42, 0.40);
const vec3 DOSE_DEEP = vec3(0.055, 0.012, 0.14);

// Colour and how much of it covers the skin. `pixel` mm.
vec4 doseAt(vec2 xz, float pixel) {
  vec4 dose = texture(uDose, xz / 6.0 + 0.5);
  float nearest = dose.r * DOSE_SPAN;
  float within = dose.g * 8.0;
  float reached = smoothstep(pixel, -pixel, nearest - DOSE_REACH);
  float edge = smoothstep(2.0 * pixel, 0.6 * pixel, abs(nearest - DOSE_REACH));
  float hatch = smoothstep(0.62, 0.74, abs(fract((xz.x + xz.y) / 0.24) * 2.0 - 1.0));
  vec3 colour;
  float cover;
  if (uDoseShown == 1) {
    colour = mix(DOSE_THIN, DOSE_EVEN, smoothstep(1.2, 2.2, within));
    colour = mix(colour, DOSE_CROWDED, smoothstep(2.4, 4.5, within));
    float overlap = smoothstep(pixel, -pixel, dose.a * DOSE_SPAN - 0.13);
    colour = mix(colour, DOSE_OVERLAP, overlap);
    cover = mix(0.74, 0.92, overlap);
  } else {
    float depth = dose.b;
    colour = depth < 0.5 ? mix(DOSE_SHALLOW, DOSE_MIDDLE, smoothstep(0.15, 0.5, depth)) : mix(DOSE_MIDDLE, DOSE_DEEP, smoothstep(0.5, 0.95, depth));
    cover = 0.78;
  }
  vec3 gap = vec3(0.13, 0.12, 0.16);
  colour = mix(gap, colour, reached);
  cover = mix(0.62 * hatch + 0.06, cover, reached);
  colour = mix(colour, vec3(0.02, 0.04, 0.05), 0.7 * edge);
  return vec4(colour, mix(cover, 0.85, 0.7 * edge));
}
