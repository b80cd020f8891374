// Shared head of the tissue bake. Colours are display-encoded sRGB throughout the bake (blended as a painter would), written
// as bytes and read back as such. A painter fills a Tissue and writes it with its coverage, which is the alpha of every
// target, so strata overlay softly. What is written depends on the pass:
//   look        colour; relief (bump.xy as 0.5 + 0.5 b, gloss); miscellany (occlusion, code)
//   DENSITIES   how much of each component stands there, 0..1: what stains colour (src/scene/stainMatrices.ts)
precision highp float;
precision highp int;
precision highp sampler3D;

uniform sampler3D uNoise;
uniform float uSeed;       // small integer, offsets every hash
uniform float uAlong;      // mm added to s: place on the strip that unrolls the faces (front -3..3, right 3..9)
uniform vec4 uPlane;       // foot of the perpendicular x, z (mm), cosine and sine of the turn
uniform vec2 uTexel;       // size of one texel along s and of one unit row along depth, mm (rows: before the depth map)

layout(location = 0) out vec4 oFirst;
layout(location = 1) out vec4 oSecond;
layout(location = 2) out vec4 oThird;
#ifdef DENSITIES
layout(location = 3) out vec4 oFourth;
#endif

struct Tissue {
  vec3 colour;
  vec2 bump;
  float gloss;
  float occlusion;
  float code;      // see tissueCodes in src/scene/tissueCodes.ts
  vec3 cells;      // nuclei, cytoplasm, keratin
  vec3 matrix;     // collagen, elastin, share of the collagen that is young or fine
  vec3 pigment;    // melanin, blood, how thick and closely packed the fibres are
  vec2 grain;      // direction of the fibres in the cut: cosine and sine of twice the angle, scaled by how far they lie in it
};

Tissue plainTissue(vec3 colour, float code) {
  return Tissue(colour, vec2(0.0), 0.15, 1.0, code, vec3(0.0), vec3(0.0), vec3(0.0), vec2(0.0));
}

Tissue mixTissue(Tissue a, Tissue b, float x) {
  return Tissue(mix(a.colour, b.colour, x), mix(a.bump, b.bump, x), mix(a.gloss, b.gloss, x), mix(a.occlusion, b.occlusion, x),
    mix(a.code, b.code, x), mix(a.cells, b.cells, x), mix(a.matrix, b.matrix, x), mix(a.pigment, b.pigment, x), mix(a.grain, b.grain, x));
}

void writeTissue(Tissue t, float coverage) {
#ifdef DENSITIES
  oFirst = vec4(t.cells, coverage);
  oSecond = vec4(t.matrix, coverage);
  oThird = vec4(t.pigment, coverage);
  oFourth = vec4(0.5 + 0.5 * t.grain, t.code, coverage);
#else
  oFirst = vec4(t.colour, coverage);
  oSecond = vec4(0.5 + 0.5 * clamp(t.bump, -1.0, 1.0), t.gloss, coverage);
  oThird = vec4(t.occlusion, t.code, 0.0, coverage);
#endif
}

vec3 rgb(float r, float g, float b) { return vec3(r, g, b) * (1.0 / 255.0); }

// x, depth, z of a place on the cut, mm.
vec3 pointAt(vec2 place) {
  return vec3(uPlane.x + place.x * uPlane.z, place.y, uPlane.y - place.x * uPlane.w);
}

uint hashPcg(uint v) {
  v = v * 747796405u + 2891336453u;
  uint w = ((v >> ((v >> 28u) + 4u)) ^ v) * 277803737u;
  return (w >> 22u) ^ w;
}

uint hashCell(ivec2 cell, uint stream) {
  return hashPcg(uint(cell.x) * 0x9e3779b9u + uint(cell.y) * 0x85ebca6bu + stream * 0xc2b2ae35u + uint(uSeed) * 0x27d4eb2fu);
}

vec2 hash2(ivec2 cell, uint stream) {
  uint h = hashCell(cell, stream);
  return vec2(float(h & 0xffffu), float(h >> 16u)) * (1.0 / 65536.0);
}

// For the cells of one column over x and y, whose hash is `column`.
vec3 hashOnColumn(int z, uint column) {
  uint h = hashPcg(uint(z) * 0x165667b1u + column);
  return vec3(float(h & 0x7ffu), float((h >> 11u) & 0x7ffu), float(h >> 22u) * 2.0) * (1.0 / 2048.0);
}

vec3 hash3(ivec3 cell, uint stream) {
  return hashOnColumn(cell.z, hashCell(cell.xy, stream));
}

// Four value noises in [0, 1], smooth, one cell per unit.
vec4 noise4(vec3 p) {
  vec3 i = floor(p);
  vec3 f = p - i;
  f = f * f * (3.0 - 2.0 * f);
  return texture(uNoise, (i + f + 0.5) * (1.0 / 32.0));
}

// Amplitude left of a pattern of this period at this texel size: gone below 3 texels, full above 6.
float visible(float period, float texel) {
  return clamp(period / (3.0 * texel) - 1.0, 0.0, 1.0);
}

// 1 inside a line of this half width, 0 outside, soft over `soft`.
float lineAt(float distance_, float halfWidth, float soft) {
  return 1.0 - smoothstep(halfWidth - soft, halfWidth + soft, abs(distance_));
}

float sq(float x) { return x * x; }
