// Colours inside a channel: blood by thickness (absorption of oxygenated haemoglobin, mm^-1), ageing to clot brown, packed red
// cells and a fibrin net where the pixels can carry them, then the rose of young tissue. Linear colour.
const vec3 BLOOD_ABSORPTION = vec3(1.8, 18.0, 30.0);
const vec3 CHANNEL_BED = vec3(0.807, 0.462, 0.361);   // #E8B5A2
const vec3 CLOT_BROWN = vec3(0.102, 0.0103, 0.0103);  // #5A1A1A
const vec3 YOUNG_TISSUE = vec3(0.776, 0.434, 0.376);  // rose bed left when the clot has gone
const vec3 FIBRIN = vec3(1.0, 0.930, 0.716);          // #FFF7DC

float hash1(vec2 p) {
  vec3 q = fract(p.xyx * vec3(0.1031, 0.1030, 0.0973));
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

float valueNoise(vec2 p) {
  vec2 i = floor(p);
  vec2 f = p - i;
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash1(i), hash1(i + vec2(1.0, 0.0)), f.x), mix(hash1(i + vec2(0.0, 1.0)), hash1(i + vec2(1.0, 1.0)), f.x), f.y);
}

// Ragged edge of a hole: up to about 10 % in slow waves and 5 % in fast ones; along = arc or depth, mm.
float ragged(float along, float side, float seed) {
  return 1.0 + 0.22 * (valueNoise(vec2(along * 33.0, side * 7.0 + seed * 91.0)) - 0.5) + 0.06 * (valueNoise(vec2(along * 110.0, side * 3.0 + seed * 57.0)) - 0.5);
}

// How much of a pattern of this period may be drawn: all from 6 px, none below 3.
float drawable(float periodMm) { return smoothstep(3.0, 6.0, periodMm / uPixelMm); }

// Packed red cells: x = dark gap 0..1, y = dome 0..1. p in mm.
vec2 packedCells(vec2 p) {
  vec2 g = p / 0.0066;
  vec2 base = floor(g);
  float nearest = 4.0;
  float second = 4.0;
  for (int j = -1; j <= 1; j += 1) for (int i = -1; i <= 1; i += 1) {
    vec2 cell = base + vec2(float(i), float(j));
    vec2 seed = cell + 0.5 + 0.7 * (vec2(hash1(cell), hash1(cell + 71.3)) - 0.5);
    float d = length(g - seed);
    if (d < nearest) { second = nearest; nearest = d; } else { second = min(second, d); }
  }
  return vec2(smoothstep(0.16, 0.0, second - nearest), clamp(1.0 - 1.6 * nearest, 0.0, 1.0));
}

// A net of fine threads: families of bent lines, each thread shown for part of its length. 0..1. p in mm.
float fibrinNet(vec2 p, float seed) {
  float net = 0.0;
  for (int k = 0; k < 4; k += 1) {
    float turn = 0.35 + float(k) * 0.785 + seed;
    vec2 q = vec2(cos(turn) * p.x + sin(turn) * p.y, cos(turn) * p.y - sin(turn) * p.x);
    float period = 0.022 + 0.004 * float(k);
    q.y += 0.006 * sin(q.x * 41.0 + float(k) * 2.1) + 0.0018 * sin(q.x * 123.0 + float(k));
    float line = floor(q.y / period);
    float shift = (hash1(vec2(line, float(k) + 3.7)) - 0.5) * 0.55;
    float away = abs(q.y - (line + 0.5 + shift) * period);
    float part = hash1(vec2(floor(q.x / 0.085 + line * 0.37), line + float(k) * 17.0));
    float fine = 0.0006 + 0.0007 * fract(part * 7.0);
    float soft = max(uPixelMm * 0.75, 0.0003);
    net = max(net, smoothstep(fine + soft, max(fine - soft, 0.0), away) * step(0.35, part) * min(1.0, fine / (0.5 * uPixelMm)));
  }
  return net;
}

// Blood or clot of this thickness (mm) over a bed. freshness 1 = bright, 0 = brown clot.
vec3 bloodColour(vec3 bed, float thicknessMm, float freshness) {
  vec3 fresh = bed * exp(-BLOOD_ABSORPTION * (3.2 * thicknessMm + 0.08));
  return mix(mix(fresh, CLOT_BROWN, 0.55), fresh, freshness);
}

// Granulation tissue that has replaced the clot: two felts of short threads and small vessels over what lies around, rose and
// lower in contrast than the dermis. In reality it is wetter and crowded with cells; those are drawn by themselves. p in mm.
vec3 granulation(vec2 p, float seed, vec3 around, vec3 bed) {
  float cloud = valueNoise(p * vec2(31.0, 17.0) + seed * 31.0);
  float upright = valueNoise(vec2(p.x * 150.0 + 2.5 * cloud, p.y * 34.0 + seed * 7.0));
  float level = valueNoise(vec2(p.x * 38.0 + seed * 13.0, p.y * 170.0 + 3.0 * cloud));
  float threads = (upright - 0.5) * (0.4 + 0.6 * cloud) + (level - 0.5) * (1.0 - 0.6 * cloud);
  vec3 felt = mix(bed * vec3(0.80, 0.66, 0.66), bed * vec3(1.12, 1.20, 1.18), clamp(0.5 + 2.2 * threads * drawable(0.012), 0.0, 1.0));
  vec3 base = mix(felt, around * vec3(1.02, 0.88, 0.86), 0.36);
  return base * (0.90 + 0.18 * cloud);
}
