// Punctures as the encoder packs them, and the hole of one: a tapered, slightly ragged cone whose width follows the healing.
// In reality a channel collapses unevenly and fills with debris; here it stays round. Needs frame.glsl and the channel accessors.
uniform sampler2D uPunctureTexels;      // 3 texels per puncture, rows of 1024
uniform usampler2D uPunctureRanges;     // per cell: first entry, entries
uniform usampler2D uPunctureEntries;    // puncture indices, rows of 1024
uniform int uGridCells;
uniform float uSessionDays[8];
uniform float uEpidermisMm;

const float FRESH_LUMEN = 0.9; // to which a channel recoils at once; the twin of deviceUniforms.ts
const float HOLE_OPENS_SECONDS = 0.35;
const float BLEEDS_AFTER_SECONDS = 0.9; // while a needle is on its way out
const float PASS_DAYS_PER_SECOND = 0.0012; // nearly two minutes in a second; the twin of PASS_DAYS_PER_SECOND in needleStroke.ts

struct Puncture {
  vec2 axis;       // x, z at the surface, mm
  vec2 lean;       // shift of the axis per mm of depth
  float depth;     // mm
  float radius;    // needle radius, mm
  float mouth;     // radius at the surface, mm
  float row;       // class; below 0: made by hand just now, not simulated yet
  float session;
  float random;    // 0..1
  float struckAt;  // seconds on the slow clock of its pass at which the needle leaves it a hole
};

struct Hole {
  float lumen;     // channel radius / needle radius
  float clot;      // blood or clot that fills the hole, 0..1
  float gap;       // uncovered share of the mouth
  float crust;     // 0..1
  float erythema;  // delta a*
  float wound;     // 0..1
  float age;       // days since the strike's session; < 0 = not yet struck
};

float wrapped(float mm) { return mm - 6.0 * floor((mm + 3.0) / 6.0); }

vec4 punctureTexel(int index, int part) {
  int at = index * 3 + part;
  return texelFetch(uPunctureTexels, ivec2(at & 1023, at >> 10), 0);
}

Puncture readPuncture(int index) {
  vec4 a = punctureTexel(index, 0);
  vec4 b = punctureTexel(index, 1);
  vec4 c = punctureTexel(index, 2);
  Puncture p;
  p.axis = a.xy;
  p.lean = tan(b.x) * vec2(cos(b.y), sin(b.y));
  p.depth = a.z;
  p.radius = a.w;
  p.mouth = max(c.z, a.w);
  p.row = b.z;
  p.session = b.w;
  p.random = c.y;
  p.struckAt = c.x;
  return p;
}

// Struck yet? Before its session never; while its own pass is shown only once the slow clock has reached the strike.
bool struck(int index, float session) {
  if (uDay < uSessionDays[int(session + 0.5)]) return false;
  if (uPassSession < -0.5 || session < uPassSession - 0.5) return true;
  if (session > uPassSession + 0.5) return false;
  return punctureTexel(index, 2).x <= uPassSeconds;
}

Hole holeOf(Puncture p) {
  Hole h;
  // One read per page, not one per signal.
  if (p.row < -0.5) {
    h = Hole(FRESH_LUMEN, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0);
  } else {
    SurfaceSignals surface = surfaceSignals(timeSurface(p.row, uColumn));
    CoverSignals cover = coverSignals(timeCover(p.row, uColumn));
    h.clot = surface.clot;
    h.lumen = surface.lumen;
    h.gap = surface.epidermalGap;
    h.erythema = cover.erythema;
    h.crust = cover.crust;
    h.wound = cover.woundGate;
  }
  h.age = uDay - uSessionDays[int(p.session + 0.5)];
  // Fresh blood fills the hole within a breath, before it clots.
  if (uPassSession > -0.5 && abs(p.session - uPassSession) < 0.5) {
    // While its pass is shown a hole opens as the needle leaves it, and minutes of bleeding pass in seconds.
    h.lumen *= smoothstep(0.0, HOLE_OPENS_SECONDS, uPassSeconds - p.struckAt);
    h.age += PASS_DAYS_PER_SECOND * max(uPassSeconds - p.struckAt - BLEEDS_AFTER_SECONDS, 0.0);
  }
  h.clot = max(h.clot, 0.8 * exp(-max(h.age, 0.0) / 0.2) * step(0.0, h.age));
  return h;
}

// How far the epidermis that has closed a hole hangs down into it, mm: the regrown roof, thick at first, level after weeks.
float plugMm(Hole h) {
  return 0.06 * smoothstep(0.6, 0.0, h.gap) * smoothstep(35.0, 7.0, h.age) * step(0.0, h.age);
}

// Radius of the hole at a depth below the surface (mm), without the ragged edge. The mouth flares; once the epidermis has
// grown across, the hole ends in a dome under it.
float holeRadius(Puncture p, Hole h, float depth) {
  float closed = 1.0 - smoothstep(0.0, 0.35, h.gap);
  float above = p.depth - depth;
  if (above <= 0.0) return 0.0;
  float taper = pow(min(above / (4.6 * p.radius), 1.0), 0.72);
  float flare = (p.mouth / p.radius - 1.0) * exp(-max(depth, 0.0) / 0.06) * h.gap;
  float roof = smoothstep(0.0, 0.1, depth - uEpidermisMm - plugMm(h));
  float roofed = mix(1.0, roof > 0.0 ? pow(roof, 0.27) : 0.0, closed);
  return p.radius * (taper * h.lumen + flare) * roofed;
}

ivec2 punctureCell(vec2 xz) {
  vec2 cell = (vec2(wrapped(xz.x), wrapped(xz.y)) + 3.0) / 6.0 * float(uGridCells);
  return clamp(ivec2(cell), ivec2(0), ivec2(uGridCells - 1));
}

uvec2 punctureRange(vec2 xz) {
  return texelFetch(uPunctureRanges, punctureCell(xz), 0).rg;
}

int punctureEntry(uint at) {
  return int(texelFetch(uPunctureEntries, ivec2(int(at) & 1023, int(at) >> 10), 0).r);
}
