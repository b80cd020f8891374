// Height of the skin surface, packed in 16 bits, and its colour. Furrows are crossing families of lines (two strong, one weak),
// each line a Gaussian trough of its own strength that comes and goes along its length: relief of skin, not tiles or cracks.
uniform float uFurrowDepth;    // mm
uniform float uFurrowSpacing;  // mm
uniform vec3 uSkin;            // display-encoded colour of the phototype
uniform sampler2D uPits;       // openings: see src/scene/tissuePits.ts
in vec2 vPlace;

// One family: direction across its lines, spacing (mm), half width of a trough (mm).
float furrows(vec2 p, float angle, float spacing, float width, float family) {
  float across = (p.x * cos(angle) + p.y * sin(angle)) / spacing;
  float along = p.y * cos(angle) - p.x * sin(angle);
  float line0 = floor(across - 0.5);
  float sum = 0.0;
  int k = 0;
  do { // see tissueCells.glsl
    float line = line0 + float(k);
    vec2 draw = hash2(ivec2(int(line), int(family)), 91u);
    vec4 run = noise4(vec3(along * 1.4, line * 1.37 + 0.5, family * 5.0));
    float bend = 0.30 * (run.x - 0.5);
    float d = (across - line - 0.5 - 0.46 * (draw.x - 0.5) - bend) * spacing / width;
    float strength = mix(0.42, 1.0, smoothstep(0.2, 0.75, run.y)) * (0.65 + 0.5 * draw.y);
    sum += strength * exp(-d * d);
    k++;
  } while (k <= 1);
  return sum;
}

void main() {
  vec2 p = vPlace * 6.0 - 3.0;
  vec4 wide = noise4(vec3(p * 0.8, 1.0)) - 0.5;
  vec4 mid = noise4(vec3(p * 3.1, 4.0)) - 0.5;
  vec4 small = noise4(vec3(p * 13.0, 7.0)) - 0.5;
  vec2 q = p + 0.34 * wide.xy + 0.07 * mid.xy;
  float spacing = uFurrowSpacing;
  float primary = furrows(q, 0.62, spacing, 0.034, 1.0) + 0.92 * furrows(q, -0.66, 1.08 * spacing, 0.033, 2.0)
                + 0.55 * furrows(q, 1.47, 1.55 * spacing, 0.030, 3.0);
  vec3 pits = texture(uPits, vPlace).rgb;
  primary = min(primary, 1.5) * (1.0 - 0.9 * pits.b);
  float secondary = furrows(q + 0.03 * small.xy, 0.95, 0.30 * spacing, 0.018, 4.0) + furrows(q + 0.03 * small.zw, -0.35, 0.27 * spacing, 0.018, 5.0);
  vec4 grain = noise4(vec3(p * 38.0, 2.0)) - 0.5;
  secondary *= 1.0 - 0.6 * pits.b;
  float plateau = 1.0 - smoothstep(0.1, 0.8, primary);
  float height = -uFurrowDepth * (0.38 * primary + 0.25 * min(secondary, 1.4) * (0.35 + 0.65 * plateau));
  height += 0.010 * wide.z + 0.005 * mid.z + 0.0022 * grain.x + 0.0035 * small.x;

  // Mouths of follicles, and sweat pores on ridges of their own (src/scene/tissuePits.ts).
  float pore = pits.r;
  height -= 0.058 * pore + 0.014 * pits.g;
  height += 0.006 * pits.b * (1.0 - pore);

  // Range -0.10 .. +0.05 mm.
  float h = clamp((height + 0.10) / 0.15, 0.0, 0.9999) * 255.0;
  float furrow = smoothstep(0.15, 1.2, primary);
  vec3 colour = uSkin * (1.0 + 0.055 * wide.w + 0.05 * mid.w + 0.03 * small.y + 0.03 * grain.y);
  colour = mix(colour, colour * vec3(1.03, 0.965, 0.95), clamp(0.5 + 1.3 * mid.y, 0.0, 1.0) * 0.6);
  colour *= mix(vec3(1.0), vec3(0.90, 0.83, 0.79), 0.22 * furrow);
  colour *= mix(vec3(1.0), vec3(0.70, 0.56, 0.49), smoothstep(0.25, 1.0, pore));
  colour *= mix(vec3(1.0), vec3(0.86, 0.78, 0.73), 0.8 * pits.g);
  float gloss = 0.5 + 0.3 * (1.0 - furrow) + 0.25 * grain.z;
  oFirst = vec4(floor(h) / 255.0, fract(h), clamp(1.0 - 0.20 * furrow - 0.55 * pore - 0.3 * pits.g, 0.0, 1.0), 1.0);
  oSecond = vec4(colour, gloss);
  oThird = vec4(0.0);
}
