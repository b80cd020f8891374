// One layer of the block by itself: lifted or lowered, cut back from the front, and the epidermis peeled back. The sheet leaves the
// block along a line across its front left corner and is rolled about an axis above it; a developable roll keeps lengths at the surface. In reality
// a peeled epidermis tears and folds; here it rolls. Twin: src/scene/layers/roll.ts.
uniform vec4 uPlate;        // lift, length of the diagonal that is peeled (mm), layer: 1 epidermis, 2 dermis, 3 fat; z of its front (mm)
uniform sampler2D uBorders; // over the surface: true depth of the junction and of the border to the fat, mm

const float ROLL_RADIUS = 0.6;                            // mm
const float ROLL_TURN = 2.75;                             // rad; beyond it the sheet is straight
const vec2 PEEL_TOWARDS = vec2(-0.70710678, 0.70710678);  // to the front left corner, in (x, z)
const vec2 PEEL_ASIDE = vec2(0.70710678, 0.70710678);

vec2 bordersAt(vec2 xz) { return textureLod(uBorders, xz / 6.0 + 0.5, 0.0).rg; }

// Where something of the block stands once what lies before the layer's front is gone: drawn back into the plane of the front.
vec3 beforeStep(vec3 place) { return vec3(place.xy, min(place.z, uPlate.w)); }

// By how much the front edge of a face with this normal is drawn back, mm.
float beforeEdge(vec3 outward) { return abs(outward.x) > 0.5 ? 3.0 - uPlate.w : 0.0; }

// How far beyond the line at which a sheet that ends at this front leaves the block, mm; below 0 it lies still.
float beyondPeel(vec2 xz, float peel, float front) { return dot(xz - vec2(-3.0, front), PEEL_TOWARDS) + peel; }

float peeledBy(vec2 xz) { return uPlate.z < 1.5 && uPlate.y > 0.0 ? max(beyondPeel(xz, uPlate.y, uPlate.w), 0.0) : 0.0; }

// Whether what stands on the surface is there.
bool standsOn(vec2 xz) { return peeledBy(xz) <= 0.0 && xz.y <= uPlate.w; }

vec3 plateTurned(vec3 normal, vec2 xz) {
  float turn = min(peeledBy(xz) / ROLL_RADIUS, ROLL_TURN);
  float along = dot(normal.xz, PEEL_TOWARDS);
  float turned = along * cos(turn) - normal.y * sin(turn);
  vec2 aside = normal.xz + (turned - along) * PEEL_TOWARDS;
  return vec3(aside.x, along * sin(turn) + normal.y * cos(turn), aside.y);
}

vec3 plated(vec3 drawn, vec2 xz) {
  float arc = peeledBy(xz);
  if (arc > 0.0) {
    float turn = min(arc / ROLL_RADIUS, ROLL_TURN);
    float rest = arc - turn * ROLL_RADIUS;
    float radius = ROLL_RADIUS - drawn.y;
    drawn.xz += (radius * sin(turn) + rest * cos(turn) - arc) * PEEL_TOWARDS;
    drawn.y = ROLL_RADIUS - radius * cos(turn) + rest * sin(turn);
  }
  drawn.y += uPlate.x;
  return drawn;
}

// Whether tissue from this depth belongs to another layer. The lower layers reach a little up, under the edge of their own surface.
bool outsidePlate(vec2 xz, float from) {
  vec2 borders = bordersAt(xz);
  if (uPlate.z < 1.5) return from > borders.x;
  return uPlate.z < 2.5 ? from < borders.x - 0.004 || from > borders.y : from < borders.y - 0.010;
}

// Nothing of this layer is near: it need not be worked out.
bool farFromPlate(vec2 xz, float depth) { return outsidePlate(xz, depth - 0.25) && outsidePlate(xz, depth) && outsidePlate(xz, depth + 0.25); }

// Depth below the edge that this layer shows, mm.
float belowPlateEdge(vec2 xz, float from) {
  return uPlate.z < 1.5 ? from : from - (uPlate.z < 2.5 ? bordersAt(xz).x : bordersAt(xz).y);
}

// Shadow of the flap on what it was peeled from and on its neighbourhood, 0..1: a triangle whose tip is the shadow of the corner.
float flapShadow(vec2 xz, float peel, vec3 key) {
  float back = -beyondPeel(xz, peel, uPlate.w);
  float towards = dot(key.xz, PEEL_TOWARDS);
  if (peel <= 0.0 || towards < 0.1) return 0.0;
  // The flap stands between the key and its own upper face; where that has turned far enough, the light model darkens it already.
  if (back <= 0.0) return smoothstep(1.5, 0.4, -back);
  float turn = min(peel / ROLL_RADIUS, ROLL_TURN);
  float rest = peel - turn * ROLL_RADIUS;
  float reach = (ROLL_RADIUS * (1.0 - cos(turn)) + rest * sin(turn)) * towards / key.y - ROLL_RADIUS * sin(turn) - rest * cos(turn);
  if (reach <= 0.0) return 0.0;
  float share = back / reach;
  float aside = dot(xz - vec2(-3.0, uPlate.w), PEEL_ASIDE) + back * dot(key.xz, PEEL_ASIDE) / towards;
  float soft = 0.05 + 0.22 * share;
  return smoothstep(-soft, soft, peel * (1.0 - share) - abs(aside)) * smoothstep(1.0, 0.8, share);
}

// Normal of the surface, shaded by the flap.
vec3 plateTop(vec3 normal, vec2 xz, vec3 key, inout vec3 albedo, inout float occlusion) {
  float flap = flapShadow(xz, uPlate.y, key);
  occlusion *= 1.0 - 0.35 * flap;
  albedo *= 1.0 - 0.40 * flap;
  return plateTurned(normal, xz);
}
