// Anatomy of a cell per pixel: each kind must be told by its shape alone. Neutrophil: round, three nuclear lobes. Macrophage:
// ruffled, bean nucleus, inclusions. Fibroblast: spindle, oval nucleus, fine striping. Elastic thread: thin, dark, kinked.
uniform float uShadow;
in vec3 vPositionWorld;
in vec3 vAlong;
in vec3 vSide;
in vec4 vCell;
in float vFresh;
out vec4 outColour;

const vec3 FIBROBLAST = vec3(0.060, 0.395, 0.275);
const vec3 FIBROBLAST_RIM = vec3(0.012, 0.170, 0.118);
const vec3 NEUTROPHIL = vec3(0.670, 0.560, 0.820);
const vec3 NEUTROPHIL_NUCLEUS = vec3(0.160, 0.055, 0.330);
const vec3 MACROPHAGE = vec3(0.800, 0.400, 0.045);
const vec3 NUCLEUS = vec3(0.130, 0.052, 0.190);
const vec3 ELASTIN = vec3(0.0232, 0.0137, 0.0467);

vec2 turned(vec2 p, float angle) {
  return vec2(cos(angle) * p.x - sin(angle) * p.y, sin(angle) * p.x + cos(angle) * p.y);
}

// Distance-like field: below 0 inside. Returns body in x, nucleus in y, inclusions in z.
vec3 neutrophil(vec2 p, float chance) {
  p = turned(p, 6.2832 * chance);
  float radius = length(p);
  float body = radius - 0.92 - 0.03 * sin(5.0 * atan(p.y, p.x) + 20.0 * chance);
  vec2 a = vec2(-0.34, 0.16);
  vec2 b = vec2(0.06, -0.36);
  vec2 c = vec2(0.36, 0.24);
  float lobes = min(min(length(p - a) - 0.27, length(p - b) - 0.26), length(p - c) - 0.25);
  vec2 ab = b - a;
  vec2 bc = c - b;
  float bridges = min(length(p - a - ab * clamp(dot(p - a, ab) / dot(ab, ab), 0.0, 1.0)), length(p - b - bc * clamp(dot(p - b, bc) / dot(bc, bc), 0.0, 1.0))) - 0.09;
  return vec3(body, min(lobes, bridges), 1.0);
}

vec3 macrophage(vec2 p, float chance) {
  p = turned(p, 6.2832 * chance);
  float angle = atan(p.y, p.x);
  float rim = 0.82 + 0.09 * sin(3.0 * angle + 9.0 * chance) + 0.06 * sin(8.0 * angle) + 0.04 * sin(17.0 * angle + 3.0);
  float bean = max(length(p - vec2(0.12, 0.06)) - 0.40, 0.27 - length(p - vec2(0.44, 0.26)));
  float inclusions = 1.0;
  for (int i = 0; i < 5; i += 1) {
    float t = float(i) * 1.17 + 5.0 * chance;
    vec2 at = vec2(cos(t + 2.2), sin(t + 2.2)) * (0.48 + 0.08 * sin(t * 3.1));
    inclusions = min(inclusions, length(p - at) - 0.085);
  }
  return vec3(length(p) - rim, bean, inclusions);
}

void main() {
  float u = vCell.x;
  float v = vCell.y;
  float kind = vCell.z;
  if (kind < 0.5) v /= max(spindle(u), 1e-3);
  bool disc = kind > 0.5 && kind < 2.5;
  vec2 p = vec2(u * 2.0 - 1.0, v);
  vec3 field = vec3(-1.0, 1.0, 1.0);
  if (kind > 0.5 && kind < 1.5) field = neutrophil(p, vCell.w);
  else if (disc) field = macrophage(p, vCell.w);
  else if (kind < 0.5) field.y = length(vec2((u - 0.5) / 0.095, v / 0.50)) - 1.0;

  if (uShadow > 0.5) {
    float soft = disc ? 1.0 - smoothstep(-0.45, 0.08, field.x) : 1.0 - smoothstep(0.3, 1.0, abs(v));
    outColour = vec4(mix(vec3(1.0), vec3(0.60, 0.47, 0.43), soft * 0.55 * vFresh), 1.0);
    return;
  }
  if (field.x > 0.0) discard;

  vec3 view = normalize(cameraPosition - vPositionWorld);
  vec3 along = normalize(vAlong);
  vec3 side = normalize(vSide);
  vec3 front = normalize(cross(side, along));
  front *= sign(dot(front, view));
  float edge = disc ? clamp(1.0 + field.x / 0.9, 0.0, 1.0) : min(abs(v), 1.0);
  vec3 outward = disc ? normalize(along * p.x + side * p.y + front * 1e-3) : side * sign(v);
  float slope = edge * edge * 0.9;
  vec3 normal = normalize(outward * slope + front * sqrt(max(1.0 - slope * slope, 0.05)));

  vec3 body = kind < 0.5 ? FIBROBLAST : kind < 1.5 ? NEUTROPHIL : kind < 2.5 ? MACROPHAGE : ELASTIN * (1.0 - uSeparated);
  vec3 rim = kind < 0.5 ? FIBROBLAST_RIM : body * 0.42;
  if (kind < 0.5) body *= 1.0 + 0.10 * sin(v * 17.0 + 6.0 * u) + 0.16 * (vCell.w - 0.5);
  vec3 albedo = mix(body, rim, smoothstep(0.62, 0.92, edge));
  float nucleus = 1.0 - smoothstep(-0.07, 0.03, field.y);
  vec3 core = kind > 0.5 && kind < 1.5 ? NEUTROPHIL_NUCLEUS : NUCLEUS;
  float halo = (1.0 - smoothstep(0.0, 0.16, field.y)) * (1.0 - nucleus);
  albedo *= 1.0 - 0.25 * halo;
  albedo = mix(albedo, core * (1.0 + 0.5 * clamp(-field.y, 0.0, 0.5)), nucleus);
  if (kind < 0.5) {
    float nucleolus = 1.0 - smoothstep(0.5, 1.0, length(vec2((u - 0.515) / 0.024, (v - 0.06) / 0.12)));
    albedo = mix(albedo, core * 0.45, nucleolus);
  }
  albedo = mix(albedo, vec3(0.32, 0.10, 0.03), (1.0 - smoothstep(-0.03, 0.02, field.z)) * (1.0 - nucleus) * step(1.5, kind) * step(kind, 2.5));
  vec3 colour = albedo * tissueLight(normal, 0.4, 1.0) * 1.15 + tissueGloss(normal, view, 34.0, 0.03) * (kind > 2.5 ? 0.2 : 0.9);
  outColour = toDisplay(colour);
}
