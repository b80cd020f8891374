// A layer seen from above with nothing on it: the dermis as a field of papillae with the prints of the ridges between them, the
// fat as lobules of cells; and the underside of the peeled epidermis, the same field as pits in a honeycomb of ridges.
in vec3 vSkin;
in vec3 vPositionWorld;
uniform float uRedness;
uniform float uMelanin;
uniform vec4 uAbove;   // what lies above: gap mm, length peeled from its corner mm, 1 if it shades, z of its front mm
out vec4 outColour;

const float BORDER_TEXEL = 6.0 / 512.0; // mm; twin of BORDER_SIZE in src/scene/layers/borderMap.ts
const vec3 PAPILLA = vec3(0.855, 0.610, 0.520);
const vec3 RIDGE_PRINT = vec3(0.640, 0.330, 0.290);
const vec3 BASAL = vec3(0.560, 0.270, 0.300);

float borderDepth(vec2 xz) { return uPlate.z > 2.5 ? bordersAt(xz).y : bordersAt(xz).x; }

bool seenFromBelow() { return uPlate.z < 1.5; }

// Light that the layer above takes away, 0..1: the key beyond its edge, and the sky.
vec2 shadedFromAbove(vec2 xz) {
  if (uAbove.z < 0.5) return vec2(0.0);
  float gap = uAbove.x;
  vec2 hit = xz + uKeyDirection.xz / max(uKeyDirection.y, 0.2) * gap;
  float soft = 0.05 + 0.22 * gap;
  float under = min(3.0 - abs(hit.x), min(3.0 + hit.y, uAbove.w - hit.y));
  float key = smoothstep(-soft, soft, under);
  float open = uAbove.y > 0.0 ? beyondPeel(hit, uAbove.y, uAbove.w) : -9.0;
  key *= 1.0 - smoothstep(-soft, soft, open);
  float inward = min(3.0 - abs(xz.x), min(3.0 + xz.y, uAbove.w - xz.y));
  float sky = 1.0 - exp(-max(inward, 0.0) / (0.25 + 1.1 * gap));
  if (uAbove.y > 0.0) sky *= 1.0 - smoothstep(-0.2, 0.9 + gap, beyondPeel(xz, uAbove.y, uAbove.w));
  return vec2(key, sky);
}

// Sky that the step behind a tread takes away: the higher it stands, the farther its nook reaches.
float nookOfStep(vec2 xz) {
  float before = xz.y - uAbove.w;
  if (uAbove.z < 0.5 || before <= 0.0) return 0.0;
  vec2 borders = bordersAt(xz);
  float high = uPlate.z > 2.5 ? drawnDepth(borders.y) - drawnDepth(borders.x) : drawnDepth(borders.x);
  return 0.55 * exp(-before / (0.4 * high) - 3.0 * uAbove.x);
}

// Cells of a jittered lattice: distance to the nearest border in cells, and a number of the cell.
vec2 borderOfCells(vec2 p) {
  vec2 base = floor(p);
  vec2 nearest = vec2(9.0);
  float best = 9.0;
  float id = 0.0;
  for (int j = -1; j <= 1; j += 1) for (int i = -1; i <= 1; i += 1) {
    vec2 cell = base + vec2(float(i), float(j));
    vec2 away = cell + 0.5 + 0.8 * (vec2(hash1(cell), hash1(cell + 71.3)) - 0.5) - p;
    float d = dot(away, away);
    if (d < best) { best = d; nearest = away; id = hash1(cell + 13.7); }
  }
  float edge = 9.0;
  for (int j = -2; j <= 2; j += 1) for (int i = -2; i <= 2; i += 1) {
    vec2 cell = base + vec2(float(i), float(j));
    vec2 away = cell + 0.5 + 0.8 * (vec2(hash1(cell), hash1(cell + 71.3)) - 0.5) - p;
    vec2 between = away - nearest;
    if (dot(between, between) > 1e-4) edge = min(edge, dot(0.5 * (away + nearest), normalize(between)));
  }
  return vec2(edge, id);
}

// What lies bare at a place.
struct Bared {
  vec2 slope;       // of the drawn face
  float occlusion;
  float dome;       // 1 on a papilla (seen from below: in its pit) or on a fat cell, 0 between them
  float hump;       // mm that it stands out of its neighbourhood
  float septum;     // 1 where a wall of fibres comes to light
  vec2 number;      // of the lobule and of the fat cell, 0..1
  float hole;       // share of a hole
  float open;       // share of it that is not grown in yet
};

void baredFat(vec2 xz, inout Bared b) {
  vec2 warped = xz + 0.12 * (vec2(valueNoise(xz * 2.3), valueNoise(xz * 2.3 + 31.0)) - 0.5);
  vec2 lobule = borderOfCells(warped / 1.15 + 3.7);
  vec2 h = vec2(0.01, 0.0);
  float toSeptum = lobule.x * 1.15;
  vec2 lobuleSlope = vec2(borderOfCells((warped + h.xy) / 1.15 + 3.7).x, borderOfCells((warped + h.yx) / 1.15 + 3.7).x) - lobule.x;
  b.slope -= 1.15 * lobuleSlope / h.x * 0.55 * exp(-toSeptum / 0.16);
  vec2 cell = borderOfCells(warped / 0.09 + lobule.y * 17.0);
  b.number = vec2(lobule.y, cell.y);
  b.dome = mix(0.7, smoothstep(0.0, 0.03, cell.x * 0.09), drawable(0.09));
  b.septum = smoothstep(0.05, 0.012, toSeptum + 0.02 * (valueNoise(xz * 14.0) - 0.5));
  b.occlusion = mix(0.55, 1.0, smoothstep(0.0, 0.22, toSeptum)) * mix(0.85, 1.0, b.dome);
}

