// Shared head of the tissue bake. Colours are display-encoded sRGB throughout the bake (blended as a painter would), written
// as bytes and read back as such. Every program writes three targets whose alpha is its own coverage, so strata overlay softly:
// colour; relief (bump.xy as 0.5 + 0.5 b, gloss); miscellany (occlusion, tissue code).
precision highp float;
precision highp int;
precision highp sampler3D;

uniform sampler3D uNoise;
uniform float uSeed;       // small integer, offsets every hash
uniform float uAlong;      // mm added to s: 0 on the front, 6 on the right: the faces unfolded into one strip
uniform vec2 uTexel;       // size of one texel along s and of one unit row along depth, mm (rows: before the depth map)

layout(location = 0) out vec4 oColour;
layout(location = 1) out vec4 oRelief;
layout(location = 2) out vec4 oMisc;

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

// Exact distance to the nearest border of a jittered lattice; out: vector from the seed, and the seed's cell.
float cellBorder(vec2 p, uint stream, float jitter, out vec2 fromSeed, out ivec2 cell) {
  ivec2 base = ivec2(floor(p));
  vec2 f = p - vec2(base);
  float nearest = 9.0;
  vec2 toNearest = vec2(0.0);
  ivec2 best = ivec2(0);
  for (int j = -1; j <= 1; j++) for (int i = -1; i <= 1; i++) {
    ivec2 g = ivec2(i, j);
    vec2 r = vec2(g) + 0.5 + (hash2(base + g, stream) - 0.5) * jitter - f;
    float d = dot(r, r);
    if (d < nearest) { nearest = d; toNearest = r; best = g; }
  }
  float border = 9.0;
  for (int j = -1; j <= 1; j++) for (int i = -1; i <= 1; i++) {
    ivec2 g = best + ivec2(i, j);
    vec2 r = vec2(g) + 0.5 + (hash2(base + g, stream) - 0.5) * jitter - f;
    vec2 across = r - toNearest;
    float l = dot(across, across);
    border = l > 1e-5 ? min(border, dot(0.5 * (toNearest + r), across) * inversesqrt(l)) : border;
  }
  fromSeed = -toNearest;
  cell = base + best;
  return border;
}

// The same from the two nearest seeds alone: half the work, right but for creases near corners.
float cellBorderQuick(vec2 p, uint stream, float jitter, out ivec2 cell) {
  ivec2 base = ivec2(floor(p));
  vec2 f = p - vec2(base);
  vec3 first = vec3(0.0, 0.0, 9.0), second = first;
  cell = base;
  for (int j = -1; j <= 1; j++) for (int i = -1; i <= 1; i++) {
    ivec2 g = ivec2(i, j);
    vec2 r = vec2(g) + 0.5 + (hash2(base + g, stream) - 0.5) * jitter - f;
    vec3 here = vec3(r, dot(r, r));
    bool nearer = here.z < first.z;
    cell = nearer ? base + g : cell;
    second = nearer ? first : here.z < second.z ? here : second;
    first = nearer ? here : first;
  }
  vec2 across = second.xy - first.xy;
  return dot(0.5 * (first.xy + second.xy), across) * inversesqrt(max(dot(across, across), 1e-6));
}

void writeTissue(vec3 colour, vec2 bump, float gloss, float occlusion, float code, float coverage) {
  oColour = vec4(colour, coverage);
  oRelief = vec4(0.5 + 0.5 * clamp(bump, -1.0, 1.0), gloss, coverage);
  oMisc = vec4(occlusion, code, 0.0, coverage);
}
