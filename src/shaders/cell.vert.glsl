// The cells of the story, one instance each, as strips turned to the eye: fibroblasts bent along the path that they walk,
// leukocytes as discs on a closed-form way from the vessels to the channel, elastic threads with kinks.
// A fibroblast stands where its fibre is being laid: it is looked up in the path texture by day of deposition.
in vec4 aKind;    // kind (0 fibroblast, 1 neutrophil, 2 macrophage, 3 elastic thread), random 0..1, class row, threshold 0..1
in vec4 aHome;    // fibroblast: first vertex, vertices, −, − · others: x, y, depth behind the face (mm), size or angle
in vec4 aOrigin;  // leukocyte: x, y of the vessel (mm), day of arrival, days under way · thread: length, bend (mm), elastin at which it begins, and more until whole
uniform highp usampler2D uPaths; // x, y, z and birth codes of the drawn fibres, as encoded
uniform float uDay;
uniform float uColumn;
uniform float uPixelMm;
uniform float uShadow;
uniform float uElastinFormed; // share of native elastin
out vec3 vPositionWorld;
out vec3 vAlong;
out vec3 vSide;
out vec4 vCell; // u 0..1 along, v across (a fibroblast's in units of its widest half width), kind, random
out float vFresh;

const float FIBROBLAST_HALF_LENGTH = 0.046; // mm
const float FIBROBLAST_HALF_WIDTH = 0.0125;
const float VERTEX_SPACING = 0.03;
const int MAX_VERTICES = 32;
const float PATH_WIDTH = 512.0;

void collapse() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  vPositionWorld = vAlong = vSide = vec3(0.0);
  vCell = vec4(0.0);
  vFresh = 0.0;
}

FibreVertex pathVertex(float index) {
  uvec4 codes = texelFetch(uPaths, ivec2(int(mod(index, PATH_WIDTH)), int(index / PATH_WIDTH)), 0);
  return decodeFibre(uvec4(codes.x | (codes.y << 16), codes.z | (codes.w << 16), 0u, 0u), uvec2(0u));
}

// Point of the path at a fractional vertex number, extended straight beyond its ends.
vec3 pathPoint(float first, float count, float at, out vec3 direction) {
  float inside = clamp(at, 0.0, count - 1.001);
  float left = floor(inside);
  vec3 p1 = pathVertex(first + left).positionSkin;
  vec3 p2 = pathVertex(first + left + 1.0).positionSkin;
  vec3 p0 = left > 0.0 ? pathVertex(first + left - 1.0).positionSkin : 2.0 * p1 - p2;
  vec3 p3 = left + 2.0 < count ? pathVertex(first + left + 2.0).positionSkin : 2.0 * p2 - p1;
  float s = inside - left;
  vec3 m1 = 0.5 * (p2 - p0);
  vec3 m2 = 0.5 * (p3 - p1);
  vec3 point = ((2.0 * s - 3.0) * s * s + 1.0) * p1 + ((s - 2.0) * s + 1.0) * s * m1 + (3.0 - 2.0 * s) * s * s * p2 + (s - 1.0) * s * s * m2;
  direction = normalize(6.0 * s * (s - 1.0) * (p1 - p2) + ((3.0 * s - 4.0) * s + 1.0) * m1 + (3.0 * s - 2.0) * s * m2 + vec3(1e-6, 0.0, 0.0));
  return point + direction * (at - inside) * VERTEX_SPACING;
}

// Vertex number at which the path stands today: −1 before its first deposit, count after its last.
float pathHead(float first, float count, out float waiting) {
  float before = pathVertex(first).birthDay;
  waiting = before - uDay;
  if (waiting > 0.0) return -waiting;
  for (int k = 1; k < MAX_VERTICES; k += 1) {
    if (float(k) >= count) break;
    float birth = pathVertex(first + float(k)).birthDay;
    if (birth > uDay) return float(k) - 1.0 + (uDay - before) / max(birth - before, 1e-3);
    before = birth;
  }
  waiting = before - uDay;
  return count - 1.0;
}