Bared baredAt(vec2 xz, float depth) {
  bool under = seenFromBelow();
  Bared b = Bared(vec2(0.0), 1.0, 0.0, 0.0, 0.0, vec2(0.0), 0.0, 0.0);
  float here = borderDepth(xz);
  float t = BORDER_TEXEL;
  vec2 gradient = vec2(borderDepth(xz + vec2(t, 0.0)) - borderDepth(xz - vec2(t, 0.0)), borderDepth(xz + vec2(0.0, t)) - borderDepth(xz - vec2(0.0, t))) / (2.0 * t);
  float around = 0.0;
  for (int k = 0; k < 8; k += 1) {
    float a = 0.7854 * float(k);
    around += borderDepth(xz + 4.0 * t * vec2(cos(a), sin(a)));
  }
  b.hump = around / 8.0 - here;
  b.slope = -gradient * (drawnDepth(depth + 0.01) - drawnDepth(depth - 0.01)) / 0.02;
  if (uPlate.z > 2.5) baredFat(xz, b);
  else {
    b.dome = smoothstep(-0.007, 0.010, under ? -b.hump : b.hump);
    b.occlusion = mix(0.62, 1.0, b.dome);
  }
  float pixel = max(length(fwidth(xz)) * 0.6, 1e-5);
  uvec2 range = punctureRange(xz);
  for (uint k = 0u; k < range.y; k += 1u) {
    int index = punctureEntry(range.x + k);
    Puncture p = readPuncture(index);
    if (!struck(index, p.session) || depth > p.depth) continue;
    Hole h = holeOf(p);
    vec2 away = xz - p.axis - p.lean * depth;
    float radius = max(holeRadius(p, h, depth), under ? p.radius * h.gap : 0.0);
    float share = radius > 0.002 ? smoothstep(0.5 * pixel, -0.5 * pixel, length(vec2(wrapped(away.x), wrapped(away.y))) - radius) : 0.0;
    if (share > b.hole) { b.hole = share; b.open = h.clot; }
  }
  return b;
}

void main() {
  vec2 xz = vSkin.xz;
  float depth = -vSkin.y;
  vec3 view = normalize(cameraPosition - vPositionWorld);
  bool under = seenFromBelow();
  Bared b = baredAt(xz, depth);
  vec3 albedo;
  float gloss = under ? 0.35 : 0.6;
  if (uPlate.z > 2.5) {
    gloss = 0.5;
    albedo = mix(mix(vec3(0.80, 0.52, 0.18), vec3(0.86, 0.60, 0.24), b.number.y), vec3(0.955, 0.750, 0.400), 0.6 * b.dome);
    albedo *= 0.94 + 0.12 * b.number.x;
    albedo = mix(albedo, vec3(0.855, 0.640, 0.560), b.septum);
  } else {
    float grain = valueNoise(xz * vec2(90.0, 60.0)) - 0.5;
    albedo = under ? mix(BASAL, vec3(0.80, 0.50, 0.46), b.dome) : mix(RIDGE_PRINT, PAPILLA, b.dome);
    albedo *= 1.0 + 0.10 * grain * drawable(0.016);
    // Pigment lies in the basal cells: on the underside everywhere, on the dermis as what the ridges left behind.
    albedo *= mix(vec3(1.0), vec3(0.46, 0.34, 0.30), uMelanin * (under ? 0.9 : 0.45 * (1.0 - b.dome)));
    // The loop of capillaries shows through the top of its papilla.
    if (!under) albedo = mix(albedo, vec3(0.70, 0.24, 0.22), 0.38 * smoothstep(0.010, 0.020, b.hump));
  }
  if (!under) {
    float red = uRedness * clamp(reachAt(xz).erythema / 9.0, 0.0, 1.4) * exp(-depth / 0.4);
    albedo *= mix(vec3(1.0), vec3(1.04, 0.68, 0.62), 0.7 * min(red, 1.0));
  }
  vec3 normal = normalize(vec3(-b.slope.x, 1.0, -b.slope.y));
  normal = plateTurned(under ? -normal : normal, xz);
  vec2 shaded = under ? vec2(0.0) : shadedFromAbove(xz);
  float occlusion = b.occlusion * (1.0 - 0.5 * shaded.y) * (1.0 - nookOfStep(xz));
  vec3 light = tissueLight(normal, 0.3, occlusion);
  vec3 colour = albedo * light * mix(vec3(1.0), vec3(0.60, 0.56, 0.56), shaded.x);
  colour += (tissueGloss(normal, view, 30.0, 0.03) + 0.5 * tissueGloss(normal, view, 9.0, 0.02)) * gloss * occlusion * (1.0 - 0.8 * shaded.x);
  colour = mix(colour, vec3(0.16, 0.022, 0.018) * light, 0.9 * b.hole);
  colour += darkRim(albedo, 3.0 + min(xz.x, xz.y));
  outColour = toDisplay(colour);
}
