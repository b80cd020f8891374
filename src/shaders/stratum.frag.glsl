// A layer seen from above with nothing on it: the dermis as a field of papillae with the prints of the ridges between them, the
// fat as lobules of cells; and the underside of the peeled epidermis, the same field as pits in a honeycomb of ridges.
in vec3 vSkin;
in vec3 vPositionWorld;
uniform float uRedness;
uniform float uMelanin;
uniform vec3 uAbove;   // what lies above: gap mm, length peeled from its corner mm, 1 if it shades
out vec4 outColour;

const float BORDER_TEXEL = 6.0 / 512.0; // mm; twin of BORDER_SIZE in src/scene/layers/borderMap.ts
const vec3 PAPILLA = vec3(0.855, 0.610, 0.520);
const vec3 RIDGE_PRINT = vec3(0.640, 0.330, 0.290);
const vec3 BASAL = vec3(0.560, 0.270, 0.300);

float borderDepth(vec2 xz) { return uPlate.z > 2.5 ? bordersAt(xz).y : bordersAt(xz).x; }

// Light that the layer above takes away, 0..1: the key beyond its edge, and the sky.
vec2 shadedFromAbove(vec2 xz) {
  if (uAbove.z < 0.5) return vec2(0.0);
  float gap = uAbove.x;
  vec2 hit = xz + uKeyDirection.xz / max(uKeyDirection.y, 0.2) * gap;
  float soft = 0.05 + 0.22 * gap;
  float under = min(3.0 - abs(hit.x), 3.0 - abs(hit.y));
  float key = smoothstep(-soft, soft, under);
  float open = uAbove.y > 0.0 ? beyondPeel(hit, uAbove.y) : -9.0;
  key *= 1.0 - smoothstep(-soft, soft, open);
  float inward = min(3.0 - abs(xz.x), 3.0 - abs(xz.y));
  float sky = 1.0 - exp(-max(inward, 0.0) / (0.25 + 1.1 * gap));
  if (uAbove.y > 0.0) sky *= 1.0 - smoothstep(-0.2, 0.9 + gap, beyondPeel(xz, uAbove.y));
  return vec2(key, sky);
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

void fat(vec2 xz, out vec3 albedo, out vec2 slope, out float occlusion) {
  vec2 warped = xz + 0.12 * (vec2(valueNoise(xz * 2.3), valueNoise(xz * 2.3 + 31.0)) - 0.5);
  vec2 lobule = borderOfCells(warped / 1.15 + 3.7);
  vec2 h = vec2(0.01, 0.0);
  float toSeptum = lobule.x * 1.15;
  vec2 lobuleSlope = vec2(borderOfCells((warped + h.xy) / 1.15 + 3.7).x, borderOfCells((warped + h.yx) / 1.15 + 3.7).x) - lobule.x;
  slope = -1.15 * lobuleSlope / h.x * 0.55 * exp(-toSeptum / 0.16);
  vec2 cell = borderOfCells(warped / 0.09 + lobule.y * 17.0);
  float wall = cell.x * 0.09;
  float shown = drawable(0.09);
  float dome = mix(0.7, smoothstep(0.0, 0.03, wall), shown);
  albedo = mix(mix(vec3(0.80, 0.52, 0.18), vec3(0.86, 0.60, 0.24), cell.y), vec3(0.955, 0.750, 0.400), 0.6 * dome);
  albedo *= 0.94 + 0.12 * lobule.y;
  float septum = smoothstep(0.05, 0.012, toSeptum + 0.02 * (valueNoise(xz * 14.0) - 0.5));
  albedo = mix(albedo, vec3(0.855, 0.640, 0.560), septum);
  occlusion = mix(0.55, 1.0, smoothstep(0.0, 0.22, toSeptum)) * mix(0.85, 1.0, dome);
}

void main() {
  vec2 xz = vSkin.xz;
  float depth = -vSkin.y;
  vec3 view = normalize(cameraPosition - vPositionWorld);
  bool under = uPlate.z < 1.5;
  float here = borderDepth(xz);
  float t = BORDER_TEXEL;
  vec2 gradient = vec2(borderDepth(xz + vec2(t, 0.0)) - borderDepth(xz - vec2(t, 0.0)), borderDepth(xz + vec2(0.0, t)) - borderDepth(xz - vec2(0.0, t))) / (2.0 * t);
  // How a place stands out of its neighbourhood, mm: above 0 on a papilla, below it where a ridge of the epidermis was.
  float around = 0.0;
  for (int k = 0; k < 8; k += 1) {
    float a = 0.7854 * float(k);
    around += borderDepth(xz + 4.0 * t * vec2(cos(a), sin(a)));
  }
  float hump = around / 8.0 - here;
  float drawnSlope = (drawnDepth(depth + 0.01) - drawnDepth(depth - 0.01)) / 0.02;
  vec3 albedo;
  vec2 slope = -gradient * drawnSlope;
  float occlusion;
  float gloss = 0.25;
  if (uPlate.z > 2.5) {
    vec2 bodies;
    fat(xz, albedo, bodies, occlusion);
    slope += bodies;
    gloss = 0.5;
  } else {
    float dome = smoothstep(-0.007, 0.010, under ? -hump : hump);
    float grain = valueNoise(xz * vec2(90.0, 60.0)) - 0.5;
    albedo = under ? mix(BASAL, vec3(0.80, 0.50, 0.46), dome) : mix(RIDGE_PRINT, PAPILLA, dome);
    albedo *= 1.0 + 0.10 * grain * drawable(0.016);
    // Pigment lies in the basal cells: on the underside everywhere, on the dermis as what the ridges left behind.
    albedo *= mix(vec3(1.0), vec3(0.46, 0.34, 0.30), uMelanin * (under ? 0.9 : 0.45 * (1.0 - dome)));
    // The loop of capillaries shows through the top of its papilla.
    if (!under) albedo = mix(albedo, vec3(0.70, 0.24, 0.22), 0.38 * smoothstep(0.010, 0.020, hump));
    occlusion = mix(0.62, 1.0, dome);
    gloss = under ? 0.35 : 0.6;
  }
  if (!under) {
    float red = uRedness * clamp(reachAt(xz).erythema / 9.0, 0.0, 1.4) * exp(-depth / 0.4);
    albedo *= mix(vec3(1.0), vec3(1.04, 0.68, 0.62), 0.7 * min(red, 1.0));
  }
  float pixel = max(length(fwidth(xz)) * 0.6, 1e-5);
  uvec2 range = punctureRange(xz);
  float hole = 0.0;
  for (uint k = 0u; k < range.y; k += 1u) {
    int index = punctureEntry(range.x + k);
    Puncture p = readPuncture(index);
    if (!struck(index, p.session) || depth > p.depth) continue;
    Hole h = holeOf(p);
    vec2 away = xz - p.axis - p.lean * depth;
    float radius = max(holeRadius(p, h, depth), under ? p.radius * h.gap : 0.0);
    if (radius > 0.002) hole = max(hole, smoothstep(0.5 * pixel, -0.5 * pixel, length(vec2(wrapped(away.x), wrapped(away.y))) - radius));
  }
  vec3 normal = normalize(vec3(-slope.x, 1.0, -slope.y));
  normal = plateTurned(under ? -normal : normal, xz);
  vec2 shaded = under ? vec2(0.0) : shadedFromAbove(xz);
  occlusion *= 1.0 - 0.5 * shaded.y;
  vec3 light = tissueLight(normal, 0.3, occlusion);
  vec3 colour = albedo * light * mix(vec3(1.0), vec3(0.60, 0.56, 0.56), shaded.x);
  colour += (tissueGloss(normal, view, 30.0, 0.03) + 0.5 * tissueGloss(normal, view, 9.0, 0.02)) * gloss * occlusion * (1.0 - 0.8 * shaded.x);
  colour = mix(colour, vec3(0.16, 0.022, 0.018) * light, 0.9 * hole);
  colour += darkRim(albedo, 3.0 + min(xz.x, xz.y));
  outColour = toDisplay(colour);
}
