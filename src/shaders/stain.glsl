// Stains: optical density of the components of the tissue times how much of each there is (src/scene/stainMatrices.ts holds
// the table and its twin on the processor). Appended to a lit shader whose main has become litMain: it decides what that shader
// shows while a stain is chosen. Flat light: a section is seen against a lamp, not lit from a side.
uniform vec3 uOd[10];        // nuclei, cytoplasm, keratin, collagen, young collagen, elastin, blood, fibrin, melanin, ground
uniform float uStainShown;   // 0 illustration .. 1 stain
uniform float uPolarised;    // 0 bright field .. 1 between crossed polarisers
uniform vec2 uStage;         // cosine and sine of four times the angle of the stage

struct Stuff {
  vec3 cells;      // nuclei, cytoplasm, keratin
  vec3 matrix;     // collagen, elastin, share of the collagen that is young or fine
  vec4 other;      // melanin, blood, fibrin, ground
  vec2 grain;      // cosine and sine of twice the fibres' angle, shorter where they leave the plane
  float packing;
};

vec3 dyed(Stuff d) {
  vec3 od = d.cells.x * uOd[0] + d.cells.y * uOd[1] + d.cells.z * uOd[2];
  od += d.matrix.x * mix(uOd[3], uOd[4], d.matrix.z) + d.matrix.y * uOd[5];
  od += d.other.x * uOd[8] + d.other.y * uOd[6] + d.other.z * uOd[7] + d.other.w * uOd[9];
  return vec3(0.975, 0.970, 0.965) * pow(vec3(10.0), -od);
}

vec3 packingHue(float k) {
  vec3 hue = mix(vec3(0.1216, 0.4196, 0.1804), vec3(0.3686, 0.6196, 0.1804), clamp(k / 0.3, 0.0, 1.0));
  hue = mix(hue, vec3(0.7882, 0.698, 0.1686), clamp((k - 0.3) / 0.25, 0.0, 1.0));
  hue = mix(hue, vec3(0.949, 0.6275, 0.2275), clamp((k - 0.55) / 0.2, 0.0, 1.0));
  return mix(hue, vec3(1.0, 0.4157, 0.1686), clamp((k - 0.75) / 0.25, 0.0, 1.0));
}

// sin²(2(fibre − stage)) from the doubled angle alone.
vec3 polarised(Stuff d) {
  float lies = length(d.grain);
  vec2 g = d.grain / max(lies, 1e-4);
  vec2 fourfold = vec2(g.x * g.x - g.y * g.y, 2.0 * g.x * g.y);
  float crossed_ = 0.5 - 0.5 * dot(fourfold, uStage);
  float bright = d.matrix.x * mix(0.25, 1.0, clamp(lies, 0.0, 1.0)) * (0.12 + 0.88 * crossed_);
  // Exposed twice as long, as a photographer would; what is brightest clips. Twin: POLARISED_EXPOSURE in stainMatrices.ts.
  return vec3(0.0275, 0.0314, 0.0392) + packingHue(d.packing) * min(2.0 * bright, 1.0);
}

// What a cut of the visitor's own takes away is not there: see src/scene/cut/cutAwayMaterials.ts.
vec4 stained(vec4 lit, Stuff d, float depthOfShade) {
#ifdef GONE
  if (GONE) discard;
#endif
  vec3 colour = mix(dyed(d) * depthOfShade, polarised(d), uPolarised);
  return vec4(mix(lit.rgb, colour, uStainShown), lit.a);
}

Stuff noStuff() { return Stuff(vec3(0.0), vec3(0.0), vec4(0.0), vec2(0.0), 0.0); }