void main() {
  int kind = int(aKind.x + 0.5);
  float chance = aKind.y;
  float u = position.x;
  vec3 point;
  vec3 direction = vec3(1.0, 0.0, 0.0);
  float halfWidth;
  float present;
  float lift = 0.0;
  float across = 1.0; // what the strip's edge is in the fragment stage
  if (kind == 0) {
    float waiting;
    float head = pathHead(aHome.x, aHome.y, waiting);
    present = waiting > 0.0 ? 1.0 - smoothstep(0.2, 1.0, waiting) : 1.0 - smoothstep(0.4, 2.2, -waiting * step(aHome.y - 1.001, head));
    if (present <= 0.0) { collapse(); return; }
    float reach = FIBROBLAST_HALF_LENGTH * (0.85 + 0.3 * chance) * mix(0.55, 1.0, present);
    point = pathPoint(aHome.x, aHome.y, max(head, 0.0) + 0.4 + (u - 0.5) * 2.0 * reach / VERTEX_SPACING, direction);
    present *= drawnShare(pathPoint(aHome.x, aHome.y, clamp(head, 0.0, aHome.y - 1.0), direction), false);
    pathPoint(aHome.x, aHome.y, max(head, 0.0) + 0.4 + (u - 0.5) * 2.0 * reach / VERTEX_SPACING, direction);
    halfWidth = FIBROBLAST_HALF_WIDTH * (0.85 + 0.3 * fract(chance * 7.1)) * present;
    across = spindle(u);
    halfWidth *= across;
    lift = 0.006;
  } else if (kind == 3) {
    present = smoothstep(0.0, 1.0, (uElastinFormed - aOrigin.z) / aOrigin.w);
    if (present <= 0.0) { collapse(); return; }
    float along = (u - 0.5) * aOrigin.x * present;
    // Three waves that share no period: a thread that curls without repeating.
    vec3 waves = vec3(105.0, 171.0, 283.0);
    vec3 phases = along * waves + vec3(6.0, 17.0, 31.0) * chance;
    vec3 heights = vec3(0.0046, 0.0027, 0.0011) * (0.7 + 0.6 * fract(chance * 9.0));
    float kink = dot(heights, sin(phases));
    float slope = dot(heights * waves, cos(phases)) + 28.0 * aOrigin.y * along;
    vec2 axis = vec2(cos(aHome.w), sin(aHome.w));
    vec2 across2 = vec2(-axis.y, axis.x);
    point = vec3(aHome.xy + axis * along + across2 * (kink + aOrigin.y * (along * along) * 14.0), 3.0 - aHome.z);
    direction = vec3(normalize(axis + across2 * slope), 0.0);
    halfWidth = max(0.00105, 0.6 * uPixelMm) * smoothstep(0.0, 0.12, u) * (1.0 - smoothstep(0.85, 1.0, u));
    lift = 0.002;
  } else {
    float level = kind == 1 ? signalNeutrophils(aKind.z, uColumn) : 0.7 * (signalMacrophagesInflammatory(aKind.z, uColumn) + signalMacrophagesRepair(aKind.z, uColumn));
    present = smoothstep(aKind.w, aKind.w + 0.05, level);
    float way = smoothstep(0.0, 1.0, (uDay - aOrigin.z) / aOrigin.w + 1.0);
    present *= smoothstep(0.0, 0.12, way);
    if (present <= 0.0) { collapse(); return; }
    vec2 place = mix(aOrigin.xy, aHome.xy, way);
    place += 0.02 * vec2(sin(9.0 * way + 40.0 * chance), cos(7.0 * way + 23.0 * chance)) * (1.0 - way);
    point = vec3(place, 3.0 - aHome.z);
    halfWidth = aHome.w * present;
    point.x += (u - 0.5) * 2.0 * halfWidth;
    lift = 0.004;
  }
  vec3 placed = bentFromSkin(placeOnFace(point, false));
  placed.z += lift;
  if (uShadow > 0.5) {
    float floorMm = 3.0 + faceFloor(point, false) + 0.0008;
    float height = placed.z - floorMm;
    placed = vec3(placed.xy + vec2(0.55, -0.8) * (min(height, 0.02) * 0.42 + 0.003), floorMm);
    halfWidth *= 1.25;
  }
  vec3 line = placedDirection(direction, point, false);
  placed = stretched(placed);
  vec3 toEye = normalize(cameraPosition - placed);
  vec3 side = kind == 1 || kind == 2 ? vec3(0.0, 1.0, 0.0) : normalize(cross(line, toEye) + vec3(0.0, 1e-6, 0.0));
  vec3 world = placed + side * (position.y * halfWidth);
  vPositionWorld = world;
  vAlong = kind == 1 || kind == 2 ? vec3(1.0, 0.0, 0.0) : line;
  vSide = side;
  vCell = vec4(u, position.y * across, float(kind), chance);
  vFresh = present;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
